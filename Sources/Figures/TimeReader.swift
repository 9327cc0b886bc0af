// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A time as read from text.
public struct TimeReading: Hashable, Sendable {
    /// The time meant.
    public let time: CalendarTime
    /// How many lexemes it takes up.
    public let count: Int

    /// A time that takes up `count` lexemes.
    public init(time: CalendarTime, count: Int) {
        self.time = time
        self.count = count
    }
}

/// Reads years, quarters, months, dates and periods, as documents write them and as learners type them.
///
/// A four-digit number is read as a year here; whether it stands where a year can stand is the caller's to judge.
public enum TimeReader {
    /// The longest time that begins at `index`, or `nil` where none does.
    public static func read(_ lexemes: [Lexeme], at index: Int) -> TimeReading? {
        guard let first = point(lexemes, index) else { return nil }
        return period(lexemes, index, from: first) ?? first
    }

    /// "1941 to April 1945", "1945–49", "May 1945 to June 1950".
    private static func period(_ lexemes: [Lexeme], _ index: Int, from first: TimeReading) -> TimeReading? {
        let sign = index + first.count
        guard sign + 1 < lexemes.count else { return nil }
        let isDash = ["-", "–", "—"].contains(lexemes[sign].text) && !lexemes[sign].isSpaced
        guard isDash || ["to", "until", "through"].contains(lexemes[sign].folded) else { return nil }
        if isDash, case .year(let from) = first.time, case .number(let written) = lexemes[sign + 1].kind,
            written.wholeDigits == 2, written.decimals == 0, let short = written.value.whole
        {
            let to = from / 100 * 100 + short
            guard to > from else { return nil }
            return TimeReading(time: .span(first.time, .year(to)), count: first.count + 2)
        }
        guard let second = point(lexemes, sign + 1), second.time.year >= first.time.year,
            first.time != second.time
        else { return nil }
        return TimeReading(time: .span(first.time, second.time), count: first.count + 1 + second.count)
    }

    private static func point(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        guard lexemes.indices.contains(index) else { return nil }
        return date(lexemes, index) ?? monthFirst(lexemes, index) ?? quarter(lexemes, index) ?? year(lexemes, index)
    }

    private static func year(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        yearNumber(lexemes, index).map { TimeReading(time: .year($0), count: 1) }
    }

    private static func yearNumber(_ lexemes: [Lexeme], _ index: Int) -> Int? {
        guard lexemes.indices.contains(index), case .number(let written) = lexemes[index].kind else { return nil }
        return written.year
    }

    /// "22 April 1956", "22nd of April 1956", "1956-04-22".
    private static func date(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        if let iso = isoDate(lexemes, index) { return iso }
        guard let day = dayNumber(lexemes, index) else { return nil }
        var next = index + 1
        if next < lexemes.count, lexemes[next].folded == "of" { next += 1 }
        guard let month = month(lexemes, next), let year = yearNumber(lexemes, next + 1) else { return nil }
        return TimeReading(time: .day(year: year, month: month, day), count: next + 2 - index)
    }

    private static func isoDate(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        guard let year = yearNumber(lexemes, index), index + 4 < lexemes.count, lexemes[index + 1].isSymbol("-"),
            case .number(let month) = lexemes[index + 2].kind, lexemes[index + 3].isSymbol("-"),
            case .number(let day) = lexemes[index + 4].kind, month.wholeDigits == 2, day.wholeDigits == 2,
            let m = month.value.whole, let d = day.value.whole, (1...12).contains(m), (1...31).contains(d)
        else { return nil }
        return TimeReading(time: .day(year: year, month: m, d), count: 5)
    }

    /// "April 1945", "April of 1945", "April 22, 1956".
    private static func monthFirst(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        guard let month = month(lexemes, index) else { return nil }
        var next = index + 1
        if next < lexemes.count, lexemes[next].folded == "of" || lexemes[next].isSymbol(",") { next += 1 }
        if let year = yearNumber(lexemes, next) {
            return TimeReading(time: .month(year: year, month), count: next + 1 - index)
        }
        guard let day = dayNumber(lexemes, index + 1) else { return nil }
        next = index + 2
        if next < lexemes.count, lexemes[next].isSymbol(",") { next += 1 }
        guard let year = yearNumber(lexemes, next) else { return nil }
        return TimeReading(time: .day(year: year, month: month, day), count: next + 1 - index)
    }

    /// "second quarter of 1945", "quarter II of 1945", "Q2 1945", "1945 Q2", "1945-Q2".
    private static func quarter(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        if let year = yearNumber(lexemes, index) {
            var next = index + 1
            if next < lexemes.count, lexemes[next].isSymbol("-") || lexemes[next].isSymbol(",") { next += 1 }
            if next < lexemes.count, let quarter = quarterCode(lexemes[next]) {
                return TimeReading(time: .quarter(year: year, quarter), count: next + 1 - index)
            }
            return nil
        }
        var next = index
        var quarter: Int?
        if let code = quarterCode(lexemes[index]) {
            quarter = code
            next = index + 1
        } else if index + 1 < lexemes.count, lexemes[index + 1].folded == "quarter",
            let number = ordinal(lexemes[index])
        {
            quarter = number
            next = index + 2
        } else if lexemes[index].folded == "quarter", index + 1 < lexemes.count,
            let number = roman(lexemes[index + 1].text)
        {
            quarter = number
            next = index + 2
        }
        guard let quarter, (1...4).contains(quarter) else { return nil }
        if next < lexemes.count, lexemes[next].folded == "of" || lexemes[next].isSymbol(",") { next += 1 }
        guard let year = yearNumber(lexemes, next) else { return nil }
        return TimeReading(time: .quarter(year: year, quarter), count: next + 1 - index)
    }

    private static func quarterCode(_ lexeme: Lexeme) -> Int? {
        guard lexeme.folded.count == 2, lexeme.folded.first == "q", let number = Int(lexeme.folded.dropFirst()),
            (1...4).contains(number)
        else { return nil }
        return number
    }

    private static func ordinal(_ lexeme: Lexeme) -> Int? {
        if case .ordinal(let number) = lexeme.kind { return number }
        return ["first": 1, "second": 2, "third": 3, "fourth": 4][lexeme.folded]
    }

    /// The quarter a roman numeral names, I to IV.
    public static func roman(_ text: String) -> Int? {
        ["I": 1, "II": 2, "III": 3, "IV": 4][text]
    }

    private static func dayNumber(_ lexemes: [Lexeme], _ index: Int) -> Int? {
        guard lexemes.indices.contains(index) else { return nil }
        switch lexemes[index].kind {
        case .ordinal(let number): return (1...31).contains(number) ? number : nil
        case .number(let written):
            guard written.decimals == 0, !written.isGrouped, written.wholeDigits <= 2, let number = written.value.whole,
                (1...31).contains(number)
            else { return nil }
            return number
        default: return nil
        }
    }

    /// The month a word names, in full or by its usual short form, 1 to 12.
    static func month(_ lexemes: [Lexeme], _ index: Int) -> Int? {
        guard lexemes.indices.contains(index), case .word = lexemes[index].kind else { return nil }
        return months[lexemes[index].folded]
    }

    /// Whether a word in lower case is the name of a month.
    public static func isMonth(_ word: String) -> Bool { months[word] != nil }

    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]
}

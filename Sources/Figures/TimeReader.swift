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

/// Reads years, seasons, quarters, months, dates, decades, centuries and periods, as documents write them and as learners
/// type them.
///
/// A four-digit number is read as a year here; whether it stands where a year can stand is the caller's to judge.
public enum TimeReader {
    /// The longest time that begins at `index`, or `nil` where none does.
    public static func read(_ lexemes: [Lexeme], at index: Int) -> TimeReading? {
        guard index >= 0, index < lexemes.count else { return nil }
        guard let first = point(lexemes, index) else { return sharedEnd(lexemes, index) }
        return period(lexemes, index, from: first) ?? first
    }

    // MARK: Periods

    /// "1941 to April 1945", "1945–49", "2010/11", "May 1945 to June 1950", "between 1931 and 1936".
    private static func period(_ lexemes: [Lexeme], _ index: Int, from first: TimeReading) -> TimeReading? {
        let sign = index + first.count
        guard sign + 1 < lexemes.count else { return nil }
        let isDash = lexemes[sign].isDash
        if isDash || lexemes[sign].isSymbol("/"), !lexemes[sign].isSpaced, case .year(let from) = first.time,
            case .number(let written) = lexemes[sign + 1].kind, !lexemes[sign + 1].isSpaced, written.wholeDigits == 2,
            let short = written.plain(atMost: 2)
        {
            let to = from / 100 * 100 + short
            // "1931-05-04" is no period, "1999/00" is one of two years.
            let isNewCentury = short == 0 && from % 100 == 99
            guard to > from || isNewCentury, !isGlued(lexemes, sign + 2) else { return nil }
            return TimeReading(
                time: .span(first.time, .year(isNewCentury ? from + 1 : to)), count: first.count + 2)
        }
        guard joins(lexemes, sign, index), let second = point(lexemes, sign + 1) else { return nil }
        return span(first, second)
    }

    /// Whether what stands at `sign` joins a time that begins at `index` to the next one.
    private static func joins(_ lexemes: [Lexeme], _ sign: Int, _ index: Int) -> Bool {
        if lexemes[sign].isDash { return true }
        switch lexemes[sign].folded {
        case "to", "until", "till", "through": return true
        case "and": return index > 0 && lexemes[index - 1].folded == "between"
        default: return false
        }
    }

    private static func span(_ first: TimeReading, _ second: TimeReading) -> TimeReading? {
        var from = first.time
        // "from 44 to 12 BC": the era stands once, behind the second.
        if second.time.year < 0, case .year(let year) = from, year > 0 { from = .year(-year) }
        guard second.time.order > from.order, second.time != from else { return nil }
        return TimeReading(time: .span(from, second.time), count: first.count + 1 + second.count)
    }

    private static func isGlued(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        index < lexemes.count && !lexemes[index].isSpaced && (lexemes[index].isDash || lexemes[index].isSymbol("/"))
    }

    /// "4–7 May 1887", "4 May to 7 June 1887", "May–June 1931", "44 to 12 BC": the first end lacks what the second says.
    private static func sharedEnd(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        if let month = month(lexemes, index) {
            let second = index + 2
            guard second < lexemes.count, joins(lexemes, index + 1, index), let to = point(lexemes, second) else {
                return nil
            }
            switch to.time {
            case .month(let year, let last) where last > month:
                return TimeReading(time: .span(.month(year: year, month), to.time), count: to.count + 2)
            default: return nil
            }
        }
        if case .number(let written) = lexemes[index].kind, let year = written.plain(atMost: 4), year > 0,
            index + 2 < lexemes.count, joins(lexemes, index + 1, index), let to = point(lexemes, index + 2),
            case .year(let last) = to.time, last < 0, -year < last
        {
            return TimeReading(time: .span(.year(-year), to.time), count: 2 + to.count)
        }
        guard let day = dayNumber(lexemes, index) else { return nil }
        var sign = index + 1
        let own = month(lexemes, sign)
        if own != nil { sign += 1 }
        guard sign + 1 < lexemes.count, joins(lexemes, sign, index), let to = point(lexemes, sign + 1),
            case .day(let year, let month, let last) = to.time
        else { return nil }
        let from = CalendarTime.day(year: year, month: own ?? month, day)
        guard own == nil ? day < last : from.order < to.time.order else { return nil }
        return TimeReading(time: .span(from, to.time), count: sign + 1 - index + to.count)
    }

    // MARK: Points

    static func point(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        guard index < lexemes.count else { return nil }
        let lexeme = lexemes[index]
        switch lexeme.kind {
        case .number(let written):
            return date(lexemes, index, written) ?? quarterBehind(lexemes, index) ?? year(lexemes, index, written)
        case .ordinal(let number):
            return dayFirst(lexemes, index, number) ?? century(lexemes, index, number)
                ?? quarterNamed(lexemes, index, number)
        case .decade(let year): return TimeReading(time: .decade(year), count: 1)
        case .code: return code(lexemes, index)
        case .symbol: return nil
        case .word: break
        }
        switch lexeme.sense {
        case .month(let month): return monthFirst(lexemes, index, month)
        case .season(let number): return season(lexemes, index, number)
        case .ordinal(let number): return century(lexemes, index, number) ?? quarterNamed(lexemes, index, number)
        case .quarter: return quarterNamed(lexemes, index, nil)
        case .none where lexeme.folded == "ad" || lexeme.folded == "ce": return eraFirst(lexemes, index)
        default: return nil
        }
    }

    /// "4 May 1887", "4th of May, 1887".
    static func dayFirst(_ lexemes: [Lexeme], _ index: Int, _ day: Int) -> TimeReading? {
        guard (1...31).contains(day) else { return nil }
        var next = index + 1
        if next < lexemes.count, lexemes[next].folded == "of" { next += 1 }
        guard let month = month(lexemes, next) else { return nil }
        next += 1
        if next < lexemes.count, lexemes[next].isSymbol(",") || lexemes[next].isSymbol(".") { next += 1 }
        guard let year = yearAfter(lexemes, next) else { return nil }
        return TimeReading(time: .day(year: year.number, month: month, day), count: next + year.count - index)
    }

    /// "April 1945", "April of 1945", "April 22, 1956", "Apr. 1945".
    private static func monthFirst(_ lexemes: [Lexeme], _ index: Int, _ month: Int) -> TimeReading? {
        var next = index + 1
        if next < lexemes.count, lexemes[next].isSymbol("."), lexemes[index].text.utf8.count <= 4 { next += 1 }
        let dayPlace = next
        if next < lexemes.count, lexemes[next].folded == "of" || lexemes[next].isSymbol(",") { next += 1 }
        if let year = yearAfter(lexemes, next) {
            return TimeReading(time: .month(year: year.number, month), count: next + year.count - index)
        }
        guard let day = dayNumber(lexemes, dayPlace) else { return nil }
        next = dayPlace + 1
        if next < lexemes.count, lexemes[next].isSymbol(",") { next += 1 }
        guard let year = yearAfter(lexemes, next) else { return nil }
        return TimeReading(time: .day(year: year.number, month: month, day), count: next + year.count - index)
    }

    /// The month a word names, in full or by its usual short form, 1 to 12. "may" and "march" in lower case are verbs.
    static func month(_ lexemes: [Lexeme], _ index: Int) -> Int? {
        guard index < lexemes.count, case .month(let month) = lexemes[index].sense else { return nil }
        return month
    }

    static func dayNumber(_ lexemes: [Lexeme], _ index: Int) -> Int? {
        guard index >= 0, index < lexemes.count else { return nil }
        switch lexemes[index].kind {
        case .ordinal(let number): return (1...31).contains(number) ? number : nil
        case .number(let written):
            guard let number = written.plain(atMost: 2), (1...31).contains(number) else { return nil }
            return number
        default: return nil
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension TimeReader {
    /// The quarter a roman numeral names, I to IV.
    public static func roman(_ text: String) -> Int? {
        switch text {
        case "I": 1
        case "II": 2
        case "III": 3
        case "IV": 4
        default: nil
        }
    }

    // MARK: Years

    /// A year of four digits, or of any number of digits with its era.
    static func year(_ lexemes: [Lexeme], _ index: Int, _ written: WrittenNumber) -> TimeReading? {
        if let era = era(lexemes, index + 1), let number = written.plain(atMost: 4) ?? grouped(written), number > 0 {
            return TimeReading(time: .year(era.isBefore ? -number : number), count: 1 + era.count)
        }
        return written.year.map { TimeReading(time: .year($0), count: 1) }
    }

    /// "10,000 BC".
    private static func grouped(_ written: WrittenNumber) -> Int? {
        written.decimals == 0 && written.isGrouped ? written.value.whole.flatMap { $0 < 10_000 ? $0 : nil } : nil
    }

    /// The year at `index` with its era, for dates: "1956", "44 BC".
    static func yearAfter(_ lexemes: [Lexeme], _ index: Int) -> (number: Int, count: Int)? {
        guard index < lexemes.count else { return nil }
        if lexemes[index].folded == "ad", let reading = eraFirst(lexemes, index) {
            return (reading.time.year, reading.count)
        }
        guard case .number(let written) = lexemes[index].kind, let reading = year(lexemes, index, written) else {
            return nil
        }
        return (reading.time.year, reading.count)
    }

    /// "AD 79", "CE 79".
    static func eraFirst(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        guard lexemes[index].text == "AD" || lexemes[index].text == "CE" || lexemes[index].text == "A.D.",
            index + 1 < lexemes.count, case .number(let written) = lexemes[index + 1].kind,
            let number = written.plain(atMost: 4), number > 0
        else { return nil }
        return TimeReading(time: .year(number), count: 2)
    }

    /// "BC", "BCE", "AD", "CE" at `index`.
    static func era(_ lexemes: [Lexeme], _ index: Int) -> (isBefore: Bool, count: Int)? {
        guard index < lexemes.count, case .word = lexemes[index].kind else { return nil }
        switch lexemes[index].text {
        case "BC", "BCE", "B.C.", "B.C.E.": return (true, 1)
        case "AD", "CE", "A.D.", "C.E.": return (false, 1)
        default: return nil
        }
    }

    // MARK: Dates in digits

    /// Dates that begin with a number: "4 May 1887", "1887-05-04", "1887 May 4", "13/05/1887".
    static func date(_ lexemes: [Lexeme], _ index: Int, _ written: WrittenNumber) -> TimeReading? {
        guard index + 1 < lexemes.count else { return nil }
        if let day = written.plain(atMost: 2) {
            return dayFirst(lexemes, index, day) ?? inDigits(lexemes, index, day)
        }
        guard let year = written.year else { return nil }
        return isoDate(lexemes, index, year)
    }

    private static func isoDate(_ lexemes: [Lexeme], _ index: Int, _ year: Int) -> TimeReading? {
        guard index + 4 < lexemes.count, lexemes[index + 1].isSymbol("-"),
            case .number(let month) = lexemes[index + 2].kind,
            lexemes[index + 3].isSymbol("-"), case .number(let day) = lexemes[index + 4].kind, month.wholeDigits == 2,
            day.wholeDigits == 2, let m = month.plain(atMost: 2), let d = day.plain(atMost: 2), (1...12).contains(m),
            (1...31).contains(d)
        else { return nil }
        return TimeReading(time: .day(year: year, month: m, d), count: 5)
    }

    /// "13/05/1887", "5/13/1887", "13.5.1887" cut at its stops: only where one of the two cannot be a month. Where both
    /// can ("04/05/1887") nobody but the writer knows the day.
    private static func inDigits(_ lexemes: [Lexeme], _ index: Int, _ first: Int) -> TimeReading? {
        guard let (second, year) = digitParts(lexemes, index) else { return nil }
        if first > 12, first <= 31, (1...12).contains(second) {
            return TimeReading(time: .day(year: year, month: second, first), count: 5)
        }
        if second > 12, second <= 31, (1...12).contains(first) {
            return TimeReading(time: .day(year: year, month: first, second), count: 5)
        }
        guard first == second, (1...12).contains(first) else { return nil }
        return TimeReading(time: .day(year: year, month: first, first), count: 5)
    }

    private static func digitParts(_ lexemes: [Lexeme], _ index: Int) -> (second: Int, year: Int)? {
        guard index + 4 < lexemes.count, lexemes[index + 1].isSymbol("/") || lexemes[index + 1].isSymbol("-"),
            !lexemes[index + 1].isSpaced, lexemes[index + 3].text == lexemes[index + 1].text,
            case .number(let middle) = lexemes[index + 2].kind, let second = middle.plain(atMost: 2),
            case .number(let last) = lexemes[index + 4].kind, let year = last.year
        else { return nil }
        return (second, year)
    }

    /// Whether a date in digits begins at `index` whose day and month cannot be told apart: "04/05/1887".
    public static func isAmbiguousDate(_ lexemes: [Lexeme], at index: Int) -> Bool {
        guard index >= 0, index < lexemes.count, case .number(let written) = lexemes[index].kind,
            let first = written.plain(atMost: 2), let (second, _) = digitParts(lexemes, index)
        else { return false }
        return first != second && (1...12).contains(first) && (1...12).contains(second)
    }

    // MARK: Centuries, seasons, quarters

    /// "14th century", "fifth century BC", "14th-century".
    static func century(_ lexemes: [Lexeme], _ index: Int, _ number: Int) -> TimeReading? {
        var next = index + 1
        if next < lexemes.count, lexemes[next].isDash, !lexemes[next].isSpaced { next += 1 }
        guard next < lexemes.count, (1...30).contains(number),
            lexemes[next].folded == "century" || lexemes[next].folded == "centuries"
        else { return nil }
        let era = era(lexemes, next + 1)
        return TimeReading(
            time: .century(era?.isBefore == true ? -number : number), count: next + 1 + (era?.count ?? 0) - index)
    }

    /// "summer 1931", "summer of 1931", "winter 1941–42", "winter of 1941/42".
    static func season(_ lexemes: [Lexeme], _ index: Int, _ number: Int) -> TimeReading? {
        guard let season = CalendarTime.Season(rawValue: number) else { return nil }
        var next = index + 1
        if next < lexemes.count, lexemes[next].folded == "of" || lexemes[next].isSymbol(",") { next += 1 }
        guard let year = yearAfter(lexemes, next) else { return nil }
        var count = next + year.count - index
        if season == .winter, index + count + 1 < lexemes.count,
            lexemes[index + count].isDash
                || lexemes[index + count].isSymbol("/"), !lexemes[index + count].isSpaced,
            case .number(let written) = lexemes[index + count + 1].kind,
            let second = written.plain(atMost: 4), second % 100 == (year.number + 1) % 100
        {
            count += 2
        }
        return TimeReading(time: .season(year: year.number, season), count: count)
    }

    /// "1945 Q2", "1945-Q2".
    static func quarterBehind(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        guard index + 1 < lexemes.count, case .number(let written) = lexemes[index].kind, let year = written.year else {
            return nil
        }
        var next = index + 1
        if lexemes[next].isSymbol("-") || lexemes[next].isSymbol(",") { next += 1 }
        guard next < lexemes.count, let quarter = quarterCode(lexemes[next]) else { return nil }
        return TimeReading(time: .quarter(year: year, quarter), count: next + 1 - index)
    }

    /// "Q2 1945", "Q2 of 1945".
    static func code(_ lexemes: [Lexeme], _ index: Int) -> TimeReading? {
        quarterCode(lexemes[index]).flatMap { quarterOf(lexemes, index, $0, behind: index + 1) }
    }

    /// "second quarter of 1945", "quarter II of 1945", "2nd quarter 1945".
    static func quarterNamed(_ lexemes: [Lexeme], _ index: Int, _ number: Int?) -> TimeReading? {
        guard index + 1 < lexemes.count else { return nil }
        if let number {
            guard lexemes[index + 1].folded == "quarter" else { return nil }
            return quarterOf(lexemes, index, number, behind: index + 2)
        }
        return roman(lexemes[index + 1].text).flatMap { quarterOf(lexemes, index, $0, behind: index + 2) }
    }

    private static func quarterOf(
        _ lexemes: [Lexeme], _ index: Int, _ quarter: Int, behind place: Int
    ) -> TimeReading? {
        var next = place
        if next < lexemes.count, lexemes[next].folded == "of" || lexemes[next].isSymbol(",") { next += 1 }
        guard (1...4).contains(quarter), next < lexemes.count, case .number(let written) = lexemes[next].kind,
            let year = written.year
        else { return nil }
        return TimeReading(time: .quarter(year: year, quarter), count: next + 1 - index)
    }

    private static func quarterCode(_ lexeme: Lexeme) -> Int? {
        guard lexeme.folded.utf8.count == 2, lexeme.folded.utf8.first == 0x71,
            let number = Int(lexeme.folded.dropFirst()), (1...4).contains(number)
        else { return nil }
        return number
    }
}

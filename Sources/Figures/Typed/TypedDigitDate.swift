// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Dates in digits alone: "03.04.1945", "1945-04-03", "4/1945", "19450403".
enum TypedDigitDate {
    /// What the pieces mean; `nil` where they are no date in digits.
    static func read(_ pieces: [String]) -> Typed<CalendarTime>? {
        if pieces.count == 1, let piece = pieces.first, piece.count == 8, let number = Int(piece) {
            return day(number / 10_000, number / 100 % 100, number % 100).map(Typed.one)
        }
        guard let (parts, sign) = parts(pieces) else { return nil }
        if parts.count == 3 { return dates(parts, sign) }
        return parts.count == 2 ? months(parts, sign) : nil
    }

    /// Whether they are a date whose year has two digits.
    static func hasShortYear(_ pieces: [String]) -> Bool {
        guard let (parts, _) = parts(pieces), parts.count == 3 else { return false }
        return parts.allSatisfy { $0.digits <= 2 }
    }

    /// Whether they are a date that the calendar has not.
    static func isUnreal(_ pieces: [String]) -> Bool {
        guard let (parts, _) = parts(pieces), parts.count == 3 else { return false }
        return parts.contains { $0.digits == 4 }
    }

    private typealias Part = (value: Int, digits: Int)

    /// Numbers with one and the same sign between them.
    private static func parts(_ pieces: [String]) -> ([Part], String)? {
        guard pieces.count == 3 || pieces.count == 5, [".", "/", "-"].contains(pieces[1]) else { return nil }
        var parts: [Part] = []
        for (place, piece) in pieces.enumerated() {
            if place.isMultiple(of: 2) {
                guard piece.count <= 4, let value = Int(piece) else { return nil }
                parts.append((value, piece.count))
            } else if piece != pieces[1] {
                return nil
            }
        }
        return (parts, pieces[1])
    }

    private static func dates(_ parts: [Part], _ sign: String) -> Typed<CalendarTime>? {
        if parts[0].digits == 4 { return day(parts[0].value, parts[1].value, parts[2].value).map(Typed.one) }
        guard parts[2].digits == 4 else { return nil }
        let dayFirst = day(parts[2].value, parts[1].value, parts[0].value)
        let monthFirst = day(parts[2].value, parts[0].value, parts[1].value)
        if sign == "." { return (dayFirst ?? monthFirst).map(Typed.one) }
        let found = Typed.of([dayFirst, monthFirst].compactMap { $0 })
        return found == .none ? nil : found
    }

    /// "4/1945", "1945-04", and "1941/42" where that may be a month too: then both.
    private static func months(_ parts: [Part], _ sign: String) -> Typed<CalendarTime>? {
        if parts[1].digits == 4, parts[0].digits <= 2, (1...12).contains(parts[0].value) {
            return .one(.month(year: parts[1].value, parts[0].value))
        }
        guard parts[0].digits == 4, parts[1].digits == 2, (1...12).contains(parts[1].value) else { return nil }
        let month = CalendarTime.month(year: parts[0].value, parts[1].value)
        let short = parts[0].value % 100
        guard parts[1].value > short, sign != "." else { return .one(month) }
        let last = parts[0].value - short + parts[1].value
        return .either([month, .span(.year(parts[0].value), .year(last))])
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarTime? {
        isDay(year, month, day) ? .day(year: year, month: month, day) : nil
    }

    /// Whether the calendar has the day.
    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1, year != 0 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension CalendarTime {
    /// The form of ISO 8601 and its usual extensions: `1956`, `1945-Q2`, `1945-04`, `1956-04-22`, `1945-05/1950-06`.
    ///
    /// Seasons, decades and centuries have the form of the Extended Date/Time Format (ISO 8601-2, levels 1 and 2):
    /// `1931-22` for summer, `192X`, `13XX` for the 14th century. As in ISO 8601 the year before 1 is `0000`: 44 BC is
    /// `-0043`, and the 5th century BC is `-04XX`.
    public var iso: String {
        switch self {
        case .century(let century):
            century > 0 ? Self.padded(century - 1, 2) + "XX" : Self.padded(century + 1, 2) + "XX"
        case .decade(let year): Self.padded(year / 10, 3) + "X"
        case .year(let year): Self.isoYear(year)
        case .season(let year, let season): Self.isoYear(year) + "-2\(season.rawValue)"
        case .quarter(let year, let quarter): Self.isoYear(year) + "-Q\(quarter)"
        case .month(let year, let month): Self.isoYear(year) + "-" + Self.padded(month, 2)
        case .day(let year, let month, let day):
            Self.isoYear(year) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
        case .span(let from, let to): from.iso + "/" + to.iso
        }
    }

    /// Reads what `iso` writes; `nil` for anything else.
    public init?(iso: String) {
        if let slash = iso.firstIndex(of: "/") {
            // A span has two plain ends: a second slash would nest, and a hostile text nest without end.
            guard let from = Self.point(iso: String(iso[..<slash])),
                let to = Self.point(iso: String(iso[iso.index(after: slash)...]))
            else { return nil }
            self = .span(from, to)
            return
        }
        guard let point = Self.point(iso: iso) else { return nil }
        self = point
    }

    private static func point(iso: String) -> CalendarTime? {
        let isNegative = iso.hasPrefix("-")
        let parts = (isNegative ? iso.dropFirst() : iso[...]).split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4 else { return nil }
        if first.hasSuffix("X") { return parts.count == 1 ? rough(first, isNegative) : nil }
        guard let written = number(first) else { return nil }
        let year = isNegative ? -written - 1 : written == 0 ? -1 : written
        if isNegative, written == 0 { return nil }
        switch parts.count {
        case 1: return .year(year)
        case 2 where parts[1].first == "Q":
            guard let quarter = number(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            return .quarter(year: year, quarter)
        case 2:
            guard let month = number(parts[1]) else { return nil }
            if let season = Season(rawValue: month - 20) { return .season(year: year, season) }
            return (1...12).contains(month) ? .month(year: year, month) : nil
        case 3:
            guard let month = number(parts[1]), let day = number(parts[2]), (1...12).contains(month),
                (1...31).contains(day)
            else { return nil }
            return .day(year: year, month: month, day)
        default: return nil
        }
    }

    /// "192X", "13XX".
    private static func rough(_ text: Substring, _ isNegative: Bool) -> CalendarTime? {
        if text.hasSuffix("XX") {
            guard let hundreds = number(text.dropLast(2)) else { return nil }
            if isNegative { return hundreds > 0 ? .century(-hundreds - 1) : nil }
            return .century(hundreds + 1)
        }
        guard !isNegative, let tens = number(text.dropLast()) else { return nil }
        return .decade(tens * 10)
    }

    /// Digits alone: `Int` would take a sign.
    private static func number(_ digits: Substring) -> Int? {
        digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }

    private static func isoYear(_ year: Int) -> String { padded(year < 0 ? year + 1 : year, 4) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

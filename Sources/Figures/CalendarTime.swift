// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A point or stretch of calendar time, as exact as the source gives it.
public enum CalendarTime: Hashable, Sendable {
    /// A year, "1956".
    case year(Int)
    /// A quarter of a year, 1 to 4.
    case quarter(year: Int, Int)
    /// A month, 1 to 12.
    case month(year: Int, Int)
    /// A day.
    case day(year: Int, month: Int, Int)
    /// From one time to another, both included: "May 1945 to June 1950".
    indirect case span(CalendarTime, CalendarTime)

    /// The year it lies in, or begins in.
    public var year: Int {
        switch self {
        case .year(let year), .quarter(let year, _), .month(let year, _), .day(let year, _, _): year
        case .span(let from, _): from.year
        }
    }

    /// The form of ISO 8601 and its usual extensions: `1956`, `1945-Q2`, `1945-04`, `1956-04-22`,
    /// `1945-05/1950-06`.
    public var iso: String {
        switch self {
        case .year(let year): Self.padded(year, 4)
        case .quarter(let year, let quarter): Self.padded(year, 4) + "-Q\(quarter)"
        case .month(let year, let month): Self.padded(year, 4) + "-" + Self.padded(month, 2)
        case .day(let year, let month, let day):
            Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
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
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, let year = number(first) else { return nil }
        switch parts.count {
        case 1: return .year(year)
        case 2 where parts[1].first == "Q":
            guard let quarter = number(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            return .quarter(year: year, quarter)
        case 2:
            guard let month = number(parts[1]), (1...12).contains(month) else { return nil }
            return .month(year: year, month)
        case 3:
            guard let month = number(parts[1]), let day = number(parts[2]), (1...12).contains(month),
                (1...31).contains(day)
            else { return nil }
            return .day(year: year, month: month, day)
        default: return nil
        }
    }

    /// Digits alone: `Int` would take a sign.
    private static func number(_ digits: Substring) -> Int? {
        digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

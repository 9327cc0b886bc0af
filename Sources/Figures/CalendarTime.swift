// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A point or stretch of calendar time, as exact as the source gives it.
///
/// Years and centuries before the common era are negative: -44 is 44 BC. There is no year 0 and no century 0.
public enum CalendarTime: Hashable, Sendable {
    /// A century, "the 14th century": 14; "the 5th century BC": -5.
    case century(Int)
    /// A decade by its first year: 1920 for "the 1920s".
    case decade(Int)
    /// A year, "1956".
    case year(Int)
    /// A season of a year.
    case season(year: Int, Season)
    /// A quarter of a year, 1 to 4.
    case quarter(year: Int, Int)
    /// A month, 1 to 12.
    case month(year: Int, Int)
    /// A day.
    case day(year: Int, month: Int, Int)
    /// From one time to another, both included: "May 1945 to June 1950".
    indirect case span(CalendarTime, CalendarTime)

    /// A season of the northern year; winter begins in the year it is named after.
    public enum Season: Int, Hashable, Sendable {
        /// March to May.
        case spring = 1
        /// June to August.
        case summer
        /// September to November.
        case autumn
        /// December to February.
        case winter
    }

    /// The year it lies in, or begins in.
    public var year: Int {
        switch self {
        case .century(let century): century > 0 ? (century - 1) * 100 + 1 : century * 100
        case .year(let year), .season(let year, _), .quarter(let year, _), .month(let year, _), .day(let year, _, _),
            .decade(let year):
            year
        case .span(let from, _): from.year
        }
    }

    /// Whether it is a month or a day: finer than a year.
    public var isFine: Bool {
        switch self {
        case .month, .day: true
        default: false
        }
    }

    /// The last year that it reaches into.
    public var lastYear: Int {
        switch self {
        case .century(let century): century > 0 ? century * 100 : (century + 1) * 100 - 1
        case .decade(let year): year > 0 ? year + 9 : year
        case .year(let year), .season(let year, _), .quarter(let year, _), .month(let year, _), .day(let year, _, _):
            year
        case .span(_, let to): to.lastYear
        }
    }

    /// A number that orders times by their beginning, and those that begin together by their end.
    public var order: Int {
        switch self {
        case .span(let from, let to): from.order + min(max(1, (to.order - from.order) / 100_000), 900)
        case .century, .decade, .year: year * 1_000_000
        case .season(_, let season): year * 1_000_000 + (season.rawValue * 3 * 31 - 31) * 1000
        case .quarter(_, let quarter): year * 1_000_000 + (quarter - 1) * 93_000
        case .month(_, let month): year * 1_000_000 + (month - 1) * 31_000
        case .day(_, let month, let day): year * 1_000_000 + ((month - 1) * 31 + day) * 1000
        }
    }
}

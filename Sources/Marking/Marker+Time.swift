// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

extension Marker {
    /// The verdict on a typed time.
    ///
    /// Times are right as that value alone. A more exact time inside the one asked for is right: "22 April 1956"
    /// answers a question whose key is 1956. A less exact one is near, and what it lacks is named.
    func markTime(_ typed: CalendarTime, _ key: CalendarTime, rivals: [Rival]) -> Verdict {
        if typed.isSame(as: key) { return .right }
        if case .span(let from, let to) = key {
            if typed.isSame(as: from) || typed.isSame(as: to) { return .near(.oneEnd) }
        } else if key.covers(typed) {
            return .right
        }
        if let rival = rivals.first(where: { OptionReader($0.text, as: .time(key)).time?.isSame(as: typed) ?? false }) {
            return .rivalsFigure(rival)
        }
        if typed.covers(key), typed.year == key.year, let part = Self.missingPart(of: key) {
            return .near(.lessExact(missing: part))
        }
        return .wrong(nil)
    }

    private static func missingPart(of key: CalendarTime) -> Verdict.TimePart? {
        switch key {
        case .century, .decade, .year, .season: nil
        case .quarter: .quarter
        case .month: .month
        case .day: .day
        case .span(let from, _): missingPart(of: from)
        }
    }
}

extension CalendarTime {
    /// Whether both name the same days: "1945" and "January to December 1945" do.
    func isSame(as other: CalendarTime) -> Bool {
        firstDay == other.firstDay && lastDay == other.lastDay
    }

    /// Whether `other` lies within this time.
    fileprivate func covers(_ other: CalendarTime) -> Bool {
        firstDay <= other.firstDay && other.lastDay <= lastDay
    }

    /// A day as one number that orders like the calendar.
    var firstDay: Int {
        switch self {
        case .century, .decade, .year: year * 10_000 + 101
        case .season(let year, let season): year * 10_000 + season.rawValue * 300 + 1
        case .quarter(let year, let quarter): year * 10_000 + (quarter * 3 - 2) * 100 + 1
        case .month(let year, let month): year * 10_000 + month * 100 + 1
        case .day(let year, let month, let day): year * 10_000 + month * 100 + day
        case .span(let from, _): from.firstDay
        }
    }

    /// The last day in the same writing; every month ends on its 31st here, which orders just as well.
    var lastDay: Int {
        switch self {
        case .century, .decade, .year: lastYear * 10_000 + 1231
        // Winter ends in the February of the next year.
        case .season(let year, .winter): (year + 1) * 10_000 + 231
        case .season(let year, let season): year * 10_000 + season.rawValue * 300 + 231
        case .quarter(let year, let quarter): year * 10_000 + quarter * 300 + 31
        case .month(let year, let month): year * 10_000 + month * 100 + 31
        case .day(let year, let month, let day): year * 10_000 + month * 100 + day
        case .span(_, let to): to.lastDay
        }
    }
}

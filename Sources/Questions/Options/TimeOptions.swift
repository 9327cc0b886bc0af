// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Options around a year, a month, a date or a period: dates of the document first, in chronological order.
struct TimeOptions {
    /// The key.
    let key: CalendarTime
    /// The key as printed.
    let text: String
    /// Other dates of the document of the same kind.
    let neighbours: [CalendarTime]
    /// Dates that are also right, or that the stem shows.
    let forbidden: [CalendarTime]

    /// Four options in chronological order, or `nil` where the key's kind has none.
    func choice(_ draw: inout Draw) -> Choice? {
        let wrong = crossed(&draw) ?? drawn(&draw)
        guard let wrong, wrong.count == 3 else { return nil }
        let all = (wrong + [key]).sorted { Self.order($0) < Self.order($1) }
        let options = all.compactMap { $0 == key ? text : printed($0) }
        guard options.count == 4, Set(options).count == 4, let place = options.firstIndex(of: text) else { return nil }
        let made = all.filter { $0 != key && !neighbours.contains($0) }
        return Choice(options: options, key: place, made: made.compactMap(printed))
    }

    /// A month or a date among those that differ in one part, in the other, and in both: each part stands in two of the
    /// four, so that counting parts gives nothing away.
    private func crossed(_ draw: inout Draw) -> [CalendarTime]? {
        for _ in 0..<20 {
            let other: [CalendarTime]
            switch key {
            case .month(let year, let month):
                let (m, y) = (1 + draw.below(12), year + (draw.below(2) == 0 ? 1 : -1) * (1 + draw.below(2)))
                guard m != month else { continue }
                other = [.month(year: year, m), .month(year: y, month), .month(year: y, m)]
            case .day(let year, let month, let day):
                let (d, m) = (1 + draw.below(28), 1 + draw.below(12))
                guard d != day, m != month, day <= 28 else { continue }
                other = [
                    .day(year: year, month: month, d), .day(year: year, month: m, day), .day(year: year, month: m, d),
                ]
            case .century, .decade, .year, .season, .quarter, .span: return nil
            }
            if other.allSatisfy({ !forbidden.contains($0) && printed($0) != nil }) { return other }
        }
        return nil
    }

    private func drawn(_ draw: inout Draw) -> [CalendarTime]? {
        var ranks = [0, 1, 2, 3]
        while !ranks.isEmpty {
            if let wrong = drawn(rank: ranks.remove(at: draw.below(ranks.count)), &draw) { return wrong }
        }
        return nil
    }

    private func drawn(rank: Int, _ draw: inout Draw) -> [CalendarTime]? {
        var taken: [CalendarTime] = []
        for (count, isBelow) in [(rank, true), (3 - rank, false)] {
            var left = count
            for time in neighbours
            where left > 0 && isFair(time, taken) && (Self.order(time) < Self.order(key)) == isBelow {
                taken.append(time)
                left -= 1
            }
            var tries = 0
            while left > 0 {
                tries += 1
                guard tries < 60 else { return nil }
                guard let time = invented(isBelow: isBelow, &draw), isFair(time, taken), span.contains(time.year),
                    (Self.order(time) < Self.order(key)) == isBelow
                else { continue }
                taken.append(time)
                left -= 1
            }
        }
        return taken
    }

    /// The years that an invented date may have: those of the document near the key, and one to either side.
    private var span: ClosedRange<Int> {
        let years = neighbours.map(\.year).filter { abs($0 - key.year) <= 10 } + [key.year]
        return ((years.min() ?? key.year) - 1)...((years.max() ?? key.year) + 1)
    }

    private func isFair(_ time: CalendarTime, _ taken: [CalendarTime]) -> Bool {
        time != key && !taken.contains(time) && !forbidden.contains(time) && Self.kind(time) == Self.kind(key)
            && abs(time.year - key.year) <= 10 && printed(time) != nil
    }

    private static func kind(_ time: CalendarTime) -> Int {
        switch time {
        case .year: 0
        case .quarter: 1
        case .month: 2
        case .day: 3
        case .span: 4
        case .century: 5
        case .decade: 6
        case .season: 7
        }
    }

    private static func order(_ time: CalendarTime) -> Int {
        time.order
    }

    private func invented(isBelow: Bool, _ draw: inout Draw) -> CalendarTime? {
        let sign = isBelow ? -1 : 1
        switch key {
        case .year(let year): return .year(year + sign * (1 + draw.below(6)))
        case .span(.year(let from), .year(let to)):
            let shift = sign * (1 + draw.below(4))
            return .span(.year(from + shift), .year(to + shift + draw.below(3) - 1))
        case .century, .decade, .season, .month, .day, .quarter, .span: return nil
        }
    }

    /// A date in the key's way of printing, or `nil` where that way is not known.
    private func printed(_ time: CalendarTime) -> String? {
        switch (key, time) {
        case (.year, .year(let year)): return String(year)
        case (.month, .month(let year, let month)): return "\(Self.months[month - 1]) \(year)"
        case (.day, .day(let year, let month, let day)):
            return text.first?.isNumber == true
                ? "\(day) \(Self.months[month - 1]) \(year)" : "\(Self.months[month - 1]) \(day), \(year)"
        case (.span(.year(let a), .year(let b)), .span(.year(let from), .year(let to))) where to > from:
            // "1945–49" prints its end without the century, which then has to be that of the beginning.
            let isShort = !text.contains(String(b))
            if isShort, from / 100 != to / 100 { return nil }
            let end = isShort ? String(String(to).suffix(2)) : String(to)
            let printed = text.replacingNumbers([
                String(a): String(from), isShort ? String(String(b).suffix(2)) : String(b): end,
            ])
            return printed.contains(String(from)) && printed.contains(end) && printed != text ? printed : nil
        default: return nil
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension String {
    /// The text with whole numbers exchanged.
    func replacingNumbers(_ table: [String: String]) -> String {
        var result = ""
        var digits = ""
        for character in self + "\u{0}" {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                result += table[digits] ?? digits
                digits = ""
                if character != "\u{0}" { result.append(character) }
            }
        }
        return result
    }
}

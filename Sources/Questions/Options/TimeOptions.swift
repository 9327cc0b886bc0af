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
        let rank = draw.below(4)
        var taken: [CalendarTime] = []
        var made: [CalendarTime] = []
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
                guard let time = invented(isBelow: isBelow, &draw), isFair(time, taken),
                    (Self.order(time) < Self.order(key)) == isBelow
                else { continue }
                taken.append(time)
                made.append(time)
                left -= 1
            }
        }
        let all = (taken + [key]).sorted { Self.order($0) < Self.order($1) }
        let options = all.compactMap { $0 == key ? text : printed($0) }
        guard options.count == 4, Set(options).count == 4, let place = options.firstIndex(of: text) else { return nil }
        return Choice(
            options: options, key: place, made: made.sorted { Self.order($0) < Self.order($1) }.compactMap(printed))
    }

    private func isFair(_ time: CalendarTime, _ taken: [CalendarTime]) -> Bool {
        time != key && !taken.contains(time) && !forbidden.contains(time) && Self.kind(time) == Self.kind(key)
            && abs(time.year - key.year) <= 30 && printed(time) != nil
    }

    private static func kind(_ time: CalendarTime) -> Int {
        switch time {
        case .year: 0
        case .quarter: 1
        case .month: 2
        case .day: 3
        case .span: 4
        }
    }

    private static func order(_ time: CalendarTime) -> Int {
        switch time {
        case .year(let year): year * 372
        case .quarter(let year, let quarter): year * 372 + quarter * 93
        case .month(let year, let month): year * 372 + month * 31
        case .day(let year, let month, let day): year * 372 + month * 31 + day
        case .span(let from, let to): order(from) * 2 + (order(to) - order(from)) / 400
        }
    }

    private func invented(isBelow: Bool, _ draw: inout Draw) -> CalendarTime? {
        let sign = isBelow ? -1 : 1
        switch key {
        case .year(let year): return .year(year + sign * (1 + draw.below(9)))
        case .month(let year, let month):
            let shifted = year * 12 + month - 1 + sign * (1 + draw.below(20))
            return .month(year: shifted / 12, shifted % 12 + 1)
        case .day(let year, let month, let day):
            switch draw.below(3) {
            case 0: return .day(year: year + sign * (1 + draw.below(3)), month: month, day)
            case 1:
                let other = month + sign * (1 + draw.below(4))
                return (1...12).contains(other) ? .day(year: year, month: other, min(day, 28)) : nil
            default:
                let other = day + sign * (2 + draw.below(9))
                return (1...28).contains(other) ? .day(year: year, month: month, other) : nil
            }
        case .span(.year(let from), .year(let to)):
            let shift = sign * (1 + draw.below(4))
            return .span(.year(from + shift), .year(to + shift + draw.below(3) - 1))
        case .quarter, .span: return nil
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
            let replaced = text.replacingNumbers([String(a): String(from), String(b): String(to)])
            return replaced == text ? nil : replaced
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

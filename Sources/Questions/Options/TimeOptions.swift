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
    /// Other dates of the document, those that fit best first.
    let neighbours: [CalendarTime]
    /// Dates that are also right.
    let forbidden: [CalendarTime]
    /// The years that the stem shows: an option beyond one of them would fall to a learner who thinks of order.
    var stemYears: [Int] = []
    /// The first and the last year of the document; invented years lie within.
    var years: ClosedRange<Int>?

    /// Four options in chronological order with a pool of others, or `nil` where the key's kind has none.
    func choice(_ draw: inout Draw) -> Choice? {
        let printer = TimePrinter(key: key, text: text)
        guard printer.text(key) == text else { return nil }
        switch key {
        case .month, .day: return crossed(printer, &draw)
        case .quarter(let year, _):
            return choice((1...4).map { .quarter(year: year, $0) }.filter { $0 != key }, [], printer)
        default: return ranked(printer, &draw)
        }
    }

    private func choice(_ wrong: [CalendarTime], _ pool: [CalendarTime], _ printer: TimePrinter) -> Choice? {
        let all = (wrong + [key]).sorted { $0.order < $1.order }
        let options = all.compactMap { $0 == key ? text : printer.text($0) }
        let others = pool.sorted { $0.order < $1.order }.compactMap(printer.text)
        guard options.count == 4, Set(options + others).count == options.count + others.count,
            let place = options.firstIndex(of: text)
        else { return nil }
        let made = (wrong + pool).filter { !neighbours.contains($0) }.sorted { $0.order < $1.order }
        return Choice(options: options, key: place, made: made.compactMap(printer.text), pool: others)
    }

    private func isFit(_ time: CalendarTime) -> Bool {
        guard time != key, !forbidden.contains(time) else { return false }
        return stemYears.allSatisfy { year in
            year == key.year || (time.year != year && (time.year < year) == (key.year < year))
        }
    }

    // MARK: Months and days

    /// Two parts of the key are varied, each in one other way: every part stands in two of the four options, so that
    /// counting parts gives nothing away, and the key's rank follows from two drawn directions.
    private func crossed(_ printer: TimePrinter, _ draw: inout Draw) -> Choice? {
        for _ in 0..<12 {
            guard let wrong = crossing(&draw), wrong.allSatisfy(isFit) else { continue }
            var pool: [CalendarTime] = []
            for _ in 0..<4 where pool.count < 3 {
                for time in crossing(&draw) ?? []
                where pool.count < 3 && isFit(time) && !wrong.contains(time) && !pool.contains(time) {
                    pool.append(time)
                }
            }
            if let choice = choice(wrong, pool, printer) { return choice }
        }
        return nil
    }

    private func crossing(_ draw: inout Draw) -> [CalendarTime]? {
        switch key {
        case .month(let year, let month):
            guard let m = shifted(month, by: 1 + draw.below(5), in: 1...12, draw.below(2) == 0),
                let y = shiftedYear(year, &draw)
            else { return nil }
            return [.month(year: year, m), .month(year: y, month), .month(year: y, m)]
        case .day(let year, let month, let day):
            let d = shifted(day, by: 3 + draw.below(12), in: 1...28, draw.below(2) == 0)
            let m = shifted(month, by: 1 + draw.below(4), in: 1...12, draw.below(2) == 0)
            // The year is varied only where the stem does not show it.
            let canVaryYear = !stemYears.contains(year)
            let y = shiftedYear(year, &draw)
            switch draw.below(canVaryYear ? 3 : 1) {
            case 1:
                guard let d, let y else { return nil }
                return [
                    .day(year: year, month: month, d), .day(year: y, month: month, day), .day(year: y, month: month, d),
                ].filter(isDay)
            case 2:
                guard let m, let y else { return nil }
                return [
                    .day(year: year, month: m, day), .day(year: y, month: month, day), .day(year: y, month: m, day),
                ]
                .filter(isDay)
            default:
                guard let d, let m else { return nil }
                return [
                    .day(year: year, month: month, d), .day(year: year, month: m, day), .day(year: year, month: m, d),
                ].filter(isDay)
            }
        default: return nil
        }
    }

    private func shifted(_ value: Int, by step: Int, in range: ClosedRange<Int>, _ isDown: Bool) -> Int? {
        let other = isDown ? value - step : value + step
        return range.contains(other) ? other : nil
    }

    private func shiftedYear(_ year: Int, _ draw: inout Draw) -> Int? {
        let step = 1 + draw.below(3)
        let other = draw.below(2) == 0 ? year - step : year + step
        return isPlausible(other) ? other : nil
    }

    private func isDay(_ time: CalendarTime) -> Bool {
        guard case .day(_, let month, let day) = time else { return true }
        return day <= (month == 2 ? 28 : [4, 6, 9, 11].contains(month) ? 30 : 31)
    }

    // MARK: Years and periods

    private func ranked(_ printer: TimePrinter, _ draw: inout Draw) -> Choice? {
        let below = candidates(isBelow: true, printer, &draw)
        let above = candidates(isBelow: false, printer, &draw)
        var ranks = [0, 1, 2, 3]
        while !ranks.isEmpty {
            let rank = ranks.remove(at: draw.below(ranks.count))
            guard below.count >= rank, above.count >= 3 - rank else { continue }
            let wrong = Array(below.prefix(rank)) + above.prefix(3 - rank)
            let pool = Array(below.dropFirst(rank).prefix(3 - rank)) + above.dropFirst(3 - rank).prefix(rank)
            if let choice = choice(wrong, pool, printer) { return choice }
        }
        return nil
    }

    /// Documented times first, those a fair distance away, then one of each of three bands.
    private func candidates(isBelow: Bool, _ printer: TimePrinter, _ draw: inout Draw) -> [CalendarTime] {
        var found: [CalendarTime] = []
        func take(_ time: CalendarTime) {
            guard found.count < 4, (time.order < key.order) == isBelow, isFit(time), !found.contains(time),
                isApart(time, found), printer.text(time) != nil
            else { return }
            found.append(time)
        }
        for time in neighbours
        where found.count < 2 && abs(time.year - key.year) <= reach && isAsLong(time) { take(time) }
        for step in steps(&draw) {
            if let time = moved(isBelow ? -step : step, &draw), isPlausible(time.year), isPlausible(time.lastYear) {
                take(time)
            }
        }
        return found
    }

    /// A period beside one of two years is no fair option for one of centuries.
    private func isAsLong(_ time: CalendarTime) -> Bool {
        guard case .span = key else { return true }
        let (own, other) = (key.lastYear - key.year + 1, time.lastYear - time.year + 1)
        return other * 2 >= own && other <= own * 2
    }

    /// Periods share no end with each other, or the shared one would be seen to be right.
    private func isApart(_ time: CalendarTime, _ found: [CalendarTime]) -> Bool {
        guard case .span(let from, let to) = time else { return true }
        return (found + [key]).allSatisfy { other in
            guard case .span(let otherFrom, let otherTo) = other else { return true }
            return from != otherFrom && to != otherTo
        }
    }

    /// How far a documented year may be away: beyond that it often lies before or after what the stem speaks of.
    private var reach: Int { key.year < 1500 ? 60 : 8 }

    /// Steps of 1 to 2, 3 to 4 and 5 to 8 years, two of each band in a drawn order.
    private func steps(_ draw: inout Draw) -> [Int] {
        switch key {
        case .decade, .century: return [1, 2, 3, 4]
        case .year(let year) where year < 1500 && year > -3000:
            return [5 + draw.below(10), 16 + draw.below(14), 31 + draw.below(30), 62 + draw.below(40)]
        default:
            let bands = [1 + draw.below(2), 3 + draw.below(2), 5 + draw.below(4), 2 + draw.below(2), 1, 2, 3]
            let first = draw.below(3)
            return Array(bands[first...] + bands[..<first])
        }
    }

    private func moved(_ step: Int, _ draw: inout Draw) -> CalendarTime? {
        switch key {
        case .year(let year): return .year(year + step)
        case .decade(let year): return .decade(year + step * 10)
        case .century(let century): return century + step > 0 && century > 0 ? .century(century + step) : nil
        case .span(.year(let from), .year(let to)) where from % 10 == 0 && to % 10 == 0:
            return .span(
                .year(from + step * 10), .year(max(from + step * 10 + 10, to + (step + draw.below(3) - 1) * 10)))
        case .span(.year(let from), .year(let to)):
            return .span(.year(from + step), .year(max(from + step + 1, to + step + draw.below(3) - 1)))
        case .span(.month(let a, let from), .month(let b, let to)):
            return .span(.month(year: a + step, from), .month(year: b + step, to))
        default: return nil
        }
    }

    /// Whether a year is one that the document could speak of: from twenty years before its first to its last one, or a
    /// few years behind the key where the key is the last.
    private func isPlausible(_ year: Int) -> Bool {
        switch key {
        case .decade, .century: return years.map { year <= max($0.upperBound, key.year) } ?? true
        default: break
        }
        guard let years else { return abs(year - key.year) <= 20 || abs(key.year) < 1500 }
        return year >= min(years.lowerBound - 20, key.year - 20) && year <= max(years.upperBound, key.lastYear + 3)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T7: the change between two times, in figures, in per cent or as a factor, and the largest change of a series.
enum TableChangeForm {
    static func items(_ series: Series) -> [TableItem] {
        guard series.points.count >= 3 else { return [] }
        switch series.step {
        case .quarters: return largest(series) + steps(series) + withinYears(series)
        case .yearlyQuarters: return largest(series) + factors(series)
        case .years: return (series.points.count >= 5 ? largest(series) : []) + ends(series)
        case .listed(let isQuarters): return (isQuarters ? peak(series) : []) + ends(series)
        }
    }

    /// From one time to the next.
    private static func steps(_ series: Series) -> [TableItem] {
        series.points.indices.dropFirst().compactMap { change(series, $0 - 1, $0, weight: 0.3) }
    }

    /// From the first to the last quarter of each year.
    private static func withinYears(_ series: Series) -> [TableItem] {
        series.points.indices.compactMap { place in
            guard place + 3 < series.points.count, case .quarter(let year, 1) = series.points[place].time,
                series.points[place + 3].time == .quarter(year: year, 4)
            else { return nil }
            return change(series, place, place + 3, weight: 0.4)
        }
    }

    private static func ends(_ series: Series) -> [TableItem] {
        let last = series.points.count - 1
        return [change(series, 0, last, weight: 0.6), percent(series, 0, last, weight: 0.5)].compactMap { $0 }
    }

    private static func change(_ series: Series, _ from: Int, _ to: Int, weight: Double) -> TableItem? {
        let (a, b) = (series.points[from], series.points[to])
        guard let difference = b.value.subtracting(a.value), difference != .zero else { return nil }
        let verb = difference > .zero ? "rise" : "fall"
        let cells = [series.figure(to), series.figure(from)]
        let how =
            series.frame.isPercent
            ? "by how many percentage points" : series.frame.isCount ? "by how many" : "by how much"
        let question = "\(how) did \(series.name) \(verb) from \(CellTimes.name(a.time)) to \(CellTimes.name(b.time))"
        let others = zip(series.points, series.points.dropFirst()).compactMap {
            $1.value.subtracting($0.value)?.magnitude
        }
        let number = TableNumber.worked(
            difference.magnitude, from: cells, neighbours: others.filter { $0 != difference.magnitude },
            forbidden: [a.value, b.value])
        return series.item(
            "change", question, .number(number), [to, from], ["change", a.time.iso, b.time.iso], weight: weight)
    }

    private static func percent(_ series: Series, _ from: Int, _ to: Int, weight: Double) -> TableItem? {
        let (a, b) = (series.points[from], series.points[to])
        guard !series.frame.isPercent, a.value > .zero, b.value > .zero, a.value != b.value else { return nil }
        let change = (b.value.double / a.value.double - 1) * 100
        // A fall by nearly all is told apart from all only in its second decimal.
        let decimals = change < -95 ? 2 : 1
        guard abs(change) >= 2, abs(change) <= 400, let number = TableNumber.percent(abs(change), decimals: decimals)
        else { return nil }
        let question =
            "by what percentage did \(series.name) \(change > 0 ? "rise" : "fall") from \(CellTimes.name(a.time)) to \(CellTimes.name(b.time)), relative to \(CellTimes.name(a.time))"
        return series.item(
            "change", question, .number(number), [to, from], ["percent", a.time.iso, b.time.iso], weight: weight)
    }

    /// From the largest value to the last, and from the year's end before to the largest.
    private static func peak(_ series: Series) -> [TableItem] {
        guard let most = series.values.max(), let place = series.values.firstIndex(of: most), series.isAlone(place)
        else { return [] }
        var found: [TableItem] = []
        if place + 1 < series.points.count, let item = percent(series, place, series.points.count - 1, weight: 0.6) {
            found.append(item)
        }
        let year = series.points[place].time.year
        if let before = series.points[..<place].lastIndex(where: { $0.time == .quarter(year: year - 1, 4) }),
            let item = factor(series, before, place, weight: 0.5)
        {
            found.append(item)
        }
        return found
    }

    private static func factors(_ series: Series) -> [TableItem] {
        series.points.indices.dropFirst().compactMap { factor(series, $0 - 1, $0, weight: 0.35) }
    }

    private static func factor(_ series: Series, _ from: Int, _ to: Int, weight: Double) -> TableItem? {
        let (a, b) = (series.points[from], series.points[to])
        guard !series.frame.isPercent, a.value > .zero, b.value.double / a.value.double >= 1.5 else { return nil }
        let ratio = b.value.double / a.value.double
        guard ratio < 100, let value = DecimalNumber(coefficient: Int((ratio * 100).rounded()), exponent: -2) else {
            return nil
        }
        let isRound = value.exponent >= -1
        let decimals = isRound ? 1 : 2
        guard let unit = DecimalNumber(coefficient: 1, exponent: -decimals) else { return nil }
        let style = NumberStyle(decimals: decimals)
        let number = TableNumber(
            value: value, style: style, text: style.text(value), isPercent: false, precision: .rounded(unit: unit),
            isBare: true)
        let question =
            "by what factor did \(series.name) grow from \(CellTimes.name(a.time)) to \(CellTimes.name(b.time)), to \(decimals == 1 ? "one decimal" : "two decimals")"
        return series.item(
            "change", question, .number(number), [to, from], ["factor", a.time.iso, b.time.iso], weight: weight)
    }

    /// The largest rise and the largest fall from one time to the next.
    private static func largest(_ series: Series) -> [TableItem] {
        let changes = series.points.indices.dropFirst().compactMap { place in
            series.points[place].value.subtracting(series.points[place - 1].value).map { (place: place, value: $0) }
        }
        guard changes.count == series.points.count - 1, changes.count >= 3 else { return [] }
        return [true, false].compactMap { isRise in
            let side = changes.filter { isRise ? $0.value > .zero : $0.value < .zero }
            guard side.count >= 2, let most = side.map(\.value.magnitude).max() else { return nil }
            let best = side.filter { $0.value.magnitude == most }
            guard best.count == 1, let place = best.first?.place else { return nil }
            let name =
                series.frame.bareName(series.phrase, series.sheet.context) + series.frame.rate + series.sheet.event
            let step: String
            switch series.step {
            case .yearlyQuarters(let quarter):
                let word = ["first", "second", "third", "fourth"][quarter - 1]
                step = "from the \(word) quarter of one year to the \(word) quarter of the next, \(series.years)"
            default: step = "from one \(series.unitNoun) to the next, \(series.span)"
            }
            let question = "what was the largest \(isRise ? "rise" : "fall") in the \(name) \(step)"
            let number = TableNumber.worked(
                most, from: [series.figure(place), series.figure(place - 1)],
                neighbours: side.map(\.value.magnitude).filter { $0 != most })
            let cited = [place, place - 1] + series.points.indices.filter { $0 != place && $0 != place - 1 }
            return series.item(
                "change", question, .number(number), cited, ["largest", isRise ? "rise" : "fall"], weight: 0.55)
        }
    }
}

extension Series {
    /// "from 1941 to 1950".
    fileprivate var years: String {
        guard let first = points.first, let last = points.last else { return "" }
        return "from \(first.time.year) to \(last.time.year)"
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T9: how many rows or times lie above a round threshold.
enum ThresholdForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard let set = ranking.listed, ranking.isWhole, !ranking.frame.isEventShare,
            let threshold = threshold(ranking.entries.map(\.value))
        else { return [] }
        let count = ranking.entries.filter { $0.value > threshold }.count
        let shown = ranking.frame.shown(shown(threshold, like: ranking.figure(0)))
        let question: String
        if let noun = ranking.frame.countedNoun(ranking.sheet.context) {
            question = "how many of \(set) had more than \(shown) \(noun)\(ranking.scope)"
        } else {
            question =
                "how many of \(set) had \(Ranking.indefinite(ranking.measure)) of more than \(shown)\(ranking.scope)"
        }
        return [
            ranking.item(
                "count", question, .number(Self.number(count)), Array(ranking.entries.indices), ["above"], weight: 0.6)
        ]
    }

    static func items(_ series: Series) -> [TableItem] {
        guard series.step == .years, series.points.count >= 6, let threshold = threshold(series.values) else {
            return []
        }
        let count = series.points.filter { $0.value > threshold }.count
        let shown = series.frame.shown(shown(threshold, like: series.figure(0)))
        let question = "in how many of the years \(series.span) was \(series.name) above \(shown)"
        return [
            series.item(
                "count", question, .number(Self.number(count)), Array(series.points.indices), ["above"], weight: 0.5)
        ]
    }

    private static func number(_ count: Int) -> TableNumber {
        let value = DecimalNumber(count)
        let style = NumberStyle(decimals: 0)
        return TableNumber(
            value: value, style: style, text: style.text(value), isPercent: false, precision: .exact,
            neighbours: [1, -1, 2, -2, 3].map { DecimalNumber(count + $0) }.filter { $0 > .zero }, isBare: true)
    }

    /// A round number near the middle with no value within two per cent of it, and two values or more on either side.
    static func threshold(_ values: [DecimalNumber]) -> DecimalNumber? {
        let sorted = values.sorted()
        guard sorted.count >= 5, let low = sorted.first, low > .zero else { return nil }
        let middle = sorted[sorted.count / 2].double
        var unit = 1e-4
        while unit * 10 <= middle { unit *= 10 }
        for factor in [1.0, 2.0, 5.0, 3.0, 4.0, 6.0, 8.0, 7.0, 9.0] {
            guard let value = DecimalNumber(rounding: unit * factor), value > .zero else { continue }
            let above = sorted.filter { $0 > value }.count
            guard above >= 2, above <= sorted.count - 2, above <= 20,
                !sorted.contains(where: { abs($0.double - value.double) <= 0.02 * value.double })
            else { continue }
            return value
        }
        return nil
    }

    static func shown(_ value: DecimalNumber, like cell: CellFact) -> String {
        var style = cell.style
        style?.decimals = max(0, -value.exponent)
        if cell.isPercent, style?.suffix.isEmpty == true { style?.suffix = "%" }
        if style?.group == nil, value >= DecimalNumber(10_000) { style?.group = "," }
        return style?.text(value) ?? value.description
    }
}

extension DecimalNumber {
    /// The number nearest to a floating-point one with at most four decimals.
    init?(rounding value: Double) {
        guard value.isFinite, abs(value) < 1e14 else { return nil }
        self.init(coefficient: Int((value * 10_000).rounded()), exponent: -4)
    }
}

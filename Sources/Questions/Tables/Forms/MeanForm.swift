// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T13: the mean of a flow over years of equal length.
enum MeanForm {
    static func items(_ series: Series) -> [TableItem] {
        guard series.frame.isFlow, series.step == .years, series.points.count >= 5, series.points.count <= 12 else {
            return []
        }
        let sum = series.values.reduce(DecimalNumber.zero) { $0.adding($1) ?? $0 }
        let mean = (sum.double / Double(series.points.count)).rounded()
        guard mean >= 10, let value = DecimalNumber(coefficient: Int(mean), exponent: 0) else { return [] }
        let cells = series.points.indices.map(series.figure)
        var style = cells[0].style
        style?.decimals = 0
        let number = TableNumber(
            value: value, style: style, text: style?.text(value) ?? value.description, isPercent: false,
            precision: .rounded(unit: DecimalNumber(1)), neighbours: [], forbidden: series.values)
        let question =
            "what was the mean \(series.frame.bareName(series.phrase, series.sheet.context)) per year \(series.span), to the nearest whole number"
        return [series.item("mean", question, .number(number), Array(series.points.indices), ["mean"], weight: 0.3)]
    }
}

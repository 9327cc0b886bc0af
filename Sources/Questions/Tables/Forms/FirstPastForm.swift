// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T11: when a series first passed a round number.
enum FirstPastForm {
    static func items(_ series: Series) -> [TableItem] {
        guard series.points.count >= 6 else { return [] }
        if case .yearlyQuarters = series.step { return [] }
        let values = series.values
        guard let most = values.max(), most > .zero else { return [] }
        var unit = 1e-3
        while unit * 10 <= most.double { unit *= 10 }
        for factor in [1.0, 0.5, 2.0, 5.0] {
            guard let threshold = DecimalNumber(rounding: unit * factor), threshold > .zero,
                let place = values.firstIndex(where: { $0 >= threshold }), place >= 2, place + 1 < values.count,
                values[place] != threshold, values[place + 1] >= threshold, values[place - 1] >= values[place - 2],
                Ranking.areApart(values[place], threshold, 0.02), Ranking.areApart(values[place - 1], threshold, 0.02)
            else { continue }
            let shown = series.frame.shown(ThresholdForm.shown(threshold, like: series.figure(place)))
            let question = "\(series.which) did \(series.name) first exceed \(shown)"
            let cited = [place] + Array(0..<place).reversed()
            return [
                series.item(
                    "firstpast", question, .time(series.points[place].time, all: series.times), cited, ["past"],
                    weight: 0.7)
            ]
        }
        return []
    }
}

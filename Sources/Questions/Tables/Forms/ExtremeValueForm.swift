// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T4: the largest or the smallest value of a set.
enum ExtremeValueForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard let set = ranking.set, ranking.isWhole else { return [] }
        let last = ranking.entries.count - 1
        let degree = ranking.frame.degree
        return [(0, degree.most, 0.5), (last, degree.least, 0.4)].compactMap { place, word, weight in
            guard ranking.isAlone(place), ranking.entries[place].value > .zero else { return nil }
            let question =
                "what was the \(word) \(ranking.measure)\(ranking.sheet.event) among \(set)\(ranking.sheet.timeText(ranking.time, ranking.frame))"
            let number = TableNumber(ranking.figure(place), in: ranking.cells)
            return ranking.item(
                "extremevalue", question, .number(number), [place] + (0...last).filter { $0 != place }, [word],
                weight: weight)
        }
    }

    static func items(_ series: Series) -> [TableItem] {
        guard series.points.count >= 5 else { return [] }
        if case .yearlyQuarters = series.step { return [] }
        let degree = series.frame.degree
        let order = series.points.indices.sorted { series.points[$0].value < series.points[$1].value }
        guard let least = order.first, let most = order.last else { return [] }
        let isListed = if case .listed = series.step { true } else { false }
        return [(most, degree.most, 0.75), (least, degree.least, 0.65)].compactMap { place, word, weight in
            guard series.isAlone(place), series.points[place].value > .zero else { return nil }
            let within =
                isListed
                ? "in any of the \(TableSheet.number(series.points.count)) \(series.unitNoun)s listed"
                : "in any \(series.unitNoun)"
            let name =
                series.frame.bareName(series.phrase, series.sheet.context) + series.frame.rate + series.sheet.event
            let question = "what was the \(word) \(name) \(within) \(series.span)"
            let number = TableNumber(series.figure(place), in: series.points.indices.map(series.figure))
            return series.item(
                "extremevalue", question, .number(number), [place] + series.points.indices.filter { $0 != place },
                [word],
                weight: weight)
        }
    }
}

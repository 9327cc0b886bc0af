// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T2: which row or time a value belongs to.
enum InverseForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard let set = ranking.sheet.these, ranking.isWhole, !ranking.frame.isPercent else { return [] }
        var found: [TableItem] = []
        for place in [ranking.entries.count / 2, 1] where ranking.entries.indices.contains(place) {
            let entry = ranking.entries[place]
            guard isUnmistakable(entry.value, among: ranking.entries.map(\.value)), entry.value > .zero else {
                continue
            }
            let figure = ranking.frame.shown(ranking.figure(place).figureText)
            let question: String
            if let noun = ranking.frame.countedNoun(ranking.sheet.context) {
                question = "which of \(set) had \(figure) \(noun)\(ranking.scope)"
            } else {
                question = "which of \(set) had \(Ranking.indefinite(ranking.measure)) of \(figure)\(ranking.scope)"
            }
            found.append(
                ranking.item(
                    "inverse", question, .label(entry.member.label, others: ranking.labels(around: place)),
                    [place], [entry.member.label], weight: 0.4))
            break
        }
        return found
    }

    static func items(_ series: Series) -> [TableItem] {
        guard series.points.count >= 5, series.step != .listed(quarters: true) || series.points.count <= 30 else {
            return []
        }
        let place = series.points.count * 2 / 3
        guard isUnmistakable(series.points[place].value, among: series.values), series.points[place].value > .zero
        else { return [] }
        let question = "\(series.which) was \(series.name) \(series.frame.shown(series.figure(place).figureText))"
        return [
            series.item(
                "inverse", question, .time(series.points[place].time, all: series.times), [place],
                [series.points[place].time.iso], weight: 0.35)
        ]
    }

    /// Whether no other value is the same or would be rounded to it.
    private static func isUnmistakable(_ value: DecimalNumber, among values: [DecimalNumber]) -> Bool {
        let near = values.filter { abs($0.double - value.double) <= 0.005 * abs(value.double) }
        return near.count == 1
    }
}

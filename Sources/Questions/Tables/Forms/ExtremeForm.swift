// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T3: which row or time has the largest or the smallest value, and which comes second.
enum ExtremeForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard let set = ranking.sheet.these, ranking.isWhole else { return [] }
        let last = ranking.entries.count - 1
        let degree = ranking.frame.degree
        var asked: [(place: Int, word: String, used: [Int], weight: Double)] = [
            (0, degree.most, Array(0...last), 0.95), (last, degree.least, Array((0...last).reversed()), 0.85),
            (1, "second-" + degree.most, Array(0...last), 0.7),
        ]
        if last >= 6 { asked.append((2, "third-" + degree.most, Array(0...last), 0.3)) }
        return asked.compactMap { place, word, used, weight in
            guard ranking.isAlone(place), (0..<place).allSatisfy({ place == last || ranking.isAlone($0) }) else {
                return nil
            }
            let entry = ranking.entries[place]
            let question = "which of \(set) had the \(word) \(ranking.measure)\(ranking.scope)"
            guard let others = options(ranking, place) else { return nil }
            let cited = [place] + used.filter { $0 != place }
            var item = ranking.item(
                "extreme", question, .label(entry.member.label, others: others), cited, [word], weight: weight)
            item.required = place == last ? 1 : place + 1
            return item
        }
    }

    /// The labels before it in the order, then the nearest others, at most one of them more than twenty times as large or
    /// as small; `nil` where there are too few.
    private static func options(_ ranking: Ranking, _ place: Int) -> [String]? {
        let entries = ranking.entries
        let before = place == entries.count - 1 ? [] : Array(0..<place)
        let rest = entries.indices.filter { $0 != place && !before.contains($0) }
            .sorted { (abs($0 - place), $0) < (abs($1 - place), $1) }
        func isFar(_ index: Int) -> Bool { TableOptions.isFar(entries[index].value, from: entries[place].value) }
        // Of many the next in the order are hard enough, however far they are.
        if entries.count >= 8 { return (before + rest).map { entries[$0].member.label } }
        let near = rest.filter { !isFar($0) }
        let far = rest.filter(isFar)
        guard before.count(where: isFar) <= 1 else { return nil }
        let mayBeFar = before.contains(where: isFar) ? 0 : 1
        let chosen = before + near + (near.count + before.count < 5 ? Array(far.prefix(mayBeFar)) : [])
        guard chosen.count >= 3 else { return nil }
        return chosen.map { entries[$0].member.label }
    }

    static func items(_ series: Series) -> [TableItem] {
        guard series.points.count >= 5 else { return [] }
        if case .yearlyQuarters = series.step { return [] }
        let degree = series.frame.degree
        let order = series.points.indices.sorted { series.points[$0].value < series.points[$1].value }
        guard let least = order.first, let most = order.last else { return [] }
        return [(most, degree.most, 0.9), (least, degree.least, 0.8)].compactMap { place, word, weight in
            guard series.isAlone(place) else { return nil }
            let question = "\(series.which) was \(series.name) \(word)"
            let cited = [place] + series.points.indices.filter { $0 != place }
            return series.item(
                "extreme", question, .time(series.points[place].time, all: series.times), cited, [word], weight: weight)
        }
    }
}

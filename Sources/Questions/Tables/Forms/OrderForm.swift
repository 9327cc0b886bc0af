// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T6: which list is in order.
enum OrderForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard !ranking.sheet.rowClass.noun.isEmpty else { return [] }
        // Four rows far enough apart, spread over the ranking.
        var places: [Int] = []
        for place in ranking.entries.indices {
            guard let last = places.last else {
                places.append(place)
                continue
            }
            if ranking.entries[last].value.double > ranking.entries[place].value.double * 1.1 { places.append(place) }
        }
        let labels = places.map { ranking.entries[$0].member.label }
        guard places.count >= 4, labels.allSatisfy({ !$0.contains(",") && !$0.contains(" and ") }) else { return [] }
        let step = (places.count - 1) / 3
        let chosen = [0, step, step * 2, step * 3].map { places[$0] }
        guard Set(chosen).count == 4 else { return [] }
        let names = chosen.map { ranking.entries[$0].member.label }
        func list(_ order: [Int]) -> String { order.map { names[$0] }.joined(separator: ", ") }
        // Each wrong list differs by a swap of names that are no neighbours.
        let lists = [list([0, 1, 2, 3]), list([2, 1, 0, 3]), list([0, 3, 2, 1]), list([3, 1, 2, 0])].sorted()
        guard Set(lists).count == 4, let key = lists.firstIndex(of: list([0, 1, 2, 3])) else { return [] }
        let degree = ranking.frame.degree
        let question =
            "which list puts four \(ranking.sheet.rowClass.plural) in order of \(ranking.measure)\(ranking.scope), from the \(degree.most) to the \(degree.least)"
        return [ranking.item("order", question, .fixed(lists, place: key), chosen, ["list"], weight: 0.6)]
    }
}

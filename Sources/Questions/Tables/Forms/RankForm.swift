// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T10: the rank of a row.
enum RankForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard let set = ranking.listed, ranking.isWhole, ranking.entries.count >= 6 else { return [] }
        let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
        let rank = ranking.entries.count >= 8 ? 3 : 2
        guard (0...rank).allSatisfy(ranking.isAlone) else { return [] }
        let first = ranking.column % 3 == 0 ? 0 : 1
        let options = Array(words[first..<(first + 4)])
        guard let place = options.firstIndex(of: words[rank]) else { return [] }
        let member = ranking.entries[rank].member
        let degree = ranking.frame.degree
        let question =
            "where did \(CompareForm.named(ranking, rank)) rank among \(set) by \(ranking.measure)\(ranking.scope), counted from the \(degree.most)"
        return [
            ranking.item(
                "rank", question, .fixed(options, place: place), [rank] + ranking.entries.indices.filter { $0 != rank },
                [member.label], weight: 0.55)
        ]
    }
}

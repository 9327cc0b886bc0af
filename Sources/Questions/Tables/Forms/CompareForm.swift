// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T5: which of four has a larger value than a fifth, which the stem names; and which comes directly ahead of another.
enum CompareForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        let entries = ranking.entries
        guard !ranking.sheet.rowClass.noun.isEmpty, entries.count >= 5 else { return [] }
        var found: [TableItem] = []
        let degree = ranking.frame.degree
        // One above the reference, three below it.
        let place = max(1, entries.count / 2 - 1)
        if place + 3 < entries.count, Ranking.areApart(entries[place - 1].value, entries[place].value, 0.03),
            Ranking.areApart(entries[place].value, entries[place + 1].value, 0.03)
        {
            let question =
                "which of these \(ranking.sheet.rowClass.plural) had \(Ranking.indefinite("\(degree.more) \(ranking.measure)")) than \(named(ranking, place))\(ranking.scope)"
            let others = (place + 1...place + 3).map { entries[$0].member.label }
            found.append(
                ranking.item(
                    "compare", question, .label(entries[place - 1].member.label, others: others),
                    [place - 1, place] + Array(place + 1...place + 3), [entries[place].member.label], weight: 0.8))
        }
        return found + neighbours(ranking)
    }

    /// "Which came directly ahead of X by number of …?"
    private static func neighbours(_ ranking: Ranking) -> [TableItem] {
        guard let set = ranking.sheet.these, ranking.isWhole else { return [] }
        let entries = ranking.entries
        return (1..<entries.count).compactMap { place in
            // Where two stand close together, which is first is worth knowing.
            let ratio = entries[place].value.double / max(entries[place - 1].value.double, 1e-9)
            guard ranking.isAlone(place), ranking.isAlone(place - 1), ratio > 0.9, place >= 2, !ranking.frame.isPercent
            else { return nil }
            let question =
                "which of \(set) came directly ahead of \(named(ranking, place)) by \(ranking.measure)\(ranking.scope)"
            return ranking.item(
                "order", question,
                .label(
                    entries[place - 1].member.label,
                    others: ranking.labels(around: place - 1).filter { $0 != entries[place].member.label }),
                [place - 1, place] + entries.indices.filter { $0 != place && $0 != place - 1 },
                ["ahead", entries[place].member.label], weight: 0.3)
        }
    }

    /// A row inside a comparison: "the Spanish group", "Orsk".
    static func named(_ ranking: Ranking, _ place: Int) -> String {
        let member = ranking.entries[place].member
        switch member.phrase {
        case .adjective: return "the \(member.label) \(ranking.sheet.rowClass.noun)"
        case .matter(let text), .group(let text), .place(let text), .owner(let text): return text
        case .none: return member.label
        }
    }
}

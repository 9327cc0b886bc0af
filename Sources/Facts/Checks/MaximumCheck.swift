// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Whether the parts that a claimant gives stay below the maximum that the same claimant gives.
///
/// Only two counts or more of one sentence are added, of the same event, in a section where the claimant gives one maximum
/// for that event.
enum MaximumCheck {
    static func checks(_ facts: DocumentFacts, _ places: PlaceMaker) -> [FigureCheck] {
        var groups: [String: [ProseFact]] = [:]
        var order: [String] = []
        for fact in facts.prose {
            guard case .quantity(let quantity) = fact.mention.value, !quantity.isPercent,
                let event = fact.measure.contains("die") ? "die" : fact.event,
                let claimant = fact.host.attribution?.claimants.first
            else { continue }
            let name = claimant.split(separator: " ").last.map(String.init) ?? claimant
            let key = fact.host.section.joined(separator: "/") + "|" + name + "|" + event
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(fact)
        }
        return order.flatMap { check(groups[$0] ?? [], places) }
    }

    private static func check(_ facts: [ProseFact], _ places: PlaceMaker) -> [FigureCheck] {
        let maxima = facts.filter { quantity($0)?.hedge?.degree == .atMost }
        guard maxima.count == 1, let maximum = maxima.first, let bound = quantity(maximum),
            let claimant = maximum.host.attribution?.claimants.first
        else { return [] }
        let limit = bound.reading.value.double + (bound.reading.isRounded ? CheckMath.slack(bound.reading) : 0)
        var bySentence: [Int: [ProseFact]] = [:]
        for fact in facts where quantity(fact)?.hedge == nil && !fact.isPart && fact.host.place != maximum.host.place {
            bySentence[fact.host.place, default: []].append(fact)
        }
        return bySentence.keys.sorted().compactMap { key -> FigureCheck? in
            let parts = bySentence[key] ?? []
            let values = parts.compactMap { quantity($0)?.reading.value.double }
            // One that alone reaches the maximum is another count of the whole.
            guard parts.count >= 2, values.allSatisfy({ $0 < limit }) else { return nil }
            let sum = values.reduce(0, +)
            return FigureCheck(
                kind: .aboveMaximum(claimant: claimant, sum: CheckMath.decimal(sum)),
                stated: places.place(maximum.host, maximum.mention.range),
                against: parts.map { places.place($0.host, $0.mention.range) }, agrees: sum <= limit)
        }
    }

    private static func quantity(_ fact: ProseFact) -> QuantityMention? {
        if case .quantity(let quantity) = fact.mention.value { return quantity }
        return nil
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds the names, places and categories that a question can ask for.
///
/// Only phrases whose frame tells what they are: who says something, by whom something was done, where it happened, as
/// what something was used or counted, which members a list names. A sentence gives at most two.
enum TextFactFinder {
    static func facts(in host: FactSentence) -> [TextFact] {
        let sentence = host.sentence
        guard sentence.lexemes.count <= 60 else { return [] }
        var found: [TextFact] = []
        func add(_ range: Range<Int>?, _ kind: TextFact.Kind) {
            guard let range, !range.isEmpty, isWorth(range, kind),
                !found.contains(where: { $0.range.overlaps(range) })
            else { return }
            found.append(
                TextFact(
                    host: host, range: range, kind: kind, text: sentence.text(range),
                    measure: MeasureWords.content(sentence, 0..<sentence.bodyEnd).filter { word in
                        !range.contains { MeasureWords.canonical(sentence.lexemes[$0].folded) == word }
                    }))
        }
        func isWorth(_ range: Range<Int>, _ kind: TextFact.Kind) -> Bool {
            if case .place = kind { host.mentions.isEmpty } else { true }
        }
        let hasQuantity = host.mentions.contains { if case .quantity = $0.value { true } else { false } }
        if !hasQuantity, let (range, verb) = speaker(host) { add(range, .claimant(verb: verb)) }
        for range in quoted(sentence).prefix(2) { add(range, .organisation) }
        for range in organisations(sentence).prefix(2) { add(range, .organisation) }
        if let person = person(sentence) { add(person, .person) }
        for range in roles(sentence).reversed().prefix(1) { add(range, .category) }
        add(change(sentence), .category)
        add(list(sentence), .category)
        add(exclusion(sentence), .category)
        add(comparison(sentence), .category)
        add(complement(sentence), .category)
        if !hasQuantity { add(place(sentence), .place) }
        return Array(found.prefix(2))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A measure adjective behind its figure: "The canal is 12 km long" → "How long is the canal?"
enum AdjectiveForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated, clause.rest.first == asked.figure.lowerBound,
            ["is", "was", "are", "were"].contains(sentence.lexemes[clause.verb.main].folded),
            let adjective = (asked.figure.upperBound..<min(asked.figure.upperBound + 4, clause.rest.upperBound)).first(
                where: { adjectives.contains(sentence.lexemes[$0].folded) }),
            let inverted = Inverted(clause, in: asked)
        else { return nil }
        let end = asked.end(of: clause)
        let rest = Stem.words(asked, (adjective + 1)..<max(end, adjective + 1), clause)
        let degree = QuestionPhrase.degree(asked, quantity)
        return Wording(
            form: "measure",
            stem: Stem.question(
                asked,
                [
                    Stem.lead(asked, clause), degree + "how " + sentence.lexemes[adjective].folded, inverted.auxiliary,
                    inverted.subject, rest,
                ]),
            fit: 0.88, namesUnit: false)
    }

    private static let adjectives: Set<String> = [
        "long", "high", "wide", "deep", "tall", "thick", "old", "heavy", "large", "broad",
    ]
}

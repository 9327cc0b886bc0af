// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The end of a change whose beginning is printed: "The garrison was reduced from 510 to 360 men" → "To how many men was
/// the garrison reduced from 510?"
enum FromToForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated, let first = clause.rest.first,
            sentence.lexemes[first].folded == "from", asked.figure.lowerBound > first + 1,
            sentence.lexemes[asked.figure.lowerBound - 1].folded == "to",
            let start = asked.fact.host.mentions.first(where: {
                $0.range.lowerBound >= first && $0.range.lowerBound <= first + 2
            }),
            case .quantity(let from) = start.value, from.isPercent == quantity.isPercent,
            asked.figure.lowerBound - start.range.upperBound <= 6, let inverted = Inverted(clause, in: asked)
        else { return nil }
        let end = asked.end(of: clause)
        let unitEnd = max(asked.figure.upperBound, quantity.noun.upperBound)
        guard !Stem.goesOn(sentence, unitEnd, end) else { return nil }
        let what =
            quantity.isPercent
            ? "what percentage"
            : quantity.noun.isEmpty
                ? "what figure" : "how many " + QuestionPhrase.counted(asked, quantity, quantity.noun, clause)
        let source = Stem.words(asked, first..<(asked.figure.lowerBound - 1), clause)
        return Wording(
            form: "measure",
            stem: Stem.question(
                asked,
                [
                    Stem.lead(asked, clause), "to " + QuestionPhrase.degree(asked, quantity) + what, inverted.auxiliary,
                    inverted.subject, inverted.verb, source, Stem.words(asked, unitEnd..<end, clause),
                ]),
            fit: 0.8)
    }
}

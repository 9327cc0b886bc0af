// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The figure stands in an absolute: "…, with only 40 of them surviving the winter" → "Only how many of the men survived
/// the winter?"
enum AbsoluteForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        let body = asked.body
        guard let first = body.first, sentence.lexemes[first].folded == "with", asked.figure.lowerBound == first + 1
        else { return nil }
        let next = asked.figure.upperBound
        guard next + 2 < body.upperBound, sentence.lexemes[next].folded == "of",
            ["them", "whom"].contains(sentence.lexemes[next + 1].folded),
            let lemma = VerbTable.lemma(ofGerund: sentence.lexemes[next + 2].folded),
            let noun = BorrowedNoun.before(asked)
        else { return nil }
        let part = noun.hasPrefix("of ") ? noun : "of the " + noun
        return Wording(
            form: "howmany",
            stem: Stem.question(
                asked,
                [
                    QuestionPhrase.of(asked, quantity), part, VerbTable.past(of: lemma),
                    Stem.words(asked, (next + 3)..<body.upperBound),
                ]),
            fit: 0.7)
    }
}

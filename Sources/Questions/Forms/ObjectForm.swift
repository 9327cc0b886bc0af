// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The figure is the object: "The town sold 3,400 looms to Halden" → "How many looms did the town sell to Halden?"
///
/// So are those behind *have* and *there be*. The noun goes to the front with its own *of*-phrase.
enum ObjectForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        guard let clause = asked.parsed, !clause.verb.isNegated, clause.rest.first == asked.figure.lowerBound,
            let inverted = Inverted(clause, in: asked)
        else { return nil }
        let sentence = asked.sentence
        let end = asked.end(of: clause)
        let isPart =
            asked.figure.upperBound < end && sentence.lexemes[asked.figure.upperBound].folded == "of"
        guard quantity.isPercent ? isPart : !quantity.noun.isEmpty || isPart else { return nil }
        let noun = NounPhrase.fronted(
            sentence, quantity.isPercent || isPart ? asked.figure.upperBound..<asked.figure.upperBound : quantity.noun,
            before: end)
        guard !noun.isEmpty, noun.count <= 13, !Stem.goesOn(sentence, noun.upperBound, end) else { return nil }
        guard isCounted(sentence, clause, quantity) else { return nil }
        let phrase = QuestionPhrase.of(asked, quantity) + " " + Stem.words(asked, noun, clause)
        let rest = Stem.words(asked, noun.upperBound..<end, clause)
        return Wording(
            form: "howmany",
            stem: Stem.question(
                asked, [Stem.lead(asked, clause), phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest]),
            fit: 0.88)
    }

    /// Behind *be* a count follows only "there": "the winners were two brothers" names no number of anything.
    private static func isCounted(_ sentence: Sentence, _ clause: Clause, _ quantity: QuantityMention) -> Bool {
        let main = sentence.lexemes[clause.verb.main].folded
        guard ["is", "was", "are", "were", "be", "been"].contains(main) else { return true }
        return clause.subject.contains { sentence.lexemes[$0].folded == "there" }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The figure stands behind a preposition that the verb asks for: "They were sentenced to 25 years in camps" → "To how
/// many years in camps were they sentenced?"
enum PrepositionForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated, let first = clause.rest.first,
            ["to", "into", "for", "at", "of", "over", "through", "across"].contains(sentence.lexemes[first].folded),
            asked.figure.lowerBound == first + 1, !quantity.noun.isEmpty || quantity.isPercent,
            hasBase(asked, quantity), !isMoment(sentence.lexemes[first].folded, quantity),
            fits(sentence.lexemes[first].folded, sentence, clause), let inverted = Inverted(clause, in: asked)
        else { return nil }
        let end = asked.end(of: clause)
        let noun = NounPhrase.fronted(
            sentence, quantity.isPercent ? asked.figure.upperBound..<asked.figure.upperBound : quantity.noun,
            before: end)
        guard !noun.isEmpty, !ObjectForm.isTorn(sentence, noun.upperBound, end),
            !Stem.goesOn(sentence, noun.upperBound, end)
        else { return nil }
        let isTemperature = quantity.unit?.dimension == .temperature
        let what =
            isTemperature
            ? QuestionPhrase.degree(asked, quantity) + "what temperature"
            : QuestionPhrase.of(asked, quantity) + " " + QuestionPhrase.counted(asked, quantity, noun, clause)
        let phrase = sentence.lexemes[first].folded + " " + what
        return Wording(
            form: "howmany",
            stem: Stem.question(
                asked,
                [
                    Stem.lead(asked, clause), phrase, inverted.auxiliary, inverted.subject, inverted.verb,
                    Stem.words(asked, noun.upperBound..<end, clause),
                ]),
            fit: 0.75, namesUnit: !isTemperature)
    }

    /// "at 69 hours" says when.
    private static func isMoment(_ preposition: String, _ quantity: QuantityMention) -> Bool {
        guard case .time = quantity.unit?.dimension else { return false }
        return preposition == "at"
    }

    /// "account for 1 % of the world's trade": a share says of what.
    private static func hasBase(_ asked: Asked, _ quantity: QuantityMention) -> Bool {
        let next = asked.figure.upperBound
        return !quantity.isPercent || next < asked.sentence.lexemes.count && asked.sentence.lexemes[next].folded == "of"
    }

    /// "consist of", "range over"; other verbs take *to*, *into*, *for* and *at*.
    private static func fits(_ preposition: String, _ sentence: Sentence, _ clause: Clause) -> Bool {
        let lemma = sentence.language.lemma(ofVerb: sentence.lexemes[clause.verb.main].folded) ?? ""
        switch preposition {
        case "of": return ["consist", "compose"].contains(lemma)
        case "over", "through", "across":
            return ["extend", "stretch", "flow", "run", "spread", "pass", "range"].contains(lemma)
        default: return !["rise", "fall", "grow", "increase", "decrease", "drop", "decline"].contains(lemma)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// How often or how long: "The mill burned 22 times between 1361 and 1528" → "How many times did the mill burn between
/// 1361 and 1528?"
enum TimesForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated, clause.rest.contains(asked.figure.lowerBound),
            clause.rest.lowerBound < asked.figure.lowerBound, quantity.noun.count == 1,
            let noun = quantity.noun.first, let inverted = Inverted(clause, in: asked)
        else { return nil }
        let word = sentence.lexemes[noun].folded
        let before = sentence.lexemes[asked.figure.lowerBound - 1].folded
        let after = noun + 1 < sentence.lexemes.count ? sentence.tags[noun + 1] : .sign
        // "four times the price", "ten times larger": a multiple.
        let isMultiple =
            [.determiner, .adjective, .possessive].contains(after)
            || sentence.text((noun + 1)..<min(noun + 2, sentence.lexemes.count)) == "as"
        let main = sentence.lexemes[clause.verb.main].folded
        guard !["is", "was", "are", "were", "be", "been"].contains(main) else { return nil }
        let isOften = word == "times" && before != "by" && before != "than" && !isMultiple
        let isLong = before == "for" && ["years", "months", "weeks", "days", "hours", "minutes"].contains(word)
        guard isOften || isLong else { return nil }
        let start = isLong ? asked.figure.lowerBound - 1 : asked.figure.lowerBound
        let end = asked.end(of: clause)
        let rest = Stem.words(asked, clause.rest.lowerBound..<end, clause) {
            $0.remove(start..<quantity.noun.upperBound)
        }
        let phrase = (isLong ? "for " : "") + QuestionPhrase.of(asked, quantity) + " " + word
        return Wording(
            form: "howmany",
            stem: Stem.question(
                asked,
                [
                    Stem.lead(asked, clause), phrase, inverted.auxiliary, inverted.subject, inverted.verb,
                    rest.trimmingCommas,
                ]),
            fit: 0.8)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A time in front of its clause: "It was not until 1823 that the dam was called Old Arven" → "In which year was the dam
/// called Old Arven?"
enum CleftForm {
    static func wording(of asked: Asked, _ time: TimeMention) -> Wording? {
        let sentence = asked.sentence
        let that = asked.mention.range.upperBound
        guard that < sentence.lexemes.count, sentence.lexemes[that].folded == "that", time.phrase.lowerBound >= 2,
            let it = (0..<time.phrase.lowerBound).last(where: { sentence.lexemes[$0].folded == "it" }),
            it + 1 < time.phrase.lowerBound, ["was", "is"].contains(sentence.lexemes[it + 1].folded),
            (it + 2..<time.phrase.lowerBound).allSatisfy({ sentence.lexemes[$0].folded == "not" }),
            let phrase = phrase(time),
            let clause = ClauseReader.clauses(of: sentence, in: (that + 1)..<sentence.bodyEnd).first,
            clause.kind == .main, !clause.verb.isNegated, let inverted = Inverted(clause, in: asked)
        else { return nil }
        let rest = Stem.words(
            asked, clause.rest.lowerBound..<Tail.end(of: clause, in: sentence, after: asked.figure), clause)
        let lead = Stem.words(asked, asked.sentenceStart..<it).trimmingCommas
        return Wording(
            form: "when",
            stem: Stem.question(
                asked,
                [
                    lead.isEmpty ? "" : lead + ",", phrase, inverted.auxiliary, inverted.subject, inverted.verb,
                    rest.trimmingCommas,
                ]),
            fit: 0.85)
    }

    /// "not until 1823" is in 1823.
    private static func phrase(_ time: TimeMention) -> String? {
        switch (time.time, time.preposition ?? "") {
        case (.year, "until"), (.year, "in"): "in which year"
        case (.month, "until"), (.month, "in"): "in which month and year"
        case (.day, "until"), (.day, "on"): "on what date"
        default: nil
        }
    }
}

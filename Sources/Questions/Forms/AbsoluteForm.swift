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

    /// A time in an absolute: "…, with the last miner returning from Orsk in 1956" → "In which year did the last miner
    /// return from Orsk?"
    static func wording(of asked: Asked, _ time: TimeMention) -> Wording? {
        let sentence = asked.sentence
        guard let phrase = WhenForm.phrase(time), time.phrase.lowerBound > 3,
            time.phrase.upperBound >= asked.body.upperBound,
            let with = (0..<time.phrase.lowerBound).last(where: {
                sentence.lexemes[$0].folded == "with" && $0 > 0 && sentence.lexemes[$0 - 1].isSymbol(",")
            })
        else { return nil }
        let end = Phrases.end(sentence, from: with + 1, before: time.phrase.lowerBound)
        guard end > with + 1, end < time.phrase.lowerBound, sentence.tags[end] == .verb(.gerund),
            let lemma = VerbTable.lemma(ofGerund: sentence.lexemes[end].folded)
        else { return nil }
        let rest = Stem.words(asked, (end + 1)..<time.phrase.lowerBound)
        guard !rest.contains(",") else { return nil }
        return Wording(
            form: "when",
            stem: Stem.question(asked, [phrase, "did", Stem.words(asked, (with + 1)..<end), lemma, rest]), fit: 0.75)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A time behind a participle that belongs to a name: "The Arven Mill, built in 1912, is …" → "In which year was the Arven
/// Mill built?"
enum ParticipleForm {
    static func wording(of asked: Asked, _ time: TimeMention) -> Wording? {
        let sentence = asked.sentence
        guard let phrase = WhenForm.phrase(time), time.preposition != "of", time.phrase.lowerBound > 2,
            let verb = participle(asked, before: time.phrase.lowerBound)
        else { return nil }
        // The name stands before the comma, or directly before the participle.
        let end = sentence.lexemes[verb - 1].isSymbol(",") ? verb - 1 : verb
        guard let name = Phrases.base(sentence, endingAt: end), name.contains(where: { sentence.tags[$0] == .name }),
            sentence.tags[name.upperBound - 1] != .number, !isPerson(sentence, name)
        else { return nil }
        let middle = Stem.words(asked, (verb + 1)..<time.phrase.lowerBound)
        guard !middle.contains(","),
            !asked.fact.host.mentions.contains(where: {
                $0.range != asked.mention.range && (verb..<time.phrase.lowerBound).contains($0.range.lowerBound)
            })
        else { return nil }
        return Wording(
            form: "when",
            stem: Stem.question(
                asked, [phrase, "was", Stem.words(asked, name), sentence.lexemes[verb].text, middle]),
            fit: 0.7)
    }

    /// The participle at most six words before the time, with nothing but its own phrases between.
    private static func participle(_ asked: Asked, before time: Int) -> Int? {
        let sentence = asked.sentence
        var index = time - 1
        while index > 1, time - index <= 7 {
            switch sentence.tags[index] {
            case .verb(.participle):
                let before = sentence.tags[index - 1]
                let isParted = sentence.lexemes[index - 1].isSymbol(",")
                return isParted || before == .name || before == .noun ? index : nil
            case .noun, .name, .adjective, .preposition, .determiner: index -= 1
            default: return nil
            }
        }
        return nil
    }

    private static func isPerson(_ sentence: Sentence, _ name: Range<Int>) -> Bool {
        PersonNames.isPerson(name.map { sentence.lexemes[$0].text })
    }
}

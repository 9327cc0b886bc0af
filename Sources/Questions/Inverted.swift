// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// The words of a clause in the order of a question: auxiliary, subject, rest of the verb.
struct Inverted {
    /// "did", "had", "were".
    let auxiliary: String
    /// The subject, in lower case where it is no name.
    let subject: String
    /// The verb without its first auxiliary, in the form that the auxiliary asks for; empty for a plain *be*.
    let verb: String

    /// Inverts a clause, or `nil` where the dictionary form of its verb is not certain.
    init?(_ clause: Clause, in asked: Asked) {
        let sentence = asked.sentence
        subject = Stem.words(asked, clause.subject, clause).trimmingCommas
        guard !subject.contains(",") || clause.subject.count <= 14 else { return nil }
        let words = sentence.lexemes[clause.verb.range].map(\.text)
        if clause.verb.hasAuxiliary {
            auxiliary = words[0].lowercased()
            verb = words.dropFirst().joined(separator: " ")
            return
        }
        let main = sentence.lexemes[clause.verb.main].folded
        guard clause.verb.range.count == 1, let lemma = sentence.language.lemma(ofVerb: main) else { return nil }
        switch sentence.tags[clause.verb.main] {
        case .verb(.past): auxiliary = "did"
        case .verb(.present): auxiliary = "does"
        case .verb(.base): auxiliary = "do"
        default: return nil
        }
        // An adverb before the verb stays before it: "still held" is "did … still hold".
        verb = lemma
    }

    /// Whether the first word of a sentence is written in lower case inside one.
    static func canLower(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .name, .number: return false
        case .adjective: return !Nationalities.contains(sentence.lexemes[index].folded)
        case .noun:
            return index == 0 && sentence.lexemes[index].text.dropFirst().allSatisfy { !$0.isUppercase }
                && !(sentence.lexemes.count > 1 && sentence.lexemes[1].isCapitalised)
        default: return true
        }
    }
}

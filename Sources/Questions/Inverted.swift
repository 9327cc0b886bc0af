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
        // Words in quotation marks keep their order.
        if let first = clause.subject.first {
            let opening = first > 0 ? sentence.lexemes[first - 1].text : ""
            guard !["\"", "“"].contains(opening), clause.subject.count == 1 || sentence.lexemes[first].text != "\""
            else { return nil }
        }
        var name = Stem.words(asked, clause.subject, clause).trimmingCommas
        // "the elections only took place in": as late as that.
        if name.hasSuffix(" only") { name = String(name.dropLast(5)) }
        subject = name
        // An apposition needs both its commas.
        let commas = subject.filter { $0 == "," }.count
        guard commas.isMultiple(of: 2) || subject.contains(" and ") else { return nil }
        guard clause.subject.count <= 14 || !clause.subject.contains(where: { sentence.lexemes[$0].isSymbol(",") })
        else {
            return nil
        }
        let verbs = sentence.lexemes[clause.verb.range].map(\.text).filter {
            !["also", "only", "however", "therefore", "thus", "then", "eventually", "subsequently"].contains($0)
        }
        if let shared = clause.verb.shared {
            auxiliary = sentence.lexemes[shared].folded
            verb = verbs.joined(separator: " ")
            return
        }
        if clause.verb.hasAuxiliary {
            auxiliary = verbs[0].lowercased()
            verb = verbs.dropFirst().joined(separator: " ")
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

    /// Whether the first word of a sentence is written in lower case inside one: a word of a closed class, a number word,
    /// or a common noun or adjective that is known in lower case.
    static func canLower(_ sentence: Sentence, _ index: Int) -> Bool {
        let lexeme = sentence.lexemes[index]
        guard lexeme.text.dropFirst().allSatisfy({ !$0.isUppercase }), !Nationalities.looksLike(lexeme) else {
            return false
        }
        // What the document writes in lower case elsewhere is no name.
        if sentence.common.contains(lexeme.folded) { return true }
        switch sentence.tags[index] {
        case .name: return false
        case .noun, .adjective, .verb:
            if index + 1 < sentence.lexemes.count, sentence.lexemes[index + 1].isCapitalised,
                sentence.tags[index + 1] == .name, sentence.tags[index] != .adjective
            {
                return false
            }
            return sentence.language.tagging?.knows(lexeme.folded) ?? true
        default: return true
        }
    }
}

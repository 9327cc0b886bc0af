// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The noun that a pronoun at the head of a subject stands for, taken from the sentence before.
///
/// It is taken only where there is one candidate: the subject of the sentence before in the same paragraph, a plain noun
/// phrase that agrees in number and kind, and no other noun phrase of that sentence that could be meant as subject.
struct Antecedent {
    /// The pronoun's lexeme.
    let pronoun: Int
    /// What is put in its place: a noun phrase, with "'s" for a possessive.
    let words: String
    /// The sentence that names it.
    let host: FactSentence
    /// The noun phrase there.
    let range: Range<Int>

    /// The antecedent of the pronoun that opens a clause's subject, or `nil` where there is no pronoun or none is plain.
    init?(of clause: Clause, in host: FactSentence, among sentences: [FactSentence]) {
        guard let first = clause.subject.first else { return nil }
        let sentence = host.sentence
        let word = sentence.lexemes[first].folded
        let isPossessive = ["its", "his", "her"].contains(word)
        guard isPossessive || (clause.subject.count == 1 && ["it", "he", "she", "they"].contains(word)),
            let (named, range) = Self.subject(before: host, among: sentences, steps: 2)
        else { return nil }
        guard Self.agrees(word, named.sentence, range) else { return nil }
        pronoun = first
        self.host = named
        self.range = range
        let text = Self.text(named.sentence, range)
        words = isPossessive ? text + (text.hasSuffix("s") ? "'" : "'s") : text
    }

    /// The subject of the sentence before in the paragraph; through a pronoun to the one before that.
    private static func subject(
        before host: FactSentence, among sentences: [FactSentence], steps: Int
    ) -> (FactSentence, Range<Int>)? {
        guard steps > 0, host.place > host.opening, sentences.indices.contains(host.place - 1) else { return nil }
        let before = sentences[host.place - 1]
        let body = before.attribution?.body ?? Connectives.body(of: before.sentence)
        let clauses = ClauseReader.clauses(of: before.sentence, in: body)
        guard let main = clauses.first(where: { $0.kind == .main }) else { return nil }
        // A second subject in the sentence could be meant as well.
        guard clauses.allSatisfy({ $0.kind == .relative || $0.subject == main.subject }) else { return nil }
        let sentence = before.sentence
        if main.subject.count == 1, sentence.tags[main.subject.lowerBound] == .pronoun {
            return subject(before: before, among: sentences, steps: steps - 1)
        }
        guard main.subject.count <= 8, !main.subject.contains(where: { isTwofold(sentence, $0) }) else { return nil }
        return (before, main.subject)
    }

    private static func isTwofold(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .conjunction, .sign, .pronoun, .possessive, .demonstrative, .number, .subordinator: true
        default: false
        }
    }

    private static func agrees(_ pronoun: String, _ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let end = Phrases.end(sentence, from: range.lowerBound, before: range.upperBound)
        guard end > range.lowerBound, let head = (range.lowerBound..<end).last else { return false }
        let isName = sentence.tags[head] == .name
        let isPlural = !isName && Inflection.isPlural(sentence.lexemes[head].folded)
        let names = range.filter { sentence.lexemes[$0].isCapitalised && $0 > 0 || sentence.tags[$0] == .name }
        switch pronoun {
        case "it", "its":
            // A thing or a body, named; a person's name would be he or she.
            let isPerson =
                end == range.upperBound && range.allSatisfy { sentence.tags[$0] == .name }
                && PersonNames.isPerson(range.map { sentence.lexemes[$0].text })
            return !isPlural && !names.isEmpty && !isPerson
        case "he", "she", "his", "her":
            return range.allSatisfy { sentence.tags[$0] == .name } && sentence.lexemes[range.lowerBound].folded != "the"
                && range.count <= 4
        default: return isPlural && range.count <= 6
        }
    }

    private static func text(_ sentence: Sentence, _ range: Range<Int>) -> String {
        var draft = Draft(sentence, range)
        if let first = range.first, first == 0, Inverted.canLower(sentence, first) { draft.lower(first) }
        return draft.text
    }
}

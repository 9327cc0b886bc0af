// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Base noun phrases: article, modifiers and head, without what follows a preposition.
public enum Phrases {
    /// Whether a tag can be, or stand for, the head of a noun phrase.
    public static func isNominal(_ tag: WordTag) -> Bool {
        switch tag {
        case .noun, .name, .number, .pronoun, .demonstrative: true
        default: false
        }
    }

    /// Whether a word can open a noun phrase.
    public static func opensNoun(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .determiner, .demonstrative, .pronoun, .possessive, .noun, .name, .adjective, .number: true
        case .verb(.gerund), .verb(.participle): true
        case .adverb:
            [
                "about", "approximately", "only", "nearly", "almost", "some", "there", "over", "around", "roughly",
                "most", "more", "less", "fewer", "just", "perhaps", "possibly", "even", "nearly",
            ].contains(sentence.lexemes[index].folded)
        case .preposition:
            ["over", "under", "up", "about", "around", "between", "of", "like"].contains(sentence.lexemes[index].folded)
                && index + 1 < sentence.tags.count && isFigureNext(sentence, index + 1)
        case .sign: ["\"", "“", "‘", "'", "$", "€", "£", "~"].contains(sentence.lexemes[index].text)
        case .negation: sentence.lexemes[index].folded == "no"
        default: false
        }
    }

    private static func isFigureNext(_ sentence: Sentence, _ index: Int) -> Bool {
        (index..<min(index + 3, sentence.tags.count)).contains {
            sentence.tags[$0] == .number || sentence.lexemes[$0].isSymbol("$")
        }
    }

    /// Whether a word can stand inside a base noun phrase.
    static func isInside(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .determiner, .possessive, .noun, .name, .adjective, .number, .demonstrative: true
        case .verb(.participle), .verb(.gerund):
            index + 1 < sentence.tags.count && [.noun, .adjective, .name].contains(sentence.tags[index + 1])
        case .sign: ["\"", "“", "”", "'", "’", "%", "$", "€", "£", "-", "&"].contains(sentence.lexemes[index].text)
        default: false
        }
    }

    /// Where the base noun phrase that begins at `start` ends; `start` itself where none does.
    public static func end(_ sentence: Sentence, from start: Int, before limit: Int) -> Int {
        var index = start
        var last = start
        while index < limit, isInside(sentence, index) {
            // A determiner inside begins another phrase.
            if index > start, [.determiner, .possessive, .demonstrative].contains(sentence.tags[index]), last > start {
                break
            }
            index += 1
            if isNominal(sentence.tags[index - 1]) || sentence.lexemes[index - 1].isSymbol("%") { last = index }
        }
        return last
    }

    /// The base noun phrase that ends before `end` and depends on no preposition: what ", which" can mean.
    public static func base(_ sentence: Sentence, endingAt end: Int) -> Range<Int>? {
        var start = end
        while start > 0, isInside(sentence, start - 1) {
            start -= 1
            if [.determiner, .possessive].contains(sentence.tags[start]) { break }
        }
        guard start < end, isNominal(sentence.tags[end - 1]) else { return nil }
        if start == 0 { return start..<end }
        switch sentence.tags[start - 1] {
        case .preposition: return nil
        case .sign: return sentence.lexemes[start - 1].isSymbol(",") ? start..<end : nil
        default: return start..<end
        }
    }
}

/// The adjuncts that stand before a subject.
enum Lead {
    /// Where the adjuncts at the start of a stretch end and the subject begins.
    static func end(
        _ sentence: Sentence, _ range: Range<Int>, skipping insertions: [Range<Int>], _ depths: [Bool]
    ) -> Int {
        guard let first = range.first, opens(sentence, first) else { return range.lowerBound }
        let comma = range.last { index in
            sentence.lexemes[index].isSymbol(",") && !depths[index] && index + 1 < range.upperBound
                && !insertions.contains { $0.contains(index) } && Phrases.opensNoun(sentence, index + 1)
        }
        if let comma, isSubjectPlain(sentence, (comma + 1)..<range.upperBound) { return comma + 1 }
        return withoutComma(sentence, range)
    }

    /// "In 1931 the dam", "After the war the mill": the phrase behind the preposition ends where another begins.
    private static func withoutComma(_ sentence: Sentence, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        if sentence.tags[index] == .adverb { return index + 1 < range.upperBound ? index + 1 : index }
        guard sentence.tags[index] == .preposition else { return range.lowerBound }
        while index < range.upperBound, sentence.tags[index] == .preposition {
            if let end = timeEnd(sentence, index + 1) {
                index = end
            } else {
                let end = Phrases.end(sentence, from: index + 1, before: range.upperBound)
                guard end > index + 1 else { return range.lowerBound }
                index = end
            }
        }
        guard index < range.upperBound, Phrases.opensNoun(sentence, index) else { return range.lowerBound }
        return index
    }

    /// Where a time ends that begins here, "the late" before it allowed.
    private static func timeEnd(_ sentence: Sentence, _ start: Int) -> Int? {
        var index = start
        while index < sentence.lexemes.count, ["the", "early", "late", "mid"].contains(sentence.lexemes[index].folded) {
            index += 1
        }
        return TimeReader.read(sentence.lexemes, at: index).map { index + $0.count }
    }

    private static func isSubjectPlain(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains { Phrases.isNominal(sentence.tags[$0]) || sentence.lexemes[$0].folded == "there" }
    }

    private static func opens(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .preposition:
            // "Over 300 looms": a word of degree.
            !(["over", "under", "up", "about", "around"].contains(sentence.lexemes[index].folded)
                && Phrases.opensNoun(sentence, index))
        case .adverb: !Phrases.opensNoun(sentence, index) || sentence.lexemes[index].folded == "there"
        case .subordinator, .verb(.gerund), .verb(.participle): true
        default: false
        }
    }
}

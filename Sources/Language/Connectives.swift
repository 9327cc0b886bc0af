// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Words that lean on the sentence before: a stem does without them.
public enum Connectives {
    /// Whether a sentence that opens with this word, in lower case, leans on the one before.
    public static func opens(_ word: String) -> Bool { words.contains(word) }

    /// A sentence without its final stop, an opening connective with its comma, and "It is known that".
    public static func body(of sentence: Sentence) -> Range<Int> {
        let end = sentence.bodyEnd
        var start = 0
        if let first = sentence.lexemes.first, opens(first.folded) { start = 1 }
        if start == 0 { start = phraseCount(sentence) }
        if start == 0, opensWithComment(sentence) { start = 1 }
        if start < end, sentence.lexemes[start].isSymbol(",") { start += 1 }
        let opening = sentence.lexemes[min(start, end)..<min(start + 4, end)].map(\.folded)
        if opening == ["it", "is", "known", "that"] { start += 4 }
        return min(start, end)..<end
    }

    /// "Politically, …": an adverb about the whole sentence; one that says when or how often stays.
    private static func opensWithComment(_ sentence: Sentence) -> Bool {
        guard sentence.lexemes.count > 2, sentence.lexemes[1].isSymbol(","), let word = sentence.lexemes.first?.folded
        else { return false }
        return word.hasSuffix("ly") && sentence.tags.first == .adverb && !telling.contains(word)
    }

    private static let telling: Set<String> = [
        "traditionally", "typically", "usually", "normally", "annually", "generally", "officially", "yearly", "daily",
        "monthly", "weekly", "previously", "formerly", "currently", "recently", "approximately", "allegedly",
        "reportedly", "probably", "possibly", "supposedly", "early",
    ]

    /// How many lexemes a connective of several words has at the start, none where "of" or "to" makes it an adjunct with
    /// its own content: "as a result of the war".
    private static func phraseCount(_ sentence: Sentence) -> Int {
        for phrase in phrases where sentence.lexemes.prefix(phrase.count).map(\.folded) == phrase {
            let next = phrase.count < sentence.lexemes.count ? sentence.lexemes[phrase.count].folded : ""
            return ["of", "to", "as", "with", "that"].contains(next) ? 0 : phrase.count
        }
        return 0
    }

    private static let phrases: [[String]] = [
        ["at", "the", "same", "time"], ["as", "a", "result"], ["as", "a", "consequence"], ["in", "addition"],
        ["in", "contrast"], ["by", "contrast"], ["in", "turn"], ["for", "example"], ["for", "instance"],
        ["on", "the", "other", "hand"], ["in", "other", "words"], ["in", "fact"],
    ]

    private static let words: Set<String> = [
        "however", "also", "moreover", "furthermore", "thus", "therefore", "nevertheless", "nonetheless",
        "additionally",
        "meanwhile", "consequently", "hence", "similarly", "likewise", "instead", "still", "then", "and", "but",
        "again",
        "yet", "so",
    ]
}

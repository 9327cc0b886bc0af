// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// What a document is about, from its title: used to close a stem whose subject the reader of the document knew.
public struct Topic: Sendable {
    /// The title as written, without brackets.
    public let title: String
    /// The title's words as lexemes.
    public let words: [Lexeme]
    /// The title's noun phrase up to its first preposition of place: "German prisoners of war".
    public let head: String

    /// The place or body whose subject the document treats: X of "Economy of X", "Religion in X"; `nil` otherwise.
    public let place: String?
    /// The stems of the title's words.
    public let stems: Set<String>

    /// The topic of a document, or `nil` when it has no title.
    public init?(_ document: Document) {
        guard let title = document.title, !title.isEmpty else { return nil }
        let clean = title.split(separator: "(").first.map { String($0) } ?? title
        self.title = clean.split(separator: " ").joined(separator: " ")
        words = Lexer.lexemes(of: self.title)
        place = Self.place(words)
        stems = Set(words.map { Inflection.stem($0.folded) })
        let stop = words.firstIndex { ["in", "at", "during", "under", "on", "by", "from"].contains($0.folded) }
        let head = words[..<(stop ?? words.count)]
        self.head = head.map { ($0.isSpaced && $0.span.lower > 0 ? " " : "") + $0.text }.joined()
    }

    private static func place(_ words: [Lexeme]) -> String? {
        let fields: Set<String> = [
            "demographics", "demography", "economy", "religion", "history", "politics", "geography", "culture",
            "education",
            "rights", "health", "agriculture", "tourism", "transport", "climate", "population", "energy",
        ]
        guard let link = words.firstIndex(where: { ["of", "in"].contains($0.folded) }), link > 0,
            link + 1 < words.count,
            fields.contains(words[link - 1].folded), words[link + 1].isCapitalised || words[link + 1].folded == "the"
        else { return nil }
        return words[(link + 1)...].map { ($0.isSpaced ? " " : "") + $0.text }.joined().trimmingSpaces
    }

    /// Whether `word` is an acronym, plural s allowed, of consecutive words of the title: "POWs" for prisoners of war.
    public func isAcronym(_ word: String) -> Bool {
        var letters = word
        if letters.hasSuffix("s") { letters.removeLast() }
        guard letters.count >= 2, letters.allSatisfy(\.isUppercase) else { return false }
        let initials = words.map { $0.folded.prefix(1).uppercased() }.joined()
        return initials.contains(letters)
    }

    /// The words of the head that `word` stands for: the acronym's expansion, or the head noun itself.
    public func names(_ word: String) -> Bool {
        if isAcronym(word) { return true }
        let stem = Inflection.stem(word.lowercased())
        return words.contains { Inflection.stem($0.folded) == stem && !$0.folded.isEmpty && stem.count > 3 }
    }
}

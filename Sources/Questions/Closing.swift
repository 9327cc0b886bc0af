// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Makes a stem stand alone: names what the document's reader knew from the title, and refuses what stays open.
struct Closing {
    /// What the document is about.
    let topic: Topic?

    /// What is known of the place that a stem comes from.
    struct Place {
        /// The sentence's first piece, which names what the asked piece refers to.
        var context: String?
        /// Who the figures of the section's only table come from: what "these figures" are.
        var figures: String?
    }

    /// The stem with its open places filled from the title, or `nil` where something stays open.
    func closed(_ stem: String, at place: Place = Place()) -> String? {
        var words = Self.withoutDemonstratives(stem, place).split(separator: " ").map(String.init)
        for index in words.indices {
            let bare = Self.bare(words[index])
            if let topic, bare.hasSuffix("s") || Self.isCounted(words, index), Self.isDefinite(words, index),
                topic.isAcronym(bare)
            {
                // "the POWs" of a document on certain prisoners of war.
                words[index] = words[index].replacingFirst(bare, with: topic.head)
            }
        }
        let text = words.joined(separator: " ")
        guard !Self.hasOpenPronoun(text) else { return nil }
        return named(text, place)
    }

    /// "these figures" are those of the section's table; "these" before a name becomes "the".
    private static func withoutDemonstratives(_ stem: String, _ place: Place) -> String {
        var stem = Self.withoutQuotedName(stem)
        if let figures = place.figures {
            let whole =
                figures.lowercased().hasSuffix("figures")
                ? "the \(figures)" : "the figures of \(Claimants.said(figures))"
            for form in ["these figures", "These figures"] {
                stem = stem.replacingFirst(form, with: form.first == "T" ? whole.raisingFirst : whole)
            }
        }
        var words = stem.split(separator: " ").map(String.init)
        for index in words.indices.dropLast()
        where words[index] == "these" && words[index + 1].first?.isUppercase == true {
            words[index] = "the"
        }
        // "those as listed as missing": a slip that a stem does not carry on.
        for index in words.indices.dropFirst().dropLast().reversed()
        where words[index] == "as" && words[index - 1] == "those"
            && VerbTable.entry(words[index + 1])?.forms.contains(.participle) == true
        {
            words.remove(at: index)
        }
        // "following their capture": the event is what counts, whose it was stands before.
        for index in words.indices.dropFirst().dropLast()
        where words[index] == "their" && ["following", "after", "before", "since"].contains(words[index - 1]) {
            words[index] = "the"
        }
        return words.joined(separator: " ")
    }

    /// German "Wehrmacht" prisoners: quotation marks around one capitalised word inside a phrase say nothing in a stem.
    private static func withoutQuotedName(_ stem: String) -> String {
        stem.split(separator: " ").map { word -> String in
            guard word.count > 3, word.first == "\"", word.last == "\"", word.dropFirst().first?.isUppercase == true
            else {
                return String(word)
            }
            return String(word.dropFirst().dropLast())
        }.joined(separator: " ")
    }

    /// A stem without any name gets in front what its sentence opens with, or the document's topic.
    private func named(_ text: String, _ place: Place) -> String? {
        let words = text.split(separator: " ").dropFirst()
        let hasName = words.contains { word in
            guard let first = word.first(where: { $0.isLetter }) else { return false }
            return first.isUppercase && !["I", "II", "III", "IV"].contains(Self.bare(String(word)))
        }
        if hasName { return text }
        if let context = place.context, !Self.hasOpenPronoun(context) {
            return context.raisingFirst + ": " + text.loweringFirstWord
        }
        guard let topic else { return nil }
        return "In the article on \(topic.title.loweringArticle): \(text.loweringFirst)"
    }

    private static func isDefinite(_ words: [String], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = words[index - 1].lowercased()
        return ["the", "many", "of", "all", "surviving"].contains(before)
    }

    /// "many POW" is a plural, whatever its spelling.
    private static func isCounted(_ words: [String], _ index: Int) -> Bool {
        index > 0 && words[index - 1].lowercased() == "many"
    }

    static func bare(_ word: String) -> String {
        var slice = word[...]
        while let last = slice.last, !last.isLetter, !last.isNumber { slice.removeLast() }
        while let first = slice.first, !first.isLetter, !first.isNumber { slice.removeFirst() }
        return String(slice)
    }

    /// A pronoun or a demonstrative without what it stands for (check K1). A possessive behind its noun is free.
    static func hasOpenPronoun(_ text: String) -> Bool {
        let lexemes = Lexer.lexemes(of: text)
        for (index, lexeme) in lexemes.enumerated() {
            switch lexeme.folded {
            case "he", "she", "they", "him", "them", "these", "those", "this", "theirs", "himself", "themselves",
                "former",
                "latter", "we", "our", "i":
                if lexeme.folded == "those", index + 1 < lexemes.count,
                    ["who", "of", "that", "still"].contains(lexemes[index + 1].folded)
                        || VerbTable.entry(lexemes[index + 1].folded)?.forms.contains(.participle) == true
                {
                    continue
                }
                if lexeme.folded == "i", lexeme.text == "I" { continue }
                return true
            case "it":
                // "it is clear that", "it was not until": the empty subject.
                let next = index + 1 < lexemes.count ? lexemes[index + 1].folded : ""
                if ["is", "was", "seems", "appears"].contains(next) { continue }
                return true
            case "his", "her", "its", "their":
                if lexemes[..<index].contains(where: { $0.isCapitalised && $0.span.lower > 0 }) { continue }
                return true
            case "above", "below":
                if index > 0, lexemes[index - 1].folded == "the" { return true }
            default: continue
            }
        }
        return false
    }
}

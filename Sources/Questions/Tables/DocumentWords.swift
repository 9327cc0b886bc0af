// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Which words a document writes in lower case and which only with a capital: headers and labels begin with a capital
/// whatever they are.
struct DocumentWords {
    private var lower: Set<String> = []
    private var names: Set<String> = []

    init(_ facts: DocumentFacts) {
        for host in facts.sentences {
            var isFirst = true
            for lexeme in host.sentence.lexemes {
                guard case .word = lexeme.kind else { continue }
                if lexeme.isCapitalised {
                    if !isFirst { names.insert(lexeme.folded) }
                } else {
                    lower.insert(lexeme.text)
                }
                isFirst = false
            }
        }
        for word in facts.topic?.words ?? [] where word.isCapitalised && word.span.lower > 0 {
            names.insert(word.folded)
        }
    }

    /// Whether a word keeps its capital inside a sentence.
    func isName(_ word: String) -> Bool {
        let folded = word.lowercased()
        if Nationalities.contains(folded) { return true }
        return names.contains(folded) && !lower.contains(folded)
    }

    /// Whether a word is seen in lower case.
    func isCommon(_ word: String) -> Bool { lower.contains(word.lowercased()) }

    /// A header's words as they stand inside a sentence; `GDP` and names stay.
    func lowered(_ words: [String]) -> [String] {
        // The first word has its capital from the header where the next has none.
        let isPlain = words.count > 1 && words[1].first?.isLowercase == true
        return words.enumerated().map { index, word in
            if index == 0, isPlain, !Nationalities.contains(word.lowercased()),
                word.dropFirst().allSatisfy({ !$0.isUppercase })
            {
                return word.count > 1 ? word.lowercased() : word
            }
            guard word.first?.isUppercase == true, word.dropFirst().allSatisfy({ !$0.isUppercase }) else { return word }
            return word.count == 1 || isName(word) ? word : word.lowercased()
        }
    }
}

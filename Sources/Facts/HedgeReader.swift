// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds the word of degree that stands directly before a number.
enum HedgeReader {
    static func hedge(_ sentence: Sentence, before index: Int) -> Hedge? {
        guard canClose(sentence, before: index) else { return quotedMaximum(sentence, before: index) }
        for (words, degree) in phrases {
            var start = index
            if start > 0, sentence.lexemes[start - 1].isSymbol("."), words.last.map({ $0 == "ca" || $0 == "c" }) == true
            {
                start -= 1
            }
            let lower = start - words.count
            guard lower >= 0 else { continue }
            let found = sentence.lexemes[lower..<start].map(\.folded)
            if found == words {
                return Hedge(range: lower..<index, word: shown(sentence, lower..<index), degree: degree)
            }
        }
        return quotedMaximum(sentence, before: index)
    }

    /// Whether a phrase can end directly before the number: most do not, and need no comparison of phrases.
    private static func canClose(_ sentence: Sentence, before index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = sentence.lexemes[index - 1]
        return before.isSymbol(".") || lastWords.contains(before.folded)
    }

    private static let lastWords = Set(phrases.compactMap { $0.0.last })

    /// he put the "maximum" number of … at 1.0 million: the bound stands before the noun, not before the number.
    private static func quotedMaximum(_ sentence: Sentence, before index: Int) -> Hedge? {
        let lower = max(0, index - 14)
        for place in stride(from: index - 1, through: lower, by: -1) {
            let word = sentence.lexemes[place].folded
            if word == "maximum" || word == "minimum" {
                return Hedge(
                    range: place..<(place + 1), word: word, degree: word == "maximum" ? .atMost : .atLeast)
            }
            if sentence.tags[place] == .number || [";", "."].contains(word) { return nil }
        }
        return nil
    }

    private static func shown(_ sentence: Sentence, _ range: Range<Int>) -> String {
        sentence.text(range).lowercased()
    }

    /// Longest first, so that "at least about" never hides "at least".
    private static let phrases: [([String], Hedge.Degree)] = [
        (["at", "the", "most"], .atMost), (["no", "more", "than"], .atMost), (["no", "fewer", "than"], .atLeast),
        (["no", "less", "than"], .atLeast), (["a", "maximum", "of"], .atMost), (["a", "minimum", "of"], .atLeast),
        (["a", "total", "of"], .total), (["more", "than"], .atLeast), (["less", "than"], .atMost),
        (["fewer", "than"], .atMost),
        (["at", "least"], .atLeast),
        (["at", "most"], .atMost), (["up", "to"], .atMost), (["as", "many", "as"], .atMost),
        (["as", "high", "as"], .atMost),
        (["as", "low", "as"], .atLeast), (["as", "few", "as"], .atLeast), (["all", "but"], .kept),
        (["only", "approximately"], .about), (["only", "about"], .about), (["close", "to"], .about),
        (["about"], .about), (["approximately"], .about), (["around"], .about), (["roughly"], .about), (["ca"], .about),
        (["c"], .about), (["circa"], .about), (["nearly"], .about), (["almost"], .about), (["some"], .about),
        (["estimated"], .about), (["over"], .atLeast), (["under"], .atMost), (["exceeding"], .atLeast),
        (["only"], .kept),
        (["just"], .kept), (["usually"], .kept), (["perhaps"], .about), (["possibly"], .about), (["probably"], .about),
        (["another"], .kept),
    ]
}

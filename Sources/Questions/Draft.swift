// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// A stem in the making: the words of a sentence, each of which still knows its place there.
struct Draft {
    private struct Piece {
        var text: String
        var isSpaced: Bool
        var source: Int?
    }

    private let sentence: Sentence
    private var pieces: [Piece] = []

    /// A draft of the words in `range`.
    init(_ sentence: Sentence, _ range: Range<Int>) {
        self.sentence = sentence
        for index in range {
            let lexeme = sentence.lexemes[index]
            pieces.append(Piece(text: lexeme.text, isSpaced: lexeme.isSpaced, source: index))
        }
    }

    /// Takes words out.
    mutating func remove(_ range: Range<Int>) {
        pieces.removeAll { piece in piece.source.map(range.contains) ?? false }
    }

    /// Puts a text in the place of words.
    mutating func replace(_ range: Range<Int>, with text: String) {
        guard let first = pieces.firstIndex(where: { $0.source.map(range.contains) ?? false }) else { return }
        let isSpaced = pieces[first].isSpaced
        pieces.removeAll { piece in piece.source.map(range.contains) ?? false }
        pieces.insert(Piece(text: text, isSpaced: isSpaced, source: nil), at: min(first, pieces.count))
    }

    /// Writes a word in lower case at its place.
    mutating func lower(_ index: Int) {
        guard let place = pieces.firstIndex(where: { $0.source == index }) else { return }
        pieces[place].text = pieces[place].text.loweringFirst
    }

    /// Takes out brackets that do not hold `kept`, and quotation marks that have lost their partner.
    mutating func removeBrackets(keeping kept: Range<Int>) {
        var start: Int?
        var depth = 0
        for (index, lexeme) in sentence.lexemes.enumerated() {
            if ["(", "["].contains(lexeme.text) {
                if depth == 0 { start = index }
                depth += 1
            } else if [")", "]"].contains(lexeme.text), depth > 0 {
                depth -= 1
                if depth == 0, let lower = start, !(lower..<(index + 1)).overlaps(kept) { remove(lower..<(index + 1)) }
            }
        }
    }

    /// Takes out "however" and "also", with their commas, wherever they stand: they lean on the sentence before.
    mutating func removeHowever() {
        for index in sentence.lexemes.indices where ["however", "also"].contains(sentence.lexemes[index].folded) {
            let lower = index > 0 && sentence.lexemes[index - 1].isSymbol(",") ? index - 1 : index
            let isParted = index + 1 < sentence.lexemes.count && sentence.lexemes[index + 1].isSymbol(",")
            remove(lower..<(isParted ? index + 2 : index + 1))
        }
    }

    /// The words as running text.
    var text: String {
        var result = ""
        for piece in pieces {
            if piece.isSpaced, !result.isEmpty, !result.hasSuffix(" ") { result += " " }
            result += piece.text
        }
        return result.tidied
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// Reads what a caption, a lead-in or a source line says beside its subject.
enum Captions {
    /// The subject of a caption, and who its figures come from where it says so: "X according to Y".
    static func split(_ caption: String) -> (name: String, claimant: String?) {
        guard let range = caption.firstRange(of: "according to ") else { return (trimmed(caption), nil) }
        let name = trimmed(String(caption[..<range.lowerBound]))
        var claimant = trimmed(String(caption[range.upperBound...]))
        if let comma = claimant.firstIndex(of: ",") { claimant = String(claimant[..<comma]) }
        // "Figures for … according to X" are X's figures; an acronym alone would want an article.
        let first = name.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if ["figures", "statistics", "data", "estimates", "records", "numbers"].contains(first),
            !claimant.lowercased().hasPrefix("the "), !claimant.lowercased().contains(first)
        {
            claimant += " " + first
        }
        return (name, claimant.isEmpty ? nil : claimant)
    }

    /// The author that opens a source line: up to the first comma, colon or stop that ends a word of two letters or more.
    static func author(_ source: String) -> String {
        let lexemes = Lexer.lexemes(of: source)
        for (index, lexeme) in lexemes.enumerated()
        where [",", ":", ";", "("].contains(lexeme.text) || stops(lexemes, index) {
            guard index > 0 else { continue }
            return String(decoding: Array(source.utf8)[..<lexeme.span.lower], as: UTF8.self).trimmingSpaces
        }
        return trimmed(source)
    }

    private static func stops(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        // The dot of "Kordal.gov" ends nothing.
        lexemes[index].isSymbol(".") && index > 0 && lexemes[index - 1].text.count > 2
            && (index + 1 == lexemes.count || lexemes[index + 1].isSpaced)
    }

    /// The date behind "as of" in a caption or a paragraph.
    static func asOf(_ flow: FlowText) -> FactTable.AsOf? {
        for sentence in Sentence.sentences(of: flow.bytes) {
            let lexemes = sentence.lexemes
            for index in lexemes.indices.dropLast(2)
            where lexemes[index].folded == "as" && ["of", "at", "on"].contains(lexemes[index + 1].folded) {
                guard let time = TimeReader.read(lexemes, at: index + 2) else { continue }
                let end = index + 2 + time.count
                return FactTable.AsOf(
                    phrase: sentence.text(index..<end), text: sentence.text((index + 2)..<end), time: time.time,
                    span: flow.source(of: sentence.span(index..<end)), sentence: sentence.text(0..<lexemes.count))
            }
        }
        return nil
    }

    /// Whether a sentence speaks of figures that are shown: only then its date is a table's.
    static func isAboutFigures(_ sentence: String) -> Bool {
        let words = Set(Lexer.lexemes(of: sentence).map(\.folded))
        return !words.isDisjoint(with: [
            "table", "figures", "statistics", "list", "lists", "counts", "counted", "data", "numbers", "below",
            "following", "totals",
        ])
    }

    private static func trimmed(_ text: String) -> String {
        var text = text.trimmingSpaces
        while let last = text.last, ".:,;*".contains(last) { text.removeLast() }
        return text.trimmingSpaces
    }
}

extension String {
    /// The text without white space at either end.
    var trimmingSpaces: String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// What a question shows and what answers it, so that two questions can be told to give each other away.
///
/// Two questions do so where they ask for one item, or for items of one measure; where both cite one place (a figure,
/// and a comparison made with it); where the stem of one shows the other's figure (years and short numbers only when the
/// stems also share two words of content); or where it names the other's answer and shares two words of content.
struct Clues {
    private let item: ItemID
    private let measure: MeasureID
    private let places: Set<Place>
    private let words: Set<String>
    private let plain: PlainText
    private let figures: Set<DecimalNumber>
    private let answer: Secret

    private struct Place: Hashable {
        let document: String
        let section: [String]
        let quote: String
        let occurrence: Int
        let cell: CellPlace?
    }

    private enum Secret {
        /// A number; `isTelling` where it is long enough to be recognized anywhere.
        case figure(DecimalNumber, isTelling: Bool)
        case words(PlainText)
        case none
    }

    init(_ question: Question) {
        item = question.item
        measure = question.measure
        places = Set(
            question.citations.map {
                Place(
                    document: $0.document, section: $0.section, quote: $0.quote, occurrence: $0.occurrence,
                    cell: $0.cell)
            })
        plain = PlainText(question.stem)
        words = Set(
            plain.words.filter { $0.utf8.count > 3 && !Self.common.contains($0) && Int($0) == nil }.map(Self.singular))
        figures = Set(Self.figures(in: question.stem))
        switch question.answer.meaning {
        case .quantity(let quantity):
            answer = .figure(quantity.value, isTelling: quantity.value.significantDigits > 2)
        case .time(let time): answer = .figure(DecimalNumber(time.year), isTelling: false)
        case .text:
            let words = PlainText(question.answer.text)
            answer = words.words.isEmpty ? .none : .words(words)
        }
    }

    /// Whether whoever sees both questions is helped with one of them.
    func giveAway(_ other: Clues) -> Bool {
        if item == other.item || measure == other.measure || !places.isDisjoint(with: other.places) { return true }
        return shows(other) || other.shows(self)
    }

    /// Whether this stem shows what answers `other`.
    private func shows(_ other: Clues) -> Bool {
        switch other.answer {
        case .none: return false
        case .figure(let figure, let isTelling):
            return figures.contains(figure) && (isTelling || sharesWords(other))
        case .words(let answer): return plain.containsWords(of: answer) && sharesWords(other)
        }
    }

    private func sharesWords(_ other: Clues) -> Bool { words.intersection(other.words).count >= 2 }

    /// Singular and plural as one word.
    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    private static let common: Set<String> = [
        "about", "according", "after", "before", "between", "could", "does", "during", "each", "from", "given", "have",
        "into", "many", "more", "most", "much", "only", "other", "than", "that", "their", "them", "then", "there",
        "these",
        "they", "this", "those", "through", "were", "what", "when", "where", "which", "while", "whose", "will", "with",
        "would", "year", "years", "figure", "number", "following",
    ]

    /// The numbers of a stem, also "2 million" as two million and as two.
    private static func figures(in stem: String) -> [DecimalNumber] {
        let words = stem.split(whereSeparator: { $0.isWhitespace }).map { word in
            String(word).trimmed { !$0.isLetter && !$0.isNumber }
        }
        var found: [DecimalNumber] = []
        for (index, word) in words.enumerated() where word.contains(where: \.isNumber) {
            for text in [word] + (index + 1 < words.count ? [word + " " + words[index + 1]] : []) {
                if case .number(let value, nil)? = TypedReader.number(text) { found.append(value) }
                if case .number(let value, "percent")? = TypedReader.number(text) { found.append(value) }
            }
        }
        return found
    }
}

extension String {
    /// The text without characters at its ends of which `isEdge` is true.
    fileprivate func trimmed(where isEdge: (Character) -> Bool) -> String {
        var rest = Substring(self)
        while let first = rest.first, isEdge(first) { rest.removeFirst() }
        while let last = rest.last, isEdge(last) { rest.removeLast() }
        return String(rest)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Facts
import Figures
import Language

/// Values for what may be the same measure that the document gives in two places and that no claimant tells apart: a
/// question about either would have two right answers.
struct Conflicts {
    private struct Entry {
        let value: DecimalNumber
        /// The words of its measure.
        let words: Set<String>
        /// The words of its sentence, and their stems.
        let text: Set<String>
        let stems: Set<String>
        let times: [CalendarTime]
    }

    /// The shares of the prose.
    private let shares: [Entry]
    /// Whether the prose has more quantities than can be held against each row of a table.
    private let isTooLong: Bool

    init(_ facts: [ProseFact]) {
        let quantities = facts.compactMap { fact in fact.quantity.map { (fact, $0) } }
        isTooLong = quantities.count > 4000
        shares = quantities.filter(\.1.isPercent).map { fact, quantity in
            let text = Set(fact.host.sentence.lexemes.map(\.folded))
            return Entry(
                value: quantity.reading.value, words: Set(fact.distinctive), text: text,
                stems: Set(text.map(Inflection.stem)), times: fact.host.times)
        }
    }

    /// Whether the prose gives a close but different share for the row of a table: 80.5 % beside the table's 80.46 %.
    func denies(row label: String, _ value: DecimalNumber, isPercent: Bool) -> Bool {
        guard isPercent, !isTooLong else { return false }
        let words = Lexer.lexemes(of: label).filter { $0.folded.utf8.count > 3 }.map { Inflection.stem($0.folded) }
        guard !words.isEmpty else { return false }
        return shares.contains { share in
            let ratio = share.value.double / max(value.double, 1e-9)
            guard share.value != value, ratio > 0.9, ratio < 1.1 else { return false }
            // "Torvish" beside "Torvism": a name and what is made of it.
            return words.allSatisfy { word in
                share.stems.contains(word) || word.utf8.count >= 4 && share.text.contains { $0.hasPrefix(word) }
            }
        }
    }

    /// Whether another share of the prose has the same measure and another value, with nothing to tell them apart.
    func isAmbiguous(_ fact: ProseFact) -> Bool {
        guard let own = fact.quantity, own.isPercent, fact.host.attribution == nil else { return false }
        let words = Set(fact.distinctive)
        guard words.count >= 2 else { return false }
        let all = Set(fact.measure)
        return shares.contains { share in
            guard share.value != own.reading.value, share.times == fact.host.times else { return false }
            let common = words.intersection(share.words).count
            if common * 10 >= 6 * max(words.count, share.words.count) { return true }
            // By volume or by mass: a share so close to another of much the same words may be meant on another base.
            let ratio = share.value.double / max(own.reading.value.double, 1e-9)
            guard ratio > 0.85, ratio < 1.18 else { return false }
            let said = all.intersection(share.stems).count
            return said >= 3 && said * 2 >= all.count
        }
    }
}

extension ProseFact {
    /// The quantity, where the figure is one.
    fileprivate var quantity: QuantityMention? {
        if case .quantity(let quantity) = mention.value { return quantity }
        return nil
    }
}

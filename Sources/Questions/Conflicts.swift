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
        let isPercent: Bool
        let words: Set<String>
        let text: [String]
        let times: [CalendarTime]
    }

    /// The quantities of the prose.
    private let entries: [Entry]

    init(_ facts: [ProseFact]) {
        var entries: [Entry] = []
        for fact in facts {
            guard case .quantity(let quantity) = fact.mention.value else { continue }
            let text = fact.host.sentence.lexemes.map(\.folded)
            entries.append(
                Entry(
                    value: quantity.reading.value, isPercent: quantity.isPercent, words: Set(fact.distinctive),
                    text: text,
                    times: fact.host.times))
        }
        self.entries = entries
    }

    /// Whether the prose gives a close but different share for the row of a table: 80.5 % beside the table's 80.46 %.
    func denies(row label: String, _ value: DecimalNumber, isPercent: Bool) -> Bool {
        guard isPercent else { return false }
        let words = Lexer.lexemes(of: label).filter { $0.folded.utf8.count > 3 }.map { Inflection.stem($0.folded) }
        // "Torvish" beside "Torvism": a name and what is made of it.
        func names(_ text: String, _ word: String) -> Bool {
            Inflection.stem(text) == word || word.utf8.count >= 4 && text.hasPrefix(word)
        }
        guard !words.isEmpty, entries.count <= 4000 else { return false }
        return entries.contains { entry in
            guard entry.isPercent == isPercent, entry.value != value,
                words.allSatisfy({ word in entry.text.contains { names($0, word) } })
            else {
                return false
            }
            let ratio = entry.value.double / max(value.double, 1e-9)
            return ratio > 0.9 && ratio < 1.1
        }
    }

    /// Whether another share of the prose has the same measure and another value, with nothing to tell them apart.
    func isAmbiguous(_ fact: ProseFact) -> Bool {
        guard case .quantity(let own) = fact.mention.value, own.isPercent, fact.host.attribution == nil else {
            return false
        }
        let words = Set(fact.distinctive)
        guard words.count >= 2 else { return false }
        // By volume or by mass: a share so close to another of much the same words may be meant on another base.
        let all = Set(fact.measure)
        let isTwofold = entries.contains { entry in
            guard entry.isPercent, entry.value != own.reading.value, entry.times == fact.host.times else {
                return false
            }
            let ratio = entry.value.double / max(own.reading.value.double, 1e-9)
            let common = all.filter { word in entry.text.contains { Inflection.stem($0) == word } }.count
            return ratio > 0.85 && ratio < 1.18 && common >= 3 && common * 2 >= all.count
        }
        if isTwofold { return true }
        return entries.contains { entry in
            guard entry.isPercent, entry.value != own.reading.value, entry.times == fact.host.times else {
                return false
            }
            let common = words.intersection(entry.words).count
            return common * 10 >= 6 * max(words.count, entry.words.count)
        }
    }
}

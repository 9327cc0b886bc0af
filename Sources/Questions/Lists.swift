// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Times that stand in a row.
enum Lists {
    /// "in 1361, 1369 and 1379": whether a time is one of several for one thing.
    static func isMember(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        func isTime(_ index: Int) -> Bool {
            sentence.lexemes.indices.contains(index) && TimeReader.read(sentence.lexemes, at: index) != nil
        }
        func joins(_ index: Int) -> Bool {
            sentence.lexemes.indices.contains(index)
                && [",", ";", "and", "or", "–", "-"].contains(sentence.lexemes[index].folded)
        }
        let before = range.lowerBound - 1
        let after = range.upperBound
        // A comma before a year is also the one of a date: "May 3, 1901".
        return joins(after)
            && (isTime(after + 1) || isTime(after + 2) && joins(after + 1)
                || isTime(after + 2) && isIn(sentence, after + 1))
            || joins(before) && (isTime(before - 1) || isTime(before - 2))
    }

    private static func isIn(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes.indices.contains(index)
            && ["and", "or", "in", "again"].contains(sentence.lexemes[index].folded)
    }

    /// Two sentences that a missing stop has made one: a capitalised article in the middle.
    static func isFused(_ sentence: Sentence) -> Bool {
        sentence.lexemes.indices.dropFirst().contains { index in
            guard
                ["The", "A", "An", "This", "These", "It", "In", "He", "She", "They"].contains(
                    sentence.lexemes[index].text),
                case .word = sentence.lexemes[index - 1].kind
            else { return false }
            return !sentence.lexemes[index - 1].isCapitalised
        }
    }
}

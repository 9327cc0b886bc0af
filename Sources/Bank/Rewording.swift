// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether two sentences say much the same.
enum Rewording {
    /// The likeness from which a sentence counts as reworded.
    static let threshold = 0.5
    /// How many items of one figure and claimant are compared with one another.
    static let limit = 64

    /// The share of words that both have, 0 to 1: Dice's coefficient, 2·|A∩B| / (|A| + |B|), over the sets of words in
    /// lower case. Numbers are no words: that both give the figure is known.
    static func likeness(_ left: [String], _ right: [String]) -> Double {
        let a = words(left)
        let b = words(right)
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
    }

    private static func words(_ sentences: [String]) -> Set<String> {
        var words: Set<String> = []
        for sentence in sentences {
            for word in sentence.lowercased().split(whereSeparator: { !$0.isLetter }) { words.insert(String(word)) }
        }
        return words
    }
}

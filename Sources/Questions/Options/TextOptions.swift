// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Options in words: other names, places and categories of the same kind from the same document, never invented ones.
enum TextOptions {
    /// Four options in alphabetical order; `nil` where fewer than three others
    /// of the kind exist.
    static func choice(key: String, others: [String], stem: String, _ draw: inout Draw) -> Choice? {
        let keyWords = Set(key.lowercased().split(separator: " "))
        var fair: [String] = []
        for other in others where !fair.contains(other) {
            let words = Set(other.lowercased().split(separator: " "))
            // A part of the key, or a name that the stem shows, would be no wrong option.
            guard words.isDisjoint(with: keyWords), !stem.contains(other), sharesNoName(other, stem) else { continue }
            fair.append(other)
        }
        guard fair.count >= 3 else { return nil }
        var options: [String] = []
        while options.count < 3 { options.append(fair.remove(at: draw.below(fair.count))) }
        // All four in one order: a key out of the others' order would be seen.
        options = (options + [key]).sorted()
        guard let place = options.firstIndex(of: key) else { return nil }
        return Choice(options: options, key: place, made: [])
    }

    private static func sharesNoName(_ option: String, _ stem: String) -> Bool {
        guard let last = option.split(separator: " ").last else { return false }
        return !stem.contains(last)
    }
}

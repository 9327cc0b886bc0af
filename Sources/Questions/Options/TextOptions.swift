// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Options in words: other names, places and categories of the same kind from the same document, never invented ones.
enum TextOptions {
    /// Four options in alphabetical order with a pool of others; `nil` where fewer than three others of the kind exist.
    ///
    /// An option is at most twice as long as the key and at least half as long, where enough are; in a quarter of the
    /// draws the key may be the longest, else something longer stands beside it where there is anything (check K14).
    static func choice(key: String, others: [String], stem: String, _ draw: inout Draw) -> Choice? {
        let keyWords = Set(key.lowercased().split(separator: " "))
        var fair: [String] = []
        for other in others where !fair.contains(other) {
            let words = Set(other.lowercased().split(separator: " "))
            // A part of the key, or a name that the stem shows, would be no wrong option.
            guard words.isDisjoint(with: keyWords), !stem.contains(other), sharesNoName(other, stem) else { continue }
            fair.append(other)
        }
        let alike = fair.filter { isAlike($0, key) }
        if alike.count >= 3 { fair = alike }
        guard fair.count >= 3 else { return nil }
        let mayBeLongest = draw.below(4) == 0
        var chosen: [String] = []
        if !mayBeLongest {
            let longer = fair.indices.filter { fair[$0].utf8.count >= key.utf8.count }
            if !longer.isEmpty { chosen.append(fair.remove(at: longer[draw.below(longer.count)])) }
        }
        while chosen.count < 3 { chosen.append(fair.remove(at: draw.below(fair.count))) }
        // All four in one order: a key out of the others' order would be seen.
        let options = (chosen + [key]).sorted()
        guard let place = options.firstIndex(of: key) else { return nil }
        var pool: [String] = []
        while pool.count < 3, !fair.isEmpty { pool.append(fair.remove(at: draw.below(fair.count))) }
        return Choice(options: options, key: place, made: [], pool: pool.sorted())
    }

    private static func isAlike(_ option: String, _ key: String) -> Bool {
        let (length, own) = (option.utf8.count, key.utf8.count)
        return length * 2 >= own && length <= own * 2
            && option.first?.isUppercase == key.first?.isUppercase
    }

    private static func sharesNoName(_ option: String, _ stem: String) -> Bool {
        guard let last = option.split(separator: " ").last else { return false }
        return !stem.contains(last)
    }
}

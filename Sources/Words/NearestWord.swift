// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The known word that a mistyped one may have meant.
public enum NearestWord {
    /// The word with the fewest letters to change, insert or remove (Levenshtein 1966), of equal ones the first in order.
    public static func find(_ typed: String, among words: [String]) -> String? {
        words.sorted().min { distance(typed, $0) < distance(typed, $1) }
    }

    static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.lowercased()), Array(right.lowercased()))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(replaced, row[place] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language

/// How words become a stem: capitals, spaces, commas.
extension String {
    /// The text with its first letter in lower case.
    var loweringFirst: String {
        guard let first else { return self }
        return first.lowercased() + dropFirst()
    }

    /// The text with its first letter in upper case.
    var raisingFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }

    /// Single spaces, none before a stop or a comma, none at either end.
    var tidied: String {
        if isTidy { return self }
        var words = split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        var index = 1
        while index < words.count {
            if let first = words[index].first, ",.;:?)".contains(first) {
                words[index - 1] += words[index]
                words.remove(at: index)
            } else {
                index += 1
            }
        }
        return words.joined(separator: " ")
    }

    /// Whether there is nothing to tidy.
    private var isTidy: Bool {
        var isBehindSpace = true
        var isBehindWord = false
        for byte in utf8 {
            if isBehindSpace {
                switch byte {
                case 0x20: return false
                case 0x2C, 0x2E, 0x3B, 0x3A, 0x3F, 0x29: if isBehindWord { return false }
                default: break
                }
            }
            isBehindSpace = byte == 0x20
            isBehindWord = true
        }
        return !isBehindSpace
    }

    /// Whether a text stands in this one. In plain text bytes are compared; where one is not plain, characters are.
    func holds(_ part: String) -> Bool {
        guard !part.isEmpty, let isHeld = bytesHold(part) else { return contains(part) }
        return isHeld
    }

    /// Whether the bytes of a text stand in this one; `nil` where other bytes could be the same characters.
    private func bytesHold(_ part: String) -> Bool? {
        utf8.withContiguousStorageIfAvailable { all -> Bool? in
            part.utf8.withContiguousStorageIfAvailable { wanted -> Bool? in
                guard all.allSatisfy({ $0 < 0x80 && $0 != 0x0D }), wanted.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
                    return nil
                }
                guard wanted.count <= all.count else { return false }
                return (0...(all.count - wanted.count)).contains { start in
                    all[start] == wanted[0] && wanted.indices.allSatisfy { all[start + $0] == wanted[$0] }
                }
            } ?? nil
        } ?? nil
    }

    /// Lower-cases the first letter where the first word is of a closed class: a name keeps its capital.
    var loweringFirstWord: String {
        let first = split(separator: " ").first.map { $0.lowercased() } ?? ""
        return SmallWords.contains(first) || ["prior", "amongst", "starting"].contains(first) ? loweringFirst : self
    }

    /// The text without commas and spaces at its ends.
    var trimmingCommas: String {
        var slice = self[...]
        while let first = slice.first, first == "," || first == " " { slice.removeFirst() }
        while let last = slice.last, last == "," || last == " " { slice.removeLast() }
        return String(slice)
    }

    /// The text with the first occurrence of a part exchanged.
    func replacingFirst(_ part: String, with other: String) -> String {
        guard !part.isEmpty, holds(part), let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }

    /// A title inside a sentence: its article in lower case.
    var loweringArticle: String {
        for article in ["The ", "A ", "An "] where hasPrefix(article) { return loweringFirst }
        return self
    }
}

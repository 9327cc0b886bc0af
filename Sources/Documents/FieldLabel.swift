// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The labels at the beginning of a text such as `land: meadow: 12 %`.
enum FieldLabel {
    /// The labels of `text`, outermost first, and where its value begins; no labels if it has none.
    ///
    /// A label has at most 60 bytes and eight words, begins with a letter or digit, holds no end of a sentence, and is
    /// followed by a colon and a blank. Further labels have at most four words of letters. A text that ends in its only
    /// colon is a label without a value.
    ///
    /// `isInner` says that a label above leaves no doubt: then a label may have 100 bytes and sixteen words.
    static func split(_ text: FlowText, isInner: Bool = false) -> (labels: [ByteSpan], value: Int) {
        let bytes = text.bytes
        var labels: [ByteSpan] = []
        var start = 0
        while labels.count < 4, let colon = colon(in: bytes, from: start, longest: isInner ? 100 : 60) {
            let label = ByteSpan(start, colon)
            guard labels.isEmpty ? isLabel(bytes, label, words: isInner ? 16 : 8) : isInnerLabel(bytes, label) else {
                break
            }
            if colon + 1 == bytes.count, !labels.isEmpty { break }
            labels.append(label)
            start = min(colon + 2, bytes.count)
        }
        return (labels, start)
    }

    private static func colon(in bytes: [UInt8], from start: Int, longest: Int) -> Int? {
        var index = start
        while index < bytes.count, index - start <= longest {
            if bytes[index] == UInt8(ascii: ":"), index + 1 == bytes.count || bytes[index + 1] == 0x20 { return index }
            index += 1
        }
        return nil
    }

    private static func isLabel(_ bytes: [UInt8], _ label: ByteSpan, words: Int) -> Bool {
        guard label.count > 0, bytes[label.lower].isWord else { return false }
        var blanks = 0
        var commas = 0
        var hasLetter = false
        for (offset, byte) in bytes[label.range].enumerated() {
            switch byte {
            case 0x20: blanks += 1
            case UInt8(ascii: ","):
                let next = label.lower + offset + 1
                if next == label.upper || !bytes[next].isDigit { commas += 1 }
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
                UInt8(ascii: "|"), UInt8(ascii: "="):
                // A dot inside a short form is none at the end of a sentence.
                let next = label.lower + offset + 1
                guard byte == UInt8(ascii: "."), next < label.upper, bytes[next].isWord else { return false }
            default: if byte.isLetter { hasLetter = true }
            }
        }
        return hasLetter && blanks < words && commas <= 1 && !startsSentence(bytes, label, blanks: blanks)
    }

    /// Four or more words after an article, pronoun or preposition are the beginning of a sentence.
    private static func startsSentence(_ bytes: [UInt8], _ label: ByteSpan, blanks: Int) -> Bool {
        guard blanks >= 3 else { return false }
        let first = bytes[label.range].prefix { $0 != 0x20 }.map(\.lowered)
        return sentenceWords.contains(String(decoding: first, as: UTF8.self))
    }

    private static let sentenceWords: Set<String> = [
        "the", "a", "an", "in", "on", "at", "by", "after", "before", "according", "it", "he", "she", "they", "we",
        "this",
        "these", "those", "there", "when", "as", "for", "from", "to", "his", "her", "its", "their", "one", "two", "of",
        "all", "but", "and", "with", "among",
    ]

    private static func isInnerLabel(_ bytes: [UInt8], _ label: ByteSpan) -> Bool {
        guard label.count > 0, label.count <= 40 else { return false }
        var blanks = 0
        for byte in bytes[label.range] {
            if byte == 0x20 {
                blanks += 1
            } else if !byte.isLetter, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "'") {
                return false
            }
        }
        return blanks <= 3
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// What a single line looks like, told from its own characters.
extension SourceText {
    /// The first character of a line, or 0 for a blank line.
    func firstByte(_ line: SourceLine) -> UInt8 { line.isEmpty ? 0 : bytes[line.first] }

    func lastByte(_ line: SourceLine) -> UInt8 { line.isEmpty ? 0 : bytes[line.end - 1] }

    /// `# words` or `# words #`, one to six signs and a blank: the level and the words.
    func hashHeading(_ line: SourceLine) -> (level: Int, words: ByteSpan)? {
        guard firstByte(line) == UInt8(ascii: "#") else { return nil }
        var index = line.first
        while index < line.end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        let level = index - line.first
        guard level <= 6, index < line.end, bytes[index].isBlank else { return nil }
        var end = line.end
        while end > index, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        if end < line.end, !bytes[end - 1].isBlank { end = line.end }
        let words = bytes.trimmed(ByteSpan(index, end))
        return words.isEmpty ? nil : (level, words)
    }

    /// `= words =` to `====== words ======`, with or without blanks inside the signs.
    func equalsHeading(_ line: SourceLine) -> (level: Int, words: ByteSpan)? {
        let sign = UInt8(ascii: "=")
        guard firstByte(line) == sign, lastByte(line) == sign else { return nil }
        var lower = line.first
        while lower < line.end, bytes[lower] == sign { lower += 1 }
        var upper = line.end
        while upper > lower, bytes[upper - 1] == sign { upper -= 1 }
        let words = bytes.trimmed(ByteSpan(lower, max(lower, upper)))
        guard !words.isEmpty else { return nil }
        let level = min(lower - line.first, line.end - upper)
        return level <= 6 ? (level, words) : nil
    }

    /// A line of at least three equal signs drawn under a heading: the heading's level.
    func underlineLevel(_ line: SourceLine) -> Int? {
        guard line.end - line.first >= 3 else { return nil }
        let sign = bytes[line.first]
        for index in line.first..<line.end where bytes[index] != sign { return nil }
        switch sign {
        case UInt8(ascii: "="): return 1
        case UInt8(ascii: "-"): return 2
        case UInt8(ascii: "~"): return 3
        default: return nil
        }
    }

    /// A line of three or more `-`, `*`, `_` or `=`, blanks between them allowed.
    func isRule(_ line: SourceLine) -> Bool {
        let sign = firstByte(line)
        guard [0x2D, 0x2A, 0x5F, 0x3D].contains(sign) else { return false }
        var count = 0
        for index in line.first..<line.end {
            if bytes[index] == sign {
                count += 1
            } else if !bytes[index].isBlank {
                return false
            }
        }
        return count >= 3
    }

    /// The sign and length of a code fence, three or more backticks or tildes.
    func fence(_ line: SourceLine) -> (sign: UInt8, length: Int)? {
        let sign = firstByte(line)
        guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        var index = line.first
        while index < line.end, bytes[index] == sign { index += 1 }
        let length = index - line.first
        guard length >= 3 else { return nil }
        for offset in index..<line.end where bytes[offset] == sign { return nil }
        return (sign, length)
    }

    /// `[id]: address` or `[^id]: words`.
    func definition(_ line: SourceLine) -> Apparatus.Kind? {
        guard firstByte(line) == UInt8(ascii: "["), line.end - line.first > 4 else { return nil }
        var index = line.first + 1
        while index < line.end, index - line.first <= 80, bytes[index] != UInt8(ascii: "]") { index += 1 }
        guard index > line.first + 1, index + 1 < line.end, bytes[index] == UInt8(ascii: "]"),
            bytes[index + 1] == UInt8(ascii: ":")
        else { return nil }
        if bytes[line.first + 1] == UInt8(ascii: "^") { return .footnote }
        let address = bytes.trimmed(ByteSpan(index + 2, line.end))
        let isAddress =
            bytes.find("://", from: address.lower, before: min(address.upper, address.lower + 12)) != nil
            || bytes.holds("#", at: address.lower, before: address.upper)
            || bytes.holds("/", at: address.lower, before: address.upper)
            || bytes.holds("<", at: address.lower, before: address.upper)
        return isAddress ? .linkDefinition : nil
    }

    /// Whether the line is a picture or a category and nothing else.
    func isMedia(_ line: SourceLine) -> Bool {
        guard bytes.holds("[[", at: line.first, before: line.end),
            InlineMarkup.isMedia(bytes, at: line.first + 2, before: line.end)
        else { return false }
        return bytes.holds("]]", at: line.end - 2, before: line.end)
    }

    /// Whether a sentence ends with the line: `.`, `!` or `?`, with closing quotes, brackets and reference marks behind.
    func endsSentence(_ line: SourceLine) -> Bool {
        var index = line.end
        while index > line.first {
            let byte = bytes[index - 1]
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
            case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
                index -= 1
            case UInt8(ascii: "]"):
                var open = index - 1
                while open > line.first, index - open < 16, bytes[open] != UInt8(ascii: "[") { open -= 1 }
                guard bytes[open] == UInt8(ascii: "[") else { return false }
                index = open
            case 0x80...0xBF where index - line.first >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80:
                // Curly quotation marks.
                guard byte == 0x9D || byte == 0x99 else { return false }
                index -= 3
            default: return false
            }
        }
        return false
    }
}

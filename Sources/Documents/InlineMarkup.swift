// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Finds the markup inside running text: emphasis, links, code marks, tags, entities, reference marks, line breaks.
///
/// One pass from left to right; what opens is kept on stacks until it closes, so that the time is linear in the text
/// however it is nested. What never closes is no markup and stays.
struct InlineMarkup {
    /// Bytes that the cleaned text leaves out or replaces by one character.
    struct Mark {
        let lower: Int
        let upper: Int
        /// The character put in place of the bytes; nil for nothing.
        var replacement: Unicode.Scalar?
        /// False as long as an opening mark has not found its closing one.
        var isActive = true
    }

    /// An opening square bracket that waits for its partner.
    struct Bracket {
        let offset: Int
        let isDouble: Bool
        /// The first `|` inside.
        var bar: Int?
    }

    let bytes: [UInt8]
    let upper: Int
    let lower: Int
    /// Whether `>` at the beginning of a line is a mark of quotation.
    let isQuoted: Bool
    var marks: [Mark] = []
    var brackets: [Bracket] = []
    var doubleBrackets = 0
    var templates: [OpenTemplate] = []
    /// For each kind of emphasis, the marks that may open it.
    var openers: [[Int]] = Array(repeating: [], count: 12)
    /// Searches that found nothing once need not be made again.
    var noCodeEnd: [Bool] = [false, false, false, false]
    var noCommentEnd = false
    var noReferenceEnd = false

    /// The marks in `span`, in order and without those inside another.
    static func marks(in bytes: [UInt8], _ span: ByteSpan, isQuoted: Bool) -> [Mark] {
        var index = span.lower
        while index < span.upper {
            if isSpecial(bytes[index]), bytes[index] != 0x20 || followsBlank(bytes, index, span.lower) { break }
            index += 1
        }
        guard index < span.upper else { return [] }
        var scanner = InlineMarkup(bytes: bytes, upper: span.upper, lower: span.lower, isQuoted: isQuoted)
        scanner.scan(from: max(span.lower, index - 1))
        return scanner.sorted()
    }

    @inline(__always) private static func followsBlank(_ bytes: [UInt8], _ index: Int, _ lower: Int) -> Bool {
        index > lower && bytes[index - 1].isBlank
    }

    /// Whether `byte` can begin or end markup.
    @inline(__always) static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09...0x0D, 0x20, 0x26, 0x27, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7B, 0x7C, 0x7D, 0x7E: true
        default: false
        }
    }

    private init(bytes: [UInt8], upper: Int, lower: Int, isQuoted: Bool) {
        self.bytes = bytes
        self.upper = upper
        self.lower = lower
        self.isQuoted = isQuoted
    }

    private mutating func scan(from start: Int) {
        var index = start
        while index < upper {
            let byte = bytes[index]
            guard Self.isSpecial(byte) else {
                index += 1
                continue
            }
            switch byte {
            case 0x20, 0x09...0x0D: index = blanks(at: index)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "'"), UInt8(ascii: "~"): index = emphasis(at: index)
            case UInt8(ascii: "`"): index = code(at: index)
            case UInt8(ascii: "\\"): index = escape(at: index)
            case UInt8(ascii: "&"): index = entity(at: index)
            case UInt8(ascii: "<"): index = tag(at: index)
            case UInt8(ascii: "{"), UInt8(ascii: "}"): index = brace(at: index)
            case UInt8(ascii: "["): index = openBracket(at: index)
            case UInt8(ascii: "]"): index = closeBracket(at: index)
            default:
                bar(at: index)
                index += 1
            }
        }
    }

    private func sorted() -> [Mark] {
        var ordered = marks.filter(\.isActive)
        ordered.sort { $0.lower != $1.lower ? $0.lower < $1.lower : $0.upper > $1.upper }
        var kept: [Mark] = []
        kept.reserveCapacity(ordered.count)
        var end = lower
        for mark in ordered {
            if mark.lower >= end {
                kept.append(mark)
                end = mark.upper
            } else if mark.upper > end, mark.replacement == nil {
                kept.append(Mark(lower: end, upper: mark.upper))
                end = mark.upper
            }
        }
        return kept
    }

    /// The byte at `index`, or 0 outside the text.
    @inline(__always) func byte(at index: Int) -> UInt8 { index >= lower && index < upper ? bytes[index] : 0 }

    mutating func drop(_ from: Int, _ to: Int) { marks.append(Mark(lower: from, upper: to)) }

    /// Leaves out `from..<to`, and the blank before it unless a word follows at once.
    mutating func dropWithBlank(_ from: Int, _ to: Int) {
        var start = from
        let next = byte(at: to)
        if next == 0 || next.isBlank || next.isPunctuation { while byte(at: start - 1).isBlank { start -= 1 } }
        drop(start, to)
    }

    /// A run of blanks becomes one space; a line that ends in a hyphen after a letter goes on without one.
    private mutating func blanks(at index: Int) -> Int {
        var end = index
        var breaksLine = false
        while end < upper {
            if bytes[end].isBlank {
                if bytes[end] == 0x0A || bytes[end] == 0x0D { breaksLine = true }
            } else if !(isQuoted && breaksLine && bytes[end] == UInt8(ascii: ">")) {
                break
            }
            end += 1
        }
        if end == index + 1, bytes[index] == 0x20 { return end }
        let isHyphened =
            breaksLine && byte(at: index - 1) == UInt8(ascii: "-") && byte(at: index - 2).isLetter
            && byte(at: end).isLetter
        marks.append(Mark(lower: index, upper: end, replacement: isHyphened ? nil : " "))
        return end
    }
}

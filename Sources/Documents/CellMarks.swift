// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The signs in a cell that point to a note below its table, told from the cell's own bytes.
struct CellMarks {
    /// A sign and its bytes in the file.
    struct Found {
        let sign: [UInt8]
        let span: ByteSpan
        /// Whether the sign may as well belong to the words; it counts only where a note bears it.
        let isWeak: Bool
    }

    /// The bytes of the cell before the marks.
    let words: ByteSpan
    /// The marks in the order of the file.
    let found: [Found]

    /// The marks at the end of a cell, or at its beginning.
    ///
    /// - Parameter known: the signs that notes below the table begin with; nil to find what may be a mark at all.
    init?(in bytes: [UInt8], _ span: ByteSpan, known: Set<[UInt8]>?) {
        guard !span.isEmpty, Self.mayEnd(bytes[span.upper - 1]) || Self.mayBegin(bytes[span.lower]) else { return nil }
        var found: [Found] = []
        var upper = span.upper
        while let (mark, lower) = Self.last(bytes, ByteSpan(span.lower, upper)) {
            guard !mark.isWeak || known?.contains(mark.sign) ?? true else { break }
            found.append(mark)
            upper = lower
            while upper > span.lower, bytes[upper - 1].isBlank || bytes[upper - 1] == UInt8(ascii: ",") { upper -= 1 }
            if found.count == 4 { break }
        }
        var lower = span.lower
        if let (mark, after) = Self.first(bytes, ByteSpan(span.lower, upper)), known?.contains(mark.sign) ?? true {
            found.append(mark)
            lower = after
            while lower < upper, bytes[lower].isBlank { lower += 1 }
        }
        guard !found.isEmpty, upper > lower else { return nil }
        words = ByteSpan(lower, upper)
        self.found = found.sorted { $0.span.lower < $1.span.lower }
    }

    @inline(__always) private static func mayEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "^"): true
        default: byte >= 0x80
        }
    }

    @inline(__always) private static func mayBegin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == 0xE2 || byte == 0xC2
    }

    /// The mark that ends `span`, and where it begins.
    private static func last(_ bytes: [UInt8], _ span: ByteSpan) -> (Found, Int)? {
        guard span.count >= 2 else { return nil }
        let end = span.upper
        switch bytes[end - 1] {
        case UInt8(ascii: "*"):
            var lower = end
            while lower > span.lower, bytes[lower - 1] == UInt8(ascii: "*") { lower -= 1 }
            // Stars on both sides are emphasis; a star behind a backslash is meant.
            guard lower > span.lower, bytes[span.lower] != UInt8(ascii: "*"), end - lower <= 4 else { return nil }
            if bytes[lower - 1] == UInt8(ascii: "\\") { lower -= 1 }
            return mark(bytes, ByteSpan(lower, end), sign: ByteSpan(end - (end - lower), end), isWeak: false)
        case UInt8(ascii: "]"):
            guard let open = bytes[span.lower..<end].lastIndex(of: UInt8(ascii: "[")), end - open <= 18,
                open > span.lower
            else { return nil }
            var inner = ByteSpan(open + 1, end - 1)
            if inner.count > 1, bytes[inner.lower] == UInt8(ascii: "^") {
                inner = ByteSpan(inner.lower + 1, inner.upper)
            }
            return isName(bytes, inner) ? mark(bytes, ByteSpan(open, end), sign: inner, isWeak: false) : nil
        case UInt8(ascii: ")"):
            guard end - span.lower > 3, bytes[end - 3] == UInt8(ascii: "("), bytes[end - 4].isBlank,
                bytes[end - 2].isLower || bytes[end - 2].isDigit
            else { return nil }
            return mark(bytes, ByteSpan(end - 3, end), sign: ByteSpan(end - 2, end - 1), isWeak: true)
        case UInt8(ascii: ">"):
            guard bytes.holds("</sup>", at: end - 6, before: end),
                let open = bytes.find("<sup>", from: max(span.lower, end - 40), before: end), open > span.lower
            else { return nil }
            let inner = bytes.trimmed(ByteSpan(open + 5, end - 6))
            let isWeak = inner.count == 0 || bytes[inner.lower].isDigit
            return inner.count <= 4 && isName(bytes, inner, orSign: true)
                ? mark(bytes, ByteSpan(open, end), sign: inner, isWeak: isWeak) : nil
        case UInt8(ascii: "^"):
            guard let open = bytes[span.lower..<(end - 1)].lastIndex(of: UInt8(ascii: "^")), end - open <= 6,
                open > span.lower
            else { return nil }
            let inner = ByteSpan(open + 1, end - 1)
            return isName(bytes, inner, orSign: true)
                ? mark(bytes, ByteSpan(open, end), sign: inner, isWeak: !bytes[inner.lower].isLower) : nil
        default:
            guard let length = signLength(bytes, endingAt: end), end - length > span.lower else { return nil }
            return mark(
                bytes, ByteSpan(end - length, end), sign: ByteSpan(end - length, end),
                isWeak: isRaised(bytes, end - length))
        }
    }

    private static func mark(
        _ bytes: [UInt8], _ span: ByteSpan, sign: ByteSpan, isWeak: Bool
    ) -> (Found, Int) {
        var sign = Array(bytes[sign.range])
        if sign.first == UInt8(ascii: "\\") { sign.removeFirst() }
        if let digit = raisedDigit(sign) { sign = [digit] }
        return (Found(sign: sign, span: span, isWeak: isWeak), span.lower)
    }

    /// A star, dagger or the like before a cell's words.
    private static func first(_ bytes: [UInt8], _ span: ByteSpan) -> (Found, Int)? {
        guard span.count >= 2 else { return nil }
        var upper = span.lower
        if bytes[upper] == UInt8(ascii: "*") {
            while upper < span.upper, bytes[upper] == UInt8(ascii: "*") { upper += 1 }
            guard bytes[span.upper - 1] != UInt8(ascii: "*") else { return nil }
        } else if let length = signLength(bytes, beginningAt: upper, before: span.upper) {
            upper += length
        } else {
            return nil
        }
        let sign = ByteSpan(span.lower, upper)
        return (Found(sign: Array(bytes[sign.range]), span: sign, isWeak: true), upper)
    }

    /// What notes are called by: at most three digits, one small letter, `note 3`.
    private static func isName(_ bytes: [UInt8], _ span: ByteSpan, orSign: Bool = false) -> Bool {
        guard span.count > 0 else { return false }
        let content = bytes[span.range]
        if content.count == 1, let only = content.first, only.isLower { return true }
        if content.count <= 3, content.allSatisfy(\.isDigit) { return true }
        if orSign, content.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
        if orSign, signLength(bytes, beginningAt: span.lower, before: span.upper) == span.count { return true }
        return
            (bytes.holds("note ", at: span.lower, before: span.upper)
            || bytes.holds("nb ", at: span.lower, before: span.upper))
            && bytes[span.upper - 1].isDigit
    }

    /// † ‡ § ¶ and raised digits: the bytes of the sign that ends at `end`.
    private static func signLength(_ bytes: [UInt8], endingAt end: Int) -> Int? {
        for length in [2, 3] where end >= length {
            if signLength(bytes, beginningAt: end - length, before: end) == length { return length }
        }
        return nil
    }

    static func signLength(_ bytes: [UInt8], beginningAt start: Int, before end: Int) -> Int? {
        guard start + 2 <= end else { return nil }
        switch (bytes[start], bytes[start + 1]) {
        case (0xC2, 0xA7), (0xC2, 0xB6), (0xC2, 0xB9), (0xC2, 0xB2), (0xC2, 0xB3): return 2
        case (0xE2, 0x80) where start + 3 <= end && (bytes[start + 2] == 0xA0 || bytes[start + 2] == 0xA1): return 3
        case (0xE2, 0x81) where start + 3 <= end && (0xB4...0xB9).contains(bytes[start + 2]): return 3
        default: return nil
        }
    }

    private static func isRaised(_ bytes: [UInt8], _ start: Int) -> Bool {
        raisedDigit(Array(bytes[start..<min(start + 3, bytes.count)])) != nil
    }

    /// The plain digit of a raised one.
    static func raisedDigit(_ sign: [UInt8]) -> UInt8? {
        if sign.starts(with: [0xC2, 0xB9]) { return UInt8(ascii: "1") }
        if sign.starts(with: [0xC2, 0xB2]) { return UInt8(ascii: "2") }
        if sign.starts(with: [0xC2, 0xB3]) { return UInt8(ascii: "3") }
        if sign.count >= 3, sign[0] == 0xE2, sign[1] == 0x81, (0xB4...0xB9).contains(sign[2]) { return sign[2] - 0x80 }
        return nil
    }
}

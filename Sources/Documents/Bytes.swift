// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Classes of bytes that reading asks for again and again.
extension UInt8 {
    /// A space, tab or any character that ends a line.
    @inline(__always) var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inline(__always) var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    @inline(__always) var isLower: Bool { self >= 0x61 && self <= 0x7A }
    /// An ASCII letter or any byte of a character beyond ASCII.
    @inline(__always) var isLetter: Bool { isUpper || isLower || self >= 0x80 }
    @inline(__always) var isWord: Bool { isLetter || isDigit }
    /// An ASCII character that is neither blank, letter, digit nor control.
    @inline(__always) var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isWord }
    /// The small form of an ASCII letter; any other byte as it is.
    @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
    /// `span` without the blanks at both ends.
    func trimmed(_ span: ByteSpan) -> ByteSpan {
        var lower = span.lower
        var upper = span.upper
        while lower < upper, self[lower].isBlank { lower += 1 }
        while upper > lower, self[upper - 1].isBlank { upper -= 1 }
        return ByteSpan(lower, upper)
    }

    /// Whether the bytes at `offset` are those of `word`, an ASCII text in small letters, in whichever case.
    func holds(_ word: StaticString, at offset: Int, before end: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset >= 0, offset + count <= end else { return false }
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: count)
        for index in 0..<count where self[offset + index].lowered != letters[index] { return false }
        return true
    }

    /// The offset of the next `word`, an ASCII text in small letters, or nil.
    func find(_ word: StaticString, from offset: Int, before end: Int) -> Int? {
        guard let first = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount).first else {
            return nil
        }
        var index = offset
        while index < end {
            if self[index].lowered == first, holds(word, at: index, before: end) { return index }
            index += 1
        }
        return nil
    }

    /// Whether `span` holds `text`, an ASCII text in small letters, in whichever case, and nothing else.
    func equals(_ span: ByteSpan, _ text: String) -> Bool {
        span.count == text.utf8.count && zip(self[span.range], text.utf8).allSatisfy { $0.lowered == $1 }
    }
}

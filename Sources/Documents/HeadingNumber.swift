// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The number before a heading's words: `3`, `2.1`, `2.1.4.`, `IV.`
enum HeadingNumber {
    /// `text` without a number at its beginning.
    ///
    /// A number alone stays, and so does one that may belong to the words: `1942 and after`, `6 June`.
    static func removed(from text: FlowText) -> FlowText {
        guard let found = length(in: text.bytes), found.isSure else { return text }
        return text.part(ByteSpan(found.length, text.count))
    }

    /// How many bytes the number and the blanks after it take, how many parts it has, and whether its form leaves no
    /// doubt that it counts headings: a dot or bracket behind it, or several parts of at most two digits.
    static func length(in bytes: [UInt8]) -> (length: Int, parts: Int, isSure: Bool)? {
        var index = 0
        var parts = 0
        var isDotted = false
        while index < bytes.count, bytes[index].isDigit {
            let start = index
            while index < bytes.count, bytes[index].isDigit { index += 1 }
            guard index - start <= 2 else { return nil }
            parts += 1
            isDotted = false
            guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { break }
            isDotted = true
            index += 1
        }
        if parts == 0 {
            while index < bytes.count, [0x49, 0x56, 0x58].contains(bytes[index]) { index += 1 }
            // A single letter may be a person's initial.
            guard index > 1, index <= 5, index < bytes.count, bytes[index] == UInt8(ascii: ".") else { return nil }
            parts = 1
            isDotted = true
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ")") {
            isDotted = true
            index += 1
        }
        let end = index
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        guard index > end, index < bytes.count, bytes[index].isUpper || bytes[index] >= 0x80 else { return nil }
        return (index, parts, isDotted || parts > 1)
    }
}

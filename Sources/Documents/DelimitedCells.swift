// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Cells parted by commas, semicolons or tabs, with quotation marks around those that hold the separator (RFC 4180).
struct DelimitedCells {
    let bytes: [UInt8]
    let separator: UInt8
    /// Quotation marks that never close are characters.
    private(set) var noQuoteEnd = false

    init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The cells of the record that begins at `start`, and where it ends: at the end of its line, or further down when
    /// a quoted cell holds line breaks.
    ///
    /// - Parameters:
    ///   - lineEnd: the end of the line that begins at `start`.
    ///   - end: how far a quoted cell may reach.
    mutating func record(from start: Int, lineEnd: Int, end: Int) -> (cells: [Grid.Place], end: Int) {
        var cells: [Grid.Place] = []
        var lower = start
        var lineEnd = lineEnd
        while true {
            var first = lower
            while first < lineEnd, bytes[first] == 0x20 { first += 1 }
            if first < lineEnd, bytes[first] == UInt8(ascii: "\""), let close = quoteEnd(from: first, before: end) {
                cells.append(Grid.Place(span: bytes.trimmed(ByteSpan(first + 1, close))))
                if close >= lineEnd { lineEnd = self.lineEnd(from: close, before: end) }
                lower = close + 1
                while lower < lineEnd, bytes[lower] != separator { lower += 1 }
            } else {
                var upper = lower
                while upper < lineEnd, bytes[upper] != separator { upper += 1 }
                cells.append(Grid.Place(span: bytes.trimmed(ByteSpan(lower, upper))))
                lower = upper
            }
            guard lower < lineEnd else { return (cells, lineEnd) }
            lower += 1
        }
    }

    /// The quotation mark that closes the one at `open`: before a separator or the end of a line; doubled ones do not.
    private mutating func quoteEnd(from open: Int, before end: Int) -> Int? {
        guard !noQuoteEnd else { return nil }
        let quote = UInt8(ascii: "\"")
        var index = open + 1
        while index < end {
            guard bytes[index] == quote else {
                index += 1
                continue
            }
            if index + 1 < end, bytes[index + 1] == quote {
                index += 2
                continue
            }
            var after = index + 1
            while after < end, bytes[after] == 0x20 { after += 1 }
            if after >= end || bytes[after] == separator || bytes[after] == 0x0A || bytes[after] == 0x0D {
                return index
            }
            index += 1
        }
        noQuoteEnd = true
        return nil
    }

    private func lineEnd(from place: Int, before end: Int) -> Int {
        var index = place
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    /// The cells of one line and nothing below it.
    static func line(_ bytes: [UInt8], _ span: ByteSpan, separator: UInt8) -> [Grid.Place] {
        var cells = DelimitedCells(bytes: bytes, separator: separator)
        return cells.record(from: span.lower, lineEnd: span.upper, end: span.upper).cells
    }

    /// How many separators stand outside quotation marks in a line, and how many of them a blank follows.
    static func separators(_ bytes: [UInt8], _ span: ByteSpan, _ separator: UInt8) -> (count: Int, spaced: Int) {
        var count = 0
        var spaced = 0
        var isQuoted = false
        var index = span.lower
        while index < span.upper {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[index] == separator, !isQuoted {
                count += 1
                if index + 1 < span.upper, bytes[index + 1] == 0x20 { spaced += 1 }
            }
            index += 1
        }
        return (count, spaced)
    }
}

extension FlowText {
    /// The plain characters of `span`: no markup, line breaks as spaces, doubled quotation marks as single ones.
    static func unquoting(_ span: ByteSpan, of bytes: [UInt8]) -> FlowText {
        let span = bytes.trimmed(span)
        guard !span.isEmpty else { return FlowText(emptyAt: span) }
        var marks: [InlineMarkup.Mark] = []
        var index = span.lower
        while index < span.upper {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\""), index + 1 < span.upper, bytes[index + 1] == byte {
                marks.append(InlineMarkup.Mark(lower: index, upper: index + 1))
                index += 2
            } else if byte.isBlank {
                var end = index + 1
                while end < span.upper, bytes[end].isBlank { end += 1 }
                if end > index + 1 || byte != 0x20 {
                    marks.append(InlineMarkup.Mark(lower: index, upper: end, replacement: " "))
                }
                index = end
            } else {
                index += 1
            }
        }
        return FlowText(span, of: bytes, without: marks)
    }
}

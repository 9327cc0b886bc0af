// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A row of a table in which cells reach over rows and columns, as written.
struct SpannedRow {
    var cells: [SpannedCell] = []
}

/// A cell as written in MediaWiki or HTML: its words, and over how many rows and columns it reaches.
struct SpannedCell {
    let span: ByteSpan
    let style: ByteSpan?
    let isHeader: Bool
    let rows: Int
    let columns: Int

    /// A cell of MediaWiki: a style, a bar and words, or words alone.
    init(wiki span: ByteSpan, of bytes: [UInt8], isHeader: Bool) {
        let (style, words) = Self.parted(bytes, span)
        self.init(words: words, style: style, of: bytes, isHeader: isHeader)
    }

    /// A cell whose attributes stand in `style`.
    init(words: ByteSpan, style: ByteSpan?, of bytes: [UInt8], isHeader: Bool) {
        span = bytes.trimmed(words)
        self.style = style
        self.isHeader = isHeader
        rows = style.map { Self.number("rowspan", bytes, $0, most: 2000) } ?? 1
        columns = style.map { Self.number("colspan", bytes, $0, most: 100) } ?? 1
    }

    /// The style before a cell's words, `rowspan="2" style="…" | words`, and the words: one bar, outside links, with a
    /// text before it that can be attributes.
    static func parted(_ bytes: [UInt8], _ span: ByteSpan) -> (style: ByteSpan?, words: ByteSpan) {
        var index = span.lower
        let end = min(span.upper, span.lower + 600)
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "|"):
                let style = bytes.trimmed(ByteSpan(span.lower, index))
                guard style.isEmpty || bytes[style.range].contains(UInt8(ascii: "=")) || isWord(bytes, style) else {
                    return (nil, span)
                }
                return (style, ByteSpan(index + 1, span.upper))
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if index + 1 < end, bytes[index + 1] == bytes[index] { return (nil, span) }
            case UInt8(ascii: "<"), 0x0A, 0x0D: return (nil, span)
            default: break
            }
            index += 1
        }
        return (nil, span)
    }

    /// A single word such as `nowrap` may be an attribute.
    private static func isWord(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        span.count <= 12 && bytes[span.range].allSatisfy { $0.isLower }
    }

    /// The number of an attribute, at least 1; 1 when it is not there.
    private static func number(_ name: StaticString, _ bytes: [UInt8], _ style: ByteSpan, most: Int) -> Int {
        guard let place = bytes.find(name, from: style.lower, before: style.upper) else { return 1 }
        var index = place + name.utf8CodeUnitCount
        while index < style.upper, bytes[index].isBlank || [0x3D, 0x22, 0x27].contains(bytes[index]) { index += 1 }
        var value = 0
        while index < style.upper, bytes[index].isDigit, value < 100_000 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return min(max(1, value), most)
    }
}

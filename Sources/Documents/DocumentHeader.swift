// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The header of `key: value` lines that some files begin with, between two lines of three dashes.
struct DocumentHeader {
    /// The document's name, from the key `name`.
    var name: String?
    /// The document's title, from the key `title`.
    var title: String?
    /// The header's lines.
    let lines: Range<Int>

    /// The header at the beginning of `source`; nil if there is none.
    ///
    /// A header has at most 200 lines; each is blank, a comment, indented, a list item, or begins with a key.
    init?(of source: SourceText) {
        guard source.lines.count > 2, Self.isLimit(source, 0, "---") else { return nil }
        var end = 1
        var keys = 0
        while !Self.isLimit(source, end, "---"), !Self.isLimit(source, end, "...") {
            let line = source.lines[end]
            let colon = source.bytes[line.first..<line.end].firstIndex(of: UInt8(ascii: ":"))
            if let colon, line.first == line.start,
                source.bytes[line.first..<colon].allSatisfy({ $0.isWord || $0 == 0x2D || $0 == 0x5F })
            {
                keys += 1
                let value = Self.value(source, ByteSpan(colon + 1, line.end))
                if source.bytes.equals(ByteSpan(line.first, colon), "name"), !value.isEmpty { name = value }
                if source.bytes.equals(ByteSpan(line.first, colon), "title"), !value.isEmpty { title = value }
            } else if !line.isEmpty, line.first == line.start,
                ![UInt8(ascii: "#"), UInt8(ascii: "-")].contains(source.bytes[line.first])
            {
                return nil
            }
            end += 1
            guard end < source.lines.count, end <= 200 else { return nil }
        }
        guard keys > 0 else { return nil }
        lines = 0..<(end + 1)
    }

    private static func isLimit(_ source: SourceText, _ line: Int, _ text: String) -> Bool {
        source.bytes.equals(source.lines[line].span, text)
    }

    private static func value(_ source: SourceText, _ span: ByteSpan) -> String {
        var span = source.bytes.trimmed(span)
        if span.count >= 2,
            let quote = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { $0 == source.bytes[span.lower] }),
            source.bytes[span.upper - 1] == quote
        {
            span = ByteSpan(span.lower + 1, span.upper - 1)
        }
        return String(decoding: source.bytes[span.range], as: UTF8.self)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// How a file is written.
public enum DocumentForm: Hashable, Sendable {
    /// Plain text, Markdown or wiki text; one reader serves all of them.
    case text
    /// Nothing but rows of values parted by `separator`.
    case delimited(by: UInt8)

    /// The form of a text file, told by its name's extension and, for `.csv` and the like, its first lines.
    ///
    /// - Complexity: looks at no more than the first 64 lines.
    public static func form(of bytes: [UInt8], path: String) -> DocumentForm {
        switch FileKind.extension(ofPath: path) {
        case "tsv", "tab": .delimited(by: 0x09)
        case "csv": .delimited(by: separator(in: bytes))
        default: .text
        }
    }

    /// The separator that stands equally often in most of the first lines; a comma when none does.
    private static func separator(in bytes: [UInt8]) -> UInt8 {
        var best: (sign: UInt8, score: Int) = (UInt8(ascii: ","), 0)
        let lines = firstLines(of: bytes, 64)
        for sign in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
            var counts: [Int: Int] = [:]
            for line in lines { counts[DelimitedCells.separators(bytes, line, sign).count, default: 0] += 1 }
            counts[0] = nil
            // Of two separators that part all lines the one with more cells parts them.
            let score = counts.map { $0.value * 100 + min($0.key, 99) }.max() ?? 0
            if score > best.score { best = (sign, score) }
        }
        return best.sign
    }

    private static func firstLines(of bytes: [UInt8], _ most: Int) -> [ByteSpan] {
        var lines: [ByteSpan] = []
        var start = 0
        var index = 0
        while index < bytes.count, lines.count < most, index < 1 << 20 {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                if index > start { lines.append(ByteSpan(start, index)) }
                start = index + 1
            }
            index += 1
        }
        if start < index, lines.count < most { lines.append(ByteSpan(start, index)) }
        return lines
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// One line of a file: `first..<end` are its characters without the blanks around them.
struct SourceLine {
    /// The line's first byte; after the byte-order mark on the first line.
    let start: Int
    /// The first byte that is not blank; `end` on a blank line.
    let first: Int
    /// Just past the last byte that is not blank.
    let end: Int

    var isEmpty: Bool { first == end }
    var span: ByteSpan { ByteSpan(first, end) }
}

/// A file's bytes, proved to be text, and its lines.
struct SourceText {
    let bytes: [UInt8]
    let lines: [SourceLine]
    /// The offset of each line's first byte; the first is 0.
    let lineStarts: [Int]

    init(_ bytes: [UInt8]) throws(DocumentError) {
        if bytes.count >= 2, (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE) {
            throw .isUTF16
        }
        if let zero = bytes.firstIndex(of: 0) { throw .isBinary(offset: zero) }
        let starts = Self.lineStarts(in: bytes)
        if let offset = Self.firstWrongByte(in: bytes) {
            let line = starts.lastIndex { $0 <= offset } ?? 0
            let before = bytes[starts[line]..<offset].count { $0 & 0xC0 != 0x80 }
            throw .notUTF8(line: line + 1, column: before + 1, offset: offset)
        }
        self.bytes = bytes
        lineStarts = starts
        lines = Self.lines(of: bytes, starts: starts)
    }

    /// The width of the blanks before the line's first character; a tab counts to the next multiple of four.
    func indent(of line: SourceLine) -> Int {
        var width = 0
        for offset in line.start..<line.first { width = bytes[offset] == 0x09 ? (width / 4 + 1) * 4 : width + 1 }
        return width
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A {
                starts.append(index)
            } else if byte == 0x0D {
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
                starts.append(index)
            }
        }
        if starts.count > 1, starts[starts.count - 1] == bytes.count { starts.removeLast() }
        return starts
    }

    private static func lines(of bytes: [UInt8], starts: [Int]) -> [SourceLine] {
        var lines: [SourceLine] = []
        lines.reserveCapacity(starts.count)
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        for (index, lineStart) in starts.enumerated() {
            let start = index == 0 && hasMark ? 3 : lineStart
            let next = index + 1 < starts.count ? starts[index + 1] : bytes.count
            let kept = bytes.trimmed(ByteSpan(start, max(start, next)))
            lines.append(
                kept.isEmpty
                    ? SourceLine(start: start, first: start, end: start)
                    : SourceLine(start: start, first: kept.lower, end: kept.upper))
        }
        return lines
    }

    /// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode 16, table 3-7), or nil.
    private static func firstWrongByte(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            case 0xF1...0xF3: length = 4
            default: return index
            }
            guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
            for offset in (index + 2)..<max(index + 2, index + length) where bytes[offset] & 0xC0 != 0x80 {
                return index
            }
            index += length
        }
        return nil
    }
}

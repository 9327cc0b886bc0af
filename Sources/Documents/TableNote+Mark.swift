// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension TableNote {
    /// The note that `span` is, told by the mark it begins with: `* estimated`, `† without Torv`, `[a] in October`,
    /// `a) in October`, `<sup>2</sup> as printed`.
    ///
    /// - Parameter known: the signs that stand in the table; only these may be plain letters or digits.
    init?(marked span: ByteSpan, of bytes: [UInt8], known: Set<[UInt8]>) {
        guard let (sign, length) = Self.mark(bytes, span), span.lower + length < span.upper else { return nil }
        let isPlain = sign.allSatisfy { $0.isLower || $0.isDigit || $0 == 0x20 }
        guard known.contains(sign) || (!isPlain && Self.stands(bytes, span.lower + length)) else { return nil }
        let text = FlowText.cleaning(ByteSpan(span.lower + length, span.upper), of: bytes)
        guard !text.isEmpty else { return nil }
        self.init(kind: .note, text: text, span: span, mark: String(decoding: sign, as: UTF8.self))
    }

    /// A mark and not emphasis: no star closes it on the line.
    private static func stands(_ bytes: [UInt8], _ after: Int) -> Bool {
        bytes[after].isBlank || bytes[after - 1] != UInt8(ascii: "*")
    }

    /// The sign that begins a note and the bytes it takes with brackets and blanks.
    static func mark(_ bytes: [UInt8], _ span: ByteSpan) -> (sign: [UInt8], length: Int)? {
        let start = span.lower
        let end = min(span.upper, start + 40)
        guard start < end else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "*"):
            var index = start
            while index < end, bytes[index] == UInt8(ascii: "*") { index += 1 }
            return (Array(bytes[start..<index]), index - start)
        case UInt8(ascii: "\\") where start + 1 < end && bytes[start + 1] == UInt8(ascii: "*"):
            return ([UInt8(ascii: "*")], 2)
        case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "^"):
            var lower = start + 1
            if lower < end, bytes[lower] == UInt8(ascii: "^") { lower += 1 }
            guard let name = name(bytes, lower, end) else { return nil }
            var after = lower + name.count
            if bytes[start] != UInt8(ascii: "^") || (after < end && bytes[after] == UInt8(ascii: "^")) {
                guard after < end, [0x5D, 0x29, 0x5E].contains(bytes[after]) else { return nil }
                after += 1
            }
            if after < end, bytes[after] == UInt8(ascii: ":") { after += 1 }
            return (name, after - start)
        case UInt8(ascii: "<"):
            guard bytes.holds("<sup>", at: start, before: end),
                let close = bytes.find("</sup>", from: start + 5, before: end)
            else { return nil }
            let inner = bytes.trimmed(ByteSpan(start + 5, close))
            var sign = Array(bytes[inner.range])
            if sign.first == UInt8(ascii: "["), sign.last == UInt8(ascii: "]"), sign.count > 2 {
                sign = Array(sign[1..<(sign.count - 1)])
            }
            return sign.isEmpty || sign.count > 8 ? nil : (sign, close + 6 - start)
        default:
            if let length = CellMarks.signLength(bytes, beginningAt: start, before: end) {
                let sign = Array(bytes[start..<(start + length)])
                return (CellMarks.raisedDigit(sign).map { [$0] } ?? sign, length)
            }
            guard let name = name(bytes, start, end) else { return nil }
            var after = start + name.count
            if after < end, [0x29, 0x2E, 0x3A].contains(bytes[after]) { after += 1 }
            guard after < end, bytes[after].isBlank else { return nil }
            return (name, after - start)
        }
    }

    /// One small letter, at most three digits, or `note 3`.
    private static func name(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8]? {
        var index = start
        if bytes.holds("note ", at: start, before: end) {
            index += 5
        } else if bytes.holds("nb ", at: start, before: end) {
            index += 3
        }
        let digits = index
        while index < end, bytes[index].isDigit, index - digits < 3 { index += 1 }
        if index > digits { return bytes[start..<index].map(\.lowered) }
        guard index == start, start < end, bytes[start].isLower, start + 1 == end || !bytes[start + 1].isWord else {
            return nil
        }
        return [bytes[start]]
    }
}

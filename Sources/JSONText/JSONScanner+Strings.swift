// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A string where it stands in the scanned bytes: between its quotation marks, escapes not yet resolved.
public struct JSONRawString: Hashable, Sendable {
    /// The bytes between the quotation marks, as offsets in the buffer.
    public let range: Range<Int>
    /// Whether a backslash stands in it.
    public let hasEscapes: Bool
    /// Whether a byte above 0x7F stands in it.
    public let hasNonASCII: Bool
}

extension JSONScanner {
    /// The string that comes next, unescaped.
    public mutating func string() throws(JSONError) -> String {
        try expect(.string)
        return try text(rawString())
    }

    /// The string that comes next, not yet unescaped: where many are passed by and few are wanted.
    public mutating func rawString() throws(JSONError) -> JSONRawString {
        try expect(.string)
        let first = offset + 1
        var at = first
        var hasEscapes = false
        var seen: UInt64 = 0
        while at < end {
            // Eight bytes at a time, up to the first that means something.
            if at + 8 <= end {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                let marks = Self.marks(word)
                if marks == 0 {
                    seen |= word
                    at += 8
                    continue
                }
                let place = marks.trailingZeroBitCount & ~7
                seen |= word & ((1 << UInt64(place)) - 1)
                at += place >> 3
            }
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                offset = at + 1
                let hasNonASCII = seen & 0x8080_8080_8080_8080 != 0
                return JSONRawString(range: first..<at, hasEscapes: hasEscapes, hasNonASCII: hasNonASCII)
            }
            if byte < 0x20 { throw error(.controlCharacter(byte), at: at) }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                at += 1
            }
            seen |= UInt64(byte)
            at += 1
        }
        throw error(.unexpectedEnd, at: end)
    }

    /// The highest bit of each byte of `word` that is a quotation mark, a backslash or a control character; the lowest
    /// such bit is exact, those above it may be set falsely (Warren, Hacker's Delight, 6-1).
    private static func marks(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
        return found & 0x8080_8080_8080_8080
    }

    /// Whether `raw` is `expected`, both compared byte by byte.
    ///
    /// An escaped spelling of the same text is resolved first.
    public func text(_ raw: JSONRawString, is expected: StaticString) -> Bool {
        if raw.hasEscapes {
            guard let resolved = try? text(raw) else { return false }
            return resolved == expected.description
        }
        guard raw.range.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<expected.utf8CodeUnitCount
        where bytes[raw.range.lowerBound + index] != expected.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether `raw` spells `expected` without an escape, byte by byte; `false` where it has escapes.
    public func text(_ raw: JSONRawString, equals expected: String) -> Bool {
        guard !raw.hasEscapes, raw.range.count == expected.utf8.count else { return false }
        return bytes[raw.range].elementsEqual(expected.utf8)
    }

    /// The text of `raw`, unescaped and checked to be UTF-8.
    public func text(_ raw: JSONRawString) throws(JSONError) -> String {
        let range = raw.range
        if !raw.hasEscapes {
            let part = UnsafeRawBufferPointer(rebasing: bytes[range])
            if !raw.hasNonASCII { return String(decoding: part, as: UTF8.self) }
            guard let text = String(validating: part, as: UTF8.self) else { throw malformedUTF8(in: range) }
            return text
        }
        var resolved: [UInt8] = []
        resolved.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            if bytes[at] == UInt8(ascii: "\\") {
                at = try resolveEscape(at: at, before: range.upperBound, into: &resolved)
            } else {
                resolved.append(bytes[at])
                at += 1
            }
        }
        guard let text = String(validating: resolved, as: UTF8.self) else { throw malformedUTF8(in: range) }
        return text
    }

    /// Resolves the escape at `at` and returns the offset behind it.
    private func resolveEscape(at: Int, before limit: Int, into resolved: inout [UInt8]) throws(JSONError) -> Int {
        guard at + 1 < limit else { throw error(.malformedEscape, at: at) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): resolved.append(bytes[at + 1])
        case UInt8(ascii: "b"): resolved.append(0x08)
        case UInt8(ascii: "f"): resolved.append(0x0C)
        case UInt8(ascii: "n"): resolved.append(0x0A)
        case UInt8(ascii: "r"): resolved.append(0x0D)
        case UInt8(ascii: "t"): resolved.append(0x09)
        case UInt8(ascii: "u"): return try resolveUnicode(at: at, before: limit, into: &resolved)
        default: throw error(.malformedEscape, at: at)
        }
        return at + 2
    }

    private func resolveUnicode(at: Int, before limit: Int, into resolved: inout [UInt8]) throws(JSONError) -> Int {
        let unit = try hexUnit(at: at, before: limit)
        var code = UInt32(unit)
        var next = at + 6
        if UTF16.isLeadSurrogate(unit) {
            guard next + 1 < limit, bytes[next] == UInt8(ascii: "\\"), bytes[next + 1] == UInt8(ascii: "u") else {
                throw error(.loneSurrogate(unit), at: at)
            }
            let second = try hexUnit(at: next, before: limit)
            guard UTF16.isTrailSurrogate(second) else { throw error(.loneSurrogate(unit), at: at) }
            code = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(second & 0x3FF)
            next += 6
        }
        guard let scalar = Unicode.Scalar(code) else { throw error(.loneSurrogate(unit), at: at) }
        resolved.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        return next
    }

    /// The four hexadecimal digits of the `\u` escape at `at`.
    private func hexUnit(at: Int, before limit: Int) throws(JSONError) -> UInt16 {
        guard at + 6 <= limit else { throw error(.malformedEscape, at: at) }
        var unit: UInt16 = 0
        for byte in bytes[at + 2..<at + 6] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw error(.malformedEscape, at: at)
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// The error for the first byte of `range` that begins no character.
    private func malformedUTF8(in range: Range<Int>) -> JSONError {
        var decoder = UTF8()
        var iterator = bytes[range].makeIterator()
        var at = range.lowerBound
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): at += UTF8.width(scalar)
            case .emptyInput, .error: break decoding
            }
        }
        return error(.malformedUTF8, at: at)
    }
}

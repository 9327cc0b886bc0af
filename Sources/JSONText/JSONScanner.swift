// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON step by step from borrowed bytes, and skips what is not wanted.
///
/// The caller walks through the text with a call for each thing expected:
///
///     try scanner.beginObject()
///     while let name = try scanner.nextName() {
///         if scanner.text(name, is: "id") { id = try scanner.string() } else { try scanner.skipValue() }
///     }
///
/// What is read is checked against RFC 8259 byte by byte; what is skipped is checked for its brackets, the ends of its
/// strings and the depth alone. The scanner is valid only while the buffer is.
public struct JSONScanner {
    /// How many arrays and objects may be nested unless another limit is given.
    public static let defaultDepthLimit = 128

    let bytes: UnsafeRawBufferPointer
    let start: Int
    let end: Int
    let firstLine: Int
    let depthLimit: Int
    /// Offset of the next byte to be read, counted from the start of the buffer.
    public internal(set) var offset: Int
    /// Whether nothing has been read yet in the innermost array or object.
    private var isAtFirst = false
    private var depth = 0

    /// A scanner at the start of `range` (by default all bytes), whose first byte stands in line `line`.
    ///
    /// - Precondition: `range` lies within `bytes`.
    public init(
        _ bytes: UnsafeRawBufferPointer, range: Range<Int>? = nil, line: Int = 1,
        depthLimit: Int = JSONScanner.defaultDepthLimit
    ) {
        let range = range ?? 0..<bytes.count
        precondition(0 <= range.lowerBound && range.upperBound <= bytes.count, "range \(range) of \(bytes.count) bytes")
        self.bytes = bytes
        start = range.lowerBound
        end = range.upperBound
        offset = range.lowerBound
        firstLine = line
        self.depthLimit = depthLimit
    }

    // MARK: Structure

    /// The kind of the next value, told by its first byte; the value is not read.
    public mutating func peekKind() throws(JSONError) -> JSONKind {
        skipSpace()
        guard offset < end else { throw error(.unexpectedEnd) }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw error(.unexpectedByte(bytes[offset]))
        }
    }

    /// Enters the object that comes next.
    public mutating func beginObject() throws(JSONError) {
        try expect(.object)
        try enter()
    }

    /// Enters the array that comes next.
    public mutating func beginArray() throws(JSONError) {
        try expect(.array)
        try enter()
    }

    /// The name of the next member, after which its value must be read or skipped; `nil` once the object is closed.
    public mutating func nextName() throws(JSONError) -> JSONRawString? {
        guard try advance(closing: UInt8(ascii: "}")) else { return nil }
        skipSpace()
        guard offset < end else { throw error(.unexpectedEnd) }
        guard bytes[offset] == UInt8(ascii: "\"") else { throw error(.unexpectedByte(bytes[offset])) }
        let name = try rawString()
        skipSpace()
        try take(UInt8(ascii: ":"))
        return name
    }

    /// Whether another element follows, which must then be read or skipped; `false` once the array is closed.
    public mutating func nextElement() throws(JSONError) -> Bool {
        try advance(closing: UInt8(ascii: "]"))
    }

    /// Checks that only white space is left.
    public mutating func finish() throws(JSONError) {
        skipSpace()
        guard offset == end else { throw error(.trailingBytes) }
    }

    // MARK: Values

    /// The bool that comes next.
    public mutating func bool() throws(JSONError) -> Bool {
        try expect(.bool)
        let value = bytes[offset] == UInt8(ascii: "t")
        try takeWord(value ? "true" : "false")
        return value
    }

    /// Reads `null` and tells so; reads nothing where another value comes next.
    public mutating func null() throws(JSONError) -> Bool {
        guard try peekKind() == .null else { return false }
        try takeWord("null")
        return true
    }

    /// The number that comes next, as written.
    public mutating func number() throws(JSONError) -> JSONNumber {
        try expect(.number)
        let first = offset
        try skipNumber()
        return JSONNumber(checked: String(decoding: bytes[first..<offset], as: UTF8.self))
    }

    /// The number that comes next, which must be whole and fit.
    public mutating func int() throws(JSONError) -> Int {
        let before = self
        let number = try number()
        guard let value = number.int else { throw before.error(.numberOutOfRange) }
        return value
    }

    /// The number that comes next, which must be within the range of a `Double`.
    public mutating func double() throws(JSONError) -> Double {
        let before = self
        let number = try number()
        guard let value = number.double else { throw before.error(.numberOutOfRange) }
        return value
    }

    // MARK: Errors

    /// An error of `kind` at `offset`, by default where the scanner stands.
    public func error(_ kind: JSONError.Kind, at offset: Int? = nil) -> JSONError {
        let offset = offset ?? self.offset
        var line = firstLine
        var column = 1
        for byte in bytes[start..<min(max(offset, start), end)] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONError(kind: kind, place: JSONPlace(offset: offset, line: line, column: column))
    }

    // MARK: Steps

    mutating func skipSpace() {
        while offset < end {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    mutating func expect(_ kind: JSONKind) throws(JSONError) {
        let found = try peekKind()
        guard found == kind else { throw error(.unexpectedKind(expected: kind, found: found)) }
    }

    mutating func skipNumber() throws(JSONError) {
        let length = JSONNumber.length(bytes, from: offset, to: end)
        guard length > 0 else { throw error(.malformedNumber) }
        if offset + length < end {
            switch bytes[offset + length] {
            // A digit here follows a leading zero; a point, a sign or a letter goes on with what is no number.
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                throw error(.malformedNumber)
            default: break
            }
        }
        offset += length
    }

    mutating func takeWord(_ word: StaticString) throws(JSONError) {
        for index in 0..<word.utf8CodeUnitCount {
            try take(word.utf8Start[index])
        }
    }

    private mutating func take(_ byte: UInt8) throws(JSONError) {
        guard offset < end else { throw error(.unexpectedEnd) }
        guard bytes[offset] == byte else { throw error(.unexpectedByte(bytes[offset])) }
        offset += 1
    }

    private mutating func enter() throws(JSONError) {
        guard depth < depthLimit else { throw error(.tooDeep(depthLimit)) }
        depth += 1
        offset += 1
        isAtFirst = true
    }

    /// Steps to the next member or element, or over the closing bracket.
    private mutating func advance(closing: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard offset < end else { throw error(.unexpectedEnd) }
        let wasAtFirst = isAtFirst
        isAtFirst = false
        if bytes[offset] == closing {
            offset += 1
            depth -= 1
            return false
        }
        if !wasAtFirst { try take(UInt8(ascii: ",")) }
        return true
    }
}

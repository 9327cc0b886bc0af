// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("null", JSONValue.null),
        (" true ", .bool(true)),
        ("\t\r\nfalse\n", .bool(false)),
        ("0", .int(0)),
        ("\"\"", .string("")),
        ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("a\"\\/\u{8}\u{C}\n\r\t")),
        ("\"\\u0041\\u00e9\\u00E9\\u2028\"", .string("Aéé\u{2028}")),
        ("\"\\ud83d\\ude00\"", .string("😀")),
        ("\"Военнопленные 本 😀\"", .string("Военнопленные 本 😀")),
        ("\"\u{7F}\"", .string("\u{7F}")),
        ("[]", .array([])),
        ("[ ]", .array([])),
        ("[1,\"2\",[null]]", .array([.int(1), .string("2"), .array([.null])])),
        ("{}", .object(JSONObject())),
        ("{ \"b\" : 1 , \"a\" : {} }", .object(JSONObject([("b", .int(1)), ("a", .object(JSONObject()))]))),
        ("{\"\": [{}]}", .object(JSONObject([("", .array([.object(JSONObject())]))]))),
    ])
    func accepts(text: String, value: JSONValue) throws {
        #expect(try JSONReader.read(text) == value)
    }

    @Test(arguments: [
        ("0", 0, 0.0), ("-0", 0, 0), ("12", 12, 12), ("-7", -7, -7), ("1e2", 100, 100), ("1E+2", 100, 100),
        ("100.0", 100, 100), ("1.5", nil, 1.5), ("-2.5e-1", nil, -0.25), ("9223372036854775807", Int.max, 0x1p63),
        ("9223372036854775808", nil, 0x1p63), ("1e400", nil, nil), ("1e05", 100_000, 100_000),
    ])
    func keepsNumbersAsWritten(text: String, int: Int?, double: Double?) throws {
        let value = try JSONReader.read(text)
        #expect(value.number?.text == text)
        #expect(value.int == int)
        #expect(value.double == double)
    }

    @Test(arguments: [
        ("", JSONError.Kind.unexpectedEnd, 0, 1, 1),
        ("  ", .unexpectedEnd, 2, 1, 3),
        ("nul", .unexpectedEnd, 3, 1, 4),
        ("nulL", .unexpectedByte(0x4C), 3, 1, 4),
        ("tru e", .unexpectedByte(0x20), 3, 1, 4),
        ("01", .malformedNumber, 0, 1, 1),
        ("-", .malformedNumber, 0, 1, 1),
        ("1.", .malformedNumber, 0, 1, 1),
        ("1e", .malformedNumber, 0, 1, 1),
        ("1.e1", .malformedNumber, 0, 1, 1),
        ("1.2.3", .malformedNumber, 0, 1, 1),
        ("0x1F", .malformedNumber, 0, 1, 1),
        ("+1", .unexpectedByte(0x2B), 0, 1, 1),
        (".5", .unexpectedByte(0x2E), 0, 1, 1),
        ("NaN", .unexpectedByte(0x4E), 0, 1, 1),
        ("Infinity", .unexpectedByte(0x49), 0, 1, 1),
        ("'a'", .unexpectedByte(0x27), 0, 1, 1),
        ("\"a", .unexpectedEnd, 2, 1, 3),
        ("\"a\\", .unexpectedEnd, 3, 1, 4),
        ("\"a\\\"", .unexpectedEnd, 4, 1, 5),
        ("\"a\nb\"", .controlCharacter(0x0A), 2, 1, 3),
        ("\"a\tb\"", .controlCharacter(0x09), 2, 1, 3),
        ("\"\0\"", .controlCharacter(0), 1, 1, 2),
        ("\"\\x\"", .malformedEscape, 1, 1, 2),
        ("\"\\u12\"", .malformedEscape, 1, 1, 2),
        ("\"\\u12G4\"", .malformedEscape, 1, 1, 2),
        ("\"\\ud800\"", .loneSurrogate(0xD800), 1, 1, 2),
        ("\"\\ud800\\u0041\"", .loneSurrogate(0xD800), 1, 1, 2),
        ("\"\\ud800x\"", .loneSurrogate(0xD800), 1, 1, 2),
        ("\"a\\udc00\"", .loneSurrogate(0xDC00), 2, 1, 3),
        ("[1,]", .unexpectedByte(0x5D), 3, 1, 4),
        ("[,1]", .unexpectedByte(0x2C), 1, 1, 2),
        ("[1 2]", .unexpectedByte(0x32), 3, 1, 4),
        ("[1", .unexpectedEnd, 2, 1, 3),
        ("[1}", .unexpectedByte(0x7D), 2, 1, 3),
        ("{\"a\"}", .unexpectedByte(0x7D), 4, 1, 5),
        ("{\"a\":}", .unexpectedByte(0x7D), 5, 1, 6),
        ("{\"a\":1,}", .unexpectedByte(0x7D), 7, 1, 8),
        ("{a:1}", .unexpectedByte(0x61), 1, 1, 2),
        ("{1:1}", .unexpectedByte(0x31), 1, 1, 2),
        ("{\"a\":1 \"b\":2}", .unexpectedByte(0x22), 7, 1, 8),
        ("{\"a\":1", .unexpectedEnd, 6, 1, 7),
        ("{\"a\":1,\n \"b\":2,\n \"\\u0061\":3}", .duplicateName("a"), 17, 3, 2),
        ("1 2", .trailingBytes, 2, 1, 3),
        ("{}\n}", .trailingBytes, 3, 2, 1),
        ("{\"é\":\n  [\"本\", x]}", .unexpectedByte(0x78), 17, 2, 9),
        ("\u{FEFF}{}", .unexpectedByte(0xEF), 0, 1, 1),
        ("// no\n1", .unexpectedByte(0x2F), 0, 1, 1),
    ])
    func refuses(text: String, kind: JSONError.Kind, offset: Int, line: Int, column: Int) {
        #expect(throws: JSONError(kind: kind, place: JSONPlace(offset: offset, line: line, column: column))) {
            try JSONReader.read(text)
        }
    }

    @Test(
        arguments: [
            ([0xFF], 1), ([0x80], 1), ([0xC0, 0x80], 1), ([0xC3], 1), ([0xE2, 0x82], 1), ([0xED, 0xA0, 0x80], 1),
            ([0xF4, 0x90, 0x80, 0x80], 1), ([0x61, 0xC3, 0xA9, 0xFE], 4), ([0x5C, 0x6E, 0xFE], 3),
        ] as [([UInt8], Int)])
    func refusesBytesThatAreNotUTF8(inner: [UInt8], offset: Int) throws {
        let bytes = [0x22] + inner + [0x22]
        let error = try #require(throws: JSONError.self) { try JSONReader.read(bytes) }
        #expect(error.kind == .malformedUTF8)
        #expect(error.place.offset == offset)
    }

    @Test func limitsNesting() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try JSONReader.read(nested(JSONScanner.defaultDepthLimit)).array?.count == 1)
        let error = try #require(throws: JSONError.self) {
            try JSONReader.read(nested(JSONScanner.defaultDepthLimit + 1))
        }
        #expect(error.kind == .tooDeep(JSONScanner.defaultDepthLimit))
        #expect(error.place.offset == JSONScanner.defaultDepthLimit)
        let hostile = try #require(throws: JSONError.self) {
            try JSONReader.read(String(repeating: "{\"a\":[", count: 1_000_000))
        }
        #expect(hostile.kind == .tooDeep(JSONScanner.defaultDepthLimit))
    }

    @Test func readsARangeAndCountsFromItsLine() throws {
        let bytes = Array("junk [1,\n2] junk".utf8)
        #expect(try JSONReader.read(bytes, range: 5..<11) == .array([.int(1), .int(2)]))
        let error = try #require(throws: JSONError.self) { try JSONReader.read(bytes, range: 5..<10, line: 40) }
        #expect(error == JSONError(kind: .unexpectedEnd, place: JSONPlace(offset: 10, line: 41, column: 2)))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import Testing

@Suite struct JSONScannerTests {
    private let line =
        #"{"id": "q\u0031", "skip": {"a": [1, "]}\"", {"b": null}], "c": "é"}, "key": 2, "half": 0.5, "on": true, "#
        + #""off": null, "list": ["x", "y"]}"#

    @Test func readsWantedMembersAndSkipsTheRest() throws {
        try scan(line) { scanner in
            var id = ""
            var key = 0
            var names: [String] = []
            try scanner.beginObject()
            while let name = try scanner.nextName() {
                names.append(try scanner.text(name))
                if scanner.text(name, is: "id") {
                    id = try scanner.string()
                } else if scanner.text(name, is: "key") {
                    key = try scanner.int()
                } else {
                    try scanner.skipValue()
                }
            }
            try scanner.finish()
            #expect(id == "q1")
            #expect(key == 2)
            #expect(names == ["id", "skip", "key", "half", "on", "off", "list"])
        }
    }

    /// Strings are looked through eight bytes at a time: what means something is found in every place of the eight.
    @Test func findsWhatMeansSomethingInEveryPlace() throws {
        for place in 0..<20 {
            for length in place..<24 {
                for (sign, byte) in [
                    (#"\""#, "\""), (#"\\"#, "\\"), (#"\u0007"#, "\u{7}"), ("é", "é"), ("a\u{7F}", "a\u{7F}"),
                ] {
                    let before = String(repeating: "!", count: place)
                    let after = String(repeating: "~", count: length - place)
                    try scan("[\"\(before)\(sign)\(after)\", \"\"]") { scanner in
                        try scanner.beginArray()
                        _ = try scanner.nextElement()
                        let raw = try scanner.rawString()
                        #expect(raw.hasEscapes == sign.hasPrefix("\\"))
                        #expect(raw.hasNonASCII == (sign == "é"))
                        #expect(try scanner.text(raw) == before + byte + after)
                        #expect(try scanner.nextElement())
                    }
                }
                for control in [UInt8(0), 0x1F, 0x0A] {
                    var bytes = Array("\"\(String(repeating: " ", count: length))\"".utf8)
                    bytes.insert(control, at: 1 + place)
                    bytes.withUnsafeBytes { buffer in
                        var scanner = JSONScanner(buffer)
                        #expect(throws: JSONError.self) { try scanner.rawString() }
                    }
                }
            }
        }
    }

    @Test func readsEveryKindOfValue() throws {
        try scan(#"[0.5, true, null, 1, "x", [], {"\u0061": [[], 7]}]"#) { scanner in
            try scanner.beginArray()
            #expect(try scanner.nextElement())
            #expect(try scanner.double() == 0.5)
            #expect(try scanner.nextElement())
            #expect(try scanner.bool())
            #expect(try scanner.nextElement())
            #expect(try scanner.null())
            #expect(try scanner.nextElement())
            #expect(try !scanner.null())
            #expect(try scanner.int() == 1)
            #expect(try scanner.nextElement())
            #expect(try scanner.peekKind() == .string)
            #expect(try scanner.string() == "x")
            #expect(try scanner.nextElement())
            try scanner.beginArray()
            #expect(try !scanner.nextElement())
            #expect(try scanner.nextElement())
            try scanner.beginObject()
            let name = try #require(try scanner.nextName())
            #expect(scanner.text(name, is: "a"))
            #expect(!scanner.text(name, is: "\\u0061"))
            #expect(try scanner.value() == .array([.array([]), .int(7)]))
            #expect(try scanner.nextName() == nil)
            #expect(try !scanner.nextElement())
            try scanner.finish()
        }
    }

    @Test func namesTheKindItWanted() throws {
        try scan(#"{"key": "two"}"#) { scanner in
            try scanner.beginObject()
            _ = try scanner.nextName()
            let error = try #require(throws: JSONError.self) { try scanner.int() }
            #expect(error.kind == .unexpectedKind(expected: .number, found: .string))
            #expect(error.place == JSONPlace(offset: 8, line: 1, column: 9))
        }
        try scan("1.5") { scanner in
            let error = try #require(throws: JSONError.self) { try scanner.int() }
            #expect(error.kind == .numberOutOfRange)
            #expect(error.place.offset == 0)
        }
    }

    @Test(arguments: [
        ("[1, 2", JSONError.Kind.unexpectedEnd), ("[1}", .unexpectedByte(0x7D)), ("{]", .unexpectedByte(0x5D)),
        ("[\"a]", .unexpectedEnd), ("\"a\\", .unexpectedEnd), ("nil", .unexpectedByte(0x69)), ("", .unexpectedEnd),
        ("01", .malformedNumber), (String(repeating: "[", count: 200), .tooDeep(128)),
    ])
    func skippingNeedsBracketsAndEnds(text: String, kind: JSONError.Kind) throws {
        try scan(text) { scanner in
            let error = try #require(throws: JSONError.self) { try scanner.skipValue() }
            #expect(error.kind == kind)
        }
    }

    @Test func everyCutOfALineIsAnErrorWithoutACrash() throws {
        let bytes = Array(line.utf8)
        for cut in 0..<bytes.count {
            #expect(throws: JSONError.self) { try JSONReader.read(bytes, range: 0..<cut) }
            bytes[..<cut].withUnsafeBytes { buffer in
                var scanner = JSONScanner(buffer)
                #expect(throws: JSONError.self) { try scanner.skipValue() }
            }
        }
    }

    @Test func skippingEndsWhereReadingEnds() throws {
        try scan(line + " ") { scanner in
            var skipping = scanner
            _ = try scanner.value()
            try skipping.skipValue()
            #expect(scanner.offset == skipping.offset)
            #expect(scanner.offset == line.utf8.count)
        }
    }

    private func scan(_ text: String, _ body: (inout JSONScanner) throws -> Void) throws {
        try Array(text.utf8).withUnsafeBytes { buffer in
            var scanner = JSONScanner(buffer)
            try body(&scanner)
        }
    }
}

@Suite struct LongStringTests {
    /// A string of any length ends at its quotation mark, whatever stands where in it.
    @Test(arguments: [#"\""#, #"\\"#, "é", "\u{7F}", "!", "#", "[", "]", " "])
    func endsAtItsQuotationMark(special: String) throws {
        for length in 0...40 {
            for place in 0...length {
                let content =
                    String(repeating: "x", count: place) + special + String(repeating: "y", count: length - place)
                let bytes = Array("\"\(content)\" ".utf8)
                try bytes.withUnsafeBytes { buffer in
                    var scanner = JSONScanner(buffer)
                    let raw = try scanner.rawString()
                    #expect(raw.range == 1..<(bytes.count - 2))
                    #expect(raw.hasEscapes == special.hasPrefix("\\"))
                    #expect(raw.hasNonASCII == (special == "é"))
                    try scanner.finish()
                }
            }
        }
    }

    /// A control character is an error at its place.
    @Test func refusesAControlCharacterAnywhere() {
        for place in 0...40 {
            let bytes = Array(
                "\"\(String(repeating: "x", count: place))\u{1F}\(String(repeating: "y", count: 20))\"".utf8)
            bytes.withUnsafeBytes { buffer in
                var scanner = JSONScanner(buffer)
                do throws(JSONError) {
                    _ = try scanner.rawString()
                    Issue.record("accepted at \(place)")
                } catch {
                    #expect(error.kind == .controlCharacter(0x1F))
                    #expect(error.place.offset == place + 1)
                }
            }
        }
    }
}

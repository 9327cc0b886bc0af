// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import Testing

@Suite struct JSONWriterTests {
    private let sample = JSONValue.object(
        JSONObject([
            ("id", .string("a")), ("key", .int(2)), ("none", .null), ("flags", .array([.bool(true), .bool(false)])),
            ("empty", .array([])), ("inner", .object(JSONObject([("x", .object(JSONObject()))]))),
        ]))

    @Test func writesALine() {
        #expect(
            text(JSONWriter.write(sample))
                == #"{"id": "a", "key": 2, "none": null, "flags": [true, false], "empty": [], "inner": {"x": {}}}"#)
    }

    @Test func writesIndented() {
        #expect(
            text(JSONWriter.write(sample, .indented(2))) == """
                {
                  "id": "a",
                  "key": 2,
                  "none": null,
                  "flags": [
                    true,
                    false
                  ],
                  "empty": [],
                  "inner": {
                    "x": {}
                  }
                }
                """)
    }

    @Test func writesLines() {
        var writer = JSONWriter()
        for number in 1...2 {
            writer.beginObject()
            writer.member("id", "q\(number)")
            writer.member("key", number)
            writer.member("made", ["1", "2"])
            writer.member("disputed", false)
            writer.member("rest", .array([.null]))
            writer.endObject()
            writer.endLine()
        }
        #expect(
            text(writer.bytes) == """
                {"id": "q1", "key": 1, "made": ["1", "2"], "disputed": false, "rest": [null]}
                {"id": "q2", "key": 2, "made": ["1", "2"], "disputed": false, "rest": [null]}

                """)
    }

    @Test(arguments: [
        ("plain é 本 😀 ß Ø", "plain é 本 😀 ß Ø"),
        ("\"\\/", #"\"\\/"#),
        ("\u{0}\u{1B}\u{8}\t\n\u{C}\r", #"\u0000\u001b\b\t\n\f\r"#),
        ("\u{7F}\u{80}\u{9F}\u{A0}", "\\u007f\\u0080\\u009f\u{A0}"),
        ("\u{61B}\u{61C}\u{61D}", "\u{61B}\\u061c\u{61D}"),
        ("\u{200D}\u{200E}\u{200F}\u{2010}", "\u{200D}\\u200e\\u200f\u{2010}"),
        ("\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}", "\\u2028\\u2029\\u202a\\u202e\u{202F}"),
        ("\u{2065}\u{2066}\u{2069}\u{206A}", "\u{2065}\\u2066\\u2069\u{206A}"),
    ])
    func escapes(string: String, written: String) throws {
        let bytes = JSONWriter.write(.string(string))
        #expect(text(bytes) == "\"" + written + "\"")
        #expect(try JSONReader.read(bytes) == .string(string))
    }

    @Test(arguments: [
        (0.0, "0.0"), (0.1, "0.1"), (-1.5, "-1.5"), (1e21, "1e+21"), (2.5e-300, "2.5e-300"),
        (1.0 / 3, "0.3333333333333333"),
        (.infinity, "null"), (.nan, "null"),
    ])
    func writesDoublesShortest(value: Double, written: String) throws {
        var writer = JSONWriter()
        writer.double(value)
        #expect(text(writer.bytes) == written)
        if value.isFinite { #expect(try JSONReader.read(writer.bytes).double == value) }
    }

    @Test(arguments: ["1", "-0.50", "1e5", "2000000", "13.9"]) func takesNumbersAsText(written: String) throws {
        let number = try #require(JSONNumber(text: written))
        #expect(text(JSONWriter.write(.number(number))) == written)
    }

    @Test(arguments: ["", "1 ", " 1", "01", "1,000", "a", "1.", "--1", "٣"]) func refusesWhatIsNoNumber(written: String)
    {
        #expect(JSONNumber(text: written) == nil)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

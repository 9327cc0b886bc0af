// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Terminal
import TestSupport
import Testing

/// No code point that commands a terminal or deceives the eye passes `VisibleText`.
@Suite struct VisibleTextTests {
    static let bidirectional: [UInt32] =
        [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)

    @Test func everyCodePointBelowA0IsPrintableOrEscaped() throws {
        for value in UInt32(0)..<0xA0 {
            let scalar = try #require(Unicode.Scalar(value))
            let shown = VisibleText.escaped("a" + String(Character(scalar)) + "b")
            let isPrintable = (0x20...0x7E).contains(value)
            let expected = isPrintable ? String(Character(scalar)) : "\\u{\(String(value, radix: 16, uppercase: true))}"
            #expect(shown.unicodeScalars.elementsEqual("a\(expected)b".unicodeScalars), "U+\(value)")
            #expect(VisibleText.isHidden(scalar) == !isPrintable)
        }
    }

    @Test(arguments: bidirectional + [0x2028, 0x2029, 0xAD, 0x34F, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFF9, 0xE0041])
    func whatDeceivesTheEyeIsEscaped(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let escape = "\\u{\(String(value, radix: 16, uppercase: true))}"
        #expect(VisibleText.escaped("1" + String(Character(scalar)) + "0") == "1\(escape)0")
    }

    @Test func everyIgnorableOrFormatCodePointIsHidden() {
        // Signs that stand before Arabic, Syriac and Kaithi numbers are format characters that can be seen.
        let visible: Set<UInt32> = [
            0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
        ]
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                #expect(VisibleText.isHidden(scalar) != visible.contains(value), "\(String(value, radix: 16))")
            default:
                if properties.isDefaultIgnorableCodePoint { #expect(VisibleText.isHidden(scalar)) }
            }
        }
    }

    @Test(arguments: [
        ("plain text, 1,000", "plain text, 1,000"),
        ("Łódź – “about” 2½ 本", "Łódź – “about” 2½ 本"),
        ("a\u{A0}b", "a\u{A0}b"),
        ("a\tb\r\nc", "a\\u{9}b\\u{D}\\u{A}c"),
        ("\u{1B}[2J\u{9B}31m", "\\u{1B}[2J\\u{9B}31m"),
        ("", ""),
    ])
    func theRestIsKept(text: String, shown: String) { #expect(VisibleText.escaped(text) == shown) }

    @Test(arguments: [
        // A family of three and a keycap keep what holds them together; so do Persian and Devanagari letters.
        ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", true), ("\u{2764}\u{FE0F}\u{200D}\u{1F525}", true),
        ("1\u{FE0F}\u{20E3}", true), ("\u{645}\u{6CC}\u{200C}\u{62E}", true), ("\u{915}\u{94D}\u{200D}\u{937}", true),
        ("1\u{200D}0", false), ("a\u{200C}b", false), ("\u{430}\u{200D}\u{431}", false),
        ("\u{FF11}\u{200D}\u{FF10}", false),
        ("\u{200D}\u{1F469}", false), ("\u{1F469}\u{200D}", false), ("a\u{FE0F}", false), ("\u{FE0F}", false),
        ("\u{645}\u{200C}\u{200C}\u{62E}", false), ("\u{2010}\u{200D}\u{62E}", false),
    ])
    func joinersAreKeptWhereTheyAreNeededAlone(text: String, isKept: Bool) {
        #expect((VisibleText.escaped(text) == text) == isKept)
        #expect(VisibleText.isClean(text) == isKept)
    }

    @Test func escapingTwiceIsEscapingOnce() {
        for seed in SeededGenerator.seeds(0...199) {
            var random = SeededGenerator(seed: seed)
            let text = String.random(length: 30, using: &random)
            let once = VisibleText.escaped(text)
            #expect(VisibleText.escaped(once) == once, "seed \(seed)")
            #expect(
                !once.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }, "seed \(seed)")
        }
    }

    @Test func invalidBytesAreRepairedVisibly() {
        #expect(VisibleText.escaped(utf8: [0x61, 0xFF, 0x9B, 0x62, 0x1B]) == "a\u{FFFD}\u{FFFD}b\\u{1B}")
    }

    @Test(arguments: [
        ("a\nb", ["a", "b"]), ("a\r\nb\n", ["a", "b"]), ("", []), ("\n", [""]), ("a\n\nb", ["a", "", "b"]),
        ("a\rb", ["a\rb"]), ("a", ["a"]),
    ])
    func linesAreSplitAtNewlines(text: String, lines: [String]) { #expect(VisibleText.lines(of: text) == lines) }
}

extension String {
    /// Text of code points among which hidden ones are frequent.
    static func random(length: Int, using random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        let ranges: [ClosedRange<UInt32>] = [
            0x00...0x20, 0x30...0x39, 0x61...0x7A, 0x7F...0xAF, 0x600...0x660, 0x2000...0x2070, 0x4E00...0x4E10,
            0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F466...0x1F469, 0x300...0x310,
        ]
        for _ in 0..<length {
            let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
        }
        return String(text)
    }
}

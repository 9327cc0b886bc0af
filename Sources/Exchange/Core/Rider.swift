// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// A question of ours, whole, on the back of an item in another program's format: in a comment or a column that the
/// other program passes over. It carries what the format cannot say.
struct Rider {
    /// What a comment begins with.
    static let mark = "recite:"

    /// The question.
    let question: Question
    /// The mark of the explanation that was written beside it; `nil` where none is known.
    let explanation: String?

    /// The question's line of JSON without its last brace.
    static func body(_ shown: ExportQuestion) -> ArraySlice<UInt8> {
        var line = shown.line
        while let last = line.last, last != UInt8(ascii: "}") { line.removeLast() }
        line.removeLast()
        return shown.hadUnfitCharacters ? escaped(line) : line
    }

    /// The line with the characters that no format holds by their numbers; they stand in strings alone.
    private static func escaped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var escaped: [UInt8] = []
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x7F...0x9F, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                escaped.add("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            default: escaped.add(String(scalar))
            }
        }
        return escaped[...]
    }

    /// What follows the body: the mark of what is shown after the answer, and the brace.
    static func tail(_ shown: ExportQuestion) -> String { ", \"\(key)\": \"\(mark(of: shown.explanation))\"}" }

    private static let key = "explanation_mark"

    /// Tells one explanation from another, however it is wrapped: the multiplication of FNV-1a (Fowler, Noll and Vo) over
    /// eight bytes at a time, white space passed over.
    static func mark(of explanation: [String]) -> String {
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        var word: UInt64 = 0
        var filled: UInt64 = 0
        func take() {
            mark = (mark ^ word) &* 0x100_0000_01B3
            mark ^= mark >> 32
            word = 0
            filled = 0
        }
        for line in explanation {
            var line = line
            line.withUTF8 { bytes in
                for byte in bytes where byte > 0x20 {
                    word |= UInt64(byte) << filled
                    filled += 8
                    if filled == 64 { take() }
                }
            }
        }
        take()
        return String(mark, radix: 36)
    }

    /// Appends the line so that no two hyphens stand side by side, which would end a comment in XML.
    ///
    /// A hyphen beside another can only stand inside a string, where its escape means the same.
    static func appendForXML(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        body(shown).withUnsafeBytes { line in
            var copied = 0
            while let hyphen = line.place(of: UInt8(ascii: "-"), from: copied) {
                bytes.add(line, copied..<hyphen + 1)
                copied = hyphen + 1
                while copied < line.count, line[copied] == UInt8(ascii: "-") {
                    bytes.add("\\u002d")
                    copied += 1
                }
            }
            bytes.add(line, copied..<line.count)
        }
        bytes.add(tail(shown))
    }

    /// Appends the line so that `[id:` and `[tag:`, which GIFT looks for in comments, do not stand in it.
    ///
    /// A letter behind a bracket can only stand inside a string, but for `true`, `false` and `null`, whose first letters
    /// are no `i`, and no array of ours holds them.
    static func appendForGIFT(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        body(shown).withUnsafeBytes { line in
            var copied = 0
            var looked = 0
            while let bracket = line.place(of: UInt8(ascii: "["), from: looked) {
                looked = bracket + 1
                let next = looked < line.count ? line[looked] : 0
                if next == UInt8(ascii: "i") || next == UInt8(ascii: "t") {
                    bytes.add(line, copied..<bracket)
                    bytes.add("\\u005b")
                    copied = looked
                }
            }
            bytes.add(line, copied..<line.count)
        }
        bytes.add(tail(shown))
    }

    /// Reads a rider; `nil` where the text is none, or was damaged.
    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { $0 != 0x20 }), bytes[start] == UInt8(ascii: "{") else { return nil }
        let read = bytes.withUnsafeBytes { buffer in try? QuestionLine.read(buffer, range: start..<bytes.count, line: 1)
        }
        guard let read else { return nil }
        question = read
        let tail = String(decoding: bytes.suffix(80), as: UTF8.self)
        explanation = tail.split(separator: "\"\(Self.key)\": \"", maxSplits: 1).dropFirst().first.map { rest in
            String(rest.prefix { $0 != "\"" })
        }
    }
}

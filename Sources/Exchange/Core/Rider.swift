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

    /// The question's line of JSON, with the mark of what is shown after the answer.
    static func line(_ shown: ExportQuestion) -> [UInt8] {
        var bytes = QuestionLine.bytes(of: shown.original)
        bytes.removeLast()
        bytes.add(", \"\(key)\": \"\(mark(of: shown.explanationText))\"}")
        return bytes
    }

    private static let key = "explanation_mark"

    /// Tells one explanation from another, however it is wrapped.
    static func mark(of explanation: String) -> String {
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in explanation.utf8 where byte > 0x20 { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(mark, radix: 36)
    }

    /// Appends the line so that no two hyphens stand side by side, which would end a comment in XML.
    ///
    /// A hyphen beside another can only stand inside a string, where its escape means the same.
    static func appendForXML(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        var isAfterHyphen = false
        for byte in line(shown) {
            if byte == UInt8(ascii: "-"), isAfterHyphen {
                bytes.add("\\u002d")
                isAfterHyphen = false
            } else {
                bytes.append(byte)
                isAfterHyphen = byte == UInt8(ascii: "-")
            }
        }
    }

    /// Appends the line so that `[id:` and `[tag:`, which GIFT looks for in comments, do not stand in it.
    ///
    /// A letter behind a bracket can only stand inside a string, but for `true`, `false` and `null`, whose first letters
    /// are no `i`, and no array of ours holds them.
    static func appendForGIFT(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        let line = line(shown)
        for (at, byte) in line.enumerated() {
            let next = at + 1 < line.count ? line[at + 1] : 0
            if byte == UInt8(ascii: "["), next == UInt8(ascii: "i") || next == UInt8(ascii: "t") {
                bytes.add("\\u005b")
            } else {
                bytes.append(byte)
            }
        }
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

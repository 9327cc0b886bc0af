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
        var bytes = shown.line
        while let last = bytes.last, last != UInt8(ascii: "}") { bytes.removeLast() }
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
        let line = line(shown)
        var copied = 0
        var isAfterHyphen = false
        for at in line.indices {
            guard line[at] == UInt8(ascii: "-") else {
                isAfterHyphen = false
                continue
            }
            if isAfterHyphen {
                bytes.append(contentsOf: line[copied..<at])
                bytes.add("\\u002d")
                copied = at + 1
            }
            isAfterHyphen.toggle()
        }
        bytes.append(contentsOf: line[copied...])
    }

    /// Appends the line so that `[id:` and `[tag:`, which GIFT looks for in comments, do not stand in it.
    ///
    /// A letter behind a bracket can only stand inside a string, but for `true`, `false` and `null`, whose first letters
    /// are no `i`, and no array of ours holds them.
    static func appendForGIFT(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        let line = line(shown)
        var copied = 0
        for at in line.indices.dropLast() where line[at] == UInt8(ascii: "[") {
            guard line[at + 1] == UInt8(ascii: "i") || line[at + 1] == UInt8(ascii: "t") else { continue }
            bytes.append(contentsOf: line[copied..<at])
            bytes.add("\\u005b")
            copied = at + 1
        }
        bytes.append(contentsOf: line[copied...])
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

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The string literals of a Swift file, each as a `Phrase` of the same literal would name it.
///
/// Just enough of the lexical rules: line comments, literals on one line and those joined by `+`, interpolations with literals
/// of their own inside, and the `in:` of `say`.
struct SentenceScanner {
    struct Sentence: Hashable, CustomStringConvertible {
        let key: String
        let context: String?
        /// Whether the literal is handed to `say`.
        let isSaid: Bool
        /// Whether the literal is handed on with the label `verbatim:`.
        let isVerbatim: Bool

        var description: String { context.map { "\(key)  (\($0))" } ?? key }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var found: [Sentence] = []

    static func sentences(_ source: String) -> [Sentence] {
        var scanner = SentenceScanner(bytes: Array(source.utf8))
        while scanner.position < scanner.bytes.count {
            if scanner.at("//") {
                scanner.skipLine()
            } else if scanner.at("\"") {
                scanner.sentence()
            } else {
                scanner.position += 1
            }
        }
        return scanner.found
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func at(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[min(position, bytes.count)...].starts(with: $0) }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\n") {
            position += 1
        }
    }

    /// Reads a literal, and those that are joined to it.
    private mutating func sentence() {
        let before = bytes[..<position].reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        let isSaid = before.starts(with: "(yas".utf8)
        let isVerbatim = before.starts(with: ":mitabrev".utf8)
        var key = literal()
        while true {
            let end = position
            skipSpace()
            guard at("+") else {
                position = end
                break
            }
            position += 1
            skipSpace()
            guard at("\"") else {
                position = end
                break
            }
            key += literal()
        }
        var context: String?
        if at(", in: \"") {
            position += 6
            context = literal()
        }
        found.append(Sentence(key: key, context: context, isSaid: isSaid, isVerbatim: isVerbatim))
    }

    /// Reads one literal from its quotation mark on.
    private mutating func literal() -> String {
        var text: [UInt8] = []
        position += 1
        while position < bytes.count, !at("\"") {
            if at("\\(") {
                position += 1
                skipInterpolation()
                text += "{}".utf8
            } else if at("\\u{") {
                let digits = bytes[(position + 3)...].prefix { $0 != UInt8(ascii: "}") }
                let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
                text += String(Character(code.flatMap(Unicode.Scalar.init) ?? "?")).utf8
                position += 4 + digits.count
            } else if at("\\") {
                let escaped = bytes[min(position + 1, bytes.count - 1)]
                text.append(escaped == UInt8(ascii: "n") ? UInt8(ascii: "\n") : escaped)
                position += 2
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        position += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func skipInterpolation() {
        var depth = 0
        repeat {
            if at("\"") {
                sentence()
                continue
            }
            if at("(") { depth += 1 } else if at(")") { depth -= 1 }
            position += 1
        } while depth > 0 && position < bytes.count
    }
}

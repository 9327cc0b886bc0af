// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Swift file split into what is code and what is not, line by line.
///
/// Just enough of the lexical rules: line comments, nested block comments, string literals of all four shapes. Code
/// inside an interpolation counts as text of the literal. Regex literals are not known; the project uses none with quotes.
struct SwiftSource {
    let lines: [Substring]
    /// The lines with comments and literals blanked out.
    let code: [String]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var scanner = Scanner(bytes: Array(text.utf8))
        scanner.run()
        code = String(decoding: scanner.code, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The modules imported, each with its line number counted from one.
    var imports: [(module: String, line: Int)] {
        code.enumerated().flatMap { index, line in
            line.split(separator: ";").compactMap { statement -> (module: String, line: Int)? in
                let words = statement.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                    words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
                else { return nil }
                let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
                let name = words[(place + 1)...].first { !kinds.contains($0) } ?? ""
                return (String(name.prefix { $0 != "." }), index + 1)
            }
        }
    }

    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]

    /// True if the line, or the one before it, carries a comment: the reason that a dangerous construct needs.
    func hasComment(near index: Int) -> Bool {
        [index - 1, index].contains { candidate in
            lines.indices.contains(candidate) && lines[candidate].contains("//")
        }
    }
}

private struct Scanner {
    let bytes: [UInt8]
    var position = 0
    var code: [UInt8] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
        code.reserveCapacity(bytes.count)
    }

    mutating func run() {
        while position < bytes.count {
            if at("//") {
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank(1) }
            } else if at("/*") {
                skipBlockComment()
            } else if let hashes = openingHashes() {
                skipLiteral(hashes: hashes)
            } else {
                code.append(bytes[position])
                position += 1
            }
        }
    }

    private func at(_ text: StaticString, _ offset: Int = 0) -> Bool {
        text.withUTF8Buffer { wanted in
            let from = position + offset
            return from + wanted.count <= bytes.count && bytes[from..<(from + wanted.count)].elementsEqual(wanted)
        }
    }

    /// Passes bytes over, keeping the ends of lines.
    private mutating func blank(_ count: Int) {
        for byte in bytes[position..<min(position + count, bytes.count)] {
            code.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
        }
        position += count
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
                blank(2)
            } else if at("*/") {
                depth -= 1
                blank(2)
            } else {
                blank(1)
            }
        } while depth > 0 && position < bytes.count
    }

    /// The number of `#` before a quotation mark that opens a literal here, or nil.
    private func openingHashes() -> Int? {
        var hashes = 0
        while at("#", hashes) { hashes += 1 }
        return at("\"", hashes) ? hashes : nil
    }

    private func closes(_ quotes: Int, hashes: Int) -> Bool {
        (0..<quotes).allSatisfy { at("\"", $0) } && (0..<hashes).allSatisfy { at("#", quotes + $0) }
    }

    private func escapes(hashes: Int) -> Bool {
        at("\\") && (0..<hashes).allSatisfy { at("#", 1 + $0) }
    }

    private mutating func skipLiteral(hashes: Int) {
        blank(hashes)
        let quotes = at("\"\"\"") ? 3 : 1
        blank(quotes)
        while position < bytes.count, !closes(quotes, hashes: hashes) {
            if escapes(hashes: hashes) {
                blank(1 + hashes)
                if at("(") { skipInterpolation() } else { blank(1) }
            } else {
                blank(1)
            }
        }
        blank(quotes + hashes)
    }

    private mutating func skipInterpolation() {
        var depth = 0
        repeat {
            if let hashes = openingHashes() {
                skipLiteral(hashes: hashes)
                continue
            }
            if at("(") { depth += 1 } else if at(")") { depth -= 1 }
            blank(1)
        } while depth > 0 && position < bytes.count
    }
}

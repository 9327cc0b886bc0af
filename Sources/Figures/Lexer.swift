// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts UTF-8 text into lexemes. Works on bytes and in one pass.
public struct Lexer {
    let bytes: [UInt8]
    let end: Int
    var position: Int
    private var isSpaced = true

    /// The lexemes of `span` of `bytes`, in order. Spans are offsets into `bytes`.
    ///
    /// - Complexity: linear in the length of the span.
    public static func lexemes(of bytes: [UInt8], in span: ByteSpan) -> [Lexeme] {
        var lexer = Lexer(bytes: bytes, end: span.upper, position: span.lower)
        var result: [Lexeme] = []
        result.reserveCapacity(span.count / 5 + 1)
        while let lexeme = lexer.next() { result.append(lexeme) }
        return result
    }

    /// The lexemes of a whole text.
    public static func lexemes(of text: String) -> [Lexeme] {
        let bytes = Array(text.utf8)
        return lexemes(of: bytes, in: ByteSpan(0, bytes.count))
    }

    private init(bytes: [UInt8], end: Int, position: Int) {
        self.bytes = bytes
        self.end = end
        self.position = position
    }

    private mutating func next() -> Lexeme? {
        skipSpace()
        guard position < end else { return nil }
        let start = position
        let byte = bytes[position]
        if Self.isDigit(byte) { return numberLike(from: start) }
        if Self.isLetter(bytes, position) { return word(from: start) }
        if let part = vulgarFraction() {
            position += part.length
            return make(.number(part.number), from: start)
        }
        position += Self.scalarLength(byte)
        position = min(position, end)
        return make(.symbol, from: start)
    }

    private mutating func skipSpace() {
        while position < end {
            let byte = bytes[position]
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                position += 1
                isSpaced = true
            } else if byte >= 0xC2, let length = Self.wideSpace(bytes, position, end) {
                position += length
                isSpaced = true
            } else {
                return
            }
        }
    }

    mutating func make(_ kind: Lexeme.Kind, from start: Int) -> Lexeme {
        let spaced = isSpaced
        isSpaced = false
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let span = ByteSpan(start, position)
        switch kind {
        case .symbol, .number:
            return Lexeme(kind: kind, span: span, text: text, folded: text, sense: .none, isSpaced: spaced)
        case .word, .ordinal, .decade, .code: break
        }
        var packed = PackedWord()
        var hasCapital = false
        var isPlain = true
        for index in start..<position {
            var byte = bytes[index]
            if byte >= 0x41, byte <= 0x5A {
                hasCapital = true
                byte |= 0x20
            } else if byte >= 0x80 {
                isPlain = false
            }
            packed.append(byte)
        }
        let folded = isPlain ? (hasCapital ? lowered(start) : text) : text.lowercased()
        let sense = isPlain && kind == .word ? WordSense.of(packed) : .none
        return Lexeme(kind: kind, span: span, text: text, folded: folded, sense: sense, isSpaced: spaced)
    }

    /// The bytes from `start` on as lower-case text; they are ASCII.
    private func lowered(_ start: Int) -> String {
        let count = position - start
        return String(unsafeUninitializedCapacity: count) { buffer in
            for offset in 0..<count {
                let byte = bytes[start + offset]
                buffer[offset] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            }
            return count
        }
    }

    // MARK: Words

    private mutating func word(from start: Int) -> Lexeme {
        var hasDigit = false
        while position < end {
            let byte = bytes[position]
            if Self.isLetter(bytes, position) {
                position += Self.scalarLength(byte)
            } else if Self.isDigit(byte) {
                hasDigit = true
                position += 1
            } else if let joiner = joinerLength() {
                // "mid-1931": the year stays a year.
                if position + joiner < end, Self.isDigit(bytes[position + joiner]), isMid(start) { break }
                position += joiner
            } else if byte == 0x2E, isAbbreviationStop(start) {
                position += 1
            } else {
                break
            }
        }
        position = min(position, end)
        return make(hasDigit ? .code : .word, from: start)
    }

    private func isMid(_ start: Int) -> Bool {
        position - start == 3 && bytes[start] | 0x20 == 0x6D && bytes[start + 1] == 0x69 && bytes[start + 2] == 0x64
    }

    /// A hyphen or an apostrophe between two letters or digits.
    private func joinerLength() -> Int? {
        let byte = bytes[position]
        var length = 0
        if byte == 0x2D || byte == 0x27 {
            length = 1
        } else if byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80,
            bytes[position + 2] == 0x99 || bytes[position + 2] == 0x90 || bytes[position + 2] == 0x91
        {
            length = 3
        }
        guard length > 0, position + length < end else { return nil }
        let next = position + length
        return Self.isLetter(bytes, next) || (Self.isDigit(bytes[next]) && byte == 0x2D) ? length : nil
    }

    /// A stop inside or at the end of "U.S." and "e.g.": every stop so far follows a single letter.
    private func isAbbreviationStop(_ start: Int) -> Bool {
        let letters = position - start
        if letters == 1 {
            return position + 1 < end && Self.isLetter(bytes, position + 1)
                && (position + 2 >= end || !Self.isLetter(bytes, position + 2))
        }
        return letters >= 3 && bytes[position - 2] == 0x2E
    }

    // MARK: Bytes

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

    static func scalarLength(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Letters: ASCII ones, and above that everything but Latin-1 signs and the general punctuation and symbol blocks.
    static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return (0x41...0x5A).contains(byte & 0xDF) }
        guard index + 1 < bytes.count else { return false }
        switch byte {
        case 0xC2: return bytes[index + 1] == 0xAA || bytes[index + 1] == 0xB5 || bytes[index + 1] == 0xBA
        case 0xC3: return bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7
        case 0xC4...0xDF: return true
        case 0xE2: return bytes[index + 1] >= 0xB0
        case 0xE3: return bytes[index + 1] != 0x80
        case 0xEF: return bytes[index + 1] < 0xBB
        case 0xF0: return bytes[index + 1] != 0x9F
        case 0xE0...0xF4: return true
        default: return false
        }
    }

    private static func wideSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
        if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
        if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 {
            return (0x80...0x8A).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF ? 3 : nil
        }
        return nil
    }
}

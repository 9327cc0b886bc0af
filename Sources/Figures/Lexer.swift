// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts UTF-8 text into lexemes. Works on bytes and in one pass.
public struct Lexer {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var isSpaced = true

    /// The lexemes of `span` of `bytes`, in order. Spans are offsets into `bytes`.
    ///
    /// - Complexity: linear in the length of the span.
    public static func lexemes(of bytes: [UInt8], in span: ByteSpan) -> [Lexeme] {
        var lexer = Lexer(bytes: bytes, end: span.upper, position: span.lower)
        var result: [Lexeme] = []
        result.reserveCapacity(span.count / 5)
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
            } else if let length = Self.wideSpace(bytes, position, end) {
                position += length
                isSpaced = true
            } else {
                return
            }
        }
    }

    private mutating func make(_ kind: Lexeme.Kind, from start: Int) -> Lexeme {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let spaced = isSpaced
        isSpaced = false
        return Lexeme(
            kind: kind, span: ByteSpan(start, position), text: text, folded: text.lowercased(), isSpaced: spaced)
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

    // MARK: Numbers

    private mutating func numberLike(from start: Int) -> Lexeme {
        let number = digits()
        let mark = position
        while position < end, Self.isLetter(bytes, position) || (position > mark && Self.isDigit(bytes[position])) {
            position += Self.scalarLength(bytes[position])
        }
        position = min(position, end)
        guard position > mark else { return make(.number(number), from: start) }
        let ending = String(decoding: bytes[mark..<position], as: UTF8.self).lowercased()
        if let whole = number.value.whole, number.decimals == 0 {
            if ["st", "nd", "rd", "th"].contains(ending) { return make(.ordinal(whole), from: start) }
            if ending == "s", number.wholeDigits == 4, whole % 10 == 0 { return make(.decade(whole), from: start) }
        }
        if Self.unitEndings.contains(ending) {
            position = mark
            return make(.number(number), from: start)
        }
        return make(.code, from: start)
    }

    /// Units that are printed without a space after the number.
    private static let unitEndings: Set<String> = ["km", "m", "cm", "mm", "kg", "g", "ha", "mph", "bn", "mn", "k", "t"]

    private mutating func digits() -> WrittenNumber {
        let first = run()
        var text = first
        var isGrouped = false
        var decimals = 0
        if groupSign() != nil, (1...3).contains(first.count) {
            let sign = bytes[position]
            var groups: [[UInt8]] = []
            let mark = position
            while let step = groupSign(), bytes[position] == sign {
                let before = position
                position += step
                let group = run()
                if group.count != 3 {
                    position = before
                    break
                }
                groups.append(group)
            }
            // One dotted group of three ("2.388") is a decimal number; two or more cannot be.
            if groups.isEmpty || (sign == 0x2E && groups.count < 2) {
                position = mark
            } else {
                isGrouped = true
                text += groups.joined()
            }
        }
        if position + 1 < end, Self.isDigit(bytes[position + 1]),
            bytes[position] == 0x2E || (bytes[position] == 0x2C && !isGrouped && isDecimalComma())
        {
            position += 1
            let fraction = run()
            decimals = fraction.count
            text += fraction
        }
        let shown = String(decoding: text.prefix(18), as: UTF8.self)
        let value = DecimalNumber(coefficient: Int(shown) ?? 0, exponent: -decimals) ?? .zero
        return WrittenNumber(
            value: value, decimals: decimals, isGrouped: isGrouped, wholeDigits: text.count - decimals)
    }

    private mutating func run() -> [UInt8] {
        let start = position
        while position < end, Self.isDigit(bytes[position]) { position += 1 }
        return Array(bytes[start..<position])
    }

    /// The length of a sign that may group digits here: comma, stop, apostrophe, no-break or thin space.
    private func groupSign() -> Int? {
        guard position + 3 < end || position + 3 == end else { return nil }
        guard position < end else { return nil }
        switch bytes[position] {
        case 0x2C, 0x2E, 0x27: return 1
        case 0xC2 where position + 1 < end && bytes[position + 1] == 0xA0: return 2
        case 0xE2 where position + 2 < end && bytes[position + 1] == 0x80:
            return bytes[position + 2] == 0x89 || bytes[position + 2] == 0xAF ? 3 : nil
        default: return nil
        }
    }

    /// "2,04" and "12,5": a comma before one or two digits, or before four and more.
    private func isDecimalComma() -> Bool {
        var count = 0
        while position + 1 + count < end, Self.isDigit(bytes[position + 1 + count]) { count += 1 }
        return count != 3 && count > 0
    }

    // MARK: Bytes

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Lexer {
    /// Digits, and what is glued to them: an ordinal ending, the "s" of a decade, a unit.
    mutating func numberLike(from start: Int) -> Lexeme {
        let number = digits()
        let mark = position
        while position < end, Self.isLetter(bytes, position) || (position > mark && Self.isDigit(bytes[position])) {
            position += Self.scalarLength(bytes[position])
        }
        position = min(position, end)
        guard let number else { return make(.code, from: start) }
        guard position > mark else { return make(.number(number), from: start) }
        var ending = PackedWord()
        for index in mark..<position { ending.append(bytes[index]) }
        if number.decimals == 0, let whole = number.value.whole {
            if Self.ordinalEndings.value(of: ending) != nil { return make(.ordinal(whole), from: start) }
            if ending == Self.pluralEnding, whole % 10 == 0, number.wholeDigits == 4 || number.wholeDigits == 3 {
                return make(.decade(whole), from: start)
            }
        }
        if UnitTable.isGlued(ending, isMoney: isBehindCurrency(start)) {
            position = mark
            return make(.number(number), from: start)
        }
        return make(.code, from: start)
    }

    /// Whether a currency's sign stands glued before a place: "$", "£", "€", "₹" and the others of their block.
    private func isBehindCurrency(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        if bytes[place - 1] == 0x24 { return true }
        if place > 1, bytes[place - 2] == 0xC2, (0xA2...0xA5).contains(bytes[place - 1]) { return true }
        return place > 2 && bytes[place - 3] == 0xE2 && bytes[place - 2] == 0x82
    }

    private static let ordinalEndings = WordTable<Bool>(
        ["st", "nd", "rd", "th", "ST", "ND", "RD", "TH"].map { ($0, true) })
    private static let pluralEnding = PackedWord("s") ?? PackedWord()

    /// The digits of a number, as they are gathered.
    private struct Digits {
        var coefficient = 0
        var count = 0

        mutating func append(_ byte: UInt8) {
            if count < 18 { coefficient = coefficient * 10 + Int(byte &- 0x30) }
            count += 1
        }
    }

    /// A number with its grouping and decimals; `nil` where it has more than eighteen digits. The position is behind it.
    private mutating func digits() -> WrittenNumber? {
        var found = Digits()
        let start = position
        let first = run(into: &found)
        let grouping = groups(after: first, leading: bytes[start], into: &found)
        var decimals = 0
        if let length = decimalSign(isGrouped: grouping != .none) {
            position += length
            decimals = run(into: &found)
        }
        let whole = found.count - decimals
        if decimals == 0, let part = vulgarFraction(), part.number.value != .zero {
            position += part.length
            return sum(found, part.number, wholeDigits: whole, grouping)
        }
        guard found.count <= 18, let value = DecimalNumber(coefficient: found.coefficient, exponent: -decimals) else {
            return nil
        }
        return WrittenNumber(value: value, decimals: decimals, grouping: grouping, wholeDigits: whole)
    }

    /// "2½".
    private func sum(
        _ found: Digits, _ part: WrittenNumber, wholeDigits: Int, _ grouping: WrittenNumber.Grouping
    ) -> WrittenNumber? {
        guard found.count <= 14, let value = DecimalNumber(found.coefficient).adding(part.value) else { return nil }
        return WrittenNumber(value: value, decimals: part.decimals, grouping: grouping, wholeDigits: wholeDigits)
    }

    private mutating func run(into found: inout Digits) -> Int {
        let start = position
        while position < end, Self.isDigit(bytes[position]) {
            found.append(bytes[position])
            position += 1
        }
        return position - start
    }

    /// The groups behind a first run of digits, read into `found`.
    private mutating func groups(
        after first: Int, leading: UInt8, into found: inout Digits
    ) -> WrittenNumber.Grouping {
        guard first <= 3, position < end, let sign = groupSign(position) else { return .none }
        if sign == .space, leading == 0x30 { return .none }
        let count = thousands(sign)
        // One dotted group of three ("2.388") is a decimal number; two or more cannot be.
        if count > 0, sign != .stop || count > 1 {
            for _ in 0..<count {
                position += length(sign)
                _ = run(into: &found)
            }
            return .thousands
        }
        guard sign == .comma, first <= 2, let lakhs = lakhs() else { return .none }
        for _ in 0..<lakhs {
            position += 1
            _ = run(into: &found)
        }
        return .lakhs
    }

    private enum GroupSign { case comma, stop, apostrophe, curly, noBreak, thin, narrow, space }

    private func length(_ sign: GroupSign) -> Int {
        switch sign {
        case .comma, .stop, .apostrophe, .space: 1
        case .noBreak: 2
        case .curly, .thin, .narrow: 3
        }
    }

    /// The sign that may group digits at a place.
    private func groupSign(_ place: Int) -> GroupSign? {
        guard place + 3 < end else { return nil }
        switch bytes[place] {
        case 0x2C: return .comma
        case 0x2E: return .stop
        case 0x27: return .apostrophe
        case 0x20: return .space
        case 0xC2 where bytes[place + 1] == 0xA0: return .noBreak
        case 0xE2 where bytes[place + 1] == 0x80:
            switch bytes[place + 2] {
            case 0x89: return .thin
            case 0xAF: return .narrow
            case 0x99: return .curly
            default: return nil
            }
        default: return nil
        }
    }

    /// How many groups of exactly three digits stand here, each behind `sign`. "10, 200" is two numbers, and so is what
    /// a group of another length follows behind the same sign.
    private func thousands(_ sign: GroupSign) -> Int {
        var place = position
        var count = 0
        while place < end, groupSign(place) == sign {
            let digits = runLength(place + length(sign))
            guard digits == 3 else { return sign == .space && digits > 0 ? 0 : count }
            place += length(sign) + 3
            count += 1
        }
        // Digits with plain spaces between are one number only where nothing else is glued to them.
        if sign == .space, place < end, Self.isLetter(bytes, place) || isDecimal(place) { return 0 }
        return count
    }

    private func isDecimal(_ place: Int) -> Bool {
        (bytes[place] == 0x2C || bytes[place] == 0x27 || bytes[place] == 0x2E) && runLength(place + 1) > 0
    }

    /// How many groups stand here in the Indian way: groups of two, the last of three.
    private func lakhs() -> Int? {
        var place = position
        var count = 0
        while place < end, bytes[place] == 0x2C {
            let digits = runLength(place + 1)
            count += 1
            if digits == 3 { return count >= 2 ? count : nil }
            guard digits == 2 else { return nil }
            place += 3
        }
        return nil
    }

    private func runLength(_ place: Int) -> Int {
        var count = 0
        while place + count < end, Self.isDigit(bytes[place + count]) { count += 1 }
        return count
    }

    /// The length of a decimal sign here: a stop, a raised stop, or a comma where it cannot group.
    private func decimalSign(isGrouped: Bool) -> Int? {
        guard position + 1 < end else { return nil }
        switch bytes[position] {
        case 0x2E: return Self.isDigit(bytes[position + 1]) ? 1 : nil
        case 0xC2 where bytes[position + 1] == 0xB7: return runLength(position + 2) > 0 ? 2 : nil
        case 0x2C:
            // "2,04" and "12,5": a comma before one or two digits, or before four and more; "1,2,3" is a list.
            guard !isGrouped else { return nil }
            let count = runLength(position + 1)
            guard count > 0, count != 3 else { return nil }
            let next = position + 1 + count
            return next < end && bytes[next] == 0x2C && runLength(next + 1) > 0 ? nil : 1
        default: return nil
        }
    }

    /// "¼", "½", "¾" and the eighths: fractions that are decimal numbers.
    func vulgarFraction() -> (number: WrittenNumber, length: Int)? {
        guard position + 1 < end else { return nil }
        let (first, second) = (bytes[position], bytes[position + 1])
        if first == 0xC2, (0xBC...0xBE).contains(second) {
            return written([25, 50, 75][Int(second) - 0xBC], 2).map { ($0, 2) }
        }
        guard first == 0xE2, second == 0x85, position + 2 < end else { return nil }
        switch bytes[position + 2] {
        case 0x95...0x98: return written([2, 4, 6, 8][Int(bytes[position + 2]) - 0x95], 1).map { ($0, 3) }
        case 0x9B...0x9E: return written([125, 375, 625, 875][Int(bytes[position + 2]) - 0x9B], 3).map { ($0, 3) }
        default: return nil
        }
    }

    private func written(_ coefficient: Int, _ places: Int) -> WrittenNumber? {
        DecimalNumber(coefficient: coefficient, exponent: -places).map {
            WrittenNumber(value: $0, decimals: max(0, -$0.exponent), grouping: .none, wholeDigits: 0)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as read from text: digits, number words, or both with a scale word.
public struct NumberReading: Hashable, Sendable {
    /// The number meant; a third and the like to four decimals.
    public let value: DecimalNumber
    /// One unit of the last printed digit: 100,000 for "1.0 million", 0.1 for "35.8", 1 for "2,388"; 0.01 for a fraction.
    public let lastDigit: DecimalNumber
    /// Whether it is printed with a scale word or with decimals, and so was rounded by whoever wrote it.
    public let isRounded: Bool
    /// Whether a scale word ("million") was used.
    public let hasScaleWord: Bool
    /// Whether it is written in words alone ("three million").
    public let isInWords: Bool
    /// How many digits stand after the decimal sign.
    public let decimals: Int
    /// The fraction, where it is one: "two-thirds".
    public let fraction: Fraction?
    /// How many lexemes it takes up.
    public let count: Int

    /// Parts of a whole.
    public struct Fraction: Hashable, Sendable {
        /// How many parts.
        public let numerator: Int
        /// Of how many.
        public let denominator: Int

        /// `numerator` of `denominator` parts.
        public init(numerator: Int, denominator: Int) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    init(
        value: DecimalNumber, lastDigit: DecimalNumber, isRounded: Bool, hasScaleWord: Bool = false,
        isInWords: Bool = false, decimals: Int = 0, fraction: Fraction? = nil, count: Int
    ) {
        self.value = value
        self.lastDigit = lastDigit
        self.isRounded = isRounded
        self.hasScaleWord = hasScaleWord
        self.isInWords = isInWords
        self.decimals = decimals
        self.fraction = fraction
        self.count = count
    }

    /// The reading with a minus sign in front.
    public var negated: NumberReading { with(value.negated, lastDigit: lastDigit) }

    /// The reading with the scale of `other` behind it, for "2 to 3 million"; `nil` where that has none.
    public func scaled(like other: NumberReading) -> NumberReading? {
        guard other.hasScaleWord, let digit = DecimalNumber(coefficient: 1, exponent: other.lastDigit.exponent),
            let scaled = value.multiplied(by: digit), let unit = lastDigit.multiplied(by: digit)
        else { return nil }
        // The last digit of "2.5 million" is a tenth of a million.
        let power = other.isInWords ? 0 : max(0, other.decimals)
        guard let shift = DecimalNumber(coefficient: 1, exponent: power), let value = scaled.multiplied(by: shift),
            let lastDigit = unit.multiplied(by: shift)
        else { return nil }
        return with(value, lastDigit: lastDigit, isRounded: true)
    }

    private func with(_ value: DecimalNumber, lastDigit: DecimalNumber, isRounded: Bool? = nil) -> NumberReading {
        NumberReading(
            value: value, lastDigit: lastDigit, isRounded: isRounded ?? self.isRounded, hasScaleWord: hasScaleWord,
            isInWords: isInWords, decimals: decimals, fraction: fraction, count: count)
    }
}

/// Reads numbers as documents write them and as learners type them, by one grammar.
public enum NumberReader {
    /// The number that begins at `index`, or `nil` where none does. Ordinals, codes and decades are no numbers.
    public static func read(_ lexemes: [Lexeme], at index: Int) -> NumberReading? {
        guard index >= 0, index < lexemes.count else { return nil }
        switch lexemes[index].kind {
        case .number(let written): return digits(written, lexemes, index)
        case .word: return words(lexemes, index)
        default: return nil
        }
    }

    /// Whether a number in words can begin with, or go on at, the word at `index`.
    public static func isNumberWord(_ lexemes: [Lexeme], at index: Int) -> Bool {
        switch lexemes[index].sense {
        case .number, .hundred, .scale, .dozen, .fraction: return true
        case .half: return halfOfScale(lexemes, index) != nil
        default: return false
        }
    }

    /// Joins "2 000 000", grouped with plain spaces, to one number: only when every later group has three digits.
    public static func joiningSpacedGroups(_ lexemes: [Lexeme]) -> [Lexeme] {
        var digits = ""
        var count = 0
        for lexeme in lexemes {
            guard case .number(let written) = lexeme.kind, written.decimals == 0, !written.isGrouped else { break }
            if count == 0 ? written.wholeDigits > 3 : written.wholeDigits != 3 { break }
            digits += lexeme.text
            count += 1
        }
        guard count >= 2, let joined = Lexer.lexemes(of: digits).first else { return lexemes }
        return [joined] + lexemes[count...]
    }

    // MARK: Digits

    private static func digits(_ written: WrittenNumber, _ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        var value = written.value
        var unit = DecimalNumber(coefficient: 1, exponent: -written.decimals) ?? DecimalNumber(1)
        var count = 1
        var hasScale = false
        while let scale = scale(lexemes, index, index + count) {
            guard let power = DecimalNumber(coefficient: 1, exponent: scale), let scaled = value.multiplied(by: power),
                let scaledUnit = unit.multiplied(by: power)
            else { break }
            value = scaled
            unit = scaledUnit
            count += 1
            hasScale = true
        }
        return NumberReading(
            value: value, lastDigit: unit, isRounded: hasScale || written.decimals > 0, hasScaleWord: hasScale,
            decimals: written.decimals, count: count)
    }

    /// "3/4", as learners type it: a fraction below one whose parts are small. In documents a stroke may mean anything.
    static func stroke(_ lexemes: [Lexeme], at index: Int) -> NumberReading? {
        guard index + 2 < lexemes.count, case .number(let written) = lexemes[index].kind,
            lexemes[index + 1].isSymbol("/"), !lexemes[index + 1].isSpaced,
            !lexemes[index + 2].isSpaced, case .number(let below) = lexemes[index + 2].kind,
            let top = written.plain(atMost: 1), let bottom = below.plain(atMost: 2), top < bottom, top > 0,
            [2, 3, 4, 5, 6, 8, 10, 12, 16].contains(bottom),
            index + 3 >= lexemes.count || !lexemes[index + 3].isSymbol("/"),
            index == 0 || !lexemes[index - 1].isSymbol("/")
        else { return nil }
        return fraction(top, bottom, count: 3)
    }

    /// The power of ten of a scale word: "million" in full anywhere, its short forms only right behind digits, "m" and
    /// "b" only behind a sum of money.
    private static func scale(_ lexemes: [Lexeme], _ start: Int, _ index: Int) -> Int? {
        guard index < lexemes.count, case .word = lexemes[index].kind else { return nil }
        switch lexemes[index].sense {
        case .scale(let power): return power
        case .hundred: return 2
        default: break
        }
        let text = lexemes[index].text
        guard text.utf8.count <= 4 else { return nil }
        switch text {
        case "mn", "mio", "mln", "Mio": return 6
        case "bn", "Bn", "bln": return 9
        case "tn": return 12
        case "cr": return isMoney(lexemes, start) ? 7 : nil
        case "k", "K": return !lexemes[index].isSpaced ? 3 : nil
        case "m", "M": return isMoney(lexemes, start) ? 6 : nil
        case "b", "B": return isMoney(lexemes, start) ? 9 : nil
        default: return nil
        }
    }

    private static func isMoney(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        index > 0 && CurrencyTable.mark(lexemes[index - 1].text) != nil
    }

    static func fraction(_ top: Int, _ bottom: Int, count: Int) -> NumberReading? {
        let tenThousandths = (Double(top) / Double(bottom) * 10_000).rounded()
        guard let value = DecimalNumber(coefficient: Int(tenThousandths), exponent: -4) else { return nil }
        return NumberReading(
            value: value, lastDigit: DecimalNumber(coefficient: 1, exponent: -2) ?? value, isRounded: true,
            isInWords: true, fraction: NumberReading.Fraction(numerator: top, denominator: bottom), count: count)
    }
}

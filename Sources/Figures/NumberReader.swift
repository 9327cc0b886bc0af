// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as read from text: digits, number words, or both with a scale word.
public struct NumberReading: Hashable, Sendable {
    /// The number meant.
    public let value: DecimalNumber
    /// One unit of the last printed digit: 100,000 for "1.0 million", 0.1 for "35.8", 1 for "2,388".
    public let lastDigit: DecimalNumber
    /// Whether it is printed with a scale word or with decimals, and so was rounded by whoever wrote it.
    public let isRounded: Bool
    /// Whether a scale word ("million") was used.
    public let hasScaleWord: Bool
    /// Whether it is written in words alone ("three million").
    public let isInWords: Bool
    /// How many lexemes it takes up.
    public let count: Int
}

/// Reads numbers as documents write them and as learners type them, by one grammar.
public enum NumberReader {
    /// The number that begins at `index`, or `nil` where none does. Ordinals, codes and decades are no numbers.
    public static func read(_ lexemes: [Lexeme], at index: Int) -> NumberReading? {
        guard lexemes.indices.contains(index) else { return nil }
        switch lexemes[index].kind {
        case .number(let written): return digits(written, lexemes, index)
        case .word: return words(lexemes, index)
        default: return nil
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

    private static func digits(_ written: WrittenNumber, _ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        var value = written.value
        var lastDigit = DecimalNumber(lowest: 1, exponent: -written.decimals)
        var count = 1
        var hasScale = false
        while let scale = scale(lexemes, index + count, after: written) {
            let power = DecimalNumber(lowest: 1, exponent: scale)
            guard let scaled = value.multiplied(by: power), let unit = lastDigit.multiplied(by: power) else { break }
            value = scaled
            lastDigit = unit
            count += 1
            hasScale = true
        }
        return NumberReading(
            value: value, lastDigit: lastDigit, isRounded: hasScale || written.decimals > 0, hasScaleWord: hasScale,
            isInWords: false, count: count)
    }

    /// The power of ten of a scale word: "million" in full anywhere, its short forms only right behind digits.
    private static func scale(_ lexemes: [Lexeme], _ index: Int, after written: WrittenNumber) -> Int? {
        guard lexemes.indices.contains(index), case .word = lexemes[index].kind else { return nil }
        if let power = NumberWords.scales[lexemes[index].folded], power >= 3 { return power }
        switch lexemes[index].folded {
        case "hundred": return 2
        case "mn", "mio", "mln": return 6
        case "bn": return 9
        default: return nil
        }
    }

    private static func words(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        if let amount = halfOfScale(lexemes, index) ?? andAHalfOfScale(lexemes, index) { return amount }
        var total = 0
        var current: Int?
        var lastScale = 1
        var hasScale = false
        var position = index
        var end = index
        while position < lexemes.count, case .word = lexemes[position].kind {
            let word = lexemes[position].folded
            if let small = NumberWords.small(word), NumberWords.joins(small, to: current) {
                current = (current ?? 0) + small
                lastScale = 1
            } else if word == "hundred", let amount = current, amount < 100 {
                current = amount * 100
                lastScale = 100
            } else if let power = NumberWords.scales[word], power >= 3, let amount = current,
                let factor = DecimalNumber(lowest: 1, exponent: power).whole, amount < 1000
            {
                total += amount * factor
                current = nil
                hasScale = true
                lastScale = factor
            } else if word == "and", end > index, lastScale >= 100, position + 1 < lexemes.count,
                NumberWords.small(lexemes[position + 1].folded) != nil
            {
                position += 1
                continue
            } else {
                break
            }
            position += 1
            end = position
        }
        guard end > index, let value = DecimalNumber(coefficient: total + (current ?? 0), exponent: 0) else {
            return nil
        }
        return NumberReading(
            value: value, lastDigit: DecimalNumber(lastScale), isRounded: lastScale >= 1_000_000,
            hasScaleWord: hasScale, isInWords: true, count: end - index)
    }

    /// "half a million".
    private static func halfOfScale(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard index + 2 < lexemes.count, lexemes[index].folded == "half", lexemes[index + 1].folded == "a",
            let power = NumberWords.scales[lexemes[index + 2].folded], power >= 3
        else { return nil }
        let unit = DecimalNumber(lowest: 1, exponent: power - 1)
        return NumberReading(
            value: DecimalNumber(lowest: 5, exponent: power - 1), lastDigit: unit, isRounded: true, hasScaleWord: true,
            isInWords: true, count: 3)
    }

    /// "one and a half million".
    private static func andAHalfOfScale(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard index + 4 < lexemes.count, case .word = lexemes[index].kind,
            let whole = NumberWords.small(lexemes[index].folded),
            lexemes[(index + 1)...(index + 3)].map(\.folded) == ["and", "a", "half"],
            let power = NumberWords.scales[lexemes[index + 4].folded], power >= 3,
            let value = DecimalNumber(coefficient: whole * 10 + 5, exponent: power - 1)
        else { return nil }
        return NumberReading(
            value: value, lastDigit: DecimalNumber(lowest: 1, exponent: power - 1), isRounded: true, hasScaleWord: true,
            isInWords: true, count: 5)
    }
}

/// The words of numbers.
enum NumberWords {
    /// Powers of ten of the scale words, short scale as current English uses it.
    static let scales: [String: Int] = [
        "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    ]

    private static let units: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// Whether a small number can follow what was read so far: "two hundred" and "five", "twenty" and "five".
    static func joins(_ small: Int, to current: Int?) -> Bool {
        guard let current else { return true }
        if current >= 100, current % 100 == 0 { return true }
        return current % 10 == 0 && current % 100 >= 20 && (1...9).contains(small)
    }

    /// 0 to 99 in one word, "twenty-five" included.
    static func small(_ word: String) -> Int? {
        if let value = units[word] { return value }
        guard let hyphen = word.firstIndex(of: "-"), let tens = units[String(word[..<hyphen])], tens >= 20,
            let ones = units[String(word[word.index(after: hyphen)...])], (1...9).contains(ones)
        else { return nil }
        return tens + ones
    }
}

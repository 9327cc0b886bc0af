// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension NumberReader {
    /// A number in words that begins at `index`.
    static func words(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        switch lexemes[index].sense {
        case .number:
            return mixed(lexemes, index) ?? parts(lexemes, index) ?? cardinal(lexemes, index)
        case .half:
            return halfOfScale(lexemes, index) ?? half(lexemes, index)
        case .fraction(let top, let bottom):
            return scaledFraction(lexemes, index, top, bottom, 1) ?? fraction(top, bottom, count: 1)
        case .none where isArticle(lexemes, index): return article(lexemes, index)
        default: return nil
        }
    }

    // MARK: Whole numbers

    /// - Parameter before: 1 behind an article: "a hundred".
    private static func cardinal(_ lexemes: [Lexeme], _ index: Int, before: Int? = nil) -> NumberReading? {
        var total = 0
        var current = before
        var lastScale = 1
        var hasScale = false
        var position = index
        var end = index
        while position < lexemes.count {
            switch lexemes[position].sense {
            case .number(let small) where joins(small, to: current):
                current = (current ?? 0) + small
                lastScale = 1
            case .dozen where (current ?? 100) < 100:
                current = (current ?? 1) * 12
            case .hundred where (current ?? 100) < 100:
                current = (current ?? 1) * 100
                lastScale = 100
            case .scale(let power) where (current ?? 1000) < 1000:
                guard let factor = DecimalNumber(coefficient: 1, exponent: power)?.whole else { return nil }
                total += (current ?? 0) * factor
                current = nil
                hasScale = true
                lastScale = factor
            default:
                guard lexemes[position].folded == "and", end > index, lastScale >= 100, position + 1 < lexemes.count,
                    case .number = lexemes[position + 1].sense
                else {
                    position = lexemes.count
                    continue
                }
                position += 1
                continue
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

    /// Whether a small number can follow what was read so far: "two hundred" and "five", "twenty" and "five".
    private static func joins(_ small: Int, to current: Int?) -> Bool {
        guard let current else { return true }
        if current >= 100, current % 100 == 0 { return true }
        return current % 10 == 0 && current % 100 >= 20 && (1...9).contains(small)
    }

    private static func isArticle(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        let word = lexemes[index].folded
        return word == "a" || word == "an"
    }

    /// "a dozen", "a hundred and twenty", "a million"; "a third", "a quarter of a million".
    private static func article(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard index + 1 < lexemes.count else { return nil }
        switch lexemes[index + 1].sense {
        case .dozen:
            return NumberReading(
                value: DecimalNumber(12), lastDigit: DecimalNumber(12), isRounded: true, isInWords: true, count: 2)
        case .hundred: return shifted(cardinal(lexemes, index + 1, before: 1))
        case .scale(let power):
            guard let value = DecimalNumber(coefficient: 1, exponent: power) else { return nil }
            return NumberReading(
                value: value, lastDigit: value, isRounded: true, hasScaleWord: true, isInWords: true, count: 2)
        case .half where !isSecondPart(lexemes, index): return part(lexemes, index, 1, 2)
        case .quarter: return part(lexemes, index, 1, 4)
        case .ordinal(let bottom) where bottom >= 3: return part(lexemes, index, 1, bottom)
        default: return nil
        }
    }

    private static func shifted(_ reading: NumberReading?) -> NumberReading? {
        reading.map {
            NumberReading(
                value: $0.value, lastDigit: $0.lastDigit, isRounded: $0.isRounded, hasScaleWord: $0.hasScaleWord,
                isInWords: true, count: $0.count + 1)
        }
    }

    private static func isSecondPart(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        index > 0 && lexemes[index - 1].folded == "and"
    }

    // MARK: Parts

    /// "a third of the men": a share, only where its whole follows. "a third mill" is a mill.
    private static func part(_ lexemes: [Lexeme], _ index: Int, _ top: Int, _ bottom: Int) -> NumberReading? {
        guard isOf(lexemes, index + 2) else { return nil }
        return scaledFraction(lexemes, index, top, bottom, 2) ?? fraction(top, bottom, count: 2)
    }

    private static func isOf(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        index < lexemes.count && lexemes[index].folded == "of"
    }

    /// "two thirds", "three quarters", "one third of".
    private static func parts(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard case .number(let top) = lexemes[index].sense, index + 1 < lexemes.count else { return nil }
        let bottom: Int
        switch lexemes[index + 1].sense {
        case .parts(let count) where top > 1: bottom = count
        case .ordinal(let count) where top == 1 && count >= 3 && isOf(lexemes, index + 2): bottom = count
        case .quarter where top == 1 && isOf(lexemes, index + 2): bottom = 4
        case .half where top == 1 && isOf(lexemes, index + 2): bottom = 2
        default: return nil
        }
        guard top < bottom else { return nil }
        return scaledFraction(lexemes, index, top, bottom, 2) ?? fraction(top, bottom, count: 2)
    }

    /// "half of the men", "half the men": a share.
    private static func half(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard index + 1 < lexemes.count,
            ["of", "the", "its", "their", "his", "her", "all"]
                .contains(lexemes[index + 1].folded)
        else { return nil }
        if index > 0 {
            switch lexemes[index - 1].sense {
            case .ordinal: return nil
            default: break
            }
            let before = lexemes[index - 1].folded
            if ["the", "last", "other", "this", "latter", "former", "each", "one"].contains(before) { return nil }
        }
        return fraction(1, 2, count: 1)
    }

    /// "three quarters of a million": 750,000.
    private static func scaledFraction(
        _ lexemes: [Lexeme], _ index: Int, _ top: Int, _ bottom: Int, _ count: Int
    ) -> NumberReading? {
        let next = index + count
        guard next + 2 < lexemes.count, lexemes[next].folded == "of", isArticle(lexemes, next + 1),
            case .scale(let power) = lexemes[next + 2].sense,
            let scale = DecimalNumber(coefficient: 1, exponent: power)?
                .whole, (scale * top).isMultiple(of: bottom)
        else { return nil }
        return NumberReading(
            value: DecimalNumber(scale * top / bottom), lastDigit: DecimalNumber(max(1, scale / 100)), isRounded: true,
            hasScaleWord: true, isInWords: true, count: count + 3)
    }

    /// "half a million", "half a dozen".
    static func halfOfScale(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard index + 2 < lexemes.count, isArticle(lexemes, index + 1) else { return nil }
        switch lexemes[index + 2].sense {
        case .scale(let power):
            guard let value = DecimalNumber(coefficient: 5, exponent: power - 1),
                let unit = DecimalNumber(coefficient: 1, exponent: power - 1)
            else { return nil }
            return NumberReading(
                value: value, lastDigit: unit, isRounded: true, hasScaleWord: true, isInWords: true, count: 3)
        case .dozen:
            return NumberReading(
                value: DecimalNumber(6), lastDigit: DecimalNumber(6), isRounded: true, isInWords: true, count: 3)
        default: return nil
        }
    }

    /// "one and a half million", "two and a quarter", "three and a half".
    private static func mixed(_ lexemes: [Lexeme], _ index: Int) -> NumberReading? {
        guard case .number(let whole) = lexemes[index].sense, index + 3 < lexemes.count,
            lexemes[index + 1].folded == "and"
        else { return nil }
        let quarters: Int
        var next = index + 4
        switch (isArticle(lexemes, index + 2), lexemes[index + 3].sense) {
        case (true, .half): quarters = 2
        case (true, .quarter): quarters = 1
        default:
            guard case .fraction(let top, let bottom) = lexemes[index + 2].sense, 4 % bottom == 0 else { return nil }
            quarters = top * 4 / bottom
            next = index + 3
        }
        var power = 0
        if next < lexemes.count, case .scale(let found) = lexemes[next].sense {
            power = found
            next += 1
        }
        guard let value = DecimalNumber(coefficient: (whole * 4 + quarters) * 25, exponent: power - 2),
            let unit = DecimalNumber(coefficient: 1, exponent: power - (quarters == 2 ? 1 : 2))
        else { return nil }
        return NumberReading(
            value: value, lastDigit: unit, isRounded: true, hasScaleWord: power > 0, isInWords: true,
            count: next - index)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a word says about a number or a time, if anything; found once, when the text is cut into lexemes.
public enum WordSense: Hashable, Sendable {
    /// Nothing.
    case none
    /// A number from 0 to 99 in one word: "seven", "twenty-five".
    case number(Int)
    /// "hundred".
    case hundred
    /// A scale word and its power of ten: "thousand" 3, "lakh" 5, "million" 6, "crore" 7.
    case scale(Int)
    /// "dozen".
    case dozen
    /// "half".
    case half
    /// "quarter": a fourth part, and a quarter of a year.
    case quarter
    /// An ordinal from "first" on; from 3 on also one such part: "a fifth".
    case ordinal(Int)
    /// Parts in the plural: "thirds", "quarters".
    case parts(Int)
    /// A number of parts in one word: "two-thirds".
    case fraction(Int, Int)
    /// A month, in full or by its usual short form.
    case month(Int)
    /// A season: spring 1, summer 2, autumn 3, winter 4.
    case season(Int)
    /// A vague number: "several", "dozens", "thousands".
    case vague

    /// The sense of a word given in lower case.
    static func of(_ word: PackedWord) -> WordSense { table.value(of: word) ?? .none }

    private static let table = WordTable<WordSense>(pairs)

    private static var pairs: [(String, WordSense)] {
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        let ordinals = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ]
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        var pairs: [(String, WordSense)] = []
        for (value, word) in small.enumerated() { pairs.append((word, .number(value))) }
        for (place, word) in tens.enumerated() {
            let value = (place + 2) * 10
            let ordinal = String(word.dropLast()) + "ieth"
            pairs.append((word, .number(value)))
            pairs.append((ordinal, .ordinal(value)))
            pairs.append((ordinal + "s", .parts(value)))
            for ones in 1...9 {
                pairs.append((word + "-" + small[ones], .number(value + ones)))
                pairs.append((word + "-" + ordinals[ones - 1], .ordinal(value + ones)))
            }
        }
        for (place, word) in ordinals.enumerated() {
            pairs.append((word, .ordinal(place + 1)))
            guard place >= 2 else { continue }
            pairs.append((word + "s", .parts(place + 1)))
            pairs.append(("one-" + word, .fraction(1, place + 1)))
            for count in 2..<12 { pairs.append((small[count] + "-" + word + "s", .fraction(count, place + 1))) }
        }
        pairs += [
            ("one-half", .fraction(1, 2)), ("one-quarter", .fraction(1, 4)), ("three-quarters", .fraction(3, 4)),
            ("half", .half), ("quarter", .quarter), ("quarters", .parts(4)), ("hundred", .hundred), ("dozen", .dozen),
            ("thousand", .scale(3)), ("lakh", .scale(5)), ("lac", .scale(5)), ("million", .scale(6)),
            ("crore", .scale(7)), ("billion", .scale(9)), ("trillion", .scale(12)), ("lakhs", .vague),
            ("crores", .vague), ("hundreds", .vague), ("thousands", .vague), ("millions", .vague),
            ("billions", .vague), ("dozens", .vague), ("scores", .vague), ("several", .vague), ("spring", .season(1)),
            ("summer", .season(2)), ("autumn", .season(3)), ("fall", .season(3)), ("winter", .season(4)),
        ]
        for (place, word) in months.enumerated() {
            pairs.append((word, .month(place + 1)))
            if word.count > 4 { pairs.append((String(word.prefix(3)), .month(place + 1))) }
        }
        pairs.append(("sept", .month(9)))
        return pairs
    }
}

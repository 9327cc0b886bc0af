// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes whole numbers in English words, as `NumberReader` reads them: "two hundred and six", "three million".
public enum NumberInWords {
    /// The words of a whole number from 0 up to a thousand million million; "half a million" for such halves; `nil` else.
    public static func text(_ value: DecimalNumber) -> String? {
        guard let whole = value.whole, whole >= 0, whole < 1_000_000_000_000_000 else { return nil }
        if let half = half(whole) { return half }
        if whole < 1000 { return small(whole) }
        var rest = whole
        var parts: [String] = []
        for (name, factor) in [("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1000)]
        where rest >= factor {
            guard rest / factor < 1000 else { return nil }
            parts.append(small(rest / factor) + " " + name)
            rest %= factor
        }
        if rest > 0 { parts.append(rest < 100 ? "and " + small(rest) : small(rest)) }
        return parts.joined(separator: " ")
    }

    /// "half a million", "one and a half million".
    private static func half(_ whole: Int) -> String? {
        for (name, factor) in [("billion", 1_000_000_000), ("million", 1_000_000)]
        where whole % (factor / 2) == 0 && whole % factor != 0 && whole < factor * 20 {
            let count = whole / factor
            return count == 0 ? "half a \(name)" : "\(small(count)) and a half \(name)"
        }
        return nil
    }

    private static func small(_ number: Int) -> String {
        if number >= 100 {
            let rest = number % 100
            return units[number / 100] + " hundred" + (rest == 0 ? "" : " and " + small(rest))
        }
        if number < 20 { return units[number] }
        return tens[number / 10] + (number % 10 == 0 ? "" : "-" + units[number % 10])
    }

    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
}

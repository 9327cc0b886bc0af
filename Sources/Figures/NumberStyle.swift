// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a figure is printed: grouping, decimals, scale word and sign, so that others can be printed alike.
public struct NumberStyle: Hashable, Sendable {
    /// Digits after the decimal sign.
    public var decimals: Int
    /// The sign between groups of three, or `nil` for none.
    public var group: String?
    /// The scale word behind the digits, if any, and its power of ten: "million", 6.
    public var scale: Scale?
    /// Whether groups behind the first three digits have two digits, as in India.
    public var hasLakhs: Bool
    /// The sign before the decimals: ".", of some texts "," or "·".
    public var decimalSign = "."
    /// What stands in front: a currency sign.
    public var prefix: String
    /// What stands behind: "%", " percent", " km".
    public var suffix: String

    /// A scale word.
    public struct Scale: Hashable, Sendable {
        /// The word, with the space before it where it has one: " million", "bn".
        public let word: String
        /// The power of ten it means.
        public let power: Int

        /// A scale word.
        public init(word: String, power: Int) {
            self.word = word
            self.power = power
        }
    }

    /// A style with the given parts.
    public init(
        decimals: Int = 0, group: String? = ",", scale: Scale? = nil, hasLakhs: Bool = false,
        prefix: String = "", suffix: String = ""
    ) {
        self.decimals = decimals
        self.group = group
        self.scale = scale
        self.hasLakhs = hasLakhs
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The style of a number as it stands in a text, `nil` for numbers in words without digits.
    public init?(_ lexemes: [Lexeme], at index: Int, reading: NumberReading) {
        guard lexemes.indices.contains(index), reading.fraction == nil,
            case .number(let written) = lexemes[index].kind
        else { return nil }
        let sign = written.isGrouped ? lexemes[index].text.first { !$0.isASCII || !$0.isNumber }.map(String.init) : nil
        var scale: Scale?
        if reading.count > 1 {
            let word = lexemes[index + reading.count - 1]
            guard let power = Self.power(of: reading, written) else { return nil }
            scale = Scale(word: word.isSpaced ? " " + word.text : word.text, power: power)
            // "12 thousand million": two words are kept as they stand.
            if reading.count > 2 {
                scale = Scale(
                    word: lexemes[(index + 1)..<(index + reading.count)].map { ($0.isSpaced ? " " : "") + $0.text }
                        .joined(), power: power)
            }
        }
        self.init(
            decimals: written.decimals, group: sign ?? (written.wholeDigits > 3 ? nil : ","), scale: scale,
            hasLakhs: written.grouping == .lakhs)
        guard written.decimals > 0 else { return }
        let mark = lexemes[index].text.dropLast(written.decimals).last
        guard let mark, mark == "." || mark == "," || mark == "·" else { return nil }
        decimalSign = String(mark)
    }

    /// The power of ten between digits and value.
    private static func power(of reading: NumberReading, _ written: WrittenNumber) -> Int? {
        reading.lastDigit.coefficient == 1 ? reading.lastDigit.exponent + written.decimals : nil
    }

    /// The number in this style: "1,240", "4.2 million", "12.4%".
    public func text(_ value: DecimalNumber) -> String {
        var shown = value
        if let scale {
            shown = value.multiplied(by: DecimalNumber(lowest: 1, exponent: -scale.power)) ?? value
        }
        let word = scale?.word ?? ""
        let sign = shown < .zero ? "−" : ""
        return sign + prefix + digits(shown.magnitude) + word + suffix
    }

    private func digits(_ value: DecimalNumber) -> String {
        let parts = value.rounded(toExponent: -decimals).description.split(separator: ".")
        let whole = String(parts.first ?? "0")
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        while fraction.count < decimals { fraction += "0" }
        let grouped = group.map { inGroups(whole, by: $0) } ?? whole
        return fraction.isEmpty ? grouped : grouped + decimalSign + fraction
    }

    private func inGroups(_ digits: String, by sign: String) -> String {
        var result = ""
        let count = digits.utf8.count
        for (index, digit) in digits.enumerated() {
            let left = count - index
            let isBoundary = hasLakhs ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0
            if index > 0, isBoundary { result += sign }
            result.append(digit)
        }
        return result
    }
}

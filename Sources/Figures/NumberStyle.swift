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
    /// What stands in front: a currency sign.
    public var prefix: String
    /// What stands behind: "%", " percent", " km".
    public var suffix: String

    /// A scale word.
    public struct Scale: Hashable, Sendable {
        /// The word.
        public let word: String
        /// The power of ten it means.
        public let power: Int
    }

    /// A style with the given parts.
    public init(
        decimals: Int = 0, group: String? = ",", scale: Scale? = nil, prefix: String = "", suffix: String = ""
    ) {
        self.decimals = decimals
        self.group = group
        self.scale = scale
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The style of a number as it stands in a text, `nil` for numbers in words without digits.
    public init?(_ lexemes: [Lexeme], at index: Int, reading: NumberReading) {
        guard lexemes.indices.contains(index), case .number(let written) = lexemes[index].kind else { return nil }
        let word = reading.count > 1 ? lexemes[index + reading.count - 1].text : nil
        let groupSign = written.isGrouped ? lexemes[index].text.first { !$0.isNumber }.map(String.init) : nil
        let isLarge = reading.value.magnitude >= DecimalNumber(10_000)
        self.init(
            decimals: written.decimals, group: groupSign ?? (isLarge && word == nil ? nil : ","),
            scale: word.flatMap { word in
                NumberWords.scales[word.lowercased()].map { Scale(word: word, power: $0) }
            })
    }

    /// The number in this style: "1,240", "4.2 million", "12.4%".
    public func text(_ value: DecimalNumber) -> String {
        var shown = value
        if let scale {
            shown = value.multiplied(by: DecimalNumber(lowest: 1, exponent: -scale.power)) ?? value
        }
        let word = scale.map { " " + $0.word } ?? ""
        let sign = shown < .zero ? "−" : ""
        return sign + prefix + digits(shown.magnitude) + word + suffix
    }

    private func digits(_ value: DecimalNumber) -> String {
        let parts = value.rounded(toExponent: -decimals).description.split(separator: ".")
        let whole = String(parts.first ?? "0")
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        while fraction.count < decimals { fraction += "0" }
        let grouped = group.map { Self.grouped(whole, by: $0) } ?? whole
        return fraction.isEmpty ? grouped : grouped + "." + fraction
    }

    private static func grouped(_ digits: String, by sign: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += sign }
            result.append(digit)
        }
        return result
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One word, number or sign of a text, as the reading of figures and sentences sees it.
public struct Lexeme: Hashable, Sendable {
    /// What kind of thing it is.
    public let kind: Kind
    /// Its bytes in the text that was read.
    public let span: ByteSpan
    /// The text as it stands.
    public let text: String
    /// The text in lower case, for look-ups.
    public let folded: String
    /// What it says about a number or a time, for words.
    public let sense: WordSense
    /// Whether white space stands before it.
    public let isSpaced: Bool

    /// The kinds of lexeme.
    public enum Kind: Hashable, Sendable {
        /// Letters, with inner hyphens, apostrophes and the stops of an abbreviation: "post-war", "U.S.".
        case word
        /// Digits with their grouping and decimals: "2,000,000", "35.8".
        case number(WrittenNumber)
        /// Digits with an ordinal ending: "6th".
        case ordinal(Int)
        /// A decade: "1920s".
        case decade(Int)
        /// Letters and digits in one: "BM-13", "Pa231"; and digits that no number has room for.
        case code
        /// A single sign.
        case symbol
    }

    /// Whether it is a word that begins with a capital letter.
    public var isCapitalised: Bool {
        guard case .word = kind, let byte = text.utf8.first else { return false }
        if byte < 0x80 { return (0x41...0x5A).contains(byte) }
        return text.unicodeScalars.first?.properties.isUppercase ?? false
    }

    /// Whether it names a month.
    public var isMonth: Bool {
        if case .month = sense { true } else { false }
    }

    /// Whether it is this sign.
    public func isSymbol(_ sign: String) -> Bool {
        kind == .symbol && text == sign
    }

    /// Whether it is a dash of any length, or a minus sign.
    public var isDash: Bool {
        guard case .symbol = kind else { return false }
        return text == "–" || text == "-" || text == "—" || text == "−" || text == "‑" || text == "‐"
    }
}

/// Digits as printed.
public struct WrittenNumber: Hashable, Sendable {
    /// The number they mean.
    public let value: DecimalNumber
    /// How many digits stand after the decimal sign.
    public let decimals: Int
    /// How the digits before the decimal sign are grouped.
    public let grouping: Grouping
    /// How many digits stand before the decimal sign, leading zeros included.
    public let wholeDigits: Int

    /// Digits with the meaning `value`.
    public init(value: DecimalNumber, decimals: Int, grouping: Grouping, wholeDigits: Int) {
        self.value = value
        self.decimals = decimals
        self.grouping = grouping
        self.wholeDigits = wholeDigits
    }

    /// Ways to group digits.
    public enum Grouping: Hashable, Sendable {
        /// Not at all: 26310.
        case none
        /// In threes: 1,234,567.
        case thousands
        /// The last three, then in twos, as in India: 12,34,567.
        case lakhs
    }

    /// Whether the digits are grouped.
    public var isGrouped: Bool { grouping != .none }

    /// Whether it can be read as a year: four digits, no grouping, no decimals, 1000 to 2199.
    public var year: Int? {
        guard !isGrouped, decimals == 0, wholeDigits == 4, let number = value.whole, (1000..<2200).contains(number)
        else { return nil }
        return number
    }

    /// A plain whole number of at most `digits` digits, without grouping and decimals.
    func plain(atMost digits: Int) -> Int? {
        guard decimals == 0, !isGrouped, wholeDigits <= digits else { return nil }
        return value.whole
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a stop and a comma in typed digits mean where both could be meant: "6.650", "6,650".
public enum DigitStyle: String, Hashable, Sendable, CaseIterable {
    /// The comma groups, the point begins the decimals: 1,234.5.
    case point
    /// The point groups, the comma begins the decimals: 1.234,5.
    case comma
    /// Not decided: who typed it is asked.
    case undecided
}

/// The language in which a learner types words; numbers in words, months and units of both are always understood.
public enum TypedLanguage: String, Hashable, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// German: "Billion" is a million millions.
    case german = "de"

    /// What the language's books do with stop and comma.
    public var digits: DigitStyle { self == .german ? .comma : .point }
}

/// How typed answers are to be read. What would answer the question has no part in it.
public struct TypedConvention: Hashable, Sendable {
    /// What stop and comma mean.
    public var digits: DigitStyle
    /// The language of words.
    public var language: TypedLanguage
    /// Whether the question asks for a length, so that "2 m" is metres and not millions.
    public var asksForLength: Bool

    /// A convention; without `digits` the language decides.
    public init(
        language: TypedLanguage = .english, digits: DigitStyle? = nil, asksForLength: Bool = false
    ) {
        self.language = language
        self.digits = digits ?? language.digits
        self.asksForLength = asksForLength
    }
}

/// What came of reading a typed text.
public enum Typed<Value: Hashable & Sendable>: Hashable, Sendable {
    /// It is nothing of the kind.
    case none
    /// It means this.
    case one(Value)
    /// It may mean each of these, and only who typed it knows.
    case either([Value])

    /// All that it may mean.
    public var all: [Value] {
        switch self {
        case .none: []
        case .one(let value): [value]
        case .either(let values): values
        }
    }

    /// The outcome for these meanings, each once, in their order.
    static func of(_ values: [Value]) -> Typed {
        var distinct: [Value] = []
        for value in values where !distinct.contains(value) { distinct.append(value) }
        return distinct.count > 1 ? .either(distinct) : distinct.first.map(Typed.one) ?? .none
    }
}

/// A number as typed: one, or the two ends of a range.
public enum TypedNumber: Hashable, Sendable {
    /// One number, and what was typed behind it.
    case one(DecimalNumber, unit: String?, degree: TypedDegree?)
    /// A range, lower end first, and what was typed behind it.
    case range(DecimalNumber, DecimalNumber, unit: String?)
}

/// A word of degree in front of a typed number. It is said back, and the number counts.
public enum TypedDegree: String, Hashable, Sendable {
    /// "about", "ca.", "rund".
    case about
    /// "up to", "höchstens".
    case atMost
    /// "at least", "mindestens".
    case atLeast
}

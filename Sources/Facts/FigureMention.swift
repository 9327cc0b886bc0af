// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A figure as it stands in a sentence.
public struct FigureMention: Hashable, Sendable {
    /// The lexemes of the figure itself: number, scale word, percent sign; or the words of a time.
    public let range: Range<Int>
    /// What it means.
    public let value: Value

    /// The two kinds of figure that a question can ask for.
    public enum Value: Hashable, Sendable {
        /// A number of something.
        case quantity(QuantityMention)
        /// A year, a month, a date or a period.
        case time(TimeMention)
    }
}

/// A number of something in a sentence.
public struct QuantityMention: Hashable, Sendable {
    /// The number as read; of a range its lower end.
    public let reading: NumberReading
    /// The upper end of a range: the 15 of "12 to 15 barns".
    public let upper: NumberReading?
    /// What is said to be possible either way: the 3 of "12 ± 3".
    public let tolerance: DecimalNumber?
    /// How it is printed; `nil` for numbers in words.
    public let style: NumberStyle?
    /// Whether it is a percentage.
    public let isPercent: Bool
    /// Its unit: a measure, a currency, percent; `nil` for a count of things.
    public let unit: Unit?
    /// The word of degree in front of it, if any.
    public let hedge: Hedge?
    /// The counted noun with its modifiers, behind the number: "German officers", "children per woman"; of a measure its
    /// unit. Empty where none was found, behind percentages, and where a currency's sign stands in front.
    public let noun: Range<Int>

    /// How exactly the source gives the number.
    public var precision: Precision {
        if let upper { return .range(reading.value, upper.value) }
        if let tolerance, let low = reading.value.subtracting(tolerance), let high = reading.value.adding(tolerance) {
            return .range(low, high)
        }
        return switch hedge?.degree {
        case .about: .about
        case .atMost: .atMost
        case .atLeast: .atLeast
        case .kept, .total, nil:
            // "one million" has no printed digit to be half a unit of: it is as rough as "about". "Twelve million" has.
            if reading.isInWords, reading.hasScaleWord || (reading.isRounded && reading.fraction == nil) {
                reading.value.significantDigits > 1 ? .rounded(unit: reading.lastDigit) : .about
            } else {
                reading.isRounded || isPercent || isMeasured ? .rounded(unit: reading.lastDigit) : .exact
            }
        }
    }
}

extension QuantityMention {
    /// Whether the figure was measured rather than counted: its last printed digit is rounded.
    private var isMeasured: Bool {
        switch unit?.dimension {
        case .length, .area, .volume, .mass, .speed, .temperature: !reading.isInWords
        default: false
        }
    }
}

/// A time in a sentence, with the words that belong to it.
public struct TimeMention: Hashable, Sendable {
    /// The time.
    public let time: CalendarTime
    /// Preposition, modifiers and time: "By early 1942".
    public let phrase: Range<Int>
    /// The preposition in lower case, if there is one.
    public let preposition: String?
    /// What stands between preposition and time, in lower case: "early", "the end of"; empty for nothing.
    public let modifier: String
}

/// A word of degree: drop it and the claim becomes false.
public struct Hedge: Hashable, Sendable {
    /// Its lexemes.
    public let range: Range<Int>
    /// The word as the document has it, in lower case.
    public let word: String
    /// What it does to the number.
    public let degree: Degree

    /// What a word of degree does to a number.
    public enum Degree: Hashable, Sendable {
        /// about, approximately, ca., nearly.
        case about
        /// up to, at most, a maximum of.
        case atMost
        /// at least, more than, over.
        case atLeast
        /// a total of: says nothing about the number and is left out of the question.
        case total
        /// only, usually, all but: does not widen the number, but belongs to the claim.
        case kept
    }
}

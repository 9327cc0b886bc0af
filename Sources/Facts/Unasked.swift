// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure of a sentence that no question can ask for, and why not.
public struct UnaskedFigure: Hashable, Sendable {
    /// Its lexemes.
    public let range: Range<Int>
    /// Why it is not asked for.
    public let reason: Unasked
}

/// Why a figure is not asked for.
public enum Unasked: Hashable, Sendable {
    /// It is part of a name or a code: "Route 9", "BM-13", "Apollo 11".
    case inName
    /// It numbers something: "page 246", "section 3", "no. 12"; the word in front.
    case label(String)
    /// It says the place in an order: "the 6th".
    case ordinal(Int)
    /// It is the same value in another unit; the lexemes of the value it repeats.
    case conversion(of: Range<Int>)
    /// It dates by something that stands elsewhere: "two days later", "the first six months".
    case relativeTime
    /// It is a time of day.
    case clockTime
    /// It is a day and a month without a year.
    case dateWithoutYear
    /// It is a date whose day and month cannot be told apart: "04/05/1887".
    case ambiguousDate
    /// It leaves open which side of a year is meant: "1773 or earlier".
    case openTime
    /// It is "one" as a pronoun or an article.
    case pronoun
    /// It takes up things named before: "the two", "all three".
    case anaphor
    /// It names no number: "several hundred", "dozens".
    case vague
    /// It describes a noun: "the 25-year term", "a 61 m dam".
    case attributive
    /// It is a place on the globe.
    case coordinate
    /// It sets numbers against each other: "3:1", "a vote of 52 to 48", "9/11".
    case ratio
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How exactly a source gives a figure. It decides what a typed answer may differ by.
public enum Precision: Hashable, Sendable {
    /// An exact count, a year, a date: that value alone.
    case exact
    /// Rounded by the source ("1.0 million", "35.8 percent"); `unit` is one unit of the last printed digit.
    case rounded(unit: DecimalNumber)
    /// Hedged: about, approximately, ca., some, nearly.
    case about
    /// An upper bound: up to, at most, a maximum of.
    case atMost
    /// A lower bound: at least, more than.
    case atLeast
    /// A range as printed, both ends included.
    case range(DecimalNumber, DecimalNumber)
}

/// A closed interval of values.
public struct Interval: Hashable, Sendable {
    /// The smallest value inside.
    public let from: DecimalNumber
    /// The largest value inside; never below `from`.
    public let to: DecimalNumber

    /// The interval between two values, given in either order.
    public init(_ a: DecimalNumber, _ b: DecimalNumber) {
        from = min(a, b)
        to = max(a, b)
    }

    /// Whether `value` lies inside, ends included.
    public func contains(_ value: DecimalNumber) -> Bool { from <= value && value <= to }
}

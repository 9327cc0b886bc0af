// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A unit of measure.
public struct Unit: Hashable, Sendable {
    /// Its full name in the singular: "kilometre".
    public let singular: String
    /// Its full name in the plural: "kilometres".
    public let plural: String
    /// What it measures.
    public let dimension: Dimension
    /// How many of the dimension's base unit it is: 1000 for the kilometre.
    public let factor: Double
    /// What is added after multiplying: 273.15 for the degree Celsius.
    public let offset: Double

    /// What units measure; units of one dimension can be converted into each other.
    public enum Dimension: Hashable, Sendable {
        /// Base: metre.
        case length
        /// Base: square metre.
        case area
        /// Base: cubic metre.
        case volume
        /// Base: kilogram.
        case mass
        /// Base: second.
        case time
        /// Base: metre per second.
        case speed
        /// Base: kelvin.
        case temperature
        /// Base: joule.
        case energy
        /// Base: watt.
        case power
        /// Base: newton.
        case force
        /// Base: pascal.
        case pressure
        /// Base: hertz.
        case frequency
        /// Base: the unit itself; volts, amperes, bytes, bits, decibels and others that nothing here converts.
        case other(String)
        /// Money; the code or the word of the currency.
        case money(String)
        /// Shares: percent, per mille, percentage points. Base: one.
        case share
        /// One unit over another: "people per square kilometre".
        case rate(String)
    }

    /// A unit.
    public init(
        _ singular: String, _ plural: String? = nil, _ dimension: Dimension, _ factor: Double = 1, offset: Double = 0
    ) {
        self.singular = singular
        self.plural = plural ?? singular + "s"
        self.dimension = dimension
        self.factor = factor
        self.offset = offset
    }

    /// The unit divided by another one: kilometres per hour. Length by time is a speed, so that it can be converted.
    public func per(_ other: Unit) -> Unit {
        let dimension: Dimension =
            self.dimension == .length && other.dimension == .time
            ? .speed : .rate("\(self.dimension)/\(other.dimension)")
        return Unit(
            singular + " per " + other.singular, plural + " per " + other.singular, dimension, factor / other.factor)
    }

    /// The name that fits a number: "1 kilometre", "2 kilometres".
    public func name(for value: DecimalNumber) -> String { value == DecimalNumber(1) ? singular : plural }

    /// `value` of this unit in the dimension's base unit.
    public func base(_ value: DecimalNumber) -> Double { value.double * factor + offset }

    /// Whether `value` in this unit is `other` in the other unit, as a conversion printed in brackets is: the same
    /// dimension and at most 3 % apart.
    public func isConversion(_ value: DecimalNumber, of other: DecimalNumber, in unit: Unit) -> Bool {
        guard dimension == unit.dimension else { return false }
        if case .money = dimension { return false }
        let (a, b) = (base(value), unit.base(other))
        // Degrees are rounded to whole ones, far from the zero of the kelvin.
        if dimension == .temperature { return abs(a - b) <= 1.5 }
        return abs(a - b) <= 0.03 * max(abs(a), abs(b))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension DecimalNumber: Comparable {
    /// Compares by value; exact for numbers of like size, by `double` where scales differ beyond eighteen digits.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if let (a, b, _) = aligned(left, right) { return a < b }
        return left.double < right.double
    }

    /// The sum, or `nil` where it needs more than eighteen digits.
    public func adding(_ other: DecimalNumber) -> DecimalNumber? {
        guard let (a, b, exponent) = Self.aligned(self, other) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : DecimalNumber(coefficient: sum, exponent: exponent)
    }

    /// The difference, or `nil` where it needs more than eighteen digits.
    public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
        adding(other.negated)
    }

    /// The product, or `nil` where it needs more than eighteen digits.
    public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        return overflow ? nil : DecimalNumber(coefficient: product, exponent: exponent + other.exponent)
    }

    /// The number with the other sign.
    public var negated: DecimalNumber {
        DecimalNumber(lowest: -coefficient, exponent: exponent)
    }

    /// The number without its sign.
    public var magnitude: DecimalNumber {
        coefficient < 0 ? negated : self
    }

    /// Half of the number, or `nil` where it needs more than eighteen digits.
    public var half: DecimalNumber? {
        multiplied(by: DecimalNumber(lowest: 5, exponent: -1))
    }

    /// The number rounded to `digits` significant digits, halves away from zero.
    public func rounded(toSignificant digits: Int) -> DecimalNumber {
        let excess = significantDigits - max(digits, 1)
        guard excess > 0 else { return self }
        return rounded(toExponent: exponent + excess)
    }

    /// The number rounded to a multiple of 10^`target`, halves away from zero.
    public func rounded(toExponent target: Int) -> DecimalNumber {
        guard target > exponent else { return self }
        // Eighteen digits leave nothing of a number that begins further to the right.
        guard target - exponent <= 18 else { return .zero }
        var divisor = 1
        for _ in 0..<(target - exponent) { divisor *= 10 }
        let half = divisor / 2
        let size = (Int(coefficient.magnitude) + half) / divisor
        return DecimalNumber(coefficient: coefficient < 0 ? -size : size, exponent: target) ?? self
    }

    init(lowest coefficient: Int, exponent: Int) {
        guard let number = DecimalNumber(coefficient: coefficient, exponent: exponent) else {
            preconditionFailure("\(coefficient)e\(exponent) is out of range")
        }
        self = number
    }

    private static func aligned(_ left: DecimalNumber, _ right: DecimalNumber) -> (Int, Int, Int)? {
        let exponent = min(left.exponent, right.exponent)
        guard let a = left.scaled(to: exponent), let b = right.scaled(to: exponent) else { return nil }
        return (a, b, exponent)
    }

    private func scaled(to target: Int) -> Int? {
        if coefficient == 0 { return 0 }
        var result = coefficient
        for _ in 0..<(exponent - target) {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number in plain digits without grouping, as JSON prints it: `2000000`, `13.9`, `-0.5`.
    public var description: String {
        let sign = coefficient < 0 ? "-" : ""
        let digits = String(coefficient.magnitude)
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let places = -exponent
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

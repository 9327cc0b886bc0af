// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An exact decimal number, `coefficient × 10^exponent`, as figures are printed.
///
/// Figures are compared, halved and rounded exactly: 1.0 million is 1,000,000 and half a unit of its last printed
/// digit is 50,000, with no binary fraction in between. A number is kept in lowest form (the coefficient has no
/// trailing zero), so `==` means the same number. Magnitudes are limited to eighteen digits and exponents to ±40:
/// counts of atoms and masses of particles, in plain digits, have room.
public struct DecimalNumber: Hashable, Sendable {
    /// The digits as a whole number, without trailing zeros; 0 for zero.
    public let coefficient: Int
    /// The power of ten; 0 for zero.
    public let exponent: Int

    /// The number `coefficient × 10^exponent`, or `nil` beyond eighteen digits.
    public init?(coefficient: Int, exponent: Int) {
        var digits = coefficient
        var power = exponent
        guard digits != 0 else {
            self.coefficient = 0
            self.exponent = 0
            return
        }
        while digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        guard digits.magnitude < Self.limit, (-40...40).contains(power) else { return nil }
        self.coefficient = digits
        self.exponent = power
    }

    /// A whole number.
    ///
    /// - Precondition: at most eighteen digits.
    public init(_ whole: Int) {
        guard let number = DecimalNumber(coefficient: whole, exponent: 0) else {
            preconditionFailure("\(whole) has more than eighteen digits")
        }
        self = number
    }

    /// Zero.
    public static let zero = DecimalNumber(0)

    private static let limit: UInt = 1_000_000_000_000_000_000

    /// The nearest binary floating-point value.
    public var double: Double {
        exponent >= 0
            ? Double(coefficient) * Self.power(exponent) : Double(coefficient) / Self.power(-exponent)
    }

    /// The number as an integer when it is whole and fits, otherwise `nil`.
    public var whole: Int? {
        guard exponent >= 0 else { return nil }
        var result = coefficient
        for _ in 0..<exponent {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }

    /// How many digits the lowest form has: 3 for 1,240 and for 12.4, 1 for 2,000,000.
    public var significantDigits: Int {
        var count = 0
        var rest = coefficient.magnitude
        while rest > 0 {
            count += 1
            rest /= 10
        }
        return max(count, 1)
    }

    static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Wrong numbers made up beside a key: as round as it, at the distances of a count, a percentage or a small number.
///
/// Three bands lie to either side, so that the options spread; which of them are shown is the draw's to say. Factors for
/// counts and measures 1.07 to 2.2, points for percentages 2 to 19, and for percentages under 5 factors of 1.4 to 3.
struct InventedNumbers {
    let key: DecimalNumber
    let isPercent: Bool
    /// The smallest power of ten that can be printed.
    let lowestExponent: Int

    /// Values on one side of the key, nearest band first, two of each band; some may be unfit.
    func values(isBelow: Bool, _ draw: inout Draw) -> [DecimalNumber] {
        let raw: [Double] = bands(isBelow).flatMap { band in
            (0..<3).map { _ in draw.between(band.lowerBound, band.upperBound) }
        }
        var found: [DecimalNumber] = []
        for value in raw {
            guard let round = rounded(value, isBelow), (round < key) == isBelow, round != key, !found.contains(round)
            else {
                continue
            }
            found.append(round)
        }
        return found
    }

    private func bands(_ isBelow: Bool) -> [ClosedRange<Double>] {
        let size = key.double
        if isPercent, size >= 5 {
            let reach = min(isBelow ? size - 0.5 : 99.5 - size, 19)
            guard reach > 1.5 else { return [] }
            let third = max(reach / 3, 1)
            let sign = isBelow ? -1.0 : 1.0
            return [(min(2, third)...max(third, 2)), (third...(2 * third)), ((2 * third)...max(reach, 2 * third))].map {
                let (near, far) = (size + sign * $0.lowerBound, size + sign * $0.upperBound)
                return min(near, far)...max(near, far)
            }
        }
        let factors: [ClosedRange<Double>] =
            isPercent
            ? (isBelow ? [0.62...0.74, 0.48...0.6, 0.34...0.46] : [1.35...1.6, 1.7...2.2, 2.3...3])
            : (isBelow ? [0.82...0.93, 0.64...0.8, 0.45...0.62] : [1.08...1.22, 1.25...1.55, 1.6...2.2])
        return factors.map { ($0.lowerBound * size)...($0.upperBound * size) }
    }

    /// A value as round as the key: its last digit that is not zero stands in the same place, or one lower where the key
    /// has only one or two such digits and the value is a fair distance away only so.
    private func rounded(_ value: Double, _ isBelow: Bool) -> DecimalNumber? {
        let digits = key.significantDigits
        var exponent = key.exponent
        // Of 1,000 the lower neighbours are 900 and 800, and its upper ones 1,200 and 1,500.
        if digits == 1, leading <= 3 { exponent -= 1 }
        exponent = max(exponent, lowestExponent)
        guard let round = Self.decimal(value, exponent: exponent) else { return nil }
        if digits == 1, leading <= 3, round.significantDigits > 1 {
            // Halves and fifths of the key's unit, no others.
            let coefficient = round.coefficient
            let step = leading == 1 ? 2 : 5
            let near = (Double(coefficient) / Double(step)).rounded() * Double(step)
            return DecimalNumber(coefficient: Int(near), exponent: round.exponent)
        }
        if digits > 1, endsInFive, round.exponent == key.exponent, let five = Self.five(near: round) { return five }
        return round
    }

    private var leading: Int {
        var rest = Int(key.coefficient.magnitude)
        while rest >= 10 { rest /= 10 }
        return rest
    }

    /// Whether the key's last digit is a five, as of 25 or 1,250: then so are the others'.
    private var endsInFive: Bool { key.coefficient % 5 == 0 && key.coefficient != 0 && key.significantDigits == 2 }

    private static func five(near value: DecimalNumber) -> DecimalNumber? {
        let near = (Double(value.coefficient) / 5).rounded() * 5
        return near == 0 ? nil : DecimalNumber(coefficient: Int(near), exponent: value.exponent)
    }

    static func decimal(_ value: Double, exponent: Int) -> DecimalNumber? {
        var scaled = value
        for _ in 0..<abs(exponent) { scaled = exponent > 0 ? scaled / 10 : scaled * 10 }
        guard abs(scaled) < 9e15 else { return nil }
        return DecimalNumber(coefficient: Int(scaled.rounded()), exponent: exponent)
    }
}

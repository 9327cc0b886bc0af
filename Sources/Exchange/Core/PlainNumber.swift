// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The one number writer of all formats: ASCII digits, a full stop, a hyphen for minus; no grouping, no exponent.
///
/// Other programs read numbers by rules of their own: a decimal comma, a space between thousands, U+2212 for minus or an
/// exponent makes one of them accept every answer, and another stop. Plain decimals are read alike by all.
enum PlainNumber {
    /// The number in plain digits.
    static func text(_ value: DecimalNumber) -> String { value.description }

    /// Reads a number as other programs write it: plain digits, a full stop, an exponent (`6.02E+23`); `nil` for
    /// anything else, also for what needs more than eighteen digits.
    static func read(_ text: some StringProtocol) -> DecimalNumber? {
        var coefficient = 0
        var places = 0
        var digits = 0
        var skippedZeros = 0
        var isNegative = false
        var isBehindPoint = false
        var bytes = Array(text.utf8)[...]
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes.removeFirst()
        }
        while let byte = bytes.first, byte | 0x20 != UInt8(ascii: "e") {
            bytes.removeFirst()
            if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
                continue
            }
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            if overflow || carry || skippedZeros > 0 {
                // Zeros behind the eighteenth digit of a whole number are its size, not its digits.
                guard byte == UInt8(ascii: "0") else { return nil }
                if !isBehindPoint { skippedZeros += 1 }
                continue
            }
            coefficient = sum
            digits += 1
            if isBehindPoint { places += 1 }
        }
        guard digits > 0 else { return nil }
        var exponent = 0
        if !bytes.isEmpty {
            guard let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), power.magnitude < 1000
            else { return nil }
            exponent = power
        }
        return DecimalNumber(
            coefficient: isNegative ? -coefficient : coefficient, exponent: exponent - places + skippedZeros)
    }

    /// A centre with what is accepted on either side.
    struct Band: Equatable {
        let centre: DecimalNumber
        /// Never negative.
        let tolerance: DecimalNumber
    }

    /// The interval as bands: the first around `value`, so that it is the answer shown, a second for what is left on
    /// the wider side. Together they accept what the interval does; where eighteen digits do not suffice for the second,
    /// the first stands alone and `isWhole` is false.
    static func bands(_ value: DecimalNumber, _ accept: Interval) -> (bands: [Band], isWhole: Bool) {
        guard let below = value.subtracting(accept.from), let above = accept.to.subtracting(value) else {
            return ([Band(centre: value, tolerance: .zero)], accept.from == accept.to)
        }
        let narrow = min(below, above)
        let first = Band(centre: value, tolerance: narrow)
        if below == above { return ([first], true) }
        let start = below > above ? accept.from : value.adding(narrow)
        let end = below > above ? value.subtracting(narrow) : accept.to
        guard let start, let end, let centre = start.adding(end)?.half, let width = end.subtracting(start)?.half,
            let second = interval(Band(centre: centre, tolerance: width)), second == Interval(start, end)
        else { return ([first], false) }
        return ([first, Band(centre: centre, tolerance: width)], true)
    }

    /// What a band accepts; `nil` where eighteen digits do not suffice.
    static func interval(_ band: Band) -> Interval? {
        guard let from = band.centre.subtracting(band.tolerance), let to = band.centre.adding(band.tolerance)
        else { return nil }
        return Interval(from, to)
    }

    /// What intervals accept together; `nil` where they leave a gap.
    static func union(_ intervals: [Interval]) -> Interval? {
        let ordered = intervals.sorted { $0.from < $1.from }
        guard var joined = ordered.first else { return nil }
        for next in ordered.dropFirst() {
            guard next.from <= joined.to else { return nil }
            joined = Interval(joined.from, max(joined.to, next.to))
        }
        return joined
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

struct AcceptRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let value: String
        let precision: Precision
        let rivals: [String]
        let from: String
        let to: String

        init(_ value: String, _ precision: Precision, _ rivals: [String], _ from: String, _ to: String) {
            self.value = value
            self.precision = precision
            self.rivals = rivals
            self.from = from
            self.to = to
        }
        var testDescription: String { "\(value) \(precision) beside \(rivals)" }
    }

    @Test(arguments: [
        Row("2000000", .exact, [], "2000000", "2000000"),
        Row("1956", .exact, [], "1956", "1956"),
        Row("1000000", .rounded(unit: number("100000")), [], "950000", "1050000"),
        Row("35.8", .rounded(unit: number("0.1")), [], "35.75", "35.85"),
        Row("-35.8", .rounded(unit: number("0.1")), [], "-35.85", "-35.75"),
        Row("90000", .about, [], "85500", "94500"),
        Row("-40", .about, [], "-42", "-38"),
        Row("0", .about, [], "0", "0"),
        Row("400", .atMost, [], "400", "400"),
        Row("400", .atLeast, [], "400", "400"),
        Row("37", .range(number("35"), number("40")), [], "35", "40"),
        // Rivals: half way, on either side, the nearest alone.
        Row("1000000", .rounded(unit: number("1000000")), ["800000", "600000"], "900000", "1500000"),
        Row("1000000", .about, ["1060000", "980000"], "990000", "1030000"),
        Row("1000000", .about, ["1000000"], "950000", "1050000"),
        Row("1000000", .about, ["3000000"], "950000", "1050000"),
        Row("1000000", .exact, ["1000001"], "1000000", "1000000"),
        Row("37", .range(number("35"), number("40")), ["36"], "36.5", "40"),
    ])
    func acceptsTheDesignsTable(_ row: Row) {
        let interval = AcceptRule.interval(
            value: number(row.value), precision: row.precision, rivals: row.rivals.map(number))
        #expect(interval.from.description == row.from)
        #expect(interval.to.description == row.to)
    }

    @Test func eighteenDigitsShrinkToTheValueInsteadOfFailing() {
        let value = number("123456789012345678")
        let interval = AcceptRule.interval(value: value, precision: .rounded(unit: number("0.001")), rivals: [.zero])
        #expect(interval.contains(value))
    }
}

/// A decimal number from plain digits, for tables.
private func number(_ digits: String) -> DecimalNumber {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1].count : 0
    return DecimalNumber(coefficient: Int(parts.joined())!, exponent: -places)!
}

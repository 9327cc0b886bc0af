// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Testing

struct MarkNumberTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let key: String
        let precision: Precision
        let rivals: [String]
        let typed: String
        let expected: String

        init(_ key: String, _ precision: Precision, _ rivals: [String], _ typed: String, _ expected: String) {
            self.key = key
            self.precision = precision
            self.rivals = rivals
            self.typed = typed
            self.expected = expected
        }
        var testDescription: String { "\(typed) for \(key) beside \(rivals)" }
    }

    @Test(arguments: [
        // Exact: that value alone.
        Row("381067", .exact, [], "381067", "right"),
        Row("381067", .exact, [], "381068", "near"),
        // Rounded: half a unit either way.
        Row("1000000", .rounded(unit: number("100000")), [], "1050000", "right"),
        Row("1000000", .rounded(unit: number("100000")), [], "1050001", "near"),
        Row("35.8", .rounded(unit: number("0.1")), [], "35.76", "right"),
        // About: five percent.
        Row("90000", .about, [], "94500", "right"),
        Row("90000", .about, [], "94501", "near"),
        // Cut half way to a rival.
        Row("1000000", .about, ["1040000"], "1030000", "near"),
        Row("1000000", .about, ["1040000"], "1010000", "right"),
        // Right, rounded: two or more significant digits.
        Row("381067", .exact, [], "380000", "rounded"),
        Row("381067", .exact, [], "381000", "rounded"),
        Row("381067", .exact, [], "400000", "near"),
        Row("1094250", .exact, [], "1100000", "rounded"),
        Row("1094250", .exact, [], "1000000", "near"),
        Row("85", .exact, [], "90", "near"),
        // The order of the table: a rounding of the key comes before the rival who gives that very number.
        Row("2388443", .exact, ["2388000"], "2388000", "rounded, as r0"),
        // Another claimant's figure, also when it is rounded.
        Row("356700", .exact, ["356000"], "356000", "r0"),
        Row("3060000", .exact, ["2388443", "3000000"], "3000000", "r1"),
        Row("3060000", .exact, ["2388443"], "2400000", "r0"),
        // Near: a tenth, or among the claims.
        Row("2000000", .exact, [], "2200000", "near"),
        Row("2000000", .exact, [], "2200001", "wrong"),
        Row("2000000", .exact, [], "1800000", "near"),
        Row("2000000", .exact, [], "1799999", "wrong"),
        Row("3060000", .exact, ["356000"], "1500000", "among"),
        Row("3060000", .exact, ["356000"], "300000", "wrong"),
        Row("0", .exact, [], "0.1", "wrong"),
        Row("-40", .exact, [], "-42", "near"),
        // Bounds: the bound itself.
        Row("400", .atMost, [], "400", "right"),
        Row("400", .atMost, [], "399", "near"),
    ])
    func followsTheTable(_ row: Row) {
        let rivals = row.rivals.enumerated().map { rival("r\($0.offset)", $0.element, $0.element) }
        let asked = question("", row.key, quantity(row.key, row.precision, rivals: row.rivals), rivals: rivals)
        let verdict = Marker().mark(.number(number(row.typed)), to: asked)
        #expect(Self.name(verdict) == row.expected)
    }

    @Test func roundingCanBeSwitchedOff() {
        let marker = Marker(settings: MarkingSettings(roundedDigits: nil))
        let verdict = marker.mark(.number(number("380000")), to: question("", "381,067", quantity("381067")))
        #expect(Self.name(verdict) == "near")
    }

    @Test func roundingCanAskForThreeDigits() {
        let marker = Marker(settings: MarkingSettings(roundedDigits: 3))
        let asked = question("", "381,067", quantity("381067"))
        #expect(Self.name(marker.mark(.number(number("380000")), to: asked)) == "near")
        #expect(Self.name(marker.mark(.number(number("381000")), to: asked)) == "rounded")
    }

    @Test func nearKeepsTheDistanceAndCountsAsWrong() {
        let verdict = Marker().mark(.number(number("1900000")), to: question("", "2,000,000", quantity("2000000")))
        #expect(verdict.grade == .wrong)
        #expect(verdict.distance?.difference == number("-100000"))
        #expect(verdict.distance?.share == -0.05)
    }

    @Test(arguments: [
        ("35", "40", "right"), ("36", "41", "near"), ("30", "40", "wrong"), ("35", "50", "wrong"),
    ])
    func rangesAreRightAsWritten(_ low: String, _ high: String, _ expected: String) {
        let asked = question("", "35 to 40", quantity("35", .range(number("35"), number("40"))))
        #expect(Self.name(Marker().mark(.range(number(low), number(high)), to: asked)) == expected)
    }

    @Test func oneNumberInsideTheRangeIsRight() {
        let asked = question("", "35 to 40", quantity("35", .range(number("35"), number("40"))))
        #expect(Self.name(Marker().mark(.number(number("38")), to: asked)) == "right")
        #expect(Self.name(Marker().mark(.number(number("41")), to: asked)) == "wrong")
    }

    @Test func notKnowingCountsAsWrong() {
        let verdict = Marker().mark(.unknown, to: question("", "2,000,000", quantity("2000000")))
        #expect(verdict == .unknown)
        #expect(verdict.grade == .wrong)
    }

    static func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .right: "right"
        case .rightMisspelt: "misspelt"
        case .rightRounded(nil): "rounded"
        case .rightRounded(let rival?): "rounded, as \(rival.claimant)"
        case .rivalsFigure(let rival): rival.claimant
        case .near(.close): "near"
        case .near(.amongClaims): "among"
        case .near(.lessExact(let part)): "lacks \(part)"
        case .near(.oneEnd): "one end"
        case .wrong: "wrong"
        case .unknown: "unknown"
        }
    }
}

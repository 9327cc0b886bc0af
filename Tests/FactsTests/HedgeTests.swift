// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language
import Testing

@testable import Facts

/// The words of degree before a number, and what they do to it.
@Suite struct HedgeTests {
    @Test(arguments: [
        ("about 400 barns", "about", Hedge.Degree.about), ("approximately 400 barns", "approximately", .about),
        ("ca. 400 barns", "ca.", .about), ("c. 400 barns", "c.", .about), ("nearly 400 barns", "nearly", .about),
        ("some 400 barns", "some", .about), ("only about 400 barns", "only about", .about),
        ("up to 400 barns", "up to", .atMost), ("at most 400 barns", "at most", .atMost),
        ("no more than 400 barns", "no more than", .atMost), ("a maximum of 400 barns", "a maximum of", .atMost),
        ("as many as 400 barns", "as many as", .atMost), ("fewer than 400 barns", "fewer than", .atMost),
        ("at least 400 barns", "at least", .atLeast), ("more than 400 barns", "more than", .atLeast),
        ("over 400 barns", "over", .atLeast), ("a total of 400 barns", "a total of", .total),
        ("all but 400 barns", "all but", .kept), ("only 400 barns", "only", .kept),
    ])
    func words(text: String, word: String, degree: Hedge.Degree) throws {
        let claim = try #require(try facts("The flood of the river Orsk reached \(text).").claim("400"))
        #expect(claim.quantity?.hedge?.word == word)
        #expect(claim.quantity?.hedge?.degree == degree)
    }

    @Test(arguments: ["400 barns", "the 400 barns", "another town with 400 barns", "old 400 barns"])
    func none(text: String) throws {
        #expect(try facts("The flood of the river Orsk reached \(text).").claim("400")?.quantity?.hedge == nil)
    }

    @Test func aBoundBeforeTheNounHoldsForTheFigure() throws {
        let claim = try #require(try facts("He put the \"maximum\" number of deaths at 1.0 million.").prose.first)
        #expect(claim.quantity?.hedge?.degree == .atMost)
        #expect(claim.quantity?.precision == .atMost)
    }

    @Test(arguments: [
        ("about 400", Precision.about), ("up to 400", .atMost), ("over 400", .atLeast), ("400", .exact),
        ("a total of 400", .exact), ("all but 400", .exact), ("4.0 million", .rounded(unit: DecimalNumber(100_000))),
        ("four million", .about), ("about 4.0 million", .about),
    ])
    func precision(text: String, expected: Precision) throws {
        let claim = try #require(try facts("The flood reached \(text) barns.").prose.first)
        #expect(claim.quantity?.precision == expected)
    }
}

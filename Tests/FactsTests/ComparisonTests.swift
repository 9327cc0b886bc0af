// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Facts

/// What two documents share, where they contradict each other, what one lacks.
@Suite struct ComparisonTests {
    private func compared(_ first: String, _ second: String) throws -> Comparison {
        Comparison(try facts("# The flood of Orsk\n\n" + first), try facts("# The flood of Orsk\n\n" + second))
    }

    @Test func theSameFigureOfTheSameThingIsShared() throws {
        let found = try compared(
            "The flood destroyed 412 barns in the valley of Orsk.",
            "In the valley of Orsk the flood destroyed 412 barns.")
        #expect(found.shared.map(\.first.quote) == ["412"])
        #expect(found.contradictions.isEmpty && found.onlyFirst.isEmpty && found.onlySecond.isEmpty)
    }

    @Test func anotherFigureOfTheSameThingContradicts() throws {
        let found = try compared(
            "The flood destroyed 412 barns in the valley of Orsk.",
            "The flood destroyed 437 barns in the valley of Orsk.")
        #expect(found.contradictions.map { [$0.first.quote, $0.second.quote] } == [["412", "437"]])
        #expect(found.contradictions.first?.second.line == 3)
    }

    @Test func figuresOfDifferentClaimantsAreADispute() throws {
        let found = try compared(
            "According to Lida Morn, the flood destroyed 412 barns in the valley of Orsk.",
            "According to Anton Brell, the flood destroyed 437 barns in the valley of Orsk.")
        #expect(found.contradictions.isEmpty)
        #expect(found.disputes.map(\.secondClaimants) == [["Anton Brell"]])
    }

    @Test(arguments: [
        // Another time, another place, another thing, another precision.
        "In 1931 the flood destroyed 437 barns in the valley of Orsk.",
        "The flood destroyed 437 barns in the valley of Torv.",
        "The flood destroyed 437 mills near Selm.",
        "The flood destroyed up to 437 barns in the valley of Orsk.",
        "The flood destroyed 437 of the barns in the valley of Orsk.",
    ])
    func noContradiction(second: String) throws {
        let found = try compared("The flood destroyed 412 barns in the valley of Orsk.", second)
        #expect(found.contradictions.isEmpty)
        #expect(found.onlyFirst.map(\.quote) == ["412"])
    }

    @Test func aFigureRoundedIsNoContradiction() throws {
        let found = try compared(
            "The flood cost 4.2 million crowns in the valley of Orsk.",
            "The flood cost 4.21 million crowns in the valley of Orsk.")
        #expect(found.contradictions.isEmpty)
    }
}

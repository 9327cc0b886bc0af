// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

@testable import Facts

/// What is said twice is one claim; what differs is a rival.
@Suite struct JoiningTests {
    private func flood(_ lines: String...) throws -> DocumentFacts {
        try facts("# The flood of Orsk\n\n" + lines.joined(separator: "\n") + "\n")
    }

    @Test func claimsOfTwoPeopleForOneMeasureAreRivals() throws {
        let read = try flood(
            "According to Lida Morn, 4,200 people died in the flood.",
            "According to Anton Brell, 3,900 people died in the flood.")
        #expect(read.claim("4,200")?.rivalFigures == ["3,900"])
        #expect(read.claim("3,900")?.rivals.first?.claimants == ["Lida Morn"])
        #expect(read.measureRoot(of: 1) == 0)
    }

    @Test func deathsAndPeopleWhoDiedAreOneMeasure() throws {
        let read = try flood(
            "According to Lida Morn, 4,200 people died in the flood.",
            "According to Anton Brell, the number of deaths of people in the flood is 3,900.")
        #expect(read.claim("4,200")?.rivalFigures == ["3,900"])
    }

    @Test(arguments: [
        // Another event.
        "According to Anton Brell, 3,900 people left in the flood.",
        // Another time.
        "According to Anton Brell, 3,900 people died in the flood of 1931.",
        // A part.
        "According to Anton Brell, 3,900 of the people died in the flood.",
        // Another size by far.
        "According to Anton Brell, 39 people died in the flood.",
        // A share.
        "According to Anton Brell, 39 percent of the people died in the flood.",
        // The same person.
        "According to Lida Morn, 3,900 people died in the flood.",
        // The same number.
        "According to Anton Brell, 4,200 people died in the flood.",
    ])
    func noRivals(other: String) throws {
        let read = try flood("According to Lida Morn, 4,200 people died in the flood.", other)
        #expect(read.prose.allSatisfy { $0.rivals.isEmpty })
    }

    @Test func deathsBesideACountMakeItNoCountOfDeaths() throws {
        let read = try flood(
            "Town records list 42,000 people of Orsk counted with 3,800 having died in the flood.",
            "According to Lida Morn, 4,200 people of Orsk died in the flood.")
        #expect(read.claim("42,000")?.rivals.isEmpty == true)
        #expect(read.claim("4,200")?.rivalFigures.contains("42,000") == false)
    }

    @Test(arguments: [
        "Town records put the number of people of Orsk at 42,000 and dead at 3,800 in the flood.",
        "Anton Brell maintains that 3,700 people listed as missing died in the flood.",
    ])
    func aWiderOrANarrowerGroupIsNoRival(other: String) throws {
        let read = try flood("According to Lida Morn, 4,200 people died in the flood.", other)
        #expect(read.claim("42,000")?.rivals.isEmpty ?? true)
        #expect(read.claim("3,700")?.rivals.isEmpty ?? true)
    }

    @Test func timesInABracketBelongToTheBracket() throws {
        let read = try flood(
            "A commission found that 4,200 people died in the flood (3,100 in 1931 and 1,100 in 1932).",
            "According to Anton Brell, 3,900 people died in the flood.")
        #expect(read.claim("3,900")?.rivalFigures == ["4,200"])
    }

    @Test func aClaimWithoutClaimantIsRivalledButNoRival() throws {
        let read = try flood(
            "In the flood 4,200 people died.", "According to Anton Brell, 3,900 people died in the flood.")
        #expect(read.claim("4,200")?.rivalFigures == ["3,900"])
        #expect(read.claim("3,900")?.rivalFigures == [])
    }

    @Test func theFullestAttributionIsKept() throws {
        let read = try flood(
            "In the flood 4,217 people died.", "According to Lida Morn, 4,217 people died in the flood.",
            "According to Lida Morn, citing town records, 4,217 people died in the flood.")
        #expect(read.figures == ["4,217"])
        #expect(read.prose[0].host.attribution?.claimants == ["Lida Morn", "town records"])
    }

    @Test func theSameNumberOfAnotherThingIsKept() throws {
        let read = try flood("The flood took 40 barns.", "The town built 40 bridges in Halden.")
        #expect(read.figures == ["40", "40"])
    }

    @Test func twoEventsOfOneYearAreTwoClaims() throws {
        let read = try flood(
            "The town of Orsk rescued the last weavers of the Arven mill in 1931.",
            "The town of Orsk buried the last weavers of the Arven mill in 1931.",
            "However, the town of Orsk buried the last weavers of the mill in 1931.")
        #expect(read.figures == ["1931", "1931"])
    }

    @Test func aRoundNumberOfTwoPeopleIsTwoClaims() throws {
        let read = try flood(
            "According to Lida Morn, 4,000 people died in the flood.",
            "According to Anton Brell, 4,000 people died in the flood.")
        #expect(read.prose.count == 2)
    }

    @Test func rivalsOfRivalsShareTheirMeasure() throws {
        let read = try flood(
            "According to Lida Morn, 4,200 people died in the flood.",
            "According to Anton Brell, 3,900 people died in the flood.",
            "According to Carla Dorn, 4,500 people died in the flood.",
            "The town built 40 bridges.")
        #expect(read.prose.indices.map(read.measureRoot) == [0, 0, 0, 3])
    }
}

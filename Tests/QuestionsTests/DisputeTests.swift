// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Testing

@testable import Questions

/// Questions over several claims for one measure: each names its set, cites every claim, and merges nothing unlike.
@Suite struct DisputeTests {
    private static let flood = """
        # The flood of Orsk

        According to Lida Morn, 4,217 people of the Orsk valley died in the flood.
        According to Anton Brell, 3,911 people of the Orsk valley died in the flood.
        According to Carla Dorn, 4,502 people of the Orsk valley died in the flood.
        According to Pia Tarn, 5,008 people of the Orsk valley died in the flood.
        """

    private func form(_ name: String, _ text: String = DisputeTests.flood) throws -> [Question] {
        try Made(text).questions.filter { $0.form == name }
    }

    @Test func theHighestAndTheLowestFigure() throws {
        let asked = try form("highest-claim")
        #expect(
            asked.map(\.stem) == [
                "Sources differ on how many people of the Orsk valley died in the flood. "
                    + "Which of these sources gives the highest figure?",
                "Sources differ on how many people of the Orsk valley died in the flood. "
                    + "Which of these sources gives the lowest figure?",
            ])
        #expect(asked.map(\.answer.text) == ["Pia Tarn", "Anton Brell"])
        #expect(asked.allSatisfy { $0.citations.count == 4 && $0.origin == .derived })
    }

    @Test func whichSourceGivesAFigure() throws {
        let asked = try form("which-source")
        #expect(asked.count == 4)
        #expect(asked.allSatisfy { $0.choice?.options.count == 4 && $0.citations.count == 1 })
        #expect(asked.contains { $0.stem.hasSuffix("gives the figure 4,217?") && $0.answer.text == "Lida Morn" })
    }

    @Test func theDifferenceOfTwoClaimsNamesBoth() throws {
        let asked = try form("claim-difference")
        #expect(asked.allSatisfy { $0.stem.contains("Pia Tarn") && $0.stem.contains("Anton Brell") })
        #expect(asked.allSatisfy { $0.answer.text == "1,097" && $0.citations.count == 2 })
        #expect(!asked.isEmpty)
    }

    @Test(arguments: [
        // Another group, a share of the whole, a bound, nobody's name.
        "According to Anton Brell, 3,911 mules of the Orsk valley died in the flood.",
        "According to Anton Brell, 3,911 of the people of the Orsk valley died in the flood.",
        "According to Anton Brell, at most 3,911 people of the Orsk valley died in the flood.",
        "According to some historians, 3,911 people of the Orsk valley died in the flood.",
        "According to Anton Brell, 3,911 people of the Orsk valley died in the flood of 1931.",
    ])
    func noDifference(second: String) throws {
        let text =
            "# The flood of Orsk\n\nAccording to Lida Morn, 4,217 people of the Orsk valley died in the flood.\n"
            + second
        #expect(try form("claim-difference", text).isEmpty)
    }
}

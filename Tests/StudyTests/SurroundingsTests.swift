// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Study
import Testing

struct SurroundingsTests {
    static let document = Array(
        """
        # The dam

        Built in 1928.

        ## Cost

        One.
        Two: 2,000,000 crowns.
        Three.
        Four.
        Five: 2,000,000 crowns.
        Six.

        == Later ==
        It held 2,000,000 tons.\r
        """.utf8)

    static func citation(_ section: [String], _ quote: String, _ occurrence: Int = 1) -> Citation {
        Citation(document: "d", section: section, quote: quote, occurrence: occurrence, sentence: quote)
    }

    @Test(arguments: [
        (["The dam", "Cost"], 1, 8, ["One.", "Two: 2,000,000 crowns.", "Three.", "Four.", "Five: 2,000,000 crowns."]),
        (
            ["The dam", "Cost"], 2, 11,
            ["Two: 2,000,000 crowns.", "Three.", "Four.", "Five: 2,000,000 crowns.", "Six."]
        ),
        (["The dam", "Later"], 1, 15, ["== Later ==", "It held 2,000,000 tons."]),
        ([], 3, 15, ["== Later ==", "It held 2,000,000 tons."]),
    ])
    func theBlockAroundThePlace(_ section: [String], _ occurrence: Int, _ line: Int, _ lines: [String]) throws {
        let found = try #require(
            Surroundings(of: Self.citation(section, "2,000,000", occurrence), in: Self.document))
        #expect(found.citedLine == line)
        #expect(found.lines == lines)
        #expect(found.lines[found.citedIndex].contains("2,000,000"))
    }

    @Test func whatIsNotThereIsNotShown() {
        #expect(Surroundings(of: Self.citation(["Nowhere"], "2,000,000"), in: Self.document) == nil)
        #expect(Surroundings(of: Self.citation([], "3,000,000"), in: Self.document) == nil)
        #expect(Surroundings(of: Self.citation([], "2,000,000", 9), in: Self.document) == nil)
        #expect(Surroundings(of: Self.citation([], ""), in: Self.document) == nil)
        #expect(Surroundings(of: Self.citation([], "x"), in: []) == nil)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language
import Testing

@testable import Facts

/// Who says it.
@Suite struct AttributionTests {
    @Test(arguments: [
        ("According to Lida Morn, the flood took 40 barns.", ["Lida Morn"]),
        ("According to Lida Morn the flood took 40 barns.", ["Lida Morn"]),
        ("According to town records 40 barns fell.", ["town records"]),
        ("According to the historian Lida Morn ca. 40 barns fell.", ["the historian Lida Morn"]),
        ("According to Lida Morn, citing town records, 40 barns fell.", ["Lida Morn", "town records"]),
        ("According to Lida Morn, town records state that 40 barns fell.", ["Lida Morn", "town records"]),
        ("According to Lida Morn, town records list 40 barns.", ["Lida Morn", "town records"]),
        ("The flood took 40 barns, according to Lida Morn.", ["Lida Morn"]),
        ("Lida Morn states that 40 barns fell.", ["Lida Morn"]),
        ("The commission found that 40 barns fell.", ["The commission"]),
        ("Historians in the West estimate that 40 barns fell.", ["Historians in the West"]),
        ("Most historians believe that 40 barns fell.", ["Most historians"]),
        ("However, Lida Morn maintains that 40 barns fell.", ["Lida Morn"]),
        ("Based on the records, Morn believes that 40 barns fell.", ["Morn"]),
        ("Lida Morn put the number of barns at 40.", ["Lida Morn"]),
        ("The figure is disputed by writers in Orsk, who estimate that 40 barns fell.", ["writers in Orsk"]),
        ("It was found that 40 barns fell.", []),
        ("The flood took 40 barns.", []),
        ("The town found 40 barns.", []),
        ("The town believed to be safe fell in 1931.", []),
    ])
    func claimants(text: String, expected: [String]) throws {
        let found = try facts("# The flood of Orsk\n\n" + text).claimants
        #expect(found == [expected])
    }

    @Test(arguments: [
        ("According to Lida Morn, the flood took 40 barns.", "the flood took 40 barns"),
        ("Lida Morn states that 40 barns fell.", "40 barns fell"),
        ("The flood took 40 barns, according to Lida Morn.", "The flood took 40 barns"),
        ("According to Lida Morn, town records state that 40 barns fell.", "40 barns fell"),
        ("According to Lida Morn, town records list 40 barns.", "town records list 40 barns"),
        ("Lida Morn put the number of barns at 40.", "Lida Morn put the number of barns at 40"),
    ])
    func claim(text: String, expected: String) throws {
        let host = try #require(try facts("# The flood of Orsk\n\n" + text).sentences.first)
        #expect(host.sentence.text(try #require(host.attribution).body) == expected)
    }

    @Test func whereTheRecordsStayTheSubjectTheOpeningNamesOneLevel() throws {
        let kept = try facts("According to Lida Morn, town records list 40 barns.").sentences[0].attribution
        let opened = try facts("According to Lida Morn, town records state that 40 barns fell.").sentences[0]
            .attribution
        #expect(kept?.levelsToName == 1)
        #expect(opened?.levelsToName == 2)
    }

    @Test(arguments: [
        ("Lida Morn states that 40 barns fell. She maintains that 12 mills burned.", ["Lida Morn"]),
        ("Lida Morn states that 40 barns fell. They found that 12 mills burned.", ["Lida Morn"]),
        (
            "The town set up a commission headed by Lida Morn. They found that 12 mills burned.",
            ["the commission headed by Lida Morn"]
        ),
        ("Town records state that 40 barns fell. She maintains that 12 mills burned.", []),
        ("Lida Morn states that 40 barns fell. Anton Brell finds that 3 fell. He maintains that 12 mills burned.", []),
        ("She maintains that 12 mills burned.", []),
    ])
    func pronouns(text: String, expected: [String]) throws {
        let last = try #require(try facts("# The flood of Orsk\n\n" + text).sentences.last)
        #expect(last.attribution?.claimants ?? [] == expected)
        #expect(last.attribution?.isResolved ?? !expected.isEmpty == !expected.isEmpty)
    }

    @Test func aPronounDoesNotReachIntoTheSectionBefore() throws {
        let text =
            "# The flood\n\nLida Morn states that 40 barns fell.\n\n## Mills\n\nShe maintains that 12 mills burned.\n"
        #expect(try facts(text).claimants == [["Lida Morn"], []])
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Language

/// The parts of a plain clause.
@Suite struct ClauseTests {
    /// Kind, lead, subject, verb and rest of each clause, each as it stands.
    private func parts(_ text: String) -> [[String]] {
        guard let sentence = Sentence.sentences(of: Array(text.utf8)).first else { return [] }
        return ClauseReader.clauses(of: sentence, in: 0..<sentence.bodyEnd).map { clause in
            [String(describing: clause.kind)]
                + [clause.lead, clause.subject, clause.verb.range, clause.rest].map { sentence.text($0) }
        }
    }

    @Test(arguments: [
        ("The town built 40 mills.", ["", "The town", "built", "40 mills"]),
        ("In 1931 the dam was closed.", ["In 1931", "the dam", "was closed", ""]),
        ("In the spring of 1931, the town sold 40 mills.", ["In the spring of 1931,", "the town", "sold", "40 mills"]),
        ("After the war the mill was closed.", ["After the war", "the mill", "was closed", ""]),
        (
            "The old mill of Orsk was never sold to the town.",
            ["", "The old mill of Orsk", "was never sold", "to the town"]
        ),
        ("The number of looms rose to 3,400.", ["", "The number of looms", "rose", "to 3,400"]),
        ("They have been sold.", ["", "They", "have been sold", ""]),
        ("The town will sell it.", ["", "The town", "will sell", "it"]),
        ("The men captured at Orsk died in 1931.", ["", "The men captured at Orsk", "died", "in 1931"]),
        ("The mill that stood at the river burned.", ["", "The mill that stood at the river", "burned", ""]),
        (
            "After the flood, 40 people (of 300) were rescued.",
            ["After the flood,", "40 people (of 300)", "were rescued", ""]
        ),
    ])
    func one(text: String, expected: [String]) { #expect(parts(text) == [["main"] + expected]) }

    @Test(arguments: [
        (
            "The mill burned and the town paid.",
            [["main", "", "The mill", "burned", ""], ["joined", "", "the town", "paid", ""]]
        ),
        (
            "The mill was opened in 1931 and closed by the town in 1940.",
            [
                ["main", "", "The mill", "was opened", "in 1931"],
                ["joined", "", "The mill", "closed", "by the town in 1940"],
            ]
        ),
        (
            "The town sold 40 mills, but 30 looms were kept.",
            [["main", "", "The town", "sold", "40 mills"], ["joined", "", "30 looms", "were kept", ""]]
        ),
        (
            "The mill, which stood at the river, burned.",
            [
                ["relative", "", "The mill", "stood", "at the river"],
                ["main", "", "The mill, which stood at the river,", "burned", ""],
            ]
        ),
        (
            "When the war ended, the mill burned.",
            [["subordinate", "", "the war", "ended", ""], ["main", "When the war ended,", "the mill", "burned", ""]]
        ),
    ])
    func several(text: String, expected: [[String]]) { #expect(parts(text) == expected) }

    @Test(arguments: ["The mill of Orsk.", "Burned in 1931.", ""])
    func none(text: String) { #expect(parts(text) == []) }

    @Test(arguments: [
        ("It was not sold.", true, false, true), ("It was sold.", false, false, true),
        ("The town sold it.", false, false, false), ("The town may sell it.", false, true, true),
        ("The town had 40 mills.", false, false, false), ("The town had sold it.", false, false, true),
    ])
    func verb(text: String, isNegated: Bool, isModal: Bool, hasAuxiliary: Bool) throws {
        let sentence = try #require(Sentence.sentences(of: Array(text.utf8)).first)
        let group = try #require(Clause.finiteGroups(sentence, in: 0..<sentence.bodyEnd).first)
        #expect(group.isNegated == isNegated)
        #expect(group.isModal == isModal)
        #expect(group.hasAuxiliary == hasAuxiliary)
    }

    @Test func verbsInBracketsAreNoFiniteVerbsOfTheClause() throws {
        let sentence = try #require(Sentence.sentences(of: Array("The mill (it burned) was sold.".utf8)).first)
        let groups = Clause.finiteGroups(sentence, in: 0..<sentence.bodyEnd)
        #expect(groups.map { sentence.text($0.range) } == ["was sold"])
    }
}

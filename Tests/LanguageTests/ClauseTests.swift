// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Language

/// The parts of a plain clause.
@Suite struct ClauseTests {
    /// Lead, subject, verb and rest, each as it stands.
    private func parts(_ text: String) -> [String]? {
        guard let sentence = Sentence.sentences(of: Array(text.utf8)).first,
            let clause = Clause(sentence, in: 0..<sentence.bodyEnd)
        else { return nil }
        return [clause.lead, clause.subject, clause.verb.range, clause.rest].map { sentence.text($0) }
    }

    @Test(arguments: [
        ("The town built 40 mills.", ["", "The town", "built", "40 mills"]),
        ("In 1931 the dam was closed.", ["In 1931", "the dam", "was closed", ""]),
        ("In the spring of 1931, the town sold 40 mills.", ["In the spring of 1931,", "the town", "sold", "40 mills"]),
        (
            "The old mill of Orsk was never sold to the town.",
            ["", "The old mill of Orsk", "was never sold", "to the town"]
        ),
        ("The number of looms rose to 3,400.", ["", "The number of looms", "rose", "to 3,400"]),
        ("They have been sold.", ["", "They", "have been sold", ""]),
        ("The town will sell it.", ["", "The town", "will sell", "it"]),
        ("The men captured at Orsk died in 1931.", ["", "The men captured at Orsk", "died", "in 1931"]),
        (
            "After the flood, 40 people (of 300) were rescued.",
            ["After the flood,", "40 people (of 300)", "were rescued", ""]
        ),
    ])
    func plain(text: String, expected: [String]) { #expect(parts(text) == expected) }

    @Test(arguments: [
        "The mill of Orsk.", "The mill burned and the town paid.", "The mill, which stood at the river, burned.",
        "Burned in 1931.", "When the war ended the mill burned.", "",
    ])
    func others(text: String) { #expect(parts(text) == nil) }

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

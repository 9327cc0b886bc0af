// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Language

/// Openings that lean on the sentence before.
@Suite struct ConnectivesTests {
    @Test(arguments: [
        ("However, the mill burned.", "the mill burned"),
        ("However the mill burned.", "the mill burned"),
        ("But the mill burned.", "the mill burned"),
        ("At the same time the mill burned.", "the mill burned"),
        ("At the same time, the mill burned.", "the mill burned"),
        ("At the same time as the barn the mill burned.", "At the same time as the barn the mill burned"),
        ("As a result of the flood, the mill fell.", "As a result of the flood, the mill fell"),
        ("As a result, the mill fell.", "the mill fell"),
        ("In addition to the barn, the mill fell.", "In addition to the barn, the mill fell"),
        ("For example, the mill fell.", "the mill fell"),
        ("It is known that the mill fell.", "the mill fell"),
        ("The mill, however, fell.", "The mill, however, fell"),
        ("In 1931 the mill fell.", "In 1931 the mill fell"),
        ("However.", ""),
    ])
    func body(text: String, expected: String) throws {
        let sentence = try #require(Sentence.sentences(of: Array(text.utf8)).first)
        #expect(sentence.text(Connectives.body(of: sentence)) == expected)
    }

    @Test func nationalitiesAreKnownInLowerCase() {
        #expect(Nationalities.contains("austrian"))
        #expect(!Nationalities.contains("wooden"))
    }
}

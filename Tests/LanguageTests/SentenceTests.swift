// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

@testable import Language

/// Where sentences end.
@Suite struct SentenceTests {
    @Test(arguments: [
        ("The mill burned. The town paid.", ["The mill burned.", "The town paid."]),
        ("Was it lost? It was! Nobody asked.", ["Was it lost?", "It was!", "Nobody asked."]),
        ("The cost was ca. 3,000 crowns. It rose.", ["The cost was ca. 3,000 crowns.", "It rose."]),
        ("The U.S. Army left in 1931. It came back.", ["The U.S. Army left in 1931.", "It came back."]),
        ("Grigor F. Halden wrote it. It sold.", ["Grigor F. Halden wrote it.", "It sold."]),
        ("It held 4.5 million. Dr. Morn knew.", ["It held 4.5 million.", "Dr. Morn knew."]),
        ("See vol. 3 and no. 12 for more. It ends.", ["See vol. 3 and no. 12 for more.", "It ends."]),
        ("He said \"Stop.\" Then he left.", ["He said \"Stop.\"", "Then he left."]),
        ("The list (see p. 4. It is long.) is here. End.", ["The list (see p. 4. It is long.) is here.", "End."]),
        ("It closed in 1931. 400 men left.", ["It closed in 1931.", "400 men left."]),
        ("Prices rose e.g. for corn, i.e. food. They fell.", ["Prices rose e.g. for corn, i.e. food.", "They fell."]),
        ("He came, etc. and so on", ["He came, etc. and so on"]),
        ("The river rose. in 1931 it fell.", ["The river rose. in 1931 it fell."]),
        ("Прошло 40 лет. Мост стоит.", ["Прошло 40 лет.", "Мост стоит."]),
        ("", []),
        ("...", ["..."]),
    ])
    func split(text: String, expected: [String]) {
        let found = Sentence.sentences(of: Array(text.utf8))
        #expect(found.map { $0.text(0..<$0.lexemes.count) } == expected)
    }

    @Test func spansLeadBackToTheText() throws {
        let text = "The Köl mill burned. It cost 40 crowns."
        let second = try #require(Sentence.sentences(of: Array(text.utf8)).last)
        let bytes = Array(text.utf8)[second.span(3..<4).range]
        #expect(String(decoding: bytes, as: UTF8.self) == "crowns")
        #expect(second.span.upper == text.utf8.count)
        #expect(second.text(second.bodyEnd..<second.lexemes.count) == ".")
        #expect(second.text(0..<0).isEmpty)
        #expect(second.text(90..<95).isEmpty)
    }

    @Test func aBracketThatNeverClosesEndsAtSomeTime() {
        let text = "The list (is open. " + String(repeating: "The mill stands here. ", count: 200)
        #expect(Sentence.sentences(of: Array(text.utf8)).count > 50)
    }

    /// A sentence of ten thousand words, and ten thousand sentences.
    @Test func longTextsAreRead() {
        #expect(Sentence.sentences(of: Array(String(repeating: "mill ", count: 10_000).utf8)).count == 1)
        #expect(Sentence.sentences(of: Array(String(repeating: "It is. ", count: 10_000).utf8)).count == 10_000)
    }
}

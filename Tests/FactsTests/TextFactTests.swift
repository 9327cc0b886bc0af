// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language
import Testing

@testable import Facts

/// Names, places and categories, and the words of the title.
@Suite struct TextFactTests {
    @Test(arguments: [
        ("Lida Morn maintains that the mill stood at the river.", ["Lida Morn"]),
        ("The inquiry was headed by Anton Brell.", ["Anton Brell"]),
        ("They were met by President Anton Brell.", ["Anton Brell"]),
        ("He joined the \"Committee for a Free Orsk\" and left.", ["Committee for a Free Orsk"]),
        ("He joined the League of Orsk Weavers and left.", ["League of Orsk Weavers"]),
        ("The looms were used as firewood in the winter.", ["firewood"]),
        ("The looms came from Halden, Orsk, Morn and Brell.", ["Morn"]),
        ("The looms came from Halden, Orsk, Morn, and Brell.", ["Morn"]),
        ("The counts exclude children of the town.", ["children of the town"]),
        ("Later counts are much higher than the first.", ["higher"]),
        ("The mill was built in Halden and Orsk.", ["Halden and Orsk"]),
        ("The mill burned.", []),
        ("The mill had 40 looms in Halden.", []),
    ])
    func found(text: String, expected: [String]) throws {
        let found = try facts("# The mill\n\nThere it is. " + text).texts.map(\.text)
        #expect(found == expected)
    }

    @Test(arguments: [
        (["Lida", "Morn"], true), (["Grigor", "F.", "Halden"], true), (["Town", "Council"], false), (["Morn"], false),
        (["German", "Halden"], false), (["NKVD", "Morn"], false), (["However", "Morn"], false),
        (["April", "May"], false),
        (["lida", "Morn"], false), (["A", "B", "C", "D", "E"], false),
    ])
    func persons(words: [String], expected: Bool) { #expect(PersonNames.isPerson(words) == expected) }

    @Test func theTitleExpandsItsAcronym() throws {
        let topic = try #require(try facts("# Old prisoners of war in Orsk (1931)\n\nText here.\n").topic)
        #expect(topic.title == "Old prisoners of war in Orsk")
        #expect(topic.head == "Old prisoners of war")
        #expect(topic.isAcronym("POWs"))
        #expect(topic.isAcronym("POW"))
        #expect(!topic.isAcronym("NATO"))
        #expect(!topic.isAcronym("pow"))
        #expect(!topic.isAcronym("P"))
    }

    @Test func aDocumentWithoutATitleHasNoTopic() throws {
        #expect(try facts("The mill burned in 1931, and the town paid for the looms.\n").topic == nil)
    }
}

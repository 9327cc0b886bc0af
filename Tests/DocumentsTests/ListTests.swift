// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Testing

@Suite struct ListTests {
    private func outline(_ list: List) -> [String] {
        list.items.flatMap { item in
            ["\(item.number.map { "\($0) " } ?? "")\(item.text.string)"]
                + item.lists.flatMap { outline($0).map { "  " + $0 } }
        }
    }

    @Test(arguments: [
        ("- one\n- two\n", ["one", "two"]),
        ("* one\n\n* two\n\n\n* three", ["one", "two", "three"]),
        ("1. one\n2) two\n", ["1 one"]),
        ("1. one\n2. two\n", ["1 one", "2 two"]),
        ("(1) one\n(2) two\n", ["1 one", "2 two"]),
        ("• one\n• two\n", ["one", "two"]),
        ("- one\n  - inner\n    - deep\n- two", ["one", "  inner", "    deep", "two"]),
        ("* one\n** inner\n* two", ["one", "  inner", "two"]),
        ("# one\n# two\n", ["one", "two"]),
        ("- one that goes\n  on below\n- two", ["one that goes on below", "two"]),
        ("- one\n\n  and its second paragraph\n- two", ["one and its second paragraph", "two"]),
    ])
    func items(text: String, expected: [String]) throws {
        let document = try read(text)
        #expect(outline(try #require(document.lists.first)) == expected)
        #expect(violations(in: document).isEmpty)
    }

    @Test func leadIn() throws {
        let document = try read("The largest mills in 1921 were:\n\n- Orsk 1,200\n- Torv 900\n")
        #expect(document.lists.first?.leadIn?.string == "The largest mills in 1921 were:")
        #expect(document.prose == ["The largest mills in 1921 were:"])
    }

    @Test(arguments: [
        "The number rose\n- to 1,200 at the end -\nand fell.",
        "It was found in chapter\n2. The next one says no more.",
        "The gas is counted as O\n2. It is common in the air.",
        "1921. That was the year of the march.",
    ])
    func wrappedProseIsNoList(text: String) throws {
        let document = try read(text)
        #expect(document.lists.isEmpty)
        #expect(document.prose.count == 1)
    }

    @Test func proseAfterAShortItemIsAParagraph() throws {
        let document = try read("- Orsk\n- Torv\nThe office then counted again.\n")
        #expect(document.prose == ["The office then counted again."])
    }

    @Test func nestingHasALimit() throws {
        let text = (0..<40).map { String(repeating: "  ", count: $0) + "- item \($0)" }.joined(separator: "\n")
        let document = try read(text)
        #expect(violations(in: document).isEmpty)
        #expect(document.lists.flatMap(outline).count == 40)
    }
}

@Suite struct FieldTests {
    private func words(_ fields: Fields) -> [String] {
        fields.fields.map { ($0.labels.map(\.string) + [$0.value.string]).joined(separator: " | ") }
    }

    @Test func paragraphsListsAndOuterLabels() throws {
        let document = try read(
            """
            ## Land

            Area:
            - total: 1,204 sq km
            - land: field: field: 31% (1931 est.)

            Coast: 12 km

            **Hills:** low in the west
            """)
        #expect(
            words(try #require(document.fields.first)) == [
                "Area | total | 1,204 sq km", "Area | land | field | field | 31% (1931 est.)", "Coast | 12 km",
                "Hills | low in the west",
            ])
        #expect(document.prose.isEmpty)
        #expect(violations(in: document).isEmpty)
    }

    @Test func linesWithoutBlankLinesBetween() throws {
        let document = try read("Settlers: 1,200\nMills: 3\nRoad: 41 km of gravel\n")
        #expect(
            words(try #require(document.fields.first)) == ["Settlers | 1,200", "Mills | 3", "Road | 41 km of gravel"])
    }

    @Test(arguments: [
        "The office found this: nothing was left.",
        "Note: one paragraph is no block of fields.",
        "They met at 12:30 in Orsk.\n\nThey left at 14:10 for Torv.",
        "In the second year the office wrote: no grain came.\n\nIn the third year it wrote: none again.",
    ])
    func proseIsNoField(text: String) throws {
        #expect(try read(text).fields.isEmpty)
    }
}

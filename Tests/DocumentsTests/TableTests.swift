// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct TableTests {
    @Test func captionThatLooksLikeAListItemAndInheritedYears() throws {
        let document = try read(
            """
            ==Counts of the frontier office==

            The office counted at the end of each quarter.

              - Settlers held at Orsk**

            | Year | Quarter | Settlers |
            | 1921 | III | 1,200 |
            | | IV | 1,450 |
            | 1922 | I | 1,610 |
            Source of figures: Lida Morn, The Arven Road, 1974, page 12

            """)
        let table = try #require(document.tables.first)
        #expect(table.caption?.string == "Settlers held at Orsk")
        #expect(table.headerWords == [["Year", "Quarter", "Settlers"]])
        #expect(table.words == [["1921", "III", "1,200"], ["^1921", "IV", "1,450"], ["1922", "I", "1,610"]])
        #expect(table.labelColumns == 2)
        #expect(table.source?.text.string == "Lida Morn, The Arven Road, 1974, page 12")
        #expect(document.text(try #require(table.rows[1].cells[0].inheritedFrom)) == "1921")
        #expect(document.prose == ["The office counted at the end of each quarter."])
        #expect(document.lists.isEmpty)
    }
}

extension TableTests {
    private func table(_ text: String) throws -> Table {
        let document = try read(text)
        #expect(violations(in: document).isEmpty)
        return try #require(document.tables.first)
    }

    @Test(arguments: [
        ("Mills of the Arven\n| Town | Mills |\n| Orsk | 3 |", "Mills of the Arven"),
        ("Mills of the Arven\n\n| Town | Mills |\n| Orsk | 3 |", "Mills of the Arven"),
        ("**Mills of the Arven**\n\n| Town | Mills |\n|---|---|\n| Orsk | 3 |", "Mills of the Arven"),
        ("- Mills of the Arven**\n\n| Town | Mills |\n| Orsk | 3 |", "Mills of the Arven"),
        ("Table: Mills of the Arven\n\n| Town | Mills |\n| Orsk | 3 |", "Mills of the Arven"),
        ("Table 2.1. Mills of the Arven.\n\n| Town | Mills |\n| Orsk | 3 |", "Mills of the Arven."),
        ("| Town | Mills |\n|---|---|\n| Orsk | 3 |\n\nTable: Mills of the Arven\n", "Mills of the Arven"),
        ("| Mills of the Arven | |\n|---|---|\n| Town | Mills |\n| Orsk | 3 |\n| Torv | 4 |", "Mills of the Arven"),
        ("The office counted the mills.\n\n| Town | Mills |\n| Orsk | 3 |", nil),
        ("- Orsk\n- Torv\n\n| Town | Mills |\n| Orsk | 3 |", nil),
        ("## Mills\n\n| Town | Mills |\n| Orsk | 3 |", nil),
    ])
    func caption(text: String, expected: String?) throws {
        let found = try table(text)
        #expect(found.caption?.string == expected)
        #expect(found.headerWords == [["Town", "Mills"]])
        #expect(try read(text).prose.contains { $0.contains("Mills of") } == false)
    }

    @Test func captionRightBelowAParagraph() throws {
        let text = "The office counted the\nmills of the road.\nMills of the Arven\n| Town | Mills |\n| Orsk | 3 |"
        #expect(try table(text).caption?.string == "Mills of the Arven")
        #expect(try read(text).prose == ["The office counted the mills of the road."])
    }

    @Test func leadInStaysProse() throws {
        let text = "The mills of the Arven were these:\n\n| Town | Mills |\n| Orsk | 3 |\n"
        let found = try table(text)
        #expect(found.caption == nil)
        #expect(found.leadIn?.string == "The mills of the Arven were these:")
        #expect(try read(text).prose == ["The mills of the Arven were these:"])
    }

    @Test(arguments: [
        (
            "| Town | Mills |\n| --- | ---: |\n| Orsk | 3 |\n| Torv | 4 |", [["Town", "Mills"]],
            [["Orsk", "3"], ["Torv", "4"]]
        ),
        ("Town | Mills\n--- | ---\nOrsk | 3\nTorv | 4", [["Town", "Mills"]], [["Orsk", "3"], ["Torv", "4"]]),
        ("Town | Mills\nOrsk | 3\nTorv | 4", [["Town", "Mills"]], [["Orsk", "3"], ["Torv", "4"]]),
        (
            "+------+---+\n| Town | M |\n+======+===+\n| Orsk | 3 |\n+------+---+\n| Torv | 4 |\n+------+---+",
            [["Town", "M"]], [["Orsk", "3"], ["Torv", "4"]]
        ),
        (
            "| 1921 | 1,200 |\n| 1922 | 1,450 |\n| 1923 | 1,600 |", [],
            [["1921", "1,200"], ["1922", "1,450"], ["1923", "1,600"]]
        ),
        (
            "| | 1921 | 1922 |\n| Orsk | 1,200 | 900 |\n| Torv | 310 | 320 |", [["", "1921", "1922"]],
            [["Orsk", "1,200", "900"], ["Torv", "310", "320"]]
        ),
        (
            "| | Mills | Mills |\n| Town | 1921 | 1922 |\n| Orsk | 3 | 4 |\n| Torv | 5 | 6 |",
            [["", "Mills", "Mills"], ["Town", "1921", "1922"]], [["Orsk", "3", "4"], ["Torv", "5", "6"]]
        ),
        (
            "| Town | Mills | Road |\n| Orsk | 3 |\n| Torv | 4 | 12 | 13 |", [["Town", "Mills", "Road", ""]],
            [["Orsk", "3", "~", "~"], ["Torv", "4", "12", "13"]]
        ),
        (
            "| Town | Mills |\n| | |\n| Orsk | - |\n| Torv | - |", [["Town", "Mills"]],
            [["Orsk", "-"], ["Torv", "-"]]
        ),
        (
            "| Town | Note |\n| Orsk | long words\ngo on here |\n| Torv | short |", [["Town", "Note"]],
            [["Orsk", "long words go on here"], ["Torv", "short"]]
        ),
        (
            "| Town | Link |\n| Orsk | [[Orsk (town)|the town]] |\n| Torv | a \\| b |", [["Town", "Link"]],
            [["Orsk", "the town"], ["Torv", "a | b"]]
        ),
        ("| Town | Mills |\n\n| Orsk | 3 |\n\n| Torv | 4 |\n", [["Town", "Mills"]], [["Orsk", "3"], ["Torv", "4"]]),
        (
            "| Town | % lost on the road |\n| **Orsk** | 3% |\n| Torv | 4% |", [["Town", "% lost on the road"]],
            [["Orsk", "3%"], ["Torv", "4%"]]
        ),
    ])
    func rows(text: String, header: [[String]], rows: [[String]]) throws {
        let found = try table(text)
        #expect(
            found.headerWords == header.map { row in row + Array(repeating: "", count: found.columnCount - row.count) })
        #expect(found.words == rows)
    }

    @Test func headingsOfTwoHeaderRows() throws {
        let found = try table("| | Mills | |\n| Town | 1921 | 1922 |\n| Orsk | 3 | 4 |\n| Torv | 5 | 6 |")
        #expect(found.headings(of: 2).map(\.string) == ["Mills", "1922"])
        #expect(found.headings(of: 0).map(\.string) == ["Town"])
    }

    @Test(arguments: [
        // A row without any label continues nothing.
        ("| Town | Mills |\n| Orsk | 3 |\n| | 7 |", [["Orsk", "3"], ["", "7"]], 1),
        (
            "| Town | Year | Mills |\n| Orsk | 1921 | 3 |\n| | 1922 | 4 |\n| Torv | 1921 | 5 |",
            [["Orsk", "1921", "3"], ["^Orsk", "1922", "4"], ["Torv", "1921", "5"]], 2
        ),
        // A blank value is unknown, not the one above.
        ("| Year | Mills | Road |\n| 1921 | 3 | 5 |\n| 1922 | | 6 |", [["1921", "3", "5"], ["1922", "", "6"]], 1),
        (
            "| Rank | Town | Mills |\n| 1 | Orsk | 30 |\n| 2 | Torv | 20 |\n| 3 | Selm | 10 |",
            [["1", "Orsk", "30"], ["2", "Torv", "20"], ["3", "Selm", "10"]], 2
        ),
        (
            "| Ship | Port | Lake |\n| Adela | Orsk | Marn |\n| Lida | | Marn |",
            [["Adela", "Orsk", "Marn"], ["Lida", "", "Marn"]], 1
        ),
    ])
    func labels(text: String, rows: [[String]], labelColumns: Int) throws {
        let found = try table(text)
        #expect(found.words == rows)
        #expect(found.labelColumns == labelColumns)
    }

    @Test func notesAreNoProse() throws {
        let text = """
            | Town | Mills* |
            | Orsk | 3 |
            | Torv | 4 |
            * without those on the upper river
            Sources: Morn, The Arven Road;
              Selm, Mills of the North
            Note: counted in October.

            The office was closed in 1930.
            """
        let found = try table(text)
        #expect(found.notes.map(\.kind) == [.note, .source, .note])
        #expect(
            found.notes.map(\.text.string) == [
                "without those on the upper river", "Morn, The Arven Road; Selm, Mills of the North",
                "counted in October.",
            ])
        #expect(try read(text).prose == ["The office was closed in 1930."])
    }

    @Test func noteInTheLastRowAndBands() throws {
        let found = try table(
            "| Town | Mills | Road |\n| North | North | North |\n| Orsk | 3 | 7 |\n| Torv | 4 | 9 |\n| Source: Morn 1974 | | |"
        )
        #expect(found.rows.map(\.kind) == [.band, .cells, .cells])
        #expect(found.source?.text.string == "Morn 1974")
        let bold = try table(
            "| Town | Mills | Road |\n|---|---|---|\n| **North** | | |\n| Orsk | 3 | 7 |\n| Torv | | |")
        #expect(bold.rows.map(\.kind) == [.band, .cells, .cells])
    }

    @Test func tabsBetweenCells() throws {
        let text =
            "The mills were these:\nTown\tYear\tMills\nOrsk\t1921\t3\n\t1922\t4\nTorv\t1921\t5\nSource: Morn\n\n\tIndented prose."
        let found = try table(text)
        #expect(found.headerWords == [["Town", "Year", "Mills"]])
        #expect(found.words == [["Orsk", "1921", "3"], ["^Orsk", "1922", "4"], ["Torv", "1921", "5"]])
        #expect(found.source?.text.string == "Morn")
        #expect(try read(text).prose == ["The mills were these:", "Indented prose."])
        #expect(try read("1.\tOrsk\n2.\tTorv\n").lists.first?.items.map(\.text.string) == ["Orsk", "Torv"])
        #expect(try read("Mills:\t3\nTowns:\t2\n").fields.first?.fields.map(\.value.string) == ["3", "2"])
    }

    @Test func oneBarIsNoTable() throws {
        #expect(try read("Let |x| be small.\n|x| is small.\n\nA | B").tables.isEmpty)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Testing

@testable import Facts

/// What a table's cells say, with what they inherit.
@Suite struct TableFactTests {
    private static let quarters = """
        # Looms of Orsk

        ## Counts

        **Looms held by the town, by quarter**

        | Year | Quarter | Number of looms |
        |------|---------|----------------:|
        | 1931 | III | 1,200 |
        |      | IV | 1,300 |
        | 1932 | I | 1,250 (est.) |
        |      | II | |

        Source: Lida Morn, The Looms (1940), page 12
        """

    @Test func blankLabelsAreInherited() throws {
        let read = try facts(Self.quarters)
        #expect(read.cellWords == ["1931 III 1,200", "1931 IV 1,300", "1932 I 1,250 (est.)"])
        #expect(read.cells.map { $0.time?.iso } == ["1931-Q3", "1931-Q4", "1932-Q1"])
    }

    @Test func theSourceLineNamesTheClaimant() throws {
        let table = try #require(try facts(Self.quarters).tables.first)
        #expect(table.claimant == "Lida Morn")
        #expect(table.name == "Looms held by the town, by quarter")
        #expect(table.section == ["Looms of Orsk", "Counts"])
        #expect(table.columns.map(\.role) == [.time(.year), .time(.quarter), .figures])
        #expect(table.columns.map(\.header) == ["Year", "Quarter", "Number of looms"])
        #expect(table.asOf == nil)
    }

    @Test func quartersAreLabelsEvenWhereTheyAreAllTheSame() throws {
        let read = try facts("| Year | Quarter | Looms |\n|---|---|---|\n| 1931 | IV | 40 |\n| 1932 | IV | 50 |\n")
        #expect(read.cells.map { $0.time?.iso } == ["1931-Q4", "1932-Q4"])
    }

    private static func people(caption: String, before: String = "") -> String {
        """
        # Orsk

        \(before)

        **\(caption)**

        | District | People | Share |
        |---|---:|---:|
        | North | 4,200 | 42% |
        | South | 3,800 | 38% |
        | Others | 2,000 | 20% |
        | Total | 10,000 | 100% |
        """
    }

    @Test(arguments: [
        ("People of Orsk, according to the census, as of 3 May 1931", "People of Orsk", "the census"),
        ("Figures for people according to the town", "Figures for people", "the town"),
        ("Figures for people according to Orsk", "Figures for people", "Orsk figures"),
        ("People of Orsk:", "People of Orsk", nil),
    ])
    func captions(caption: String, name: String, claimant: String?) throws {
        let table = try #require(try facts(Self.people(caption: caption)).tables.first)
        #expect(table.name == name)
        #expect(table.claimant == claimant)
    }

    @Test func theCaptionDatesTheTable() throws {
        let text = Self.people(caption: "People of Orsk, according to the census, as of 3 May 1931")
        let read = try facts(text)
        let asOf = try #require(read.tables.first?.asOf)
        #expect(asOf.phrase == "as of 3 May 1931")
        #expect(asOf.text == "3 May 1931")
        #expect(asOf.time == .day(year: 1931, month: 5, 3))
        #expect(read.document.text(asOf.span) == "as of 3 May 1931")
    }

    @Test func theProseBeforeDatesTheTable() throws {
        let read = try facts(
            Self.people(caption: "People of Orsk", before: "The census counted the people as of 3 May 1931."))
        #expect(read.tables.first?.asOf?.time == .day(year: 1931, month: 5, 3))
        #expect(read.tables.first?.asOf?.sentence == "The census counted the people as of 3 May 1931.")
    }

    @Test func totalsAndLeftOversAreNoMembers() throws {
        let read = try facts(Self.people(caption: "People of Orsk"))
        #expect(read.cells.filter { $0.column == 1 }.map(\.rowKind) == [.member, .member, .residual, .total])
        #expect(read.cells.filter { $0.column == 2 }.map(\.isPercent) == [true, true, true, true])
        #expect(read.cells.filter { $0.column == 1 }.map(\.isPercent) == [false, false, false, false])
    }

    @Test func aPercentHeaderMakesItsCellsPercent() throws {
        let read = try facts("| District | % literate |\n|---|---|\n| North | 42 |\n| South | 38.5 |\n")
        #expect(read.cells.map(\.isPercent) == [true, true])
    }

    @Test func aYearInTheHeaderDatesItsColumn() throws {
        let read = try facts("| District | 1931 | 1932 |\n|---|---|---|\n| North | 420 | 430 |\n| South | 38 | 39 |\n")
        #expect(read.cells.map { $0.time?.iso } == ["1931", "1932", "1931", "1932"])
    }

    @Test(arguments: ["12–15", "n/a", "–", "?", "40 of 50", "", "I", "see 4", "1/2"])
    func cellsThatAreNoNumber(cell: String) throws {
        let read = try facts(
            "| District | Looms |\n|---|---|\n| North | 420 |\n| West | 12 |\n| Mid | 9 |\n"
                + "| East | 77 |\n| South | \(cell) |\n")
        #expect(read.cells.map(\.text) == ["420", "12", "9", "77"])
    }

    @Test func cellsKnowTheirBytes() throws {
        let read = try facts(Self.quarters)
        try #require(!read.cells.isEmpty)
        for cell in read.cells { #expect(read.document.text(cell.span) == cell.text) }
        #expect(read.document.text(read.cells[0].rowSpan).contains("| 1931 | III | 1,200 |"))
    }
}

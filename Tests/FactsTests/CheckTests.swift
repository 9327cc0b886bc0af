// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

@testable import Facts

/// Sums, shares and factors are recomputed; what is not plainly meant to agree is left alone.
@Suite struct CheckTests {
    private func findings(_ text: String) throws -> [FigureCheck] {
        DocumentChecks.checks(of: try facts("# The flood of Orsk\n\n" + text))
    }

    private static func table(_ total: String) -> String {
        """
        Losses by town

        | Town | Barns | Mills |
        |---|---|---|
        | Sesk | 1,204 | 31 |
        | Torv | 811 | 12 |
        | Selm | 377 | 8 |
        | Total | \(total) | 51 |
        """
    }

    @Test func aTotalThatIsNoSumIsFoundWithAllPlaces() throws {
        let wrong = try findings(Self.table("2,382")).filter { !$0.agrees }
        #expect(wrong.map(\.kind) == [.columnSum(column: "Barns", sum: DecimalNumber(2392))])
        #expect(wrong.first?.stated.quote == "2,382")
        #expect(wrong.first?.stated.line == 10)
        #expect(wrong.first?.against.map(\.quote) == ["1,204", "811", "377"])
    }

    @Test func aTotalThatIsTheSumIsNoFinding() throws {
        #expect(try findings(Self.table("2,392")).allSatisfy(\.agrees))
    }

    @Test func aTotalOfMoreThanTheTableListsIsNoFinding() throws {
        #expect(try findings(Self.table("9,400")).allSatisfy(\.agrees))
    }

    @Test func aRowThatBreaksWhatTheOthersKeepIsFound() throws {
        let text = """
            | Town | Houses | Lost | Kept | % lost |
            |---|---|---|---|---|
            | Sesk | 1,000 | 300 | 700 | 30% |
            | Torv | 500 | 100 | 400 | 20% |
            | Selm | 400 | 40 | 360 | 10% |
            | Marn | 200 | 50 | 150 | 25% |
            | Arven | 900 | 360 | 540 | 40% |
            | Besk | 800 | 120 | 690 | 14% |
            """
        let wrong = try findings(text).filter { !$0.agrees }
        #expect(wrong.contains { if case .rowSum("Besk", _, _) = $0.kind { true } else { false } })
        #expect(wrong.contains { if case .rowShare("Besk", "% lost", _) = $0.kind { true } else { false } })
        #expect(wrong.allSatisfy { $0.stated.context.contains("Besk") })
    }

    @Test(arguments: [
        ("In all 1,240 people were moved (810 from Sesk and 430 from Torv).", true),
        ("In all 1,240 people were moved (810 from Sesk and 480 from Torv).", false),
    ])
    func aBreakdownInBrackets(text: String, agrees: Bool) throws {
        #expect(try findings(text).map(\.agrees) == [agrees])
    }

    @Test(arguments: [
        "In all 1,240 people were moved (including 810 from Sesk and 480 from Torv).",
        "In all 1,240 people were moved (30 from Sesk and 40 from Torv).",
        "The dam is 1,240 m long (810 yards and 12 feet).",
        "Of the 1,240 people 810 came from Sesk.",
        "The town has 40 mills, 12 schools and 3 churches.",
    ])
    func notMeantToAdd(text: String) throws {
        #expect(try findings(text).allSatisfy(\.agrees))
    }

    @Test(arguments: [
        ("Of the barns, 212 of the 640 houses (33%) were lost.", true),
        ("Of the barns, 212 of the 640 houses (43%) were lost.", false),
    ])
    func aShareOfAWhole(text: String, agrees: Bool) throws {
        #expect(try findings(text).map(\.agrees) == [agrees])
    }

    @Test(arguments: [
        ("The number of looms doubled from 1,200 in 1931 to 2,400 in 1935.", true),
        ("The number of looms doubled from 1,200 in 1931 to 1,900 in 1935.", false),
        ("The number of looms nearly doubled from 1,200 in 1931 to 2,200 in 1935.", true),
        ("The number of looms rose by 25% from 1,200 to 1,500.", true),
        ("The number of looms rose by 35% from 1,200 to 1,500.", false),
        ("The number of looms rose by 300 from 1,200 to 1,500.", true),
        ("The number of looms rose by 400 from 1,200 to 1,500.", false),
    ])
    func aChangeFromOneFigureToAnother(text: String, agrees: Bool) throws {
        #expect(try findings(text).map(\.agrees) == [agrees])
    }

    @Test func aFactorIsHeldAgainstTheTableOfTheSeries() throws {
        let text = """
            The number of looms in the mills of Orsk nearly doubled in the second half of 1931.

            Looms in the mills of Orsk

            | Year | Quarter | Number of looms |
            |---|---|---|
            | 1931 | I | 300 |
            | | II | 370 |
            | | III | 560 |
            | | IV | 565 |
            | 1932 | I | 570 |
            """
        let found = try findings(text)
        #expect(found.map(\.agrees) == [false])
        #expect(found.first?.against.map(\.quote) == ["370", "565"])
    }

    @Test func partsAboveTheMaximumOfTheSameClaimantAreFound() throws {
        let found = try findings(
            """
            According to Lida Morn, at most 1,000 people died in the flood.
            Lida Morn believes that the deaths of 463 people in the flood can be proved, and also maintains that 700 people             of Orsk died in it.
            """)
        #expect(found.map(\.agrees) == [false])
        #expect(found.first?.kind == .aboveMaximum(claimant: "Lida Morn", sum: DecimalNumber(1163)))
    }
}

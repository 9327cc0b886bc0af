// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Figures
import Testing

/// What a table's cells inherit, and which of them are no members of its set.
@Suite struct TrapTableTests {
    private static let quarters = """
        # German prisoners of war in Soviet hands

        ==German estimates==

          - German prisoners of war held by the Soviet Union**

        | Year | Quarter | Number of German POWs |
        | 1941 | IV | 26,000 |
        | 1942 | I | 120,000 |
        | | II | 120,000 |
        | | III | 110,000 |
        | | IV | 100,000 |
        | 1943 | I | 170,000 |
        | | II | 160,000 |
        | 1949 | IV | 85,000 |
        | 1950 | IV | 29,000 |
        Source of figures: Rüdiger Overmans, Soldaten hinter Stacheldraht. Ullstein., 2000 Page 246

        ==Soviet statistics==

        The NKVD reported the counts of this section as of 22 April 1956.

        Figures for "Wehrmacht" prisoners of war according to Soviet NKVD
        | Nationality | Total accounted prisoners of war | Released and repatriated | Died in captivity | % Died in captivity |
        | German | 2,388,443 | 2,031,743 | 356,700 | 15% |
        | Austrian | 156,681 | 145,790 | 10,891 | 7% |
        | Czech and Slovak | 69,977 | 65,954 | 4,023 | 6% |
        | Dutch | 4,730 | 4,530 | 200 | 4% |
        | Luxemburger | 1,653 | 1,560 | 93 | 6% |
        | Norwegian | 101 | 83 | 18 | 18% |
        | others | 3,989 | 1,062 | 2,927 | 73% |
        | Total | 2,733,739 | 2,352,672 | 381,067 | 13.9% |
        """

    private let made: Made
    private let first: [Question]
    private let second: [Question]

    init() throws {
        made = try Made(Self.quarters)
        first = made.cells.filter { $0.citations[0].section.last == "German estimates" }
        second = made.cells.filter { $0.citations[0].section.last == "Soviet statistics" }
    }

    @Test func everyCellIsAsked() {
        #expect(Set(first.map { $0.citations[0].cell?.row ?? [] }).count == 9)
        #expect(Set(second.map(\.item)).count == 32)
        #expect(made.violations == [])
    }

    @Test(
        "X04: a blank year cell takes the year above into every stem",
        arguments: [
            ("II", "second", "120,000"), ("III", "third", "110,000"), ("IV", "fourth", "100,000"),
        ])
    func inheritedYear(quarter: String, word: String, figure: String) {
        let asked = first.filter { $0.citations[0].cell?.row == ["1942", quarter] }
        #expect(asked.count == 2)
        for question in asked {
            #expect(question.stem.hasSuffix("in the \(word) quarter of 1942?"))
            #expect(question.answer.text == figure)
            #expect(question.stem.contains("how many German prisoners of war"))
        }
    }

    @Test("X05: others and Total are no nationalities")
    func totalAndOthers() {
        #expect(!made.questions.contains { $0.answer.text.contains("others") || $0.answer.text.contains("Total") })
        #expect(!made.stems.contains { $0.contains("others prisoners") || $0.contains("Total prisoners") })
        let odd = second.filter { ["others", "Total"].contains($0.citations[0].cell?.row.last ?? "") }
        #expect(Set(odd.map(\.item)).count == 8)
        let values: Set = ["2,733,739", "2,352,672", "381,067", "3,989", "1,062", "2,927"]
        for question in second where !odd.contains(question) {
            let real = question.choice.map { choice in choice.options.filter { !choice.made.contains($0) } } ?? []
            #expect(values.isDisjoint(with: real), "\(question.stem)")
        }
    }

    @Test("X10: a line with a book's year and page is a source, not a fact")
    func sourceLine() {
        #expect(!first.isEmpty && first.allSatisfy { $0.claimants == ["Rüdiger Overmans"] })
        #expect(!made.questions.contains { ["2000", "246"].contains($0.answer.text) })
        #expect(!made.stems.contains { $0.contains("Ullstein") || $0.contains("2000 ") || $0.contains("246") })
    }

    @Test("X11: a caption that looks like a list item is the table's caption")
    func captionWithDash() {
        let caption = "German prisoners of war held by the Soviet Union"
        #expect(!first.isEmpty && first.allSatisfy { $0.citations[0].cell?.table == caption })
        #expect(!first.isEmpty && first.allSatisfy { $0.stem.contains("were held by the Soviet Union") })
        #expect(!made.stems.contains { $0.contains("*") || $0.contains("- ") })
    }

    @Test("X24: every stem of the table says whose figures they are")
    func scope() {
        #expect(!second.isEmpty && second.allSatisfy { $0.stem.hasPrefix("According to Soviet NKVD figures") })
    }

    @Test("X25: the date that stands in the prose goes into the table's stems")
    func dateOfTheTable() {
        #expect(!second.isEmpty && second.allSatisfy { $0.stem.contains("as of 22 April 1956") })
        #expect(!first.isEmpty && first.allSatisfy { !$0.stem.contains("22 April 1956") })
    }

    @Test("X29: headings of either spelling are sections, never sentences")
    func headings() throws {
        #expect(Set(made.cells.map { $0.citations[0].section.count }) == [2])
        #expect(!made.stems.contains { $0.contains("=") })
        let spaced = try Made("= The dam of 1931 =\n\n== Cost ==\n\nThe Arven dam was opened in 1932.\n\n==Use==\n")
        #expect(spaced.document.title == "The dam of 1931")
        #expect(spaced.questions.allSatisfy { $0.citations[0].section == ["The dam of 1931", "Cost"] })
        #expect(spaced.stems == ["In which year was the Arven dam opened?"])
    }

    @Test("X30: a header that starts with a percent sign is a column in percent")
    func percentHeader() {
        let shares = second.filter { $0.citations[0].cell?.column == "% Died in captivity" }
        #expect(Set(shares.map(\.item)).count == 8)
        #expect(
            !shares.isEmpty && shares.allSatisfy { $0.quantity?.unit == "percent" && $0.answer.text.hasSuffix("%") })
        #expect(
            !shares.isEmpty
                && shares.allSatisfy { $0.stem.contains("what percentage of the ") && !$0.stem.contains("%") })
    }

    @Test("X06: the options of a share look like its key")
    func percentOptions() {
        for question in second where question.quantity?.unit == "percent" {
            guard let choice = question.choice else { continue }
            let decimals = question.answer.text.contains(".")
            #expect(
                choice.options.allSatisfy { $0.hasSuffix("%") && $0.contains(".") == decimals }, "\(choice.options)")
        }
        #expect(made.all(asking: "13.9%") { $0.quantity?.accept == Interval(tenths(1385, 2), tenths(1395, 2)) })
        #expect(made.all(asking: "15%") { $0.quantity?.accept == Interval(tenths(145, 1), tenths(155, 1)) })
    }

    @Test(
        "X31: the adjective of a row label stands before its noun",
        arguments: [
            ("156,681", "Austrian"), ("69,977", "Czech and Slovak"), ("1,653", "Luxemburger"),
        ])
    func adjectiveLabels(figure: String, label: String) {
        #expect(made.stems(asking: figure).map { $0.contains(" \(label) Wehrmacht prisoners of war") } == [true])
        #expect(!made.stems.contains { $0.contains("for \(label)") })
    }

    @Test("X32: a header that is a predicate becomes the verb of the question")
    func predicateHeaders() {
        #expect(
            made.stems(asking: "145,790").map {
                $0.hasSuffix("how many Austrian Wehrmacht prisoners of war were released and repatriated?")
            } == [true])
        #expect(
            made.stems(asking: "10,891").map { $0.hasSuffix("Wehrmacht prisoners of war died in captivity?") } == [true]
        )
    }

    @Test("X34: each table keeps its own source")
    func twoSources() {
        #expect(!first.isEmpty && !second.isEmpty)
        #expect(!first.isEmpty && first.allSatisfy { !$0.stem.contains("NKVD") })
        #expect(
            !second.isEmpty
                && second.allSatisfy { !$0.stem.contains("Overmans") && $0.claimants == ["Soviet NKVD figures"] })
    }

    private func tenths(_ coefficient: Int, _ places: Int) -> DecimalNumber {
        DecimalNumber(coefficient: coefficient, exponent: -places) ?? .zero
    }
}

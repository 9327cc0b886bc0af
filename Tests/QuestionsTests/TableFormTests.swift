// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Testing

@testable import Questions

/// What each form of table question says, and when it keeps silent.
@Suite struct TableFormTests {
    private func asked(_ text: String, _ form: String) throws -> [Question] {
        try Made(text).questions.filter { $0.form == form }
    }

    private func has(_ questions: [Question], _ stem: String, _ answer: String) -> Bool {
        questions.contains { $0.stem == stem && $0.answer.text == answer }
    }

    @Test func lookUpOfTimeRows() throws {
        let found = try asked(TableSamples.births, "lookup")
        #expect(has(found, "How many live births were there in Orsk in 1923?", "5,310"))
        #expect(has(found, "What was the crude birth rate of Orsk in 1921 (per 1,000 people)?", "24.1"))
    }

    @Test func lookUpOfMeasuresThatLast() throws {
        let found = try asked(TableSamples.lakes, "lookup")
        #expect(has(found, "What is the area of the lake Arven (in square kilometres)?", "388.0"))
        #expect(has(found, "What is the maximum depth of Torv Water (in metres)?", "64") || !found.isEmpty)
    }

    @Test func lookUpOfPeople() throws {
        let found = try asked(TableSamples.settlers, "lookup")
        #expect(has(found, "According to the Frontier Office, how many Torvish settlers died on the march?", "602"))
        #expect(
            has(
                found, "According to the Frontier Office, what percentage of the Seskian settlers died on the march?",
                "8%"))
    }

    /// Which ones are meant the options show; a second needs the first beside it.
    @Test func extremesAreChosenAmongTheNearest() throws {
        let found = try asked(TableSamples.lakes, "extreme")
        #expect(has(found, "Which of these lakes in Kordal had the greatest maximum depth?", "Arven"))
        #expect(has(found, "Which of these lakes in Kordal had the smallest area?", "Black Tarn"))
        #expect(found.allSatisfy { $0.citations.count == 6 && $0.origin == .derived })
        #expect(found.allSatisfy { $0.choice?.options.count == 4 })
        let first = found.first { $0.stem == "Which of these lakes in Kordal had the largest area?" }
        let second = try #require(
            found.first { $0.stem == "Which of these lakes in Kordal had the second-largest area?" })
        #expect(second.choice?.options.contains(try #require(first).answer.text) == true)
    }

    @Test func noExtremeWithAGapOrATie() throws {
        let gap = TableSamples.lakes.replacingFirst("| 86 |", with: "| |").replacingFirst("| 141 |", with: "| ? |")
        #expect(try asked(gap, "extreme").allSatisfy { !$0.stem.contains("depth") })
        let tie = TableSamples.lakes.replacingFirst("| 118 |", with: "| 141 |")
        #expect(try asked(tie, "extreme").allSatisfy { !$0.stem.contains("greatest maximum depth") })
    }

    @Test func totalsAndLeftOversAreOutsideTheSet() throws {
        let found = try Made(TableSamples.settlers).questions.filter { $0.origin == .derived }
        #expect(!found.isEmpty)
        for question in found {
            #expect(question.choice?.options.allSatisfy { !["Total", "others"].contains($0) } ?? true)
            #expect(!question.stem.contains("six named origins"))
        }
    }

    @Test func extremesOfTimes() throws {
        let found = try asked(TableSamples.births, "extreme")
        #expect(has(found, "In which year from 1921 to 1927 was the number of live births in Orsk highest?", "1923"))
        let values = try asked(TableSamples.births, "extremevalue")
        #expect(has(values, "What was the highest number of deaths in Orsk in any year from 1921 to 1927?", "4,110"))
    }

    @Test func comparisonHasOneAboveAndThreeBelow() throws {
        let found = try asked(TableSamples.lakes, "compare")
        let area = try #require(found.first { $0.stem.contains("area") })
        #expect(
            area.stem == "Which of these lakes had a larger area than the lake Little Sesk?"
                || area.stem.contains("larger area than"))
        #expect(area.choice != nil && area.citations.count == 5)
    }

    @Test func orderIsOneOfFourLists() throws {
        let found = try asked(TableSamples.lakes, "order").filter { $0.stem.contains("Which list") }
        #expect(!found.isEmpty)
        for question in found {
            #expect(question.choice?.options.contains(question.answer.text) == true)
            #expect(question.citations.count == 4)
        }
    }

    @Test func rankCountsFromTheLargest() throws {
        let found = try asked(TableSamples.lakes, "rank")
        #expect(found.allSatisfy { $0.stem.contains("counted from the") })
        #expect(found.contains { $0.answer.text == "third" })
    }

    @Test func changeBetweenTimes() throws {
        let found = try asked(TableSamples.births, "change")
        #expect(has(found, "By how many did the number of live births in Orsk fall from 1921 to 1927?", "360"))
        #expect(
            has(
                found,
                "By what percentage did the number of live births in Orsk fall from 1921 to 1927, relative to 1921?",
                "7.0%"))
        #expect(found.allSatisfy { $0.citations.count >= 2 })
    }

    @Test func yearsBehindQuartersAreNoNextQuarter() throws {
        let found = try asked(TableSamples.water, "change")
        #expect(!found.isEmpty)
        #expect(
            !found.contains {
                $0.stem.contains("from the fourth quarter of 1930 to the fourth quarter of 1931")
                    && $0.stem.contains("one quarter to the next")
            })
        let steps = found.filter { $0.stem.contains("from one quarter to the next") }
        #expect(steps.allSatisfy { $0.stem.contains("from the first quarter of 1929 to the fourth quarter of 1930") })
    }

    @Test func firstPastAThreshold() throws {
        let found = try asked(TableSamples.water, "firstpast")
        #expect(found.allSatisfy { $0.answer.text == "the second quarter of 1930" })
        #expect(found.contains { $0.stem.contains("first exceed 1,000") })
    }

    @Test func shareOfAProvenTotal() throws {
        let found = try asked(TableSamples.settlers, "share")
        #expect(
            has(
                found,
                "According to the Frontier Office, what percentage of all settlers who died on the march were Kordish?",
                "57.5%"))
        #expect(found.allSatisfy { $0.citations.count == 2 })
        let wrong = TableSamples.settlers.replacingFirst("| 4,775 |", with: "| 4,785 |")
        #expect(try asked(wrong, "share").allSatisfy { !$0.stem.contains("died") })
    }

    @Test func countOverAThreshold() throws {
        let found = try asked(TableSamples.lakes, "count")
        #expect(found.allSatisfy { ["2", "3", "4"].contains($0.answer.text) && $0.citations.count == 6 })
        #expect(found.contains { $0.stem.hasPrefix("How many of the six named lakes in Kordal (") })
    }

    @Test func sumOfNamedRows() throws {
        let found = try asked(TableSamples.settlers, "sum")
        #expect(
            found.contains {
                $0.stem.contains("Arvenian and Torvish settlers") && $0.answer.text == "1,722"
                    && $0.citations.count == 2
            })
        #expect(found.contains { $0.stem.contains("of all origins other than Kordish") && $0.answer.text == "2,029" })
    }

    @Test func meanOfAFlow() throws {
        let found = try asked(TableSamples.births, "mean")
        #expect(
            found.contains {
                $0.stem.contains("mean number of deaths in Orsk per year from 1921 to 1927")
                    && $0.answer.text == "3,810"
            })
        #expect(found.allSatisfy { !$0.stem.contains("rate") })
    }

    @Test func differenceOfColumns() throws {
        let found = try asked(TableSamples.births, "difference")
        #expect(has(found, "How many more live births than deaths were there in Orsk in 1927?", "1,220"))
        let printed = TableSamples.births.replacingFirst("Crude birth rate (per 1000)", with: "Natural change")
        #expect(try asked(printed, "difference").isEmpty)
    }

    @Test func inverseNamesAValueThatOccursOnce() throws {
        let found = try asked(TableSamples.births, "inverse")
        #expect(found.allSatisfy { $0.time != nil && $0.citations.count == 1 })
    }

    @Test func eventsOfAList() throws {
        let found = try asked(
            """
            # Lighthouses of Kordal

            | Lighthouse | Built | Height (m) |
            |---|---|---|
            | Cape Torv | 1861 | 34 |
            | Selm Mole | 1874 | 12 |
            | North Skerry | 1889 | 41 |
            | Gull Rock | 1902 ? | 28 |
            """, "when")
        #expect(found.contains { $0.stem == "In which year was Cape Torv built?" || $0.stem.contains("Cape Torv") })
        #expect(!found.contains { $0.stem.contains("Gull Rock") })
    }

    @Test func aMeasureThatChangesNeedsATime() throws {
        let text = """
            # Kordal

            ## Towns

            | Town | Population |
            |---|---|
            | Selm | 88,400 |
            | Torv | 29,700 |
            | Sesk | 18,200 |
            | Marn | 9,100 |
            """
        #expect(try Made(text).questions.isEmpty)
        #expect(try !Made(text.replacingFirst("## Towns", with: "## Towns in 1931")).questions.isEmpty)
    }

    @Test func aDefaultRunAsksNoMoreCellsThanOtherQuestions() throws {
        for text in [TableSamples.births, TableSamples.settlers, TableSamples.lakes, TableSamples.water] {
            let found = try Made(text, isEverything: false).questions
            let cells = found.count { $0.form == "lookup" }
            #expect(!found.isEmpty && cells * 2 <= found.count)
        }
    }

    @Test func aLongSeriesDoesNotFlood() throws {
        var text = "# Demographics of Orsk\n\n| Year | Births | Deaths | Marriages |\n|---|---|---|---|\n"
        for year in 1800..<1920 {
            text += "| \(year) | \(4000 + year * 37 % 911) | \(3000 + year * 53 % 773) | \(900 + year * 29 % 211) |\n"
        }
        let few = try Made(text, isEverything: false).questions
        #expect(few.count <= 80)
        #expect(try Made(text).questions.count < 500)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Testing

@testable import Questions

/// `label: value` lines as questions.
@Suite struct FieldFormTests {
    private let made: Made

    init() throws {
        made = try Made(
            """
            # Kordal

            ## Geography

            Area:
            - total: 84,310 sq km
            - land: 81,900 sq km

            Coastline: 1,214 km

            ## People

            Population: 4,812,300 (1931 est.)

            Ethnic groups: Kordish 71.2%, Arvenian 14.8%, Torvish 6.1%, Seskian 3.9%, other 4% (1931 est.)

            Median age:
            - total: 31.4 years
            - male: 30.6 years
            - female: 32.1 years (1931 est.)

            Birth rate: 21.4 births/1,000 population (1931 est.)

            ## Economy

            Airports: 3 (1931)

            Heliports: 1 (1931)

            Public debt: 41.5% of GDP (1931 est.)

            Steel output: 310 to 340 tonnes

            Labor force: 2.1 million
            """)
    }

    @Test(arguments: [
        ("84,310", "What is the total area of Kordal (in square kilometres)?"),
        ("81,900", "What is the land area of Kordal (in square kilometres)?"),
        ("1,214", "What is the length of the coastline of Kordal (in kilometres)?"),
        ("4,812,300", "What was the population of Kordal estimated at in 1931?"),
        ("30.6", "What was the median age of males in Kordal estimated at in 1931 (in years)?"),
        ("21.4", "What was the birth rate of Kordal estimated at in 1931 (in births per 1,000 population)?"),
        ("3", "How many airports did Kordal have in 1931?"),
        ("14.8%", "Among the ethnic groups of Kordal, what share did the Arvenian group have by estimate in 1931?"),
        ("41.5%", "At what percentage of GDP was the public debt of Kordal estimated in 1931?"),
    ])
    func stems(answer: String, stem: String) {
        #expect(made.stems(asking: answer) == [stem])
    }

    @Test func thatWhichIsNoFactOfItsOwnIsLeft() {
        // One of something, a range, a figure that changes and has no time, what is left over.
        #expect(!made.stems.contains { $0.contains("heliport") || $0.contains("steel") || $0.contains("labor") })
        #expect(!made.questions.contains { $0.choice?.options.contains("other") == true })
        #expect(made.violations == [])
    }

    @Test func theLargestPartOfAList() {
        let largest = made.questions.filter { $0.form == "extreme" }
        #expect(largest.contains { $0.stem.contains("had the largest share in 1931") && $0.answer.text == "Kordish" })
        #expect(largest.allSatisfy { $0.citations.count >= 4 })
    }
}

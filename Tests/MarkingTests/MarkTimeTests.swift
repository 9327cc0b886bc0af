// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Testing

struct MarkTimeTests {
    @Test(arguments: [
        ("1956", "1956", "right"),
        ("1956", "1955", "wrong"),
        ("1956", "1956-04", "right"),
        ("1956", "1956-04-22", "right"),
        ("1956-04-22", "1956-04-22", "right"),
        ("1956-04-22", "1956-04", "lacks day"),
        ("1956-04-22", "1956", "lacks day"),
        ("1945-04", "1945-04", "right"),
        ("1945-04", "1945", "lacks month"),
        ("1945-04", "1945-05", "wrong"),
        ("1945-04", "1945-Q2", "lacks month"),
        ("1945-Q2", "1945-Q2", "right"),
        ("1945-Q2", "1945-05", "right"),
        ("1945-Q2", "1945-07", "wrong"),
        ("1945-Q2", "1945", "lacks quarter"),
        ("1945-05/1950-06", "1945-05/1950-06", "right"),
        ("1945-05/1950-06", "1945-05", "one end"),
        ("1945-05/1950-06", "1950-06", "one end"),
        ("1945-05/1950-06", "1945/1950", "lacks month"),
        ("1945-05/1950-06", "1947", "wrong"),
    ])
    func timesAreThatValueAlone(_ key: String, _ typed: String, _ expected: String) throws {
        let asked = question("In which year?", key, .time(try #require(CalendarTime(iso: key))))
        let verdict = Marker().mark(.time(try #require(CalendarTime(iso: typed))), to: asked)
        #expect(MarkNumberTests.name(verdict) == expected)
    }

    @Test func anotherClaimantsYearIsNamed() {
        let asked = question(
            "In which year?", "1956", .time(.year(1956)), rivals: [rival("Soviet records", "1955", "1955")])
        #expect(MarkNumberTests.name(Marker().mark(.time(.year(1955)), to: asked)) == "Soviet records")
    }

    @Test func yearsAreNeverRounded() {
        let asked = question("In which year?", "1956", .time(.year(1956)))
        #expect(MarkNumberTests.name(Marker().mark(.time(.year(1960)), to: asked)) == "wrong")
    }
}

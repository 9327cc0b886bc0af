// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Marking
import Study
import Testing

@testable import Words

struct WordsTests {
    @Test(arguments: [
        (DueTime.now, "now"), (.seconds(1), "in less than a minute"), (.seconds(59), "in less than a minute"),
        (.seconds(60), "in 1 minute"), (.seconds(600), "in 10 minutes"), (.seconds(5399), "in 2 hours"),
        (.seconds(36_000), "in 10 hours"), (.today, "later today"),
        (.days(1, on: CivilDay(year: 2026, month: 11, day: 22)), "tomorrow"),
        (.days(4, on: CivilDay(year: 2026, month: 11, day: 25)), "in 4 days"),
        (.days(30, on: CivilDay(year: 2026, month: 12, day: 21)), "in 30 days"),
        (.days(43, on: CivilDay(year: 2027, month: 1, day: 3)), "on 3 January 2027"),
    ])
    func dueTimes(_ due: DueTime, _ words: String) {
        #expect(DueWords.when(due) == words)
    }

    @Test(arguments: [
        (0.05, "5 %"), (-0.346, "35 %"), (0.0007, "0.07 %"), (0.0423, "4.2 %"), (0.00001, "less than 0.01 %"),
        (1.5, "150 %"), (0.0999, "10 %"),
    ])
    func shares(_ share: Double, _ words: String) {
        #expect(FigureWords.percent(share) == words)
    }

    @Test(arguments: [
        (2_000_000, 0, "2,000,000"), (1979, 0, "1,979"), (139, -1, "13.9"), (-5, -1, "−0.5"),
        (123_456, -2, "1,234.56"),
    ])
    func numbers(_ coefficient: Int, _ exponent: Int, _ words: String) {
        #expect(FigureWords.number(DecimalNumber(coefficient: coefficient, exponent: exponent)!) == words)
    }

    @Test(arguments: [
        ("1956", "1956"), ("1945-Q2", "Q2 1945"), ("1945-04", "April 1945"), ("1956-04-22", "22 April 1956"),
        ("1945-05/1950-06", "May 1945 to June 1950"),
    ])
    func times(_ iso: String, _ words: String) throws {
        #expect(FigureWords.time(try #require(CalendarTime(iso: iso))) == words)
    }

    @Test(
        arguments: [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
            as [([String], String)])
    func lists(_ words: [String], _ list: String) {
        #expect(FigureWords.list(words) == list)
    }

    /// Sober wording: no exclamation mark and no praise anywhere in the sentences of a session.
    @Test func noSentenceShouts() throws {
        var session = try Transcript()
        for script in [["b", "^M", "?", "c", "^M", "1850", "^M", "lower skarn", "^M", "?", "^M", "^C", "^C"]] {
            session.play(script)
        }
        #expect(!session.text.isEmpty)
        #expect(!session.text.contains("!"))
    }
}

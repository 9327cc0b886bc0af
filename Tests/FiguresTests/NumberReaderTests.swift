// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

@Suite struct NumberReaderTests {
    @Test(arguments: [
        ("2,000,000", "2000000", "1", false), ("381,067", "381067", "1", false),
        ("1.0 million", "1000000", "100000", true),
        ("35.8", "35.8", "0.1", true), ("three million", "3000000", "1000000", true), ("26", "26", "1", false),
        ("two hundred and five", "205", "1", false), ("twenty-five", "25", "1", false),
        ("twenty five", "25", "1", false),
        ("4.2 billion", "4200000000", "100000000", true), ("half a million", "500000", "100000", true),
        ("one and a half million", "1500000", "100000", true),
        ("2.388.443", "2388443", "1", false), ("2,04", "2.04", "0.01", true), ("12\u{202F}400", "12400", "1", false),
        ("ninety-one thousand", "91000", "1000", false),
    ])
    func readsNumbers(_ text: String, _ value: String, _ lastDigit: String, _ isRounded: Bool) throws {
        let lexemes = Lexer.lexemes(of: text)
        let reading = try #require(NumberReader.read(lexemes, at: 0))
        #expect(reading.value.description == value)
        #expect(reading.lastDigit.description == lastDigit)
        #expect(reading.isRounded == isRounded)
        #expect(reading.count == lexemes.count)
    }

    @Test(arguments: ["6th", "BM-13", "1920s", "II", "several", "and", "hundred", ""])
    func readsNoNumber(_ text: String) {
        #expect(NumberReader.read(Lexer.lexemes(of: text), at: 0) == nil)
    }

    @Test func abbreviationsAndHyphensStayWhole() {
        let words = Lexer.lexemes(of: "The U.S. post-war 6th army's 25-year term, ca. 40").map(\.text)
        #expect(
            words == ["The", "U.S.", "post-war", "6th", "army's", "25", "-", "year", "term", ",", "ca", ".", "40"])
    }

    @Test(
        arguments: [
            ("2 million", "2000000", nil), ("2,000,000", "2000000", nil), ("2 000 000", "2000000", nil),
            ("about 3 million prisoners", "3000000", "prisoners"), ("35.8 %", "35.8", "percent"),
            ("35.8 percent", "35.8", "percent"), ("-5", "-5", nil), ("two million", "2000000", nil),
            ("2.8 mn", "2800000", nil),
        ] as [(String, String, String?)])
    func readsTypedNumbers(_ typed: String, _ value: String, _ unit: String?) throws {
        guard case .number(let number, let read)? = TypedReader.number(typed) else {
            Issue.record("\(typed) was not read")
            return
        }
        #expect(number.description == value)
        #expect(read == unit)
    }

    @Test(arguments: ["", "?", "two or 3", "12 15", "1,2,3,4", "six million or 7"])
    func refusesWhatIsNoNumber(_ typed: String) {
        #expect(TypedReader.number(typed) == nil)
    }

    @Test(arguments: [
        ("1956", "1956"), ("April 1945", "1945-04"), ("1945-04", "1945-04"), ("22 April 1956", "1956-04-22"),
        ("April 22, 1956", "1956-04-22"), ("the 22nd of April 1956", "1956-04-22"), ("1956-04-22", "1956-04-22"),
        ("Q2 1945", "1945-Q2"), ("1945 Q2", "1945-Q2"), ("second quarter of 1945", "1945-Q2"),
        ("quarter II of 1945", "1945-Q2"), ("1945–49", "1945/1949"), ("1941 to April 1945", "1941/1945-04"),
        ("in October 1949", "1949-10"),
    ])
    func readsTypedTimes(_ typed: String, _ iso: String) {
        #expect(TypedReader.time(typed)?.iso == iso)
        #expect(CalendarTime(iso: iso)?.iso == iso)
    }

    @Test(arguments: ["1,956", "45", "April", "", "1956 and 1957"])
    func refusesWhatIsNoTime(_ typed: String) {
        #expect(TypedReader.time(typed) == nil)
    }

    @Test func writesInTheStyleOfTheKey() throws {
        let lexemes = Lexer.lexemes(of: "1.0 million and 2,388,443")
        let million = try #require(NumberReader.read(lexemes, at: 0))
        let style = try #require(NumberStyle(lexemes, at: 0, reading: million))
        #expect(style.text(DecimalNumber(1_300_000)) == "1.3 million")
        let plain = try #require(NumberReader.read(lexemes, at: 3))
        let grouped = try #require(NumberStyle(lexemes, at: 3, reading: plain))
        #expect(grouped.text(DecimalNumber(91000)) == "91,000")
    }
}

@Suite struct DecimalNumberTests {
    @Test func keepsLowestForm() throws {
        let number = try #require(DecimalNumber(coefficient: 10, exponent: 5))
        #expect(number == DecimalNumber(1_000_000))
        #expect(number.significantDigits == 1)
        #expect(number.half?.description == "500000")
    }

    @Test(arguments: [("1,240", 2, "1200"), ("2,388,443", 3, "2390000"), ("35.8", 2, "36"), ("95", 1, "100")])
    func roundsToSignificantDigits(_ text: String, _ digits: Int, _ rounded: String) throws {
        let number = try #require(NumberReader.read(Lexer.lexemes(of: text), at: 0)).value
        #expect(number.rounded(toSignificant: digits).description == rounded)
    }
}

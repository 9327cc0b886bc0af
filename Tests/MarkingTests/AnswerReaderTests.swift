// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Testing

struct AnswerReaderTests {
    @Test(arguments: [
        ("2 million", "2000000"), ("2,000,000", "2000000"), ("2 000 000", "2000000"), ("two million", "2000000"),
        ("about 90,000", "90000"), ("up to 400", "400"), ("35.8 %", "35.8"), ("2 million prisoners", "2000000"),
        ("  12 ", "12"), ("1 prisoner", "1"),
    ])
    func numbersAreReadInEverySpelling(_ typed: String, _ value: String) throws {
        let unit = typed.contains("%") ? "percent" : "prisoners"
        let asked = question("", "7", quantity("7", unit: unit))
        #expect(try AnswerReader.read(typed, for: asked) == .number(number(value)))
    }

    @Test(arguments: [
        ("", Unreadable.empty), ("   ", .empty), ("many", .notANumber), ("2 elephants", .otherUnit("elephants")),
        ("12 km", .otherUnit("km")), ("12 thirteen", .otherUnit("thirteen")), ("35 to 40", .rangeForOneNumber),
        ("1,2,3", .notANumber),
        ("\u{1B}[2J", .notANumber),
    ])
    func whatIsNoNumberIsToldNotMarked(_ typed: String, _ reason: Unreadable) {
        #expect(throws: reason) { try AnswerReader.read(typed, for: question("How many?", "7", quantity("7"))) }
    }

    @Test(arguments: [
        ("35 to 40", "35", "40"), ("35-40", "35", "40"), ("between 35 and 40", "35", "40"),
        ("2 to 3 million", "2000000", "3000000"), ("500,000–1 million", "500000", "1000000"),
    ])
    func rangesAreReadWhereARangeIsAsked(_ typed: String, _ low: String, _ high: String) throws {
        let asked = question("", "1 to 2", quantity("1", .range(number("1"), number("2"))))
        #expect(try AnswerReader.read(typed, for: asked) == .range(number(low), number(high)))
    }

    @Test(arguments: [
        ("1956", "1956"), ("April 1945", "1945-04"), ("Q2 1945", "1945-Q2"), ("22 April 1956", "1956-04-22"),
        ("1956-04-22", "1956-04-22"), ("in 1956", "1956"),
    ])
    func timesAreRead(_ typed: String, _ iso: String) throws {
        let asked = question("When?", "1900", .time(.year(1900)))
        #expect(try AnswerReader.read(typed, for: asked) == .time(try #require(CalendarTime(iso: iso))))
    }

    @Test func whatIsNoTimeIsTold() {
        let asked = question("When?", "1900", .time(.year(1900)))
        #expect(throws: Unreadable.notATime) { try AnswerReader.read("spring", for: asked) }
    }
}

struct OptionReadingTests {
    static let numbers = Choice(options: ["2", "1,500,000", "2,000,000", "2.8 million"], key: 2, made: [])
    static let names = Choice(
        options: ["Konrad Adenauer", "Konrad Krause", "Ludwig Erhard", "Willy Brandt"], key: 0, made: [])
    static let times = Choice(options: ["April 1945", "May 1945", "1946", "22 April 1956"], key: 0, made: [])

    @Test(arguments: [
        ("a", 0), ("C", 2), ("d)", 3), ("(b)", 1), ("b.", 1),
        // Positions have no numbers: "2" is the option with the value 2.
        ("2", 0), ("2 million", 2), ("two million", 2), ("2800000", 3), ("1.5 million", 1),
    ])
    func numbersArePickedByLetterOrValue(_ typed: String, _ index: Int) throws {
        let asked = question("", "2,000,000", quantity("2000000"), choice: Self.numbers)
        #expect(try AnswerReader.read(typed, for: asked) == .option(index))
    }

    @Test(arguments: [
        ("adenauer", 0), ("Krause", 1), ("ludwig erhard", 2), ("wily brandt", 3), ("D", 3),
    ])
    func namesArePickedLeniently(_ typed: String, _ index: Int) throws {
        let asked = question("Who?", "Konrad Adenauer", .text, choice: Self.names)
        #expect(try AnswerReader.read(typed, for: asked) == .option(index))
    }

    @Test(arguments: [("april 1945", 0), ("1945-05", 1), ("1946", 2), ("1956-04-22", 3)])
    func timesArePickedByValue(_ typed: String, _ index: Int) throws {
        let asked = question("When?", "April 1945", .time(.month(year: 1945, 4)), choice: Self.times)
        #expect(try AnswerReader.read(typed, for: asked) == .option(index))
    }

    @Test(arguments: [
        ("konrad", Unreadable.severalOptions([0, 1])), ("e", .noSuchOption), ("3", .noSuchOption), ("", .empty),
    ])
    func whatFitsNoOneOptionIsTold(_ typed: String, _ reason: Unreadable) {
        let asked = question("Who?", "Konrad Adenauer", .text, choice: Self.names)
        #expect(throws: reason) { try AnswerReader.read(typed, for: asked) }
    }

    @Test func aLetterThatIsAlsoAnOptionsTextIsAsked() {
        let groups = Choice(options: ["B", "A", "AB", "0"], key: 0, made: [])
        let asked = question("Which group?", "B", .text, choice: groups)
        #expect(throws: Unreadable.severalOptions([0, 1])) { try AnswerReader.read("b", for: asked) }
    }

    @Test func pickingARivalsFigureNamesTheRival() throws {
        let asked = question(
            "", "2,000,000", quantity("2000000"), choice: Self.numbers,
            rivals: [rival("Soviet records", "2,800,000", "2800000")])
        #expect(MarkNumberTests.name(Marker().mark(.option(3), to: asked)) == "Soviet records")
        #expect(MarkNumberTests.name(Marker().mark(.option(2), to: asked)) == "right")
        #expect(MarkNumberTests.name(Marker().mark(.option(1), to: asked)) == "wrong")
    }
}

extension Unreadable {
    /// A unit that was typed where prisoners are asked for.
    fileprivate static func otherUnit(_ typed: String) -> Unreadable { .otherUnit(typed: typed, asked: "prisoners") }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Testing

/// What near means, and where an answer lies among the claims.
struct NearTests {
    private func verdict(
        _ key: String, unit: String? = "prisoners", rivals: [String] = [], _ typed: String
    ) -> String {
        let claims = rivals.enumerated().map { rival("r\($0.offset)", $0.element, $0.element) }
        let asked = question("", key, quantity(key, unit: unit, rivals: rivals), rivals: claims)
        return MarkNumberTests.name(Marker().mark(.number(number(typed)), to: asked))
    }

    @Test func aShareIsNearWithinTwoPoints() {
        #expect(verdict("3.5", unit: "percent", "5.4") == "near")
        #expect(verdict("3.5", unit: "percent", "5.6") == "wrong")
        #expect(verdict("3.5", unit: "km", "5.4") == "wrong")
    }

    @Test func aSmallCountIsNearByOne() {
        #expect(verdict("7", "8") == "near")
        #expect(verdict("7", "9") == "wrong")
        #expect(verdict("35", "39") == "wrong")
    }

    @Test func whereClaimsLieFarApartNearnessIsLogarithmic() {
        // The claims differ by a factor of a hundred: a tenth of that in logarithms is a factor of 1.58.
        #expect(verdict("100000", rivals: ["1000"], "150000") == "near")
        #expect(verdict("100000", rivals: ["1000"], "160000") == "wrong")
        #expect(verdict("100000", rivals: ["90000"], "150000") == "wrong")
    }

    @Test func theClaimsStandInTheirOrder() throws {
        let asked = question(
            "", "2000000", quantity("2000000"),
            rivals: [rival("Orlan", "2.8 million", "2800000"), rival("Torv", "640,000", "640000")])
        let line = try #require(ClaimLine(asked))
        #expect(line.claims.map(\.text) == ["640,000", "2000000", "2.8 million"])
        #expect(line.claims.map(\.isAsked) == [false, true, false])
        let place = { (digits: String) in line.place(of: number(digits)) }
        #expect(place("2800000") == .at(line.claims[2]))
        #expect(place("1000000") == .between(line.claims[0], line.claims[1]))
        #expect(place("1") == .below(line.claims[0]))
        #expect(place("3000000") == .above(line.claims[2]))
        #expect(ClaimLine(question("", "7", quantity("7"))) == nil)
    }
}

/// Units, styles of digits and what may mean several things.
struct TypedUnitTests {
    private func read(
        _ typed: String, unit: String, _ convention: TypedConvention = TypedConvention()
    ) throws
        -> AnswerReading
    {
        try AnswerReader.reading(typed, for: question("How much?", "7", quantity("7", unit: unit)), convention)
    }

    @Test(arguments: [
        ("5 miles", "km", "8.05"), ("117 feet", "metres", "35.7"), ("2 km", "metres", "2000"), ("2m", "metres", "2"),
        ("2 m", "prisoners", "2000000"), ("12 tonnes", "kg", "12000"), ("100 °F", "°C", "37.8"),
        ("7 ‰", "percent", "0.7"),
        ("5 ha", "km²", "0.05"), ("90 minutes", "hours", "1.5"), ("50 mph", "km/h", "80.5"),
    ])
    func otherUnitsAreConverted(_ typed: String, _ unit: String, _ value: String) throws {
        #expect(try read(typed, unit: unit).given == .number(number(value)))
    }

    @Test(arguments: [("5 miles", "kg"), ("5 dollars", "km"), ("5 %", "km")])
    func whatCannotBeConvertedIsTold(_ typed: String, _ unit: String) {
        #expect(throws: Unreadable.self) { try read(typed, unit: unit) }
    }

    @Test func aConversionIsSaidBack() throws {
        let notes = try read("5 miles", unit: "km").notes
        guard case .converted(let from, let unit, _)? = notes.first else {
            Issue.record("converted expected: \(notes)")
            return
        }
        #expect(from == number("5"))
        #expect(unit == "miles")
    }

    @Test func theSettingGoesBeforeTheLanguage() throws {
        let german = TypedConvention(language: .english, digits: .comma)
        #expect(try read("6.650", unit: "kg", german).given == .number(number("6650")))
        #expect(try read("6.650", unit: "kg", german).notes == [.signs(.comma)])
        #expect(try read("6.650", unit: "kg", TypedConvention(language: .german)).given == .number(number("6650")))
        #expect(try read("6.650", unit: "kg").given == .number(number("6.65")))
    }

    @Test func whatMayMeanTwoThingsIsAsked() {
        let undecided = TypedConvention(digits: .undecided)
        #expect(throws: Unreadable.ambiguous([.number(number("6.65")), .number(number("6650"))])) {
            try read("6.650", unit: "kg", undecided)
        }
        let day = question("When?", "3 April 1945", .time(.day(year: 1945, month: 4, 3)))
        #expect(
            throws: Unreadable.ambiguous([
                .time(.day(year: 1945, month: 4, 3)), .time(.day(year: 1945, month: 3, 4)),
            ])
        ) { try AnswerReader.read("03/04/1945", for: day) }
        #expect(throws: Unreadable.shortYear) { try AnswerReader.read("3.4.45", for: day) }
        #expect(throws: Unreadable.noSuchDay) { try AnswerReader.read("31.4.1945", for: day) }
    }

    /// Options are on the screen: where only one of them fits, it is meant.
    @Test func optionsDecideWhatTheStyleLeavesOpen() throws {
        let choice = Choice(options: ["1,500", "6,650", "9,000", "12,000"], key: 0, made: [])
        let asked = question("", "1,500", quantity("1500"), choice: choice)
        #expect(try AnswerReader.read("6.650", for: asked, TypedConvention(digits: .undecided)) == .option(1))
        // The digits of an option may be typed with another sign between them.
        #expect(try AnswerReader.read("6.650", for: asked) == .option(1))
    }
}

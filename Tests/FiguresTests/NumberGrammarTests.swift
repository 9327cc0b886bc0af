// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

/// Every way in which documents print a number, and how others are printed in the same way.
@Suite struct NumberGrammarTests {
    private func whole(_ text: String, at index: Int = 0) -> NumberReading? {
        let lexemes = Lexer.lexemes(of: text)
        return NumberReader.read(lexemes, at: index).flatMap { $0.count + index == lexemes.count ? $0 : nil }
    }

    @Test(arguments: [
        ("26310", "26310"), ("1,234,567", "1234567"), ("12,34,567", "1234567"), ("1,00,000", "100000"),
        ("3,12,45,678", "31245678"), ("12.345.678", "12345678"), ("1'234'567", "1234567"),
        ("1’234’567", "1234567"), ("12\u{A0}400", "12400"), ("12\u{2009}400", "12400"), ("12 400", "12400"),
        ("2 000 000", "2000000"), ("0.05", "0.05"), ("3·5", "3.5"), ("12,5", "12.5"), ("2½", "2.5"), ("½", "0.5"),
        ("10¾", "10.75"), ("1,234.5", "1234.5"),
    ])
    func digits(_ text: String, _ value: String) {
        #expect(whole(text)?.value.description == value)
    }

    @Test(arguments: [
        ("1,2,3", "1"), ("1, 200", "1"), ("12 4000", "12"), ("12 400,5", "12"), ("1931 400", "1931"), ("0 400", "0"),
        ("12 400th", "12"), ("1,2345", "1.2345"), ("12.", "12"),
    ])
    func digitsThatAreNotOneNumber(_ text: String, _ first: String) {
        #expect(NumberReader.read(Lexer.lexemes(of: text), at: 0)?.value.description == first)
    }

    @Test(arguments: ["1234567890123456789", "BM-13", "Pa231", "12x", "A4"])
    func codes(_ text: String) {
        #expect(Lexer.lexemes(of: text).map(\.kind) == [.code])
    }

    @Test(arguments: [
        ("zero", "0"), ("nineteen", "19"), ("forty-two", "42"), ("one hundred", "100"), ("a hundred", "100"),
        ("two hundred and six", "206"), ("two hundred thousand", "200000"), ("a dozen", "12"), ("two dozen", "24"),
        ("half a dozen", "6"), ("a million", "1000000"), ("half a million", "500000"),
        ("one and a half million", "1500000"),
        ("two and a quarter million", "2250000"), ("three and a half", "3.5"), ("a quarter of a million", "250000"),
        ("three quarters of a million", "750000"), ("nine hundred and ninety-nine thousand", "999000"),
        ("one million two hundred thousand", "1200000"), ("five lakh", "500000"), ("three crore", "30000000"),
        ("twelve hundred", "1200"), ("two-thirds", "0.6667"), ("two thirds", "0.6667"), ("three-quarters", "0.75"),
        ("three fifths", "0.6"), ("one-tenth", "0.1"),
    ])
    func words(_ text: String, _ value: String) {
        #expect(whole(text)?.value.description == value)
    }

    @Test(
        arguments: [
            ("4.2 million", "4200000"), ("4.2m", nil), ("5k", "5000"), ("3 bn", "3000000000"), ("3bn", "3000000000"),
            ("2.8 mn", "2800000"), ("12 lakh", "1200000"), ("1.5 crore", "15000000"), ("12 hundred", "1200"),
            ("12 thousand million", "12000000000"),
        ] as [(String, String?)])
    func scales(_ text: String, _ value: String?) {
        #expect(whole(text)?.value.description == value)
    }

    @Test(arguments: [("$5m", "5000000"), ("€3b", "3000000000"), ("£2M", "2000000"), ("₹5 crore", "50000000")])
    func shortScalesBehindMoney(_ text: String, _ value: String) {
        #expect(whole(text, at: 1)?.value.description == value)
    }

    @Test(arguments: [
        ("a third of the men", 1, 3, 2), ("one third of the men", 1, 3, 2), ("half of the men", 1, 2, 1),
        ("half the men", 1, 2, 1), ("a quarter of them", 1, 4, 2), ("one-fifth of all", 1, 5, 1),
    ])
    func fractionsNeedTheirWhole(_ text: String, _ top: Int, _ bottom: Int, _ count: Int) throws {
        let reading = try #require(NumberReader.read(Lexer.lexemes(of: text), at: 0))
        #expect(reading.fraction == NumberReading.Fraction(numerator: top, denominator: bottom))
        #expect(reading.count == count)
    }

    @Test(arguments: [
        "a third mill", "half an hour", "a half", "a barn", "the second half of", "several hundred", "dozens",
        "quarter",
        "third of", "hundreds of",
    ])
    func noNumbers(_ text: String) {
        #expect(NumberReader.read(Lexer.lexemes(of: text), at: 0) == nil)
    }

    @Test(arguments: [
        ("12,34,567", "2345678", "23,45,678"), ("26310", "4100", "4100"), ("1,240", "910", "910"),
        ("12\u{2009}400", "9100", "9\u{2009}100"), ("35,8", "41.2", "41,2"), ("4.2 million", "3600000", "3.6 million"),
        ("3bn", "4000000000", "4bn"), ("1’234", "45678", "45’678"), ("12 lakh", "900000", "9 lakh"),
    ])
    func printsAlike(_ key: String, _ value: String, _ expected: String) throws {
        let lexemes = Lexer.lexemes(of: key)
        let reading = try #require(NumberReader.read(lexemes, at: 0))
        let style = try #require(NumberStyle(lexemes, at: 0, reading: reading))
        let other = try #require(NumberReader.read(Lexer.lexemes(of: value), at: 0)).value
        #expect(style.text(reading.value) == key)
        #expect(style.text(other) == expected)
    }

    @Test(arguments: [
        "two thirds", "half a million", "$5m", "$ 400", "US$5 million", "12,34,567", "12 400", "½", "3/4", "half",
        "a third", "one quarter",
    ])
    func typedAnswersAreReadAlike(_ typed: String) {
        guard case .number(_, nil)? = TypedReader.number(typed) else {
            Issue.record("\(typed) was not read")
            return
        }
    }
}

@Suite struct UnitTests {
    private func unit(_ text: String) -> (Unit, Int)? {
        let lexemes = Lexer.lexemes(of: "5 " + text)
        return (UnitReader.share(lexemes, at: 1) ?? UnitReader.read(lexemes, at: 1)).map { ($0.unit, $0.count) }
    }

    @Test(arguments: [
        ("km", "kilometres", 1), ("kilometers", "kilometres", 1), ("miles", "miles", 1),
        ("square miles", "square miles", 2),
        ("sq km", "square kilometres", 2), ("sq. km", "square kilometres", 3), ("km²", "square kilometres", 2),
        ("km2", "square kilometres", 1), ("cubic metres", "cubic metres", 2), ("km/h", "kilometres per hour", 3),
        ("miles per hour", "miles per hour", 3), ("kg per hectare", "kilograms per hectare", 3),
        ("°C", "degrees Celsius", 2),
        ("degrees Fahrenheit", "degrees Fahrenheit", 2), ("%", "percent", 1), ("per cent", "percent", 2),
        ("percentage points", "percentage points", 2), ("‰", "per mille", 1), ("US dollars", "US dollars", 2),
        ("francs", "francs", 1), ("EUR", "euros", 1), ("hectares", "hectares", 1), ("MW", "megawatts", 1),
    ])
    func reads(_ text: String, _ plural: String, _ count: Int) throws {
        let found = try #require(unit(text))
        #expect(found.0.plural == plural)
        #expect(found.1 == count)
    }

    @Test(arguments: ["barns", "in May", "of the men", "A levels", "people", ""])
    func leavesNouns(_ text: String) {
        #expect(unit(text) == nil)
    }

    @Test(arguments: [
        ("5 km", "3.1 miles", true), ("100 km/h", "62 mph", true), ("20 °C", "68 °F", true), ("2 ha", "5 acres", true),
        ("5 km", "5 kg", false), ("5 km", "4 miles", false), ("61 m", "200 ft", true),
        ("10 square miles", "26 km²", true),
    ])
    func conversions(_ one: String, _ other: String, _ isConversion: Bool) throws {
        func read(_ text: String) throws -> (DecimalNumber, Unit) {
            let lexemes = Lexer.lexemes(of: text)
            let number = try #require(NumberReader.read(lexemes, at: 0))
            return (number.value, try #require(UnitReader.read(lexemes, at: number.count)).unit)
        }
        let (a, b) = (try read(one), try read(other))
        #expect(b.1.isConversion(b.0, of: a.0, in: a.1) == isConversion)
    }

    @Test(arguments: [
        ("$5", 1, "dollar"), ("US$5", 2, "dollar"), ("£5", 1, "pound"), ("CHF 5", 1, "franc"), ("Rs 5", 1, "rupee"),
    ])
    func currenciesInFront(_ text: String, _ index: Int, _ name: String) throws {
        let found = try #require(UnitReader.currency(Lexer.lexemes(of: text), before: index))
        #expect(found.unit.singular == name)
        #expect(found.count == index)
    }
}

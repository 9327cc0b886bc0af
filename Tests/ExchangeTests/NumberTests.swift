// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Testing

/// Numbers leave in plain ASCII decimals, with their limits written out.
@Suite struct NumberTests {
    private static let traps = [
        "0.00000000001", "-12.5", "602000000000000000000000", "0", "-0.5", "123456789012345678",
    ]

    @Test(arguments: traps, ["gift", "moodle", "csv", "html"])
    func everyFormatWritesPlainDecimals(value: String, format: String) throws {
        let number =
            value == "602000000000000000000000"
            ? DecimalNumber(coefficient: 602, exponent: 21)! : Material.decimal(value)
        var question = Material.number("1", "1", "1")
        question.answer = Answer(
            text: "x",
            meaning: .quantity(
                MarkedQuantity(value: number, unit: nil, precision: .exact, accept: Interval(number, number))))
        #expect(try Material.text(question, as: format).contains(value))
    }

    /// The answer shown is the value, and both sides accept what the bank accepts.
    @Test func anUnevenToleranceIsWrittenAsTwoBands() throws {
        let text = try Material.text(Material.number("4200", "4057", "4250"), as: "gift")
        #expect(text.contains("#=4200:50\n=4103.5:46.5\n"))
    }

    @Test func qtiWritesTheLimits() throws {
        let zip = try Material.export([Material.number("9.81", "9.805", "9.815")], to: "qti22")
        let item = String(decoding: try Unzip.member("items/q-kordal-number.xml", of: zip), as: UTF8.self)
        #expect(
            item.contains(
                "<gte><variable identifier=\"RESPONSE\"/><baseValue baseType=\"float\">9.805</baseValue></gte>"))
        #expect(
            item.contains(
                "<lte><variable identifier=\"RESPONSE\"/><baseValue baseType=\"float\">9.815</baseValue></lte>"))
    }

    @Test func qti3RenamesElementsAndAttributesButNoText() throws {
        let zip = try Material.export(
            [Material.choice("Is responseIf a word?", ["timeDependent", "two"])], to: "qti30")
        let item = String(decoding: try Unzip.member("items/q-kordal-choice.xml", of: zip), as: UTF8.self)
        #expect(item.contains("<qti-prompt>Is responseIf a word?</qti-prompt>"))
        #expect(item.contains("<qti-simple-choice identifier=\"A\" fixed=\"true\">timeDependent</qti-simple-choice>"))
        #expect(item.contains("time-dependent=\"false\"") && item.contains("response-identifier=\"RESPONSE\""))
    }

    /// One value three times is exact, a value between limits a margin, limits alone a range.
    @Test func canvasKnowsTheKindByItsShape() throws {
        func item(_ question: Question) throws -> String {
            let zip = try Material.export([question], to: "canvas")
            let name = try #require(
                try Unzip.names(of: zip).first { $0.hasSuffix(".xml") && $0.contains("/a") && !$0.contains("meta") })
            return String(decoding: try Unzip.member(name, of: zip), as: UTF8.self)
        }
        #expect(
            try item(Material.number("7", "7", "7")).contains(
                ">7</varequal><and><vargte respident=\"response1\">7</vargte>"))
        #expect(
            try item(Material.number("10", "9", "11")).contains(
                ">10</varequal><and><vargte respident=\"response1\">9</vargte>"))
        #expect(try !item(Material.number("10", "9", "12")).contains("varequal"))
    }

    @Test func amcCountsTheToleranceInLastDigits() throws {
        #expect(
            try Material.text(Material.number("9.81", "9.76", "9.86"), as: "amc").contains(
                "{9.81}{digits=3,decimals=2,sign=false,strict=false,scoreexact=1,approx=5,scoreapprox=1}"))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import TestSupport
import Testing

@testable import Questions

/// Options around numbers, times and names.
@Suite struct OptionTests {
    /// Options around a number as it is printed, exact unless told otherwise.
    private func options(
        _ text: String, neighbours: [Int] = [], forbidden: [Int] = [], precision: Precision = .exact
    ) throws -> NumberOptions {
        let lexemes = Lexer.lexemes(of: text)
        let reading = try #require(NumberReader.read(lexemes, at: 0))
        var style = try #require(NumberStyle(lexemes, at: 0, reading: reading))
        let isPercent = text.contains("%") || text.contains("percent")
        if isPercent { style.suffix = text.contains("%") ? "%" : " percent" }
        return NumberOptions(
            key: reading.value, style: style, text: text, isPercent: isPercent,
            accept: AcceptRule.interval(value: reading.value, precision: precision, rivals: []),
            forbidden: forbidden.map { DecimalNumber($0) }, neighbours: neighbours.map { DecimalNumber($0) },
            bounds: nil)
    }

    /// Numbers of every size and shape keep the rules of a choice.
    @Test func everyChoiceKeepsTheRules() throws {
        let seed = SeededGenerator.seed(40_961)
        var random = SeededGenerator(seed: seed)
        var made = 0
        for round in 0..<3000 {
            let text = Self.number(&random)
            let precision = [Precision.exact, .about, .atMost][Int.random(in: 0..<3, using: &random)]
            let maker = try options(text, precision: precision)
            var draw = Draw(seed: seed, purpose: "round \(round)")
            guard let choice = maker.choice(&draw) else { continue }
            made += 1
            let note: Comment = "\(text): \(choice.options), seed \(seed), round \(round)"
            #expect(choice.options.count == 4 && Set(choice.options).count == 4, note)
            #expect(choice.options[choice.key] == text, note)
            let values = choice.options.compactMap { Gate.numbers($0).first }
            #expect(values.count == 4 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, note)
            #expect(choice.made == choice.options.filter { $0 != text }, note)
            #expect(values.filter(maker.accept.contains) == [maker.key], note)
            #expect(Set(choice.options.map(Self.shape)).count == 1, note)
        }
        #expect(made > 2500, "\(made) choices, seed \(seed)")
    }

    private static func number(_ random: inout SeededGenerator) -> String {
        let style: NumberStyle
        var value = Int.random(in: 5...99, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "\(value)%"
        case 1: return "\(value).\(Int.random(in: 1...9, using: &random)) percent"
        case 2: return "\(Int.random(in: 1...9, using: &random)).\(Int.random(in: 0...9, using: &random)) million"
        case 3: style = NumberStyle()
        case 4:
            value *= 1000
            style = NumberStyle()
        default:
            value = Int.random(in: 1000...9_999_999, using: &random)
            style = NumberStyle()
        }
        return style.text(DecimalNumber(value))
    }

    /// What stays alike in all four: signs, decimals and words; grouping as the size asks.
    private static func shape(_ option: String) -> String {
        let tail = option.drop { $0.isNumber || $0 == "," }
        return String(tail.map { $0.isNumber ? "0" : $0 })
    }

    @Test(arguments: ["381,067", "12,400", "356,700", "35.8 percent", "2.8 million", "6,680", "41%"])
    func everyRankOfTheKeyIsAsLikely(text: String) throws {
        let seed = SeededGenerator.seed(90_210)
        let maker = try options(text)
        var ranks = [0, 0, 0, 0]
        let count = 4000
        for round in 0..<count {
            var draw = Draw(seed: seed, purpose: "\(text) \(round)")
            let choice = try #require(maker.choice(&draw), "seed \(seed), round \(round)")
            ranks[choice.key] += 1
        }
        #expect(ranks.allSatisfy { (count * 21 / 100...count * 29 / 100).contains($0) }, "\(ranks), seed \(seed)")
    }

    @Test func realNeighboursComeFirst() throws {
        let maker = try options("120,000", neighbours: [110_000, 100_000, 170_000, 160_000, 190_000])
        for round in 0..<100 {
            var draw = Draw(seed: 1, purpose: "\(round)")
            let choice = try #require(maker.choice(&draw))
            let real = choice.options.filter { !choice.made.contains($0) }
            #expect(Set(real).isSubset(of: ["110,000", "100,000", "120,000", "170,000", "160,000", "190,000"]))
            #expect(real.count >= 2)
        }
    }

    @Test func forbiddenValuesAndTwinsAreNeverOffered() throws {
        let maker = try options("356,700", neighbours: [356_000, 381_067, 240_000], forbidden: [381_067])
        for round in 0..<200 {
            var draw = Draw(seed: 2, purpose: "\(round)")
            let choice = try #require(maker.choice(&draw))
            #expect(!choice.options.contains("381,067") && !choice.options.contains("356,000"), "\(choice.options)")
        }
    }

    @Test(arguments: [
        ("three million", ["two million", "three million", "four million", "five million"]),
        ("one million", ["half a million", "one million", "one and a half million", "two million"]),
        ("twelve", ["nine", "ten", "eleven", "twelve"]),
    ])
    func numbersInWords(text: String, expected: [String]) throws {
        let reading = try #require(NumberReader.read(Lexer.lexemes(of: text), at: 0))
        let maker = NumberOptions(
            key: reading.value, style: nil, text: text, isPercent: false,
            accept: Interval(reading.value, reading.value),
            forbidden: [], neighbours: [], bounds: nil)
        var draw = Draw(seed: 0, purpose: "words")
        let choice = try #require(maker.choice(&draw))
        #expect(choice.options == expected)
        #expect(choice.options[choice.key] == text)
        let values = choice.options.compactMap { Gate.numbers($0).first }
        #expect(values == values.sorted() && Set(values).count == 4)
    }

    @Test(arguments: [
        (CalendarTime.year(1956), "1956"), (.month(year: 1949, 10), "October 1949"),
        (.day(year: 1956, month: 4, 22), "22 April 1956"), (.day(year: 1956, month: 4, 22), "April 22, 1956"),
        (.span(.year(1945), .year(1949)), "1945 to 1949"), (.span(.year(1945), .year(1949)), "1945–49"),
        (.span(.year(1898), .year(1902)), "1898–1902"),
    ])
    func times(key: CalendarTime, text: String) throws {
        let maker = TimeOptions(
            key: key, text: text, neighbours: [.year(1950), .year(1962), .month(year: 1950, 5)],
            forbidden: [.year(1955)])
        var ranks: Set<Int> = []
        for round in 0..<400 {
            var draw = Draw(seed: 3, purpose: "\(text) \(round)")
            let choice = try #require(maker.choice(&draw))
            #expect(choice.options.count == 4 && Set(choice.options).count == 4, "\(choice.options)")
            #expect(choice.options[choice.key] == text)
            #expect(!choice.options.contains("1955"))
            let times = try choice.options.map { try #require(Self.time($0), "\(choice.options)") }
            #expect(times[choice.key] == key)
            #expect(Set(times).count == 4)
            #expect(zip(times, times.dropFirst()).allSatisfy { $0.iso < $1.iso }, "\(choice.options)")
            ranks.insert(choice.key)
        }
        #expect(ranks == [0, 1, 2, 3], "\(text)")
    }

    private static func time(_ text: String) -> CalendarTime? {
        let lexemes = Lexer.lexemes(of: text)
        return TimeReader.read(lexemes, at: 0).flatMap { $0.count == lexemes.count ? $0.time : nil }
    }

    @Test(arguments: [CalendarTime.quarter(year: 1945, 2), .span(.month(year: 1945, 5), .month(year: 1950, 6))])
    func timesWithoutOptions(key: CalendarTime) {
        var draw = Draw(seed: 0, purpose: "none")
        #expect(TimeOptions(key: key, text: "a time", neighbours: [], forbidden: []).choice(&draw) == nil)
    }

    @Test func namesComeFromTheDocumentInOneOrder() throws {
        let others = ["Lida Morn", "Carla Dorn", "Emil Falk", "Carla Dorn", "Anton Halden"]
        var draw = Draw(seed: 0, purpose: "names")
        let choice = try #require(
            TextOptions.choice(key: "Brit Olm", others: others, stem: "Who says that Halden fell?", &draw))
        #expect(choice.options == ["Brit Olm", "Carla Dorn", "Emil Falk", "Lida Morn"])
        #expect(choice.key == 0 && choice.made.isEmpty)
    }

    @Test(arguments: [
        (["Lida Morn", "Carla Dorn"], "Who says so?"), (["Lida Olm", "Carla Dorn", "Emil Falk"], "Who says so?"),
        (["Lida Morn", "Carla Dorn", "Emil Falk"], "Who met Lida Morn?"),
    ])
    func tooFewNames(others: [String], stem: String) {
        var draw = Draw(seed: 0, purpose: "names")
        #expect(TextOptions.choice(key: "Brit Olm", others: others, stem: stem, &draw) == nil)
    }

    @Test func drawsDependOnSeedAndPurposeAlone() {
        func draws(_ seed: UInt64, _ purpose: String) -> [Int] {
            var draw = Draw(seed: seed, purpose: purpose)
            return (0..<20).map { _ in draw.below(1000) }
        }
        #expect(draws(1, "a") == draws(1, "a"))
        #expect(draws(1, "a") != draws(2, "a"))
        #expect(draws(1, "a") != draws(1, "b"))
        #expect(draws(1, "a").allSatisfy { (0..<1000).contains($0) })
        var draw = Draw(seed: 1, purpose: "a")
        #expect((0..<100).allSatisfy { _ in draw.below(1) == 0 })
        #expect((0..<100).allSatisfy { _ in (0.3...0.5).contains(draw.between(0.3, 0.5)) })
    }
}

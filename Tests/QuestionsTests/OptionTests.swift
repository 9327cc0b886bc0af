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
            #expect(Set(choice.made) == Set(choice.options.filter { $0 != text } + choice.pool), note)
            #expect(Set(choice.pool).isDisjoint(with: choice.options), note)
            let all = (choice.options + choice.pool).compactMap { Gate.numbers($0).first }
            #expect(all.count == 4 + choice.pool.count && Set(all).count == all.count, note)
            #expect(all.filter(maker.accept.contains) == [maker.key], note)
            let digits = values.map(\.significantDigits)
            #expect(
                digits[choice.key] >= (digits.filter { $0 != digits[choice.key] }.min() ?? 0)
                    || digits.filter { $0 == digits[choice.key] }.count > 1, note)
            #expect(values.filter(maker.accept.contains) == [maker.key], note)
            #expect(Set(choice.options.map(Self.shape)).count == 1, note)
        }
        #expect(made > 2700, "\(made) choices, seed \(seed)")
    }

    /// Over many keys of all kinds each rank falls to about a quarter of them, and nearly all have a pool of three more.
    @Test func ranksAreUniformOverManyKeys() throws {
        let seed = SeededGenerator.seed(77_031)
        var random = SeededGenerator(seed: seed)
        var ranks = [0, 0, 0, 0]
        var pools = 0
        for round in 0..<6000 {
            let maker = try options(
                Self.number(&random), neighbours: (0..<4).map { _ in .random(in: 10...90_000, using: &random) })
            var draw = Draw(seed: seed, purpose: "key \(round)")
            guard let choice = maker.choice(&draw) else { continue }
            ranks[choice.key] += 1
            if choice.pool.count >= 3 { pools += 1 }
        }
        let count = ranks.reduce(0, +)
        #expect(count > 5400, "\(count), seed \(seed)")
        #expect(ranks.allSatisfy { (count * 22 / 100...count * 28 / 100).contains($0) }, "\(ranks), seed \(seed)")
        #expect(pools > count * 9 / 10, "\(pools) of \(count), seed \(seed)")
    }

    @Test func nothingFollowsFromTheStem() throws {
        var maker = try options("430", neighbours: [810, 390, 500, 700])
        maker.stemNumbers = [DecimalNumber(1240), DecimalNumber(500), DecimalNumber(110)]
        for round in 0..<200 {
            var draw = Draw(seed: 5, purpose: "\(round)")
            let choice = try #require(maker.choice(&draw))
            // 1,240 - 430 = 810; 500 stands there; 500 - 110 = 390.
            #expect(Set(choice.options + choice.pool).isDisjoint(with: ["810", "500", "390", "610"]), "\(choice)")
        }
    }

    @Test(arguments: [("12–15", 12, 15), ("between 35 and 40", 35, 40), ("1,200 to 1,500", 1200, 1500)])
    func rangesHaveRangesBesideThem(text: String, low: Int, high: Int) throws {
        let maker = RangeOptions(low: DecimalNumber(low), high: DecimalNumber(high), text: text, stemNumbers: [])
        var ranks: Set<Int> = []
        for round in 0..<100 {
            var draw = Draw(seed: 6, purpose: "\(text) \(round)")
            let choice = try #require(maker.choice(&draw))
            #expect(choice.options.count == 4 && choice.options[choice.key] == text, "\(choice)")
            let lows = choice.options.compactMap { Gate.numbers($0).first }
            #expect(lows.count == 4 && zip(lows, lows.dropFirst()).allSatisfy { $0 < $1 }, "\(choice)")
            ranks.insert(choice.key)
        }
        #expect(ranks == [0, 1, 2, 3])
    }

    @Test(arguments: [2, 3, 5, 9])
    func smallCountsStandInARow(count: Int) throws {
        for round in 0..<50 {
            var draw = Draw(seed: 7, purpose: "\(count) \(round)")
            let choice = try #require(try options(String(count)).choice(&draw))
            let values = choice.options.compactMap { Int($0) }
            #expect(values == Array(values[0]..<(values[0] + 4)) && values[0] >= 2, "\(choice)")
        }
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
        #expect(ranks.allSatisfy { (count * 22 / 100...count * 28 / 100).contains($0) }, "\(ranks), seed \(seed)")
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

    @Test(arguments: ["three million", "one million", "Twelve", "two hundred and six", "seven", "forty thousand"])
    func numbersInWords(text: String) throws {
        let reading = try #require(NumberReader.read(Lexer.lexemes(of: text), at: 0))
        let maker = NumberOptions(
            key: reading.value, style: nil, text: text, isPercent: false,
            accept: Interval(reading.value, reading.value),
            forbidden: [], neighbours: [], bounds: nil)
        var draw = Draw(seed: 0, purpose: "words")
        let choice = try #require(maker.choice(&draw))
        #expect(choice.options[choice.key] == text.lowercased())
        #expect(
            choice.options.allSatisfy {
                $0 == $0.lowercased() && NumberReader.read(Lexer.lexemes(of: $0), at: 0)?.isInWords == true
            })
        let values = choice.options.compactMap { Gate.numbers($0).first }
        #expect(values == values.sorted() && Set(values).count == 4)
    }

    @Test(arguments: [
        (CalendarTime.year(1956), "1956"), (.month(year: 1949, 10), "October 1949"),
        (.day(year: 1956, month: 4, 22), "22 April 1956"), (.day(year: 1956, month: 4, 22), "April 22, 1956"),
        (.span(.year(1945), .year(1949)), "1945 to 1949"), (.span(.year(1945), .year(1949)), "1945–49"),
        (.span(.year(1898), .year(1902)), "1898–1902"), (.day(year: 1956, month: 4, 22), "22nd of April, 1956"),
        (.day(year: 1956, month: 4, 22), "1956-04-22"), (.decade(1920), "1920s"), (.century(14), "14th century"),
        (.century(14), "fourteenth century"), (.month(year: 1949, 10), "Oct 1949"),
        (.quarter(year: 1945, 2), "second quarter of 1945"),
        (.span(.year(1945), .year(1949)), "1945 and 1949"),
        (.span(.month(year: 1945, 5), .month(year: 1950, 6)), "May 1945 to June 1950"),
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
            #expect(zip(times, times.dropFirst()).allSatisfy { $0.order < $1.order }, "\(choice.options)")
            ranks.insert(choice.key)
        }
        if case .quarter = key { #expect(ranks == [1]) } else { #expect(ranks == [0, 1, 2, 3], "\(text)") }
    }

    private static func time(_ text: String) -> CalendarTime? {
        TypedReader.time(text) ?? TypedReader.time("between " + text)
    }

    @Test func yearsStayOnTheirSideOfTheStemAndInTheDocumentsSpan() throws {
        var maker = TimeOptions(
            key: .year(1931), text: "1931", neighbours: [.year(1920), .year(1945)], forbidden: [], stemYears: [1928],
            years: 1850...1934)
        maker.stemYears = [1928]
        for round in 0..<100 {
            var draw = Draw(seed: 8, purpose: "\(round)")
            let choice = try #require(maker.choice(&draw))
            let years = (choice.options + choice.pool).compactMap { Int($0) }
            #expect(years.allSatisfy { $0 > 1928 && $0 <= 1945 }, "\(choice)")
        }
    }

    @Test(arguments: [CalendarTime.season(year: 1945, .summer), .span(.day(year: 1945, month: 5, 1), .year(1950))])
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

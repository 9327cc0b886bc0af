// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import TestSupport

/// What is measured on: invented, and the same in every run.
enum Material {
    /// A bank of `count` items, each answered by a number.
    static func bank(_ count: Int) -> [UInt8] {
        let questions = (1...count).map { number in
            let value = DecimalNumber(number)
            let item = "ships-port-\(number)"
            let text = FigureWords.grouped(number)
            return Question(
                id: QuestionID(rawValue: item + "/numeric"), item: ItemID(rawValue: item),
                measure: MeasureID(rawValue: item), form: "howmany", origin: .prose,
                importance: Double(count - number) / Double(count),
                stem: "According to the harbour office, how many ships called at port \(number) in 1907?",
                answer: Answer(
                    text: text,
                    meaning: .quantity(
                        MarkedQuantity(
                            value: value, unit: "ships", precision: .exact, accept: Interval(value, value)))),
                claimants: ["harbour office"],
                citations: [
                    Citation(
                        document: "ports", section: ["Trade"], quote: text, occurrence: 1,
                        sentence: "According to the harbour office, \(text) ships called at port \(number) in 1907.")
                ])
        }
        return BankWriter.bytes(
            header: BankHeader(generator: "", language: .none, documents: []), questions: questions)
    }

    /// A document with prose and tables in turn, and how many figures stand in it, years included.
    static func document(sections: Int) -> (bytes: [UInt8], figures: Int) {
        var random = SeededGenerator(seed: 1907)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let towns = ["Arven", "Belder", "Corvik", "Dunmor", "Esker", "Farrow", "Gilden", "Harwick"]
        let claimants = ["the harbour office", "the customs ledger", "the ministry", "a survey of the league"]
        var text = "# Ports of the coast\n"
        var figures = 0
        for section in 1...sections {
            let town = towns[section % towns.count] + " \(section)"
            text += "\n## \(town)\n\n"
            for year in 1901...1905 {
                let claimant = claimants[number(0...3)]
                text += "According to \(claimant), about \(FigureWords.grouped(number(1000...90000))) ships called at "
                text += "\(town) in \(year). In \(year) the town had \(FigureWords.grouped(number(1000...900000))) "
                text += "inhabitants, and \(number(2...98)) % of them lived by the sea.\n"
                figures += 5
            }
            text += "\n| Year | Ships | Tons | Crews |\n|---|---|---|---|\n"
            for year in 1906...1910 {
                text += "| \(year) | \(number(100...9999)) | \(number(1000...99999)) | \(number(100...9999)) |\n"
                figures += 4
            }
        }
        return (Array(text.utf8), figures)
    }

    /// Reviews of a learner who gives `count` answers: ten an item, two of ten on the same day, one in five wrong.
    static func reviews(_ count: Int) -> FitLog {
        var random = SeededGenerator(seed: 1945)
        let items = count / 10
        return FitLog(
            (0..<count).map { number in
                let round = number / items
                let days = round == 0 || round % 5 == 1 ? 0 : Int.random(in: 1...(1 << min(round, 7)), using: &random)
                let isRight = Int.random(in: 0..<5, using: &random) > 0
                return FitReview(
                    card: Int32(number % items), days: Float(days), elapsed: round == 0 ? 0 : Float(days) + 0.01,
                    rating: isRight ? .good : .again)
            })
    }

    /// A log of `answers` over `items` items, an answer a minute, three of four of them right.
    static func log(_ device: DeviceID, answers: Int, items: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in 1...answers {
            let item = "ships-port-\(number % items + 1)"
            let isRight = number % 4 != 0
            let answered = Answered(
                item: ItemID(rawValue: item), question: QuestionID(rawValue: item + "/numeric"), kind: .known(.numeric),
                form: "howmany", typed: "2 million", verdict: isRight ? .right : .wrong(distance: 0.25),
                rating: isRight ? .good : .again, milliseconds: 4250, session: SessionID(rawValue: "s1"))
            let at = ZonedInstant(Instant(seconds: 1_700_000_000 + number * 60), offsetMinutes: 60)
            let id = EventID(device: device, counter: UInt32(number))
            bytes += Event(id: id, at: at, body: .answer(answered)).line
        }
        return bytes
    }
}

/// Numbers as they are printed.
enum FigureWords {
    /// 12400 as 12,400.
    static func grouped(_ number: Int) -> String { NumberStyle(decimals: 0).text(DecimalNumber(number)) }
}

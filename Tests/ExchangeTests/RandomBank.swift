// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import TestSupport

/// Questions drawn at random, with the signs that formats trip over in every text.
struct RandomBank {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func questions(_ count: Int) -> [Question] { (0..<count).map { question($0) } }

    private mutating func question(_ index: Int) -> Question {
        let item = "item-\(index)" + (chance(10) ? " <&\"" + text(1...4).filter { $0 != "\n" && $0 != "\t" } : "")
        let kind = Int.random(in: 0..<4, using: &random)
        var question = Question(
            id: QuestionID(rawValue: item + "/\(kind)"), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: "m-\(index)"), revision: Int.random(in: 1...9, using: &random),
            form: "lookup", origin: chance(3) ? .imported : .prose,
            importance: Double(Int.random(in: 0...1000, using: &random)) / 1000, stem: text(3...30),
            answer: Answer(text: text(1...5), meaning: .text),
            claimants: chance(3) ? [text(1...3), text(1...2)] : [], hedge: chance(4) ? "about" : nil,
            citations: (0..<Int.random(in: 1...2, using: &random)).map { _ in
                Citation(
                    document: text(1...2), section: [text(1...3)], quote: text(1...3), occurrence: 1,
                    sentence: text(2...12),
                    cell: chance(4) ? CellPlace(table: text(1...2), row: [text(1...1)], column: text(1...2)) : nil)
            })
        switch kind {
        case 0:
            var options: [String] = []
            while options.count < Int.random(in: 2...7, using: &random) || options.count < 2 {
                let option = text(1...6)
                let plain = option.split(separator: " ").joined(separator: " ")
                if !options.contains(where: { $0.split(separator: " ").joined(separator: " ") == plain }) {
                    options.append(option)
                }
            }
            let key = Int.random(in: 0..<options.count, using: &random)
            question.choice = Choice(
                options: options, key: key, made: chance(2) ? [] : [options[(key + 1) % options.count]])
            question.answer = Answer(text: options[key], meaning: chance(2) ? .text : .quantity(quantity()))
            if chance(2) {
                question.feedback = Feedback(
                    general: chance(2) ? "" : text(1...9), options: chance(2) ? [] : options.map { _ in text(0...4) })
            }
        case 1: question.answer = Answer(text: text(1...4), meaning: .quantity(quantity()))
        case 2: question.answer = Answer(text: "1931", meaning: .time(chance(2) ? .year(1931) : .month(year: 1931, 4)))
        default: break
        }
        if chance(3) { question.tags = [text(1...2), text(1...1)] }
        if chance(4) {
            question.isDisputed = true
            question.rivals = [
                Rival(claimant: text(1...3), text: text(1...2), value: number(), item: nil)
            ]
        }
        if chance(6) { question.was = [ItemID(rawValue: "old-\(index)")] }
        return question
    }

    private mutating func quantity() -> MarkedQuantity {
        let value = number()
        let below = chance(2) ? .zero : number().magnitude
        let above = chance(2) ? below : number().magnitude
        let from = value.subtracting(below) ?? value
        let to = value.adding(above) ?? value
        let precision: Precision =
            switch Int.random(in: 0..<4, using: &random) {
            case 0: .exact
            case 1: .about
            case 2: .range(from, to)
            default: .atMost
            }
        return MarkedQuantity(
            value: value, unit: chance(3) ? nil : chance(5) ? "" : text(1...2), precision: precision,
            accept: Interval(from, to), time: chance(4) ? .year(1907) : nil)
    }

    private mutating func number() -> DecimalNumber {
        let digits = [9, 999, 999_999, 99_999_999].randomElement(using: &random) ?? 9
        let coefficient = Int.random(in: -digits...digits, using: &random)
        return DecimalNumber(coefficient: coefficient, exponent: Int.random(in: -7...7, using: &random)) ?? .zero
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    /// Some words; never empty but for a range from 0, never with white space at either end.
    private mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
            .joined(separator: chance(9) ? "\n" : " ")
    }

    private static let words = [
        "Kordal", "Arven", "Torv", "Orsk", "\\", "\\n", "{", "}", "=", "~", "#", ":", "::", "####", "%50%", "%", "//",
        "<b>", "</p>", "&amp;", "&", "<", ">", "]]>", "--", "-->", "\"", "'", "''", ",", ";", "$5", "_x_", "^",
        "[id:a]",
        "[tag:b]", "->", "*", "0", "T", "TRUE", "1.5..2", "=1+1", "@x", "A)", "ANSWER:", "科尔达", "קורדל", "🚢", "é",
        "e\u{301}", "\u{200F}", "−5", "-5", "+7", "'quoted'", "\u{A0}", "tab\there", "{{c1::x}}", "recite:",
        "\u{FEFF}x",
    ]
}

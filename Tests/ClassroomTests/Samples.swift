// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Foundation

/// Questions of an invented harbour town that several tests use.
enum Samples {
    /// A question with numbers to choose from.
    static func choice(
        _ item: String, stem: String? = nil, options: [String] = ["1,200", "1,400", "1,650", "1,900"], key: Int = 1,
        pool: [String] = ["900", "1,050", "2,100", "2,300"], measure: String? = nil, rivals: [Rival] = [],
        importance: Double = 0.5
    ) -> Question {
        let value = DecimalNumber(Int(options[key].filter { $0 != "," }) ?? 0)
        return question(
            item, "choice", stem: stem ?? "How many \(item) were counted at Torv?",
            choice: Choice(options: options, key: key, made: [], pool: pool),
            answer: Answer(text: options[key], meaning: .quantity(exact(value))), measure: measure, rivals: rivals,
            importance: importance)
    }

    /// A question with names to choose from.
    static func names(_ item: String, options: [String], key: Int, pool: [String] = []) -> Question {
        question(
            item, "choice", stem: "Which of these is the \(item)?",
            choice: Choice(options: options, key: key, made: [], pool: pool),
            answer: Answer(text: options[key], meaning: .text))
    }

    /// A question whose number is typed.
    static func number(
        _ item: String, _ value: Int, stem: String? = nil, accept: ClosedRange<Int>? = nil, rivals: [Rival] = [],
        measure: String? = nil
    ) -> Question {
        let range = accept ?? value...value
        return question(
            item, "numeric", stem: stem ?? "How many \(item) were counted at Torv?",
            answer: Answer(
                text: String(value),
                meaning: .quantity(
                    MarkedQuantity(
                        value: DecimalNumber(value), unit: item, precision: accept == nil ? .exact : .about,
                        accept: Interval(DecimalNumber(range.lowerBound), DecimalNumber(range.upperBound))))),
            measure: measure, rivals: rivals)
    }

    static func exact(_ value: DecimalNumber) -> MarkedQuantity {
        MarkedQuantity(value: value, unit: nil, precision: .exact, accept: Interval(value, value))
    }

    static func rival(_ claimant: String, _ value: Int) -> Rival {
        Rival(claimant: claimant, text: String(value), value: DecimalNumber(value), item: nil)
    }

    static func question(
        _ item: String, _ view: String, stem: String, choice: Choice? = nil, answer: Answer, measure: String? = nil,
        rivals: [Rival] = [], importance: Double = 0.5, quote: String? = nil
    ) -> Question {
        Question(
            id: QuestionID(rawValue: "\(item)/\(view)"), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: measure ?? "measure-\(item)"), form: "howmany", origin: .prose,
            importance: importance, stem: stem, choice: choice, answer: answer, claimants: ["the harbour office"],
            isDisputed: !rivals.isEmpty, rivals: rivals,
            citations: [
                Citation(
                    document: "torv.txt", section: ["Trade"], quote: quote ?? answer.text + " " + item, occurrence: 1,
                    sentence: "The harbour office counted \(answer.text) \(item) at Torv.")
            ])
    }

    /// Twenty words that are no numbers and share nothing.
    static let goods = [
        "anchors", "barrels", "candles", "drums", "engines", "fences", "gates", "hinges", "islands", "jars", "kettles",
        "ladders", "mirrors", "nets", "oars", "pulleys", "quilts", "ropes", "sails", "tables",
    ]

    /// A quiz of 15 choices and 5 typed numbers.
    static func quiz(variants: Int = 4, seed: Int = 7) -> Quiz {
        let questions = goods.enumerated().map { index, word -> QuizQuestion in
            if index % 4 == 3 {
                return QuizQuestion(
                    number(word, 3_417 + index * 211, rivals: [rival("Torv's chronicle", 9_000 + index * 7)]),
                    points: DecimalNumber(2))
            }
            return QuizQuestion(choice(word, key: index % 4))
        }
        return Quiz(
            title: "Torv", className: "9b", bank: "torv", seed: seed, questions: questions,
            variants: VariantMaker(questions, count: variants, seed: seed).variants)
    }

    /// The bytes of a file in `Vectors`.
    static func vector(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors")
        return try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Questions about a dam, made up.
enum Material {
    /// "How many workers built the dam?" as a choice and as a number, and when it was closed.
    static let bank = [workers(choice: true), workers(choice: false), closed]

    static func workers(choice: Bool, stem: String = "How many workers built the Arven dam?") -> Question {
        let value = DecimalNumber(1836)
        return question(
            "workers/" + (choice ? "choice" : "numeric"), item: "workers", stem,
            Answer(
                text: "1,836",
                meaning: .quantity(
                    MarkedQuantity(value: value, unit: "workers", precision: .exact, accept: Interval(value, value)))),
            choice: choice
                ? Choice(
                    options: ["1,644", "1,836", "2,016", "2,187"], key: 1, made: ["2,016"], pool: ["1,420", "2,400"])
                : nil,
            sentence: "In all 1,836 workers, 88 of them women, built the dam.")
    }

    static let closed = question(
        "closed/date", item: "closed", "When was the Arven dam closed?",
        Answer(text: "1928", meaning: .time(.year(1928))), sentence: "The dam was closed in 1928.")

    private static func question(
        _ id: String, item: String, _ stem: String, _ answer: Answer, choice: Choice? = nil, sentence: String
    ) -> Question {
        Question(
            id: QuestionID(rawValue: id), item: ItemID(rawValue: item), measure: MeasureID(rawValue: item),
            form: "howmany", origin: .prose, importance: 0.7, stem: stem, choice: choice, answer: answer,
            citations: [
                Citation(document: "arven", section: ["The dam"], quote: answer.text, occurrence: 1, sentence: sentence)
            ])
    }
}

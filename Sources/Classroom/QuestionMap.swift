// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// The table that leads from a letter on paper to the question: a row for each option of each variant.
public enum QuestionMap {
    /// CSV with the columns `quiz`, `variant`, `number`, `question`, `item`, `kind`, `letter`, `option`, `right`,
    /// `points`. A question without options has one row, its letter empty and its option the key as written.
    public static func bytes(of quiz: Quiz) -> [UInt8] {
        var csv = CSVWriter([
            "quiz", "variant", "number", "question", "item", "kind", "letter", "option", "right", "points",
        ])
        for variant in quiz.variants {
            for (place, shown) in variant.questions.enumerated() {
                let question = shown.question
                let points = quiz.questions[shown.index].points.description
                let head = [
                    quiz.id, variant.name, String(place + 1), question.id.rawValue, question.item.rawValue,
                    question.kind.rawValue,
                ]
                guard let choice = question.choice else {
                    csv.row(head + ["", question.answer.text, "1", points])
                    continue
                }
                for (index, option) in choice.options.enumerated() {
                    csv.row(head + [AnswerLetter.of(index), option, index == choice.key ? "1" : "0", points])
                }
            }
        }
        return csv.bytes
    }
}

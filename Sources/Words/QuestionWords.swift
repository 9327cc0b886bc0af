// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// Questions, and what is said of an answer before it is marked.
enum QuestionWords {
    /// A question with its options.
    static func question(_ question: Question, number: Int) -> [Line] {
        var lines = [.blank, Line("\(number). ", .dim, indent: 3).adding(question.stem, .strong)]
        for (index, option) in (question.choice?.options ?? []).enumerated() {
            lines.append(Line("   \(AnswerReader.letter(ofOption: index))  \(option)", indent: 6))
        }
        return lines
    }

    /// Why an answer could not be read, and what to type. It is not marked.
    static func unreadable(_ reason: Unreadable, _ question: Question) -> Line {
        switch reason {
        case .empty: "Nothing was typed."
        case .notANumber:
            "That could not be read as a number. Type it in digits or words, such as 1,234 or 1.2 million."
        case .rangeForOneNumber: "That is a range; the question asks for one number."
        case .notATime:
            Line(
                "That could not be read as a date. Type a year, a quarter (Q3 1914), a month (August 1914) "
                    + "or a day (28 July 1914).")
        case .otherUnit(let typed, let asked): otherUnit(typed, asked)
        case .noSuchOption: noSuchOption(question)
        case .ambiguous: "That may mean several things."
        case .shortYear: "Of which century? Type the year with four digits."
        case .noSuchDay: "The calendar has no such day."
        case .severalOptions(let indices):
            Line(
                "That fits \(FigureWords.list(indices.map(AnswerReader.letter))). "
                    + "Type one letter with a bracket, such as \(AnswerReader.letter(ofOption: indices.first ?? 0)).")
        }
    }

    private static func otherUnit(_ typed: String, _ asked: String?) -> Line {
        let hint = asked.map { " The question asks for \($0)." } ?? ""
        return Line("“\(typed)” was not understood behind the number.\(hint) Type the number alone.")
    }

    private static func noSuchOption(_ question: Question) -> Line {
        let letters = (question.choice?.options ?? []).indices.map(AnswerReader.letter)
        return Line(
            "No option has this letter or value. Type \(FigureWords.list(letters, "or")), or an option's value.")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import JSONText
import Words

/// Sentences about quiz files and tables of answers that cannot be read.
public enum ClassroomFaults {
    /// Why `name` is no quiz.
    public static func quiz(_ error: QuizError, name: String) -> String {
        switch error {
        case .malformed(let json):
            "\(name), line \(json.place.line): this is no valid JSON; take the quiz.json that recite paper wrote."
        case .notAQuiz: "\(name): this is no quiz; take the quiz.json that recite paper wrote."
        case .laterVersion(let version):
            "\(name): the quiz has format \(version), which this version of Recite cannot read; install a newer one."
        case .unfit(let key): "\(name): “\(key)” is missing or does not fit; mend it or make the quiz anew."
        case .unfitQuestion(let number, .missing(let key)), .unfitQuestion(let number, .unfit(let key)):
            "\(name), question \(number): “\(key)” is missing or does not fit; mend it or make the quiz anew."
        case .unfitQuestion(let number, _): "\(name), question \(number): this is no question; make the quiz anew."
        case .repeatedQuestion(let id):
            "\(name): the question “\(id.rawValue)” stands there twice; remove one and make the quiz anew."
        case .unfitVariant(let variant):
            "\(name): variant \(variant) does not have every question once with the right option among its options; "
                + "make the quiz anew."
        }
    }

    /// What is wrong with a table of answers.
    public static func table(_ error: AnswerTableError, name: String) -> String {
        switch error {
        case .notUTF8: "\(name): the table is not UTF-8; save it as “CSV UTF-8”."
        case .openQuotation(let line): "\(name), line \(line): a quotation mark is never closed."
        case .empty: "\(name): there is no row behind the one that names the columns."
        case .noColumn(let column):
            "\(name): the first row has no column “\(column)”; docs/quiz.md shows what a table of answers looks like."
        case .repeatedColumn(let column): "\(name): two columns are called “\(column)”; remove one."
        case .unknownColumn(let column):
            "\(name): the column “\(column)” is neither a known name nor the number or id of a question."
        case .noStudent(let line): "\(name), line \(line): the student's name or number is missing."
        case .unknownVariant(let line, let variant): "\(name), line \(line): the quiz has no variant “\(variant)”."
        case .noVariant(let line):
            "\(name), line \(line): the variant is missing; without it the numbers on paper lead to no question."
        case .unknownQuestion(let line, let question):
            "\(name), line \(line): the quiz has no question “\(question)”."
        case .tooManyAnswers(let line, let count, let questions):
            place(name, line) + "\(count) answers, but the quiz has \(questions) questions."
        case .twoVariants(let line, let student): "\(name), line \(line): \(student) has answers to two variants."
        case .repeatedStudent(let line, let student):
            place(name, line) + "\(student) stands in the table twice; give two students of one name different ones."
        case .unknownState(let line, let state):
            "\(name), line \(line): the state “\(state)” is neither empty nor “not asked”."
        case .notAScore(let line, let cell): "\(name), line \(line): “\(cell)” is not the score that belongs there."
        }
    }

    /// Line 0 stands for what was typed at the prompt.
    private static func place(_ name: String, _ line: Int) -> String { line == 0 ? "" : "\(name), line \(line): " }

    /// A name that is asked for and a bank lacks.
    public static func missing(_ names: [String], bank: String) -> String {
        "\(bank): not there, or left out by the other options: \(names.joined(separator: ", "))."
    }

    /// A named question that was left out.
    public static func clash(_ clash: Selection.Clash) -> String {
        "Left out, because one would give the other away: \(clash.question.rawValue) beside \(clash.with.rawValue)."
    }

    /// A bank with too few questions that may stand side by side.
    public static func tooFew(_ selection: Selection, wanted: Int, bank: String) -> String {
        "\(bank): \(selection.questions.count) of \(wanted) questions found: \(selection.candidates) items fit, and the "
            + "others would give one of these away."
    }

    /// A bank from which nothing can be taken.
    public static func nothing(_ bank: String) -> String {
        "\(bank): no question fits; loosen --tag, --forms, --difficulty or --min-score."
    }

    /// A seed out of range.
    public static let seed = "--seed takes a whole number from 0 to 9007199254740992."

    /// A number that is none.
    public static func difficulty(_ text: String) -> String {
        "“\(text)” is no difficulty; write easy, medium, hard, or shares of the class that are right, such as 0.3..0.7."
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

extension MarkedAnswer.Outcome {
    /// The outcome as tables and JSON name it.
    public var word: String {
        switch self {
        case .omitted: "omitted"
        case .notAsked: "not asked"
        case .unreadable: "unreadable"
        case .marked(_, .right): "right"
        case .marked(_, .rightRounded): "rounded"
        case .marked(_, .rightMisspelt): "misspelt"
        case .marked(_, .rivalsFigure): "rival"
        case .marked(_, .near): "near"
        case .marked(_, .wrong): "wrong"
        case .marked(_, .unknown): "unknown"
        }
    }
}

extension MarkedAnswer {
    /// The answer as text: the option's for a letter, else as typed.
    public var text: String {
        guard let option, let options = question.choice?.options else { return typed }
        return options[option]
    }
}

/// Marks as tables (CSV) for spreadsheets and other programs; `docs/classroom.md` lists their columns.
public struct MarkTables {
    private let marks: ClassMarks
    private let analysis: ItemAnalysis

    /// Tables of `marks`.
    public init(_ marks: ClassMarks, _ analysis: ItemAnalysis) {
        self.marks = marks
        self.analysis = analysis
    }

    /// A row for each answer.
    public var results: [UInt8] {
        var csv = CSVWriter([
            "quiz", "student", "variant", "number", "question", "item", "answer", "text", "verdict", "rival", "score",
            "points",
        ])
        for student in marks.students {
            for answer in student.printed {
                csv.row([
                    marks.quiz.id, student.student, student.variant, String(answer.number), answer.question.id.rawValue,
                    answer.question.item.rawValue, answer.typed, answer.text, answer.outcome.word,
                    answer.outcome.rival?.claimant ?? "", answer.score.description, answer.points.description,
                ])
            }
        }
        return csv.bytes
    }

    /// A row for each student.
    public var students: [UInt8] {
        var csv = CSVWriter([
            "student", "variant", "right", "rival", "near", "wrong", "omitted", "not_asked", "score", "points",
            "percent",
        ])
        for student in marks.students {
            var tally = Tally()
            for answer in student.answers { tally.count(answer) }
            csv.row(
                [student.student, student.variant]
                    + [
                        tally.right, tally.rival, tally.near, tally.wrong, tally.omitted,
                        student.answers.count - tally.asked,
                    ]
                    .map { String($0) }
                    + [student.score.description, student.points.description, student.share.map(Self.percent) ?? ""])
        }
        return csv.bytes
    }

    /// A row for each question, with what the item analysis says of it.
    public var questions: [UInt8] {
        var csv = CSVWriter(
            ["question", "item", "kind", "stem", "answer", "points"] + Self.tallyColumns + [
                "discrimination", "discrimination_shared", "point_biserial", "point_biserial_corrected",
                "alpha_if_deleted",
            ])
        for (index, tally) in marks.byQuestion.enumerated() {
            let question = marks.quiz.questions[index]
            let item = analysis.items[index]
            csv.row(
                [
                    question.question.id.rawValue, question.question.item.rawValue, question.question.kind.rawValue,
                    question.question.stem, question.question.answer.text, question.points.description,
                ] + Self.cells(tally)
                    + [
                        item.discrimination, item.sharedDiscrimination, item.pointBiserial, item.correctedPointBiserial,
                        item.alphaIfDeleted,
                    ].map { $0.map { String($0) } ?? "" })
        }
        return csv.bytes
    }

    /// A row for each fact (item).
    public var facts: [UInt8] {
        var csv = CSVWriter(["item"] + Self.tallyColumns + ["mastered"])
        for (item, tally) in marks.byItem {
            let isMastered = (tally.share ?? 0) >= ClassRecord.mastery
            csv.row([item.rawValue] + Self.cells(tally) + [isMastered ? "1" : "0"])
        }
        return csv.bytes
    }

    private static let tallyColumns = ["asked", "right", "rival", "near", "wrong", "omitted", "facility", "share"]

    private static func cells(_ tally: Tally) -> [String] {
        [tally.asked, tally.right, tally.rival, tally.near, tally.wrong, tally.omitted].map { String($0) }
            + [tally.facility, tally.share].map { $0.map { String($0) } ?? "" }
    }

    /// With one decimal.
    static func percent(_ share: Double) -> String { String((share * 1000).rounded() / 10) }
}

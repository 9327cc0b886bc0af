// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// What share of a question's points each verdict earns.
public struct Credit: Hashable, Sendable {
    /// For a right answer; a right one that is rounded or misspelt is right.
    public var right = DecimalNumber(1)
    /// For another claimant's figure: not the one asked for, but not simply wrong.
    public var rival = Credit.half
    /// For a near answer.
    public var near = Credit.half
    /// For a wrong answer or one that cannot be read; below 0 where guessing is to cost.
    public var wrong = DecimalNumber.zero

    /// Half the points for another claimant's figure and for a near answer, none for a wrong one.
    public init() {}

    private static let half = DecimalNumber(coefficient: 5, exponent: -1) ?? .zero

    /// The share for a verdict.
    func share(_ verdict: Verdict) -> DecimalNumber {
        switch verdict {
        case .right, .rightMisspelt, .rightRounded: right
        case .rivalsFigure: rival
        case .near: near
        case .wrong: wrong
        // Who says so, loses nothing.
        case .unknown: .zero
        }
    }
}

/// One answer, marked.
public struct MarkedAnswer: Hashable, Sendable {
    /// The question as the student saw it.
    public let question: Question
    /// Its number on the student's paper, from 1.
    public let number: Int
    /// As typed; empty where omitted or not asked.
    public let typed: String
    /// What became of it.
    public let outcome: Outcome
    /// The points earned.
    public let score: DecimalNumber
    /// The points a right answer earns; 0 where it was not asked.
    public let points: DecimalNumber

    /// What became of an answer.
    public enum Outcome: Hashable, Sendable {
        /// Read and marked.
        case marked(GivenAnswer, Verdict)
        /// It could not be read as an answer to this question.
        case unreadable(Unreadable)
        /// Left empty.
        case omitted
        /// The student had not joined yet.
        case notAsked

        /// Whether it earned full marks.
        public var isRight: Bool {
            if case .marked(_, let verdict) = self { return verdict.grade == .right }
            return false
        }

        /// The rival whose figure was given.
        public var rival: Rival? {
            if case .marked(_, .rivalsFigure(let rival)) = self { return rival }
            return nil
        }
    }

    /// The option that was picked, as an index of the question's options.
    public var option: Int? {
        if case .marked(.option(let index), _) = outcome { return index }
        return nil
    }
}

/// One student's marks.
public struct StudentMarks: Hashable, Sendable {
    /// The student.
    public let student: String
    /// The name of the variant answered; may be empty.
    public let variant: String
    /// The answers in the quiz's order.
    public let answers: [MarkedAnswer]

    /// The points earned; never below 0.
    public var score: DecimalNumber { max(.zero, DecimalNumber.sum(answers.map(\.score))) }
    /// The points that could be earned.
    public var points: DecimalNumber { DecimalNumber.sum(answers.map(\.points)) }
    /// How many answers are right.
    public var right: Int { answers.count { $0.outcome.isRight } }
    /// The share of the points that was earned; `nil` where nothing was asked.
    public var share: Double? { points == .zero ? nil : score.double / points.double }
    /// Whether every question was asked.
    public var isComplete: Bool { !answers.contains { $0.outcome == .notAsked } }
    /// The answers in the order of the student's paper.
    public var printed: [MarkedAnswer] { answers.sorted { $0.number < $1.number } }
}

/// A class's marks in one quiz.
public struct ClassMarks: Hashable, Sendable {
    /// The quiz.
    public let quiz: Quiz
    /// The students in the order of their answers.
    public let students: [StudentMarks]

    /// Marks `sheets` by the verdicts of a session, each worth what `credit` says.
    public init(_ quiz: Quiz, _ sheets: [AnswerSheet], credit: Credit = Credit(), marker: Marker = Marker()) {
        self.quiz = quiz
        students = sheets.map { sheet in
            var answers: [MarkedAnswer?] = Array(repeating: nil, count: quiz.questions.count)
            for (place, shown) in sheet.variant.questions.enumerated() {
                answers[shown.index] = Self.mark(
                    sheet.given[shown.index], shown.question, number: place + 1,
                    points: quiz.questions[shown.index].points, credit, marker)
            }
            return StudentMarks(student: sheet.student, variant: sheet.variant.name, answers: answers.compactMap { $0 })
        }
    }

    private static func mark(
        _ given: AnswerSheet.Given, _ question: Question, number: Int, points: DecimalNumber, _ credit: Credit,
        _ marker: Marker
    ) -> MarkedAnswer {
        let outcome: MarkedAnswer.Outcome
        var share = DecimalNumber.zero
        var typed = ""
        switch given {
        case .notAsked: outcome = .notAsked
        case .omitted: outcome = .omitted
        case .answer(let text):
            typed = text
            do throws(Unreadable) {
                let answer = try AnswerReader.read(text, for: question)
                let verdict = marker.mark(answer, to: question)
                outcome = .marked(answer, verdict)
                share = credit.share(verdict)
            } catch {
                outcome = .unreadable(error)
                share = credit.wrong
            }
        }
        return MarkedAnswer(
            question: question, number: number, typed: typed, outcome: outcome,
            score: share.multiplied(by: points) ?? .zero, points: outcome == .notAsked ? .zero : points)
    }
}

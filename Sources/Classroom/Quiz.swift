// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Questions drawn from a bank for a class, with the variants of the paper where there are any.
///
/// A quiz stands by itself: it holds each question whole, so that paper, live round, marking and analysis need neither the
/// bank nor its documents. `docs/quiz.md` describes its file.
public struct Quiz: Hashable, Sendable {
    /// The version of the file's format that this program writes and the latest it reads.
    public static let formatVersion = 1

    /// Printed on paper; tells whether answers belong to this quiz.
    public let id: String
    /// The title at the head.
    public let title: String
    /// The class, as the teacher names it; may be empty.
    public let className: String
    /// The date, as the teacher writes it; may be empty.
    public let date: String
    /// The bank's name without its file's ending.
    public let bank: String
    /// What all that was drawn follows from, 0 to 2^53.
    public let seed: Int
    /// The questions in the order drawn; no two have one id.
    public let questions: [QuizQuestion]
    /// The variants, each with every question once.
    public let variants: [Variant]

    /// The largest seed: what every JSON reader keeps exactly.
    public static let greatestSeed = 9_007_199_254_740_992

    /// A quiz; `id` is worked out of questions and variants where it is not given.
    public init(
        id: String? = nil, title: String, className: String = "", date: String = "", bank: String, seed: Int,
        questions: [QuizQuestion], variants: [Variant] = []
    ) {
        self.id = id ?? QuizFile.id(questions, variants)
        self.title = title
        self.className = className
        self.date = date
        self.bank = bank
        self.seed = seed
        self.questions = questions
        self.variants = variants
    }

    /// The sum of all points.
    public var points: DecimalNumber { DecimalNumber.sum(questions.map(\.points)) }

    /// The variant of that name, upper or lower case; for an empty name the questions and options as they stand.
    public func variant(named name: String) -> Variant? {
        if name.isEmpty { return plain }
        return variants.first { $0.name.lowercased() == name.lowercased() }
    }

    /// Questions and options as they stand in the quiz, without a variant.
    public var plain: Variant {
        Variant(
            name: "",
            questions: questions.indices.map { VariantQuestion(index: $0, question: questions[$0].question) })
    }
}

/// A question of a quiz.
public struct QuizQuestion: Hashable, Sendable {
    /// The question, as the bank has it.
    public let question: Question
    /// What a right answer is worth; above 0.
    public let points: DecimalNumber
    /// Whether the last option ("none of these") stays last when options are shuffled.
    public let keepsLast: Bool

    /// A question worth `points`; `keepsLast` is told from the options' words where it is not given.
    public init(_ question: Question, points: DecimalNumber = DecimalNumber(1), keepsLast: Bool? = nil) {
        self.question = question
        self.points = points
        self.keepsLast = keepsLast ?? OptionPlaces.keepsLast(question)
    }
}

/// One printed form of a quiz: its order of questions, and its options.
public struct Variant: Hashable, Sendable {
    /// "A", "B" …; empty for the quiz as it stands.
    public let name: String
    /// The questions in printed order; printed numbers count from 1.
    public let questions: [VariantQuestion]

    /// A variant.
    public init(name: String, questions: [VariantQuestion]) {
        self.name = name
        self.questions = questions
    }
}

/// A question as a variant prints it.
public struct VariantQuestion: Hashable, Sendable {
    /// Which of the quiz's questions it is.
    public let index: Int
    /// The question with the variant's options.
    public let question: Question

    /// The question `index` of a quiz, with the options of `question`.
    public init(index: Int, question: Question) {
        self.index = index
        self.question = question
    }
}

extension Question {
    /// The question with other options.
    func with(_ choice: Choice?) -> Question {
        var changed = self
        changed.choice = choice
        return changed
    }
}

extension DecimalNumber {
    /// The sum; where eighteen digits do not hold it, what was summed so far.
    static func sum(_ numbers: [DecimalNumber]) -> DecimalNumber {
        numbers.reduce(.zero) { $0.adding($1) ?? $0 }
    }
}

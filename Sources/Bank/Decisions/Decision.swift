// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a curator decided about one question of a bank.
public struct Decision: Hashable, Sendable {
    /// The question's name.
    public let question: QuestionID
    /// What was decided.
    public let verdict: Verdict

    /// The things that can be decided. Each keeps the question as it was shown, so that it is known again when the bank is
    /// made anew and the question's place in the document has changed, and so that everything can be taken back.
    public enum Verdict: Hashable, Sendable {
        /// The question is good as it is.
        case keep(shown: Question)
        /// The question is asked in other words; `made` is what the generator made of it.
        case edit(made: Question, edited: Question)
        /// The question is not asked.
        case drop(shown: Question)
    }

    /// A decision on `question`.
    public init(_ question: QuestionID, _ verdict: Verdict) {
        self.question = question
        self.verdict = verdict
    }
}

extension Question {
    /// The figure that the question asks for, whatever its wording.
    func hasFigure(of other: Question) -> Bool {
        BankItem(questions: [self]).figure == BankItem(questions: [other]).figure
    }

    /// Whether the question is asked in the words of `other`: stem, options and key.
    public func hasWording(of other: Question) -> Bool {
        stem == other.stem && choice?.options == other.choice?.options && choice?.key == other.choice?.key
            && answer.text == other.answer.text
    }

    /// The question in the words of `edited`, as far as these differ from those of `made`.
    func edited(from made: Question, to edited: Question) -> Question {
        var question = self
        question.stem = edited.stem
        if made.choice != edited.choice { question.choice = edited.choice }
        if made.answer != edited.answer { question.answer = edited.answer }
        return question
    }
}

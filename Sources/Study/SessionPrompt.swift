// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// What a session waits for when it asks for a line.
public enum SessionPrompt: Hashable, Sendable {
    /// An answer to the question on the screen.
    case answer(AnswerPrompt)
    /// An answer after an empty line: another empty line means "I don't know".
    case answerOrEmpty(AnswerPrompt)
    /// Which of several meanings of the typed answer is meant, by its letter; anything else is a new answer.
    case meaning(AnswerPrompt, count: Int)
    /// How sure the learner is of the answer that was just read.
    case confidence(ConfidenceAsk)
    /// Enter to go on, while the clock stands.
    case resting
    /// Enter for the next question, after a verdict.
    case next
    /// Wait, take now or end: only items in learning steps are left.
    case steps
    /// A store failed: Enter tries it again.
    case retry

    /// The commands that mean something here, in alphabetical order.
    public var commands: [CommandName] {
        switch self {
        case .answer, .answerOrEmpty, .meaning:
            [
                .bury, .edit, .end, .flag, .help, .hint, .overrule, .pause, .redo, .skip, .source, .suspend, .undo,
            ]
        case .confidence: [.end, .help]
        case .resting: [.end, .help]
        case .next: [.bury, .edit, .end, .flag, .help, .overrule, .pause, .redo, .source, .suspend, .undo]
        case .steps: [.end, .help, .now, .overrule, .redo, .source, .undo, .wait]
        case .retry: [.end, .help]
        }
    }
}

/// How the question on the screen is answered, as far as a line editor needs to know.
public struct AnswerPrompt: Hashable, Sendable {
    /// By a letter or a value, a number, a time or a name.
    public let kind: Question.Kind
    /// The options as shown; empty where the question has none.
    public let options: [String]

    /// The prompt that `question` needs.
    public init(_ question: Question) {
        kind = question.kind
        options = question.choice?.options ?? []
    }
}

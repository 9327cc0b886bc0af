// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Marking
import Study

/// The words before the cursor.
public enum PromptWords {
    /// The prompt, with a space behind it.
    public static func line(_ prompt: SessionPrompt) -> Line {
        switch prompt {
        case .answer(let answer): Line(label(answer.kind) + ": ", .prompt)
        case .answerOrEmpty: Line("Enter again if you don't know: ", .prompt)
        case .meaning(_, let count):
            Line("\(FigureWords.list((0..<count).map(AnswerReader.letter), say("or"))): ", .prompt)
        case .confidence(let ask): ConfidenceWords.prompt(ask)
        case .resting: Line("Enter goes on: ", .prompt)
        case .next: Line("Enter for the next question: ", .prompt)
        case .steps: Line("Enter takes them now, w waits, e ends: ", .prompt)
        case .retry: Line("Enter tries again, /end ends: ", .prompt)
        }
    }

    private static func label(_ kind: Question.Kind) -> String {
        switch kind {
        case .numeric: "Number"
        case .date: "Date"
        case .choice: "Letter or value"
        case .text: "Answer"
        }
    }
}

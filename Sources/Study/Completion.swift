// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Marking

/// What the Tab key offers at a prompt.
///
/// Commands are offered behind a slash, and the options of a choice, which are on the screen anyway. Nothing is
/// offered that could give an answer away.
public enum Completion {
    /// The whole lines that `typed` may become, in a fixed order.
    public static func candidates(for typed: String, at prompt: SessionPrompt) -> [String] {
        if typed.hasPrefix("/") {
            return prompt.commands.map { "/" + $0.rawValue }.filter { $0.hasPrefix(typed.lowercased()) }
        }
        guard case .answer(let answer) = prompt.answering else { return [] }
        if typed.isEmpty { return answer.options.indices.map(AnswerReader.letter) }
        return answer.options.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    }
}

extension SessionPrompt {
    /// The prompt for an answer, whether or not an empty line came before.
    fileprivate var answering: SessionPrompt {
        if case .answerOrEmpty(let answer) = self { return .answer(answer) }

        return self
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a learner can tell a session beside answering.
public enum SessionCommand: Hashable, Sendable {
    /// Takes back the last answers, so many of them, and asks the earliest again.
    case undo(count: Int)
    /// Leaves the question for another session.
    case skip
    /// Turns the mark of the last answer round: wrong becomes right, right becomes wrong.
    case overrule
    /// Shows the cited place with its surroundings.
    case source
    /// Ends the session.
    case end
    /// Shows what can be typed.
    case help
    /// Waits for the next learning step.
    case wait
    /// Takes the items in learning steps now.
    case takeNow
}

/// The names by which commands are typed, behind a slash.
public enum CommandName: String, Hashable, Sendable, CaseIterable {
    /// Ends the session; `quit` and `exit` mean the same.
    case end
    /// Shows what can be typed; `?` means the same.
    case help
    /// Takes the waiting items now.
    case now
    /// Turns the last mark round.
    case overrule
    /// Leaves the question for another session.
    case skip
    /// Shows the cited place.
    case source
    /// Takes back the last answer, or the last N.
    case undo
    /// Waits for the next learning step.
    case wait

    /// Other words for the same command.
    var synonyms: [String] { self == .end ? ["quit", "exit"] : [] }
}

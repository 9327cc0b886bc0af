// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a learner can tell a session beside answering.
public enum SessionCommand: Hashable, Sendable {
    /// Leaves the item until tomorrow.
    case bury
    /// Changes the wording of the question, or adds a figure, in the learner's editor.
    case edit
    /// Ends the session.
    case end
    /// Marks the question for a later look, with a note.
    case flag(note: String)
    /// Shows what can be typed.
    case help
    /// Gives a hint, which is counted.
    case hint
    /// Takes the items in learning steps now.
    case takeNow
    /// Turns the mark of the last answer round: wrong becomes right, right becomes wrong.
    case overrule
    /// Stops the clock.
    case pause
    /// Does the last things again that were taken back, so many of them.
    case redo(count: Int)
    /// Leaves the question for another session.
    case skip
    /// Shows the cited place with its surroundings.
    case source
    /// Asks the item no more until it is resumed.
    case suspend
    /// Takes back the last things done, so many of them.
    case undo(count: Int)
    /// Waits for the next learning step.
    case wait
}

/// The names by which commands are typed, behind a slash.
public enum CommandName: String, Hashable, Sendable, CaseIterable {
    /// Leaves the item until tomorrow.
    case bury
    /// Changes the wording in the learner's editor.
    case edit
    /// Ends the session; `quit` and `exit` mean the same.
    case end
    /// Marks the question for a later look.
    case flag
    /// Shows what can be typed; `?` means the same.
    case help
    /// Gives a hint.
    case hint
    /// Takes the waiting items now.
    case now
    /// Turns the last mark round.
    case overrule
    /// Stops the clock.
    case pause
    /// Does again what was taken back.
    case redo
    /// Leaves the question for another session.
    case skip
    /// Shows the cited place.
    case source
    /// Asks the item no more.
    case suspend
    /// Takes back the last thing done, or the last N.
    case undo
    /// Waits for the next learning step.
    case wait

    /// Other words for the same command.
    var synonyms: [String] { self == .end ? ["quit", "exit"] : [] }

    /// The command of two with the same first letter that the letter alone means.
    private static let letters: [String: CommandName] = ["e": .end, "h": .help]

    /// The commands among `names` that `beginning`, in lower case, may be.
    static func fitting(_ beginning: String, among names: [CommandName]) -> [CommandName] {
        if let letter = letters[beginning], names.contains(letter) { return [letter] }
        return names.filter { name in ([name.rawValue] + name.synonyms).contains { $0.hasPrefix(beginning) } }
    }

    /// Whether its first letter, typed alone, is a command at an answer too.
    ///
    /// Only what is harmless or can be taken back at once: a slip of the finger must not bury an item.
    var isBareLetterAtAnswer: Bool {
        switch self {
        case .end, .help, .overrule, .undo: true
        default: false
        }
    }
}

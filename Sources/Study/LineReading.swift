// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Marking

/// What a typed line means at a prompt.
public enum LineReading: Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// "I don't know."
    case unknown
    /// A command.
    case command(SessionCommand)
    /// A line that begins like a command and is none.
    case noCommand(CommandProblem)
    /// Anything else: an answer, where one is asked for.
    case text(String)

    /// Why a line is not a command.
    public enum CommandProblem: Hashable, Sendable {
        /// No command begins with this.
        case unknown(String)
        /// Several do, in alphabetical order.
        case ambiguous(String, [CommandName])
        /// The command exists but means nothing here.
        case notHere(CommandName)
        /// What stands behind the name is not understood.
        case argument(CommandName, String)
    }

    /// Reads `line` as typed at `prompt`.
    ///
    /// A slash opens a command, which may be shortened to any beginning that only one command of this prompt has.
    /// Without a slash, a beginning is a command only where no answer is awaited; and one letter is a command also at
    /// an answer, where no option has that letter and the answer is not a text.
    public init(_ line: String, at prompt: SessionPrompt) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else {
            self = .empty
            return
        }
        if words == ["?"] {
            self = .command(.help)
            return
        }
        if words == ["-"], prompt.awaitsAnswer {
            self = .unknown
            return
        }
        if first.hasPrefix("/") {
            self = Self.command(String(first.dropFirst()), Array(words.dropFirst()), line, at: prompt)
            return
        }
        if prompt.takesBareCommand(first),
            case .command(let command) = Self.command(first, Array(words.dropFirst()), line, at: prompt)
        {
            self = .command(command)
            return
        }
        self = .text(line)
    }

    private static func command(
        _ typed: String, _ arguments: [String], _ line: String, at prompt: SessionPrompt
    ) -> LineReading {
        let beginning = typed.lowercased()
        let here = CommandName.fitting(beginning, among: prompt.commands)
        guard let name = here.first, !beginning.isEmpty else {
            if let elsewhere = CommandName.fitting(beginning, among: CommandName.allCases).first, !beginning.isEmpty {
                return .noCommand(.notHere(elsewhere))
            }
            return .noCommand(.unknown(typed))
        }
        if here.count > 1 { return .noCommand(.ambiguous(typed, here)) }
        return command(name, arguments, line)
    }

    private static func command(_ name: CommandName, _ arguments: [String], _ line: String) -> LineReading {
        switch name {
        case .undo, .redo:
            guard let argument = arguments.first else {
                return .command(name == .undo ? .undo(count: 1) : .redo(count: 1))
            }
            guard arguments.count == 1, let count = Int(argument), count > 0 else {
                return .noCommand(.argument(name, arguments.joined(separator: " ")))
            }
            return .command(name == .undo ? .undo(count: count) : .redo(count: count))
        case .flag:
            return .command(.flag(note: arguments.joined(separator: " ")))
        default: break
        }
        guard arguments.isEmpty else { return .noCommand(.argument(name, arguments.joined(separator: " "))) }
        return switch name {
        case .bury: .command(.bury)
        case .edit: .command(.edit)
        case .end: .command(.end)
        case .flag: .command(.flag(note: ""))
        case .help: .command(.help)
        case .hint: .command(.hint)
        case .now: .command(.takeNow)
        case .overrule: .command(.overrule)
        case .pause: .command(.pause)
        case .redo: .command(.redo(count: 1))
        case .skip: .command(.skip)
        case .source: .command(.source)
        case .suspend: .command(.suspend)
        case .undo: .command(.undo(count: 1))
        case .wait: .command(.wait)
        }
    }
}

extension SessionPrompt {
    /// Whether a line that is no command is an answer here.
    var awaitsAnswer: Bool {
        switch self {
        case .answer, .answerOrEmpty, .meaning: true
        case .next, .steps, .retry, .confidence, .resting: false
        }
    }

    /// Whether `word` may be a command without a slash.
    func takesBareCommand(_ word: String) -> Bool {
        switch self {
        case .next, .steps, .retry, .resting: return true
        case .confidence, .meaning: return false
        case .answer(let answer), .answerOrEmpty(let answer):
            guard word.count == 1, word.first?.isLetter ?? false, answer.kind != .text else { return false }
            let isMeant =
                ["q"].contains(word.lowercased())
                || CommandName.fitting(word.lowercased(), among: commands).contains(where: \.isBareLetterAtAnswer)
            guard isMeant else { return false }
            let letters = answer.options.indices.map { AnswerReader.letter(ofOption: $0).lowercased() }
            let texts = answer.options.map { $0.lowercased() }
            return !(letters + texts).contains(word.lowercased())
        }
    }
}

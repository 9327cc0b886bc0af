// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Study

/// What can be typed, and what is said of a command that is none.
enum HelpWords {
    /// Everything that means something at `prompt`.
    static func help(_ prompt: SessionPrompt) -> [Line] {
        var lines = opening(prompt)
        lines += prompt.commands.map { row("/" + usage($0), purpose($0, at: prompt)) }
        lines.append(
            "Commands may be shortened: /u for /undo, /so for /source. Ctrl-C drops the typed line, Ctrl-D ends.")
        return lines
    }

    private static func opening(_ prompt: SessionPrompt) -> [Line] {
        switch prompt {
        case .answer(let answer), .answerOrEmpty(let answer), .meaning(let answer, _):
            [Line(howToAnswer(answer.kind)), row("-", "I don't know; Enter twice means the same")]
        case .confidence(let ask): [ConfidenceWords.help(ask)]
        case .resting: [row("Enter", "let the clock go on")]
        case .next: [row("Enter", "the next question")]
        case .steps: [row("Enter", "take the waiting items now")]
        case .retry: [row("Enter", "try again to record it")]
        }
    }

    private static func howToAnswer(_ kind: Question.Kind) -> String {
        switch kind {
        case .numeric: "Type a number: 2,000,000 or 2 million, 2.1m, 1.09e6, half a million, 35.8 %."
        case .date: "Type a year, a quarter (Q3 1914), a month (August 1914) or a day (28 July 1914)."
        case .choice: "Type the letter of an option, or its value; positions have no numbers."
        case .text: "Type the name; case, accents and small slips do not count."
        }
    }

    private static func usage(_ name: CommandName) -> String {
        switch name {
        case .undo: "undo [N]"
        case .redo: "redo [N]"
        case .flag: "flag [NOTE]"
        default: name.rawValue
        }
    }

    private static func purpose(_ name: CommandName, at prompt: SessionPrompt) -> String {
        switch name {
        case .bury: "leave it until tomorrow"
        case .edit: "change the wording in your editor; after the answer, add a figure"
        case .end: "end the session; everything answered is kept"
        case .flag: "mark the question for a later look"
        case .help: "this; ? means the same"
        case .hint: "a part of the answer; it is counted"
        case .now: "take the waiting items now"
        case .overrule: "turn the mark of the last answer round"
        case .pause: "stop the clock"
        case .redo: "do again what was taken back"
        case .skip: "leave the question for another session"
        case .source: "the cited place of the last answer with its surroundings"
        case .suspend: "ask it no more"
        case .undo: "take back the last thing done, or the last N"
        case .wait: "wait for the next item"
        }
    }

    private static func row(_ typed: String, _ meaning: String) -> Line {
        let padding = String(repeating: " ", count: max(1, 14 - typed.count))
        return Line("  " + typed + padding, .strong, indent: 16).adding(meaning)
    }

    /// Why a line is not a command.
    static func problem(_ problem: LineReading.CommandProblem) -> Line {
        switch problem {
        case .unknown(let typed): Line("There is no command /\(typed). ? shows the commands.")
        case .ambiguous(let typed, let names):
            Line("/\(typed) may mean \(FigureWords.list(names.map { "/" + $0.rawValue }, "or")). Type one letter more.")
        case .notHere(let name): Line("/\(name.rawValue) means nothing here. ? shows what does.")
        case .argument(.undo, let typed): Line("/undo takes a number, not “\(typed)”.")
        case .argument(.redo, let typed): Line("/redo takes a number, not “\(typed)”.")
        case .argument(let name, let typed): Line("/\(name.rawValue) takes nothing behind it, not “\(typed)”.")
        }
    }
}

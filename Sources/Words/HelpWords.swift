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
        case .answer(let answer), .answerOrEmpty(let answer):
            [Line(howToAnswer(answer.kind)), row("-", "I don't know; Enter twice means the same")]
        case .next: [row(say("Enter"), "the next question")]
        case .steps: [row(say("Enter"), "take the waiting items now")]
        case .retry: [row(say("Enter"), "try again to record it")]
        }
    }

    private static func howToAnswer(_ kind: Question.Kind) -> Phrase {
        switch kind {
        case .numeric: "Type a number: 2,000,000 or 2 million or two million."
        case .date: "Type a year, a quarter (Q3 1914), a month (August 1914) or a day (28 July 1914)."
        case .choice: "Type the letter of an option, or its value; positions have no numbers."
        case .text: "Type the name; case, accents and small slips do not count."
        }
    }

    private static func usage(_ name: CommandName) -> String {
        name == .undo ? "undo [N]" : name.rawValue
    }

    private static func purpose(_ name: CommandName, at prompt: SessionPrompt) -> Phrase {
        switch name {
        case .end: "end the session; everything answered is kept"
        case .help: "this; ? means the same"
        case .now: "take the waiting items now"
        case .overrule: "turn the mark of the last answer round"
        case .skip: "leave the question for another session"
        case .source: "the cited place of the last answer with its surroundings"
        case .undo: "take back the last answer, or the last N, and answer again"
        case .wait: "wait for the next item"
        }
    }

    private static func row(_ typed: String, _ meaning: Phrase) -> Line {
        let padding = String(repeating: " ", count: max(1, 11 - typed.count))
        return Line(verbatim: "  " + typed + padding, .strong, indent: 13).adding(meaning)
    }

    /// Why a line is not a command.
    static func problem(_ problem: LineReading.CommandProblem) -> Line {
        switch problem {
        case .unknown(let typed): Line("There is no command /\(typed). ? shows the commands.")
        case .ambiguous(let typed, let names):
            Line("/\(typed) may mean \(FigureWords.list(names.map { "/" + $0.rawValue }, "or")). Type one letter more.")
        case .notHere(let name): Line("/\(name.rawValue) means nothing here. ? shows what does.")
        case .argument(.undo, let typed): Line("/undo takes a number of answers, not “\(typed)”.")
        case .argument(let name, let typed): Line("/\(name.rawValue) takes nothing behind it, not “\(typed)”.")
        }
    }
}

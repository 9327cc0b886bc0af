// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import JSONText
import Terminal

/// `recite manual`: the manual page, made from the commands themselves, so that both say the same.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page.",
        discussion: "make install puts it where man looks. Example: recite manual | man -l -", shouldDisplay: false)

    func run() throws {
        guard let description = try? JSONReader.read(Recite._dumpHelp()), let command = description["command"] else {
            return
        }
        try StandardStreams.output.write(data: Array(ManualPage(command: command, version: Version.current).text.utf8))
    }
}

/// A manual page in the macros of man(7), from what the argument library tells about the commands.
struct ManualPage {
    let command: JSONValue
    let version: String

    /// The page.
    var text: String {
        var page = """
            .\\" Made by: recite manual
            .TH RECITE 1 "" "Recite \(version)" "Recite"
            .SH NAME
            recite \\- learn the figures in documents, each with its source
            .SH SYNOPSIS
            .B recite
            .I command
            .RI [ options ]
            .SH DESCRIPTION
            Recite turns documents full of figures into questions that name their source, and teaches them with spaced
            repetition in the terminal. Results go to standard output, everything else to standard error.
            .SH COMMANDS

            """
        for sub in Self.shown(command["subcommands"]) { page += section(sub, path: ["recite"]) }
        return page + Self.ending
    }

    private func section(_ command: JSONValue, path: [String]) -> String {
        let path = path + [command["commandName"]?.string ?? ""]
        var text = ".SS \(Self.escaped(path.joined(separator: " ")))\n"
        if let abstract = command["abstract"]?.string { text += Self.paragraph(abstract) }
        if let discussion = command["discussion"]?.string {
            for block in discussion.split(separator: "\n", omittingEmptySubsequences: true) {
                text += ".PP\n" + Self.paragraph(String(block))
            }
        }
        for argument in Self.shown(command["arguments"]) where !Self.isHelp(argument) { text += option(argument) }
        for sub in Self.shown(command["subcommands"]) where sub["commandName"]?.string != "help" {
            text += section(sub, path: path)
        }
        return text
    }

    private func option(_ argument: JSONValue) -> String {
        let value = argument["valueName"]?.string ?? ""
        let names = (argument["names"]?.array ?? []).map { name in
            (name["kind"]?.string == "short" ? "-" : "--") + (name["name"]?.string ?? "")
        }
        var head = names.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", ")
        if argument["kind"]?.string != "flag" {
            head += (head.isEmpty ? "" : " ") + "\\fI\(Self.escaped(value))\\fR"
            if argument["isRepeating"]?.bool == true { head += " ..." }
        }
        var text = ".TP\n\(head)\n"
        for part in [argument["abstract"]?.string, argument["discussion"]?.string] {
            if let part { text += Self.paragraph(part) }
        }
        return text
    }

    private static func shown(_ list: JSONValue?) -> [JSONValue] {
        (list?.array ?? []).filter { $0["shouldDisplay"]?.bool != false && $0["commandName"]?.string != "help" }
    }

    private static func isHelp(_ argument: JSONValue) -> Bool { argument["valueName"]?.string == "help" }

    private static func paragraph(_ text: String) -> String {
        text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n.br\n") + "\n"
    }

    /// Text in which roff reads no command: a backslash doubled, a hyphen as typed, typographic signs by their names, no line
    /// that begins with a dot.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\u{2019}", "'": result += "\\(aq"
            case "“": result += "\\(lq"
            case "”": result += "\\(rq"
            case "–": result += "\\(en"
            case "…": result += "..."
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") ? "\\&" + result : result
    }

    private static let ending = """
        .SH ENVIRONMENT
        .TP
        .B RECITE_LIBRARY, RECITE_PROFILE, RECITE_LANGUAGE
        Library, profile and language, where no option names them.
        .TP
        .B RECITE_CONFIG
        The configuration file, in the place of the usual one.
        .TP
        .B NO_COLOR, TERM
        Nothing is coloured where the first is set, or the second is dumb.
        .TP
        .B LC_ALL, LC_MESSAGES, LANG
        The language of the trainer, English or German, where nothing else says it.
        .TP
        .B EDITOR, VISUAL
        The editor that recite curate starts.
        .SH FILES
        .TP
        .I $XDG_CONFIG_HOME/recite/config.json
        The configuration; ~/.config where the variable is not set.
        .TP
        .I $XDG_DATA_HOME/recite
        The library, where no other is found; ~/.local/share where the variable is not set.
        .TP
        .I $XDG_STATE_HOME/recite
        What belongs to this machine; ~/.local/state where the variable is not set.
        .SH EXIT STATUS
        0: done; 1: the work failed, or a check found something; 2: wrong use, or input that cannot be read; 130: Ctrl\\-C.

        """
}

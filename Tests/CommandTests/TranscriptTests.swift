// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import TestSupport
import Testing

/// Every file of `Tests/Transcripts`, typed into the real program in a pseudo-terminal: at 40, 80 and 200 columns; in UTF-8 and
/// in a C locale; with and without colour. A person must see the same each time, but for where lines break.
struct TranscriptTests {
    struct Look: CustomStringConvertible {
        let description: String
        let variables: [String: String]

        static let all = [
            Look(description: "UTF-8, no colour", variables: ["NO_COLOR": "1"]),
            Look(description: "UTF-8, colour", variables: ["NO_COLOR": ""]),
            Look(description: "C locale", variables: ["NO_COLOR": "1", "LANG": "C", "LC_ALL": "C"]),
        ]
    }

    @Test(arguments: TranscriptFile.all)
    func whatIsSeenIsWhatTheFileSays(_ path: String) throws {
        let file = try TranscriptFile(path)
        var seen: [Int: String] = [:]
        for width in TranscriptFile.widths {
            for look in Look.all {
                let shown = try Self.play(file, columns: width, look)
                if TranscriptFile.isRecording, seen[width] == nil { seen[width] = shown }
                let expected = TranscriptFile.isRecording ? seen[width] : file.sections[width]
                let name = URL(fileURLWithPath: path).lastPathComponent
                #expect(
                    shown == expected ?? "",
                    "\(name), \(width) columns, \(look): \(firstDifference(Array(shown.utf8), Array((expected ?? "").utf8)) ?? "")"
                )
            }
        }
        if TranscriptFile.isRecording { try file.write(seen) }
    }

    /// Nothing that is printed is wider than the window, however narrow.
    @Test(arguments: TranscriptFile.all)
    func noLineIsWiderThanTheWindow(_ path: String) throws {
        let file = try TranscriptFile(path)
        for (width, text) in file.sections {
            // What is typed may be longer than the row; the line editor wraps it.
            for line in text.split(separator: "\n")
            where !Self.prompts.contains(where: { line.hasPrefix($0.dropLast()) }) {
                #expect(line.count <= width, "\(path): \(line)")
            }
        }
    }

    private static func play(_ file: TranscriptFile, columns: Int, _ look: Look) throws -> String {
        let sandbox = try StudySandbox(TranscriptBank.questions)
        var variables = look.variables
        if let editor = file.settings["editor"] { variables["EDITOR"] = editor }
        for pair in (file.settings["variables"] ?? "").split(separator: " ") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { variables[parts[0]] = parts[1] }
        }
        if let setting = file.settings["settings"] {
            let words = setting.split(separator: " ").map(String.init)
            _ = try runProcess(
                sandbox.program,
                ["profile", "set"] + words + ["--library", sandbox.folder.path, "--now", "2026-11-20T08:00+01:00"],
                environment: sandbox.environment(), directory: sandbox.folder.path)
        }
        if let earlier = file.settings["earlier"] {
            let lines = earlier.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            _ = try sandbox.run(lines.joined(separator: "\n") + "\n", now: "2026-11-20T09:00+01:00")
        }
        let more = (file.settings["arguments"] ?? "").split(separator: " ").map(String.init)
        let arguments =
            file.settings["command"].map { [$0] + more } ?? sandbox.arguments(now: "2026-11-21T09:00+01:00", more)
        let terminal = try PseudoTerminal(
            sandbox.program, arguments, environment: sandbox.environment(variables), directory: sandbox.folder.path,
            columns: columns)
        for line in file.typed {
            try terminal.expectEnding(prompts)
            switch line {
            case "^M": try terminal.sendLine("")
            case "^C", "^D": try terminal.sendControl(line == "^C" ? "c" : "d")
            case _ where line.hasSuffix("^I"): try terminal.send(line.dropLast(2) + "\t\r")
            default: try terminal.sendLine(line)
            }
        }
        let status = try terminal.waitForExit()
        #expect(status == .exited(0), "\(file.path)")
        return clean(terminal.plain)
    }

    /// The text without its first line, which names a folder of this run, and without spaces at ends.
    private static func clean(_ plain: String) -> String {
        var text = plain
        if let library = text.range(of: "Library"), let end = text.range(of: "default\n"),
            library.lowerBound == text.startIndex
        {
            text = String(text[end.upperBound...])
        }
        if text.hasPrefix("A new profile was made"),
            let end = text.range(of: "default.\n") ?? text.range(of: "default\n.\n")
        {
            text = String(text[end.upperBound...])
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
        }.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    /// What the program may end with when it waits for a line.
    static let prompts = [
        "Letter or value: ", "Number: ", "Date: ", "Answer: ", "Enter for the next question: ", "A or B: ",
        "Enter again if you don't know: ", "Enter takes them now, w waits, e ends: ", "Enter goes on: ",
        "How sure? 1 guess, 2 fairly, 3 sure: ", "90 % sure it lies from … to …: ", "Enter for the next lesson: ",
    ]
}

/// A disputed number, a date, a choice and a name.
enum TranscriptBank {
    static let questions = [
        disputed("cost", 0.9, "According to the state survey of 1931, what did the Arven dam cost, in crowns?"),
        DamBank.question(
            "closed", 0.8, "On what day was the Arven dam closed?",
            Answer(text: "3 April 1928", meaning: .time(.day(year: 1928, month: 4, 3)))),
        height(
            choice: Choice(
                options: ["21.4 metres", "35.8 metres", "53.8 metres", "80.1 metres"], key: 1,
                made: ["80.1 metres"])),
        height(choice: nil),
        DamBank.question(
            "river", 0.6, "The Arven dam stands on the ____.", Answer(text: "Lower Skarne", meaning: .text)),
    ]

    private static func height(choice: Choice?) -> Question {
        var question = DamBank.question(
            "height", 0.7, "How high is the Arven dam?", count("35.8 metres", 358, -1, "metres"), choice: choice)
        if choice == nil { question.id = QuestionID(rawValue: "height/number") }
        return question
    }

    private static func disputed(_ item: String, _ importance: Double, _ stem: String) -> Question {
        let rivals = [
            Rival(
                claimant: "Orlan, citing the builders", text: "2.8 million", value: DecimalNumber(2_800_000), item: nil),
            Rival(claimant: "Torv", text: "about 640,000", value: DecimalNumber(640_000), item: nil),
        ]
        var question = DamBank.question(
            item, importance, stem, count("2,000,000", 2_000_000, 0, "crowns", rivals.map(\.value)),
            claimants: ["state survey of 1931"])
        question.rivals = rivals
        question.isDisputed = true
        return question
    }

    private static func count(
        _ text: String, _ digits: Int, _ exponent: Int, _ unit: String, _ rivals: [DecimalNumber] = []
    ) -> Answer {
        let value = DecimalNumber(coefficient: digits, exponent: exponent)!
        let accept = AcceptRule.interval(value: value, precision: .exact, rivals: rivals)
        return Answer(
            text: text,
            meaning: .quantity(MarkedQuantity(value: value, unit: unit, precision: .exact, accept: accept)))
    }
}

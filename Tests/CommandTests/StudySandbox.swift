// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import TestSupport

/// A library of its own for one test, with a small bank, and the real program in it.
final class StudySandbox {
    let folder: TemporaryFolder
    let program: String
    let bank: String
    /// The folder as the program names it.
    let library: String

    /// A sandbox whose bank holds `questions`, made from a document that lies beside it, or from none.
    init(_ questions: [Question] = DamBank.questions, document: String? = nil) throws {
        folder = try TemporaryFolder()
        library = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
        program = try BuiltProduct.path("recite")
        var documents: [BankHeader.Document] = []
        if let document {
            try folder.write(document, to: "a file of another name.md")
            documents.append(BankHeader.Document(name: "arven.txt", content: Array(document.utf8)))
        }
        let header = BankHeader(generator: "", language: .none, documents: documents)
        bank = try folder.write(BankWriter.bytes(header: header, questions: questions), to: "dam.bank.jsonl")
    }

    /// Nothing of the person who runs the tests.
    func environment(_ changes: [String: String] = [:]) -> [String: String] {
        TestEnvironment.with(
            ["XDG_STATE_HOME": folder.file("state"), "XDG_DATA_HOME": folder.file("data"), "NO_COLOR": "1"]
                .merging(changes) { _, change in change })
    }

    func arguments(now: String?, _ more: [String] = []) -> [String] {
        ["study", bank, "--library", folder.path] + (now.map { ["--now", $0, "--seed", "1"] } ?? []) + more
    }

    /// A session in a terminal.
    func start(now: String? = "2026-11-21T09:00+01:00", columns: Int = 80) throws -> PseudoTerminal {
        try PseudoTerminal(
            program, arguments(now: now), environment: environment(), directory: folder.path, columns: columns)
    }

    /// A session with lines from a pipe.
    func run(_ input: String, now: String? = "2026-11-21T09:00+01:00", _ more: [String] = []) throws -> ProcessResult {
        try runProcess(
            program, arguments(now: now, more), environment: environment(), directory: folder.path, stdin: input)
    }

    /// The path of the log, once there is one.
    func logPath(profile: String = "default") throws -> String {
        let events = folder.file("Profiles/\(profile)/events")
        let names = try FileManager.default.contentsOfDirectory(atPath: events).filter { $0.hasSuffix(".jsonl") }
        return events + "/" + (names.first ?? "none")
    }

    /// The lines of the log.
    func log(profile: String = "default") throws -> [Substring] {
        try String(contentsOfFile: logPath(profile: profile), encoding: .utf8).split(separator: "\n")
    }

    /// How many answers the log holds.
    func answers() throws -> Int { try log().count { $0.contains(#""type": "answer""#) } }
}

/// Three questions about a dam: a choice, a number, and a number that is disputed.
enum DamBank {
    static let questions = [
        question(
            "closed", 0.9, "When was the Arven dam closed?",
            Answer(text: "April 1928", meaning: .time(.month(year: 1928, 4))),
            choice: Choice(options: ["March 1928", "April 1928", "May 1928", "April 1929"], key: 1, made: [])),
        question("cost", 0.8, "What did the Arven dam cost, in crowns?", count("2,000,000", 2_000_000, "crowns")),
        question("workers", 0.7, "How many workers does the ledger of 1928 list?", count("1,836", 1836, "workers")),
    ]

    /// Questions that are all answered by a number.
    static func numbers(_ count: Int) -> [Question] {
        (1...count).map { number in
            question("item\(number)", 0.5, "Which number is in row \(number)?", Self.count("\(number)", number, nil))
        }
    }

    static func question(
        _ item: String, _ importance: Double, _ stem: String, _ answer: Answer, choice: Choice? = nil,
        claimants: [String] = [], sentence: String? = nil
    ) -> Question {
        Question(
            id: QuestionID(rawValue: item + "/view"), item: ItemID(rawValue: item), measure: MeasureID(rawValue: item),
            form: "lookup", origin: .prose, importance: importance, stem: stem, choice: choice, answer: answer,
            claimants: claimants,
            citations: [
                Citation(
                    document: "arven.txt", section: ["The dam"], quote: answer.text, occurrence: 1,
                    sentence: sentence ?? "The text says \(answer.text) here.")
            ])
    }

    private static func count(_ text: String, _ number: Int, _ unit: String?) -> Answer {
        let value = DecimalNumber(number)
        return Answer(
            text: text,
            meaning: .quantity(
                MarkedQuantity(value: value, unit: unit, precision: .exact, accept: Interval(value, value))))
    }
}

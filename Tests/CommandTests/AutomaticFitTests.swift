// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Foundation
import TestSupport
import Testing

/// The memory model is fitted by itself when enough answers have come.
struct AutomaticFitTests {
    private let sandbox: StudySandbox

    /// A learner who keeps things for a day and has forgotten nearly all after four: 480 answers on forty items, on another
    /// device.
    init() throws {
        sandbox = try StudySandbox(DamBank.numbers(6))
        let start = CivilDay(year: 2026, month: 8, day: 1)
        var answers: [(day: Int, item: Int, isRight: Bool)] = []
        for item in 1...40 {
            var day = item % 10
            for round in 0..<4 {
                answers += [(day, item, true), (day + 1, item, true), (day + 5, item, (item + round) % 4 == 0)]
                day += 6
            }
        }
        answers.sort { ($0.day, $0.item) < ($1.day, $1.item) }
        let lines = answers.enumerated().map { index, answer in
            let minute = String(answer.item + 100).dropFirst()
            return LogLine.answer(
                index + 1, "\(start.adding(days: answer.day).iso)T09:\(minute):00.000+01:00", "item\(answer.item)",
                answer.isRight ? "right" : "wrong", answer.isRight ? 3 : 1)
        }
        try sandbox.folder.write(lines.joined(separator: "\n") + "\n", to: "Profiles/default/events/phone.jsonl")
    }

    private func profile(_ arguments: String...) throws -> String {
        try runProcess(
            sandbox.program,
            ["profile"] + arguments + ["--library", sandbox.folder.path, "--now", "2026-11-21T12:00+01:00"],
            environment: sandbox.environment(), directory: sandbox.folder.path
        ).stdout
    }

    /// The session's last line says what changed; the next session has nothing new to learn from; one undo takes it back.
    @Test func aSessionEndsWithOneLineAboutTheFit() throws {
        let first = try sandbox.run("2\n").stdout.split(separator: "\n")
        let line = try #require(first.last)
        #expect(line.hasPrefix("The memory model was fitted to 481 answers: FSRS-"))
        #expect(line.contains("log loss "))
        #expect(first.count { $0.contains("memory model") } == 1)
        let log = try sandbox.ownLog()
        #expect(log.count { $0.contains(#""weights": ["#) && $0.contains(#""fitted": 481"#) } == 1)
        let second = try sandbox.run("3\n", now: "2026-11-21T09:10+01:00").stdout
        #expect(!second.contains("memory model"))
        #expect(try profile("undo") == "A change of 2 settings is taken back.\n")
        #expect(try profile("undo") == "There is no change to take back.\n")
    }

    /// With practice alone, or before a hundred answers, nothing is fitted.
    @Test func crammingFitsNothing() throws {
        #expect(try !sandbox.run("2\n", ["--cram"]).stdout.contains("memory model"))
        let fresh = try StudySandbox()
        #expect(try !fresh.run("b\n2 million\n").stdout.contains("memory model"))
    }
}

extension StudySandbox {
    /// The lines of the logs that this device wrote.
    fileprivate func ownLog() throws -> [Substring] {
        let events = folder.file("Profiles/default/events")
        let names = try FileManager.default.contentsOfDirectory(atPath: events).filter { $0 != "phone.jsonl" }
        return try names.flatMap {
            try String(contentsOfFile: events + "/" + $0, encoding: .utf8).split(separator: "\n")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Foundation
import TestSupport
import Testing

/// What moves items to other days, with the real program: as a learner does it, and takes it back in one step.
struct QueueCommandTests {
    private let sandbox: StudySandbox

    /// Six questions; those with even numbers bear a tag.
    init() throws {
        sandbox = try StudySandbox(
            DamBank.numbers(6).enumerated().map { index, question in
                var question = question
                if index % 2 == 1 { question.tags = ["rivers"] }
                return question
            })
    }

    private func profile(_ arguments: String..., now: String) throws -> String {
        try runProcess(
            sandbox.program, ["profile"] + arguments + ["--library", sandbox.folder.path, "--now", now, "--seed", "1"],
            environment: sandbox.environment(), directory: sandbox.folder.path
        ).stdout
    }

    /// What a session says first about the day.
    private func today(_ now: String, _ more: String...) throws -> String {
        let lines = try sandbox.run("", now: now, more).stdout.split(separator: "\n")
        return lines.first { $0.hasPrefix("Today: ") || $0.hasPrefix("Nothing") }.map(String.init) ?? ""
    }

    /// Answers all six on Saturday, 21 November, without steps, so that each comes back after days.
    @discardableResult
    private func learn(_ settings: [[String]] = []) throws -> String {
        for words in [["steps", "none"], ["fuzz", "off"]] + settings {
            _ = try runProcess(
                sandbox.program,
                ["profile", "set"] + words + ["--library", sandbox.folder.path, "--now", "2026-11-21T08:00+01:00"],
                environment: sandbox.environment(), directory: sandbox.folder.path)
        }
        return try sandbox.run("1\n2\n3\n4\n5\n6\n").stdout
    }

    @Test func aTagIsAskedForMoreOften() throws {
        let plain = try learn()
        #expect(plain.contains("Coming: 6 in 2 days."))
        let other = try QueueCommandTests()
        #expect(try other.learn([["retention-of-tag", "rivers", "0.97"]]).contains("Coming: 3 tomorrow, 3 in 2 days."))
        #expect(
            try other.profile("undo", now: "2026-11-21T10:00+01:00") == "A change of 1 setting is taken back.\n")
        #expect(try !other.profile("show", now: "2026-11-21T10:00+01:00").contains("rivers"))
    }

    @Test func aBacklogIsSpreadAndBroughtBack() throws {
        try learn()
        #expect(try today("2026-12-01T09:00+01:00") == "Today: 6 to review.")
        #expect(
            try profile("spread", "--days", "3", sandbox.bank, now: "2026-12-01T09:00+01:00")
                == "6 items moved to 3 days; recite profile undo takes it back.\n")
        #expect(try today("2026-12-01T09:30+01:00") == "Today: 2 to review.")
        #expect(try today("2026-12-02T09:30+01:00") == "Today: 4 to review.")
        #expect(try today("2026-12-03T09:30+01:00") == "Today: 6 to review.")
        #expect(try profile("undo", now: "2026-12-01T10:00+01:00") == "Moving 6 items is taken back.\n")
        #expect(try today("2026-12-01T10:00+01:00") == "Today: 6 to review.")
    }

    /// A backlog spread over a week-end on which nothing shall come.
    @Test func aBacklogPassesOverADayWithoutStudy() throws {
        try learn([["easy-dates", "2026-12-05..2026-12-06=0"]])
        _ = try profile("spread", "--days", "4", sandbox.bank, now: "2026-12-04T09:00+01:00")
        #expect(try today("2026-12-04T09:30+01:00") == "Today: 3 to review.")
        #expect(try today("2026-12-06T09:30+01:00") == "Today: 3 to review.")
        #expect(try today("2026-12-07T09:30+01:00") == "Today: 6 to review.")
    }

    @Test func whatFallsIntoAHolidayComesBefore() throws {
        try learn()
        let evening = "2026-11-21T19:00+01:00"
        #expect(try today(evening).hasPrefix("Nothing"))
        #expect(
            try profile("advance", "2026-11-22", "2026-11-26", sandbox.bank, now: evening)
                == "6 items moved to 1 day; recite profile undo takes it back.\n")
        #expect(try today(evening) == "Today: 6 to review.")
        #expect(try profile("undo", now: evening) == "Moving 6 items is taken back.\n")
        #expect(try today(evening).hasPrefix("Nothing"))
    }

    /// Intervals of about twenty days, which would end from 9 to 14 December, end beside the closed dates among these.
    @Test func closedDatesTakeNoReviews() throws {
        try learn([["fuzz", "on"], ["retention", "0.70"], ["easy-dates", "2026-12-08..2026-12-11=0"]])
        #expect(try today("2026-12-11T09:00+01:00").hasPrefix("Nothing"))
        #expect(try today("2026-12-15T09:00+01:00") == "Today: 6 to review.")
    }

    /// An exam five weeks away: what comes only after it comes once more in the week before, some each day.
    @Test func beforeAnExamEverythingComesOnceMore() throws {
        try learn([["retention", "0.70"]])
        _ = try sandbox.run("1\n2\n3\n4\n5\n6\n", now: "2026-12-20T09:00+01:00")
        let before = try today("2027-01-03T09:00+01:00")
        #expect(before.hasPrefix("Nothing"))
        _ = try profile("set", "exam", "2027-01-08", now: "2026-12-21T09:00+01:00")
        #expect(try today("2026-12-31T09:00+01:00").hasPrefix("Nothing"))
        #expect(try today("2027-01-01T09:00+01:00") == "Today: 1 to review.")
        #expect(try today("2027-01-07T09:00+01:00") == "Today: 6 to review.")
        #expect(try today("2027-01-08T09:00+01:00").hasPrefix("Nothing"))
        _ = try profile("undo", now: "2026-12-21T10:00+01:00")
        #expect(try today("2027-01-03T09:00+01:00").hasPrefix("Nothing"))
        // For one session alone.
        #expect(try today("2027-01-03T09:00+01:00", "--exam", "2027-01-04") == "Today: 6 to review.")
    }

    /// Forgotten again and again a day after it was known: named, with what may help; suspended, it is gone.
    @Test func aLeechIsNamedWithWhatMayHelp() throws {
        var lines: [String] = []
        for round in 0..<9 {
            for (hour, verdict, rating) in [("09", "wrong", 1), ("10", "right", 3), ("11", "right", 3)] {
                lines.append(
                    LogLine.answer(
                        lines.count + 1, "2026-11-\(2 * round + 10)T\(hour):00:00.000+01:00", "item1", verdict, rating))
            }
        }
        try sandbox.folder.write(lines.joined(separator: "\n") + "\n", to: "Profiles/default/events/phone.jsonl")
        let stats = try runProcess(
            sandbox.program, ["stats", sandbox.bank, "--memory", "--library", sandbox.folder.path],
            environment: sandbox.environment(), directory: sandbox.folder.path
        ).stdout
        let line = try #require(stats.split(separator: "\n").first { $0.contains("item1: ") })
        #expect(line.contains("8 of 8 reviews") && line.contains("suspend it"))
    }
}

/// Lines as the program writes them, for records made before a test.
enum LogLine {
    static func answer(_ number: Int, _ at: String, _ item: String, _ verdict: String, _ rating: Int) -> String {
        #"{"n": \#(number), "at": "\#(at)", "type": "answer", "item": "\#(item)", "question": "\#(item)/view", "#
            + #""kind": "numeric", "form": "lookup", "typed": "1", "verdict": "\#(verdict)", "rating": \#(rating), "#
            + #""seconds": 4.25, "session": "s1"}"#
    }
}

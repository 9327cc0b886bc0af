// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Nothing that was marked is lost: the real program is killed, and its system calls are watched.
struct StudyDurabilityTests {
    /// The program is killed right after each of 200 verdicts, and each answer is in the log and in the next session.
    @Test func aKillAfterAVerdictLosesNoAnswer() throws {
        let sandbox = try StudySandbox(DamBank.numbers(12))
        for number in 1...200 {
            // One day later each time, so that something is always due.
            let day = "\(2026 + number / 336)-\(Self.two(1 + number % 336 / 28))-\(Self.two(1 + number % 28))"
            let session = try sandbox.start(now: "\(day)T09:00Z")
            try session.expect("Number: ")
            try session.sendLine(number % 3 == 0 ? "-" : "\(number % 12)")
            try session.expect("read as")
            let verdict = try session.expect("Comes next")
            session.signal(SIGKILL)
            #expect(try session.waitForExit() == .signalled(SIGKILL))
            #expect(["Right.", "Wrong", "Near", "Not known."].contains { verdict.contains($0) })
            #expect(try sandbox.answers() == number)
        }
        let last = try sandbox.run("", now: "2027-12-01T09:00Z")
        #expect(last.status == .exited(0))
        #expect(last.stderr == "", "\(last.stderr)")
    }

    /// Between the read of each answer and the write of its verdict the log was written and flushed to the disk.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
    func eachVerdictIsWrittenAfterAFinishedFlush() throws {
        let sandbox = try StudySandbox()
        let trace = sandbox.folder.file("trace.txt")
        let session = try PseudoTerminal(
            "/usr/bin/strace",
            ["-f", "-s", "200", "-e", "trace=read,write,pwrite64,fdatasync,fsync", "-o", trace, sandbox.program]
                + sandbox.arguments(now: "2026-11-21T09:00Z"),
            environment: sandbox.environment(), directory: sandbox.folder.path)
        for (prompt, answer) in [("Letter or value: ", "b"), ("Number: ", "2 million"), ("Number: ", "1.7 thousand")] {
            try session.expect(prompt)
            try session.sendLine(answer)
            try session.expect("Enter for the next question: ")
            try session.sendLine("")
        }
        try session.expect("Enter takes them now, w waits, e ends: ")
        try session.sendControl("d")
        _ = try session.waitForExit()
        let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").map(String.init)
        try Self.expectFlushes(in: calls, answers: 3)
    }

    /// Walks the calls: a record of an answer is written, then flushed with success, and only then a verdict appears.
    private static func expectFlushes(in calls: [String], answers: Int) throws {
        enum Stage { case reading, written, flushed }
        var stage = Stage.reading
        var verdicts = 0
        for call in calls {
            if call.contains(#"type\": \"answer\""#) {
                #expect(stage == .reading)
                stage = .written
            } else if stage == .written, call.contains("fdatasync(") || call.contains("fsync(") {
                #expect(call.hasSuffix("= 0"))
                stage = .flushed
            } else if call.contains("write(1, "),
                call.contains("Right") || call.contains("Wrong") || call.contains("Near")
            {
                #expect(stage == .flushed, "\(call)")
                stage = .reading
                verdicts += 1
            }
        }
        #expect(verdicts == answers)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

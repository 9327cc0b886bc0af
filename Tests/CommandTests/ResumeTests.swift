// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// A session that was killed is found again as it was.
struct ResumeTests {
    @Test func aKilledSessionGoesOnWhereItWas() throws {
        let sandbox = try StudySandbox()
        let first = try sandbox.start()
        try first.expect("Letter or value: ")
        try first.sendLine("b")
        try first.expect("Enter for the next question: ")
        try first.sendLine("")
        try first.expect("2. What did the Arven dam cost, in crowns?")
        first.signal(SIGKILL)
        #expect(try first.waitForExit() == .signalled(SIGKILL))

        let second = try sandbox.start(now: "2026-11-21T09:03+01:00")
        try second.expect("The session begun at 9:00 was interrupted; its 1 answer counted. It goes on.")
        try second.expect("1. What did the Arven dam cost, in crowns?")
        // Before the prompt stands, a key may be lost to the terminal's change of mode.
        try second.expect("Number: ")
        try second.sendControl("d")
        #expect(try second.waitForExit() == .exited(0))

        let third = try sandbox.start(now: "2026-11-21T09:04+01:00")
        let opening = try third.expect("Number: ")
        #expect(!opening.contains("interrupted"))
        try third.sendControl("d")
        #expect(try third.waitForExit() == .exited(0))
    }

    @Test func theTutorialLeavesNoTrace() throws {
        let sandbox = try StudySandbox()
        let before = try files(sandbox)
        let result = try runProcess(
            sandbox.program, ["tutorial"], environment: sandbox.environment(), directory: sandbox.folder.path,
            stdin: "b\n1836\n/end\n")
        #expect(result.status == .exited(0))
        #expect(result.stdout.contains("Nothing of this tutorial was recorded."))
        #expect(try files(sandbox) == before)
    }

    @Test func aDumbTerminalGetsNoEscapeSequence() throws {
        let sandbox = try StudySandbox(TranscriptBank.questions)
        let session = try PseudoTerminal(
            sandbox.program, sandbox.arguments(now: "2026-11-21T09:00+01:00"),
            environment: sandbox.environment(["TERM": "dumb", "NO_COLOR": ""]), directory: sandbox.folder.path)
        try session.expect("Number: ")
        try session.sendLine("1 million")
        try session.expect("Enter for the next question: ")
        try session.sendControl("d")
        #expect(try session.waitForExit() == .exited(0))
        #expect(!session.output.contains(0x1B))
        #expect(!session.plain.contains("1-----"))
    }

    @Test func aTagChoosesWhatIsAsked() throws {
        let sandbox = try StudySandbox()
        let all = try sandbox.run("", ["--tag", "the dam"])
        #expect(all.stdout.contains("Today: 3 new."))
        let none = try sandbox.run("", ["--tag", "rivers"])
        #expect(none.status == .exited(2))
        #expect(none.stderr.contains("Nothing in these banks has the tag “rivers”"))
    }

    private func files(_ sandbox: StudySandbox) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder.path).sorted()
    }
}

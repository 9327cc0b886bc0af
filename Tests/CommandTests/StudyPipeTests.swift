// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The real program without a terminal.
struct StudyPipeTests {
    @Test func linesFromAPipeMakeTheSameSession() throws {
        let sandbox = try StudySandbox()
        let result = try sandbox.run("B\n2 million\n-\n")
        #expect(result.status == .exited(0))
        #expect(result.stderr == "A new profile was made in \(sandbox.library)/Profiles/default.\n")
        #expect(
            result.stdout == """
                Library \(sandbox.library), profile default
                Today: 3 new.
                Type the answer and press Enter. ? shows what else can be typed.

                1. When was the Arven dam closed?
                   A  March 1928
                   B  April 1928
                   C  May 1928
                   D  April 1929
                Letter or value:\u{20}
                read as B, April 1928
                Right.
                April 1928; stated by the document itself.
                “The text says April 1928 here.”
                arven.txt, The dam
                Comes next in 10 minutes.

                2. What did the Arven dam cost, in crowns?
                Number:\u{20}
                read as 2,000,000
                Right.
                2,000,000; stated by the document itself.
                “The text says 2,000,000 here.”
                arven.txt, The dam
                Comes next in 10 minutes.

                3. How many workers does the ledger of 1928 list?
                Number:\u{20}
                read as “I don't know”
                Not known.
                1,836; stated by the document itself.
                “The text says 1,836 here.”
                arven.txt, The dam
                Comes next in 1 minute.

                3 items are left, all in learning steps: the first comes in 1 minute.
                Enter takes them now, w waits, e ends:\u{20}

                Answered 3, right 2.
                Still today: 3 in learning steps.

                """)
    }

    @Test func theSameLinesAndClockMakeTheSameLog() throws {
        let logs = try (0..<2).map { _ in
            let sandbox = try StudySandbox()
            _ = try sandbox.run("B\n2 million\n/undo\n1836\n")
            return try sandbox.log()
        }
        #expect(logs[0] == logs[1])
    }

    @Test(arguments: [
        (["study", "--bogus"], 2, "Unknown option '--bogus'"),
        (["stduy"], 2, "stduy"),
        (["study", "--now", "yesterday"], 2, "“yesterday” is no moment"),
        (["study", "--library", "/nonexistent/library"], 2, "there is no such folder"),
        (["study", "--profile", "../up"], 2, "cannot name a profile"),
        (["study", "missing.bank.jsonl"], 2, "there is no such file"),
    ])
    func wrongUseIsASentenceAndStatusTwo(_ arguments: [String], _ status: Int32, _ sentence: String) throws {
        let sandbox = try StudySandbox()
        let result = try runProcess(
            sandbox.program, arguments, environment: sandbox.environment(), directory: sandbox.folder.path)
        #expect(result.status == .exited(status))
        #expect(result.stderr.contains(sentence), "\(result.stderr)")
        #expect(result.stdout == "")
    }

    @Test func aFileThatIsNoBankIsRefusedWithItsLine() throws {
        let sandbox = try StudySandbox()
        let path = try sandbox.folder.write("hello\n", to: "no.bank.jsonl")
        let result = try runProcess(
            sandbox.program, ["study", path], environment: sandbox.environment(), directory: sandbox.folder.path)
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("no.bank.jsonl, line 1: "), "\(result.stderr)")
    }

    @Test func aBankWithoutQuestionsIsSaidToBeEmpty() throws {
        let sandbox = try StudySandbox([])
        let result = try sandbox.run("")
        #expect(result.status == .exited(0))
        #expect(result.stderr.hasPrefix("dam.bank.jsonl: there is no question in this bank.\n"), "\(result.stderr)")
        #expect(result.stdout.contains("Nothing is due."), "\(result.stdout)")
    }

    @Test func withoutABankTheBuiltInOneIsStudied() throws {
        let sandbox = try StudySandbox()
        let result = try runProcess(
            sandbox.program, ["study", "--library", sandbox.folder.path], environment: sandbox.environment(),
            directory: sandbox.folder.path, stdin: "-\n")
        #expect(result.status == .exited(0))
        #expect(result.stdout.contains("\n1. "))
        #expect(result.stdout.contains("Not known.\n"))
        #expect(try sandbox.log()[0].contains(#""name": "built-in""#))
    }

    @Test func theLibraryIsFoundUpward() throws {
        let sandbox = try StudySandbox()
        try sandbox.folder.write("", to: "recite.toml")
        let deep = sandbox.folder.file("a/b")
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        let result = try runProcess(
            sandbox.program, ["study"], environment: sandbox.environment(["RECITE_PROFILE": "anna"]), directory: deep)
        #expect(result.stdout.hasPrefix("Library \(sandbox.library), profile anna\n"), "\(result.stdout)")
        #expect(FileManager.default.fileExists(atPath: sandbox.folder.file("Profiles/anna/profile.json")))
    }

    @Test func withoutAnyLibraryTheUsersDataFolderServes() throws {
        let sandbox = try StudySandbox()
        let result = try runProcess(
            sandbox.program, ["study"], environment: sandbox.environment(), directory: "/")
        #expect(result.stdout.hasPrefix("Library \(sandbox.folder.file("data/recite")), profile default\n"))
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let sandbox = try StudySandbox()
        let command = "yes - | '\(sandbox.program)' study '\(sandbox.bank)' --library . | head -n 1; exit 0"
        let result = try runProcess(
            "/bin/sh", ["-c", command], environment: sandbox.environment(), directory: sandbox.folder.path)
        #expect(result.status == .exited(0))
        #expect(!result.stderr.lowercased().contains("pipe"), "\(result.stderr)")
    }

    @Test func theDayBeginsAtFourByTheClockOnTheWall() throws {
        let sandbox = try StudySandbox([DamBank.questions[1]])
        // Known after two right answers; due two days later, on a day that begins at four local time.
        _ = try sandbox.run("2000000\n\n2000000\n", now: "2026-11-21T23:00+01:00")
        let before = try sandbox.run("", now: "2026-11-24T03:59+01:00")
        #expect(before.stdout.contains("1 to review."), "\(before.stdout)")
        let early = try sandbox.run("", now: "2026-11-23T03:59+01:00")
        #expect(early.stdout.contains("Nothing is due."), "\(early.stdout)")
        let due = try sandbox.run("", now: "2026-11-23T04:00+01:00")
        #expect(due.stdout.contains("1 to review."), "\(due.stdout)")
    }

    @Test func theSourceIsShownInItsDocumentWhereThatIsAtHand() throws {
        let document = "# The dam\n\nIt was opened in March 1928.\nIt was closed in April 1928.\n\nLater text.\n"
        let sandbox = try StudySandbox(document: document)
        let known = try sandbox.run("b\n/source\n")
        #expect(
            known.stdout.contains(
                "In the document, line 4:\n  It was opened in March 1928.\n  It was closed in April 1928.\n"),
            "\(known.stdout)")
        try sandbox.folder.write(document + "changed\n", to: "a file of another name.md")
        let changed = try sandbox.run("b\n/source\n", now: "2026-11-22T09:00+01:00")
        #expect(changed.stdout.contains("The document is not at hand"), "\(changed.stdout)")
    }
}

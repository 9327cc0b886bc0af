// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The real program in a pseudo-terminal, as a person uses it.
struct StudyTerminalTests {
    @Test func aSessionIsLeftAndFoundAgainAsItWas() throws {
        let sandbox = try StudySandbox()
        let first = try sandbox.start()
        try first.expect("Library \(sandbox.library), profile default")
        try first.expect("3 new.")
        try first.expect("1. When was the Arven dam closed?")
        try first.expect("Letter or value: ")
        try first.sendLine("b")
        try first.expect("read as B, April 1928\nRight.\n")
        try first.expect("Comes next in 10 minutes.\n1 of 4.\nEnter for the next question: ")
        try first.sendLine("")
        try first.expect("2. What did the Arven dam cost, in crowns?\nNumber: ")
        try first.sendLine("2 million")
        try first.expect("read as 2,000,000\nRight.\n")
        try first.expect("Enter for the next question: ")
        try first.sendLine("/undo")
        try first.expect("The last answer is taken back.\n")
        try first.expect("Number: ")
        try first.sendLine("1.9 million")
        try first.expect("read as 1,900,000\nNear: 5 % below.\n")
        try first.expect("Enter for the next question: ")
        try first.sendLine("/overrule")
        try first.expect("Overruled: the last answer counts as right. Comes next in 10 minutes.")
        try first.expect("Enter for the next question: ")
        try first.sendControl("d")
        try first.expect("Answered 2, right 2.\nStill today: 2 in learning steps and 1 new.\n")
        #expect(try first.waitForExit() == .exited(0))

        let second = try sandbox.start(now: "2026-11-21T09:05+01:00")
        try second.expect("2 in learning steps and 1 new.")
        try second.expect("1. How many workers does the ledger of 1928 list?\nNumber: ")
        try second.sendControl("d")
        try second.expect("Nothing answered.\n")
        #expect(try second.waitForExit() == .exited(0))

        let third = try sandbox.start(now: "2026-11-21T09:10+01:00")
        try third.expect("1. When was the Arven dam closed?")
        try third.expect("Letter or value: ")
        try third.sendLine("/end")
        #expect(try third.waitForExit() == .exited(0))
        #expect(try sandbox.answers() == 3)
    }

    @Test func controlCKeepsWhatWasAnsweredAndTwiceEnds() throws {
        let sandbox = try StudySandbox()
        let session = try sandbox.start()
        try session.expect("Letter or value: ")
        try session.sendLine("b")
        try session.expect("Enter for the next question: ")
        try session.sendLine("")
        try session.expect("Number: ")
        try session.send("12")
        try session.expect("12")
        try session.sendControl("c")
        try session.expect("Line dropped.")
        try session.expect("Number: ")
        try session.sendControl("c")
        try session.expect("Answered 1, right 1.")
        #expect(try session.waitForExit() == .exited(0))
        #expect(try sandbox.answers() == 1)
    }

    @Test func tabCompletesCommandsAndUpRecallsALine() throws {
        let sandbox = try StudySandbox()
        let session = try sandbox.start()
        try session.expect("Letter or value: ")
        try session.send("/sk\t")
        try session.expect("/skip")
        try session.sendLine("")
        try session.expect("Left for another session.")
        try session.expect("Number: ")
        try session.send("\u{1B}[A")
        try session.expect("/skip")
        try session.sendLine("")
        try session.expect("Left for another session.")
        try session.expect("Number: ")
        try session.sendControl("d")
        #expect(try session.waitForExit() == .exited(0))
    }

    @Test func waitingEndsWithAKey() throws {
        let sandbox = try StudySandbox([DamBank.questions[1]])
        let session = try sandbox.start(now: nil)
        try session.expect("Number: ")
        try session.sendLine("-")
        try session.expect("Enter for the next question: ")
        try session.sendLine("")
        try session.expect("Enter takes them now, w waits, e ends: ")
        try session.sendLine("w")
        try session.expect("Waiting;")
        try session.sendLine("")
        try session.expect("2. What did the Arven dam cost, in crowns?\nNumber: ")
        try session.sendControl("d")
        #expect(try session.waitForExit() == .exited(0))
    }

    @Test func aSecondSessionOfTheProfileIsRefused() throws {
        let sandbox = try StudySandbox()
        let first = try sandbox.start()
        try first.expect("Letter or value: ")
        let second = try sandbox.run("")
        #expect(second.status == .exited(1))
        #expect(second.stderr.contains("another session has this profile open (process \(first.process))"))
        #expect(second.stdout == "")
        let other = try sandbox.run("", ["--profile", "anna"])
        #expect(other.status == .exited(0))
        try first.sendControl("d")
        #expect(try first.waitForExit() == .exited(0))
    }

    @Test func aNarrowWindowLosesNoWord() throws {
        let sandbox = try StudySandbox()
        let session = try sandbox.start(columns: 40)
        try session.expect("Letter or value: ")
        try session.sendLine("?")
        try session.expect("Letter or value: ")
        for line in session.plain.split(separator: "\n") where !line.hasPrefix("Library") {
            #expect(line.count <= 40, "\(line)")
        }
        try session.sendControl("d")
        #expect(try session.waitForExit() == .exited(0))
    }
}

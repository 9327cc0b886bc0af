// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import LiveRound
import Marking
import Testing

/// What teacher and players rely on during a round.
struct RoundTests {
    @Test func aWholeRoundAtTheTeachersPace() throws {
        var table = Table()
        let torv = try table.join("Torv")
        let arven = try table.join("Arven")
        try table.perform(.next)
        #expect(table.round.phase == .asking(0, until: nil))
        try table.answer(torv, 0, .option(2))
        try table.answer(arven, 0, .option(3))
        try table.perform(.next)
        #expect(table.round.phase == .closed(0))
        try table.perform(.next)
        #expect(table.round.phase == .revealed(0))
        #expect(table.round.points(of: table.player(torv)) == 100)
        #expect(table.round.points(of: table.player(arven)) == 0)
        #expect(table.view(arven).contains(#""verdict": "rival", "whose": "hidden Torv""#))
        try table.perform(.next)
        try table.answer(torv, 1, .typed("4,207 workers"))
        try table.perform(.reveal)
        try table.perform(.next)
        try table.perform(.reveal)
        try table.perform(.next)
        #expect(table.round.phase == .ended)
        #expect(table.round.points(of: table.player(torv)) == 200)
        #expect(throws: RoundRefusal.ended) { try table.perform(.next) }
    }

    @Test func oneAnswerCountsAndItIsTheFirst() throws {
        var table = Table()
        let torv = try table.join("Torv")
        try table.perform(.next)
        try table.answer(torv, 0, .option(0))
        #expect(throws: RoundRefusal.alreadyAnswered) { try table.answer(torv, 0, .option(2)) }
        // A log in which it stands twice counts the first as well.
        table.take(RoundEvent(.answered(torv, question: 0, .option(2)), at: table.now))
        try table.perform(.reveal)
        #expect(table.round.points(of: table.player(torv)) == 0)
    }

    @Test func whatCannotBeReadDoesNotCountAndMayBeSentAgain() throws {
        var table = Table()
        let torv = try table.join("Torv")
        try table.perform(.next)
        #expect(throws: RoundRefusal.unreadable(.noSuchOption)) { try table.answer(torv, 0, .option(4)) }
        #expect(throws: RoundRefusal.unreadable(.noSuchOption)) { try table.answer(torv, 0, .option(-1)) }
        try table.answer(torv, 0, .option(1))
        try table.perform(.reveal)
        try table.perform(.next)
        #expect(throws: RoundRefusal.unreadable(.notANumber)) { try table.answer(torv, 1, .typed("many")) }
        #expect(throws: RoundRefusal.unreadable(.empty)) { try table.answer(torv, 1, .typed("  ")) }
        #expect(throws: RoundRefusal.answerTooLong(limit: 200)) {
            try table.answer(torv, 1, .typed(String(repeating: "9", count: 201)))
        }
        try table.answer(torv, 1, .typed("4207"))
        #expect(table.player(torv).answers[1]?.verdict == .right)
    }

    @Test func onlyTheOpenQuestionIsAnswered() throws {
        var table = Table()
        let torv = try table.join("Torv")
        #expect(throws: RoundRefusal.notOpen) { try table.answer(torv, 0, .option(2)) }
        try table.perform(.next)
        #expect(throws: RoundRefusal.notOpen) { try table.answer(torv, 1, .typed("4207")) }
        #expect(throws: RoundRefusal.notOpen) { try table.answer(torv, 99, .option(0)) }
        try table.perform(.close)
        #expect(throws: RoundRefusal.tooLate) { try table.answer(torv, 0, .option(2)) }
        #expect(throws: RoundRefusal.notInRound) { try table.answer(PlayerID(9), 0, .option(2)) }
    }

    @Test func whoJoinsDuringAQuestionTakesPartFromTheNextOn() throws {
        var table = Table()
        try table.join("Torv")
        try table.perform(.next)
        let late = try table.join("Arven")
        #expect(throws: RoundRefusal.joinedDuringQuestion) { try table.answer(late, 0, .option(2)) }
        #expect(table.view(late).contains(#""late": true"#))
        try table.perform(.reveal)
        #expect(table.view(late).contains(#""right": 0, "of": 0"#))
        try table.perform(.next)
        try table.answer(late, 1, .typed("4207"))
        try table.perform(.reveal)
        #expect(table.view(late).contains(#""right": 1, "of": 1"#))
        let rows = String(decoding: RoundResults.table(table.round), as: UTF8.self)
        #expect(rows.contains("Arven,,ships-hidden/choice,,not asked,"))
    }

    @Test func theServersClockClosesAQuestion() throws {
        var table = Table(RoundSettings(secondsPerQuestion: 20))
        let torv = try table.join("Torv")
        try table.perform(.next)
        table.pass(seconds: 19)
        #expect(table.view(torv).contains(#""left": 1000"#))
        table.now = table.now.adding(seconds: 2)
        #expect(throws: RoundRefusal.tooLate) { try table.answer(torv, 0, .option(2)) }
        table.pass(seconds: 0)
        #expect(table.round.phase == .closed(0))
    }

    @Test func speedCountsOnlyWhereItWasAskedFor() throws {
        for (scoring, expected) in [(RoundSettings.Scoring.right, 100), (.rightAndFast, 175)] {
            var table = Table(RoundSettings(secondsPerQuestion: 20, scoring: scoring))
            let torv = try table.join("Torv")
            try table.perform(.next)
            table.pass(seconds: 5)
            try table.answer(torv, 0, .option(2))
            try table.perform(.reveal)
            #expect(table.round.points(of: table.player(torv)) == expected)
        }
    }

    @Test func atTheirOwnPaceEachHasTheirOwnQuestion() throws {
        var table = Table(RoundSettings(pace: .own))
        let torv = try table.join("Torv")
        let arven = try table.join("Arven")
        try table.perform(.next)
        try table.answer(torv, 0, .option(2))
        #expect(table.view(torv).contains(#""last": {"#))
        #expect(table.view(torv).contains("hidden office"))
        #expect(!table.view(arven).contains("hidden"))
        #expect(throws: RoundRefusal.notOpen) { try table.answer(arven, 1, .typed("4207")) }
        try table.answer(torv, 1, .unknown)
        try table.answer(torv, 2, .typed("Lumen hidden"))
        #expect(table.round.points(of: table.player(torv)) == 200)
        try table.perform(.end)
        #expect(table.view(arven).contains(#""right": 0, "of": 3"#))
    }

    @Test func homeworkRunsUntilItsMomentAndKeepsTheAnswersBack() throws {
        let start = Instant(seconds: 1_700_000_000)
        var table = Table(RoundSettings(pace: .homework(until: start.adding(seconds: 3600))))
        let torv = try table.join("Torv")
        try table.answer(torv, 0, .option(2))
        #expect(!table.view(torv).contains("hidden"))
        #expect(table.view(torv).contains(#""points": 0"#))
        table.pass(seconds: 3600)
        #expect(table.round.phase == .ended)
        #expect(table.view(torv).contains("hidden office"))
        #expect(throws: RoundRefusal.ended) { try table.join("Arven") }
        #expect(throws: RoundRefusal.ended) { try table.answer(torv, 1, .typed("4207")) }
    }

    @Test func aRemovedPlayerIsOutAndTheNameIsFree() throws {
        var table = Table()
        let torv = try table.join("Torv")
        try table.perform(.remove(name: " torv "))
        #expect(table.round.player(torv) == nil)
        #expect(table.round.player(token: "token of Torv") == nil)
        #expect(throws: RoundRefusal.noSuchPlayer("Torv")) { try table.perform(.remove(name: "Torv")) }
        try table.perform(.next)
        #expect(throws: RoundRefusal.notInRound) { try table.answer(torv, 0, .option(2)) }
        #expect(try table.join("Torv") != torv)
    }

    @Test func aCommandForAnEarlierStepIsRefused() throws {
        var table = Table()
        try table.perform(.next)
        #expect(throws: RoundRefusal.otherStep) { try table.round.decide(.next, at: table.now, step: 0) }
        #expect(try table.round.decide(.next, at: table.now, step: 1).map(\.kind) == [.closed])
    }

    @Test func aRoundHasOnlySoManyPlayers() throws {
        var table = Table(RoundSettings(playerLimit: 2))
        try table.join("Torv")
        try table.join("Arven")
        #expect(throws: RoundRefusal.full(limit: 2)) { try table.join("Mara") }
        try table.perform(.remove(name: "Torv"))
        try table.join("Mara")
        // Coming and going does not make the log grow without end.
        for number in 0..<5 {
            try table.perform(.remove(name: number == 0 ? "Mara" : "Guest \(number - 1)"))
            try table.join("Guest \(number)")
        }
        try table.perform(.remove(name: "Guest 4"))
        #expect(throws: RoundRefusal.full(limit: 2)) { try table.join("Last") }
    }

    @Test func theTableOfAnswersIsWhatMarkReads() throws {
        var table = Table()
        let torv = try table.join("Torv, the \"old\"")
        try table.perform(.next)
        table.pass(seconds: 8)
        try table.answer(torv, 0, .option(2))
        try table.perform(.reveal)
        try table.perform(.next)
        try table.answer(torv, 1, .typed("4,207"))
        try table.perform(.end)
        let lines = String(decoding: RoundResults.table(table.round), as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines == [
                "student,variant,question,answer,state,seconds",
                #""Torv, the ""old""",,ships-hidden/choice,C,,8.0"#,
                #""Torv, the ""old""",,workers-hidden/numeric,"4,207",,0.0"#,
                #""Torv, the ""old""",,river-hidden/text,,not asked,"#,
            ])
    }

    @Test func aSpreadsheetRunsNothingOfTheTable() throws {
        var table = Table(RoundSettings(pace: .own))
        let torv = try table.join("Torv")
        try table.perform(.next)
        try table.answer(torv, 0, .unknown)
        try table.answer(torv, 1, .typed("-4207"))
        try table.answer(torv, 2, .typed("=HYPERLINK(1)"))
        let rows = String(decoding: RoundResults.table(table.round), as: UTF8.self)
        #expect(rows.contains("workers-hidden/numeric,-4207,"))
        #expect(rows.contains("river-hidden/text,'=HYPERLINK(1),"))
    }

    @Test func aPlayerTakesAwayTheirOwnAnswersOnceTheyAreRevealed() throws {
        var table = Table()
        let torv = try table.join("Torv")
        let arven = try table.join("Arven")
        try table.perform(.next)
        table.pass(seconds: 3)
        try table.answer(arven, 0, .option(3))
        try table.answer(torv, 0, .option(2))
        func file() -> String {
            let bytes = table.round.takeAway(
                for: table.player(torv), token: "0123456789abcdef0123", bank: "kordal", offsetMinutes: 60)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(!file().contains("ships-hidden"))
        try table.perform(.reveal)
        let lines = file().split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1] == #"{"device": "live0123456789ab"}"#)
        #expect(lines[3].contains(#""item": "ships-hidden", "question": "ships-hidden/choice", "kind": "choice""#))
        #expect(lines[3].contains(#""typed": "C", "verdict": "right", "rating": 3, "seconds": 3.0"#))
        #expect(file() == file())
    }
}

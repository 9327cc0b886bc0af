// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import Study
import Testing

/// What a session's new commands leave in the log.
struct RemarkSessionTests {
    @Test func anEditedWordingIsAskedFromThenOn() throws {
        var session = try Transcript([TestBank.workers])
        session.edits = [{ _ in "# a comment\nstem: How many hands\n  does the ledger list?\n" }]
        session.play(["/edit", "1836", "^D"])
        #expect(session.text.contains("1. How many hands does the ledger list?\n"))
        session.play(["/undo", "^D"])
        let question = QuestionID(rawValue: "workers/number")
        #expect(session.learner.edits(of: question).map(\.stem) == ["How many hands does the ledger list?"])
    }

    @Test func beforeTheAnswerTheSheetDoesNotShowTheFigure() throws {
        var session = try Transcript([TestBank.workers])
        var sheets: [String] = []
        session.edits = [
            { sheet in
                sheets.append(sheet.text(comments: []))
                return "stem: x\nfigure: 7\n"
            },
            { sheet in
                sheets.append(sheet.text(comments: []))
                return sheet.text(comments: ["y"])
            },
        ]
        session.play(["/edit", "1836", "/edit", "^D"])
        #expect(sheets == ["stem: How many workers does the ledger of 1928 list?\n", "stem: x\nfigure: 1,836\n"])
        // A figure that was not shown is not taken.
        #expect(session.learner.edits(of: QuestionID(rawValue: "workers/number")).map(\.figure) == [nil])
        #expect(session.text.contains("Nothing was changed."))
    }

    @Test func aFigureOfOnesOwnIsAClaimByTheCurator() throws {
        var session = try Transcript([TestBank.workers])
        session.edits = [{ _ in "figure: 1,790\n" }, { _ in "figure: many\n" }]
        session.play(["1836", "/edit", "/edit", "^D"])
        #expect(session.text.contains("1,790 is a claim of its own from now on, claimant “curator”"))
        #expect(session.text.contains("“many” cannot be read as an answer to this question; nothing was changed."))
        session.now = try #require(ZonedInstant(iso: "2026-11-21T09:30:00.000+01:00"))
        session.play(["1790", "^D"])
        #expect(session.text.contains("Another claimant's figure: 1,790 (curator)."))
    }

    @Test func hintsAreCountedAndARightAnswerAfterOneIsHard() throws {
        var session = try Transcript([TestBank.workers])
        session.play(["/hint", "/hint", "1836", "^D"])
        guard case .answer(let answer)? = session.log.last?.body else {
            Issue.record("an answer expected")
            return
        }
        #expect(answer.hints == 2)
        #expect(answer.rating == .hard)
        #expect(session.text.contains("Hint: at least 1,000 and below 10,000."))
        #expect(session.text.contains("Hint: its first digit is 1."))
    }

    @Test func aStruckOptionMakesGuessingLikelier() throws {
        var session = try Transcript([TestBank.cost])
        session.play(["/hint", "b", "^D"])
        guard case .answer(let answer)? = session.log.last?.body else {
            Issue.record("an answer expected")
            return
        }
        #expect(answer.options == 3)
    }

    @Test func aPauseIsNoTimeForTheAnswer() throws {
        var session = try Transcript([TestBank.workers])
        session.play(["/pause", "x", "x", "x", "^M", "1836", "^D"])
        guard case .answer(let answer)? = session.log.last?.body else {
            Issue.record("an answer expected")
            return
        }
        // Each line takes five seconds: the pause is over with the fifth, of which the first counts, and the sixth answers.
        #expect(answer.milliseconds == 10_000)
    }

    @Test func aLimitOfMinutesEndsTheSessionAfterTheAnswer() throws {
        var session = try Transcript()
        session.minutes = 1
        session.play([String](repeating: "?", count: 11) + ["b", "^M", "b"])
        #expect(session.text.hasSuffix("Answered 1, right 1.\nStill today: 1 in learning steps and 3 new.\n"))
        // Where the clock stood for that long it goes on.
        session = try Transcript()
        session.minutes = 1
        session.play(["/pause"] + [String](repeating: "?", count: 11) + ["^M", "b", "^M", "b", "^D"])
        #expect(session.text.contains("Answered 2, right 2."))
    }

    @Test func howSureOneIsStandsInTheLog() throws {
        var session = try Transcript([TestBank.workers])
        session.confidence = .levels
        session.play(["1850", "3", "^D"])
        #expect(session.learner.isSureAndWrong(TestBank.workers))
        session = try Transcript([TestBank.workers])
        session.confidence = .range
        session.play(["1850", "1800 - 1900", "^D"])
        guard case .answer(let answer)? = session.log.last?.body else {
            Issue.record("an answer expected")
            return
        }
        #expect(
            answer.range == StatedRange(low: DecimalNumber(1800), high: DecimalNumber(1900), isInside: true))
    }

    @Test func theLanguageDecidesWhatAStopMeans() throws {
        var session = try Transcript([TestBank.workers])
        session.language = .german
        session.play(["1.836", "^D"])
        #expect(session.text.contains("Right.\n"))
        session = try Transcript([TestBank.workers])
        session.play(["1.836", "^D"])
        #expect(session.text.contains("read as 1.836\nWrong"))
    }

    @Test func anAcceptedFormIsTakenBackWithItsOverruling() throws {
        var session = try Transcript([TestBank.river])
        session.play(["Niederskarne", "o", "^D"])
        #expect(session.learner.acceptedForms(of: TestBank.river) == ["Niederskarne"])
        session = try Transcript([TestBank.river])
        session.play(["Niederskarne", "o", "/undo", "^D"])
        #expect(session.learner.acceptedForms(of: TestBank.river) == [])
        session = try Transcript([TestBank.river])
        session.play(["Niederskarne", "o", "o", "^D"])
        #expect(session.learner.acceptedForms(of: TestBank.river) == [])
    }
}

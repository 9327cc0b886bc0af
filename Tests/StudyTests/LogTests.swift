// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import Study
import TestSupport
import Testing

/// What a session sends to the log, and that nothing is shown before.
struct LogTests {
    @Test func noVerdictComesBeforeItsAnswerIsStored() throws {
        var session = try Transcript()
        session.failing = [3]
        session.play(["b", "^M", "c", "^M", "^M", "1850", "^M", "-", "^D"])
        var isStored = false
        var verdicts = 0
        for effect in session.order {
            if effect == "store answer" { isStored = true }
            if effect == "verdict" {
                #expect(isStored)
                isStored = false
                verdicts += 1
            }
        }
        #expect(verdicts == 4)
    }

    @Test func anAnswerIsLoggedAsTypedWithItsVerdictAndTime() throws {
        var session = try Transcript([TestBank.workers])
        session.play(["1,850", "^D"])
        guard case .began(let began) = session.log[0].body, case .answer(let answer) = session.log[1].body else {
            Issue.record("began and one answer expected: \(session.log)")
            return
        }
        #expect(began.id == SessionID(rawValue: "s1"))
        #expect(answer.item == TestBank.workers)
        #expect(answer.question == QuestionID(rawValue: "workers/number"))
        #expect(answer.typed == "1,850")
        #expect(answer.rating == .again)
        #expect(answer.milliseconds == 5000)
        guard case .near(let distance?) = answer.verdict else {
            Issue.record("near expected: \(answer.verdict)")
            return
        }
        #expect(abs(distance - 14.0 / 1836) < 1e-12)
        #expect(session.log.count == 2)
    }

    @Test func undoAndOverruleNameTheAnswer() throws {
        var session = try Transcript([TestBank.workers])
        session.play(["1,850", "o", "o", "/undo 3", "1836", "^D"])
        let answer = session.log[1].id
        #expect(session.log[2].body == .overrule(answer, .good))
        #expect(session.log[3].body == .overrule(answer, .again))
        #expect(session.log[4].body == .undo(session.log[3].id))
        #expect(session.log[5].body == .undo(session.log[2].id))
        #expect(session.log[6].body == .undo(answer))
        #expect(session.learner[TestBank.workers]?.reviews.map(\.rating) == [.good])
    }

    /// Whatever is typed, the state in the session is the state that the log says, and nothing ends it but an end.
    @Test(arguments: SeededGenerator.seeds(1...8))
    func randomLinesLeaveTheStateThatTheLogSays(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = [
            "a", "b", "c", "^M", "^M", "-", "1836", "2 million", "april 1928", "skarne", "u", "/undo", "/undo 4", "/o",
            "/skip", "/so", "?", "now", "w", "^C", "\u{1B}[2J", "/zz", "0", "99999999999999999999999",
        ]
        var session = try Transcript()
        for number in 1...20 where random.next() % 4 == 0 { session.failing.insert(number * 3) }
        for _ in 0..<4 {
            let typed = (0..<60).map { _ in lines[Int(random.next() % UInt64(lines.count))] }
            session.play(typed + ["/end"])
            let state = try #require(session.lastLearner)
            for item in [TestBank.cost, TestBank.closed, TestBank.workers, TestBank.river] {
                #expect(state[item]?.card ?? .new == session.learner[item]?.card ?? .new, "seed \(seed)")
                #expect(state[item]?.reviews ?? [] == session.learner[item]?.reviews ?? [], "seed \(seed)")
            }
        }
    }

    @Test func anItemRenamedInTheBankKeepsItsSchedule() throws {
        var before = try Transcript([TestBank.workers])
        before.play(["1836", "^D"])
        var renamed = TestBank.questions.filter { $0.item == TestBank.workers }
        for index in renamed.indices {
            renamed[index].was = [TestBank.workers]
            renamed[index].item = ItemID(rawValue: "workers-listed")
        }
        let bytes = BankWriter.bytes(
            header: BankHeader(generator: "", language: .none, documents: []), questions: renamed)
        let shelf = Shelf([Shelf.NamedBank(name: "dam", file: try BankFile(bytes))])
        let options = StudySession.Options(id: SessionID(rawValue: "s2"), banks: [], pauses: true)
        let session = StudySession(shelf: shelf, learner: before.learner, options: options, now: before.now)
        #expect(session.learner[ItemID(rawValue: "workers-listed")]?.reviews.map(\.rating) == [.good])
    }

    @Test func undoReachesIntoEarlierSessions() throws {
        var session = try Transcript()
        session.play(["b", "^M", "b", "^D"])
        session.now = try #require(ZonedInstant(iso: "2026-11-21T12:00:00.000+01:00"))
        session.play(["/undo", "/undo", "/undo", "^D"])
        let undone: [UInt32] = session.log.compactMap { event in
            if case .undo(let target) = event.body { target.counter } else { nil }
        }
        #expect(undone == [3, 2])
        #expect(session.learner[TestBank.cost]?.reviews ?? [] == [])
        #expect(
            session.text.hasSuffix(
                "There is no answer to take back.\nLetter or value: ^D\n\nNothing answered.\nStill today: 4 new.\n"))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import Study
import TestSupport
import Testing

/// Random sessions with undo, redo, kill and restart: whatever is typed, the state in the session is the state that the log
/// says, in whatever order the log is read.
struct RandomSessionTests {
    static let lines = [
        "a", "b", "c", "^M", "^M", "^M", "-", "1836", "2 million", "2.000", "april 1928", "03/04/1928", "skarne",
        "/undo",
        "/undo", "/undo 3", "/redo", "/redo", "/redo 4", "/overrule", "/skip", "/bury", "/suspend", "/flag odd",
        "/edit",
        "/hint", "/hint", "/pause", "/source", "?", "now", "w", "3", "1", "^C", "/zz",
    ]
    static let items = [TestBank.cost, TestBank.closed, TestBank.workers, TestBank.river]

    @Test(arguments: SeededGenerator.seeds(1...24))
    func theStateIsWhatTheLogSays(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var session = try Transcript()
        session.confidence = seed.isMultiple(of: 3) ? .levels : nil
        if seed.isMultiple(of: 2) {
            for number in 1...60 where random.next() % 8 == 0 { session.failing.insert(number * 2) }
        }
        for _ in 0..<6 {
            session.edits = (0..<40).map { number in { $0.text(comments: []) + (number % 3 == 0 ? "" : " \(number)") } }
            // Without an end: the session is left as a kill leaves it.
            let count = 10 + Int(random.next() % 50)
            session.play((0..<count).map { _ in Self.lines[Int(random.next() % UInt64(Self.lines.count))] })
            try expectSame(session, seed)
            session.now = session.now.at(session.now.instant.adding(seconds: Int(random.next() % 200_000)))
        }
        expectSameInAnyOrder(session.log, seed)
    }

    /// Taking everything back leaves a learner who answered nothing in this session; doing it all again leaves the state
    /// that was there, to the last due day.
    @Test(arguments: SeededGenerator.seeds(1...12))
    func undoneAndRedoneIsAsItWas(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // Three of four items may be left out, so that the session does not come to its end.
        let deeds = ["b", "a", "1836", "-", "/overrule", "/flag x", "^M", "^M", "/hint"]
        var typed = (0..<30).map { _ in deeds[Int(random.next() % UInt64(deeds.count))] }
        for deed in ["/bury", "/suspend", "/skip"] { typed.insert(deed, at: Int(random.next() % 30)) }
        var done = try Transcript()
        done.play(typed)
        // Where all that was left to ask is done the session has come to its end, and takes nothing back.
        if done.text.contains("nswered ") || done.text.contains("Nothing answered") { return }
        let before = done.learner
        var again = try Transcript()
        again.play(typed + ["/undo 99", "/redo 99"])
        for item in Self.items {
            #expect(again.learner[item]?.card ?? .new == before[item]?.card ?? .new, "seed \(seed), \(item)")
            #expect(again.learner[item]?.isSuspended ?? false == before[item]?.isSuspended ?? false, "seed \(seed)")
            #expect(again.learner[item]?.movedDay == before[item]?.movedDay, "seed \(seed), \(item)")
            #expect(
                again.learner[item]?.reviews.map(\.rating) ?? [] == before[item]?.reviews.map(\.rating) ?? [],
                "seed \(seed), \(item)")
        }
        var undone = try Transcript()
        undone.play(typed + ["/undo 99"])
        for item in Self.items {
            #expect(undone.learner[item]?.reviews ?? [] == [], "seed \(seed), \(item)")
            #expect(undone.learner[item]?.isSuspended ?? false == false, "seed \(seed), \(item)")
            #expect(undone.learner[item]?.movedDay == nil, "seed \(seed), \(item)")
        }
        #expect(undone.learner.flags.isEmpty, "seed \(seed)")
    }

    private func expectSame(_ session: Transcript, _ seed: UInt64) throws {
        let inSession = try #require(session.lastLearner)
        let logged = session.learner
        for item in Self.items {
            #expect(inSession[item]?.card ?? .new == logged[item]?.card ?? .new, "seed \(seed), \(item)")
            #expect(inSession[item]?.reviews ?? [] == logged[item]?.reviews ?? [], "seed \(seed), \(item)")
            #expect(inSession[item]?.isSuspended == logged[item]?.isSuspended, "seed \(seed), \(item)")
            #expect(inSession[item]?.movedDay == logged[item]?.movedDay, "seed \(seed), \(item)")
            #expect(inSession.acceptedForms(of: item) == logged.acceptedForms(of: item), "seed \(seed), \(item)")
            #expect(inSession.isSureAndWrong(item) == logged.isSureAndWrong(item), "seed \(seed), \(item)")
        }
        #expect(inSession.flags == logged.flags, "seed \(seed)")
        #expect(Calibration(inSession) == Calibration(logged), "seed \(seed)")
    }

    private func expectSameInAnyOrder(_ log: [Event], _ seed: UInt64) {
        var forwards = LearnerState()
        forwards.apply(contentsOf: log)
        var backwards = LearnerState()
        backwards.apply(contentsOf: log.reversed())
        for item in Self.items {
            #expect(forwards[item]?.card ?? .new == backwards[item]?.card ?? .new, "seed \(seed), \(item)")
            #expect(forwards.acceptedForms(of: item) == backwards.acceptedForms(of: item), "seed \(seed), \(item)")
        }
        #expect(forwards.flags == backwards.flags, "seed \(seed)")
        #expect(Calibration(forwards) == Calibration(backwards), "seed \(seed)")
        // Through the bytes of the log.
        var read = LearnerState()
        read.apply(
            contentsOf: log.compactMap { event in
                event.line.withUnsafeBytes { bytes in
                    try? Event(line: 0..<bytes.count - 1, of: bytes, number: 1, of: event.id.device)
                }
            })
        #expect(Calibration(read) == Calibration(forwards), "seed \(seed)")
        for item in Self.items { #expect(read[item]?.card ?? .new == forwards[item]?.card ?? .new, "seed \(seed)") }
    }
}

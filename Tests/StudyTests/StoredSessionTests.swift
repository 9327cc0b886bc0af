// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import DurableSimulation
import Figures
import Progress
import Study
import TestSupport
import Testing

/// A session on a real profile store whose disk fails or loses its power: whatever was marked is there afterwards.
struct StoredSessionTests {
    private static let now = ZonedInstant(Instant(seconds: 1_795_000_000), offsetMinutes: 60)
    private static let lines = ["b", "", "c", "", "1850", "/overrule", "", "/undo", "1836", "", "-", ""]

    /// What a session showed of its log.
    struct Shown {
        /// The answers that were marked and not taken back, oldest first.
        var marked: [ItemID] = []
        /// Whether the profile was opened.
        var isOpen = false
    }

    /// Runs one session; a store that fails is tried again once, then the session ends.
    private func play(on system: SimulatedFileSystem) throws -> Shown {
        var shown = Shown()
        let device = try #require(DeviceID(rawValue: "device01"))
        guard
            let store = try? ProfileStore(
                folder: "/library/Profiles/default", device: device, processID: 1, now: Self.now, in: system)
        else { return shown }
        shown.isOpen = true
        let options = StudySession.Options(id: SessionID(rawValue: "s"), banks: [], pauses: true)
        var session = StudySession(
            shelf: try TestBank.shelf(), learner: store.state, options: options, now: Self.now)
        var rest = Self.lines[...]
        var now = Self.now
        var pending = session.handle(SessionEvent(.started, at: now))[...]
        while let effect = pending.popFirst() {
            now = now.at(now.instant.adding(seconds: 1))
            switch effect {
            case .show(.verdict(_, let question, _)): shown.marked.append(question.item)
            case .show(.undone(let deeds)): shown.marked.removeLast(deeds.count { $0 == .answer })
            case .show, .finish: continue
            case .restore, .edit: continue
            case .store(let body):
                let event = try? store.append(body, at: now)
                pending += session.handle(SessionEvent(event.map(SessionEvent.What.stored) ?? .storingFailed, at: now))
            case .prompt(.retry): pending += session.handle(SessionEvent(.line(rest.isEmpty ? "/end" : ""), at: now))
            case .prompt:
                let line = rest.popFirst()
                pending += session.handle(SessionEvent(line.map(SessionEvent.What.line) ?? .endOfInput, at: now))
            case .wait(let until): pending += session.handle(SessionEvent(.waited, at: now.at(until)))
            }
            // A disk that never works again: the learner gives up.
            if now.instant > Self.now.instant.adding(seconds: 200) { rest = [] }
        }
        store.finish()
        return shown
    }

    /// The items answered, by the log alone, each as often as its answers count.
    private func answered(in system: SimulatedFileSystem) throws -> [ItemID] {
        let state = try ProfileReading(folder: "/library/Profiles/default", in: system).state
        return state.records.flatMap { record in record.reviews.map { _ in record.item } }.sorted()
    }

    @Test func whereThePowerGoesNoMarkedAnswerIsLost() throws {
        let whole = SimulatedFileSystem()
        let all = try play(on: whole)
        #expect(all.marked.count == 4)
        let seed = SeededGenerator.seed(77)
        for stop in 0...whole.callCount {
            let system = SimulatedFileSystem()
            system.stopPower(after: stop)
            let shown = try play(on: system)
            for survivor in system.survivors(limit: 6, seed: seed &+ UInt64(stop)) {
                let kept = try answered(in: survivor)
                // An answer may be on the disk whose verdict was never shown, and an undo whose sentence was not.
                for item in Set(shown.marked) where !kept.contains(item) {
                    #expect(kept.count + 1 >= shown.marked.count, "seed \(seed), stop \(stop): \(item.rawValue)")
                    #expect(shown.marked.last == item, "seed \(seed), stop \(stop): \(item.rawValue)")
                }
            }
        }
    }

    @Test(arguments: [FileError.Kind.noSpace, .io, .readOnly])
    func whereOneCallFailsWhatWasMarkedIsWhatCounts(_ kind: FileError.Kind) throws {
        let whole = SimulatedFileSystem()
        _ = try play(on: whole)
        for number in 0..<whole.callCount {
            let system = SimulatedFileSystem()
            system.inject(.fails(kind), at: number)
            let shown = try play(on: system)
            system.endProcess()
            system.removeFaults()
            guard shown.isOpen else { continue }
            #expect(try answered(in: system) == shown.marked.sorted(), "call \(number)")
        }
    }
}

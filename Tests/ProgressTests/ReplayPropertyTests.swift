// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import TestSupport
import Testing

@testable import Progress

struct ReplayPropertyTests {
    @Test(arguments: SeededGenerator.seeds(1...60))
    func theStateDependsOnTheEventsAndNotOnHowTheyArrive(seed: UInt64) throws {
        let events = try RandomLife(seed: seed, count: 150).events
        var random = SeededGenerator(seed: seed &+ 1000)
        var atOnce = LearnerState()
        atOnce.apply(contentsOf: events)

        var oneByOne = LearnerState()
        for event in events { oneByOne.apply(event) }
        #expect(StateView(oneByOne) == StateView(atOnce), "one by one, seed \(seed)")

        var shuffled = LearnerState()
        for event in events.shuffled(using: &random) { shuffled.apply(event) }
        #expect(StateView(shuffled) == StateView(atOnce), "shuffled, seed \(seed)")

        var inParts = LearnerState()
        let cut = Int.random(in: 0...events.count, using: &random)
        inParts.apply(contentsOf: events[cut...])
        inParts.apply(contentsOf: events)
        #expect(StateView(inParts) == StateView(atOnce), "from \(cut) on, then all, seed \(seed)")
    }

    /// Whatever happens and is taken back leaves no trace, at any depth.
    @Test(arguments: SeededGenerator.seeds(1...30))
    func takingEventsBackGivesTheEarlierState(seed: UInt64) throws {
        let events = try RandomLife(seed: seed, count: 80).events
        var state = LearnerState()
        state.apply(contentsOf: events[..<60])
        let before = StateView(state)
        var maker = try EventMaker("undoer")
        let later = try #require(events.map(\.at).max { $0.instant < $1.instant })
        // An undo cannot be taken back; everything else can.
        let undoable = events[60...].filter { event in
            if case .undo = event.body { return false }
            return true
        }
        for event in undoable { state.apply(event) }
        for event in undoable.reversed() { state.apply(maker.event(later, .undo(event.id))) }
        #expect(StateView(state).lines == before.lines, "seed \(seed)")
        #expect(StateView(state).settings == before.settings, "seed \(seed)")
    }

    /// A state that grew event by event and one that was replayed are written as the same bytes.
    @Test(arguments: SeededGenerator.seeds(1...20))
    func aReplayGivesTheSnapshotByteForByte(seed: UInt64) throws {
        let events = try RandomLife(seed: seed, count: 120).events
        var grown = LearnerState()
        for event in events { grown.apply(event) }
        var replayed = LearnerState()
        replayed.apply(contentsOf: events)
        #expect(
            Snapshot.write(grown, covering: []) == Snapshot.write(replayed, covering: []), "seed \(seed)")
    }
}

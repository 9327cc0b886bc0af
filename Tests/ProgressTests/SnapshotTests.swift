// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import DurableSimulation
import Figures
import TestSupport
import Testing

@testable import Progress

struct SnapshotTests {
    /// Sessions on three devices, each from the snapshot that another left: the state is that of all events replayed.
    @Test(arguments: SeededGenerator.seeds(1...25))
    func aSnapshotAndTheRestComeToTheSameAsReplay(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 77)
        let events = try RandomLife(seed: seed, count: 120).events
        let system = SimulatedFileSystem(pageLength: 4096)
        var place = 0
        while place < events.count {
            let device = events[place].id.device
            let store = try Place.open(system, device)
            let end = min(place + Int.random(in: 1...20, using: &random), events.count)
            // Those of the other devices come by way of their files, as if synchronized meanwhile.
            for event in events[place..<end] where event.id.device == device {
                try store.append(event.body, at: event.at)
            }
            if Bool.random(using: &random) { store.finish() }
            for event in events[place..<end] where event.id.device != device {
                let path = Place.log(event.id.device)
                system.place((system.bytes(at: path) ?? []) + event.line, at: path)
            }
            place = end
        }
        var expected = LearnerState()
        expected.apply(contentsOf: events)
        let store = try Place.open(system)
        #expect(StateView(store.state) == StateView(expected), "seed \(seed)")
        store.finish()
        #expect(StateView(try Place.open(system).state) == StateView(expected), "from its own snapshot, seed \(seed)")
    }

    /// A finished session's file system, and what its state came to.
    private func finished() throws -> (SimulatedFileSystem, StateView) {
        let system = SimulatedFileSystem(pageLength: 4096)
        let store = try Place.open(system)
        for event in try RandomLife(seed: 5, count: 60).events where event.id.device == Place.desk {
            try store.append(event.body, at: event.at)
        }
        store.finish()
        return (system, StateView(store.state))
    }

    @Test func theSnapshotIsUsedAndMayBeDeleted() throws {
        let (system, expected) = try finished()
        let snapshot = try #require(system.bytes(at: Place.snapshot))
        let used = Snapshot.read(snapshot) { _ in true }
        #expect(try StateView(#require(used)) == expected)
        let refused = Snapshot.read(snapshot) { _ in false }
        #expect(refused == nil)
        system.place([], at: Place.snapshot)
        #expect(try StateView(ProfileReading(folder: Place.folder, in: system).state) == expected)
    }

    /// Whatever is cut out of a snapshot, it is not used and nothing breaks.
    @Test func aDamagedSnapshotIsNotUsed() throws {
        let (system, expected) = try finished()
        let snapshot = try #require(system.bytes(at: Place.snapshot))
        for length in stride(from: 0, to: snapshot.count - 1, by: 37) {
            let cut = Array(snapshot.prefix(length))
            let state = Snapshot.read(cut) { _ in true }
            #expect(state == nil, "the first \(length) bytes")
        }
        system.place(Array(snapshot.prefix(snapshot.count / 2)), at: Place.snapshot)
        let store = try Place.open(system)
        #expect(StateView(store.state) == expected)
        store.finish()
        #expect(system.bytes(at: Place.snapshot) == snapshot)
    }

    /// One with a changed value is not used, nor where its checksum was made to fit.
    @Test(arguments: [
        (#""version": 4"#, #""version": 3"#), (#""desk""#, #""Desk""#), (#""undone": ["#, #""undone": [7, "#),
        (#""items": ["#, #""items": [[], "#), (#""items""#, #""item""#),
        (#""devices": [["desk", "#, #""devices": [["desk", -"#), (#""items": [["#, #""items": [["x", "0 0 9"], ["#),
        (#""items": [["#, #""items": [["x", "0 0"], ["#), (#""items": [["#, #""items": [["x", "0 0 0 1 5 5"], ["#),
        (#""items": [["#, #""items": [["x", "0 0 0"], ["x", "0 0 0"], ["#),
        (#""items": [["#, #""items": [["x", "0 0 0 1 5 5 7 1 33 0 60"], ["#),
    ])
    func aSnapshotWithWrongValuesIsNotUsed(text: String, wrong: String) throws {
        let (system, expected) = try finished()
        let snapshot = try #require(system.text(at: Place.snapshot))
        let place = try #require(snapshot.firstRange(of: text))
        let changed = Array(snapshot.replacingCharacters(place, wrong).utf8)
        for bytes in [changed, Snapshot.sealed(changed)] {
            #expect(Snapshot.read(bytes) { _ in true } == nil)
            system.place(bytes, at: Place.snapshot)
            #expect(try StateView(Place.open(system).state) == expected)
        }
    }

    /// Answers are read from the snapshot when they are wanted; written again, they are the same bytes.
    @Test func aSnapshotOfASnapshotIsTheSame() throws {
        let (system, _) = try finished()
        let snapshot = try #require(system.bytes(at: Place.snapshot))
        var logs: [CoveredLog] = []
        let state = Snapshot.read(snapshot) {
            logs = $0
            return true
        }
        let read = try #require(state)
        #expect(read.records.contains { $0.history.packed != nil && $0.reviewCount > 1 })
        #expect(read.records.allSatisfy { $0.reviews.first == $0.firstReview && $0.reviews.last == $0.lastReview })
        #expect(read.records.allSatisfy { $0.reviews.count == $0.reviewCount })
        #expect(Snapshot.write(read, covering: logs) == snapshot)
    }

    /// A log that is no longer what the snapshot was made from: the log counts.
    @Test func aChangedLogIsReplayed() throws {
        let (system, _) = try finished()
        let log = try #require(system.text(at: Place.log(Place.desk)))
        let cut = try #require(log.lastIndex(of: "{"))
        system.place(Array(log[..<cut].utf8), at: Place.log(Place.desk))
        let shorter = try ProfileReading(folder: Place.folder, in: system).state
        var replayed = LearnerState()
        _ = Array(log[..<cut].utf8).withUnsafeBytes { replayed.add(log: $0, from: 0, of: Place.desk) }
        replayed.settle()
        #expect(StateView(shorter) == StateView(replayed))

        let renamed = log.replacingOccurrences("item 1\"", "item X\"")
        system.place(Array(renamed.utf8), at: Place.log(Place.desk))
        let edited = try ProfileReading(folder: Place.folder, in: system).state
        #expect(edited[ItemID("item X")] != nil)
        #expect(edited[ItemID("item 1")] == nil)
    }
}

extension String {
    fileprivate func firstRange(of text: String) -> Range<Index>? { ranges(of: text).first }

    fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }

    fileprivate func replacingOccurrences(_ text: String, _ other: String) -> String { replacing(text, with: other) }
}

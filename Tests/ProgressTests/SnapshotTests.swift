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
        let used = snapshot.withUnsafeBytes { Snapshot.read($0) { _ in true } }
        #expect(try StateView(#require(used)) == expected)
        let refused = snapshot.withUnsafeBytes { Snapshot.read($0) { _ in false } }
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
            let state = cut.withUnsafeBytes { Snapshot.read($0) { _ in true } }
            #expect(state == nil, "the first \(length) bytes")
        }
        system.place(Array(snapshot.prefix(snapshot.count / 2)), at: Place.snapshot)
        let store = try Place.open(system)
        #expect(StateView(store.state) == expected)
        store.finish()
        #expect(system.bytes(at: Place.snapshot) == snapshot)
    }

    @Test(arguments: [
        (#""version": 3"#, #""version": 1"#), (#""learning""#, #""leaning""#), (#""desk""#, #""Desk""#),
        (#""undone": ["#, #""undone": [7, "#), (#""items": ["#, #""items": [[], "#), (#""items""#, #""item""#),
        (#""devices": [["desk", "#, #""devices": [["desk", -"#), (" 0 1 ", " 9 1 "), (" 0 1 ", " x 1 "), (" 0 1 ", " "),
    ])
    func aSnapshotWithWrongValuesIsNotUsed(text: String, wrong: String) throws {
        let (system, expected) = try finished()
        let snapshot = try #require(system.text(at: Place.snapshot))
        let place = try #require(snapshot.firstRange(of: text))
        let changed = Array(snapshot.replacingCharacters(place, wrong).utf8)
        let state = changed.withUnsafeBytes { Snapshot.read($0) { _ in true } }
        #expect(state == nil)
        system.place(changed, at: Place.snapshot)
        #expect(try StateView(Place.open(system).state) == expected)
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

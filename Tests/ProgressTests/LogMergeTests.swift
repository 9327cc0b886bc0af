// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import TestSupport
import Testing

@testable import Progress

/// Two records of one learner, merged.
struct LogMergeTests {
    /// The logs of events, each device's in the order of its numbers, of which each copy has seen a beginning.
    private static func logs(_ events: [Event], _ random: inout SeededGenerator) -> LogSet {
        var set = LogSet()
        for device in Set(events.map(\.id.device)).sorted() {
            let own = events.filter { $0.id.device == device }
            let seen = own.prefix(Int.random(in: 0...own.count, using: &random))
            if !seen.isEmpty { set.insert(device, seen.map { Array($0.line.dropLast()) }) }
        }
        return set
    }

    private static func state(_ logs: LogSet) -> LearnerState {
        var state = LearnerState()
        for device in logs.logs.keys.sorted() {
            logs.bytes(of: device).withUnsafeBytes { _ = state.add(log: $0, from: 0, of: device) }
        }
        state.settle()
        return state
    }

    private static func merged(_ sets: LogSet...) -> LogSet {
        var result = LogSet()
        for set in sets { result.merge(set) }
        return result
    }

    @Test(arguments: SeededGenerator.seeds(1...40))
    func copiesMergeInAnyOrderAndLoseNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 500)
        let events = try RandomLife(seed: seed, count: 120).events
        let copies = (0..<3).map { _ in Self.logs(events, &random) }
        let (a, b, c) = (copies[0], copies[1], copies[2])
        let all = Self.merged(a, b, c)
        #expect(Self.merged(c, b, a) == all, "seed \(seed)")
        #expect(Self.merged(b, Self.merged(a, c)) == all, "seed \(seed)")
        #expect(Self.merged(all, a) == all, "seed \(seed)")
        let lines = Set(copies.flatMap { $0.logs.flatMap(\.value) })
        #expect(lines.isSubset(of: all.logs.flatMap(\.value)), "seed \(seed)")
        var whole = LearnerState()
        let seen = events.filter { event in
            all.logs[event.id.device, default: []].contains(Array(event.line.dropLast()))
        }
        whole.apply(contentsOf: seen)
        #expect(StateView(Self.state(all)) == StateView(whole), "seed \(seed)")
    }

    /// One profile was copied and both copies were used on one machine: two events have one name.
    @Test(arguments: SeededGenerator.seeds(1...40))
    func copiesThatWentOnMergeWithoutLoss(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 900)
        let cut = Int.random(in: 0...20, using: &random)
        let device = try #require(DeviceID(rawValue: "desk"))
        let lives = try (1...3).map { number in
            var maker = try EventMaker("desk")
            let begun = try RandomLife(seed: seed, count: cut).events
            let went = try RandomLife(seed: seed &+ UInt64(number) &* 7919, count: 30).events
            return (begun + went).map { maker.event($0.at, $0.body) }
        }
        let sets = lives.map { events in
            var set = LogSet()
            set.insert(device, events.map { Array($0.line.dropLast()) })
            return set
        }
        let all = Self.merged(sets[0], sets[1], sets[2])
        #expect(all.count == cut + 3 * 30, "seed \(seed)")
        #expect(Self.merged(sets[2], sets[1], sets[0]) == all, "seed \(seed)")
        #expect(Self.merged(sets[1], Self.merged(sets[0], sets[2])) == all, "seed \(seed)")
        #expect(Self.merged(all, sets[1]) == all, "seed \(seed)")
        let answers = lives.flatMap { $0[cut...] }.count { event in
            if case .answer = event.body { return true }
            return false
        }
        let found = all.logs.flatMap(\.value).count {
            String(decoding: $0, as: UTF8.self).contains(#""type": "answer""#)
        }
        #expect(found >= answers, "seed \(seed)")
    }

    /// What is taken back in one copy is that copy's own event, not its namesake in the other.
    @Test func anUndoFollowsItsEventToTheNewDevice() throws {
        let device = try #require(DeviceID(rawValue: "desk"))
        let sets = try ["a", "b"].map { item in
            var maker = try EventMaker("desk")
            var events = [maker.answer(item, .good, moment(9))]
            if item == "b" { events.append(maker.event(moment(10), .undo(events[0].id))) }
            var set = LogSet()
            set.insert(device, events.map { Array($0.line.dropLast()) })
            return set
        }
        for order in [sets, sets.reversed()] {
            var all = LogSet()
            for set in order { all.merge(set) }
            let state = Self.state(all)
            #expect(state[ItemID("a")].map(\.reviews.count) == 1)
            #expect(state[ItemID("b")]?.reviews.isEmpty ?? true)
        }
    }
}

struct ProfileArchiveTests {
    @Test(arguments: SeededGenerator.seeds(1...10))
    func anArchiveComesBackAsItWas(seed: UInt64) throws {
        var logs = LogSet()
        for event in try RandomLife(seed: seed, count: 60).events {
            logs.insert(event.id.device, (logs.logs[event.id.device] ?? []) + [Array(event.line.dropLast())])
        }
        let archive = ProfileArchive(profile: Profile(name: "anna", created: moment(8)), logs: logs)
        #expect(try ProfileArchive(archive.bytes) == archive, "seed \(seed)")
    }

    @Test(arguments: [
        ("", ArchiveError.notAnArchive), ("{}\n", .notAnArchive), (#"{"recite_profile": 9}"#, .newer(found: 9)),
        (#"{"recite_profile": 1, "version": 7, "name": "a", "created": "2026-11-21T08:00:00Z"}"#, .newer(found: 7)),
        (
            #"{"recite_profile": 1, "version": 1, "name": "a", "created": "2026-11-21T08:00:00.000Z"}"# + "\n{}\n",
            .noDevice(line: 2)
        ),
    ])
    func whatIsNoArchiveIsRefused(_ text: String, _ error: ArchiveError) {
        #expect(throws: error) { try ProfileArchive(Array(text.utf8)) }
    }
}

struct BackupPlanTests {
    @Test func theNewestAndTheYoungAreKept() {
        let today = CivilDay(year: 2026, month: 11, day: 30)
        let names = (1...30).map { BackupPlan.name(moment(9, day: $0).instant) }
        #expect(names[20] == "2026-11-21T080000Z.profile.jsonl")
        #expect(BackupPlan(count: 3, days: 0).leaving(names + ["notes.txt"], today: today).count == 27)
        #expect(BackupPlan(count: 1, days: 9).leaving(names, today: today) == names[..<20].reversed())
        #expect(BackupPlan(count: 40, days: 0).leaving(names, today: today).isEmpty)
        #expect(BackupPlan(count: 0, days: -5) == BackupPlan(count: 1, days: 0))
        #expect(BackupPlan.day(of: "2026-11-21T080000Z.profile.jsonl.new") == nil)
    }
}

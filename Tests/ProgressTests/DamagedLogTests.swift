// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import DurableSimulation
import Memory
import TestSupport
import Testing

@testable import Progress

/// What becomes of logs that are torn, damaged or foreign.
struct DamagedLogTests {
    private let system = SimulatedFileSystem()
    private let path = Place.log(Place.desk)

    private func good(_ count: Int) throws -> [UInt8] {
        var maker = try EventMaker("desk")
        return (0..<count).flatMap { maker.answer("item \($0)", .good, moment(9, $0)).line }
    }

    @Test(arguments: [#"{"n": 3, "at": "2026-11-2"#, "{", #"{"n": 3}"#, "\0\0\0\0", "{\"n\"\0\0\0\n"])
    func aTornLastLineIsCut(tail: String) throws {
        let whole = try good(2)
        system.place(whole + Array(tail.utf8), at: path)
        let reading = try ProfileReading(folder: Place.folder, in: system)
        #expect(reading.facts == [.passedOverTornLine(path: path, bytes: tail.utf8.count)])
        let store = try Place.open(system)
        #expect(store.facts.last == .cutTornLine(path: path, bytes: tail.utf8.count))
        #expect(system.bytes(at: path) == whole)
        let event = try store.append(.answer(.sample("b", .good)), at: moment(10))
        #expect(event.id.counter == 3)
        #expect(system.bytes(at: path) == whole + event.line)
    }

    @Test func aTornLineThatIsNotOursIsKept() throws {
        let whole = try good(1)
        let note = "remember: ask about 1945"
        system.place(whole + Array(note.utf8), at: path)
        let store = try Place.open(system)
        let kept = path + ".tail.unreadable-1"
        #expect(store.facts.last == .movedTornLine(path: path, newPath: kept, bytes: note.utf8.count))
        #expect(system.text(at: kept) == note)
        #expect(system.bytes(at: path) == whole)
    }

    @Test(arguments: ["nonsense\nmore nonsense\n", "no line at all", "{}\n{}\n"])
    func aLogWithoutAnyEventIsSetAside(text: String) throws {
        system.place(Array(text.utf8), at: path)
        let store = try Place.open(system)
        guard case .setAside(path, let newPath, _)? = store.facts.last else {
            Issue.record("\(store.facts)")
            return
        }
        #expect(newPath == path + ".unreadable-1")
        #expect(system.text(at: newPath) == text)
        try store.append(.answer(.sample("a", .good)), at: moment(9))
        #expect(store.finish() == [])
        #expect(try Place.open(system).state.records.count == 1)
    }

    @Test func damageInTheMiddleIsReportedAndLeftWhereItIs() throws {
        let log = try good(1) + Array("{\"n\": 2, \0\0\n{}\n".utf8) + good(3).suffix(from: good(2).count)
        system.place(log, at: path)
        let store = try Place.open(system)
        guard case .passedOverLines(path, 2, let first)? = store.facts.last else {
            Issue.record("\(store.facts)")
            return
        }
        #expect(first.number == 2)
        #expect(store.state.records.map(\.item.rawValue) == ["item 0", "item 2"])
        #expect(system.bytes(at: path) == log)
    }

    @Test func anotherDevicesLogIsNeverWritten() throws {
        var phone = try EventMaker("phone")
        let log = phone.answer("a", .good, moment(7)).line + Array(#"{"n": 2"#.utf8)
        system.place(log, at: Place.log(Place.phone))
        system.place(Array("{}\n".utf8), at: Place.folder + "/events/My Laptop.jsonl")
        let store = try Place.open(system)
        #expect(
            store.facts == [
                .created(folder: Place.folder), .passedOverTornLine(path: Place.log(Place.phone), bytes: 7),
                .passedOverFile(path: Place.folder + "/events/My Laptop.jsonl"),
            ])
        #expect(store.state[ItemID("a")]?.reviews.count == 1)
        #expect(system.bytes(at: Place.log(Place.phone)) == log)
    }

    /// The power goes at every call of two sessions; every event whose append returned is there afterwards.
    @Test func noAcknowledgedEventIsLostWhenThePowerGoes() throws {
        let seed = SeededGenerator.seed(20_264)
        let count = play(on: SimulatedFileSystem()).calls
        for stop in 0...count {
            let system = SimulatedFileSystem()
            system.stopPower(after: stop)
            let acknowledged = play(on: system).acknowledged
            for survivor in system.survivors(limit: 12, seed: seed &+ UInt64(stop)) {
                let store = try Place.open(survivor)
                let found = store.state.records.map(\.item.rawValue)
                #expect(found.starts(with: acknowledged), "seed \(seed), stop \(stop)")
                #expect(found.count <= acknowledged.count + 1, "seed \(seed), stop \(stop)")
                store.finish()
            }
        }
    }

    private func play(on system: SimulatedFileSystem) -> (acknowledged: [String], calls: Int) {
        var acknowledged: [String] = []
        for session in 0..<2 {
            guard let store = try? Place.open(system) else { break }
            for number in 0..<3 {
                let item = "item \(session)-\(number)"
                let event = try? store.append(.answer(.sample(item, .good)), at: moment(9 + session, number))
                guard event != nil else { break }
                acknowledged.append(item)
            }
            store.finish()
        }
        return (acknowledged, system.callCount)
    }
}

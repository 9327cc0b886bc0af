// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import DurableSimulation
import Figures
import Memory
import Testing

@testable import Progress

/// The folder of the tests' profile, and short ways to open it.
enum Place {
    static let folder = "/library/Profiles/default"
    static let profile = folder + "/profile.json"
    static let snapshot = folder + "/snapshot.json"
    static let desk = DeviceID(rawValue: "desk")!
    static let phone = DeviceID(rawValue: "phone")!

    static func log(_ device: DeviceID) -> String { folder + "/events/\(device.rawValue).jsonl" }

    static func open(_ system: SimulatedFileSystem, _ device: DeviceID = desk) throws(ProfileError) -> ProfileStore {
        try ProfileStore(folder: folder, device: device, processID: 7, now: moment(8), in: system)
    }
}

extension SimulatedFileSystem {
    func text(at path: String) -> String? { bytes(at: path).map { String(decoding: $0, as: UTF8.self) } }
}

struct ProfileStoreTests {
    @Test func aProfileIsMadeOnceAndRemembers() throws {
        let system = SimulatedFileSystem()
        let first = try Place.open(system)
        #expect(first.facts == [.created(folder: Place.folder)])
        #expect(first.profile == Profile(name: "default", created: moment(8)))
        #expect(
            system.text(at: Place.profile) == """
                {
                  "version": 1,
                  "name": "default",
                  "created": "2026-11-21T08:00:00.000+01:00"
                }

                """)
        let event = try first.append(.answer(.sample("a", .good)), at: moment(9))
        #expect(event.id.description == "desk-1")
        #expect(system.bytes(at: Place.log(Place.desk)) == event.line)
        #expect(system.bytes(at: Place.snapshot) == nil)
        let expected = StateView(first.state)
        #expect(first.finish() == [])

        let second = try Place.open(system)
        #expect(second.facts == [])
        #expect(StateView(second.state) == expected)
        #expect(try second.append(.undo(event.id), at: moment(9, 1)).id.counter == 2)
        #expect(second.state[ItemID("a")]?.card == .new)
    }

    @Test func anotherSessionIsToldWhoHasTheProfileOpen() throws {
        let system = SimulatedFileSystem()
        let first = try Place.open(system)
        #expect(throws: ProfileError.inUse(path: Place.folder, processID: 7)) { try Place.open(system, Place.phone) }
        first.finish()
        _ = try Place.open(system, Place.phone)
    }

    @Test func aFailedWriteDoesNotCount() throws {
        let system = SimulatedFileSystem()
        let store = try Place.open(system)
        try store.append(.answer(.sample("a", .good)), at: moment(9))
        let before = StateView(store.state)
        system.inject(.fails(.noSpace), into: [.write], from: system.callCount)
        #expect(throws: AppendLogError.self) { try store.append(.answer(.sample("a", .good)), at: moment(9, 10)) }
        #expect(StateView(store.state) == before)
        system.removeFaults()
        #expect(try store.append(.answer(.sample("b", .good)), at: moment(9, 11)).id.counter == 2)
        system.inject(.fails(.noSpace), into: [.write], from: system.callCount)
        guard case .snapshotNotWritten(let error)? = store.finish().first else {
            Issue.record("the snapshot was written")
            return
        }
        #expect(error.kind == .noSpace)
        system.removeFaults()
        #expect(try Place.open(system).state.records.count == 2)
    }

    @Test func aNewerProfileIsRefusedAndUntouched() throws {
        let system = SimulatedFileSystem()
        let newer = Array(#"{"version": 2, "who": "somebody"}"#.utf8)
        system.place(newer, at: Place.profile)
        #expect(throws: ProfileError.newerVersion(path: Place.profile, found: 2, supported: 1)) {
            try Place.open(system)
        }
        #expect(throws: ProfileError.newerVersion(path: Place.profile, found: 2, supported: 1)) {
            try ProfileReading(folder: Place.folder, in: system)
        }
        #expect(system.bytes(at: Place.profile) == newer)
        #expect(system.names(in: Place.folder) == ["profile.json"])
    }

    @Test func unknownMembersOfTheProfileAreKept() throws {
        let text = """
            {
              "version": 1,
              "name": "Ada",
              "created": "2025-01-02T03:04:05.000-08:00",
              "colour": {
                "prompt": "none"
              }
            }

            """
        let profile = try Profile(json: Array(text.utf8))
        #expect(profile.name == "Ada")
        #expect(String(decoding: profile.json, as: UTF8.self) == text)
    }

    @Test(arguments: ["", "nonsense", "[]", #"{"version": "1"}"#, #"{"version": 0}"#, #"{"version": 1, "name": 5}"#])
    func aDamagedProfileIsSetAside(text: String) throws {
        let system = SimulatedFileSystem()
        system.place(Array(text.utf8), at: Place.profile)
        var maker = try EventMaker("desk")
        system.place(maker.answer("a", .good, moment(7)).line, at: Place.log(Place.desk))
        #expect(try ProfileReading(folder: Place.folder, in: system).profile == nil)
        let store = try Place.open(system)
        guard case .setAside(Place.profile, let newPath, _)? = store.facts.first, store.facts.count == 1 else {
            Issue.record("\(store.facts)")
            return
        }
        #expect(newPath == Place.profile + ".unreadable-1")
        #expect(system.text(at: newPath) == text)
        #expect(store.profile.name == "default")
        #expect(store.state[ItemID("a")] != nil)
    }

    @Test func readingChangesNothing() throws {
        let system = SimulatedFileSystem()
        let store = try Place.open(system)
        try store.append(.answer(.sample("a", .good)), at: moment(9))
        let names = system.names(in: Place.folder)
        let reading = try ProfileReading(folder: Place.folder, in: system)
        #expect(StateView(reading.state) == StateView(store.state))
        #expect(reading.profile == store.profile)
        #expect(reading.facts == [])
        #expect(system.names(in: Place.folder) == names)
        let nobody = try ProfileReading(folder: "/library/Profiles/nobody", in: system)
        #expect(nobody.profile == nil)
        #expect(nobody.state.records.isEmpty)
        #expect(system.names(in: "/library/Profiles") == ["default"])
    }
}

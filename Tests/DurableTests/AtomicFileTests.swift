// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation
import TestSupport
import Testing

/// A replaced file has its old or its new content, whatever happens.
@Suite struct AtomicFileTests {
    static let old = Array("the old content, longer than two pages of the device".utf8)
    static let new = Array("the new content, which is longer than three pages of the simulated device".utf8)

    /// What replacing `/folder/link`, a link to `/elsewhere/file`, leaves: new when it returned, else old or new.
    private func replace(on system: SimulatedFileSystem) -> Set<[UInt8]> {
        do {
            try AtomicFile.replace("/folder/link", with: AtomicFileTests.new, in: system)
            return [AtomicFileTests.new]
        } catch {
            return [AtomicFileTests.old, AtomicFileTests.new]
        }
    }

    private func start() -> SimulatedFileSystem {
        let system = SimulatedFileSystem()
        system.place(AtomicFileTests.old, at: "/elsewhere/file")
        system.placeLink(at: "/folder/link", to: "../elsewhere/file")
        return system
    }

    @Test func followsALinkAndLeavesNothingBehind() throws {
        let system = start()
        try AtomicFile.replace("/folder/link", with: AtomicFileTests.new, in: system)
        #expect(system.bytes(at: "/elsewhere/file") == AtomicFileTests.new)
        #expect(system.names(in: "/elsewhere") == ["file"])
        #expect(system.names(in: "/folder") == ["link"])
        #expect(system.openFileCount == 0)
    }

    @Test func everyStopLeavesOldOrNew() {
        let seed = SeededGenerator.seed(31)
        for stop in 0...16 {
            let system = start()
            system.stopPower(after: stop)
            let possible = replace(on: system)
            for survivor in system.survivors(limit: 500, seed: seed &+ UInt64(stop)) {
                #expect(possible.contains(survivor.bytes(at: "/elsewhere/file") ?? []), "seed \(seed), stop \(stop)")
                #expect(replace(on: survivor) == [AtomicFileTests.new])
                #expect(survivor.names(in: "/elsewhere") == ["file"])
            }
        }
    }

    @Test(arguments: [Fault.fails(.noSpace), .fails(.io), .failsAfterEffect(.io), .fails(.interrupted), .short(5)])
    func everyFailureLeavesOldOrNew(fault: Fault) {
        for call in 0...16 {
            let system = start()
            system.inject(fault, at: call)
            let possible = replace(on: system)
            #expect(possible.contains(system.bytes(at: "/elsewhere/file") ?? []), "\(fault) at \(call)")
            for survivor in system.survivors(limit: 100, seed: UInt64(call)) {
                #expect(possible.contains(survivor.bytes(at: "/elsewhere/file") ?? []), "\(fault) at \(call)")
            }
            system.removeFaults()
            #expect(replace(on: system) == [AtomicFileTests.new])
            #expect(system.names(in: "/elsewhere") == ["file"])
            #expect(system.openFileCount == 0)
        }
    }

    @Test func aFailureRemovesTheNewFile() {
        let system = start()
        system.inject(.fails(.noSpace), into: [.write], from: 0)
        #expect(throws: FileError(.write, "/folder/../elsewhere/.file.new", .noSpace)) {
            try AtomicFile.replace("/folder/link", with: AtomicFileTests.new, in: system)
        }
        #expect(system.names(in: "/elsewhere") == ["file"])
    }

    @Test func twoReplacementsAtATimeAreKeptApart() throws {
        let system = start()
        let other = try system.open("/elsewhere/.file.new", [.write, .create], permissions: .ownerFile)
        try system.lock(other)
        #expect(throws: FileError(.lock, "/folder/../elsewhere/.file.new", .locked)) {
            try AtomicFile.replace("/folder/link", with: AtomicFileTests.new, in: system)
        }
        #expect(system.names(in: "/elsewhere") == [".file.new", "file"])
    }

    @Test func aReplacementThatAnotherProcessEndsMeanwhileIsNotTouched() throws {
        // The other process renames its new file after this one opened it and before this one locks it.
        let system = start()
        let other = Array("from the other process".utf8)
        let recorder = start()
        try AtomicFile.replace("/folder/link", with: AtomicFileTests.new, in: recorder)
        let locking = try #require(recorder.history.firstIndex { $0.call == .lock })
        system.before(locking) { system in
            guard
                let file = try? system.open("/elsewhere/.file.new", .write, permissions: .ownerFile),
                (try? system.write(file, other[...], at: 0)) != nil,
                (try? system.rename("/elsewhere/.file.new", to: "/elsewhere/other")) != nil
            else { return }
            try? system.close(file)
        }
        try AtomicFile.replace("/folder/link", with: AtomicFileTests.new, in: system)
        #expect(system.bytes(at: "/elsewhere/other") == other)
        #expect(system.bytes(at: "/elsewhere/file") == AtomicFileTests.new)
        #expect(system.names(in: "/elsewhere") == ["file", "other"])
        #expect(system.openFileCount == 0)
    }

    @Test(arguments: ["/loop", "/missing/file"])
    func aPathThatLeadsNowhereIsAnError(path: String) {
        let system = SimulatedFileSystem()
        system.placeLink(at: "/loop", to: "loop")
        #expect(throws: FileError.self) { try AtomicFile.replace(path, with: [1], in: system) }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation
import TestSupport
import Testing

/// What a log tells its caller when something fails, and what it does about it.
@Suite struct AppendLogTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func open(_ system: SimulatedFileSystem) throws -> AppendLog { try AppendLog.open("/log", in: system).log }

    @Test func aPartlyWrittenRecordIsTakenBack() throws {
        let system = SimulatedFileSystem()
        let log = try open(system)
        try log.append(bytes("one\n"))
        let next = system.callCount
        // The status, then a write that stops short, then one that finds the disk full.
        system.inject(.short(2), at: next + 1)
        system.inject(.fails(.noSpace), at: next + 2)
        #expect(throws: AppendLogError.file(FileError(.write, "/log", .noSpace))) { try log.append(bytes("two\n")) }
        #expect(log.goodLength == 4)
        #expect(system.bytes(at: "/log") == bytes("one\n"))
        try log.append(bytes("three\n"))
        #expect(system.bytes(at: "/log") == bytes("one\nthree\n"))
    }

    @Test func aRecordThatCannotBeTakenBackBreaksTheLog() throws {
        let system = SimulatedFileSystem()
        let log = try open(system)
        try log.append(bytes("one\n"))
        system.inject(.fails(.io), into: [.synchronize, .truncate], from: system.callCount)
        let broken = AppendLogError.broken(FileError(.truncate, "/log", .io))
        #expect(throws: broken) { try log.append(bytes("two\n")) }
        system.removeFaults()
        #expect(throws: broken) { try log.append(bytes("two\n")) }
        #expect(throws: broken) { try log.cutTornTail() }
        #expect(log.goodLength == 4)
    }

    @Test func aFailedSynchronizationIsNotMadeUpForByASecondOne() throws {
        for seed in SeededGenerator.seeds(0...200) {
            let system = SimulatedFileSystem(seed: seed)
            let log = try open(system)
            try log.append(bytes("one\n"))
            system.inject(.fails(.io), at: system.callCount + 2)
            #expect(throws: AppendLogError.file(FileError(.synchronize, "/log", .io))) {
                try log.append(bytes("two, longer than a page of the device\n"))
            }
            try log.append(bytes("two, longer than a page of the device\n"))
            var nothingPending = Choices(seed: seed)
            let survivor = system.survivor(&nothingPending)
            let expected = bytes("one\ntwo, longer than a page of the device\n")
            #expect(firstDifference(survivor.bytes(at: "/log") ?? [], expected) == nil, "seed \(seed)")
        }
    }

    @Test func aBlockDamagedByAFailedSynchronizationIsWrittenAgain() throws {
        let system = SimulatedFileSystem()
        let log = try open(system)
        try log.append(bytes("one\n"))
        system.inject(.damages, at: system.callCount + 2)
        #expect(throws: AppendLogError.file(FileError(.synchronize, "/log", .io))) { try log.append(bytes("two\n")) }
        var choices = Choices(seed: 1)
        #expect(system.survivor(&choices).bytes(at: "/log") == bytes("one\n"))
    }

    @Test func aLogBehindALinkIsCreatedDurably() throws {
        let system = SimulatedFileSystem()
        system.placeFolder(at: "/elsewhere")
        system.placeLink(at: "/folder/log", to: "/elsewhere/log")
        let log = try AppendLog.open("/folder/log", in: system).log
        #expect(log.path == "/elsewhere/log")
        try log.append(bytes("one\n"))
        for survivor in system.survivors(limit: 10, seed: 1) {
            #expect(survivor.bytes(at: "/folder/log") == bytes("one\n"))
        }
    }

    @Test func aRecordLeftInThePageCacheAloneIsWrittenAgain() throws {
        for seed in SeededGenerator.seeds(0...200) {
            let system = SimulatedFileSystem(seed: seed)
            system.place([], at: "/log")
            do {
                let log = try open(system)
                system.inject(.fails(.io), into: [.synchronize, .truncate], from: system.callCount)
                #expect(throws: AppendLogError.self) {
                    try log.append(bytes("one, longer than a page of the device\n"))
                }
            }
            system.removeFaults()
            system.endProcess()
            let log = try open(system)
            try log.append(bytes("two\n"))
            var choices = Choices(seed: seed)
            let expected = bytes("one, longer than a page of the device\ntwo\n")
            let found = system.survivor(&choices).bytes(at: "/log") ?? []
            #expect(firstDifference(found, expected) == nil, "seed \(seed)")
        }
    }

    @Test func aTornTailIsCutOnRequestOnly() throws {
        let system = SimulatedFileSystem()
        system.place(bytes("one\ntw"), at: "/log")
        let (log, content) = try AppendLog.open("/log", in: system)
        #expect(content.wholeLength == 4)
        #expect(throws: AppendLogError.tornTail(path: "/log", length: 2)) { try log.append(bytes("two\n")) }
        #expect(system.bytes(at: "/log") == bytes("one\ntw"))
        try log.cutTornTail()
        try log.cutTornTail()
        #expect(system.bytes(at: "/log") == bytes("one\n"))
        try log.append(bytes("two\n"))
        #expect(log.goodLength == 8)
    }

    @Test func aFileThatAnotherProgramChangedTakesNoRecord() throws {
        let system = SimulatedFileSystem()
        let log = try open(system)
        try log.append(bytes("one\n"))
        let other = try system.open("/log", .write, permissions: .ownerFile)
        _ = try system.write(other, bytes("other\n")[...], at: 4)
        #expect(throws: AppendLogError.changedElsewhere(path: "/log", expected: 4, found: 10)) {
            try log.append(bytes("two\n"))
        }
        try system.unlink("/log")
        #expect(throws: AppendLogError.changedElsewhere(path: "/log", expected: 4, found: nil)) {
            try log.append(bytes("two\n"))
        }
    }

    @Test func recordsBeyondOneBlockAreKeptWhole() throws {
        let system = SimulatedFileSystem(pageLength: 4_096)
        let log = try open(system)
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 9_999) + [10]
        for _ in 0..<20 { try log.append(line) }
        // The last block is written again after a failed synchronization.
        system.inject(.fails(.io), at: system.callCount + 2)
        #expect(throws: AppendLogError.self) { try log.append(line) }
        try log.append(line)
        var choices = Choices(seed: 5)
        #expect(system.survivor(&choices).bytes(at: "/log") == Array(repeatElement(line, count: 21).joined()))
    }
}

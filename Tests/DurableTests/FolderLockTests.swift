// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation
import Foundation
import Testing

/// The lock between processes, and what its text is worth.
@Suite struct FolderLockTests {
    @Test func anotherProcessFindsTheLockTaken() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lock = try FolderLock.acquire(path, processID: 4711, in: PosixFileSystem())
        await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
            do throws(FolderLockError) {
                _ = try FolderLock.acquire(path, processID: 1, in: PosixFileSystem())
                exit(1)
            } catch {
                exit(error == .held(path: path, processID: 4711) ? 3 : 2)
            }
        }
        lock.release()
    }

    @Test func aProcessThatDiedHoldsNothing() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let lock = try FolderLock.acquire(path, processID: 4712, in: PosixFileSystem())
            kill(getpid(), SIGKILL)
            lock.release()
        }
        #expect(try PosixFileSystem().contents(of: path) == Array("4712\n".utf8))
        let lock = try FolderLock.acquire(path, processID: 4713, in: PosixFileSystem())
        #expect(try PosixFileSystem().contents(of: path) == Array("4713\n".utf8))
        lock.release()
    }

    @Test(
        arguments: [("", nil), ("12", nil), ("twelve\n", nil), ("12\n", 12), ("99999999999\n", nil)]
            as [(String, Int32?)])
    func theTextOfTheHolderIsReadWithCare(text: String, processID: Int32?) throws {
        let system = SimulatedFileSystem()
        system.place(Array(text.utf8), at: "/lock")
        let holder = try system.open("/lock", .write, permissions: .ownerFile)
        try system.lock(holder)
        #expect(throws: FolderLockError.held(path: "/lock", processID: processID)) {
            _ = try FolderLock.acquire("/lock", processID: 1, in: system)
        }
        #expect(system.openFileCount == 1)
        system.endProcess()
        _ = try FolderLock.acquire("/lock", processID: 1, in: system)
    }

    @Test func aFullDiskDoesNotKeepTheLockAway() throws {
        let system = SimulatedFileSystem()
        system.inject(.fails(.noSpace), into: [.write], from: 0)
        let lock = try FolderLock.acquire("/lock", processID: 1, in: system)
        #expect(throws: FolderLockError.held(path: "/lock", processID: nil)) {
            _ = try FolderLock.acquire("/lock", processID: 2, in: system)
        }
        lock.release()
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Foundation
import Testing

/// The room on the machine's own file system, in a folder of its own that is removed at the end.
@Suite struct PosixFileSystemTests {
    let system = PosixFileSystem()

    private func inTemporaryFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try system.makeFolders(folder + "/a/b")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder + "/a/b")
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try system.contents(of: path), as: UTF8.self)
    }

    @Test func appendsAndReopens() throws {
        try inTemporaryFolder { (folder: String) throws in
            let path = folder + "/log.jsonl"
            do {
                let (log, content) = try AppendLog.open(path, in: system)
                #expect(content.bytes.isEmpty)
                try log.append(Array("one\n".utf8))
                try log.append(Array("two\n".utf8))
                #expect(log.goodLength == 8)
            }
            #expect(try text(path) == "one\ntwo\n")
            #expect(try system.status(at: path).permissions == Permissions(0o600))
            _ = FileManager.default.createFile(atPath: path, contents: Data("one\ntwo\nthr".utf8))
            let (log, content) = try AppendLog.open(path, in: system)
            #expect(content.tornTail == Array("thr".utf8)[...])
            #expect(throws: AppendLogError.tornTail(path: path, length: 3)) { try log.append([10]) }
            try log.cutTornTail()
            try log.append(Array("three\n".utf8))
            #expect(try text(path) == "one\ntwo\nthree\n")
            #expect(try AppendLog.read(path, in: system).records.count == 14)
        }
    }

    @Test func aFileReplacedByAnotherProgramTakesNoMoreRecords() throws {
        try inTemporaryFolder { (folder: String) throws in
            let path = folder + "/log.jsonl"
            let (log, _) = try AppendLog.open(path, in: system)
            try log.append(Array("one\n".utf8))
            try AtomicFile.replace(path, with: Array("one\n".utf8), in: system)
            #expect(throws: AppendLogError.changedElsewhere(path: path, expected: 4, found: nil)) {
                try log.append(Array("two\n".utf8))
            }
            #expect(try text(path) == "one\n")
        }
    }

    @Test func replacesAFileThroughALinkAndKeepsItsPermissions() throws {
        try inTemporaryFolder { (folder: String) throws in
            let target = folder + "/target", link = folder + "/link"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
            try AtomicFile.replace(link, with: Array("first".utf8), in: system)
            #expect(try system.status(at: target).permissions == Permissions(0o600))
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
            _ = FileManager.default.createFile(atPath: folder + "/.target.new", contents: Data("left behind".utf8))
            try AtomicFile.replace(link, with: Array("2nd".utf8), in: system)
            #expect(try text(target) == "2nd")
            #expect(try system.status(at: target).permissions == Permissions(0o640))
            #expect(try system.readLink(link) == "target")
            #expect(try system.list(folder) == ["link", "target"])
        }
    }

    @Test func setsAsideWithoutOverwriting() throws {
        try inTemporaryFolder { (folder: String) throws in
            let path = folder + "/snapshot.json"
            for (content, expected) in [("a", "1"), ("b", "2"), ("c", "3")] {
                _ = FileManager.default.createFile(atPath: path, contents: Data(content.utf8))
                #expect(try SetAside.move(path, in: system) == "\(path).unreadable-\(expected)")
            }
            #expect(try text(path + ".unreadable-1") == "a")
            #expect(try text(path + ".unreadable-3") == "c")
            #expect(try system.exists(path) == false)
            #expect(throws: FileError(.rename, path, .notFound)) { _ = try SetAside.move(path, in: system) }
            #expect(try system.list(folder).count == 3)
        }
    }

    @Test func namesWhatFailed() throws {
        try inTemporaryFolder { (folder: String) throws in
            #expect(throws: FileError(.open, folder + "/none", .notFound)) {
                _ = try system.contents(of: folder + "/none")
            }
            #expect(throws: FileError(.rename, folder, .isDirectory)) {
                try AtomicFile.replace(folder, with: [], in: system)
            }
            #expect(throws: FileError(.read, folder, .isDirectory)) { _ = try system.contents(of: folder) }
        }
    }

    @Test func aLockIsHeldByOneOpenFile() throws {
        try inTemporaryFolder { (folder: String) throws in
            let path = folder + "/lock"
            let lock = try FolderLock.acquire(path, processID: 4711, in: system)
            #expect(throws: FolderLockError.held(path: path, processID: 4711)) {
                _ = try FolderLock.acquire(path, processID: 2, in: system)
            }
            lock.release()
            let next = try FolderLock.acquire(path, processID: 3, in: system)
            #expect(try text(path) == "3\n")
            next.release()
        }
    }
}

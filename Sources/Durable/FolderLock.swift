// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The right to be the only process that changes a folder, held until it is released or the process ends.
///
/// The lock is the system's (flock) on a file in the folder, which is never removed: a process that died holds nothing,
/// and whether the file exists means nothing. The file's text is the holder's process id, for messages only.
public final class FolderLock {
    /// The path of the lock file.
    public let path: String
    private let calls: PatientCalls
    private var file: OpenFile?

    private init(path: String, calls: PatientCalls, file: OpenFile) {
        self.path = path
        self.calls = calls
        self.file = file
    }

    deinit { release() }

    /// Takes the lock on the file `path`, which is created when there is none, or throws at once.
    ///
    /// - Parameter processID: this process's id, which another process is told when it finds the lock taken.
    public static func acquire(
        _ path: String, processID: Int32, in system: any FileSystem
    ) throws(FolderLockError) -> FolderLock {
        let calls = PatientCalls(system)
        let file: OpenFile
        do {
            file = try calls.openLocked(path, permissions: .ownerFile)
        } catch {
            guard error.kind == .locked else { throw .file(error) }
            throw .held(path: path, processID: holder(path, in: system))
        }
        // The lock counts, not the text: on a full disk it is held all the same.
        do throws(FileError) {
            try calls.truncate(file, to: 0)
            try calls.write(file, Array("\(processID)\n".utf8)[...], at: 0)
        } catch {
            return FolderLock(path: path, calls: calls, file: file)
        }
        return FolderLock(path: path, calls: calls, file: file)
    }

    /// Gives the lock back; a second call does nothing.
    public func release() {
        guard let file else { return }
        self.file = nil
        calls.close(file)
    }

    /// The process id in a lock file, nil when there is none.
    private static func holder(_ path: String, in system: any FileSystem) -> Int32? {
        guard let bytes = try? system.contents(of: path), bytes.last == UInt8(ascii: "\n") else { return nil }
        return Int32(String(decoding: bytes.dropLast(), as: UTF8.self))
    }
}

/// Why a lock was not taken.
public enum FolderLockError: Error, Hashable, Sendable {
    /// Another process holds it: the one with the id, as far as that can be read.
    case held(path: String, processID: Int32?)
    /// A call failed.
    case file(FileError)
}

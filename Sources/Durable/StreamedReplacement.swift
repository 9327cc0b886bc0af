// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Replacing a file as a whole by bytes that come in pieces, so that no more than a piece is ever in memory.
///
/// The pieces go to a file beside it, `.NAME.new`, which takes its name in ``commit()``; until then, and for good
/// where ``abandon()`` is called, the file is what it was. See ``AtomicFile``.
public final class StreamedReplacement {
    private let calls: PatientCalls
    private let target: String
    private let temporary: String
    private let file: OpenFile
    private var length = 0
    private var isOpen = true

    /// Begins to replace the file at `path`.
    ///
    /// - Parameter permissions: those of a file that did not exist, before the process's mask is applied.
    public init(
        _ path: String, permissions: Permissions = .sharedFile, in system: any FileSystem
    ) throws(FileError) {
        calls = PatientCalls(system)
        target = try calls.followingLinks(path)
        let existing = try calls.status(at: target)
        if existing?.isDirectory == true { throw FileError(.rename, target, .isDirectory) }
        temporary = AtomicFile.temporaryPath(for: target)
        file = try calls.openLocked(temporary, permissions: permissions)
        do throws(FileError) {
            try calls.truncate(file, to: 0)
            if let existing { try calls.setPermissions(file, to: existing.permissions) }
        } catch {
            abandon()
            throw error
        }
    }

    deinit { abandon() }

    /// Adds a piece.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        try calls.write(file, bytes[...], at: length)
        length += bytes.count
    }

    /// Makes the pieces the content of the file, and returns when they are on the device under its name.
    public func commit() throws(FileError) {
        do throws(FileError) {
            try calls.synchronize(file, .everything)
            try calls.rename(temporary, to: target)
        } catch {
            abandon()
            throw error
        }
        isOpen = false
        calls.close(file)
        try calls.synchronizeDirectory(PathText.parent(of: target))
    }

    /// Leaves the file as it was.
    public func abandon() {
        guard isOpen else { return }
        isOpen = false
        // What cannot be removed is overwritten the next time.
        try? calls.unlink(temporary)
        calls.close(file)
    }
}

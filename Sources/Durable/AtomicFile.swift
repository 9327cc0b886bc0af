// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Replacing a file as a whole: after a failure or a power cut it holds its old bytes or the new ones, never a mix.
public enum AtomicFile {
    /// Makes `bytes` the content of the file at `path` and returns when they are on the device under that name.
    ///
    /// The bytes are written to a file beside it, `.NAME.new`, which then takes its name. A symbolic link is followed, so that
    /// its target is replaced and not the link. An existing file keeps its permissions. What a process that died left
    /// behind in `.NAME.new` is overwritten by the next replacement; a lock on that file keeps two
    /// replacements apart, and the later one throws ``FileError/Kind/locked``.
    ///
    /// When this throws, the file has its old content, except when the last call, synchronizing the folder, failed: then it may
    /// have either.
    ///
    /// - Parameter permissions: those of a file that did not exist, before the process's mask is applied.
    public static func replace(
        _ path: String, with bytes: [UInt8], permissions: Permissions = .ownerFile, in system: any FileSystem
    ) throws(FileError) {
        let calls = PatientCalls(system)
        let target = try calls.followingLinks(path)
        let folder = PathText.parent(of: target)
        let existing = try calls.status(at: target)
        if existing?.isDirectory == true { throw FileError(.rename, target, .isDirectory) }

        let temporary = temporaryPath(for: target)
        let file = try calls.openLocked(temporary, permissions: permissions)
        defer { calls.close(file) }
        do throws(FileError) {
            try calls.truncate(file, to: 0)
            if let existing { try calls.setPermissions(file, to: existing.permissions) }
            try calls.write(file, bytes[...], at: 0)
            try calls.synchronize(file, .everything)
            try calls.rename(temporary, to: target)
        } catch {
            // The first failure is the one to report; what cannot be removed is overwritten next time.
            try? calls.unlink(temporary)
            throw error
        }
        try calls.synchronizeDirectory(folder)
    }

    /// The file beside `path` that holds its new content until it is whole.
    static func temporaryPath(for path: String) -> String {
        PathText.join(PathText.parent(of: path), "." + PathText.name(of: path) + ".new")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Moving a file that could not be read out of the way, without losing it.
public enum SetAside {
    /// Renames `path` to the first free one of `path.unreadable-1`, `path.unreadable-2` and so on, and returns the new path
    /// when the renaming is on the device. Nothing is overwritten; a symbolic link itself is renamed.
    ///
    /// The new name is reserved by an empty file before, since renaming by itself replaces what has the name. After a power cut
    /// an empty file may be left under it.
    public static func move(_ path: String, in system: any FileSystem) throws(FileError) -> String {
        let calls = PatientCalls(system)
        let (newPath, reserved) = try reserve(path, calls)
        do throws(FileError) {
            try calls.rename(path, to: newPath)
        } catch {
            // Removed only if it still is the empty file: a renaming that reports a failure may yet have happened.
            if let status = try? calls.status(at: newPath), status.identity == reserved {
                try? calls.unlink(newPath)
            }
            throw error
        }
        try calls.synchronizeDirectory(PathText.parent(of: path))
        return newPath
    }

    private static func reserve(_ path: String, _ calls: PatientCalls) throws(FileError) -> (String, FileIdentity) {
        var number = 1
        while true {
            let candidate = "\(path).unreadable-\(number)"
            do throws(FileError) {
                let file = try calls.open(candidate, [.write, .create, .exclusive])
                defer { calls.close(file) }
                return (candidate, try calls.status(file).identity)
            } catch {
                guard error.kind == .exists else { throw error }
                number += 1
            }
        }
    }
}

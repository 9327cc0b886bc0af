// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension FileSystem {
    /// All bytes of the file at `path`.
    public func contents(of path: String) throws(FileError) -> [UInt8] {
        let calls = PatientCalls(self)
        let file = try calls.open(path)
        defer { calls.close(file) }
        return try calls.read(file)
    }

    /// Whether `path` names a file or folder.
    public func exists(_ path: String) throws(FileError) -> Bool {
        try PatientCalls(self).status(at: path) != nil
    }

    /// Makes the folder `path` and those above it that are missing, and returns when their names are on the device.
    ///
    /// The name of a folder that is there already is synchronized too, since the process that made it may have died before
    /// it did so.
    public func makeFolders(_ path: String, permissions: Permissions = .ownerFolder) throws(FileError) {
        let calls = PatientCalls(self)
        var missing: [String] = []
        var present = path
        while try calls.status(at: present) == nil {
            missing.append(present)
            present = PathText.parent(of: present)
        }
        do {
            try calls.synchronizeDirectory(PathText.parent(of: present))
        } catch {
            // A folder that this user may not open was not made by this program.
            guard error.kind == .denied else { throw error }
        }
        for folder in missing.reversed() {
            do {
                try calls.makeDirectory(folder, permissions: permissions)
            } catch {
                guard error.kind == .exists else { throw error }
            }
            try calls.synchronizeDirectory(PathText.parent(of: folder))
        }
    }
}

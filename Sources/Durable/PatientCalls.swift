// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The calls of a file system, made until they are done: an interrupted call is made again, a short write or read continued.
struct PatientCalls: Sendable {
    let system: any FileSystem

    init(_ system: any FileSystem) { self.system = system }

    func open(
        _ path: String, _ options: OpenOptions = [], permissions: Permissions = .ownerFile
    ) throws(FileError) -> OpenFile {
        try patiently { () throws(FileError) in try system.open(path, options, permissions: permissions) }
    }

    /// Closes a file of which nothing is wanted any more: what had to reach the device was synchronized before.
    func close(_ file: OpenFile) {
        // An interrupted close is not repeated: the number may belong to another file by then.
        try? system.close(file)
    }

    /// All bytes from `start` to the file's end.
    func read(_ file: OpenFile, from start: Int = 0) throws(FileError) -> [UInt8] {
        let size = try status(file).size
        var bytes: [UInt8] = []
        while true {
            let offset = start + bytes.count
            // One byte more than is expected tells the end of the file apart from a file that grew.
            let wanted = max(size - offset, 0) + 1
            let more = try patiently { () throws(FileError) in try system.read(file, at: offset, upTo: wanted) }
            if more.isEmpty { return bytes }
            if bytes.isEmpty { bytes = more } else { bytes += more }
        }
    }

    /// At most `count` bytes from `offset` on; none at the end of the file.
    func read(_ file: OpenFile, at offset: Int, upTo count: Int) throws(FileError) -> [UInt8] {
        try patiently { () throws(FileError) in try system.read(file, at: offset, upTo: count) }
    }

    /// Writes all `bytes` from `offset` on.
    func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) {
        var rest = bytes
        var place = offset
        while !rest.isEmpty {
            let written = try patiently { () throws(FileError) in try system.write(file, rest, at: place) }
            guard written > 0 else { throw FileError(.write, file.path, .io) }
            rest = rest.dropFirst(written)
            place += written
        }
    }

    func synchronize(_ file: OpenFile, _ extent: SynchronizedExtent) throws(FileError) {
        try patiently { () throws(FileError) in try system.synchronize(file, extent) }
    }

    func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
        try patiently { () throws(FileError) in try system.truncate(file, to: length) }
    }

    func setPermissions(_ file: OpenFile, to permissions: Permissions) throws(FileError) {
        try patiently { () throws(FileError) in try system.setPermissions(file, to: permissions) }
    }

    func status(_ file: OpenFile) throws(FileError) -> FileStatus {
        try patiently { () throws(FileError) in try system.status(file) }
    }

    /// The status of what `path` names; nil when it names nothing.
    func status(at path: String) throws(FileError) -> FileStatus? {
        do {
            return try patiently { () throws(FileError) in try system.status(at: path) }
        } catch {
            guard error.kind == .notFound else { throw error }
            return nil
        }
    }

    func rename(_ path: String, to newPath: String) throws(FileError) {
        try patiently { () throws(FileError) in try system.rename(path, to: newPath) }
    }

    func unlink(_ path: String) throws(FileError) {
        try patiently { () throws(FileError) in try system.unlink(path) }
    }

    func makeDirectory(_ path: String, permissions: Permissions) throws(FileError) {
        try patiently { () throws(FileError) in try system.makeDirectory(path, permissions: permissions) }
    }

    func synchronizeDirectory(_ path: String) throws(FileError) {
        try patiently { () throws(FileError) in try system.synchronizeDirectory(path) }
    }

    /// The path that `path` leads to when its last part is a symbolic link, or a link to a link; what it names need not exist.
    func followingLinks(_ path: String) throws(FileError) -> String {
        var current = path
        // 40 is the limit at which Linux gives up too (path_resolution(7)).
        for _ in 0..<40 {
            let target: String?
            do {
                let link = current
                target = try patiently { () throws(FileError) in try system.readLink(link) }
            } catch {
                guard error.kind == .notFound else { throw error }
                return current
            }
            guard let target else { return current }
            current = PathText.join(PathText.parent(of: current), target)
        }
        throw FileError(.readLink, path, .other(errno: PosixFileSystem.tooManyLinks))
    }

    /// Opens a file that may be created and takes its lock, both on the file that has the name at that moment.
    ///
    /// Between opening and locking another process may have renamed or removed the file; it is then opened anew.
    func openLocked(_ path: String, permissions: Permissions) throws(FileError) -> OpenFile {
        for _ in 0..<100 {
            let file = try open(path, [.write, .create, .noFollow], permissions: permissions)
            do throws(FileError) {
                try patiently { () throws(FileError) in try system.lock(file) }
                if try status(file).identity == status(at: path)?.identity { return file }
            } catch {
                close(file)
                throw error
            }
            close(file)
        }
        throw FileError(.lock, path, .locked)
    }

    private func patiently<Result>(_ call: () throws(FileError) -> Result) throws(FileError) -> Result {
        while true {
            do throws(FileError) {
                return try call()
            } catch {
                guard error.kind == .interrupted else { throw error }
            }
        }
    }
}

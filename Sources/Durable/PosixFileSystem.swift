// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file system of the machine.
public struct PosixFileSystem: FileSystem {
    /// The file system of the machine; it has no state.
    public init() {}

    /// The id of this process, for ``FolderLock/acquire(_:processID:in:)``.
    public static var processID: Int32 { getpid() }

    static var tooManyLinks: Int32 { ELOOP }

    /// Opens a file: open(2) with O_CLOEXEC.
    public func open(
        _ path: String, _ options: OpenOptions, permissions: Permissions
    ) throws(FileError) -> OpenFile {
        var flags = O_CLOEXEC | (options.contains(.write) ? O_RDWR : O_RDONLY)
        if options.contains(.create) { flags |= O_CREAT }
        if options.contains(.exclusive) { flags |= O_EXCL }
        if options.contains(.noFollow) { flags |= O_NOFOLLOW }
        let descriptor = try check(.open, path, posixOpen(path, flags, permissions.bits))
        return OpenFile(descriptor: descriptor, path: path)
    }

    /// Closes a file: close(2).
    public func close(_ file: OpenFile) throws(FileError) {
        try check(.close, file.path, posixClose(file.descriptor))
    }

    /// Reads bytes: pread(2).
    public func read(_ file: OpenFile, at offset: Int, upTo count: Int) throws(FileError) -> [UInt8] {
        var result = 0
        var problem: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            result = posixRead(file.descriptor, UnsafeMutableBufferPointer(rebasing: buffer[..<count]), offset)
            problem = errno
            initialized = max(result, 0)
        }
        guard result >= 0 else { throw FileError(.read, file.path, FileError.Kind(errno: problem)) }
        return bytes
    }

    /// Writes bytes: pwrite(2).
    public func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) -> Int {
        try check(.write, file.path, bytes.withUnsafeBufferPointer { posixWrite(file.descriptor, $0, offset) })
    }

    /// Synchronizes a file: fdatasync(2) or fsync(2); F_FULLFSYNC on macOS.
    public func synchronize(_ file: OpenFile, _ extent: SynchronizedExtent) throws(FileError) {
        try check(.synchronize, file.path, posixSynchronize(file.descriptor, extent))
    }

    /// Sets the length: ftruncate(2).
    public func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
        try check(.truncate, file.path, posixTruncate(file.descriptor, length))
    }

    /// Sets the permissions: fchmod(2).
    public func setPermissions(_ file: OpenFile, to permissions: Permissions) throws(FileError) {
        try check(.setPermissions, file.path, posixSetPermissions(file.descriptor, permissions.bits))
    }

    /// The status of an open file: fstat(2).
    public func status(_ file: OpenFile) throws(FileError) -> FileStatus {
        var result = stat()
        try check(.status, file.path, posixStatus(file.descriptor, &result))
        return FileStatus(result)
    }

    /// The status of a path: stat(2).
    public func status(at path: String) throws(FileError) -> FileStatus {
        var result = stat()
        try check(.status, path, posixStatus(path, &result))
        return FileStatus(result)
    }

    /// Takes the lock: flock(2) with LOCK_EX and LOCK_NB.
    public func lock(_ file: OpenFile) throws(FileError) {
        try check(.lock, file.path, posixLock(file.descriptor))
    }

    /// Renames a file: rename(2).
    public func rename(_ path: String, to newPath: String) throws(FileError) {
        try check(.rename, path, posixRename(path, newPath))
    }

    /// Removes a name: unlink(2).
    public func unlink(_ path: String) throws(FileError) {
        try check(.unlink, path, posixUnlink(path))
    }

    /// Makes a folder: mkdir(2).
    public func makeDirectory(_ path: String, permissions: Permissions) throws(FileError) {
        try check(.makeDirectory, path, posixMakeDirectory(path, permissions.bits))
    }

    /// Synchronizes the names in a folder: fsync(2) on the folder.
    public func synchronizeDirectory(_ path: String) throws(FileError) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let descriptor = try check(.synchronizeDirectory, path, posixOpen(path, flags, 0))
        defer { _ = posixClose(descriptor) }
        try check(.synchronizeDirectory, path, posixSynchronize(descriptor, .everything))
    }

    /// The names in a folder: readdir(3).
    public func list(_ path: String) throws(FileError) -> [String] {
        guard let names = posixList(path) else { throw FileError(.list, path, FileError.Kind(errno: errno)) }
        return names.compactMap { String(validating: $0, as: UTF8.self) }.sorted()
    }

    /// The text of a symbolic link: readlink(2).
    public func readLink(_ path: String) throws(FileError) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = buffer.withUnsafeMutableBufferPointer { posixReadLink(path, $0) }
        if length < 0 && errno == EINVAL { return nil }
        try check(.readLink, path, length)
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Turns the result of a C function, negative when it failed, into a value or an error.
    @discardableResult
    private func check<Number: BinaryInteger>(
        _ call: FileCall, _ path: String, _ result: Number
    ) throws(FileError) -> Number {
        guard result >= 0 else { throw FileError(call, path, FileError.Kind(errno: errno)) }
        return result
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        self.init(
            identity: FileIdentity(
                device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino)),
            size: Int(status.st_size),
            isDirectory: status.st_mode & S_IFMT == S_IFDIR,
            permissions: Permissions(UInt32(status.st_mode)))
    }
}

extension FileError.Kind {
    /// The kind of a C `errno`.
    init(errno number: Int32) {
        switch number {
        case ENOSPC, EDQUOT: self = .noSpace
        case EIO: self = .io
        case EINTR: self = .interrupted
        case ENOENT: self = .notFound
        case EEXIST: self = .exists
        case EACCES, EPERM: self = .denied
        case EROFS: self = .readOnly
        case EISDIR: self = .isDirectory
        case EWOULDBLOCK: self = .locked
        default: self = .other(errno: number)
        }
    }
}

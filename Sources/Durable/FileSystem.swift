// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The file system as this room needs it: one method for each POSIX call that matters for durability.
///
/// Each method is one call and may fail, be interrupted (``FileError/Kind/interrupted``) or do less than it was asked to
/// (``write(_:_:at:)``, ``read(_:at:upTo:)``); the code above it repeats and continues, so that a simulated file system
/// exercises that too. Reads and writes name their place in the file: an open file has no position.
public protocol FileSystem: Sendable {
    /// Opens `path` for reading and, by `options`, for more (open). The file is closed in programs started from here.
    ///
    /// - Parameter permissions: those of a file that this call creates, before the process's mask is applied.
    func open(_ path: String, _ options: OpenOptions, permissions: Permissions) throws(FileError) -> OpenFile

    /// Closes an open file and releases its lock (close). The file is closed even when this throws.
    func close(_ file: OpenFile) throws(FileError)

    /// Reads at most `count` bytes from `offset` on (pread); empty at the end of the file.
    func read(_ file: OpenFile, at offset: Int, upTo count: Int) throws(FileError) -> [UInt8]

    /// Writes bytes from `offset` on (pwrite) and returns how many of them were written.
    func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) -> Int

    /// Returns when the file's bytes and its length are on the device (fdatasync, fsync).
    func synchronize(_ file: OpenFile, _ extent: SynchronizedExtent) throws(FileError)

    /// Cuts the file, or extends it with zeros, to `length` bytes (ftruncate).
    func truncate(_ file: OpenFile, to length: Int) throws(FileError)

    /// Sets the permissions of an open file (fchmod).
    func setPermissions(_ file: OpenFile, to permissions: Permissions) throws(FileError)

    /// The status of an open file (fstat).
    func status(_ file: OpenFile) throws(FileError) -> FileStatus

    /// The status of what `path` names, symbolic links followed (stat).
    func status(at path: String) throws(FileError) -> FileStatus

    /// Takes the exclusive lock on an open file (flock); throws ``FileError/Kind/locked`` at once when it is taken.
    ///
    /// The lock belongs to the open file: the system releases it when the file is closed, and so when the process ends.
    func lock(_ file: OpenFile) throws(FileError)

    /// Renames a file, replacing what has the new name (rename). A symbolic link itself is renamed.
    func rename(_ path: String, to newPath: String) throws(FileError)

    /// Removes a file's name (unlink).
    func unlink(_ path: String) throws(FileError)

    /// Makes one folder (mkdir).
    func makeDirectory(_ path: String, permissions: Permissions) throws(FileError)

    /// Returns when the names in the folder are on the device (fsync of a directory).
    func synchronizeDirectory(_ path: String) throws(FileError)

    /// The names in a folder without `.` and `..`, sorted; names that are not UTF-8 are left out.
    func list(_ path: String) throws(FileError) -> [String]

    /// Where a symbolic link points, as written in it (readlink); nil when `path` is not a symbolic link.
    func readLink(_ path: String) throws(FileError) -> String?
}

/// An open file.
public struct OpenFile: Hashable, Sendable {
    /// The descriptor's number.
    public let descriptor: Int32
    /// The path it was opened by, for messages.
    public let path: String

    /// An open file as a file system hands it out.
    public init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }
}

/// How a file is opened, beyond reading.
public struct OpenOptions: OptionSet, Hashable, Sendable {
    /// One bit for each option.
    public let rawValue: UInt8

    /// The options of the bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// For writing too.
    public static let write = OpenOptions(rawValue: 1)
    /// Creates the file when there is none.
    public static let create = OpenOptions(rawValue: 2)
    /// With `create`: fails with ``FileError/Kind/exists`` when the name is taken.
    public static let exclusive = OpenOptions(rawValue: 4)
    /// Fails when the last part of the path is a symbolic link.
    public static let noFollow = OpenOptions(rawValue: 8)
}

/// What is on the device once a call to synchronize returned.
public enum SynchronizedExtent: Hashable, Sendable {
    /// The bytes, and the length by which they are found (fdatasync).
    case data
    /// Times and permissions as well (fsync).
    case everything
}

/// Permission bits of a file: nine bits for owner, group and others.
public struct Permissions: Hashable, Sendable {
    /// The bits, 0 to 0o7777.
    public let bits: UInt32

    /// Permissions of the given bits.
    public init(_ bits: UInt32) { self.bits = bits & 0o7777 }

    /// A file that its owner alone reads and writes.
    public static let ownerFile = Permissions(0o600)
    /// A folder that its owner alone uses.
    public static let ownerFolder = Permissions(0o700)
    /// A file for everyone, as far as the process's mask allows.
    public static let sharedFile = Permissions(0o666)
    /// A folder for everyone, as far as the process's mask allows.
    public static let sharedFolder = Permissions(0o777)
}

/// What a file system says about a file.
public struct FileStatus: Hashable, Sendable {
    /// Which file it is, whatever its names are.
    public let identity: FileIdentity
    /// Length in bytes.
    public let size: Int
    /// Whether it is a folder.
    public let isDirectory: Bool
    /// Permission bits.
    public let permissions: Permissions

    /// A status as a file system reports it.
    public init(identity: FileIdentity, size: Int, isDirectory: Bool, permissions: Permissions) {
        self.identity = identity
        self.size = size
        self.isDirectory = isDirectory
        self.permissions = permissions
    }
}

/// A file's identity as long as it exists: two paths with equal identities name the same file.
public struct FileIdentity: Hashable, Sendable {
    /// The device's number.
    public let device: UInt64
    /// The inode's number on the device.
    public let inode: UInt64

    /// The file `inode` on `device`.
    public init(device: UInt64, inode: UInt64) {
        self.device = device
        self.inode = inode
    }
}

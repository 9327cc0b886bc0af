// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A call on a file system that failed: which call, on which path, and why.
public struct FileError: Error, Hashable, Sendable {
    /// The call that failed.
    public let call: FileCall
    /// The path the call was about; for a call on an open file, the path it was opened by.
    public let path: String
    /// Why it failed.
    public let kind: Kind

    /// A failure of `call` on `path`.
    public init(_ call: FileCall, _ path: String, _ kind: Kind) {
        self.call = call
        self.path = path
        self.kind = kind
    }

    /// Why a call failed: the `errno` values that callers tell apart, and a rest.
    public enum Kind: Error, Hashable, Sendable {
        /// The device or the user's quota is full (ENOSPC, EDQUOT).
        case noSpace
        /// The device failed (EIO).
        case io
        /// A signal arrived before anything was done (EINTR). Never leaves this room: the call is made again.
        case interrupted
        /// There is no such file or folder (ENOENT).
        case notFound
        /// The name is taken (EEXIST).
        case exists
        /// The user may not do this (EACCES, EPERM).
        case denied
        /// The file system is mounted read-only (EROFS).
        case readOnly
        /// The path names a folder where a file was wanted (EISDIR).
        case isDirectory
        /// Another open file holds the lock (EWOULDBLOCK).
        case locked
        /// Any other `errno`.
        case other(errno: Int32)
    }
}

/// The calls that a file system offers, as facts for messages.
public enum FileCall: String, Hashable, Sendable, CaseIterable {
    case open, close, read, write, synchronize, truncate, setPermissions, status, lock
    case rename, unlink, makeDirectory, synchronizeDirectory, list, readLink
}

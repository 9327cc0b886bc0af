// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A file to which records are only added, each on the device before ``append(_:)`` returns.
///
/// A record is any run of bytes that ends in a newline and holds no other newline and no zero byte. The log
/// knows nothing else about it.
///
/// ## When a call fails
/// A record whose append failed is taken back: the file is cut to its last good length and synchronized, so that a later record
/// never follows torn bytes. Where that fails too, the log is broken and every later append throws.
///
/// A failed synchronization needs more care. Linux marks the blocks it could not write as clean, and the next fsync
/// then returns success though they are not on the device (the report of 2018 that is known as "fsyncgate"). A second
/// synchronization alone would therefore acknowledge what may be lost, together with older records in the same block. So the
/// last block is written again from memory, not read back from the page cache, and then synchronized; a retried record
/// is written anew. For the same reason opening a log writes its last record once more: a process that could not
/// synchronize it may have left it in the page cache alone.
///
/// The log expects to be the file's only writer (see ``FolderLock``) and checks that it was before each record.
public final class AppendLog {
    /// The path of the file, symbolic links followed.
    public let path: String
    /// Number of bytes of whole records, all of them on the device.
    public private(set) var goodLength: Int

    private let calls: PatientCalls
    private let file: OpenFile
    private let identity: FileIdentity
    /// Bytes after `goodLength` that stood in the file when it was opened.
    private var tornLength: Int
    /// The good bytes since the last multiple of `blockLength`, with which a block can be written anew.
    private var lastBlock: [UInt8]
    private var failure: FileError?

    /// A multiple of every block and page size in use, up to the largest page of common processors.
    static let blockLength = 65_536

    private init(path: String, calls: PatientCalls, file: OpenFile, identity: FileIdentity, end: LogEnd) {
        self.path = path
        self.calls = calls
        self.file = file
        self.identity = identity
        goodLength = end.wholeLength
        tornLength = end.tornTail.count
        lastBlock = Array(end.records(from: AppendLog.blockStart(end.wholeLength)))
    }

    deinit { calls.close(file) }

    /// Reads a log without changing it.
    public static func read(_ path: String, in system: any FileSystem) throws(FileError) -> LogContent {
        LogContent(bytes: try system.contents(of: path))
    }

    /// Reads the end of a log without changing it; the rest can be read in pieces (``SequentialFile``).
    public static func readEnd(_ path: String, in system: any FileSystem) throws(FileError) -> LogEnd {
        let calls = PatientCalls(system)
        let file = try calls.open(path)
        defer { calls.close(file) }
        return try LogEnd.read(file, calls)
    }

    /// Opens the log at `path`, which is created when there is none, with owner's permissions.
    ///
    /// When this returns, the file's name and its whole records are on the device. A torn tail is left as it is: see
    /// ``cutTornTail()``.
    public static func open(
        _ path: String, in system: any FileSystem
    ) throws(FileError) -> (log: AppendLog, content: LogContent) {
        let (log, end) = try open(path, in: system) { file, calls throws(FileError) in
            LogEnd(offset: 0, content: LogContent(bytes: try calls.read(file)))
        }
        return (log, end.content)
    }

    /// Opens the log at `path` as ``open(_:in:)`` does, and reads no more than its end.
    public static func openAtEnd(
        _ path: String, in system: any FileSystem
    ) throws(FileError) -> (log: AppendLog, end: LogEnd) {
        try open(path, in: system) { file, calls throws(FileError) in try LogEnd.read(file, calls) }
    }

    private static func open(
        _ path: String, in system: any FileSystem, reading: (OpenFile, PatientCalls) throws(FileError) -> LogEnd
    ) throws(FileError) -> (log: AppendLog, end: LogEnd) {
        let calls = PatientCalls(system)
        let path = try calls.followingLinks(path)
        let file = try calls.open(path, [.write, .create])
        do throws(FileError) {
            // Also for a file that was there: the process that created it may have died before it did this.
            try calls.synchronizeDirectory(PathText.parent(of: path))
            let end = try reading(file, calls)
            let lastRecord = min(end.lastRecordStart, blockStart(end.wholeLength))
            try calls.write(file, end.records(from: lastRecord), at: lastRecord)
            try calls.synchronize(file, .data)
            let identity = try calls.status(file).identity
            return (AppendLog(path: path, calls: calls, file: file, identity: identity, end: end), end)
        } catch {
            calls.close(file)
            throw error
        }
    }

    /// Adds one record and returns when it is on the device.
    ///
    /// - Precondition: `record` ends in a newline and holds no other newline and no zero byte.
    public func append(_ record: [UInt8]) throws(AppendLogError) {
        precondition(
            record.firstIndex(of: UInt8(ascii: "\n")) == record.count - 1 && !record.contains(0),
            "a record of \(record.count) bytes is not one line")
        try write(record)
    }

    /// Adds records in this order with one synchronization, and returns when all are on the device.
    ///
    /// Where it fails, none of them is in the log. A crash meanwhile may leave the first of them there.
    ///
    /// - Precondition: each record ends in a newline and holds no other newline and no zero byte.
    public func append(together records: [[UInt8]]) throws(AppendLogError) {
        for record in records {
            precondition(
                record.firstIndex(of: UInt8(ascii: "\n")) == record.count - 1 && !record.contains(0),
                "a record of \(record.count) bytes is not one line")
        }
        if !records.isEmpty { try write(Array(records.joined())) }
    }

    private func write(_ bytes: [UInt8]) throws(AppendLogError) {
        if let failure { throw .broken(failure) }
        guard tornLength == 0 else { throw .tornTail(path: path, length: tornLength) }
        try checkUnchanged()
        do throws(FileError) {
            try calls.write(file, bytes[...], at: goodLength)
        } catch {
            try rollBack(rewritingLastBlock: false)
            throw .file(error)
        }
        do throws(FileError) {
            try calls.synchronize(file, .data)
        } catch {
            try rollBack(rewritingLastBlock: true)
            throw .file(error)
        }
        goodLength += bytes.count
        lastBlock += bytes
        lastBlock.removeFirst(lastBlock.count - (goodLength - AppendLog.blockStart(goodLength)))
    }

    /// Cuts what follows the last whole record and returns when that is on the device; does nothing when nothing does.
    public func cutTornTail() throws(AppendLogError) {
        if let failure { throw .broken(failure) }
        guard tornLength > 0 else { return }
        try checkUnchanged()
        try rollBack(rewritingLastBlock: false)
        tornLength = 0
    }

    /// Brings the file on the device back to its last good length, or marks the log as broken.
    private func rollBack(rewritingLastBlock: Bool) throws(AppendLogError) {
        do throws(FileError) {
            try calls.truncate(file, to: goodLength)
            if rewritingLastBlock { try calls.write(file, lastBlock[...], at: goodLength - lastBlock.count) }
            try calls.synchronize(file, .data)
        } catch {
            failure = error
            throw .broken(error)
        }
    }

    private func checkUnchanged() throws(AppendLogError) {
        let expected = goodLength + tornLength
        let status: FileStatus?
        do {
            status = try calls.status(at: path)
        } catch {
            throw .file(error)
        }
        let found = status?.identity == identity ? status?.size : nil
        guard found == expected else {
            throw .changedElsewhere(path: path, expected: expected, found: found)
        }
    }

    private static func blockStart(_ length: Int) -> Int { length / blockLength * blockLength }
}

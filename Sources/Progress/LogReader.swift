// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// A log as it was found: where it lies, and how many of its bytes are whole records.
struct ListedLog {
    let device: DeviceID
    let path: String
    let wholeLength: Int
}

/// Reads the whole records of a log in pieces, so that a large log is never in memory at once, and sums their bytes up.
struct LogReader {
    /// What was read so far.
    private(set) var sum = LogSum()
    private let log: ListedLog
    private let system: any FileSystem
    private let file: SequentialFile
    /// Of the last piece, what follows its last line feed.
    private var rest: [UInt8] = []

    /// Small enough to stay in a processor's own memory between being read and being looked at.
    private static let pieceLength = 262_144

    init(_ log: ListedLog, in system: any FileSystem) throws(FileError) {
        self.log = log
        self.system = system
        file = try SequentialFile(log.path, in: system)
    }

    /// Reads up to the byte `end`, or to the end of the records, for the sum alone.
    mutating func pass(to end: Int) throws(FileError) {
        while let piece = try read(to: min(end, log.wholeLength)) { piece.withUnsafeBytes { sum.add($0) } }
    }

    /// The next whole lines, in the order of the file; `nil` at the end of the records.
    mutating func next() throws(FileError) -> [UInt8]? {
        while let piece = try read(to: log.wholeLength) {
            piece.withUnsafeBytes { sum.add($0) }
            guard let last = piece.lastIndex(of: UInt8(ascii: "\n")) else {
                rest += piece
                continue
            }
            let lines = rest.isEmpty && last == piece.count - 1 ? piece : rest + piece[...last]
            rest = Array(piece[(last + 1)...])
            return lines
        }
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
    }

    /// How many lines end before the byte `offset`; reads the file once more.
    func lines(before offset: Int) throws(FileError) -> Int {
        let file = try SequentialFile(log.path, in: system)
        var count = 0
        while file.place < offset {
            let piece = try file.read(upTo: min(Self.pieceLength, offset - file.place))
            if piece.isEmpty { break }
            count += piece.count { $0 == UInt8(ascii: "\n") }
        }
        return count
    }

    private func read(to end: Int) throws(FileError) -> [UInt8]? {
        guard file.place < end else { return nil }
        let piece = try file.read(upTo: min(Self.pieceLength, end - file.place))
        return piece.isEmpty ? nil : piece
    }
}

extension ListedLog {
    /// All whole records at once: where a log is copied, compared or searched as a whole.
    func records(in system: any FileSystem) throws(FileError) -> [UInt8] {
        var reader = try LogReader(self, in: system)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(wholeLength)
        while let lines = try reader.next() { bytes += lines }
        return bytes
    }
}

/// Length and checksum of the beginning of a log.
struct LogSum {
    private(set) var length = 0
    private(set) var checksum = Checksum()

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        length += bytes.count
        checksum.update(bytes)
    }
}

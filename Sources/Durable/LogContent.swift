// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a log held when it was read: whole records, and what is left of one that was being written when the power failed.
public struct LogContent: Hashable, Sendable {
    /// All bytes of the file.
    public let bytes: [UInt8]
    /// Number of bytes that whole records take, from the start.
    public let wholeLength: Int

    /// The whole records, each with its newline.
    public var records: ArraySlice<UInt8> { bytes[..<wholeLength] }

    /// What follows the last whole record; empty when nothing is torn.
    public var tornTail: ArraySlice<UInt8> { bytes[wholeLength...] }

    /// Finds where the torn tail of a log begins.
    ///
    /// The last line is torn when it lacks its newline, or when it holds a zero byte: a block of a file that never reached
    /// the device reads as zeros once the length did. Only the last line can be torn, since a record is written after the one
    /// before it was synchronized. Damage further up is not this function's matter: what follows it was acknowledged.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
        let newline = UInt8(ascii: "\n")
        guard let end = bytes.lastIndex(of: newline) else {
            wholeLength = 0
            return
        }
        guard end == bytes.count - 1 else {
            wholeLength = end + 1
            return
        }
        let start = LogContent.lastRecordStart(of: bytes[...])
        wholeLength = bytes[start...].contains(0) ? start : bytes.count
    }

    /// Where the last record of `records` begins; `records` ends in a newline or is empty.
    static func lastRecordStart(of records: ArraySlice<UInt8>) -> Int {
        records.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? records.startIndex
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The end of a log: how many of its bytes are whole records, and what follows them.
///
/// It is found without reading the rest, which may be large: of a log of a million records the last block is read.
public struct LogEnd: Hashable, Sendable {
    /// Where `content` begins in the file: a multiple of the block length.
    let offset: Int
    /// The bytes from there on; they hold the last whole record where there is one.
    let content: LogContent

    /// Number of bytes that whole records take, from the start of the file.
    public var wholeLength: Int { offset + content.wholeLength }

    /// What follows the last whole record; empty when nothing is torn.
    public var tornTail: ArraySlice<UInt8> { content.tornTail }

    /// Where the last whole record begins.
    var lastRecordStart: Int { offset + LogContent.lastRecordStart(of: content.records) }

    /// The whole records from the byte `place` on, which lies in `content`.
    func records(from place: Int) -> ArraySlice<UInt8> { content.records[(place - offset)...] }

    /// Reads backwards from the end until the last whole record is found, or the file's start.
    static func read(_ file: OpenFile, _ calls: PatientCalls) throws(FileError) -> LogEnd {
        let block = AppendLog.blockLength
        var offset = max(0, try calls.status(file).size - 1) / block * block
        var step = block
        while true {
            let content = LogContent(bytes: try calls.read(file, from: offset))
            // A newline before the last record shows that neither it nor the torn tail begins further up.
            if offset == 0 || LogContent.lastRecordStart(of: content.records) > 0 {
                return LogEnd(offset: offset, content: content)
            }
            offset = max(0, offset - step)
            step *= 2
        }
    }
}

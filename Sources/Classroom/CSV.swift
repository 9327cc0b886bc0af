// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes CSV (RFC 4180): commas, UTF-8, lines that end with CR LF.
public struct CSVWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []

    /// A table whose first row names its columns.
    public init(_ columns: [String]) { row(columns) }

    /// Adds a row. A cell that a spreadsheet would run as a formula gets an apostrophe in front; a number does not.
    public mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ cell: String) {
        var text = Array(cell.utf8)
        if let first = text.first, Self.formulaSigns.contains(first), Double(cell) == nil {
            text.insert(UInt8(ascii: "'"), at: 0)
        }
        let mustQuote = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard mustQuote else {
            bytes += text
            return
        }
        bytes.append(0x22)
        for byte in text {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    static let formulaSigns: Set<UInt8> = Set("=+-@\t\r".utf8)
}

/// Reads CSV (RFC 4180) as spreadsheets write it: commas, semicolons or tabs, whichever the first row has most of, a byte
/// order mark passed over, empty rows left out.
struct CSVRows {
    /// A row, with the line it begins in.
    struct Row: Hashable {
        let line: Int
        let cells: [String]
    }

    let rows: [Row]

    init(_ content: [UInt8]) throws(AnswerTableError) {
        guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8 }
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let separator = Self.separator(bytes)
        var rows: [Row] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var line = 1
        var first = 1
        func endCell() {
            if cell.count >= 2, cell[0] == UInt8(ascii: "'"), CSVWriter.formulaSigns.contains(cell[1]) {
                cell.removeFirst()
            }
            cells.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll()
            wasQuoted = false
        }
        func endRow() {
            endCell()
            if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: first, cells: cells)) }
            cells.removeAll()
        }
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x0A { line += 1 }
            switch byte {
            case 0x22 where isQuoted:
                if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
                    cell.append(0x22)
                    at += 1
                } else {
                    isQuoted = false
                }
            case _ where isQuoted: cell.append(byte)
            case 0x22 where cell.isEmpty && !wasQuoted: (isQuoted, wasQuoted) = (true, true)
            case separator: endCell()
            case 0x0D where at + 1 < bytes.count && bytes[at + 1] == 0x0A: break
            case 0x0A, 0x0D:
                endRow()
                first = line
            default: cell.append(byte)
            }
            at += 1
        }
        if isQuoted { throw .openQuotation(line: first) }
        if !cell.isEmpty || !cells.isEmpty || wasQuoted { endRow() }
        self.rows = rows
    }

    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        var counts: [(sign: UInt8, count: Int)] = [(0x2C, 0), (0x3B, 0), (0x09, 0)]
        var isQuoted = false
        for byte in bytes.prefix(while: { $0 != 0x0A && $0 != 0x0D }) {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            for index in counts.indices where counts[index].sign == byte { counts[index].count += 1 }
        }
        // The first of equals: a comma.
        return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.sign
    }
}

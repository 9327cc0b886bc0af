// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a table in text: RFC 4180, with commas, semicolons or tabs.
struct DelimitedText {
    /// A row, with the line it begins in.
    struct Row {
        let line: Int
        let cells: [String]
    }

    private let lines: [String]
    private let separator: UInt8
    private var at = 0

    /// The rows of `lines`; the separator is the sign that the first line has most of, outside quotation marks.
    init(_ lines: [String]) {
        self.lines = lines
        separator = Self.separator(of: lines.first { !$0.isEmpty } ?? "")
    }

    /// The cells of a first row.
    static func firstRow(_ bytes: [UInt8]) -> [String] {
        var rows = DelimitedText((try? TextLines(bytes).lines) ?? [])
        return ((try? rows.next()) ?? nil)?.cells ?? []
    }

    /// The next row; `nil` at the end.
    mutating func next() throws(ImportError) -> Row? {
        while at < lines.count, lines[at].isEmpty { at += 1 }
        guard at < lines.count else { return nil }
        let first = at
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        while at < lines.count {
            let bytes = Array(lines[at].utf8)
            var place = 0
            while place < bytes.count {
                let byte = bytes[place]
                if isQuoted {
                    if byte == 0x22 {
                        if place + 1 < bytes.count, bytes[place + 1] == 0x22 {
                            cell.append(0x22)
                            place += 1
                        } else {
                            isQuoted = false
                        }
                    } else {
                        cell.append(byte)
                    }
                } else if byte == 0x22, cell.isEmpty, !wasQuoted {
                    isQuoted = true
                    wasQuoted = true
                } else if byte == separator {
                    cells.append(Self.unguarded(cell))
                    cell.removeAll()
                    wasQuoted = false
                } else {
                    cell.append(byte)
                }
                place += 1
            }
            at += 1
            guard isQuoted else {
                cells.append(Self.unguarded(cell))
                return Row(line: first + 1, cells: cells)
            }
            guard cell.count <= Importer.lineLimit else {
                throw .lineTooLong(line: first + 1, limit: Importer.lineLimit)
            }
            cell.append(0x0A)
        }
        throw .openQuotation(line: first + 1)
    }

    /// The cell without the apostrophe that kept a spreadsheet from running it.
    private static func unguarded(_ cell: [UInt8]) -> String {
        if cell.count >= 2, cell[0] == UInt8(ascii: "'"), DelimitedTable.isGuarded(cell[1]) {
            return String(decoding: cell.dropFirst(), as: UTF8.self)
        }
        return String(decoding: cell, as: UTF8.self)
    }

    private static func separator(of line: String) -> UInt8 {
        var counts: [(UInt8, Int)] = [(0x2C, 0), (0x3B, 0), (0x09, 0)]
        var isQuoted = false
        for byte in line.utf8 {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            for index in counts.indices where counts[index].0 == byte { counts[index].1 += 1 }
        }
        return counts.max { $0.1 < $1.1 }?.0 ?? 0x2C
    }
}

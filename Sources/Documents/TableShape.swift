// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Finds out how a table is laid out.
enum TableShape {
    static func shape(
        header: [Row], rows: [Row], looks: CellLooks, columns: Int, labelColumns: Int
    ) -> Table.Shape {
        guard columns > labelColumns, !rows.isEmpty else { return .columns }
        if columns == 2, labelColumns == 1, isMixed(rows, looks: looks, column: 1) { return .keysAndValues }
        if columns - labelColumns >= 2 {
            if let last = header.last {
                let values = last.cells[labelColumns...].filter { !$0.isEmpty }
                if values.count >= 2, values.allSatisfy({ isTime($0.text) }) { return .timesAcross }
            }
            if isDown(rows, looks: looks, columns: columns, labelColumns: labelColumns) { return .attributesDown }
        }
        return .columns
    }

    private static func isTime(_ text: FlowText) -> Bool {
        if case .time = CellLook(text) { return true }
        return false
    }

    /// Whether a column holds values of so many kinds that no single header fits it: three kinds at least, and a new one
    /// in two of five rows. Kinds are words, times, and figures with one unit.
    static func isMixed(_ rows: [Row], looks: CellLooks, column: Int) -> Bool {
        var kinds: Set<[UInt8]> = []
        var filled = 0
        for (index, row) in rows.prefix(60).enumerated() where row.kind == .cells {
            guard let kind = kind(of: row.cells[column].text, looks[index, column]) else { continue }
            filled += 1
            kinds.insert(kind)
        }
        return kinds.count >= 3 && kinds.count * 5 >= filled * 2
    }

    /// What kind of value a cell holds; nil for a blank one.
    private static func kind(of text: FlowText, _ look: CellLook) -> [UInt8]? {
        switch look {
        case .blank: nil
        case .words: [0]
        case .time: [1]
        case .figure: [2] + unit(of: text.bytes)
        }
    }

    /// What follows a figure up to a bracket: `sq km` of `30,528 sq km (2018)`.
    private static func unit(of bytes: [UInt8]) -> [UInt8] {
        let words = bytes.drop { !$0.isDigit }.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") }
            .drop { !$0.isLetter }
        let end = words.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? words.startIndex
        let sign = bytes.first { $0 >= 0x80 || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "%") }
        return Array(words[..<end]) + (sign.map { [$0] } ?? [])
    }

    /// Whether every column with values is mixed while each row holds values of one kind.
    private static func isDown(_ rows: [Row], looks: CellLooks, columns: Int, labelColumns: Int) -> Bool {
        guard labelColumns == 1, rows.count >= 3, rows.count <= 60 else { return false }
        for column in labelColumns..<columns where !isMixed(rows, looks: looks, column: column) { return false }
        for (index, row) in rows.enumerated() where row.kind == .cells {
            let kinds = Set((labelColumns..<columns).compactMap { kind(of: row.cells[$0].text, looks[index, $0]) })
            guard kinds.count <= 1 else { return false }
        }
        return true
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T14: the difference of two columns in one row.
enum DifferenceForm {
    static func items(_ sheet: TableSheet) -> [TableItem] {
        let counts = sheet.columns.filter { column in
            if case .count(_, let participle) = sheet.frames[column]?.kind { return participle.isEmpty }
            return false
        }
        guard counts.count >= 2, let first = counts.first, !sheet.hasBands else { return [] }
        var found: [TableItem] = []
        for second in counts.dropFirst() {
            guard let a = sheet.frames[first], let b = sheet.frames[second], a.unit == b.unit,
                case .count(let left, _) = a.kind, case .count(let right, _) = b.kind, left != right
            else { continue }
            let rows = sheet.cells.filter { $0.column == first && $0.rowKind == .member }.map(\.row)
            for row in [rows.last, rows.first].compactMap({ $0 }) {
                guard let x = sheet.cell(row, first), let y = sheet.cell(row, second),
                    let item = item(sheet, x, y, (a, left), (b, right))
                else { continue }
                found.append(item)
            }
            break
        }
        return found
    }

    private static func item(
        _ sheet: TableSheet, _ x: Int, _ y: Int, _ a: (frame: ColumnFrame, noun: String),
        _ b: (frame: ColumnFrame, noun: String)
    ) -> TableItem? {
        let isMore = sheet.cells[x].value > sheet.cells[y].value
        let (large, small) = isMore ? (x, y) : (y, x)
        let nouns = isMore ? (a.noun, b.noun) : (b.noun, a.noun)
        let cell = sheet.cells[large]
        guard let value = cell.value.subtracting(sheet.cells[small].value), value > .zero,
            let phrase = sheet.phrase(of: cell),
            sheet.isClosed(a.frame, time: cell.time), !prints(value, sheet, cell.row),
            cell.time == sheet.cells[small].time, !cell.isEstimate, !sheet.cells[small].isEstimate
        else { return nil }
        let frame = ColumnFrame.difference(a.frame, "more \(nouns.0) than \(nouns.1)")
        let question = frame.question(phrase, sheet.context, time: sheet.timeText(cell.time, frame), isPast: true)
        let number = TableNumber.worked(
            value, from: [cell, sheet.cells[small]], forbidden: [cell.value, sheet.cells[small].value])
        return TableItem(
            form: "difference",
            stem: sheet.stem(question, unit: frame.unit, time: cell.time, needsTopic: sheet.needsTopic(phrase, frame)),
            key: .number(number), operands: [large, small], statement: ["difference"] + cell.labels,
            measure: sheet.table.name + " " + nouns.0 + " " + nouns.1, column: cell.column, weight: 0.5)
    }

    /// Whether the row prints the difference in a column of its own; then that column is asked, or disagrees.
    private static func prints(_ value: DecimalNumber, _ sheet: TableSheet, _ row: Int) -> Bool {
        sheet.cells.contains { $0.row == row && abs($0.value.magnitude.double - value.double) <= 0.01 * value.double }
            || sheet.columns.contains { column in
                let words = sheet.table.columns[column].words.lowercased()
                return ["change", "increase", "difference", "balance", "net", "surplus", "natural"].contains(
                    where: words.contains)
            }
    }
}

extension ColumnFrame {
    /// A frame that counts by how many more of one than of another.
    static func difference(_ frame: ColumnFrame, _ noun: String) -> ColumnFrame {
        ColumnFrame(kind: .count(noun: noun, participle: ""), like: frame)
    }
}

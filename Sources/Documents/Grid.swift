// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A table's rows and cells as bytes, whatever markup they were written in.
struct Grid {
    /// A cell's bytes, without the blanks around them.
    struct Place {
        let span: ByteSpan
        /// The bytes of the merged cell, further up or to the left, that covers this one.
        var coveredBy: ByteSpan?

        init(span: ByteSpan, coveredBy: ByteSpan? = nil) {
            self.span = span
            self.coveredBy = coveredBy
        }
    }

    struct Line {
        var cells: [Place]
        let span: ByteSpan
    }

    var rows: [Line]
    /// The number of rows that the markup itself calls header; nil when it says nothing.
    var headerRows: Int?
    /// The words the markup itself calls the caption.
    var caption: ByteSpan?
    let span: ByteSpan
    /// Whether the cells are plain characters without markup, as in a file of values parted by commas.
    var isPlain = false

    /// The grid with rows cut to a width that keeps the table's size linear in its file: filling short rows up to one
    /// row of ten thousand cells would not. What is cut off stays in the last cell.
    func bounded() -> Grid {
        var own = 0
        var widest = 0
        for row in rows {
            own += row.cells.count
            widest = max(widest, row.cells.count)
        }
        let limit = max(8, (own * 4 + 4096) / max(1, rows.count))
        guard widest > limit else { return self }
        var grid = self
        for index in rows.indices where rows[index].cells.count > limit {
            let cells = rows[index].cells
            let last = cells[limit - 1]
            var kept = Array(cells[..<(limit - 1)])
            kept.append(Place(span: ByteSpan(last.span.lower, max(last.span.upper, cells[cells.count - 1].span.upper))))
            grid.rows[index].cells = kept
        }
        return grid
    }

    /// The signs that may point from the cells to notes below.
    func signs(in bytes: [UInt8]) -> Set<[UInt8]> {
        var signs: Set<[UInt8]> = []
        for row in rows {
            for cell in row.cells {
                guard let marks = CellMarks(in: bytes, cell.span, known: nil) else { continue }
                for mark in marks.found { signs.insert(mark.sign) }
            }
        }
        return signs
    }
}

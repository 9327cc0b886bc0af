// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Makes a table of a grid: finds header, bands and label columns, continues labels downwards.
struct TableMaker {
    let grid: Grid
    let bytes: [UInt8]
    var rows: [Row] = []
    var looks = CellLooks(of: [], columns: 0)
    var columns = 0
    var header: [Row] = []
    var caption: FlowText?
    var notes: [TableNote] = []
    /// The signs that notes below the table explain.
    private let known: Set<[UInt8]>
    private var lastCover: (span: ByteSpan, text: FlowText)?

    /// The table in `grid` with what was found around it: a caption, a sentence that leads in, notes below.
    static func table(
        _ grid: Grid, of bytes: [UInt8], caption: FlowText?, leadIn: FlowText?, notes: [TableNote], span: ByteSpan
    ) -> Table {
        var maker = TableMaker(grid: grid.bounded(), bytes: bytes, notes: notes)
        maker.caption =
            grid.caption.map { FlowText.cleaning($0, of: bytes) }.flatMap { $0.isEmpty ? nil : $0 } ?? caption
        maker.readCells()
        maker.findHeader()
        let firstValue = maker.firstValueColumn() ?? maker.columns
        maker.inheritLabels(before: firstValue)
        let labelColumns = maker.labelColumns(before: firstValue)
        let shape = TableShape.shape(
            header: maker.header, rows: maker.rows, looks: maker.looks, columns: maker.columns,
            labelColumns: labelColumns)
        TableRoles.settle(&maker.rows, looks: maker.looks, firstValue: labelColumns, shape: shape)
        return Table(
            caption: maker.caption, leadIn: leadIn, header: maker.header, rows: maker.rows,
            columnCount: maker.columns, labelColumns: labelColumns, notes: maker.notes + notes, shape: shape,
            units: TableUnits.units(of: maker.header, columns: maker.columns),
            unit: maker.caption.flatMap(TableUnits.unit(ofCaption:)), span: span)
    }

    private init(grid: Grid, bytes: [UInt8], notes: [TableNote]) {
        self.grid = grid
        self.bytes = bytes
        known = Set(notes.compactMap { $0.mark.map { Array($0.utf8) } })
    }

    private mutating func readCells() {
        columns = grid.rows.reduce(0) { max($0, $1.cells.count) }
        rows.reserveCapacity(grid.rows.count)
        for line in grid.rows {
            var cells: [Cell] = []
            cells.reserveCapacity(columns)
            for place in line.cells {
                cells.append(cell(at: place))
            }
            if let note = note(in: cells, span: line.span) {
                notes.append(note)
                continue
            }
            let end = ByteSpan(line.span.upper, line.span.upper)
            while cells.count < columns { cells.append(Cell(text: FlowText(emptyAt: end), span: end, origin: .absent)) }
            rows.append(Row(kind: .cells, cells: cells, span: line.span))
        }
    }

    private mutating func cell(at place: Grid.Place) -> Cell {
        if let cover = place.coveredBy {
            // The cell to the left is mostly the one that covers this one.
            let text = lastCover?.span == cover ? lastCover?.text : nil
            let found = text ?? self.text(cover)
            lastCover = (cover, found)
            return Cell(text: found, span: place.span, origin: found.isEmpty ? .blank : .inherited(from: cover))
        }
        if let marks = CellMarks(in: bytes, place.span, known: known) {
            let text = self.text(marks.words)
            if !text.isEmpty {
                let signs = marks.found.map { Cell.Mark(sign: String(decoding: $0.sign, as: UTF8.self), span: $0.span) }
                return Cell(text: text, span: place.span, origin: .own, marks: signs)
            }
        }
        let text = self.text(place.span)
        return Cell(text: text, span: place.span, origin: text.isEmpty ? .blank : .own)
    }

    private func text(_ span: ByteSpan) -> FlowText {
        grid.isPlain ? FlowText.unquoting(span, of: bytes) : FlowText.cleaning(span, of: bytes)
    }

    /// A row whose only words are `Source: …` or the like.
    private func note(in cells: [Cell], span: ByteSpan) -> TableNote? {
        guard let first = cells.first(where: { !$0.isEmpty }),
            cells.allSatisfy({ $0.isEmpty || $0.text.bytes == first.text.bytes })
        else { return nil }
        return TableNote(labelled: first.text, span: first.span)
    }
}

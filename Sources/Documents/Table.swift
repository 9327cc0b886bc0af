// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A table with caption, header, body rows and the notes below.
///
/// Every row of `header` and `rows` has `columnCount` cells, as many as the longest row; a shorter row is filled up with
/// absent cells. Alignment rows and empty rows are left out.
public struct Table: Hashable, Sendable {
    /// The table's own title: a line above it that is no sentence, a bold line, or `Table: …`; no paragraph repeats it.
    public let caption: FlowText?
    /// The paragraph before the table when it ends in a colon; it also stands before the table as a block.
    public let leadIn: FlowText?
    /// The header rows, outermost first; empty when the first row already is data.
    public let header: [Row]
    /// The body rows in order, without rows that only hold a note.
    public let rows: [Row]
    /// The number of columns.
    public let columnCount: Int
    /// How many columns from the left hold labels rather than values, as far as their look tells: words, years,
    /// quarters, ranks. At least 1 unless the table has no column.
    public let labelColumns: Int
    /// The lines below such as `Source: …` and `Note: …`, in order.
    public let notes: [TableNote]
    /// From the caption to the last note.
    public let span: ByteSpan

    init(
        caption: FlowText?, leadIn: FlowText?, header: [Row], rows: [Row], columnCount: Int,
        labelColumns: Int, notes: [TableNote], span: ByteSpan
    ) {
        self.caption = caption
        self.leadIn = leadIn
        self.header = header
        self.rows = rows
        self.columnCount = columnCount
        self.labelColumns = labelColumns
        self.notes = notes
        self.span = span
    }

    /// The first note that names a source.
    public var source: TableNote? { notes.first { $0.kind == .source } }

    /// The header cells over `column`, outermost first, blank ones and repetitions left out.
    ///
    /// In a header of two or more rows a blank cell takes the words to its left, as a merged cell means it; this is not
    /// done in the lowest row.
    public func headings(of column: Int) -> [FlowText] {
        var found: [FlowText] = []
        for (index, row) in header.enumerated() where column < row.cells.count {
            var place = column
            if index + 1 < header.count {
                while place > 0, row.cells[place].text.isEmpty { place -= 1 }
            }
            let text = row.cells[place].text
            if !text.isEmpty, found.last?.bytes != text.bytes { found.append(text) }
        }
        return found
    }
}

/// One row of a table.
public struct Row: Hashable, Sendable {
    /// What a row is for, as far as its look tells.
    public enum Kind: Hashable, Sendable {
        /// Cells of their own.
        case cells
        /// One text over the whole width, repeated in all cells or in bold before blank ones: a heading inside the
        /// table for the rows that follow.
        case band
    }

    /// What the row is for.
    public let kind: Kind
    /// One cell for each column of the table.
    public let cells: [Cell]
    /// The row's line or lines.
    public let span: ByteSpan

    init(kind: Kind, cells: [Cell], span: ByteSpan) {
        self.kind = kind
        self.cells = cells
        self.span = span
    }
}

/// One cell of a table.
public struct Cell: Hashable, Sendable {
    /// Where a cell's words come from.
    public enum Origin: Hashable, Sendable {
        /// They stand in the cell.
        case own
        /// The cell is there and blank.
        case blank
        /// The cell is blank, in a label column, and continues the label above, whose bytes these are; or it is covered
        /// by a merged cell, whose bytes these are.
        case inherited(from: ByteSpan)
        /// The row is too short to have this cell.
        case absent
    }

    /// The cell's words, cleaned; an inherited cell has those it continues, and they lead to the bytes above.
    public let text: FlowText
    /// The bytes between the cell's marks without the blanks around them; empty for a blank cell.
    public let span: ByteSpan
    /// Where the words come from.
    public let origin: Origin

    init(text: FlowText, span: ByteSpan, origin: Origin) {
        self.text = text
        self.span = span
        self.origin = origin
    }

    /// Whether the cell says nothing of its own and continues nothing.
    public var isEmpty: Bool { text.isEmpty }

    /// The bytes of the cell that this one continues, if it does.
    public var inheritedFrom: ByteSpan? {
        if case .inherited(let span) = origin { span } else { nil }
    }
}

/// A line that belongs to a table and says where its figures come from or how to read them.
public struct TableNote: Hashable, Sendable {
    /// What a note is.
    public enum Kind: Hashable, Sendable {
        /// `Source: …`, `Sources: …`, `Source of figures: …`.
        case source
        /// `Note: …`, `Notes: …` and the like.
        case note
    }

    /// What the note is.
    public let kind: Kind
    /// The words after the label, cleaned.
    public let text: FlowText
    /// The whole note, its label included.
    public let span: ByteSpan

    init(kind: Kind, text: FlowText, span: ByteSpan) {
        self.kind = kind
        self.text = text
        self.span = span
    }
}

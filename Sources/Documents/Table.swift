// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A table with caption, header, body rows and the notes below.
///
/// Every row of `header` and `rows` has `columnCount` cells, as many as the longest row; a shorter row is filled up with
/// absent cells. Alignment rows and empty rows are left out.
public struct Table: Hashable, Sendable {
    /// How a table is laid out.
    public enum Shape: Hashable, Sendable {
        /// Each column holds values of one kind, each row belongs to one subject or time.
        case columns
        /// The headers of all columns with values are years, dates or quarters.
        case timesAcross
        /// Each row holds values of one kind, each column belongs to one subject: *Population*, *Area*, *Mayor* stand
        /// below each other, towns beside each other.
        case attributesDown
        /// Two columns: what is meant, and what it is. `fields` gives them as fields.
        case keysAndValues
    }

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
    /// How rows and columns share the work of saying what a figure is.
    public let shape: Shape
    /// What the figures of each column are counted in, as far as its header says so: the words in brackets, or the sign
    /// at an end, of `Population (x 1000)`, `Growth, %`, `% lost`.
    public let units: [FlowText?]
    /// What all figures are counted in, as the caption says: `(in thousands)`.
    public let unit: FlowText?
    /// From the caption to the last note.
    public let span: ByteSpan

    init(
        caption: FlowText?, leadIn: FlowText?, header: [Row], rows: [Row], columnCount: Int,
        labelColumns: Int, notes: [TableNote], shape: Shape, units: [FlowText?], unit: FlowText?, span: ByteSpan
    ) {
        self.caption = caption
        self.leadIn = leadIn
        self.header = header
        self.rows = rows
        self.columnCount = columnCount
        self.labelColumns = labelColumns
        self.notes = notes
        self.shape = shape
        self.units = units
        self.unit = unit
        self.span = span
    }

    /// The first note that names a source.
    public var source: TableNote? { notes.first { $0.kind == .source } }

    /// The note that a mark in a cell points to; nil when none bears it.
    public func note(for mark: Cell.Mark) -> TableNote? { notes.first { $0.mark == mark.sign } }

    /// The rows of a table of keys and values as fields, each with the group above it as its outer label.
    ///
    /// Empty for a table of another shape.
    public var fields: [Fields.Field] {
        guard shape == .keysAndValues else { return [] }
        return rows.compactMap { row in
            guard row.kind == .cells, row.cells.count == 2, !row.cells[0].isEmpty, !row.cells[1].isEmpty else {
                return nil
            }
            return Fields.Field(
                labels: (row.group.map { [$0] } ?? []) + [row.cells[0].text], value: row.cells[1].text, span: row.span)
        }
    }

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
        /// One text over the whole width: repeated in all cells, or alone in the first one and told from a row without
        /// values by bold print, a colon, capitals or its place. A heading inside the table for the rows that follow.
        case band
    }

    /// What a row counts.
    public enum Role: Hashable, Sendable {
        /// A member of the table's set.
        case member
        /// All members together: its label says so (*Total*, *All towns*), or its figures are the sums of the others.
        case total
        /// The members of one group together.
        case subtotal
        /// What is left over: *Others*, *Unknown*.
        case residual
    }

    /// What the row is for.
    public let kind: Kind
    /// What the row counts; always `member` for a band.
    public let role: Role
    /// The words of the band above that the row belongs to; they lead to the band's bytes.
    public let group: FlowText?
    /// One cell for each column of the table.
    public let cells: [Cell]
    /// The row's line or lines.
    public let span: ByteSpan

    init(kind: Kind, cells: [Cell], span: ByteSpan, role: Role = .member, group: FlowText? = nil) {
        self.kind = kind
        self.role = role
        self.group = group
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

    /// A sign in a cell that points to a note below the table: `*`, `†`, `[a]`, a raised digit.
    public struct Mark: Hashable, Sendable {
        /// The sign without brackets and tags: `*`, `a`, `2`, `note 3`.
        public let sign: String
        /// The mark's bytes in the file, brackets and tags included.
        public let span: ByteSpan

        init(sign: String, span: ByteSpan) {
            self.sign = sign
            self.span = span
        }
    }

    /// The cell's words, cleaned and without marks; an inherited cell has those it continues, and they lead to the bytes above.
    public let text: FlowText
    /// The bytes between the cell's marks without the blanks around them; empty for a blank cell.
    public let span: ByteSpan
    /// Where the words come from.
    public let origin: Origin
    /// The signs in the cell that point to notes, in order.
    public let marks: [Mark]

    init(text: FlowText, span: ByteSpan, origin: Origin, marks: [Mark] = []) {
        self.text = text
        self.span = span
        self.origin = origin
        self.marks = marks
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
    /// The words after the label or mark, cleaned.
    public let text: FlowText
    /// The whole note, its label or mark included.
    public let span: ByteSpan
    /// The sign that cells bear which the note explains; nil for a note on the whole table.
    public let mark: String?

    init(kind: Kind, text: FlowText, span: ByteSpan, mark: String? = nil) {
        self.kind = kind
        self.mark = mark
        self.text = text
        self.span = span
    }
}

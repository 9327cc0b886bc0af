// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The place that proves a claim: where it stands in its document, in a form that an inserted paragraph does not change.
public struct Citation: Hashable, Sendable {
    /// The document's name: the base name of its file or the name in its header, never a path.
    public let document: String
    /// The headings above the place, outermost first; empty before the first heading.
    public let section: [String]
    /// The cited bytes, exactly as they stand in the document.
    public let quote: String
    /// Which occurrence of `quote` in that section is meant, counted from 1.
    public let occurrence: Int
    /// The sentence, or the table row, around the quote: shown when the document is not at hand.
    public let sentence: String
    /// For a table cell, its place in the table.
    public let cell: CellPlace?

    /// A citation of `quote`.
    public init(
        document: String, section: [String], quote: String, occurrence: Int, sentence: String, cell: CellPlace? = nil
    ) {
        self.document = document
        self.section = section
        self.quote = quote
        self.occurrence = occurrence
        self.sentence = sentence
        self.cell = cell
    }
}

/// The place of a cell: table, row keys with inherited values filled in, column.
public struct CellPlace: Hashable, Sendable {
    /// The table's caption or, without one, the heading it stands under.
    public let table: String
    /// The row's labels from left to right, for example `["1945", "II"]`.
    public let row: [String]
    /// The column's header.
    public let column: String

    /// The cell of `column` in the row labelled `row`.
    public init(table: String, row: [String], column: String) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// Where a citation stood in the file that was just read: added when a line is streamed, never stored in a bank.
public struct CitedPlace: Hashable, Sendable {
    /// Line number, counted from 1.
    public let line: Int
    /// The bytes of the quote in the document's file.
    public let bytes: Range<Int>

    /// The quote's line and bytes.
    public init(line: Int, bytes: Range<Int>) {
        self.line = line
        self.bytes = bytes
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures

/// A table with all that its cells inherit from it.
public struct FactTable: Sendable {
    /// The table as read.
    public let table: Table
    /// The headings above it.
    public let section: [String]
    /// The bytes of its section in the file.
    public let sectionSpan: ByteSpan
    /// What the table is called: its caption, its lead-in or the heading above it, without source words.
    public let name: String
    /// Who its figures come from: the source line's author, or what the caption says after "according to".
    public let claimant: String?
    /// The date its figures stand for where it has no time column: "as of 22 April 1956".
    public let asOf: AsOf?
    /// The kind of each column.
    public let columns: [Column]
    /// What each row of the body is: a member of the set, its total or its left-overs.
    public let rowKinds: [CellFact.RowKind]

    /// The date that a table's figures stand for.
    public struct AsOf: Hashable, Sendable {
        /// "as of 22 April 1956", as the document has it.
        public let phrase: String
        /// The date alone, as the document has it.
        public let text: String
        /// The date.
        public let time: CalendarTime
        /// The phrase's bytes in the file.
        public let span: ByteSpan
        /// The sentence or caption it stands in.
        public let sentence: String
    }

    /// What a column holds.
    public struct Column: Sendable {
        /// The header's words; empty for none.
        public let header: String
        /// What its cells are.
        public let role: Role
        /// The year or the period that the header names, if any: "Population 1961".
        public let time: CalendarTime?
        /// The header without that time.
        public let words: String
        /// The header taken apart: measure, unit, percent sign.
        public let parts: HeaderParts
    }

    /// What the cells of a column are.
    public enum Role: Hashable, Sendable {
        /// Row labels: names, nationalities, kinds.
        case label
        /// Row labels that are times: year, quarter, month.
        case time(TimeUnit)
        /// Figures.
        case figures
        /// Anything else.
        case text
    }

    /// The unit of a time column.
    public enum TimeUnit: Hashable, Sendable {
        /// Years.
        case year
        /// Quarters, as roman or arabic numerals.
        case quarter
        /// Months.
        case month
    }
}

/// One figure of a table, as a claim.
public struct CellFact: Sendable {
    /// Its table.
    public let table: Int
    /// Its row in the table's body.
    public let row: Int
    /// Its column.
    public let column: Int
    /// The row's labels from left to right, inherited ones filled in.
    public let labels: [String]
    /// What kind of row it stands in.
    public let rowKind: RowKind
    /// When it holds, if the row or the column says so.
    public let time: CalendarTime?
    /// The number meant, with its sign.
    public let value: DecimalNumber
    /// The number as read, without its sign.
    public let reading: NumberReading
    /// How it is printed.
    public let style: NumberStyle?
    /// Whether it is a percentage.
    public let isPercent: Bool
    /// Whether the cell or its row says that it is an estimate.
    public let isEstimate: Bool
    /// The unit printed behind the figure.
    public let unit: String?
    /// The figure as printed, without remarks and units behind it.
    public let figureText: String
    /// The cell's words.
    public let text: String
    /// The cell's bytes in the file.
    public let span: ByteSpan
    /// The row's bytes in the file.
    public let rowSpan: ByteSpan

    /// The kinds of row.
    public enum RowKind: Hashable, Sendable {
        /// A member of the table's set.
        case member
        /// The sum of the members.
        case total
        /// What is left over: "others".
        case residual
    }
}

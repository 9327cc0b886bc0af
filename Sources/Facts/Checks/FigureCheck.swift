// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// A place of a document that a check or a comparison speaks of.
public struct FactPlace: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The quoted bytes in the file.
    public let span: ByteSpan
    /// What stands there.
    public let quote: String
    /// The sentence around it, or the row.
    public let context: String
}

/// One figure of a document held against others of the same document.
public struct FigureCheck: Hashable, Sendable {
    /// What was held against what.
    public let kind: Kind
    /// The figure as the document states it.
    public let stated: FactPlace
    /// What it is held against: at least one place.
    public let against: [FactPlace]
    /// Whether they agree within the rounding of what is printed.
    public let agrees: Bool

    /// The kinds of check, with what they found.
    public enum Kind: Hashable, Sendable {
        /// A column's members add up to `sum`; its total row states another number, or the same.
        case columnSum(column: String, sum: DecimalNumber)
        /// In a row two columns add up to `sum`, as in the table's other rows they add up to the third.
        case rowSum(row: String, column: String, sum: DecimalNumber)
        /// One column is `percent` of another in the row; the table prints a percentage.
        case rowShare(row: String, column: String, percent: DecimalNumber)
        /// The members in brackets add up to `sum`.
        case breakdown(sum: DecimalNumber)
        /// A part is `percent` of its whole.
        case share(percent: DecimalNumber)
        /// From one figure to the other it is `factor` times as much.
        case factor(word: String, factor: DecimalNumber)
        /// The figure changed by `change`, or by as many percent.
        case change(change: DecimalNumber, isPercent: Bool)
        /// The parts that a claimant gives add up to `sum`, beyond the maximum that the same claimant gives.
        case aboveMaximum(claimant: String, sum: DecimalNumber)
        /// A table gives other values for the time that a sentence speaks of.
        case moment(claimant: String?, tableClaimant: String?)
    }
}

/// Recomputes the sums, shares, percentages and factors that a document states.
///
/// What is not plainly meant to agree is not checked: a false alarm is worse than a miss.
public enum DocumentChecks {
    /// Every check that the document's figures allow, in the order of the file.
    ///
    /// - Complexity: linear in the document; a table's columns are compared with each other, at most eight of them.
    public static func checks(of facts: DocumentFacts) -> [FigureCheck] {
        let places = PlaceMaker(facts.document)
        var found: [FigureCheck] = []
        var byTable: [Int: [CellFact]] = [:]
        for cell in facts.cells { byTable[cell.table, default: []].append(cell) }
        for (index, table) in facts.tables.enumerated() {
            let sheet = CheckSheet(table: table, cells: byTable[index] ?? [], places: places)
            found += TableSumCheck.checks(sheet)
            found += RowRelationCheck.checks(sheet)
        }
        for sentence in facts.sentences {
            found += BreakdownCheck.checks(sentence, places)
            found += ShareCheck.checks(sentence, places)
            found += ChangeCheck.checks(sentence, places)
        }
        found += MaximumCheck.checks(facts, places)
        found += SeriesCheck.checks(facts, places)
        return found.sorted {
            ($0.stated.span.lower, $0.stated.span.upper) < ($1.stated.span.lower, $1.stated.span.upper)
        }
    }
}

/// Makes places from spans.
struct PlaceMaker {
    private let document: Document

    init(_ document: Document) { self.document = document }

    func place(_ span: ByteSpan, context: String) -> FactPlace {
        FactPlace(line: document.line(at: span.lower), span: span, quote: document.text(span), context: context)
    }

    /// The place of lexemes of a sentence.
    func place(_ sentence: FactSentence, _ range: Range<Int>) -> FactPlace {
        place(sentence.source(range), context: sentence.text)
    }

    func place(_ cell: CellFact) -> FactPlace {
        place(cell.span, context: document.text(cell.rowSpan))
    }
}

extension FactSentence {
    /// The whole sentence as running text.
    var text: String { sentence.text(0..<sentence.lexemes.count) }
}

/// A table with its cells by row and column.
struct CheckSheet {
    let table: FactTable
    let places: PlaceMaker
    /// The cells of each figure column, in the order of rows.
    let columns: [(column: Int, cells: [CellFact])]

    init(table: FactTable, cells: [CellFact], places: PlaceMaker) {
        self.table = table
        self.places = places
        var byColumn: [Int: [CellFact]] = [:]
        for cell in cells { byColumn[cell.column, default: []].append(cell) }
        columns = byColumn.keys.sorted().map { ($0, byColumn[$0] ?? []) }
    }

    func header(_ column: Int) -> String {
        let header = table.columns.indices.contains(column) ? table.columns[column].header : ""
        return header.isEmpty ? table.name : header
    }
}

/// Arithmetic of checks.
enum CheckMath {
    /// Half a unit of the last printed digit.
    static func slack(_ reading: NumberReading) -> Double { reading.lastDigit.double / 2 }

    /// A number with at most `places` decimals.
    static func decimal(_ value: Double, places: Int = 0) -> DecimalNumber {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        guard value.isFinite, abs(value) * scale < 9e15 else { return .zero }
        return DecimalNumber(coefficient: Int((value * scale).rounded()), exponent: -places) ?? .zero
    }
}

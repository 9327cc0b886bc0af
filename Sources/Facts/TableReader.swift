// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// Reads the figures of tables, with headers, inherited labels, times and sources.
enum TableReader {
    static func tables(of document: Document) -> (tables: [FactTable], cells: [CellFact]) {
        var tables: [FactTable] = []
        var cells: [CellFact] = []
        for section in document.sections where !section.isApparatus {
            for block in section.blocks {
                guard case .table(let table) = block, !table.rows.isEmpty else { continue }
                let fact = factTable(table, in: section, of: document)
                cells.append(contentsOf: figures(of: fact, number: tables.count))
                tables.append(fact)
            }
        }
        return (tables, cells)
    }

    private static func factTable(_ table: Table, in section: Section, of document: Document) -> FactTable {
        let caption =
            table.caption?.string ?? table.leadIn?.string ?? section.heading?.text.string ?? document.title ?? ""
        let (name, said) = Captions.split(caption)
        let source = table.source.map { Captions.author($0.text.string) }
        let columns = columns(of: table)
        let totals = RowKinds.totals(of: table, columns)
        let kinds = table.rows.indices.map { row -> CellFact.RowKind in
            let labels = columns.indices.filter { isLabel(columns[$0].role) }
                .map { table.rows[row].cells[$0].text.string }.filter { !$0.isEmpty }
            return totals.contains(row) ? .total : RowKinds.kind(labels)
        }
        return FactTable(
            table: table, section: section.path, sectionSpan: section.span, name: name, claimant: source ?? said,
            asOf: (table.caption ?? table.leadIn).flatMap(Captions.asOf) ?? asOf(in: section, before: table.span.lower),
            columns: columns, rowKinds: kinds)
    }

    /// The date that the prose just before a table gives its figures: "as of 22 April 1956".
    private static func asOf(in section: Section, before offset: Int) -> FactTable.AsOf? {
        var found: FactTable.AsOf?
        for block in section.blocks where block.span.lower < offset {
            guard case .paragraph(let paragraph) = block else { continue }
            found = Captions.asOf(paragraph.text).flatMap { Captions.isAboutFigures($0.sentence) ? $0 : nil } ?? found
        }
        return found
    }

    private static func columns(of table: Table) -> [FactTable.Column] {
        (0..<table.columnCount).map { index in
            let header = table.headings(of: index).map(\.string).joined(separator: ", ")
            let parts = HeaderReader.parts(of: header)
            return FactTable.Column(
                header: header, role: role(of: index, header: header, parts, in: table), time: parts.time,
                words: parts.words.joined(separator: " "), parts: parts)
        }
    }

    private static func role(
        of index: Int, header: String, _ parts: HeaderParts, in table: Table
    ) -> FactTable.Role {
        let texts = table.rows.filter { $0.kind == .cells }.map { $0.cells[index].text.string }
            .filter { !CellReader.isBlank($0) }
        guard !texts.isEmpty else { return .text }
        let word = header.lowercased()
        // A quarter is a label even where every row has the same one.
        if word.hasPrefix("quarter"), texts.allSatisfy({ TimeReader.roman($0) != nil }) { return .time(.quarter) }
        if index < max(table.labelColumns, 1) {
            if word.hasPrefix("quarter") || texts.allSatisfy({ TimeReader.roman($0) != nil }) { return .time(.quarter) }
            if texts.allSatisfy({ CellReader.year($0) != nil }) { return .time(.year) }
            if word.hasPrefix("month") { return .time(.month) }
            return .label
        }
        // Years are when something was, never how many of something.
        if texts.allSatisfy({ CellReader.year($0) != nil }) || timeHeaders.contains(word) { return .text }
        if codeHeaders.contains(word) { return .text }
        let numeric = texts.filter { CellReader.figure($0, header: parts.words) != nil }.count
        return numeric >= 2 && numeric * 2 >= texts.count || numeric == texts.count ? .figures : .text
    }

    private static let timeHeaders: Set<String> = [
        "year", "date", "founded", "opened", "established", "as of", "when", "created", "built", "completed",
    ]

    /// Columns of numbers that nobody wants to know.
    private static let codeHeaders: Set<String> = [
        "code", "isbn", "page", "pages", "ref", "ref.", "refs", "no.", "no", "#", "id", "postal code", "zip", "number",
        "chapter", "vol.", "volume", "rank", "pos", "pos.", "position", "place",
    ]

    private static func figures(of fact: FactTable, number tableNumber: Int) -> [CellFact] {
        var result: [CellFact] = []
        for (rowIndex, row) in fact.table.rows.enumerated() where row.kind == .cells {
            let labels = fact.columns.indices.filter { isLabel(fact.columns[$0].role) }
                .map { row.cells[$0].text.string }.filter { !$0.isEmpty }
            guard !labels.isEmpty else { continue }
            let rowTime = time(of: row, fact.columns)
            for (index, column) in fact.columns.enumerated() where column.role == .figures {
                let cell = row.cells[index]
                guard case .own = cell.origin,
                    let figure = CellReader.figure(cell.text.string, header: column.parts.words)
                else { continue }
                result.append(
                    CellFact(
                        table: tableNumber, row: rowIndex, column: index, labels: labels,
                        rowKind: fact.rowKinds[rowIndex],
                        time: figure.time ?? rowTime?.time ?? column.time, value: figure.value,
                        reading: figure.reading, style: figure.style,
                        isPercent: figure.isPercent || column.parts.isPercent,
                        isEstimate: figure.isEstimate || rowTime?.isEstimate ?? false, unit: figure.unit,
                        figureText: figure.text, text: cell.text.string, span: cell.span, rowSpan: row.span))
            }
        }
        return result
    }

    static func isLabel(_ role: FactTable.Role) -> Bool {
        switch role {
        case .label, .time: true
        case .figures, .text: false
        }
    }

    private static func time(
        of row: Row, _ columns: [FactTable.Column]
    ) -> (time: CalendarTime, isEstimate: Bool)? {
        var year: Int?
        var quarter: Int?
        var own: (time: CalendarTime, isEstimate: Bool)?
        for (index, column) in columns.enumerated() {
            let text = row.cells[index].text.string
            switch column.role {
            case .time(.year): year = Int(text)
            case .time(.quarter): quarter = TimeReader.roman(text) ?? Int(text.filter(\.isNumber))
            case .text where ["year", "date", "as of"].contains(column.header.lowercased()):
                own = own ?? CellReader.time(text)
            case .label:
                if own == nil, let found = CellReader.time(text), !found.isEstimate { own = found }
            default: continue
            }
        }
        guard let year else { return own }
        if let quarter, (1...4).contains(quarter) { return (.quarter(year: year, quarter), false) }
        return (.year(year), false)
    }
}

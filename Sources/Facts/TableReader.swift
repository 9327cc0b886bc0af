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
        return FactTable(
            table: table, section: section.path, sectionSpan: section.span, name: name, claimant: source ?? said,
            asOf: (table.caption ?? table.leadIn).flatMap(Captions.asOf) ?? asOf(in: section, before: table.span.lower),
            columns: columns(of: table))
    }

    /// The date that the prose just before a table gives its figures: "as of 22 April 1956".
    private static func asOf(in section: Section, before offset: Int) -> FactTable.AsOf? {
        var found: FactTable.AsOf?
        for block in section.blocks where block.span.lower < offset {
            guard case .paragraph(let paragraph) = block else { continue }
            found = Captions.asOf(paragraph.text) ?? found
        }
        return found
    }

    private static func columns(of table: Table) -> [FactTable.Column] {
        (0..<table.columnCount).map { index in
            let header = table.headings(of: index).map(\.string).joined(separator: ", ")
            let (time, words) = timed(header)
            return FactTable.Column(
                header: header, role: role(of: index, header: header, in: table), time: time, words: words)
        }
    }

    private static func role(of index: Int, header: String, in table: Table) -> FactTable.Role {
        let texts = table.rows.filter { $0.kind == .cells }.map { $0.cells[index].text.string }.filter { !$0.isEmpty }
        guard !texts.isEmpty else { return .text }
        let word = header.lowercased()
        // A quarter is a label even where every row has the same one.
        if word.hasPrefix("quarter"), texts.allSatisfy({ TimeReader.roman($0) != nil }) { return .time(.quarter) }
        if index < max(table.labelColumns, 1) {
            if word.hasPrefix("quarter") || texts.allSatisfy({ TimeReader.roman($0) != nil }) { return .time(.quarter) }
            if texts.allSatisfy({ isYear($0) }) { return .time(.year) }
            if word.hasPrefix("month") { return .time(.month) }
            return .label
        }
        // Years are when something was, never how many of something.
        if texts.allSatisfy({ isYear($0) }) || ["year", "date", "founded", "opened"].contains(word) { return .text }
        let numeric = texts.filter { number($0) != nil }.count
        return numeric * 5 >= texts.count * 4 ? .figures : .text
    }

    private static func isYear(_ text: String) -> Bool {
        let lexemes = Lexer.lexemes(of: text)
        if lexemes.count == 1, case .number(let written) = lexemes[0].kind { return written.year != nil }
        return false
    }

    private struct Figure {
        let reading: NumberReading
        let style: NumberStyle?
        let isPercent: Bool
    }

    /// A cell that is one number, with nothing but a unit sign and a remark in brackets behind it.
    private static func number(_ text: String) -> Figure? {
        var lexemes = Lexer.lexemes(of: text)
        while let first = lexemes.first, ["~", "ca", "c", ".", "$", "€", "£"].contains(first.folded) {
            lexemes.removeFirst()
        }
        let joined = NumberReader.joiningSpacedGroups(lexemes)
        guard let reading = NumberReader.read(joined, at: 0) else { return nil }
        var style = NumberStyle(joined, at: 0, reading: reading)
        if joined.count < lexemes.count { style?.group = " " }
        lexemes = joined
        var rest = lexemes[reading.count...]
        // "302 (1984)": a remark with a figure of its own belongs to the claim and cannot be asked without it.
        if rest.contains(where: { $0.isSymbol("(") }),
            rest.contains(where: { if case .number = $0.kind { true } else { false } })
        {
            return nil
        }
        if let bracket = rest.firstIndex(where: { $0.isSymbol("(") || $0.isSymbol("[") }) { rest = rest[..<bracket] }
        guard rest.count <= 2, !rest.contains(where: { if case .number = $0.kind { true } else { false } }),
            !rest.contains(where: { ["?", "–", "-", "/"].contains($0.text) })
        else { return nil }
        let isPercent = rest.first.map { $0.isSymbol("%") || $0.folded == "percent" } ?? false
        if isPercent, let sign = rest.first { style?.suffix = (sign.isSpaced ? " " : "") + sign.text }
        return Figure(reading: reading, style: style, isPercent: isPercent)
    }

    private static func figures(of fact: FactTable, number tableNumber: Int) -> [CellFact] {
        var result: [CellFact] = []
        for (rowIndex, row) in fact.table.rows.enumerated() where row.kind == .cells {
            let labels = fact.columns.indices.filter { isLabel(fact.columns[$0].role) }
                .map { row.cells[$0].text.string }.filter { !$0.isEmpty }
            guard !labels.isEmpty else { continue }
            let rowTime = time(of: row, fact.columns)
            for (index, column) in fact.columns.enumerated() where column.role == .figures {
                let cell = row.cells[index]
                guard case .own = cell.origin, let figure = self.number(cell.text.string) else { continue }
                let headerIsPercent = column.header.contains("%")
                result.append(
                    CellFact(
                        table: tableNumber, row: rowIndex, column: index, labels: labels,
                        rowKind: rowKind(labels), time: rowTime ?? column.time,
                        reading: figure.reading, style: figure.style, isPercent: figure.isPercent || headerIsPercent,
                        text: cell.text.string, span: cell.span, rowSpan: row.span))
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

    private static func rowKind(_ labels: [String]) -> CellFact.RowKind {
        guard let label = labels.last?.lowercased() else { return .member }
        let first = label.split(separator: " ").first.map(String.init) ?? label
        if ["total", "totals", "sum", "all", "overall", "altogether"].contains(first) { return .total }
        if ["other", "others", "rest", "remaining", "miscellaneous", "unknown"].contains(first) { return .residual }
        return .member
    }

    /// The time that a header names, and the header without it. "per 1000" is no year.
    private static func timed(_ header: String) -> (CalendarTime?, String) {
        let lexemes = Lexer.lexemes(of: header)
        let start = lexemes.indices.first { index in
            TimeReader.read(lexemes, at: index) != nil
                && !(index > 0 && ["per", "x", "×", "by", "in"].contains(lexemes[index - 1].folded)
                    && lexemes[index].text.hasSuffix("000"))
        }
        guard let start, let reading = TimeReader.read(lexemes, at: start) else { return (nil, header) }
        let bytes = Array(header.utf8)
        let upper = lexemes[start + reading.count - 1].span.upper
        let rest = String(decoding: bytes[..<lexemes[start].span.lower] + bytes[upper...], as: UTF8.self)
        return (reading.time, rest.split(separator: " ").filter { $0 != "()" }.joined(separator: " "))
    }

    private static func time(of row: Row, _ columns: [FactTable.Column]) -> CalendarTime? {
        var year: Int?
        var quarter: Int?
        for (index, column) in columns.enumerated() {
            let text = row.cells[index].text.string
            switch column.role {
            case .time(.year): year = Int(text)
            case .time(.quarter): quarter = TimeReader.roman(text) ?? Int(text.filter(\.isNumber))
            default: continue
            }
        }
        guard let year else { return nil }
        if let quarter, (1...4).contains(quarter) { return .quarter(year: year, quarter) }
        return .year(year)
    }
}

/// Reads what a caption, a lead-in or a source line says beside its subject.
enum Captions {
    /// The subject of a caption, and who its figures come from where it says so: "X according to Y".
    static func split(_ caption: String) -> (name: String, claimant: String?) {
        guard let range = caption.firstRange(of: "according to ") else { return (trimmed(caption), nil) }
        let name = trimmed(String(caption[..<range.lowerBound]))
        var claimant = trimmed(String(caption[range.upperBound...]))
        if let comma = claimant.firstIndex(of: ",") { claimant = String(claimant[..<comma]) }
        // "Figures for … according to X" are X's figures; an acronym alone would want an article.
        let first = name.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if ["figures", "statistics", "data", "estimates", "records", "numbers"].contains(first),
            !claimant.lowercased().hasPrefix("the "), !claimant.lowercased().contains(first)
        {
            claimant += " " + first
        }
        return (name, claimant.isEmpty ? nil : claimant)
    }

    /// The author that opens a source line: up to the first comma, colon or stop that ends a word of two letters or more.
    static func author(_ source: String) -> String {
        let lexemes = Lexer.lexemes(of: source)
        for (index, lexeme) in lexemes.enumerated()
        where [",", ":", ";", "("].contains(lexeme.text) || stops(lexemes, index) {
            guard index > 0 else { continue }
            return String(decoding: Array(source.utf8)[..<lexeme.span.lower], as: UTF8.self).trimmingSpaces
        }
        return trimmed(source)
    }

    private static func stops(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        lexemes[index].isSymbol(".") && index > 0 && lexemes[index - 1].text.count > 2
    }

    /// The date behind "as of" in a caption or a paragraph.
    static func asOf(_ flow: FlowText) -> FactTable.AsOf? {
        for sentence in Sentence.sentences(of: flow.bytes) {
            let lexemes = sentence.lexemes
            for index in lexemes.indices.dropLast(2)
            where lexemes[index].folded == "as" && ["of", "at", "on"].contains(lexemes[index + 1].folded) {
                guard let time = TimeReader.read(lexemes, at: index + 2) else { continue }
                let end = index + 2 + time.count
                return FactTable.AsOf(
                    phrase: sentence.text(index..<end), text: sentence.text((index + 2)..<end), time: time.time,
                    span: flow.source(of: sentence.span(index..<end)), sentence: sentence.text(0..<lexemes.count))
            }
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        var text = text.trimmingSpaces
        while let last = text.last, ".:,;*".contains(last) { text.removeLast() }
        return text.trimmingSpaces
    }
}

extension String {
    /// The text without white space at either end.
    var trimmingSpaces: String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}

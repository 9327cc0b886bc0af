// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The candidates from table cells.
    func cellCandidates() -> [Candidate] {
        let forms = facts.tables.map { TableForms($0, topic: facts.topic) }
        let columns = Dictionary(grouping: facts.cells.indices) { index in
            [facts.cells[index].table, facts.cells[index].column]
        }.mapValues { places in CellColumn(places.map { facts.cells[$0] }) }
        let rows = Dictionary(grouping: facts.cells.indices) { index in
            [facts.cells[index].table, facts.cells[index].row]
        }
        return facts.cells.indices.compactMap { index in
            let cell = facts.cells[index]
            guard let wording = forms[cell.table].wording(of: cell), let stem = closing.closed(wording.stem) else {
                return nil
            }
            guard let column = columns[[cell.table, cell.column]] else { return nil }
            let row = (rows[[cell.table, cell.row]] ?? []).map { facts.cells[$0] }
            return candidate(cell, column: column, whole: whole(cell, row), wording, stem)
        }
    }

    /// "What is the reference date of X's figures on Y?", where no sentence says it.
    func tableDateCandidates() -> [Candidate] {
        facts.tables.compactMap { table in
            guard let asOf = table.asOf, let claimant = table.claimant, !table.name.isEmpty,
                !facts.prose.contains(where: { isAsked(asOf.time, $0) })
            else { return nil }
            let figures =
                claimant.lowercased().hasSuffix("figures") ? claimant : "figures of " + Claimants.said(claimant)
            let counted = CountedSubject(table.name, topic: facts.topic).noun
            guard !counted.isEmpty else { return nil }
            let stem = "What is the reference date of the \(figures) on \(counted)?"
            let cited = citations.citation(
                of: asOf.span, in: table.section, table.sectionSpan, sentence: asOf.sentence)
            let options = TimeOptions(key: asOf.time, text: asOf.text, neighbours: [], forbidden: [])
            return Candidate(
                key: ItemKey(
                    document: facts.document.name, section: table.section, measure: table.name.measureWords,
                    statement: ["reference", "date"]),
                form: "when", origin: .prose, importance: 0.45, stem: stem,
                answer: Answer(text: asOf.text, meaning: .time(asOf.time)), claimants: [Claimants.named(claimant)],
                citations: [cited.citation], places: [cited.place], options: { options.choice(&$0) },
                offset: asOf.span.lower, order: 3)
        }
    }

    private func isAsked(_ time: CalendarTime, _ fact: ProseFact) -> Bool {
        guard case .time(let mention) = fact.mention.value else { return false }
        return mention.time == time && !isAboutTable(fact.host)
    }

    private func candidate(
        _ cell: CellFact, column: CellColumn, whole: DecimalNumber?, _ wording: Wording, _ stem: String
    ) -> Candidate {
        let table = facts.tables[cell.table]
        let header = table.columns[cell.column].header
        let value = cell.reading.value
        let precision: Precision =
            cell.reading.isRounded || cell.isPercent ? .rounded(unit: cell.reading.lastDigit) : .exact
        let accept = AcceptRule.interval(value: value, precision: precision, rivals: [])
        let neighbours = column.neighbours(of: cell)
        var style = cell.style
        if cell.isPercent, style?.suffix.isEmpty == true { style?.suffix = "%" }
        let text = cell.isPercent && !cell.text.contains("%") ? style?.text(value) ?? cell.text : figureText(cell)
        // A decimal comma among points would show the key: all options are printed alike.
        let shown =
            column.hasDecimalPoint && text.contains(",") && cell.style?.decimals ?? 0 > 0
            ? style?.text(value) ?? text : text
        let numbers = NumberOptions(
            key: value, style: style, text: shown, isPercent: cell.isPercent, accept: accept,
            forbidden: Gate.numbers(stem),
            neighbours: cell.rowKind == .total
                ? [] : neighbours.filter { value in whole.map { value < $0 } ?? true },
            bounds: column.bounds(of: cell, whole: whole))
        let row = facts.document.text(cell.rowSpan)
        let cited = citations.citation(
            of: cell.span, in: table.section, table.sectionSpan, sentence: row,
            cell: CellPlace(table: table.table.caption?.string ?? table.name, row: cell.labels, column: header))
        let unit = cell.isPercent ? "percent" : nil
        let words = (table.name + " " + cell.labels.joined(separator: " ") + " " + header).measureWords
        return Candidate(
            key: ItemKey(
                document: facts.document.name, section: table.section, measure: words,
                claimant: table.claimant?.measureWords ?? []),
            form: wording.form, origin: .table, importance: column.importance(of: cell), stem: stem,
            answer: Answer(
                text: text,
                meaning: .quantity(
                    MarkedQuantity(value: value, unit: unit, precision: precision, accept: accept, time: cell.time))),
            claimants: table.claimant.map { [Claimants.named($0)] } ?? [], citations: [cited.citation],
            places: [cited.place], options: { numbers.choice(&$0) }, offset: cell.span.lower, order: 0)
    }

    /// The largest figure of the row in the same unit, where it is larger than the cell's: what a part stays below.
    private func whole(_ cell: CellFact, _ row: [CellFact]) -> DecimalNumber? {
        row.filter {
            $0.isPercent == cell.isPercent && $0.column != cell.column && $0.reading.value > cell.reading.value
        }.map(\.reading.value).max()
    }

    /// The cell's figure without a remark behind it.
    private func figureText(_ cell: CellFact) -> String {
        let bare = cell.text.split(whereSeparator: { "([".contains($0) }).first.map(String.init) ?? cell.text
        return bare.trimmingCommas
    }
}

extension String {
    /// The words of a caption, label or header for a name: lower case, without closed classes and signs.
    var measureWords: [String] {
        var seen: Set<String> = []
        return Lexer.lexemes(of: self).compactMap { lexeme in
            if case .symbol = lexeme.kind { return lexeme.text == "%" ? "percent" : nil }
            let word = Inflection.stem(lexeme.folded)
            guard !["the", "of", "and", "by", "in", "a", "to", "for", "who"].contains(word) else { return nil }
            return seen.insert(word).inserted ? word : nil
        }
    }
}

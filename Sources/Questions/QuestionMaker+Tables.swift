// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The candidates from the document's tables.
    func tableCandidates() -> [Candidate] {
        guard !facts.tables.isEmpty else { return [] }
        let kind = SubjectKind(facts)
        let words = DocumentWords(facts)
        let byTable = Dictionary(grouping: facts.cells, by: \.table)
        var found: [Candidate] = []
        for (number, table) in facts.tables.enumerated() {
            let sheet = TableSheet(
                table, cells: byTable[number] ?? [], topic: facts.topic, subjectKind: kind, words: words)
            var cited: [Int: (citation: Citation, place: CitedPlace)] = [:]
            for (order, entry) in TableForms.items(sheet).enumerated() {
                guard settings.includesLittle || entry.importance >= Self.importanceThreshold else { continue }
                for place in entry.item.operands where cited[place] == nil {
                    cited[place] = citation(of: sheet.cells[place], in: table)
                }
                let citations =
                    entry.item.operands.compactMap { cited[$0] } + entry.item.places.map { citation(of: $0, in: table) }
                if let candidate = candidate(entry.item, sheet, entry.importance, citations, order) {
                    found.append(candidate)
                }
            }
        }
        return found
    }

    private func citation(of cell: CellFact, in table: FactTable) -> (citation: Citation, place: CitedPlace) {
        citations.citation(
            of: cell.span, in: table.section, table.sectionSpan, sentence: facts.document.text(cell.rowSpan),
            cell: CellPlace(
                table: table.table.caption?.string ?? table.name, row: cell.labels,
                column: table.columns[cell.column].header))
    }

    /// A cell that is no figure.
    private func citation(of place: CellPosition, in table: FactTable) -> (citation: Citation, place: CitedPlace) {
        let row = table.table.rows[place.row]
        let labels = table.columns.indices.filter { table.columns[$0].role == .label && $0 != place.column }
            .map { row.cells[$0].text.string }.filter { !$0.isEmpty }
        return citations.citation(
            of: row.cells[place.column].span, in: table.section, table.sectionSpan,
            sentence: facts.document.text(row.span),
            cell: CellPlace(
                table: table.table.caption?.string ?? table.name, row: labels,
                column: table.columns[place.column].header))
    }

    private func candidate(
        _ item: TableItem, _ sheet: TableSheet, _ importance: Double,
        _ cited: [(citation: Citation, place: CitedPlace)], _ order: Int
    ) -> Candidate? {
        // "Which of these" means the options.
        guard let stem = item.stem, !OpenWords.hasOpenPronoun(stem.replacingFirst("of these ", with: "of the ")),
            let place = cited.first
        else { return nil }
        let table = sheet.table
        let answer: Answer
        let options: @Sendable (inout Draw) -> Choice?
        var isChoiceOnly = false
        switch item.key {
        case .number(let number):
            let accept = AcceptRule.interval(value: number.value, precision: number.precision, rivals: [])
            answer = Answer(
                text: number.text,
                meaning: .quantity(
                    MarkedQuantity(
                        value: number.value, unit: number.unit, precision: number.precision, accept: accept,
                        time: number.time)))
            let numbers = NumberOptions(
                key: number.value, style: number.style, text: number.text, isPercent: number.isPercent, accept: accept,
                forbidden: number.forbidden, stemNumbers: Gate.numbers(stem), neighbours: number.neighbours,
                bounds: number.bounds)
            options = { numbers.choice(&$0) }
        case .label(let label, let others):
            answer = Answer(text: label, meaning: .text)
            let required = item.form == "extreme" ? item.required : 0
            options = { TableOptions.labels(label, others: others, required: required, stem: stem, &$0) }
            // Which ones are meant only the options show.
            isChoiceOnly = true
        case .time(let time, let all):
            answer = Answer(text: CellTimes.name(time), meaning: .time(time))
            options = { TableOptions.times(time, all: all, stem: stem, &$0) }
        case .fixed(let texts, let place):
            answer = Answer(text: texts[place], meaning: .text)
            options = { _ in Choice(options: texts, key: place, made: []) }
            isChoiceOnly = true
        }
        let isEstimate = item.form == "lookup" && item.operands.first.map { sheet.cells[$0].isEstimate } ?? false
        return Candidate(
            key: ItemKey(
                document: facts.document.name, section: table.section, measure: item.measure.measureWords,
                claimant: table.claimant?.measureWords ?? [],
                statement: item.statement.flatMap(\.measureWords)),
            form: item.form, origin: item.form == "lookup" || item.form == "when" ? .table : .derived,
            importance: importance, stem: stem,
            answer: answer, claimants: table.claimant.map { [Claimants.named($0)] } ?? [],
            hedge: isEstimate ? "estimated" : nil, citations: cited.map(\.citation), places: cited.map(\.place),
            isChoiceOnly: isChoiceOnly, options: options, offset: place.place.bytes.lowerBound, order: 10 + order)
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

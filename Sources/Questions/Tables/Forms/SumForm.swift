// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T12: the sum of two named rows, and of all but one.
enum SumForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        guard ranking.frame.isAdditive, ranking.entries.count >= 4 else { return [] }
        // Those who play each other play no sum of matches.
        if case .deed("matches", _, _) = ranking.frame.kind { return [] }
        return pair(ranking) + allBut(ranking)
    }

    private static func pair(_ ranking: Ranking) -> [TableItem] {
        let entries = ranking.entries
        let places = [1, 2].filter { entries.indices.contains($0) }
        guard places.count == 2, let sum = entries[1].value.adding(entries[2].value),
            places.allSatisfy({ !entries[$0].member.label.contains(" and ") && entries[$0].value > .zero }),
            !prints(sum, ranking)
        else { return [] }
        let (a, b) = (entries[1].member, entries[2].member)
        let joined: RowPhrase
        switch (a.phrase, b.phrase) {
        case (.adjective(let x), .adjective(let y)) where !x.hasPrefix("of ") && !y.hasPrefix("of "):
            joined = .adjective("\(x) and \(y)")
        case (.place(let x), .place(let y)): joined = .place("\(x) and \(y) together")
        case (.owner(let x), .owner(let y)): joined = .owner("\(x) and \(y) together")
        default: return []
        }
        let sheet = ranking.sheet
        let question: String
        if case .measure(let noun, _) = ranking.frame.kind {
            question = "what was the combined \(noun) of \(a.phrase.text) and \(b.phrase.text)\(ranking.scope)"
        } else {
            question = ranking.frame.question(
                joined, sheet.context, time: sheet.timeText(ranking.time, ranking.frame), isPast: true)
        }
        let cells = places.map { sheet.cells[entries[$0].cell] }
        let number = TableNumber.worked(
            sum, from: cells, neighbours: [entries[0].value], forbidden: [entries[1].value, entries[2].value])
        let whole: String
        if case .adjective = joined {
            whole = question.replacingFirst(joined.text, with: joined.text) + ", taken together"
        } else {
            whole = question
        }
        return [ranking.item("sum", whole, .number(number), places, [a.label, b.label], weight: 0.55)]
    }

    private static func allBut(_ ranking: Ranking) -> [TableItem] {
        guard let total = Totals.total(of: ranking), ranking.frame.isCount, ranking.isWhole,
            !ranking.sheet.rowClass.noun.isEmpty
        else { return [] }
        let sheet = ranking.sheet
        let entry = ranking.entries[0]
        guard let rest = sheet.cells[total].value.subtracting(entry.value), rest > .zero else { return [] }
        let phrase = RowPhrase.adjective("of all \(sheet.rowClass.plural) other than \(entry.member.label)")
        let placed = RowPhrase.place("all \(sheet.rowClass.plural) other than \(entry.member.phrase.text)")
        let isPeople = if case .adjective = entry.member.phrase { true } else { false }
        guard isPeople || sheet.rowClass.kind == .place else { return [] }
        let question = ranking.frame.question(
            isPeople ? phrase : placed, sheet.context, time: sheet.timeText(ranking.time, ranking.frame), isPast: true)
        let rows = sheet.cells.indices.filter {
            sheet.cells[$0].column == ranking.column && sheet.cells[$0].rowKind != .total && $0 != entry.cell
        }
        let number = TableNumber.worked(
            rest, from: [sheet.cells[total], sheet.cells[entry.cell]],
            neighbours: ranking.entries.map(\.value).filter { $0 != entry.value })
        return [
            TableItem(
                form: "sum", stem: ranking.stem(question + ", taken together", hasFigure: true), key: .number(number),
                operands: rows + [total, entry.cell],
                statement: ["other", entry.member.label],
                measure: sheet.table.name + " " + sheet.table.columns[ranking.column].header, column: ranking.column,
                weight: 0.5)
        ]
    }

    /// Whether the document's table prints the sum itself.
    private static func prints(_ sum: DecimalNumber, _ ranking: Ranking) -> Bool {
        ranking.sheet.cells.contains { $0.column == ranking.column && $0.value == sum }
    }
}

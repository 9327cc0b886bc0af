// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T1: the figure of one cell.
enum LookUpForm {
    /// The look-ups of a sheet; of a long column those that are worth a question: both ends, the extremes, the years
    /// that end in 0 and 5.
    static func items(_ sheet: TableSheet) -> [TableItem] {
        var found: [TableItem] = []
        let byColumn = Dictionary(grouping: sheet.cells.indices) { sheet.cells[$0].column }
        for column in sheet.columns {
            guard let frame = sheet.frames[column], let places = byColumn[column] else { continue }
            let shape = ColumnShape(places.map { sheet.cells[$0] })
            for place in places {
                let cell = sheet.cells[place]
                guard shape.isWorthAsking(cell) else { continue }
                if let item = item(sheet, place, frame, shape) { found.append(item) }
            }
        }
        return found
    }

    private static func item(
        _ sheet: TableSheet, _ place: Int, _ frame: ColumnFrame, _ shape: ColumnShape
    ) -> TableItem? {
        let cell = sheet.cells[place]
        guard sheet.isClosed(frame, time: cell.time),
            let question = question(sheet, cell, frame)
        else { return nil }
        let phrase = sheet.phrase(of: cell) ?? .none
        let unit = frame.unit
        var number = TableNumber(
            cell, in: cell.rowKind == .total ? [] : shape.neighbours(of: cell),
            bounds: shape.bounds(of: cell, whole: whole(sheet, cell, frame)), hasDecimalPoint: shape.hasDecimalPoint)
        if let whole = whole(sheet, cell, frame) { number.neighbours.removeAll { $0 >= whole } }
        number.time = cell.time ?? sheet.context.time
        let table = sheet.table
        return TableItem(
            form: "lookup",
            stem: sheet.stem(question, unit: unit, time: cell.time, needsTopic: sheet.needsTopic(phrase, frame)),
            key: .number(number), operands: [place], statement: [],
            measure: table.name + " " + cell.labels.joined(separator: " ") + " " + table.columns[cell.column].header,
            column: cell.column, weight: shape.importance(of: cell))
    }

    /// The question about a cell: a member's, a time's, the total's or the left-overs'.
    static func question(_ sheet: TableSheet, _ cell: CellFact, _ frame: ColumnFrame) -> String? {
        let time = sheet.timeText(cell.time, frame)
        let hasTime =
            (cell.time ?? sheet.context.time) != nil || sheet.table.claimant != nil
            || sheet.context.event != nil || sheet.context.census != nil
        let isPast = hasTime || frame.isCountOfPast
        if cell.isEstimate {
            guard case .measure(_, let isPlural) = frame.kind, cell.rowKind == .member,
                let phrase = sheet.phrase(of: cell)
            else {
                return nil
            }
            return
                "what \(isPlural ? "were" : "was") \(frame.name(phrase, sheet.context))\(sheet.event) estimated at\(time)"
        }
        switch cell.rowKind {
        case .member:
            guard let phrase = sheet.phrase(of: cell), frame.fits(phrase, sheet.context), !names(phrase, frame) else {
                return nil
            }
            return frame.question(phrase, sheet.context, time: time, isPast: isPast)
        case .total:
            guard sheet.rowClass.kind == .people || frame.isCount else { return nil }
            return total(sheet, frame, time)
        case .residual: return residual(sheet, cell, frame, time)
        }
    }

    private static func total(_ sheet: TableSheet, _ frame: ColumnFrame, _ time: String) -> String? {
        let noun = sheet.rowClass.noun
        guard !noun.isEmpty, noun.split(separator: " ").count <= 2 else { return nil }
        let all = " of all \(sheet.rowClass.plural) together"
        let isPlace = sheet.rowClass.kind == .place || sheet.rowClass.kind == .body
        guard isPlace || sheet.rowClass.kind == .people else { return nil }
        let phrase: RowPhrase =
            isPlace
            ? .place("all \(sheet.rowClass.plural) together") : .adjective("of all \(sheet.rowClass.plural) together")
        if case .total(let modifier, let noun) = frame.kind {
            return
                "what was the total number of \(modifier.isEmpty ? "" : modifier + " ")\(noun)\(all)\(sheet.event)\(time)"
        }
        return frame.question(phrase, sheet.context, time: time, isPast: true)
    }

    private static func residual(_ sheet: TableSheet, _ cell: CellFact, _ frame: ColumnFrame, _ time: String) -> String?
    {
        guard let label = cell.labels.last, !sheet.rowClass.noun.isEmpty, sheet.rowClass.kind == .people,
            frame.isCount || frame.isEventShare
        else { return nil }
        return frame.question(
            .adjective("of \(sheet.rowClass.plural) counted together as \"\(label.loweringFirst)\""), sheet.context,
            time: time, isPast: true)
    }

    /// Whether the row's own name already says the measure: "population of the population".
    private static func names(_ phrase: RowPhrase, _ frame: ColumnFrame) -> Bool {
        guard case .measure(let noun, _) = frame.kind else { return false }
        return phrase.text.lowercased() == noun.lowercased()
    }

    /// The largest figure of the row in the same unit, where the cell's is a part of it.
    private static func whole(_ sheet: TableSheet, _ cell: CellFact, _ frame: ColumnFrame) -> DecimalNumber? {
        guard frame.isCount else { return nil }
        var largest: DecimalNumber?
        for column in sheet.columns where column != cell.column {
            guard let other = sheet.frames[column], other.isCount, let place = sheet.cell(cell.row, column) else {
                continue
            }
            let value = sheet.cells[place].value
            if value > cell.value, largest.map({ value > $0 }) ?? true { largest = value }
        }
        return largest
    }
}

extension ColumnFrame {
    /// Whether the figures are numbers of people or things.
    var isCount: Bool {
        switch kind {
        case .count, .deed, .total, .event: true
        case .eventShare, .populationShare, .measure: false
        }
    }

    var isEventShare: Bool { if case .eventShare = kind { true } else { false } }

    /// Whether the counted thing has happened and is over.
    var isCountOfPast: Bool {
        switch kind {
        case .count(_, let participle): !participle.isEmpty
        case .event, .eventShare, .total, .deed: true
        case .populationShare, .measure: false
        }
    }
}

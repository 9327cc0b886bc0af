// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// The named rows of a table with their figures in one column, all for the same time.
struct Ranking {
    struct Entry {
        let member: TableSheet.Member
        /// The cell's index in the sheet.
        let cell: Int
        let value: DecimalNumber
    }

    let sheet: TableSheet
    let column: Int
    let frame: ColumnFrame
    /// From the largest to the smallest.
    let entries: [Entry]
    /// The time of all its figures.
    let time: CalendarTime?
    /// Whether every named row has a figure: only then is the largest of them the largest.
    let isWhole: Bool
    /// Whether the sheet can say of what set they are: "the seven named crops".
    let set: String?

    /// The rankings of a sheet, one for each column of figures.
    static func all(of sheet: TableSheet) -> [Ranking] {
        guard sheet.rowClass.kind != .time, !sheet.hasBands, sheet.members.count >= 4 else { return [] }
        return sheet.columns.compactMap { Ranking(sheet, column: $0) }
    }

    private init?(_ sheet: TableSheet, column: Int) {
        guard let frame = sheet.frames[column] else { return nil }
        var entries: [Entry] = []
        var times: Set<String> = []
        var time: CalendarTime?
        for member in sheet.members {
            guard let place = sheet.cell(member.row, column) else { continue }
            let cell = sheet.cells[place]
            // A figure for another time, or an estimate among counts, is no rival of the others.
            guard !cell.isEstimate else { return nil }
            times.insert(cell.time?.iso ?? "")
            time = cell.time
            guard frame.fits(member.phrase, sheet.context) else { continue }
            entries.append(Entry(member: member, cell: place, value: cell.value))
        }
        guard entries.count >= 4, times.count == 1, sheet.isClosed(frame, time: time) else { return nil }
        self.sheet = sheet
        self.column = column
        self.frame = frame
        self.entries = entries.sorted { ($1.value, $0.member.row) < ($0.value, $1.member.row) }
        self.time = time
        isWhole = entries.count == sheet.members.count && sheet.holdsEveryRow
        set = sheet.set(of: entries.count)
    }

    /// The set with its members' names, where they are few enough to be said: a rank or a number of them is asked without
    /// options that show them.
    var listed: String? {
        guard let set, entries.count <= 8 else { return set }
        let names = entries.map(\.member.label).sorted()
        guard let last = names.last, names.allSatisfy({ $0.split(separator: " ").count <= 3 }) else { return set }
        return "\(set) (\(names.dropLast().joined(separator: ", ")) and \(last))"
    }

    var cells: [CellFact] { entries.map { sheet.cells[$0.cell] } }

    /// The cell behind a place in the order.
    func figure(_ place: Int) -> CellFact { sheet.cells[entries[place].cell] }

    /// Whether the figure at a place is the only one of its value.
    func isAlone(_ place: Int) -> Bool {
        let value = entries[place].value
        if place > 0, entries[place - 1].value == value { return false }
        return place + 1 >= entries.count || entries[place + 1].value != value
    }

    /// Where an event or a time belongs: " in the Battle of Torv in 1931".
    var scope: String { sheet.event + sheet.timeText(time, frame) }

    /// The measure without row and place: "literacy rate", "number of settlers who died".
    var measure: String { frame.bareName(.none, sheet.context, isNamed: false) + frame.rate }

    /// A stem about the set.
    func stem(_ question: String, hasFigure: Bool) -> String? {
        sheet.stem(
            question, unit: hasFigure ? frame.unit : nil, time: time,
            needsTopic: sheet.needsTopic(entries[0].member.phrase, frame))
    }

    /// An item about cells of the ranking.
    func item(
        _ form: String, _ question: String, _ key: TableItem.Key, _ places: [Int], _ statement: [String], weight: Double
    ) -> TableItem {
        TableItem(
            form: form, stem: stem(question, hasFigure: key.isFigure), key: key,
            operands: places.map { entries[$0].cell },
            statement: [form] + statement, measure: sheet.table.name + " " + sheet.table.columns[column].header,
            column: column, weight: weight)
    }

    /// The labels of other rows, those nearest to `place` in the order first.
    func labels(around place: Int) -> [String] {
        entries.indices.filter { $0 != place }
            .sorted { (abs($0 - place), $0) < (abs($1 - place), $1) }.map { entries[$0].member.label }
    }

    /// "a" or "an" before the measure.
    static func indefinite(_ noun: String) -> String {
        let first = noun.first.map { $0.lowercased() } ?? ""
        if noun.hasPrefix("HDI") || noun.hasPrefix("MP") { return "an " + noun }
        if noun.hasPrefix("uni") || noun.hasPrefix("use") || noun.hasPrefix("Euro") { return "a " + noun }
        return ("aeiou".contains(first) ? "an " : "a ") + noun
    }

    /// Whether two values differ by at least `share` of the larger.
    static func areApart(_ a: DecimalNumber, _ b: DecimalNumber, _ share: Double) -> Bool {
        abs(a.double - b.double) >= share * max(abs(a.double), abs(b.double))
    }
}

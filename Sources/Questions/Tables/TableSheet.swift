// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Facts
import Figures
import Language

/// A table as the forms see it: what its columns ask, what its rows are, and which cells they hold.
struct TableSheet {
    /// A row of the set that a table lists.
    struct Member {
        let row: Int
        /// The label as an option shows it.
        let label: String
        /// The label as a stem says it.
        let phrase: RowPhrase
    }

    let table: FactTable
    let context: TableContext
    let rowClass: RowClass
    let subject: CountedSubject
    /// The frame of each column that can be asked.
    let frames: [Int: ColumnFrame]
    /// The rows with labels of their own, without totals and left-overs.
    let members: [Member]
    /// The table's cells; forms name them by their index here.
    let cells: [CellFact]
    /// Whether headings inside the table part its rows.
    let hasBands: Bool
    /// The column of the labels; none where rows are times.
    let labelColumn: Int?
    private let index: [Int: [Int: Int]]

    init(
        _ table: FactTable, cells: [CellFact], topic: Topic?, subjectKind: SubjectKind, words: DocumentWords
    ) {
        self.table = table
        self.cells = cells
        let subject = CountedSubject(table.name, topic: topic)
        self.subject = subject
        context = TableContext(
            name: table.table.caption?.string ?? table.table.leadIn?.string ?? table.name, section: table.section,
            asOf: table.asOf?.time, subject: subjectKind)
        hasBands = table.table.rows.contains { $0.kind == .band }
        var index: [Int: [Int: Int]] = [:]
        for (place, cell) in cells.enumerated() { index[cell.row, default: [:]][cell.column] = place }
        self.index = index
        let labelColumn = Self.labelColumn(table)
        self.labelColumn = labelColumn
        let rowClass = RowClass(
            header: labelColumn.map { table.columns[$0].header } ?? "", caption: table.name,
            hasLabels: labelColumn != nil || !Self.areTimes(table), isCounted: !subject.noun.isEmpty, words: words)
        self.rowClass = rowClass
        let byColumn = Dictionary(grouping: cells, by: \.column)
        var frames: [Int: ColumnFrame] = [:]
        for (column, cells) in byColumn {
            frames[column] = ColumnFrame(
                table.columns[column], cells: cells, subject: subject, topic: topic, caption: table.name,
                rowClass: rowClass, words: words)
        }
        self.frames = frames
        members = Self.members(table, cells, labelColumn, rowClass, topic)
    }

    /// The last label column of names; where the labels are dates, a column of things with names beside them.
    private static func labelColumn(_ table: FactTable) -> Int? {
        let rows = table.table.rows.filter { $0.kind == .cells }
        func names(_ column: Int) -> Int {
            rows.count { row in
                let text = row.cells[column].text.string
                return text.contains(where: \.isLetter) && CellTimes.startsWithTime(text) == false
            }
        }
        let labels = table.columns.indices.filter { table.columns[$0].role == .label }
        if let found = labels.last(where: { names($0) * 2 > rows.count }) { return found }
        guard !labels.isEmpty else { return nil }
        return table.columns.indices.first { column in
            guard table.columns[column].role == .text, names(column) * 5 >= rows.count * 4,
                RowClass.isNamed(table.columns[column].header)
            else { return false }
            return Set(rows.map { $0.cells[column].text.string }).count == rows.count
        }
    }

    /// Whether the rows are times and nothing else.
    private static func areTimes(_ table: FactTable) -> Bool {
        table.columns.indices.contains { column in
            switch table.columns[column].role {
            case .time: true
            case .label:
                table.table.rows.filter { $0.kind == .cells }.allSatisfy {
                    CellTimes.isTime($0.cells[column].text.string)
                }
            case .figures, .text: false
            }
        }
    }

    private static func members(
        _ table: FactTable, _ cells: [CellFact], _ column: Int?, _ rowClass: RowClass, _ topic: Topic?
    ) -> [Member] {
        guard let column else { return [] }
        var found: [Member] = []
        var counts: [String: Int] = [:]
        for (row, line) in table.table.rows.enumerated() where line.kind == .cells && table.rowKinds[row] == .member {
            guard let label = rowClass.shown(line.cells[column].text.string) else { continue }
            counts[label.lowercased(), default: 0] += 1
            var phrase = rowClass.phrase(label)
            if case .adjective(let text) = phrase, topic?.names(text) == true {
                phrase = .adjective("of \(text) \(rowClass.noun)")
            }
            found.append(Member(row: row, label: label, phrase: phrase))
        }
        return found.filter { counts[$0.label.lowercased()] == 1 }
    }

    /// The index of the cell of a row and a column.
    func cell(_ row: Int, _ column: Int) -> Int? { index[row]?[column] }

    /// Whether no row of the set had to be left out for its label: only then is the largest of them the largest.
    var holdsEveryRow: Bool {
        let rows = table.table.rows.indices.count {
            table.table.rows[$0].kind == .cells && table.rowKinds[$0] == .member
        }
        return rows == members.count
    }

    /// The columns that can be asked, from left to right.
    var columns: [Int] { frames.keys.sorted() }

    /// How many rows hold figures.
    var rowCount: Int { index.count }

    /// The phrase of a row: its member's, or nothing for a row of time.
    func phrase(of cell: CellFact) -> RowPhrase? {
        if rowClass.kind == .time { return RowPhrase.none }
        let place = Self.firstIndex(in: members) { $0.row >= cell.row }
        guard place < members.count, members[place].row == cell.row else { return nil }
        return members[place].phrase
    }

    /// The first index for which `isPast` holds, in an array in which it holds from some index on.
    static func firstIndex<Element>(in array: [Element], where isPast: (Element) -> Bool) -> Int {
        var low = 0
        var high = array.count
        while low < high {
            let middle = (low + high) / 2
            if isPast(array[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    // MARK: Stems

    /// Whether a figure of a column can stand without its time: it lasts, it belongs to an event, or a named source
    /// gives it.
    func isClosed(_ frame: ColumnFrame, time: CalendarTime?) -> Bool {
        !frame.varies || (time ?? context.time) != nil || context.census != nil || table.claimant != nil
            || context.event != nil
    }

    /// " in 1931", or nothing where the opening or the event says when.
    func timeText(_ time: CalendarTime?, _ frame: ColumnFrame) -> String {
        if let time { return " " + CellTimes.phrase(time) }
        guard frame.varies else { return "" }
        guard table.asOf == nil, let time = context.time else { return "" }
        let year = String(time.year)
        if context.event?.contains(year) == true { return "" }
        if table.claimant == nil, context.census?.contains(year) == true { return "" }
        if subject.event?.contains(year) == true { return "" }
        return " " + CellTimes.phrase(time)
    }

    /// The stem of a question: who says so in front, the unit behind; `nil` where only the title, which the learner does not
    /// have, would tell what is meant.
    func stem(_ question: String, unit: String?, time: CalendarTime?, needsTopic: Bool = false) -> String? {
        let tail = unit.map { question.contains("(\($0))") ? "" : " (\($0))" } ?? ""
        let body = question + tail + "?"
        let asOf = time == nil ? table.asOf?.phrase : nil
        if let claimant = table.claimant {
            let date = asOf.map { claimant.contains($0) ? "" : " " + $0 } ?? ""
            return "According to \(Claimants.articled(claimant))\(date), \(body)".tidied
        }
        if let census = context.census { return "According to \(census), \(body)".tidied }
        if let asOf { return "\(asOf.raisingFirst), \(body)".tidied }
        return needsTopic && context.title != nil ? nil : body.raisingFirst.tidied
    }

    /// Whether a stem about the row has to name the document's topic to be understood.
    func needsTopic(_ phrase: RowPhrase, _ frame: ColumnFrame) -> Bool {
        guard frame.varies || phrase == .none, context.event == nil, context.place == nil, context.owner == nil,
            subject.event == nil
        else { return false }
        switch phrase {
        case .place: return false
        case .owner(let text): return !text.contains(where: \.isUppercase)
        case .none, .adjective, .group, .matter: return true
        }
    }

    /// "the seven named crops in Kordal"; `nil` where the rows have no class.
    func set(of count: Int) -> String? {
        guard !rowClass.noun.isEmpty, rowClass.kind != .time else { return nil }
        let place = rowClass.kind == .place && context.place == nil ? nil : context.place.map { " in " + $0 }
        let scope = place ?? context.owner.map { " of " + $0 } ?? ""
        return "the \(Self.number(count)) named \(rowClass.plural)\(scope)"
    }

    /// "these crops in Kordal": the options show which ones; `nil` where the rows have no class.
    var these: String? {
        self.set(of: 0).map { $0.replacingFirst("the zero named ", with: "these ") }
    }

    /// "seven", "24".
    static func number(_ count: Int) -> String {
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return count < words.count ? words[count] : String(count)
    }

    /// Whether context and set already name the place that a measure would name.
    var event: String { context.event.map { " in " + $0 } ?? "" }
}

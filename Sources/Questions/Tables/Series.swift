// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// One measure at several times, in order.
struct Series {
    struct Point {
        let time: CalendarTime
        /// The cell's index in the sheet.
        let cell: Int
        let value: DecimalNumber
    }

    /// How the times follow each other.
    enum Step: Hashable {
        /// Every year from the first to the last.
        case years
        /// Every quarter from the first to the last.
        case quarters
        /// The same quarter of every year.
        case yearlyQuarters(Int)
        /// Times with gaps between them, all of one kind; quarters or not.
        case listed(quarters: Bool)
    }

    let sheet: TableSheet
    let frame: ColumnFrame
    let column: Int
    /// The row that all points share; none where the rows are times.
    let phrase: RowPhrase
    let points: [Point]
    let step: Step
    /// What tells series of one column apart, for names.
    let label: String

    /// The longest series that is asked as a whole; of a longer one stretches are.
    static let longest = 60

    /// The series of a sheet: down its columns where rows are times, along its rows where headers are.
    static func all(of sheet: TableSheet) -> [Series] {
        guard !sheet.hasBands else { return [] }
        var found: [Series] = []
        if sheet.rowClass.kind == .time {
            for column in sheet.columns {
                guard let frame = sheet.frames[column] else { continue }
                let cells = sheet.cells.indices.filter {
                    sheet.cells[$0].column == column && sheet.cells[$0].rowKind == .member
                }
                found += series(sheet, frame, column, .none, cells, label: "")
            }
            return found
        }
        // Columns that differ only in their year.
        var groups: [(words: String, columns: [Int])] = []
        for column in sheet.columns where sheet.table.columns[column].time != nil {
            let words = sheet.table.columns[column].words.lowercased()
            if let place = groups.firstIndex(where: { $0.words == words }) {
                groups[place].columns.append(column)
            } else {
                groups.append((words, [column]))
            }
        }
        for group in groups where group.columns.count >= 3 {
            guard let first = group.columns.first, let frame = sheet.frames[first] else { continue }
            for member in sheet.members where frame.fits(member.phrase, sheet.context) {
                let cells = group.columns.compactMap { sheet.cell(member.row, $0) }
                guard cells.count == group.columns.count else { continue }
                found += series(sheet, frame, first, member.phrase, cells, label: member.label)
            }
        }
        return found
    }

    private static func series(
        _ sheet: TableSheet, _ frame: ColumnFrame, _ column: Int, _ phrase: RowPhrase, _ cells: [Int], label: String
    ) -> [Series] {
        var points: [Point] = []
        var seen: Set<String> = []
        for place in cells {
            let cell = sheet.cells[place]
            guard let time = cell.time, seen.insert(time.iso).inserted, !cell.isEstimate else { return [] }
            points.append(Point(time: time, cell: place, value: cell.value))
        }
        guard points.count >= 3 else { return [] }
        points.sort { Self.order($0.time) < Self.order($1.time) }
        func make(_ points: [Point], _ step: Step, _ tag: String) -> Series {
            Series(
                sheet: sheet, frame: frame, column: column, phrase: phrase, points: points, step: step,
                label: label + tag)
        }
        if points.allSatisfy({ if case .year = $0.time { true } else { false } }) {
            let isRegular = zip(points, points.dropFirst()).allSatisfy { $1.time.year - $0.time.year == 1 }
            if points.count > longest { return stretches(points).map { make($0, .years, " \($0[0].time.iso)") } }
            return [make(points, isRegular ? .years : .listed(quarters: false), "")]
        }
        guard points.allSatisfy({ if case .quarter = $0.time { true } else { false } }), points.count <= longest else {
            return []
        }
        let isRegular = zip(points, points.dropFirst()).allSatisfy { Self.order($1.time) - Self.order($0.time) == 1 }
        if isRegular { return [make(points, .quarters, "")] }
        var found = [make(points, .listed(quarters: true), "")]
        // The stretch of quarters without a gap, and the last quarter of each year.
        var run = 0
        var best = 0..<0
        for index in points.indices.dropFirst() {
            if Self.order(points[index].time) - Self.order(points[index - 1].time) != 1 { run = index }
            if index + 1 - run > best.count { best = run..<(index + 1) }
        }
        if best.count >= 4 { found.append(make(Array(points[best]), .quarters, " run")) }
        for quarter in [4, 1, 2, 3] {
            let same = points.filter { if case .quarter(_, quarter) = $0.time { true } else { false } }
            guard same.count >= 4, zip(same, same.dropFirst()).allSatisfy({ $1.time.year - $0.time.year == 1 }) else {
                continue
            }
            found.append(make(same, .yearlyQuarters(quarter), " quarter \(quarter)"))
            break
        }
        return found
    }

    /// Decades of a long series, where it has every year of them.
    private static func stretches(_ points: [Point]) -> [[Point]] {
        var found: [[Point]] = []
        var decade: [Point] = []
        for point in points {
            if let first = decade.first, first.time.year / 10 != point.time.year / 10 {
                if decade.count == 10 { found.append(decade) }
                decade = []
            }
            decade.append(point)
        }
        if decade.count == 10 { found.append(decade) }
        return found
    }

    static func order(_ time: CalendarTime) -> Int {
        switch time {
        case .year(let year): year
        case .quarter(let year, let quarter): year * 4 + quarter
        default: time.year * 12
        }
    }

    var values: [DecimalNumber] { points.map(\.value) }
    func figure(_ place: Int) -> CellFact { sheet.cells[points[place].cell] }

    /// The measure with its row or place: "the number of live births in Spain".
    var name: String { frame.name(phrase, sheet.context) + frame.rate + sheet.event }

    /// "year", "quarter".
    var unitNoun: String {
        switch step {
        case .years, .listed(quarters: false): "year"
        case .quarters, .listed(quarters: true): "quarter"
        case .yearlyQuarters: "year"
        }
    }

    /// "from 1900 to 1909", "from the first quarter of 1942 to the fourth quarter of 1945".
    var span: String {
        guard let first = points.first, let last = points.last else { return "" }
        return "from \(CellTimes.name(first.time)) to \(CellTimes.name(last.time))"
    }

    /// Whether the series is a stretch of a longer one that is asked as a whole: then only its steps are asked.
    var isRun: Bool { label.hasSuffix(" run") }

    /// "in which year from 1900 to 1909", "in which of the 22 quarters listed from … to …".
    var which: String {
        switch step {
        case .years, .quarters: "in which \(unitNoun) \(span)"
        case .yearlyQuarters, .listed: "in which of the \(TableSheet.number(points.count)) \(unitNoun)s listed \(span)"
        }
    }

    func stem(_ question: String, hasFigure: Bool) -> String? {
        sheet.stem(
            question, unit: hasFigure ? frame.unit : nil, time: points.first?.time,
            needsTopic: sheet.needsTopic(phrase, frame))
    }

    func item(
        _ form: String, _ question: String, _ key: TableItem.Key, _ places: [Int], _ statement: [String], weight: Double
    ) -> TableItem {
        TableItem(
            form: form, stem: stem(question, hasFigure: key.isFigure), key: key,
            operands: places.map { points[$0].cell },
            statement: [form] + statement,
            measure: sheet.table.name + " " + label + " " + sheet.table.columns[column].words, column: column,
            weight: weight)
    }

    /// The times of its points, as options for one of them.
    var times: [CalendarTime] { points.map(\.time) }

    /// Whether the value at a place is the only one of its kind at the printed precision.
    func isAlone(_ place: Int) -> Bool {
        !points.indices.contains { $0 != place && points[$0].value == points[place].value }
    }
}

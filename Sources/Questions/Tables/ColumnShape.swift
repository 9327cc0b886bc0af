// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// What a table's column shows of itself, worked out once for all its cells.
struct ColumnShape {
    /// How many cells it has.
    let count: Int
    private let members: [CellFact]
    private let sorted: [DecimalNumber]
    private let rows: ClosedRange<Int>
    private let ends: Interval?
    /// Whether one of its cells is printed with a decimal point.
    let hasDecimalPoint: Bool

    /// The column of these cells, which are in the order of rows and not empty.
    init(_ cells: [CellFact]) {
        count = cells.count
        members = cells.filter { $0.rowKind == .member }
        sorted = cells.map(\.value).sorted()
        rows = (cells.first?.row ?? 0)...max(cells.first?.row ?? 0, cells.last?.row ?? 0)
        let values = cells.filter { $0.rowKind != .total }.map(\.value)
        if let least = values.min(), let most = values.max() { ends = Interval(least, most) } else { ends = nil }
        hasDecimalPoint = cells.contains { $0.text.contains(".") }
    }

    /// Other members, nearest rows first; of a long column those at most forty members away.
    func neighbours(of cell: CellFact) -> [CellFact] {
        let place = TableSheet.firstIndex(in: members) { $0.row >= cell.row }
        return members[max(0, place - 40)..<min(members.count, place + 41)].filter { $0.row != cell.row }
            .sorted { (abs($0.row - cell.row), $0.row) < (abs($1.row - cell.row), $1.row) }
    }

    /// Whether a cell of a long column is worth a question: an end, an extreme, a year that ends in 0 or 5.
    func isWorthAsking(_ cell: CellFact) -> Bool {
        guard count > Self.long, cell.rowKind == .member else { return true }
        if cell.row == rows.lowerBound || cell.row == rows.upperBound { return true }
        if let ends, cell.value == ends.from || cell.value == ends.to { return true }
        if case .year(let year) = cell.time { return year % (count > 60 ? 10 : 5) == 0 }
        let smaller = TableSheet.firstIndex(in: sorted) { $0 >= cell.value }
        return smaller >= count - 12 || smaller < 2
    }

    /// From how many cells on a column is long.
    private static let long = 30

    /// Between which invented values stay: what the column shows and a little beyond either end, or its largest would
    /// always be the largest option; and a part within its row's whole. `nil` for the column's total.
    func bounds(of cell: CellFact, whole: DecimalNumber?) -> Interval? {
        guard let ends, cell.rowKind != .total else { return nil }
        let low = ends.from.multiplied(by: Self.tenths(6)) ?? ends.from
        let high = ends.to.multiplied(by: Self.tenths(13)) ?? ends.to
        return Interval(low, min(whole ?? high, high))
    }

    /// How much a cell matters, 0 to 1: the largest of a column most; of a long one only the six largest, the first and
    /// the last; totals more than members, left-overs least.
    func importance(of cell: CellFact) -> Double {
        let smaller = TableSheet.firstIndex(in: sorted) { $0 >= cell.value }
        if count > 24, cell.rowKind == .member {
            let isEnd = cell.row == rows.lowerBound || cell.row == rows.upperBound
            return isEnd || smaller >= count - 6 ? 0.55 : 0.3
        }
        let share = count > 1 ? Double(smaller) / Double(count - 1) : 1
        switch cell.rowKind {
        case .member: return 0.3 + 0.35 * share
        case .total: return 0.7
        case .residual: return 0.2
        }
    }

    private static func tenths(_ count: Int) -> DecimalNumber {
        DecimalNumber(coefficient: count, exponent: -1) ?? .zero
    }
}

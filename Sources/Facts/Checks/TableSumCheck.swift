// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Whether a column's members add up to its total row.
enum TableSumCheck {
    static func checks(_ sheet: CheckSheet) -> [FigureCheck] {
        var sums: [Sum] = []
        for (column, cells) in sheet.columns {
            if let sum = sum(column, cells) { sums.append(sum) }
        }
        // Rows that are all there in one column are all there in the next: what is missing is no partial list.
        let isComplete = sums.contains { $0.agrees }
        return sums.compactMap { sum in
            let excess = sum.value - sum.total.value.double
            let isNear = abs(excess) <= 0.05 * abs(sum.total.value.double)
            guard sum.agrees || isNear && (isComplete || excess > 0) else { return nil }
            return FigureCheck(
                kind: .columnSum(
                    column: sheet.header(sum.column), sum: CheckMath.decimal(sum.value, places: sum.decimals)),
                stated: sheet.places.place(sum.total), against: sum.members.map(sheet.places.place), agrees: sum.agrees)
        }
    }

    private struct Sum {
        let column: Int
        let total: CellFact
        let members: [CellFact]
        let value: Double
        let decimals: Int
        let agrees: Bool
    }

    private static func sum(_ column: Int, _ cells: [CellFact]) -> Sum? {
        let totals = cells.filter { $0.rowKind == .total }
        let members = cells.filter { $0.rowKind != .total }
        // A total among its members, or two of them, may be of any part.
        guard totals.count == 1, let total = totals.first, members.count >= 3, total.value > .zero, !total.isPercent,
            !members.contains(where: { $0.isPercent || $0.isEstimate }),
            total.row > (members.map(\.row).max() ?? 0) || total.row < (members.map(\.row).min() ?? 0),
            !isTimed(members)
        else { return nil }
        let value = members.map(\.value.double).reduce(0, +)
        let slack = members.map { CheckMath.slack($0.reading) }.reduce(0, +) * 0.6 + CheckMath.slack(total.reading)
        let isWhole = members.allSatisfy { !$0.reading.isRounded } && !total.reading.isRounded
        let decimals = members.map { max(0, -$0.value.exponent) }.max() ?? 0
        let agrees = isWhole ? abs(value - total.value.double) < 0.5 : abs(value - total.value.double) <= slack
        return Sum(
            column: column, total: total, members: members, value: value, decimals: min(decimals, 6), agrees: agrees)
    }

    /// Values of one thing at several times are no parts of a whole.
    private static func isTimed(_ cells: [CellFact]) -> Bool { cells.allSatisfy { $0.time != nil } }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Whether in each row what holds in most of them holds: one column the sum of two others, or a percentage of one in another.
enum RowRelationCheck {
    static func checks(_ sheet: CheckSheet) -> [FigureCheck] {
        let columns = sheet.columns.prefix(8).filter { $0.cells.count >= 3 }
        var rows: [Int: [Int: CellFact]] = [:]
        for (column, cells) in columns {
            for cell in cells { rows[cell.row, default: [:]][column] = cell }
        }
        let order = rows.keys.sorted()
        let counts = columns.filter { !$0.cells.contains { $0.isPercent } }.map(\.column)
        let percents = columns.filter { $0.cells.allSatisfy(\.isPercent) }.map(\.column)
        var found: [FigureCheck] = []
        for whole in counts {
            for (index, left) in counts.enumerated() where left != whole {
                for right in counts[(index + 1)...] where right != whole {
                    found += sums(sheet, order.compactMap { rows[$0] }, whole, left, right)
                }
            }
        }
        for percent in percents {
            for part in counts {
                for whole in counts where whole != part {
                    found += shares(sheet, order.compactMap { rows[$0] }, percent, part, whole)
                }
            }
        }
        return found
    }

    private static func sums(
        _ sheet: CheckSheet, _ rows: [[Int: CellFact]], _ whole: Int, _ left: Int, _ right: Int
    ) -> [FigureCheck] {
        let checked = rows.compactMap { row -> FigureCheck? in
            guard let total = row[whole], let a = row[left], let b = row[right], total.value != .zero else {
                return nil
            }
            let sum = a.value.double + b.value.double
            let isWhole = ![total, a, b].contains { $0.reading.isRounded }
            let slack = isWhole ? 0.4 : [total, a, b].map { CheckMath.slack($0.reading) }.reduce(0, +)
            return FigureCheck(
                kind: .rowSum(
                    row: total.labels.joined(separator: ", "), column: sheet.header(whole),
                    sum: CheckMath.decimal(sum, places: isWhole ? 0 : 3)),
                stated: sheet.places.place(total), against: [sheet.places.place(a), sheet.places.place(b)],
                agrees: abs(sum - total.value.double) <= slack)
        }
        return isRule(checked) ? checked : []
    }

    private static func shares(
        _ sheet: CheckSheet, _ rows: [[Int: CellFact]], _ percent: Int, _ part: Int, _ whole: Int
    ) -> [FigureCheck] {
        let checked = rows.compactMap { row -> FigureCheck? in
            guard let share = row[percent], let a = row[part], let b = row[whole], b.value > .zero else { return nil }
            let value = a.value.double / b.value.double * 100
            let slack = CheckMath.slack(share.reading) + 0.001
            return FigureCheck(
                kind: .rowShare(
                    row: share.labels.joined(separator: ", "), column: sheet.header(percent),
                    percent: CheckMath.decimal(value, places: 2)),
                stated: sheet.places.place(share), against: [sheet.places.place(a), sheet.places.place(b)],
                agrees: abs(value - share.value.double) <= slack)
        }
        // A column of like percentages would fit any two others.
        let isVaried = Set(checked.map(\.stated.quote)).count >= 3
        return isVaried && isRule(checked) ? checked : []
    }

    /// Whether a relation is meant: it holds in five rows of six, and in four at least.
    private static func isRule(_ checks: [FigureCheck]) -> Bool {
        let holding = checks.filter(\.agrees).count
        return holding >= 4 && holding * 6 >= checks.count * 5
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts

/// All forms of table questions, and how many of their items a table may give.
enum TableForms {
    /// The items of a sheet with the importance of each, in no order that matters.
    static func items(_ sheet: TableSheet) -> [(item: TableItem, importance: Double)] {
        let rankings = Ranking.all(of: sheet).filter { $0.entries.count <= Series.longest }
        let series = Series.all(of: sheet)
        var others: [TableItem] = []
        for ranking in rankings {
            others += ExtremeForm.items(ranking) + ExtremeValueForm.items(ranking) + CompareForm.items(ranking)
            others += OrderForm.items(ranking) + RankForm.items(ranking) + ShareForm.items(ranking)
            others += ThresholdForm.items(ranking) + SumForm.items(ranking) + InverseForm.items(ranking)
        }
        for line in series {
            others += TableChangeForm.items(line)
            if line.isRun { continue }
            others += ExtremeForm.items(line) + ExtremeValueForm.items(line)
            others += ThresholdForm.items(line) + FirstPastForm.items(line) + MeanForm.items(line)
            others += InverseForm.items(line)
        }
        others += DifferenceForm.items(sheet)
        others += EventForm.items(sheet)
        return weighed(others: others, lookUps: LookUpForm.items(sheet), of: sheet)
    }

    /// Chooses what a default session asks: at most a few items of a column and of a row, and at most half as many
    /// look-ups, which have two questions each, as other items.
    private static func weighed(
        others: [TableItem], lookUps: [TableItem], of sheet: TableSheet
    ) -> [(item: TableItem, importance: Double)] {
        let columns = max(sheet.columns.count, 1)
        let perColumn = columns == 1 ? 8 : columns == 2 ? 5 : 3
        let most = max(60, 12 * columns)
        var byColumn: [Int: Int] = [:]
        var byForm: [String: Int] = [:]
        var byCell: [Int: Int] = [:]
        var result: [(item: TableItem, importance: Double)] = []
        var chosen = 0
        let order = others.indices.sorted { (-others[$0].weight, $0) < (-others[$1].weight, $1) }
        for place in order.prefix(most) {
            let item = others[place]
            let first = item.operands.first ?? 0
            let form = "\(item.column) \(item.form)"
            let isChosen =
                byColumn[item.column, default: 0] < perColumn && byForm[form, default: 0] < 2
                && byCell[first, default: 0] < 2 && chosen < 24
            if isChosen {
                chosen += 1
                byColumn[item.column, default: 0] += 1
                byForm[form, default: 0] += 1
                byCell[first, default: 0] += 1
            }
            result.append((item, isChosen ? 0.55 + 0.3 * item.weight : 0.48 * item.weight))
        }
        let ranked = lookUps.indices.sorted { (-lookUps[$0].weight, $0) < (-lookUps[$1].weight, $1) }
        for (rank, place) in ranked.enumerated() {
            let item = lookUps[place]
            let isChosen = rank < chosen / 2 && rank * 2 < lookUps.count
            result.append((item, isChosen ? 0.5 + 0.2 * item.weight : 0.48 * item.weight))
        }
        return result
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// T8: the share of a row in the table's total.
enum ShareForm {
    static func items(_ ranking: Ranking) -> [TableItem] {
        let sheet = ranking.sheet
        guard ranking.frame.isAdditive, ranking.isWhole, let total = Totals.total(of: ranking), !printsShares(ranking)
        else { return [] }
        let whole = sheet.cells[total].value
        let shares = ranking.entries.map { $0.value.double / whole.double * 100 }
        return [0, 1].compactMap { place in
            guard ranking.entries.indices.contains(place), shares[place] >= 1, shares[place] <= 97,
                let number = TableNumber.percent(
                    shares[place], neighbours: shares.filter { $0 >= 1 && $0 != shares[place] })
            else { return nil }
            let question = question(ranking, place)
            return TableItem(
                form: "share", stem: ranking.stem(question, hasFigure: false), key: .number(number),
                operands: [ranking.entries[place].cell, total],
                statement: ["share", ranking.entries[place].member.label],
                measure: sheet.table.name + " " + sheet.table.columns[ranking.column].header, column: ranking.column,
                weight: place == 0 ? 0.9 : 0.5)
        }
    }

    private static func question(_ ranking: Ranking, _ place: Int) -> String {
        let member = ranking.entries[place].member
        if case .adjective = member.phrase, let noun = ranking.frame.countedNoun(ranking.sheet.context) {
            return
                "what percentage of all \(noun)\(ranking.sheet.event) were \(member.label)\(ranking.sheet.timeText(ranking.time, ranking.frame))"
        }
        let measure = ranking.measure.hasPrefix("total ") ? ranking.measure : "total " + ranking.measure
        return
            "what percentage of the \(measure)\(ranking.sheet.event) did \(CompareForm.named(ranking, place)) account for\(ranking.sheet.timeText(ranking.time, ranking.frame))"
    }

    /// Whether a column of the table already prints the shares, rounded perhaps.
    private static func printsShares(_ ranking: Ranking) -> Bool {
        let sheet = ranking.sheet
        guard let total = Totals.total(of: ranking) else { return false }
        let whole = sheet.cells[total].value.double
        return sheet.table.columns.indices.contains { column in
            let cells = sheet.cells.filter { $0.column == column && $0.isPercent }
            guard column != ranking.column, !cells.isEmpty else { return false }
            let pairs = ranking.entries.compactMap { entry -> Bool? in
                guard let place = sheet.cell(entry.member.row, column) else { return nil }
                let gap = abs(sheet.cells[place].value.double - entry.value.double / whole * 100)
                // A column of shares that can be asked is asked; one that disagrees in its last digit forbids ours.
                let unit = sheet.cells[place].reading.lastDigit.double
                return gap < 1 && (sheet.frames[column] != nil || gap > unit * 0.51)
            }
            return pairs.contains(true) && pairs.filter { $0 }.count * 3 > pairs.count
        }
    }
}

/// Finds the total of a column and proves it.
enum Totals {
    /// The total's cell, where it is the sum of all other rows.
    static func total(of ranking: Ranking) -> Int? {
        let cells = ranking.sheet.cells.indices.filter { ranking.sheet.cells[$0].column == ranking.column }
        let totals = cells.filter { ranking.sheet.cells[$0].rowKind == .total }
        guard totals.count == 1, let total = totals.first else { return nil }
        let sum = cells.filter { ranking.sheet.cells[$0].rowKind != .total }.map { ranking.sheet.cells[$0].value }
            .reduce(DecimalNumber.zero) { $0.adding($1) ?? $0 }
        return sum == ranking.sheet.cells[total].value ? total : nil
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures

/// Tells the rows of a table's set from its totals and left-overs.
enum RowKinds {
    /// What the label of a row says about it.
    static func kind(_ labels: [String]) -> CellFact.RowKind {
        guard let label = labels.last?.lowercased() else { return .member }
        let words = label.split { !$0.isLetter }.map(String.init)
        guard let first = words.first else { return .member }
        if totalWords.contains(first) || words.contains("total") || words.contains("totals") { return .total }
        if words.count <= 2, ["world", "average", "mean", "median", "whole"].contains(first) { return .total }
        if words.contains(where: residualWords.contains) { return .residual }
        return .member
    }

    private static let totalWords: Set<String> = [
        "total", "totals", "sum", "all", "overall", "altogether", "subtotal", "combined", "grand",
    ]
    private static let residualWords: Set<String> = [
        "other", "others", "rest", "remaining", "remainder", "miscellaneous", "unknown", "unspecified", "unclassified",
        "elsewhere", "none", "various", "undeclared", "undecided",
    ]

    /// The rows that are totals whatever their label: the last or the first one, where every column of whole numbers
    /// adds up to it.
    static func totals(of table: Table, _ columns: [FactTable.Column]) -> Set<Int> {
        let rows = table.rows
        guard rows.count >= 4, rows.allSatisfy({ $0.kind == .cells }),
            !columns.contains(where: { if case .time = $0.role { true } else { false } })
        else { return [] }
        var sums: [(first: Bool, last: Bool)] = []
        for (index, column) in columns.enumerated() where column.role == .figures {
            let figures = rows.map { CellReader.figure($0.cells[index].text.string, header: column.parts.words) }
            let values = figures.map { $0?.value }
            guard let last = values[rows.count - 1], let first = values[0],
                !figures.contains(where: { $0?.isPercent == true })
            else { continue }
            let all = values.compactMap { $0 }.reduce(DecimalNumber.zero) { $0.adding($1) ?? $0 }
            guard all > .zero else { continue }
            sums.append((all.subtracting(first) == first, all.subtracting(last) == last))
        }
        guard !sums.isEmpty else { return [] }
        if sums.allSatisfy(\.last) { return [rows.count - 1] }
        if sums.allSatisfy(\.first) { return [0] }
        return []
    }
}

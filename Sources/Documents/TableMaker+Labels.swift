// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension TableMaker {
    /// The first column that holds values: figures in at least six of ten filled cells.
    ///
    /// A first column of years or ranks holds labels, and so do years next to a column of repeated or blank labels.
    func firstValueColumn() -> Int? {
        for column in 0..<columns {
            switch usualLook(of: column, below: -1) {
            case .figure where column > 0 || !isRank(column): return max(column, 1)
            case .time where column > 0 && !hasRepeats(column - 1): return column
            default: continue
            }
        }
        return nil
    }

    /// Whether a column counts up by ones, or says in its header that it ranks or numbers the rows.
    func isRank(_ column: Int) -> Bool {
        if let name = header.last?.cells[column].text,
            Self.rankNames.contains(where: { name.bytes.equals(name.whole, $0) })
        {
            return true
        }
        var last = 0
        for row in rows where row.kind == .cells {
            let digits = row.cells[column].text.bytes.prefix { $0.isDigit }
            guard let value = Int(String(decoding: digits, as: UTF8.self)) else { continue }
            guard value == last + 1 || value == last else { return false }
            last = value
        }
        return last > 1
    }

    static let rankNames = ["rank", "ranking", "no", "no.", "nr", "nr.", "#", "position", "pos", "pos."]

    func hasRepeats(_ column: Int) -> Bool {
        var above: [UInt8] = []
        for row in rows where row.kind == .cells {
            let own = row.cells[column].text.bytes
            if own == above || own.isEmpty { return true }
            above = own
        }
        return false
    }

    /// Lets blank labels at the beginning of a row continue those above, as long as a label of its own follows: a row
    /// without any label says nothing about what it continues.
    mutating func inheritLabels(before firstValue: Int) {
        guard firstValue > 1 else { return }
        var above: [Cell]?
        for index in rows.indices {
            guard rows[index].kind == .cells else {
                above = nil
                continue
            }
            var cells = rows[index].cells
            let ownLabel = cells[..<firstValue].firstIndex { !$0.isEmpty }
            if let ownLabel, ownLabel > 0, let above {
                for column in 0..<ownLabel where !above[column].isEmpty {
                    let from = above[column].inheritedFrom ?? above[column].span
                    cells[column] = Cell(
                        text: above[column].text, span: cells[column].span, origin: .inherited(from: from))
                }
                rows[index] = Row(kind: .cells, cells: cells, span: rows[index].span)
            }
            above = cells
        }
    }

    /// The fewest columns from the left that tell all rows apart, at most those before the values; ranks alone do not
    /// say what a row is about.
    func labelColumns(before firstValue: Int) -> Int {
        guard columns > 0 else { return 0 }
        let most = max(1, min(firstValue, columns))
        let own = rows.filter { $0.kind == .cells }
        let fewest = most > 1 && isRank(0) ? 2 : 1
        for count in fewest..<max(fewest, most) {
            var seen: Set<[[UInt8]]> = []
            if own.allSatisfy({ seen.insert($0.cells[..<count].map(\.text.bytes)).inserted }) { return count }
        }
        return most
    }
}

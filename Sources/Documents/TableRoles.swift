// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Finds groups of rows, and rows that count others: by their labels, and by their figures.
enum TableRoles {
    static func settle(_ rows: inout [Row], looks: CellLooks, firstValue: Int, shape: Table.Shape) {
        addGroups(&rows)
        guard shape == .columns || shape == .timesAcross, rows.count >= 3 else { return }
        let own = rows.indices.filter { rows[$0].kind == .cells }
        guard own.count >= 3, let first = own.first, let last = own.last else { return }
        var roles: [Int: Row.Role] = [:]
        for index in own {
            guard let role = role(labelled: label(of: rows[index], before: firstValue)) else { continue }
            roles[index] = role.role
            // `Total births` inside a table is a measure of its own unless it ends a group.
            if role.role == .total, !role.isPlain, index != last, index != first { roles[index] = nil }
        }
        let totals = own.filter { roles[$0] == .total }
        if totals.count > 1, rows.contains(where: { $0.kind == .band }) || totals.count <= 3 {
            for index in totals.dropLast() where index != first { roles[index] = .subtotal }
        }
        var sums = RowSums(
            rows: rows, looks: looks, firstValue: firstValue,
            counted: own.filter { roles[$0] == nil || roles[$0] == .residual })
        for index in [last, first] where roles[index] == nil && !totals.contains(last) {
            if sums.isSum(index) {
                roles[index] = .total
                break
            }
        }
        for group in groups(of: rows) where group.count >= 4 {
            guard let end = group.last, roles[end] == nil else { continue }
            var sums = RowSums(
                rows: rows, looks: looks, firstValue: firstValue, counted: group.filter { roles[$0] == nil })
            if sums.isSum(end) { roles[end] = .subtotal }
        }
        for (index, role) in roles { rows[index] = rows[index].with(role) }
    }

    private static func addGroups(_ rows: inout [Row]) {
        var group: FlowText?
        for index in rows.indices {
            if rows[index].kind == .band {
                group = rows[index].cells.first { !$0.isEmpty }?.text
            } else if let group {
                let row = rows[index]
                rows[index] = Row(kind: row.kind, cells: row.cells, span: row.span, role: row.role, group: group)
            }
        }
    }

    /// The rows below each band.
    private static func groups(of rows: [Row]) -> [[Int]] {
        var groups: [[Int]] = []
        for index in rows.indices {
            if rows[index].kind == .band {
                groups.append([])
            } else if !groups.isEmpty {
                groups[groups.count - 1].append(index)
            }
        }
        return groups
    }

    private static func label(of row: Row, before firstValue: Int) -> [UInt8] {
        row.cells[..<max(1, min(firstValue, row.cells.count))].last { !$0.isEmpty && $0.origin == .own }?.text.bytes
            ?? []
    }

    /// Whether a label holds a word that could make its row a total or a left-over; most rows end here.
    private static func mayCount(_ label: [UInt8]) -> Bool {
        let end = label.count
        for index in 0..<end where index == 0 || !label[index - 1].isWord {
            switch label[index].lowered {
            case UInt8(ascii: "t"):
                if label.holds("tot", at: index, before: end) || label.holds("tog", at: index, before: end) {
                    return true
                }
            case UInt8(ascii: "s"): if label.holds("su", at: index, before: end) { return true }
            case UInt8(ascii: "a"): if label.holds("al", at: index, before: end) { return true }
            case UInt8(ascii: "o"):
                if label.holds("other", at: index, before: end) || label.holds("overall", at: index, before: end) {
                    return true
                }
            case UInt8(ascii: "c"): if label.holds("combined", at: index, before: end) { return true }
            case UInt8(ascii: "r"): if label.holds("re", at: index, before: end) { return true }
            case UInt8(ascii: "m"): if label.holds("misc", at: index, before: end) { return true }
            case UInt8(ascii: "u"): if label.holds("un", at: index, before: end) { return true }
            case UInt8(ascii: "n"): if label.holds("not ", at: index, before: end) { return true }
            default: continue
            }
        }
        return false
    }

    /// What a label says of its row, and whether it says nothing else.
    private static func role(labelled label: [UInt8]) -> (role: Row.Role, isPlain: Bool)? {
        guard label.count > 2, label.count <= 60, mayCount(label) else { return nil }
        var words = label.map(\.lowered).split { !$0.isWord && $0 != UInt8(ascii: "-") }
            .map { String(decoding: $0, as: UTF8.self) }
        if words.first == "grand" || words.first == "the" { words.removeFirst() }
        guard let first = words.first else { return nil }
        switch first {
        case "total", "totals", "sum", "altogether", "overall", "together", "combined":
            return (.total, words.count == 1 || words[1] == "of" || words[1] == "all" || words.count == 2)
        case "all": return words.count <= 3 ? (.total, words.count == 1) : nil
        case "in": return words.count >= 2 && (words[1] == "all" || words[1] == "total") ? (.total, true) : nil
        case "subtotal", "sub-total", "subtotals": return (.subtotal, true)
        case "other", "others", "rest", "remaining", "remainder", "miscellaneous", "unknown", "unspecified",
            "unclassified":
            return (.residual, true)
        case "not":
            return words.count == 2 && ["stated", "known", "given"].contains(words[1]) ? (.residual, true) : nil
        case "all-total": return (.total, true)
        default:
            // "Animals, others"; "Kordal total".
            if words.count > 1, words.last == "others" || words.last == "other" { return (.residual, true) }
            guard words.count > 1, let last = words.last else { return nil }
            if last == "together" || last == "combined" || last == "subtotal" { return (.subtotal, true) }
            return last == "total" ? (.total, false) : nil
        }
    }
}

extension Row {
    /// The row with another role; a total belongs to no group.
    func with(_ role: Role) -> Row {
        Row(kind: kind, cells: cells, span: span, role: role, group: role == .total ? nil : group)
    }
}

/// The sums of a table's columns, to find a row that is the sum of the others.
struct RowSums {
    private let rows: [Row]
    private let counted: [Int]
    private let columns: [Int]
    /// For each of the columns the sum of the counted rows, how many of them have a figure other than zero, and the
    /// finest digit printed.
    private lazy var sums: [(sum: Int, members: Int, unit: Int)] = columns.map(sum(of:))

    /// - Parameter counted: the rows that are added up, ascending, the one that may be their sum among them.
    init(rows: [Row], looks: CellLooks, firstValue: Int, counted: [Int]) {
        self.rows = rows
        self.counted = counted
        let width = rows.first?.cells.count ?? 0
        columns = (min(firstValue, width)..<width).filter { column in
            var figures = 0
            var others = 0
            for (index, row) in rows.prefix(200).enumerated() where row.kind == .cells {
                switch looks[index, column] {
                case .figure: figures += 1
                case .blank: continue
                // A number of four digits may look like a year.
                case .time: if CellNumber(row.cells[column].text.bytes) != nil { figures += 1 } else { others += 1 }
                case .words: others += 1
                }
            }
            return figures >= 3 && others * 5 <= figures
        }
    }

    /// Whether the figures of the row at `index` are the sums of the others: in most columns, one of them at least
    /// with three members that are not zero.
    mutating func isSum(_ index: Int) -> Bool {
        guard counted.contains(sorted: index), counted.count >= 4 else { return false }
        var right = 0
        var wrong = 0
        for (place, column) in columns.enumerated() {
            guard let own = CellNumber(rows[index].cells[column].text.bytes) else { continue }
            let found = sums[place]
            let others = found.sum - own.thousandths
            // Rounded members may miss their rounded sum by half a unit each.
            let slack = found.unit < 1000 ? found.unit * max(1, found.members / 4) : 0
            if own.thousandths != 0, found.members >= 4, abs(others - own.thousandths) <= slack {
                right += 1
            } else {
                wrong += 1
            }
        }
        return right > 0 && right >= wrong
    }

    private func sum(of column: Int) -> (sum: Int, members: Int, unit: Int) {
        var sum = 0
        var members = 0
        var unit = 1000
        for index in counted {
            guard let number = CellNumber(rows[index].cells[column].text.bytes) else { continue }
            let (value, isOver) = sum.addingReportingOverflow(number.thousandths)
            if isOver { return (Int.max / 4, 0, 1) }
            sum = value
            unit = min(unit, number.unit)
            if number.thousandths != 0 { members += 1 }
        }
        return (sum, members, unit)
    }
}

extension [Int] {
    /// Whether an ascending array holds `value`.
    func contains(sorted value: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
    }
}

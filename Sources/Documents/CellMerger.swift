// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Lays cells that reach over rows and columns out in a grid.
struct CellMerger {
    let rows: [SpannedRow]
    /// How many covered cells there may be; beyond it cells are taken for unmerged ones.
    let budget: Int
    /// Whether a row without cells of its own uses up a row of those above, as in HTML; a wiki leaves it out.
    var emptyRowsCount = false

    /// A merged cell that reaches down from a row above.
    private struct Cover {
        let span: ByteSpan
        var rows: Int

        /// What is left of it one row further down.
        var below: Cover? { rows > 1 ? Cover(span: span, rows: rows - 1) : nil }
    }

    /// The rows that have cells of their own, each with the cells that cover it from above and from the left.
    func lines() -> [Grid.Line] {
        var lines: [Grid.Line] = []
        var covers: [Cover?] = []
        var budget = budget
        for row in rows {
            guard !row.cells.isEmpty else {
                if emptyRowsCount { covers = covers.map { $0.flatMap(\.below) } }
                continue
            }
            let line = ByteSpan(
                row.cells[0].style?.lower ?? row.cells[0].span.lower, row.cells[row.cells.count - 1].span.upper)
            var places: [Grid.Place] = []
            var waiting = row.cells[...]
            while places.count < covers.count || !waiting.isEmpty {
                let column = places.count
                if column < covers.count, let cover = covers[column] {
                    places.append(Grid.Place(span: Self.nothing(after: places, in: line), coveredBy: cover.span))
                    covers[column] = cover.below
                    continue
                }
                guard let cell = waiting.popFirst() else {
                    // Only covered columns are left, if any.
                    guard covers[column...].contains(where: { $0 != nil }) else { break }
                    places.append(Grid.Place(span: Self.nothing(after: places, in: line)))
                    continue
                }
                let width = budget >= cell.columns ? cell.columns : 1
                let height = budget >= cell.rows * width ? cell.rows : 1
                budget -= width * height - 1
                for offset in 0..<width {
                    let isFirst = offset == 0
                    if !isFirst, places.count < covers.count, covers[places.count] != nil { break }
                    let place = places.count
                    places.append(
                        isFirst
                            ? Grid.Place(span: cell.span)
                            : Grid.Place(span: Self.nothing(after: places, in: line), coveredBy: cell.span))
                    while covers.count <= place { covers.append(nil) }
                    if height > 1 { covers[place] = Cover(span: cell.span, rows: height - 1) }
                }
            }
            while covers.last.map({ $0 == nil }) ?? false { covers.removeLast() }
            lines.append(Grid.Line(cells: places, span: line))
        }
        return lines
    }

    /// Empty bytes inside the row, just past the cell to the left.
    private static func nothing(after places: [Grid.Place], in line: ByteSpan) -> ByteSpan {
        let place = places.last?.span.upper ?? line.lower
        return ByteSpan(place, place)
    }

    /// The rows from the top that hold header cells: mostly, and not only the first as the name of its row.
    func headerRows() -> Int? {
        let filled = rows.filter { !$0.cells.isEmpty }
        var count = 0
        for row in filled {
            let marked = row.cells.count(where: \.isHeader)
            guard marked * 2 > row.cells.count || (marked >= 2 && marked * 2 >= row.cells.count) else { break }
            // A single name over the whole table, or a lone row of two cells with one name, is no header.
            if row.cells.count == 2, marked == 1 { break }
            count += 1
        }
        return count > 0 && count < filled.count ? count : nil
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the cells of a table's rows look like, row by row.
struct CellLooks {
    private var looks: [CellLook] = []
    private let columns: Int

    /// The looks of `rows`, each of which has `columns` cells.
    init(of rows: [Row], columns: Int) {
        self.columns = columns
        looks.reserveCapacity(rows.count * columns)
        for row in rows {
            for cell in row.cells { looks.append(CellLook(cell.text)) }
        }
    }

    /// How many rows there are.
    var count: Int { columns == 0 ? 0 : looks.count / columns }

    /// The look of one cell.
    subscript(row: Int, column: Int) -> CellLook { looks[row * columns + column] }

    /// The looks of a row's cells from `column` on.
    func row(_ row: Int, from column: Int = 0) -> ArraySlice<CellLook> {
        looks[(row * columns + column)..<((row + 1) * columns)]
    }

    /// Leaves out the first rows.
    mutating func removeFirst(_ count: Int) { looks.removeFirst(count * columns) }

    /// Keeps the rows at ascending `places` only.
    mutating func keep(_ places: [Int]) {
        guard places.count < count else { return }
        looks = places.flatMap { row($0) }
    }
}

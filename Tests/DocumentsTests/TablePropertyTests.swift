// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import TestSupport
import Testing

@Suite struct TablePropertyTests {
    /// A table is the same table in whichever form it is written, and each cell is cited byte for byte.
    @Test(arguments: SeededGenerator.seeds(1...150))
    func formsAgree(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(using: &random)
        for form in RandomTable.Form.allCases {
            let (text, path) = table.text(form)
            let bytes = Array(text.utf8)
            let document = try Document(
                reading: bytes, name: "x", form: DocumentForm.form(of: bytes, path: path))
            #expect(violations(in: document) == [], "seed \(seed), \(form)")
            let found = try #require(document.tables.first, "seed \(seed), \(form)")
            #expect(found.headerWords == [table.header], "seed \(seed), \(form)")
            #expect(found.words == table.rows, "seed \(seed), \(form)")
            for (row, expected) in zip(found.rows, table.rows) {
                for (cell, words) in zip(row.cells, expected) {
                    #expect(document.text(cell.span) == words, "seed \(seed), \(form)")
                    #expect(document.text(cell.text.source(of: cell.text.whole)) == words, "seed \(seed), \(form)")
                }
            }
        }
    }

    /// A last row that is the sum of the others is found without its label; one that misses it by one is not.
    @Test(arguments: SeededGenerator.seeds(1...100))
    func totalsAreFoundByTheirSum(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<Int.random(in: 4...12, using: &random)).map { _ in
            (0..<3).map { _ in Int.random(in: 1...5000, using: &random) }
        }
        let miss = Bool.random(using: &random) ? 1 : 0
        let sums = (0..<3).map { column in rows.reduce(miss) { $0 + $1[column] } }
        var lines = ["| Town | Mills | Houses | Sheep |"]
        for (index, row) in rows.enumerated() {
            lines.append("| Town \(index) | " + row.map(String.init).joined(separator: " | ") + " |")
        }
        lines.append("| Kordal | " + sums.map(String.init).joined(separator: " | ") + " |")
        let table = try #require(read(lines.joined(separator: "\n")).tables.first)
        #expect(table.rows.last?.role == (miss == 0 ? .total : .member), "seed \(seed)")
        #expect(table.rows.dropLast().allSatisfy { $0.role == .member }, "seed \(seed)")
    }

    /// Random merged cells in HTML and MediaWiki: every place shows the words of the cell that covers it.
    @Test(arguments: SeededGenerator.seeds(1...150))
    func mergedCellsCoverTheirPlaces(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (width, height) = (Int.random(in: 3...6, using: &random), Int.random(in: 3...7, using: &random))
        var grid = [[String?]](repeating: [String?](repeating: nil, count: width), count: height)
        var wiki = "{|\n"
        var html = "<table>\n"
        for row in 0..<height {
            wiki += "|-\n"
            html += "<tr>"
            for column in 0..<width where grid[row][column] == nil {
                var columns = 1
                // The second column stays unmerged, so that each row has a cell of its own.
                if column > 1 {
                    while column + columns < width, grid[row][column + columns] == nil, columns < 3,
                        Int.random(in: 0..<4, using: &random) == 0
                    { columns += 1 }
                }
                let rows = column == 1 ? 1 : min(height - row, Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1)
                let words = "w\(row)x\(column)"
                for y in row..<(row + rows) { for x in column..<(column + columns) { grid[y][x] = words } }
                wiki += "| rowspan=\"\(rows)\" colspan=\(columns) | \(words)\n"
                html += "<td rowspan='\(rows)' colspan=\"\(columns)\">\(words)</td>"
            }
            html += "</tr>\n"
        }
        for text in [wiki + "|}\n", html + "</table>\n"] {
            let document = try read(text)
            #expect(violations(in: document) == [], "seed \(seed)")
            let table = try #require(document.tables.first, "seed \(seed)")
            let found = (table.header + table.rows).map { $0.cells.map(\.text.string) }
            let expected = grid.map { $0.map { $0 ?? "" } }
            #expect(found == expected, "seed \(seed): \(text)")
        }
    }
}

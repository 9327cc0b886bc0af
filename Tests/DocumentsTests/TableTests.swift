// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct TableTests {
    @Test func captionThatLooksLikeAListItemAndInheritedYears() throws {
        let document = try read(
            """
            ==Counts of the frontier office==

            The office counted at the end of each quarter.

              - Settlers held at Orsk**

            | Year | Quarter | Settlers |
            | 1921 | III | 1,200 |
            | | IV | 1,450 |
            | 1922 | I | 1,610 |
            Source of figures: Lida Morn, The Arven Road, 1974, page 12

            """)
        let table = try #require(document.tables.first)
        #expect(table.caption?.string == "Settlers held at Orsk")
        #expect(table.headerWords == [["Year", "Quarter", "Settlers"]])
        #expect(table.words == [["1921", "III", "1,200"], ["^1921", "IV", "1,450"], ["1922", "I", "1,610"]])
        #expect(table.labelColumns == 2)
        #expect(table.source?.text.string == "Lida Morn, The Arven Road, 1974, page 12")
        #expect(document.text(try #require(table.rows[1].cells[0].inheritedFrom)) == "1921")
        #expect(document.prose == ["The office counted at the end of each quarter."])
        #expect(document.lists.isEmpty)
    }
}

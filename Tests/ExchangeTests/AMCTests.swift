// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Testing

/// Auto Multiple Choice prints a bank of any size: it numbers 63 pages by itself, and TeX holds some thousand questions.
@Suite struct AMCTests {
    private func export(_ count: Int, to format: String) throws -> String {
        let questions = (0..<count).map { Material.choice("Which is \($0)?", ["one", "two"], id: "item-\($0)/choice") }
        let exported = try Material.export(Material.bank(questions), to: format)
        #expect(exported.summary.written == count)
        return String(decoding: exported.bytes, as: UTF8.self)
    }

    @Test func aShortBankNeedsNothing() throws {
        #expect(try !export(50, to: "amc").contains("NCBpage"))
        #expect(try !export(50, to: "amc-txt").contains("NCBpage"))
    }

    /// 300 questions may fill 309 pages: nine boxes, and six for the check beside them.
    @Test func aLongerBankHasRoomForItsPageNumbers() throws {
        for format in ["amc", "amc-txt"] {
            let text = try export(300, to: format)
            #expect(text.contains("\\def\\AMC@NCBpage{9}\\setlength{\\AMC@CBtaille}{50mm}"), "\(format)")
        }
    }

    /// Each part is a copy of its own that takes the place of the one before; the boxes are the same on every page.
    @Test func aBankThatTeXCannotHoldIsPrintedInParts() throws {
        let text = try export(2001, to: "amc")
        #expect(text.split(separator: "\\onecopy{1}").count == 4)
        #expect(text.split(separator: "\\AMC@NCBpage{11}").count == 2)
        #expect(text.split(separator: "\\element{reciteA}").count == 1 + 40 + 40 + 1)
        #expect(text.split(separator: "\\cleargroup{reciteA}").count == 3)
        #expect(text.contains("{\\bfseries kordal}") && text.contains("{\\bfseries kordal (3)}"))
        #expect(text.hasSuffix("\\end{document}\n"))
    }
}

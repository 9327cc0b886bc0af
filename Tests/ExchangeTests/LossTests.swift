// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Testing

/// What a format cannot carry is said, by question.
@Suite struct LossTests {
    private func losses(_ questions: [Question], _ format: String) throws -> [Loss] {
        try Material.export(Material.bank(questions), to: format).losses
    }

    @Test func aNumberIsLeftOutOfAFormatOfChoices() throws {
        for format in ["aiken", "kahoot", "amc-txt"] {
            let found = try losses([Material.number("7", "7", "7")], format)
            #expect(found.map(\.part) == [.question] && found.map(\.reason) == [.noSuchKind], "\(format)")
        }
    }

    @Test func aUnitAndAToleranceAreNamed() throws {
        let gift = try losses([Material.number("7", "6", "8")], "gift")
        #expect(gift == [Loss(question: "kordal/number", part: .unit, reason: .noPlace, detail: "ships")])
        let h5p = try losses([Material.number("7", "6", "8")], "h5p")
        #expect(h5p.map(\.part) == [.question])
    }

    @Test func whatKahootWouldCutIsLeftOut() throws {
        let long = String(repeating: "w ", count: 70)
        let found = try losses([Material.choice(long + "?", ["one", "two"])], "kahoot")
        #expect(found.map(\.reason) == [.longerThan(120)])
        let options = try losses([Material.choice("Which?", [long, "two"])], "kahoot")
        #expect(options.map(\.reason) == [.longerThan(75)])
    }

    /// Kahoot counts as spreadsheets do: an emoji is two.
    @Test func kahootCountsUTF16() throws {
        let exact = String(repeating: "🚢", count: 60)
        #expect(try losses([Material.choice(exact, ["one", "two"])], "kahoot").allSatisfy { $0.part != .question })
        #expect(try losses([Material.choice(exact + "x", ["one", "two"])], "kahoot").contains { $0.part == .question })
    }

    @Test func kahootTakesAHundred() throws {
        let questions = (0..<103).map { Material.choice("Which is \($0)?", ["one", "two"], id: "item-\($0)/choice") }
        let exported = try Material.export(Material.bank(questions), to: "kahoot")
        #expect(exported.summary.written == 100 && exported.summary.leftOut == 3)
        #expect(
            exported.losses.filter { $0.part == .question }.map(\.question) == (100..<103).map { "item-\($0)/choice" })
    }

    /// A disputed fact keeps its claimants: in the stem where there is no feedback, else behind the answer.
    @Test(arguments: ["aiken", "kahoot", "amc-txt", "gift", "moodle", "csv", "markdown", "html", "exam", "amc"])
    func aDisputedFactKeepsItsClaimants(format: String) throws {
        var question = Material.choice("How many weavers died?", ["3,914", "4,217"], key: 1)
        question.claimants = ["Lida Morn"]
        question.isDisputed = true
        question.rivals = [Rival(claimant: "Anton Brell", text: "3,914", value: DecimalNumber(3914), item: nil)]
        let bytes = try Material.export([question], to: format)
        let text =
            format == "kahoot"
            ? String(decoding: try Unzip.member("xl/sharedStrings.xml", of: bytes), as: UTF8.self)
            : String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Lida Morn") && text.contains("Anton Brell"))
    }

    /// The ledger does not grow with the bank.
    @Test func onlyTheFirstNamesAreKept() throws {
        let questions = (0..<50).map { Material.choice("Which is \($0)?", ["one", "two"], id: "item-\($0)/choice") }
        let entry = try #require(
            try Material.export(Material.bank(questions), to: "aiken").summary.losses.entries.first)
        #expect(entry.count == 50 && entry.first == (0..<10).map { "item-\($0)/choice" })
    }
}

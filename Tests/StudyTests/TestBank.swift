// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Study

/// A small bank about a dam: one item of each kind, and one that is disputed.
enum TestBank {
    static let cost = ItemID(rawValue: "cost")
    static let closed = ItemID(rawValue: "closed")
    static let workers = ItemID(rawValue: "workers")
    static let river = ItemID(rawValue: "river")

    static let questions: [Question] = [
        costQuestion("choice", choice: costChoice), costQuestion("number"),
        closedQuestion("choice", choice: closedChoice), closedQuestion("date"),
        question(
            workers, "number", importance: 0.7, "How many workers does the ledger of 1928 list?",
            quantity("1,836", DecimalNumber(1836), "workers", []), claimants: ["ledger of 1928"]),
        question(
            river, "text", form: "cloze", importance: 0.6, "The Arven dam stands on the ____.",
            Answer(text: "Lower Skarne", meaning: .text)),
    ]

    /// The bank's file with the named items alone, or with all.
    static func file(_ items: [ItemID]? = nil) throws -> BankFile {
        let chosen = questions.filter { items?.contains($0.item) ?? true }
        let header = BankHeader(generator: "", language: .none, documents: [])
        return try BankFile(BankWriter.bytes(header: header, questions: chosen))
    }

    static func shelf(_ items: [ItemID]? = nil) throws -> Shelf {
        Shelf([Shelf.NamedBank(name: "dam.bank.jsonl", file: try file(items))])
    }

    private static let costChoice = Choice(
        options: ["1,250,000", "2,000,000", "2,800,000", "4,100,000"], key: 1, made: ["1,250,000", "4,100,000"])
    private static let closedChoice = Choice(
        options: ["March 1928", "April 1928", "May 1928", "April 1929"], key: 1, made: [])

    private static func costQuestion(_ view: String, choice: Choice? = nil) -> Question {
        question(
            cost, view, importance: 0.9,
            "According to the state survey of 1931, what did the Arven dam cost, in crowns?",
            quantity("2,000,000", DecimalNumber(2_000_000), "crowns", [DecimalNumber(2_800_000)]), choice: choice,
            claimants: ["state survey of 1931"],
            rivals: [
                Rival(
                    claimant: "Orlan, citing the builders", text: "2.8 million", value: DecimalNumber(2_800_000),
                    item: nil)
            ])
    }

    private static func closedQuestion(_ view: String, choice: Choice? = nil) -> Question {
        question(
            closed, view, form: "when", importance: 0.8, "When was the Arven dam closed?",
            Answer(text: "April 1928", meaning: .time(.month(year: 1928, 4))), choice: choice)
    }

    private static func quantity(
        _ text: String, _ value: DecimalNumber, _ unit: String, _ rivals: [DecimalNumber]
    ) -> Answer {
        let accept = AcceptRule.interval(value: value, precision: .exact, rivals: rivals)
        return Answer(
            text: text, meaning: .quantity(MarkedQuantity(value: value, unit: unit, precision: .exact, accept: accept)))
    }

    private static func question(
        _ item: ItemID, _ view: String, form: String = "lookup", importance: Double, _ stem: String, _ answer: Answer,
        choice: Choice? = nil, claimants: [String] = [], rivals: [Rival] = []
    ) -> Question {
        Question(
            id: QuestionID(rawValue: "\(item.rawValue)/\(view)"), item: item,
            measure: MeasureID(rawValue: item.rawValue), form: form, origin: .prose, importance: importance, stem: stem,
            choice: choice, answer: answer, claimants: claimants, isDisputed: !rivals.isEmpty, rivals: rivals,
            citations: [
                Citation(
                    document: "arven.txt", section: ["The dam"], quote: answer.text, occurrence: 1,
                    sentence: "The text says \(answer.text) here.")
            ])
    }
}

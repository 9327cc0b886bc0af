// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A document as a list of what it states: enough to make questions from, as the generator does.
struct TinyDocument {
    var name = "arven.txt"
    var facts: [Fact] = []

    /// A figure in a sentence or in a cell.
    struct Fact {
        var section = "Cost"
        var measure: [String]
        var claimant = ""
        var value: Int
        /// The sentence, in which `#` stands for the figure; for a cell the whole row.
        var sentence: String
        var cell: CellPlace?
        var views = ["number"]
    }

    /// The questions of the documents, with the names they have at first.
    static func questions(_ documents: TinyDocument...) -> [Question] { questions(documents) }

    static func questions(_ documents: [TinyDocument]) -> [Question] {
        var names = NameRegister()
        return documents.flatMap { document in
            document.facts.flatMap { fact in document.questions(of: fact, &names) }
        }
    }

    private func questions(of fact: Fact, _ names: inout NameRegister) -> [Question] {
        let claimants = fact.claimant.isEmpty ? [] : [fact.claimant]
        let key = ItemKey(document: name, section: [fact.section], measure: fact.measure, claimant: claimants)
        let item = names.item(key)
        let value = DecimalNumber(fact.value)
        let text = String(fact.value)
        let wrong = String(fact.value + 1)
        let sentence = fact.sentence.replacingOnce("#", text)
        return fact.views.map { view in
            Question(
                id: names.question(of: item, suffix: view), item: item, measure: key.measureID, form: "lookup",
                origin: fact.cell == nil ? .prose : .table, importance: 0.5,
                stem: (claimants.first.map { "According to \($0), w" } ?? "W") + "hat is the "
                    + fact.measure.joined(separator: " ") + "?",
                choice: view == "choice" ? Choice(options: [text, wrong], key: 0, made: [wrong]) : nil,
                answer: Answer(
                    text: text,
                    meaning: .quantity(
                        MarkedQuantity(value: value, unit: nil, precision: .exact, accept: Interval(value, value)))),
                claimants: claimants,
                citations: [
                    Citation(
                        document: name, section: [fact.section], quote: text, occurrence: 1, sentence: sentence,
                        cell: fact.cell)
                ])
        }
    }

    /// The Arven dam: four figures in prose and a table of four cells.
    static let arven = TinyDocument(facts: [
        Fact(
            measure: ["cost", "dam"], claimant: "state survey", value: 4200,
            sentence: "According to the state survey of 1931, the Arven dam cost # crowns.",
            views: ["number", "choice"]),
        Fact(
            measure: ["cost", "dam"], claimant: "Lida Morn", value: 5100,
            sentence: "The engineer Lida Morn put the cost of the dam at # crowns."),
        Fact(
            section: "People", measure: ["people", "resettle"], value: 1240,
            sentence: "For the reservoir # people were resettled from the valley."),
        Fact(
            section: "People", measure: ["worker", "employ"], value: 9000,
            sentence: "About # workers were employed on the site."),
        cell("1929", "I", 124), cell("1929", "II", 180), cell("1929", "III", 97), cell("1930", "I", 111),
    ])

    /// The water released in a quarter.
    static func cell(_ year: String, _ quarter: String, _ value: Int, more: String = "") -> Fact {
        Fact(
            section: "Water", measure: ["water", "release", year, quarter], value: value,
            sentence: "| \(year) | \(quarter) | \(value) |\(more)",
            cell: CellPlace(table: "Water released", row: [year, quarter], column: "Million m³"))
    }

    /// The document with a change made to it.
    func changed(_ change: (inout TinyDocument) -> Void) -> TinyDocument {
        var document = self
        change(&document)
        return document
    }
}

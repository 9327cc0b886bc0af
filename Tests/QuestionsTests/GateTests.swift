// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Testing

@testable import Questions

/// What a program can check of a question, and how a stem is made to stand alone.
@Suite struct GateTests {
    private func question(
        _ stem: String, _ text: String = "40", value: Int? = 40, claimants: [String] = [], hedge: String? = nil,
        rivals: Int = 0, options: [String] = [], form: String = "howmany"
    ) -> Question {
        var meaning = Answer.Meaning.text
        if let value {
            let number = DecimalNumber(value)
            meaning = .quantity(
                MarkedQuantity(value: number, unit: nil, precision: .exact, accept: Interval(number, number)))
        }
        let rival = Rival(claimant: "Anton Brell", text: "50", value: DecimalNumber(50), item: nil)
        return Question(
            id: QuestionID(rawValue: "a/b"), item: ItemID(rawValue: "a"), measure: MeasureID(rawValue: "a"), form: form,
            origin: .prose, importance: 0.5, stem: stem,
            choice: options.isEmpty ? nil : Choice(options: options, key: 0, made: []),
            answer: Answer(text: text, meaning: meaning), claimants: claimants, hedge: hedge, isDisputed: rivals > 0,
            rivals: Array(repeating: rival, count: rivals), citations: [])
    }

    @Test(arguments: [
        "How many looms of Orsk burned?", "The town of Orsk lost _____ looms.",
        "According to Lida Morn, how many looms of Orsk burned?",
    ])
    func passes(stem: String) { #expect(Gate.refusal(question(stem)) == nil) }

    @Test func refusesByShape() {
        #expect(Gate.refusal(question("How many looms?")) == .shape)
        #expect(Gate.refusal(question("How many looms of Orsk burned")) == .shape)
        #expect(Gate.refusal(question("The _____ of Orsk lost _____ looms.")) == .shape)
        #expect(
            Gate.refusal(question("How many looms " + String(repeating: "of Orsk ", count: 40) + "burned?")) == .shape)
        #expect(Gate.refusal(question("How many looms, the speaker of Orsk said?")) == .shape)
    }

    @Test(arguments: [
        "How many looms of Военный burned?", "How many looms of [Orsk] burned?", "How many | looms of Orsk burned?",
        "How many looms of Orsk\u{7} burned?", "How many looms of Orsk\u{202E} burned?",
        "How many = looms of Orsk burned?",
    ])
    func refusesForeignSigns(stem: String) { #expect(Gate.refusal(question(stem)) == .foreign) }

    @Test func refusesWhatGivesItselfAway() {
        #expect(Gate.refusal(question("How many of the 40 looms of Orsk burned?")) == .keyInStem)
        #expect(Gate.refusal(question("Of 100 looms of Orsk 60 were saved, how many burned?")) == .arithmetic)
        #expect(Gate.refusal(question("Of 15 and 25 looms of Orsk, how many burned?")) == .arithmetic)
        #expect(Gate.refusal(question("Of 100 looms 35 were saved and 25 sold; how many burned?")) == .arithmetic)
        #expect(Gate.refusal(question("Who says that Lida Morn was safe?", "Lida Morn", value: nil)) == .keyInStem)
        #expect(
            Gate.refusal(question("How many looms of Orsk and Halden burned?", options: ["40", "Halden", "60", "80"]))
                == .options)
    }

    @Test func refusesWithoutClaimantOrDegree() {
        #expect(Gate.refusal(question("How many looms of Orsk burned?", claimants: ["Lida Morn"])) == .claimantMissing)
        #expect(Gate.refusal(question("According to Morn, how many looms burned?", claimants: ["Lida Morn"])) == nil)
        #expect(Gate.refusal(question("How many looms of Orsk burned?", rivals: 1)) == .disputedWithoutClaimant)
        #expect(Gate.refusal(question("How many looms of Orsk burned?", hedge: "up to")) == .hedgeMissing)
        #expect(Gate.refusal(question("Up to how many looms of Orsk burned?", hedge: "up to")) == nil)
        #expect(Gate.refusal(question("About how many looms of Orsk burned?", hedge: "ca.")) == nil)
    }

    private func closing(_ title: String) throws -> Closing {
        Closing(topic: Topic(try Document(reading: Array("# \(title)\n\nText.\n".utf8), name: "sample")))
    }

    @Test(arguments: [
        ("How many of the POWs died in Orsk?", "How many of the old prisoners of war died in Orsk?"),
        ("How many POWs died in Orsk?", "How many old prisoners of war died in Orsk?"),
        ("How many POW died in Orsk?", "How many old prisoners of war died in Orsk?"),
        ("How many guards of POWs died in Orsk?", "How many guards of old prisoners of war died in Orsk?"),
        // Nothing says which looms, and the learner has no article to look into.
        ("How many looms burned?", nil),
        ("How many of those who left Orsk died?", "How many of those who left Orsk died?"),
        ("How many men lost their looms in Orsk?", nil), ("How many of them died in Orsk?", nil),
        ("How many looms did he sell in Orsk?", nil), ("How many of these died in Orsk?", nil),
        ("How many looms did it have in Orsk?", nil),
        (
            "In Orsk, how many people lost their looms?",
            "In Orsk, how many people lost their looms?"
        ),
    ])
    func closed(stem: String, expected: String?) throws {
        #expect(try closing("old prisoners of war in Orsk").closed(stem) == expected)
    }

    @Test func aStemTakesItsContextOrTheTableOfItsSection() throws {
        let closing = try closing("The mills")
        #expect(
            closing.closed("How many looms burned?", at: Closing.Place(context: "the Arven flood came"))
                == "The Arven flood came: how many looms burned?")
        #expect(
            closing.closed("The count of _____ in these figures.", at: Closing.Place(figures: "Orsk figures"))
                == "The count of _____ in the Orsk figures.")
    }

    @Test func withoutATitleAStemNeedsItsOwnName() {
        let closing = Closing(topic: nil)
        #expect(closing.closed("How many looms burned?") == nil)
        #expect(closing.closed("How many looms of Orsk burned?") == "How many looms of Orsk burned?")
    }
}

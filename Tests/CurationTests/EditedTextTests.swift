// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Curation
import Figures
import Testing

/// What a person may change in the editor, and what is refused.
@Suite struct EditedTextTests {
    private let choice = Material.workers(choice: true)

    private func edited(_ change: (String) -> String, of question: Question) throws -> Question {
        try EditedText.read(change(EditedText.text(of: question, notes: ["A note.", ""])), of: question)
    }

    @Test func theTextAsItIsChangesNothing() throws {
        for question in Material.bank { #expect(try edited({ $0 }, of: question) == question) }
    }

    @Test func aNoteOfSeveralLinesIsNoOption() throws {
        let text = EditedText.text(of: choice, notes: ["Belder: 40\n- Corvik: 50\n* Dunmor: 60"])
        #expect(try EditedText.read(text, of: choice) == choice)
    }

    @Test func aStemMayBeWrappedAndReworded() throws {
        let question = try edited(
            { $0.replacing("How many workers built", with: "How many people\nin all   built") }, of: choice)
        #expect(question.stem == "How many people in all built the Arven dam?")
        #expect(question.choice == choice.choice)
        #expect(question.answer == choice.answer)
    }

    @Test func optionsAreSortedByValueAndTheKeyStaysTheKey() throws {
        let question = try edited({ $0.replacing("- 1,644", with: "- 2,950") }, of: choice)
        #expect(question.choice?.options == ["1,836", "2,016", "2,187", "2,950"])
        #expect(question.choice?.key == 0)
        #expect(question.choice?.made == ["2,016", "2,950"])
        #expect(question.choice?.pool == ["1,420", "2,400"])
    }

    @Test func anOptionOfThePoolLeavesIt() throws {
        let question = try edited({ $0.replacing("- 1,644", with: "- 1,420") }, of: choice)
        #expect(question.choice?.pool == ["2,400"])
    }

    @Test(arguments: [
        ("1,836", "1,800"), ("1,836", "36"), ("1,836", "836"), ("1,836", "1"), ("1,836", "women built it"),
    ])
    func aKeyThatDoesNotStandInTheSourceIsRefused(old: String, new: String) throws {
        for question in [choice, Material.workers(choice: false)] {
            #expect(throws: EditFault.keyNotInSource(new)) {
                try edited({ $0.replacing("* " + old, with: "* " + new) }, of: question)
            }
        }
    }

    @Test func aKeyThatStandsInTheSourceIsTakenWithItsValue() throws {
        let question = try edited({ $0.replacing("* 1,836", with: "* 88") }, of: Material.workers(choice: false))
        #expect(question.answer.text == "88")
        guard case .quantity(let quantity) = question.answer.meaning else {
            Issue.record("no quantity")
            return
        }
        let value = DecimalNumber(88)
        #expect(quantity.value == value && quantity.accept == Interval(value, value) && quantity.unit == "workers")
    }

    @Test func aWordIsNoNumberEvenIfItStandsInTheSource() throws {
        #expect(throws: EditFault.keyUnreadable("women")) {
            try edited({ $0.replacing("* 1,836", with: "* women") }, of: choice)
        }
    }

    @Test(
        arguments: [
            ("How many workers built the Arven dam?", "", .noStem), ("* 1,836", "- 1,836", .noKey),
            ("- 1,644", "* 1,644", .severalKeys), ("- 1,644\n", "", .optionCount(found: 3, wanted: 4)),
            ("- 1,644", "-", .emptyOption), ("- 1,644", "- 2016", .repeatedOption("2,016")),
            ("- 1,644", "- 2,016", .repeatedOption("2,016")),
        ] as [(String, String, EditFault)])
    func whatIsNoQuestionIsRefused(old: String, new: String, fault: EditFault) throws {
        #expect(throws: fault) { try edited({ $0.replacing(old, with: new) }, of: choice) }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Testing

/// A curator's decisions through the file and through updates.
@Suite struct DecisionTests {
    private static func question(
        _ item: String, _ figure: Int, choice: Bool = false, stem: String? = nil, revision: Int = 1,
        sentence: String? = nil
    ) -> Question {
        let value = DecimalNumber(figure)
        let wrong = (1...3).map { "\(figure + 100 * $0)" }
        return Question(
            id: QuestionID(rawValue: item + (choice ? "/choice" : "/numeric")), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: "measure-" + item), revision: revision, form: "howmany", origin: .prose,
            importance: 0.6, stem: stem ?? "How many \(item) has the port?",
            choice: choice ? Choice(options: ["\(figure)"] + wrong, key: 0, made: wrong) : nil,
            answer: Answer(
                text: "\(figure)",
                meaning: .quantity(
                    MarkedQuantity(value: value, unit: item, precision: .exact, accept: Interval(value, value)))),
            citations: [
                Citation(
                    document: "port", section: [], quote: "\(figure)", occurrence: 1,
                    sentence: sentence ?? "The port has \(figure) \(item).")
            ])
    }

    private let cranes = question("cranes-aaaaaaaa", 12)
    private let sheds = question("sheds-bbbbbbbb", 40)
    private let shedsChoice = question("sheds-bbbbbbbb", 40, choice: true)
    private var bank: [Question] { [cranes, shedsChoice, sheds] }

    private func edited(_ question: Question, _ stem: String) -> Question {
        var copy = question
        copy.stem = stem
        return copy
    }

    private func decisions(_ verdicts: Decision.Verdict...) -> Decisions {
        Decisions(
            verdicts.map { verdict in
                switch verdict {
                case .keep(let shown), .drop(let shown): .decided(Decision(shown.id, verdict))
                case .edit(let made, _): .decided(Decision(made.id, verdict))
                }
            })
    }

    @Test func recordsComeBackFromTheFile() throws {
        let records: [Decisions.Record] = [
            .decided(Decision(cranes.id, .keep(shown: cranes))), .undone(cranes.id),
            .decided(Decision(cranes.id, .edit(made: cranes, edited: edited(cranes, "Of how many?")))),
            .decided(Decision(shedsChoice.id, .drop(shown: shedsChoice))),
        ]
        let bytes = DecisionLine.header + records.flatMap(DecisionLine.bytes)
        let read = try DecisionLine.read(bytes)
        #expect(read.standing == Decisions(records).standing)
        #expect(read.standing.count == 2)
        #expect(try DecisionLine.read([]).standing.isEmpty)
    }

    @Test(arguments: [
        "{}\n", "{\"recite\": \"bank\", \"version\": 1}\n", "{\"recite\": \"decisions\", \"version\": 2}\n",
        "{\"recite\": \"decisions\", \"version\": 1}\n{\"question\": \"a/b\", \"decision\": \"burn\"}\n",
        "{\"recite\": \"decisions\", \"version\": 1}\n{\"question\": \"a/b\", \"decision\": \"drop\"}\n",
        "{\"recite\": \"decisions\", \"version\": 1}\n{\"question\":\n",
    ])
    func aFileThatCannotBeReadIsNoEmptyFile(text: String) {
        #expect(throws: BankError.self) { try DecisionLine.read(Array(text.utf8)) }
    }

    @Test func withoutDecisionsAnUpdateIsAPlainOne() {
        let plain = BankUpdate(old: bank, new: bank)
        let curated = CuratedUpdate(old: bank, new: bank, decisions: Decisions())
        #expect(curated.questions == plain.questions && curated.changes == plain.changes)
    }

    @Test func whatWasDroppedStaysDropped() {
        let decided = decisions(.drop(shown: shedsChoice))
        // Still in the bank, and gone from it: the same.
        for old in [bank, [cranes, sheds]] {
            let update = CuratedUpdate(old: old, new: bank, decisions: decided)
            #expect(update.questions == [cranes, sheds])
            #expect(update.changes.allSatisfy { $0.kind == .kept } && update.droppedCount == 1)
        }
    }

    @Test func aDroppedItemIsKnownAgainUnderAnotherKeyAndNotNew() {
        let decided = decisions(.drop(shown: cranes))
        var moved = cranes
        moved.item = ItemID(rawValue: "cranes-cccccccc")
        moved.id = QuestionID(rawValue: "cranes-cccccccc/numeric")
        let update = CuratedUpdate(old: [shedsChoice, sheds], new: [moved, shedsChoice, sheds], decisions: decided)
        #expect(update.questions == [shedsChoice, sheds])
        #expect(update.changes.map(\.item) == [sheds.item])
    }

    @Test func aDroppedItemThatIsGoneIsNotSaidToBe() {
        let update = CuratedUpdate(old: [sheds], new: [sheds], decisions: decisions(.drop(shown: cranes)))
        #expect(update.changes.map(\.kind) == [.kept])
    }

    @Test func anEditedWordingStaysAndChangesNoByteTheSecondTime() {
        let words = edited(cranes, "The port has how many cranes?")
        let decided = decisions(.edit(made: cranes, edited: words))
        let first = CuratedUpdate(old: bank, new: bank, decisions: decided)
        #expect(first.questions[0].stem == words.stem && first.questions[0].revision == 2)
        #expect(first.editedCount == 1)
        let second = CuratedUpdate(old: first.questions, new: bank, decisions: decided)
        #expect(second.questions == first.questions)
        #expect(second.changes.allSatisfy { $0.kind == .kept })
    }

    @Test func anEditedWordingStaysWhenTheSentenceIsReworded() {
        let decided = decisions(.edit(made: cranes, edited: edited(cranes, "The port has how many cranes?")))
        let first = CuratedUpdate(old: bank, new: bank, decisions: decided)
        let reworded = Self.question(
            "cranes-aaaaaaaa", 12, stem: "How many cranes stand in the port?", sentence: "In the port stand 12 cranes.")
        let second = CuratedUpdate(old: first.questions, new: [reworded, shedsChoice, sheds], decisions: decided)
        #expect(second.questions[0].stem == "The port has how many cranes?")
        #expect(second.setAside.isEmpty)
    }

    @Test func anotherFigureSetsTheEditedWordingAside() {
        let decided = decisions(.edit(made: cranes, edited: edited(cranes, "The port has how many cranes?")))
        let first = CuratedUpdate(old: bank, new: bank, decisions: decided)
        let changed = Self.question("cranes-aaaaaaaa", 13)
        let second = CuratedUpdate(old: first.questions, new: [changed, shedsChoice, sheds], decisions: decided)
        #expect(second.setAside == [cranes.id])
        #expect(second.questions[0].stem == cranes.stem && second.questions[0].answer.text == "13")
        #expect(second.changes[0].kind == .figureChanged(old: "12", new: "13"))
        #expect(
            Decisions.standing(of: second.questions[0], decided.byQuestion[cranes.id]) == .changed(figure: true))
    }

    // MARK: In the bank

    private func bytes(_ questions: [Question]) -> [UInt8] {
        BankWriter.bytes(
            header: BankHeader(generator: "", language: .builtin, documents: []), questions: questions)
    }

    @Test func decisionsAreCarriedOutAndTakenBack() throws {
        let before = bytes(bank)
        let decided = decisions(
            .drop(shown: shedsChoice), .edit(made: cranes, edited: edited(cranes, "The port has how many cranes?")))
        let after = try CuratedBank.bytes(before, shown: bank, decided)
        let questions = try BankFile(after).allQuestions().questions
        #expect(questions.map(\.id) == [cranes.id, sheds.id])
        #expect(questions[0].stem == "The port has how many cranes?" && questions[0].revision == 2)
        #expect(try CuratedBank.bytes(after, shown: decided.withDropped(questions), decided) == after)
        // The next update says the same.
        #expect(CuratedUpdate(old: questions, new: bank, decisions: decided).questions == questions)
        let back = try CuratedBank.bytes(after, shown: bank, Decisions())
        let restored = try BankFile(back).allQuestions().questions
        #expect(Set(restored.map(\.id)) == Set(bank.map(\.id)))
        #expect(restored[0].stem == cranes.stem && restored[0].revision == 3)
    }

    @Test func linesThatNoDecisionConcernsStayByteForByte() throws {
        // A key that a later version has added.
        let line = String(decoding: QuestionLine.bytes(of: cranes), as: UTF8.self).dropLast() + ", \"later\": [1]}"
        let head = bytes([]) + Array(line.utf8) + [0x0A]
        let all = head + QuestionLine.bytes(of: sheds) + [0x0A]
        let after = try CuratedBank.bytes(all, shown: [cranes, sheds], decisions(.drop(shown: sheds)))
        #expect(after == head)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Testing

@testable import Questions

/// What is left out when somebody asks for less, and what is said about every figure.
@Suite struct SelectionTests {
    private static func question(
        _ item: String, _ importance: Double, _ view: String = "numeric", form: String = "howmany"
    ) -> Question {
        Question(
            id: QuestionID(rawValue: item + "/" + view), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: item), form: form, origin: .prose, importance: importance,
            stem: "How many \(item)?", answer: Answer(text: "1", meaning: .text),
            citations: [Citation(document: "d", section: [], quote: "1", occurrence: 1, sentence: "1")])
    }

    private let questions = [
        question("a", 0.5, "choice"), question("a", 0.5), question("b", 0.9, form: "when"),
        question("c", 0.7, "choice"), question("c", 0.7),
    ]

    private func reasons(_ selection: Selection) -> [Selection.Reason?] { selection.reasons(questions) }

    @Test func nothingIsLeftOutUnasked() { #expect(reasons(Selection()) == [nil, nil, nil, nil, nil]) }

    @Test func eachLimitLeavesOutWhatIsBeyondIt() {
        #expect(reasons(Selection(perItem: 1)) == [nil, .perItem, nil, nil, .perItem])
        #expect(reasons(Selection(forms: ["when"])) == [.form, .form, nil, .form, .form])
        #expect(reasons(Selection(leastImportance: 0.7)) == [.importance, .importance, nil, nil, nil])
        #expect(reasons(Selection(most: 3)) == [.most, .most, nil, nil, nil])
        #expect(reasons(Selection(most: 2)) == [.most, .most, nil, nil, .most])
    }

    @Test func limitsWorkTogether() {
        #expect(reasons(Selection(perItem: 1, most: 2)) == [.most, .perItem, nil, nil, .perItem])
    }

    // MARK: Explanations

    private static let text = """
        # The Arven dam

        The Arven dam was closed in 1928. According to Lida Morn, 1,836 workers built the Arven dam.
        Route 9 crosses the dam. The two camps were closed on 4 May. Dozens of people watched.

        > Nobody counted the 88 men.
        """

    private func explained(_ text: String, selection: Selection = Selection()) throws -> [Explanation] {
        let facts = DocumentFacts(try Document(reading: Array(text.utf8), name: "sample"))
        var names = NameRegister()
        return QuestionMaker(facts).explained(names: &names, selection: selection).explanations
    }

    @Test func everyFigureIsExplainedInItsOrder() throws {
        let explanations = try explained(Self.text)
        #expect(explanations.map(\.text) == ["1928", "1,836", "9", "two", "4", "Dozens", "88"])
        #expect(explanations.map(\.line) == [3, 3, 4, 4, 4, 4, 6])
        guard case .asked(let when) = explanations[0].outcome, case .asked(let many) = explanations[1].outcome else {
            Issue.record("\(explanations.prefix(2))")
            return
        }
        #expect(when.map(\.form) == ["when"] && many.map(\.form) == ["howmany"])
        #expect(
            explanations.dropFirst(2).map(\.outcome) == [
                .unasked(.label("route")), .unasked(.anaphor), .unasked(.dateWithoutYear), .unasked(.vague),
                .notRead(.quotation),
            ])
    }

    @Test func explainingChangesNoQuestion() throws {
        for isEverything in [true, false] {
            let facts = DocumentFacts(try Document(reading: Array(Self.text.utf8), name: "sample"))
            let maker = QuestionMaker(facts, settings: QuestionMaker.Settings(includesLittle: isEverything))
            var first = NameRegister()
            var second = NameRegister()
            #expect(
                maker.explained(names: &first).questions.map(\.question)
                    == maker.questions(names: &second).map(\.question))
        }
    }

    @Test func whatWasLeftOutByALimitIsSaidToBe() throws {
        let outcomes = try explained(Self.text, selection: Selection(forms: ["when"])).map(\.outcome)
        #expect(outcomes[1] == .leftOut(.form))
    }
}

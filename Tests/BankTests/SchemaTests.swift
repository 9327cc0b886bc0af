// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import JSONText
import Testing

/// The published schema names the keys that are written, in their order, and no others.
@Suite struct SchemaTests {
    private let schema: JSONValue

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        schema = try JSONReader.read(
            Array(Data(contentsOf: root.appendingPathComponent("docs/question-line.schema.json"))))
    }

    @Test func hasTheKeysOfALineInOrder() throws {
        var question = Samples.question()
        question.choice = Choice(options: ["4.2 million", "1"], key: 0, made: [], pool: ["2"])
        question.rivals = [
            Rival(claimant: "c", text: "1", value: DecimalNumber(1), item: ItemID(rawValue: "i"))
        ]
        question.figureChange = FigureChange(revision: 1, old: "4.1 million")
        question.was = [ItemID(rawValue: "a")]
        question.tags = ["t"]
        question.feedback = Feedback(general: "f", options: ["a", "b"])
        let first = question.citations[0]
        question.citations = [
            Citation(
                document: first.document, section: first.section, quote: first.quote, occurrence: 1,
                sentence: first.sentence, cell: CellPlace(table: "t", row: ["r"], column: "c"))
        ]
        let line = try JSONReader.read(QuestionLine.bytes(of: question, places: [CitedPlace(line: 1, bytes: 0..<11)]))
        #expect(names(line) == names(schema["properties"]))
        #expect(names(line["rivals"]?.array?.first) == names(schema["properties"]?["rivals"]?["items"]?["properties"]))
        #expect(names(line["changed"]) == names(schema["properties"]?["changed"]?["properties"]))
        #expect(names(line["feedback"]) == names(schema["properties"]?["feedback"]?["properties"]))
        #expect(names(line["citations"]?.array?.first) == names(schema["$defs"]?["citation"]?["properties"]))
        #expect(names(line["answer"]?["accept"]) == names(schema["$defs"]?["interval"]?["properties"]))
    }

    @Test(arguments: [
        Precision.exact, .rounded(unit: DecimalNumber(1)), .about, .atMost, .atLeast,
        .range(DecimalNumber(1), DecimalNumber(2)),
    ])
    func hasTheKeysOfAnAnswerInOrder(precision: Precision) throws {
        let value = DecimalNumber(1)
        var question = Samples.question()
        question.answer = Answer(
            text: "1",
            meaning: .quantity(
                MarkedQuantity(
                    value: value, unit: nil, precision: precision, accept: Interval(value, value), time: .year(1931))))
        let answer = try #require(try JSONReader.read(QuestionLine.bytes(of: question))["answer"])
        let known = names(schema["$defs"]?["answer"]?["properties"])
        #expect(names(answer) == known.filter(names(answer).contains))
        let words = schema["$defs"]?["answer"]?["properties"]?["precision"]?["enum"]?.array ?? []
        #expect(words.contains(try #require(answer["precision"])))
    }

    @Test func everyRequiredKeyIsWritten() throws {
        let line = try JSONReader.read(
            QuestionLine.bytes(of: Samples.question(), places: [CitedPlace(line: 1, bytes: 0..<11)]))
        let required = schema["required"]?.array?.compactMap(\.string) ?? []
        #expect(required == names(line))
    }

    private func names(_ value: JSONValue?) -> [String] { value?.object?.members.map(\.name) ?? [] }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import Testing

@Suite struct QuestionLineTests {
    @Test func writesANumericQuestion() throws {
        var question = Samples.question(
            precision: .rounded(unit: try decimal(1, 5)), accept: try interval(4_150_000, 4_250_000))
        question.rivals = [
            Rival(
                claimant: "Lida Morn", text: "5.1 million", value: DecimalNumber(5_100_000),
                item: ItemID(rawValue: "cost-b")),
            Rival(claimant: "the owners", text: "3 million", value: DecimalNumber(3_000_000), item: nil),
        ]
        question.isDisputed = true
        question.was = [ItemID(rawValue: "cost-a"), ItemID(rawValue: "cost-0")]
        question.revision = 3
        question.importance = 0.123456
        try check(
            question,
            #"{"id": "cost-of-dam/number", "item": "cost-of-dam", "measure": "cost", "revision": 3, "kind": "numeric", "#
                + #""form": "lookup", "origin": "prose", "importance": 0.123, "#
                + #""stem": "According to the state survey of 1931, what did the Arven dam cost?", "#
                + #""answer": {"text": "4.2 million", "value": 4200000, "unit": "crowns", "precision": "rounded", "#
                + #""digit": 100000, "accept": {"from": 4150000, "to": 4250000}}, "#
                + #""claimants": ["state survey of 1931"], "hedge": null, "disputed": true, "#
                + #""rivals": [{"claimant": "Lida Morn", "text": "5.1 million", "value": 5100000, "item": "cost-b"}, "#
                + #"{"claimant": "the owners", "text": "3 million", "value": 3000000}], "#
                + #""citations": [{"document": "arven.txt", "section": ["Cost"], "quote": "4.2 million", "#
                + #""occurrence": 1, "sentence": "According to the state survey of 1931, the dam cost 4.2 million "#
                + #"crowns."}], "was": ["cost-a", "cost-0"]}"#)
    }

    @Test func writesAChoiceOverCells() throws {
        let question = Question(
            id: QuestionID(rawValue: "water/choice"), item: ItemID(rawValue: "water"),
            measure: MeasureID(rawValue: "w"), form: "extreme", origin: .derived, importance: 1,
            stem: "In which quarter?",
            choice: Choice(options: ["I", "II", "III", "IV"], key: 2, made: []),
            answer: Answer(text: "III", meaning: .time(.quarter(year: 1929, 3))),
            citations: [
                Citation(
                    document: "arven.txt", section: [], quote: "9.7", occurrence: 2, sentence: "| | III | 9.7 |",
                    cell: CellPlace(table: "Water released", row: ["1929", "III"], column: "million m³"))
            ])
        let line =
            #"{"id": "water/choice", "item": "water", "measure": "w", "revision": 1, "kind": "choice", "#
            + #""form": "extreme", "origin": "derived", "importance": 1, "stem": "In which quarter?", "#
            + #""options": ["I", "II", "III", "IV"], "key": 2, "made": [], "#
            + #""answer": {"text": "III", "time": "1929-Q3"}, "claimants": [], "hedge": null, "disputed": false, "#
            + #""rivals": [], "citations": [{"document": "arven.txt", "section": [], "quote": "9.7", "#
            + #""occurrence": 2, "sentence": "| | III | 9.7 |", "table": "Water released", "row": ["1929", "III"], "#
            + #""column": "million m³"}]}"#
        try check(question, line)

        let streamed = QuestionLine.bytes(of: question, places: [CitedPlace(line: 9, bytes: 1234..<1237)])
        #expect(
            String(decoding: streamed, as: UTF8.self)
                == line.replacingOnce(
                    #"{"document": "arven.txt", "#, #"{"document": "arven.txt", "line": 9, "bytes": [1234, 1237], "#))
        #expect(try read(streamed) == question)
    }

    @Test(arguments: [
        (CalendarTime.year(1956), #"{"text": "t", "value": 1956, "time": "1956"}"#),
        (.month(year: 1949, 10), #"{"text": "t", "time": "1949-10"}"#),
        (.day(year: 1956, month: 4, 22), #"{"text": "t", "time": "1956-04-22"}"#),
        (.span(.month(year: 1945, 5), .month(year: 1950, 6)), #"{"text": "t", "time": "1945-05/1950-06"}"#),
    ])
    func writesATime(time: CalendarTime, answer: String) throws {
        try checkAnswer(Answer(text: "t", meaning: .time(time)), kind: "date", answer)
    }

    @Test func writesAText() throws {
        try checkAnswer(Answer(text: "Erich Maschke", meaning: .text), kind: "text", #"{"text": "Erich Maschke"}"#)
    }

    @Test(arguments: [
        (Precision.exact, #""precision": "exact", "#),
        (.rounded(unit: DecimalNumber(10)), #""precision": "rounded", "digit": 10, "#),
        (.about, #""precision": "about", "#),
        (.atMost, #""precision": "at most", "#),
        (.atLeast, #""precision": "at least", "#),
        (.range(DecimalNumber(35), DecimalNumber(37)), #""precision": "range", "range": {"from": 35, "to": 37}, "#),
    ])
    func writesAPrecision(precision: Precision, written: String) throws {
        let quantity = MarkedQuantity(
            value: try decimal(358, -1), unit: nil, precision: precision, accept: try interval(35, 36),
            time: .year(1955))
        try checkAnswer(
            Answer(text: "t", meaning: .quantity(quantity)), kind: "numeric",
            #"{"text": "t", "value": 35.8, "unit": null, "# + written
                + #""time": "1955", "accept": {"from": 35, "to": 36}}"#)
    }

    @Test(arguments: [(0.0, "0"), (1, "1"), (0.5, "0.5"), (0.0004, "0"), (0.9996, "1"), (0.25, "0.25"), (7, "1")])
    func writesImportance(value: Double, written: String) {
        var question = Samples.question()
        question.importance = value
        let line = String(decoding: QuestionLine.bytes(of: question), as: UTF8.self)
        #expect(line.contains(#""importance": \#(written), "stem""#))
    }

    private func check(_ question: Question, _ line: String) throws {
        let bytes = QuestionLine.bytes(of: question)
        #expect(String(decoding: bytes, as: UTF8.self) == line)
        var read = try read(bytes)
        #expect(abs(read.importance - question.importance) <= 0.0005)
        read.importance = question.importance
        #expect(read == question)
    }

    private func checkAnswer(_ answer: Answer, kind: String, _ written: String) throws {
        var question = Samples.question()
        question.answer = answer
        let line = String(decoding: QuestionLine.bytes(of: question), as: UTF8.self)
        #expect(line.contains(#""kind": "\#(kind)""#))
        #expect(line.contains(#""answer": \#(written), "claimants""#))
        #expect(try read(Array(line.utf8)) == question)
    }

    private func read(_ bytes: [UInt8]) throws -> Question {
        try bytes.withUnsafeBytes { try QuestionLine.read($0, line: 1) }
    }

    private func decimal(_ coefficient: Int, _ exponent: Int) throws -> DecimalNumber {
        try #require(DecimalNumber(coefficient: coefficient, exponent: exponent))
    }

    private func interval(_ from: Int, _ to: Int) throws -> Interval {
        Interval(DecimalNumber(from), DecimalNumber(to))
    }
}

extension String {
    /// The text with the first `part` replaced.
    func replacingOnce(_ part: String, _ other: String) -> String {
        guard let range = range(of: part) else { return self }
        return replacingCharacters(in: range, with: other)
    }
}

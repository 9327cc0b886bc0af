// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import Testing

/// What a damaged or hostile line gives: a fact with its place, never a crash.
@Suite struct QuestionLineReadingTests {
    private let choice =
        #"{"id": "q/choice", "item": "q", "measure": "m", "revision": 1, "kind": "choice", "form": "lookup", "#
        + #""origin": "table", "importance": 0.5, "stem": "s", "options": ["1", "2"], "key": 1, "made": ["1"], "#
        + #""answer": {"text": "2", "value": 2, "unit": null, "precision": "range", "range": {"from": 1, "to": 3}, "#
        + #""time": "1945-Q2", "accept": {"from": 1.5, "to": 2.5}}, "claimants": ["A", "B"], "hedge": "up to", "#
        + #""disputed": true, "rivals": [{"claimant": "C", "text": "4", "value": 4}], "#
        + #""citations": [{"document": "d", "section": ["S"], "quote": "2", "occurrence": 1, "sentence": "2", "#
        + #""table": "t", "row": ["1945"], "column": "c"}], "was": ["p"]}"#

    @Test func readsTheWholeLine() throws {
        let question = try read(choice)
        #expect(question.choice == Choice(options: ["1", "2"], key: 1, made: ["1"]))
        #expect(question.citations.first?.cell == CellPlace(table: "t", row: ["1945"], column: "c"))
        #expect(String(decoding: QuestionLine.bytes(of: question), as: UTF8.self) == choice)
    }

    @Test func toleratesOrderAndUnknownKeys() throws {
        let turned = choice.replacingOnce(#"{"id": "q/choice", "#, #"{"later": {"x": [1]}, "#)
            .replacingOnce(#", "was": ["p"]}"#, #", "was": ["p"], "id": "q/choice"}"#)
        #expect(try read(turned) == read(choice))
    }

    @Test(arguments: [
        (#""id": "q/choice""#, #""id": """#, BankError.Kind.unfit(key: "id")),
        (#""id": "q/choice", "#, "", .missing(key: "id")),
        (#""item": "q""#, #""item": "a\u0007""#, .unfit(key: "item")),
        (#""measure": "m""#, #""measure": 7"#, .unfit(key: "measure")),
        (#""revision": 1"#, #""revision": 0"#, .unfit(key: "revision")),
        (#""revision": 1"#, #""revision": 1.5"#, .unfit(key: "revision")),
        (#""kind": "choice""#, #""kind": "numeric""#, .unfit(key: "kind")),
        (#""kind": "choice", "#, "", .missing(key: "kind")),
        (#""origin": "table""#, #""origin": "rumour""#, .unfit(key: "origin")),
        (#""importance": 0.5"#, #""importance": 1.1"#, .unfit(key: "importance")),
        (#""importance": 0.5"#, #""importance": 1e999"#, .unfit(key: "importance")),
        (#""stem": "s", "#, "", .missing(key: "stem")),
        (#""options": ["1", "2"]"#, #""options": ["1", "1"]"#, .unfit(key: "options")),
        (#""options": ["1", "2"]"#, #""options": [1, 2]"#, .unfit(key: "options")),
        (#""options": ["1", "2"]"#, #""options": []"#, .unfit(key: "options")),
        (#""key": 1"#, #""key": 2"#, .unfit(key: "key")),
        (#""key": 1"#, #""key": -1"#, .unfit(key: "key")),
        (#""key": 1, "#, "", .missing(key: "key")),
        (#""answer": {"text": "2", "#, #""answer": {"#, .missing(key: "answer.text")),
        (#""value": 2,"#, #""value": "2","#, .unfit(key: "answer.value")),
        (#""value": 2,"#, #""value": 1e60,"#, .unfit(key: "answer.value")),
        (#""value": 2,"#, #""value": 123456789012345678901234567890,"#, .unfit(key: "answer.value")),
        (#""value": 2,"#, #""value": 9,"#, .unfit(key: "answer.accept")),
        (#""precision": "range""#, #""precision": "vague""#, .unfit(key: "answer.precision")),
        (#""precision": "range""#, #""precision": "rounded""#, .missing(key: "answer.digit")),
        (#""precision": "range""#, #""precision": "rounded", "digit": 0"#, .unfit(key: "answer.digit")),
        (#""range": {"from": 1, "to": 3}"#, #""range": {"from": 3, "to": 1}"#, .unfit(key: "answer.range")),
        (#""range": {"from": 1, "to": 3}"#, #""range": {"from": 3}"#, .missing(key: "answer.range.to")),
        (#", "accept": {"from": 1.5, "to": 2.5}"#, "", .unfit(key: "answer.value")),
        (#""time": "1945-Q2""#, #""time": "1945-Q5""#, .unfit(key: "answer.time")),
        (#""time": "1945-Q2""#, #""time": "+194""#, .unfit(key: "answer.time")),
        (#""claimants": ["A", "B"]"#, #""claimants": "A""#, .unfit(key: "claimants")),
        (#""hedge": "up to""#, #""hedge": 1"#, .unfit(key: "hedge")),
        (#""disputed": true"#, #""disputed": null"#, .missing(key: "disputed")),
        (#""rivals": [{"#, #""rivals": [7, {"#, .unfit(key: "rivals")),
        (#""value": 4"#, #""value": "4""#, .unfit(key: "rivals.value")),
        (#""occurrence": 1"#, #""occurrence": 0"#, .unfit(key: "citations.occurrence")),
        (#""row": ["1945"]"#, #""row": {}"#, .unfit(key: "citations.row")),
        (#""was": ["p"]"#, #""was": [""]"#, .unfit(key: "was")),
    ])
    func refuses(part: String, other: String, kind: BankError.Kind) {
        let line = choice.replacingOnce(part, other)
        #expect(line != choice)
        #expect(throws: BankError(line: 7, kind: kind)) { try read(line) }
    }

    /// A line that is no JSON is called so, wherever it breaks, also where a value before the break is the wrong one.
    @Test func aBrokenLineIsCalledBroken() {
        let wrong = choice.replacingOnce(#""revision": 1"#, #""revision": "1""#)
        for line in [
            wrong + "}", wrong.replacingOnce(#""c"}]"#, #""c"]"#), wrong.replacingOnce(#""id""#, #""was": [], "id""#),
        ] {
            #expect(throws: BankError.self) { try read(line) }
            do {
                _ = try read(line)
            } catch let error as BankError {
                guard case .malformed = error.kind else {
                    Issue.record("\(error)")
                    continue
                }
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test func aNameStandsOnce() {
        for twice in [#""later": 1, "later": 2, "id""#, #""stem": "t", "id""#] {
            let line = choice.replacingOnce(#""id""#, twice)
            #expect(throws: BankError.self) { try read(line) }
        }
    }

    @Test func refusesALineWithoutSource() throws {
        let start = try #require(choice.range(of: #", "citations""#))
        let end = try #require(choice.range(of: #", "was""#))
        let line = choice.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        #expect(throws: BankError(line: 7, kind: .missing(key: "citations"))) { try read(line) }
    }

    @Test func refusesWhatIsNoObject() {
        #expect(throws: BankError(line: 7, kind: .missing(key: "id"))) { try read("[]") }
    }

    @Test func anEndlessSpanIsNotTakenApart() {
        let spans = String(repeating: "1945/", count: 200_000) + "1945"
        let line = choice.replacingOnce("1945-Q2", spans)
        #expect(throws: BankError(line: 7, kind: .unfit(key: "answer.time"))) { try read(line) }
    }

    @Test func everyCutOfALineIsAnError() {
        let bytes = Array(choice.utf8)
        for cut in bytes.indices {
            _ = bytes.withUnsafeBytes { buffer in
                #expect(throws: BankError.self) { try QuestionLine.read(buffer, range: 0..<cut, line: 7) }
            }
        }
    }

    private func read(_ line: String) throws -> Question {
        try Array(line.utf8).withUnsafeBytes { try QuestionLine.read($0, line: 7) }
    }
}

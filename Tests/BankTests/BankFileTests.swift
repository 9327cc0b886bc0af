// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import CBuiltin
import Figures
import JSONText
import TestSupport
import Testing

@Suite struct BankFileTests {
    @Test func opensTwentyQuestions() throws {
        let bytes = try Samples.resource("twenty.bank.jsonl")
        let bank = try BankFile(bytes)
        #expect(bank.header.documents.map(\.name) == ["German prisoners of war in the Soviet Union"])
        #expect(bank.header.documents.first?.checksum == Checksum(of: try Samples.resource("twenty.md")))
        #expect(bank.faults.isEmpty)
        #expect(bank.entries.count == 20)
        #expect(bank.items.count == 18)
        #expect(bank.entries.map(\.line) == Array(2...21))
        #expect(Set(bank.entries.map(\.kind)) == [.numeric, .date, .choice, .text])
        let first = try #require(bank.items.first)
        #expect(first.questions == 0..<2)
        #expect(first.importance == 1)
        #expect(bank.itemIndex(of: first.id) == 0)
        #expect(bank.entryIndex(of: bank.entries[7].id) == 7)
        #expect(bank.entryIndex(of: QuestionID(rawValue: "none")) == nil)
        #expect(try bank.question(at: 0).answer.text == "381,067")
    }

    @Test func writingTheTwentyAgainChangesNoByte() throws {
        let bytes = try Samples.resource("twenty.bank.jsonl")
        let bank = try BankFile(bytes)
        let (questions, faults) = bank.allQuestions()
        #expect(faults.isEmpty)
        #expect(firstDifference(BankWriter.bytes(header: bank.header, questions: questions), bytes) == nil)
        for (entry, question) in zip(bank.entries, questions) {
            #expect(entry.id == question.id)
            #expect(entry.item == question.item)
            #expect(entry.measure == question.measure)
            #expect(entry.revision == question.revision)
            #expect(entry.kind == question.kind)
            #expect(entry.importance == question.importance)
        }
    }

    @Test func theTwentyQuoteTheirDocument() throws {
        let document = String(decoding: try Samples.resource("twenty.md"), as: UTF8.self)
        let flat = document.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for question in try BankFile(Samples.resource("twenty.bank.jsonl")).allQuestions().questions {
            for citation in question.citations {
                #expect(flat.contains(citation.sentence), "\(question.id)")
                #expect(citation.sentence.contains(citation.quote), "\(question.id)")
            }
            for rival in question.rivals { #expect(flat.contains(rival.text), "\(question.id)") }
            if let choice = question.choice { #expect(choice.options[choice.key] == question.answer.text) }
        }
    }

    @Test func opensTheBankInsideTheBinary() throws {
        let bytes = BankBytes(permanent: recite_builtin_bank(), count: recite_builtin_bank_length())
        let bank = try BankFile(bytes)
        #expect(bank.entries.count >= 20)
        #expect(bank.allQuestions().faults.isEmpty)
    }

    @Test func groupsTheLinesOfAnItem() throws {
        let bank = try BankFile(
            Samples.bank(
                Samples.line(id: "a/1", item: "a", importance: "0.2"), Samples.line(id: "b/1", item: "b"),
                Samples.line(id: "a/2", item: "a", revision: 4, importance: "0.9"),
                Samples.line(id: "c/1", item: "c"), Samples.line(id: "b/2", item: "b")))
        #expect(bank.entries.map(\.id.rawValue) == ["a/1", "a/2", "b/1", "b/2", "c/1"])
        #expect(bank.entries.map(\.line) == [2, 4, 3, 6, 5])
        #expect(bank.items.map(\.questions) == [0..<2, 2..<4, 4..<5])
        #expect(bank.items.map(\.importance) == [0.9, 0.5, 0.5])
        #expect(bank.items.map(\.revision) == [4, 1, 1])
        #expect(try bank.question(at: 1).id == QuestionID(rawValue: "a/2"))
        let written = BankWriter.bytes(header: bank.header, questions: bank.allQuestions().questions)
        #expect(try BankFile(written).entries.map(\.line) == [2, 3, 4, 5, 6])
    }

    @Test func leavesOutBadLinesAndSaysWhich() throws {
        let bank = try BankFile(
            Samples.bank(
                Samples.line(id: "a/1", item: "a"), "", "? JSON", "[]", Samples.line(id: "a/1", item: "a"), "{}",
                #"{"id": "b/1", "item": "b", "measure": "m", "revision": 1, "kind": "riddle", "importance": 1}"#,
                Samples.line(id: "c/1", item: "c", importance: "2"),
                String(Samples.line(id: "d/1", item: "d").dropLast(20)), Samples.line(id: "\\u0001", item: "e"),
                String(repeating: "[", count: 100_000), Samples.line(id: "z/1", item: "z")))
        #expect(bank.entries.map(\.id.rawValue) == ["a/1", "z/1"])
        #expect(bank.faults.map(\.line) == [4, 5, 6, 7, 8, 9, 10, 11, 12])
        let kinds = bank.faults.map(\.kind)
        #expect(kinds[0] == malformed(.unexpectedByte(0x3F), line: 4, column: 1, in: bank.faults[0]))
        #expect(kinds[2] == .repeatedQuestion(QuestionID(rawValue: "a/1")))
        #expect(kinds[3] == .missing(key: "id"))
        #expect(kinds[4] == .missing(key: "kind"))
        #expect(kinds[5] == .unfit(key: "importance"))
        #expect(kinds[7] == .unfit(key: "id"))
    }

    @Test func damageBehindTheFirstKeysShowsWhenAsked() throws {
        let bank = try BankFile(
            Samples.bank(
                Samples.line(id: "a/1", item: "a").replacingOnce("\"stem\": ", "\"stem\": nonsense "),
                Samples.line(id: "b/1", item: "b")))
        #expect(bank.faults.isEmpty)
        let error = try #require(throws: BankError.self) { try bank.question(at: 0) }
        #expect(error.line == 2)
        let (questions, faults) = bank.allQuestions()
        #expect(questions.map(\.item.rawValue) == ["b"])
        #expect(faults == [error])
    }

    @Test func namesWhatItemsWereCalledBefore() throws {
        let bank = try BankFile(
            Samples.bank(
                Samples.line(id: "a/1", item: "a", was: #", "was": ["old-2", "old-1"]"#),
                Samples.line(id: "a/2", item: "a", was: #", "was": ["old-2", "old-1"]"#),
                Samples.line(id: "b/1", item: "b", was: #", "was": ["old-3"]"#)))
        #expect(bank.replacedItems().map(\.old.rawValue) == ["old-2", "old-1", "old-3"])
        #expect(bank.replacedItems().map(\.new.rawValue) == ["a", "a", "b"])
    }

    @Test func opensABankWithoutALastLineFeed() throws {
        let bytes = Samples.bank(Samples.line(id: "a/1", item: "a")).dropLast()
        #expect(try BankFile(Array(bytes)).entries.count == 1)
    }

    @Test func everyCutOfABankOpensOrIsRefused() throws {
        let bytes = Samples.bank(Samples.line(id: "a/1", item: "a"), Samples.line(id: "b/1", item: "b"))
        for cut in bytes.indices {
            guard let bank = try? BankFile(Array(bytes[..<cut])) else { continue }
            _ = bank.allQuestions()
            #expect(bank.entries.count + bank.faults.count <= 2)
        }
    }

    private func malformed(
        _ kind: JSONError.Kind, line: Int, column: Int, in fault: BankError
    ) -> BankError.Kind {
        var offset = 0
        if case .malformed(let error) = fault.kind { offset = error.place.offset }
        return .malformed(JSONError(kind: kind, place: JSONPlace(offset: offset, line: line, column: column)))
    }
}

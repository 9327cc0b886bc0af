// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Foundation
import TestSupport
import Testing

/// The bank inside the program: made again from its documents, and asking every fact that it is to ask.
@Suite struct BuiltInBankTests {
    private static let folder = ScriptSandbox.projectRoot + "/Questions/"
    private static let documents = ["german-prisoners-of-war.md", "prisoners-of-war-1941-1945.md"]
    private static let bank = folder + "german-prisoners-of-war.bank.jsonl"

    /// A fact that the bank has to ask, a row of `Resources/facts.tsv`.
    struct Fact: Sendable, CustomTestStringConvertible {
        let id, file, kind, value, thing, claimant, phrase: String

        init?(_ row: Substring) {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 7 else { return nil }
            (id, file, kind, value) = (fields[0], fields[1], fields[2], fields[3])
            (thing, claimant, phrase) = (fields[4], fields[5], fields[6])
        }

        var testDescription: String { "\(id) \(value)" }

        /// Whether a question asks for it and names who says it.
        func isAsked(by question: Question) -> Bool {
            let isNamed = claimant == "-" || question.stem.lowercased().contains(claimant.lowercased())
            return isNamed && isAnswer(question.answer.text) && question.citations.contains(where: isCited)
        }

        private func isAnswer(_ text: String) -> Bool {
            if ["name", "category", "place"].contains(thing) { return text.contains(value) }
            // A unit that the stem does not name may stand behind.
            return text == value || text.hasPrefix(value + " ")
        }

        private func isCited(_ citation: Citation) -> Bool {
            guard citation.document + ".md" == file else { return false }
            guard kind == "table" else { return citation.sentence.contains(phrase) }
            return citation.cell.map { ($0.row + [$0.column]).joined(separator: " | ") } == phrase
        }
    }

    private static let facts: [Fact] = {
        let path = ScriptSandbox.projectRoot + "/Tests/CommandTests/Resources/facts.tsv"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().compactMap { Fact($0) }
    }()

    /// The bank as the command of `Questions/README.md` makes it.
    private static let made: Result<[UInt8], any Error> = Result {
        let result = try runProcess(
            BuiltProduct.path("recite"), ["generate", "--language", "builtin", "--all"] + documents.map { folder + $0 })
        guard result.status == .exited(0) else { throw ProgramError.notBuilt(result.stderr) }
        return result.output
    }

    private let questions: [Question]

    init() throws {
        questions = try BankFile(Self.made.get()).allQuestions().questions
    }

    @Test func theReadmeShowsTheCommand() throws {
        let readme = try String(contentsOfFile: Self.folder + "README.md", encoding: .utf8)
        let command = readme.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(
            separator: " "
        )
        .replacingOccurrences(of: "\\ ", with: "")
        #expect(
            command.contains(
                "recite generate --language builtin --all -o Questions/german-prisoners-of-war.bank.jsonl "
                    + Self.documents.map { "Questions/" + $0 }.joined(separator: " ")))
    }

    @Test func madeAgainItHasTheCommittedBytes() throws {
        let committed = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.bank)))
        let made = try Self.made.get()
        if made != committed {
            let pairs = zip(made.split(separator: 0x0A), committed.split(separator: 0x0A))
            let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
            let shown = line.map { "line \($0.offset + 1): \(String(decoding: $0.element.0, as: UTF8.self))" }
            Issue.record("the bank has to be made again; \(shown ?? "another number of lines")")
        }
    }

    @Test func anUpdateOfTheCommittedBankChangesNoByte() throws {
        let folder = try TemporaryFolder()
        let committed = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.bank)))
        let copy = try folder.write(committed, to: "copy.bank.jsonl")
        let result = try runProcess(
            BuiltProduct.path("recite"),
            ["generate", "--language", "builtin", "--all", "-o", copy] + Self.documents.map { Self.folder + $0 })
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(try folder.bytes(of: "copy.bank.jsonl") == committed)
    }

    @Test func everyRowOfTheFactsIsRead() {
        #expect(Self.facts.count == 137)
        #expect(Self.facts.count { $0.kind == "table" } == 78)
        #expect(Set(Self.facts.map(\.file)) == Set(Self.documents))
    }

    @Test(arguments: facts)
    func everyFactIsAsked(fact: Fact) {
        let close = questions.filter { $0.answer.text.contains(fact.value) }.map(\.stem)
        let isAsked = questions.contains(where: fact.isAsked)
        #expect(isAsked, "\(fact.id), \(fact.phrase); with that answer: \(close)")
    }

    @Test func everyClaimNamesItsClaimant() {
        for question in questions where question.isDisputed {
            #expect(!question.claimants.isEmpty, "\(question.stem)")
        }
        #expect(questions.allSatisfy { (0...1).contains($0.importance) && !$0.citations.isEmpty })
    }
}

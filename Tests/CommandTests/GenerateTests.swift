// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Foundation
import JSONText
import TestSupport
import Testing

/// `recite generate` as a person or a script runs it.
@Suite struct GenerateTests {
    private static let text = """
        # The mills of Orsk

        According to Lida Morn, 4,217 weavers of Orsk died. According to Anton Brell, 3,914 weavers of Orsk died.
        The Arven mill was opened in 1931. The weavers of Orsk were counted as miners in the winter.

        **Looms of Orsk, by district**

        | District | Looms | Share |
        |---|---:|---:|
        | North | 4,200 | 42% |
        | South | 3,800 | 38% |
        | West | 1,200 | 12% |
        | East | 800 | 8% |
        """

    private let folder: TemporaryFolder
    private let document: String

    init() throws {
        folder = try TemporaryFolder()
        document = try folder.write(Self.text, to: "orsk.md")
    }

    private func generate(_ arguments: String...) throws -> ProcessResult {
        try runProcess(BuiltProduct.path("recite"), ["generate"] + arguments, directory: folder.path)
    }

    @Test func streamedLinesHaveTheKeysOfTheSchema() throws {
        let schema = try JSONReader.read(
            Array(Data(contentsOf: URL(fileURLWithPath: ScriptSandbox.projectRoot + "/docs/question-line.schema.json")))
        )
        let known = names(schema["properties"])
        let required = schema["required"]?.array?.compactMap(\.string) ?? []
        let result = try generate("--all", "--format", "jsonl", document)
        #expect(result.status == .exited(0) && result.stderr.isEmpty, "\(result.stderr)")
        let lines = result.stdout.split(separator: "\n")
        #expect(lines.count > 5)
        for line in lines {
            let value = try JSONReader.read(Array(line.utf8))
            #expect(names(value) == known.filter(names(value).contains))
            #expect(Set(required).isSubset(of: names(value)))
            for citation in value["citations"]?.array ?? [] {
                let places = citation["bytes"]?.array ?? []
                let bytes = places.compactMap { $0.number?.int }
                try #require(bytes.count == 2)
                let quote = Array(Self.text.utf8)[bytes[0]..<bytes[1]]
                #expect(citation["quote"]?.string == String(decoding: quote, as: UTF8.self))
                let line = Self.text.utf8.prefix(bytes[0]).count { $0 == 0x0A } + 1
                #expect(citation["line"]?.number?.int == line)
            }
        }
    }

    private func names(_ value: JSONValue?) -> [String] { value?.object?.members.map(\.name) ?? [] }

    @Test(arguments: [["--format", "jsonl"], ["--format", "bank"], ["--all"]])
    func twoProcessesWriteTheSameBytes(options: [String]) throws {
        let program = try BuiltProduct.path("recite")
        let runs = try (0..<2).map { _ in
            try runProcess(program, ["generate", document] + options, directory: folder.path)
        }
        #expect(runs[0].status == .exited(0))
        #expect(!runs[0].output.isEmpty)
        #expect(runs[0].output == runs[1].output)
    }

    @Test func theSeedDrawsOtherOptionsForTheSameItems() throws {
        let first = try BankFile(generate("--all", document).output).allQuestions().questions
        let second = try BankFile(generate("--all", "--seed", "5", document).output).allQuestions().questions
        #expect(first.map(\.id) == second.map(\.id))
        #expect(first.map(\.stem) == second.map(\.stem))
        #expect(first.compactMap(\.choice) != second.compactMap(\.choice))
    }

    @Test func anUnchangedDocumentChangesNoByteOfItsBank() throws {
        let bank = folder.file("orsk.bank.jsonl")
        #expect(try generate("--all", "-o", bank, document).status == .exited(0))
        let before = try folder.bytes(of: "orsk.bank.jsonl")
        #expect(before.count > 1000)
        for _ in 0..<2 {
            let again = try generate("--all", "-o", bank, document)
            #expect(again.status == .exited(0), "\(again.stderr)")
            #expect(again.output.isEmpty)
            #expect(try folder.bytes(of: "orsk.bank.jsonl") == before)
        }
    }

    @Test func aChangedFigureKeepsItsItemAndIsSaid() throws {
        let bank = folder.file("orsk.bank.jsonl")
        _ = try generate("--all", "-o", bank, document)
        let before = try BankFile(folder.bytes(of: "orsk.bank.jsonl")).allQuestions().questions
        try folder.write(Self.text.replacingOccurrences(of: "4,217", with: "4,317"), to: "orsk.md")
        let result = try generate("--all", "-o", bank, document)
        #expect(result.status == .exited(0))
        #expect(result.stderr.contains("from 4,217 to 4,317"), "\(result.stderr)")
        let after = try BankFile(folder.bytes(of: "orsk.bank.jsonl")).allQuestions().questions
        #expect(after.map(\.id) == before.map(\.id))
        // What is worked out from the figure changes with it.
        let changed = after.filter { $0.figureChange != nil && $0.origin != .derived }
        #expect(!changed.isEmpty && changed.allSatisfy { $0.answer.text == "4,317" && $0.figureChange?.old == "4,217" })
    }

    @Test(
        arguments: [
            ([0x41, 0xFF, 0x42], "not UTF-8"), ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"),
            ([0x41, 0x00, 0x42], "not a text file"),
        ] as [([UInt8], String)])
    func anUnreadableDocumentGetsOneSentence(bytes: [UInt8], reason: String) throws {
        let path = try folder.write(bytes, to: "broken.md")
        let result = try generate(path)
        #expect(result.status == .exited(2))
        #expect(result.output.isEmpty)
        #expect(result.stderr.contains(path) && result.stderr.contains(reason), "\(result.stderr)")
        #expect(result.stderr.filter { $0 == "\n" }.count == 1, "\(result.stderr)")
    }

    @Test func aMissingDocumentGetsOneSentence() throws {
        let result = try generate(folder.file("nowhere.md"))
        #expect(result.status == .exited(2))
        #expect(result.output.isEmpty)
        #expect(result.stderr == "\(folder.file("nowhere.md")): there is no such file.\n")
    }

    @Test(arguments: ["Dear diary,\n", "{\"a\": 1}\n", "", "{\"recite\": \"bank\", \"version\": 99}\n"])
    func aFileThatIsNoBankIsLeftAlone(content: String) throws {
        let other = try folder.write(content, to: "diary.txt")
        let result = try generate("-o", other, document)
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("diary.txt: the file there is no bank"), "\(result.stderr)")
        #expect(try folder.text(of: "diary.txt") == content)
    }

    @Test func oneBrokenDocumentOfTwoWritesNothing() throws {
        let broken = try folder.write([0x41, 0xFF], to: "broken.md")
        let result = try generate("-o", folder.file("both.bank.jsonl"), document, broken)
        #expect(result.status == .exited(2))
        #expect(!FileManager.default.fileExists(atPath: folder.file("both.bank.jsonl")))
    }

    @Test(arguments: [
        [], ["--format", "jsonl", "-o", "x.bank.jsonl", "orsk.md"], ["--language", "klingon", "orsk.md"],
        ["--format", "xml", "orsk.md"],
    ])
    func wrongUseEndsWithTwo(arguments: [String]) throws {
        let result = try runProcess(BuiltProduct.path("recite"), ["generate"] + arguments, directory: folder.path)
        #expect(result.status == .exited(2))
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test func aDocumentWithoutQuestionsIsSaidToHaveNone() throws {
        let path = try folder.write("Nothing happened here.\n", to: "empty.md")
        let result = try generate("--format", "jsonl", path)
        #expect(result.status == .exited(0))
        #expect(result.output.isEmpty)
        #expect(result.stderr.contains("no question could be made from it"))
    }

    @Test func twoDocumentsShareABankAndNoName() throws {
        let second = try folder.write(Self.text, to: "second.md")
        let result = try generate("--all", document, second)
        let questions = try BankFile(result.output).allQuestions().questions
        #expect(Set(questions.map(\.id)).count == questions.count)
        #expect(Set(questions.flatMap { $0.citations.map(\.document) }) == ["orsk", "second"])
    }
}

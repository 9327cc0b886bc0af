// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Foundation
import TestSupport
import Testing

/// `recite curate` as a person runs it, and what `recite generate` makes of it afterwards.
@Suite struct CurateTests {
    private static let text = """
        # The Arven dam

        The Arven dam was closed in 1928. According to Lida Morn, 1,836 workers built the Arven dam.
        """

    private let folder: TemporaryFolder
    private let bank: String

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.text, to: "arven.md")
        bank = folder.file("arven.bank.jsonl")
        #expect(try run(["generate", "arven.md", "-o", "arven.bank.jsonl"]).status == .exited(0))
    }

    private func run(_ arguments: [String], _ input: String = "", editor: String = "false") throws -> ProcessResult {
        try runProcess(
            BuiltProduct.path("recite"), arguments,
            environment: TestEnvironment.with(["EDITOR": editor, "TMPDIR": folder.path, "NO_COLOR": "1"]),
            directory: folder.path, stdin: input)
    }

    private func curate(_ lines: String..., editor: String = "false") throws -> ProcessResult {
        try run(["curate", "arven.bank.jsonl"], lines.map { $0 + "\n" }.joined(), editor: editor)
    }

    private func questions() throws -> [Question] {
        try BankFile(folder.bytes(of: "arven.bank.jsonl")).allQuestions().questions
    }

    @Test func aWholeSessionReadsLikeThis() throws {
        let ids = try questions().map(\.id.rawValue)
        try #require(ids.count == 4)
        let stems = try questions().map(\.stem)
        let result = try curate("keep", "d", "undo", "d", "next", "x", "q")
        #expect(result.status == .exited(0))
        let prompt = "keep, edit, drop, next, undo, source, quit: "
        let closed = """
            \(stems[1])
              * 1928
              “The Arven dam was closed in 1928.”
              arven, The Arven dam
            \(prompt)
            """
        #expect(
            result.stdout.hasPrefix(
                "4 questions to decide, 0 decided.\n\n1 of 4: when, \(ids[0])\n\(stems[0])\n"), "\(result.stdout)")
        #expect(
            result.stdout.contains(
                "Kept.\n\n2 of 4: when, \(ids[1])\n\(closed)\nDropped: \(ids[1]).\n\n3 of 4: howmany, \(ids[2])\n"))
        #expect(result.stdout.contains("Taken back: \(ids[1]).\n\n2 of 4: when, \(ids[1])\n\(closed)\n"))
        #expect(result.stdout.contains("“x” means nothing here; ? says what can be typed.\n\(prompt)\n"))
        #expect(result.stdout.hasSuffix("Kept 1, edited 0, dropped 1; 2 left to decide.\n"))
        #expect(try folder.text(of: "arven.decisions.jsonl").split(separator: "\n").count == 5)
        #expect(try questions().map(\.id.rawValue) == [ids[0], ids[2], ids[3]])
        let next = try curate()
        #expect(next.stdout.hasPrefix("2 questions to decide, 2 decided.\n\n3 of 4:"), "\(next.stdout)")
    }

    @Test func decisionsHoldInTheNextUpdate() throws {
        let editor = "sed -i 's/^In which year was/Since which year has/;s/closed?/stood closed?/'"
        #expect(try curate("e", "d", "q", editor: editor).stdout.contains("Edited: Since which year"))
        let before = try folder.bytes(of: "arven.bank.jsonl")
        let edited = try questions()[0]
        #expect(edited.stem.hasPrefix("Since which year") && edited.revision == 2)
        for _ in 0..<2 {
            let update = try run(["generate", "arven.md", "-o", "arven.bank.jsonl"])
            #expect(update.stderr.contains("By decision: 1 dropped, 1 in the curator's words."), "\(update.stderr)")
            #expect(try folder.bytes(of: "arven.bank.jsonl") == before)
        }
        // A paragraph more changes nothing either; another figure brings the question back.
        try folder.write(Self.text.replacing("1928", with: "1929") + "\n\nIt rained.\n", to: "arven.md")
        let update = try run(["generate", "arven.md", "-o", "arven.bank.jsonl"])
        #expect(
            update.stderr.contains("edited wording set aside, because the figure has changed: \(edited.id.rawValue)"))
        let after = try questions()
        #expect(after.count == 3 && after[0].answer.text == "1929" && !after[0].stem.hasPrefix("Since"))
        let again = try curate("q")
        #expect(again.stdout.contains("Asked again: its figure has changed since it was decided."), "\(again.stdout)")
    }

    @Test func aKeyThatIsNotInTheSourceIsRefused() throws {
        let before = try folder.bytes(of: "arven.bank.jsonl")
        let result = try curate("e", "q", editor: "sed -i 's/^[*] 1928/* 1927/'")
        #expect(
            result.stdout.contains(
                "The key was changed to “1927”, which does not stand in the source. The question is as it was."))
        #expect(try folder.bytes(of: "arven.bank.jsonl") == before)
        #expect(!FileManager.default.fileExists(atPath: folder.file("arven.decisions.jsonl")))
        // The editor's file is taken away.
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left.sorted() == ["arven.bank.jsonl", "arven.md"])
    }

    @Test func whatCannotBeReadIsLeftAlone() throws {
        let diary = try folder.write("Dear diary\n", to: "diary.txt")
        #expect(try run(["curate", diary]).status == .exited(2))
        #expect(try run(["curate", folder.file("nowhere.bank.jsonl")]).stderr.hasSuffix("there is no such file.\n"))
        try folder.write("Dear diary\n", to: "arven.decisions.jsonl")
        let before = try folder.bytes(of: "arven.bank.jsonl")
        for result in [try curate("d"), try run(["generate", "arven.md", "-o", "arven.bank.jsonl"])] {
            #expect(result.status == .exited(2))
            #expect(result.stderr.contains("arven.decisions.jsonl, line 1: this is no decision"), "\(result.stderr)")
        }
        #expect(try folder.bytes(of: "arven.bank.jsonl") == before)
    }
}

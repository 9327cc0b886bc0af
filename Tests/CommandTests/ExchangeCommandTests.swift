// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Foundation
import TestSupport
import Testing

/// `recite export` and `recite import` as a person or a script runs them.
@Suite struct ExchangeCommandTests {
    private let folder: TemporaryFolder
    private let bank: String

    init() throws {
        folder = try TemporaryFolder()
        let nasty = ScriptSandbox.projectRoot + "/Tests/ExchangeTests/Resources/nasty.bank.jsonl"
        bank = try folder.write(Array(Data(contentsOf: URL(fileURLWithPath: nasty))), to: "nasty.bank.jsonl")
    }

    private func recite(_ arguments: String...) throws -> ProcessResult {
        try runProcess(BuiltProduct.path("recite"), arguments, directory: folder.path)
    }

    private static let formats = [
        "anki", "moodle", "gift", "aiken", "qti21", "qti22", "qti30", "canvas", "kahoot", "h5p", "amc", "amc-txt",
        "exam",
        "csv", "tsv", "markdown", "html", "jsonl",
    ]

    /// No hash order, no clock and no path reaches an export.
    @Test(arguments: formats)
    func twoProcessesWriteTheSameBytes(format: String) throws {
        for name in ["one", "two"] {
            let result = try recite("export", bank, "--to", format, "-o", folder.file(name))
            #expect(result.status == .exited(0) && result.stdout.isEmpty, "\(result.stderr)")
        }
        #expect(try folder.bytes(of: "one") == folder.bytes(of: "two"))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.contains("scratch") || $0.hasSuffix(".new")
        }
        #expect(left == [])
    }

    @Test func theLossIsSaidAndReported() throws {
        let report = folder.file("report.json")
        let result = try recite("export", bank, "--to", "aiken", "-o", folder.file("a.txt"), "--report", report)
        #expect(result.status == .exited(0))
        #expect(
            result.stderr.contains(
                "left out, because the format has no question of this kind: 18 questions: tiny/number"))
        let written = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "report.json"))) as? [String: Any]
        let losses = try #require(written?["losses"] as? [[String: String]])
        #expect(
            losses.contains {
                $0["question"] == "tiny/number" && $0["lost"] == "question" && $0["reason"] == "no such kind"
            })
    }

    @Test func strictWritesNothingWhereSomethingWouldBeLost() throws {
        let target = try folder.write("before", to: "a.txt")
        let result = try recite("export", bank, "--to", "aiken", "-o", target, "--strict")
        #expect(result.status == .exited(1))
        #expect(try folder.text(of: "a.txt") == "before")
        #expect(try recite("export", bank, "--to", "jsonl", "-o", target, "--strict").status == .exited(0))
    }

    @Test func aBankComesBackThroughGIFT() throws {
        #expect(try recite("export", bank, "--to", "gift", "-o", folder.file("a.gift")).status == .exited(0))
        let result = try recite("import", folder.file("a.gift"), "-o", folder.file("b.bank.jsonl"), "--strict")
        #expect(result.status == .exited(0), "\(result.stderr)")
        let before = try folder.text(of: "nasty.bank.jsonl").split(separator: "\n").dropFirst().filter {
            !$0.contains("\"arrow/text\"")
        }
        let after = try folder.text(of: "b.bank.jsonl").split(separator: "\n").dropFirst()
        #expect(after.count == before.count)
    }

    @Test func whatCannotBeUsedIsListedAndKept() throws {
        let file = try folder.write("Which?{=a ~b}\n\nHow many?{#9,81}\n", to: "q.gift")
        let result = try recite("import", file, "-o", folder.file("q.bank.jsonl"))
        #expect(result.status == .exited(0))
        #expect(result.stderr.contains("q.gift, line 3: “9,81” is no number"))
        #expect(try folder.text(of: "q.bank.jsonl.left-over.txt") == "How many?{#9,81}\n")
        #expect(try recite("import", file, "--strict").status == .exited(1))
    }

    @Test(arguments: [
        ("x.apkg", "PK\u{3}\u{4}nothing", "no archive"),
        ("x.xml", "<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz/>", "document type"),
        ("x.txt", "nothing at all", "none of the formats"), ("x.csv", "stem,answer\n\"a,b\n", "never closed"),
    ])
    func aBrokenFileGetsASentenceAndStatus2(name: String, content: String, words: String) throws {
        let result = try recite("import", try folder.write(content, to: name))
        #expect(result.status == .exited(2) && result.stdout.isEmpty)
        #expect(result.stderr.contains(words) && result.stderr.split(separator: "\n").count == 1, "\(result.stderr)")
    }

    @Test func aMissingFileAndABrokenBank() throws {
        #expect(try recite("import", folder.file("no")).status == .exited(2))
        #expect(try recite("export", folder.file("no"), "--to", "gift").status == .exited(2))
        let broken = try folder.write("{}\n", to: "broken.bank.jsonl")
        let target = folder.file("out.gift")
        #expect(try recite("export", broken, "--to", "gift", "-o", target).status == .exited(2))
        #expect(!FileManager.default.fileExists(atPath: target))
        #expect(try recite("export", bank, "--to", "nosuch").status == .exited(2))
    }
}

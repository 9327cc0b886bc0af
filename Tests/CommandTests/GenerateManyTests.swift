// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText
import TestSupport
import Testing

/// `recite generate` on many documents, with limits, and with its reasons.
@Suite struct GenerateManyTests {
    private let folder: TemporaryFolder
    private let documents: [String]

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        documents = try (1...12).map { number in
            try folder.write(
                """
                # The mill of Orsk \(number)

                The Orsk mill was opened in \(1900 + number). Lida Morn states that \(4_000 + number) weavers of Orsk died.
                Route 9 leads to the Orsk mill.
                """, to: "orsk-\(number).md")
        }
    }

    private func generate(_ arguments: [String]) throws -> ProcessResult {
        try runProcess(BuiltProduct.path("recite"), ["generate"] + arguments, directory: folder.path)
    }

    @Test func jobsGiveTheSameBytes() throws {
        let one = try generate(["--format", "jsonl"] + documents)
        #expect(one.status == .exited(0) && one.stdout.split(separator: "\n").count >= 12 && one.stderr.isEmpty)
        for jobs in ["2", "5"] {
            #expect(try generate(["--format", "jsonl", "--jobs", jobs] + documents).output == one.output)
        }
    }

    @Test(arguments: ["1", "2"])
    func oneBrokenDocumentDoesNotStopTheOthers(jobs: String) throws {
        let broken = try folder.write([0x41, 0xFF], to: "broken.md")
        let whole = try generate(["--format", "jsonl"] + documents)
        let result = try generate(
            ["--format", "jsonl", "--jobs", jobs] + documents.prefix(3) + [broken] + documents.dropFirst(3))
        #expect(result.status == .exited(2))
        #expect(result.output == whole.output)
        #expect(result.stderr.contains("broken.md") && result.stderr.filter { $0 == "\n" }.count == 1)
    }

    @Test func limitsChooseAmongTheQuestions() throws {
        func questions(_ arguments: String...) throws -> [Question] {
            try BankFile(generate(arguments + [documents[0]]).output).allQuestions().questions
        }
        let all = try questions()
        #expect(Set(all.map(\.item)).count < all.count)
        #expect(try questions("--per-item", "1").count == Set(all.map(\.item)).count)
        #expect(
            try questions("--forms", "when, who").map(\.form) == all.map(\.form).filter { $0 == "when" || $0 == "who" })
        #expect(try questions("--max", "1").count == 1)
        #expect(try questions("--min-score", "1").isEmpty)
        #expect(try questions("--min-score", "0").count >= all.count)
    }

    @Test func everyFigureHasItsReason() throws {
        let plain = try generate(["--explain", documents[0]])
        #expect(plain.status == .exited(0))
        let lines = plain.stdout.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(documents[0]):3: “1901”: asked: when ") }, "\(plain.stdout)")
        #expect(lines.contains("\(documents[0]):4: “9”: not asked: it numbers something (“route”)."))
        #expect(plain.stderr.hasPrefix("\(documents[0]): \(lines.count) figures, "))
        let json = try generate(["--explain", "--json", documents[0]])
        for line in json.stdout.split(separator: "\n") {
            let value = try JSONReader.read(Array(line.utf8))
            #expect(
                value.object?.members.map(\.name)
                    == ["file", "line", "bytes", "figure", "outcome", "items", "sentence"])
        }
        #expect(json.stdout.split(separator: "\n").count == lines.count)
    }

    @Test(arguments: [
        ["--jobs", "2"], ["--jobs", "0", "--format", "jsonl"], ["--json"], ["--min-score", "7"], ["--max", "0"],
        ["--per-item", "-1"],
    ])
    func wrongUseEndsWithTwo(arguments: [String]) throws {
        let result = try generate(arguments + [documents[0]])
        #expect(result.status == .exited(2))
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Documents
import Durable
import Facts
import GeneratorWords
import JSONText
import Questions
import Terminal

/// `recite check FILE…`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Recompute a document's sums, shares and factors; hold a bank against the rules for items.",
        discussion: """
            Of a document: totals, rows, percentages, break-downs in brackets, factors and changes that do not agree with \
            the document's own figures, each with both places. Of a bank: questions that break a rule for items. Ends \
            with 1 where something is found.

            Example: recite check notes/harbour.md
            """)

    @Argument(help: "Documents and banks.", completion: .file())
    var files: [String]

    @Flag(help: "Print what agrees too.")
    var all = false

    @Flag(help: "One JSON object instead of lines.")
    var json = false

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name at least one file.") }
    }

    func run() throws {
        let system = PosixFileSystem()
        var reports: [JSONValue] = []
        var isClean = true
        for path in files {
            let report = path.hasSuffix(".bank.jsonl") ? try bank(path, system) : try document(path, system)
            isClean = isClean && report.failed == 0
            if json {
                reports.append(report.object)
            } else {
                try StandardStreams.output.write(report.lines.map { StyledLine($0) })
                StandardStreams.error(report.summary)
            }
        }
        if json {
            let object = FindingsJSON.object([("files", .array(reports))])
            try StandardStreams.output.write(data: JSONWriter.write(object) + [0x0A])
        }
        if !isClean { throw ExitCode(Failure.Status.failed.rawValue) }
    }

    /// What was found in one file.
    private struct Report {
        let lines: [String]
        let object: JSONValue
        let summary: String
        let failed: Int
    }

    private func document(_ path: String, _ system: PosixFileSystem) throws -> Report {
        let document = try DocumentInput(system: system, textFolder: nil).document(at: path)
        let checks = DocumentChecks.checks(of: DocumentFacts(document))
        let shown = all ? checks : checks.filter { !$0.agrees }
        let failed = checks.count { !$0.agrees }
        let object = FindingsJSON.object([
            ("file", .string(path)), ("checks", .int(checks.count)), ("failed", .int(failed)),
            (
                "findings",
                .array(
                    (all ? checks : shown).map { check in
                        FindingsJSON.object([
                            ("kind", .string(CheckSentences.kind(check))), ("agrees", .bool(check.agrees)),
                            ("sentence", .string(CheckSentences.sentence(check))),
                            ("stated", FindingsJSON.place(check.stated, path)),
                            ("against", .array(check.against.map { FindingsJSON.place($0, path) })),
                        ])
                    })
            ),
        ])
        let lines = shown.flatMap { check in
            [CheckSentences.sentence(check)]
                + ([check.stated] + check.against).map { CheckSentences.place($0, in: path) }
        }
        return Report(
            lines: lines, object: object,
            summary: CheckSentences.summary(path, made: checks.count, failed: failed), failed: failed)
    }

    private func bank(_ path: String, _ system: PosixFileSystem) throws -> Report {
        let file: BankFile
        do {
            file = try BankFile(system.contents(of: path))
        } catch let error as FileError {
            throw Failure(GeneratorSentences.refusal(error), .misused)
        } catch {
            throw Failure(ItemSentences.noBank(path), .misused)
        }
        let (questions, faults) = file.allQuestions()
        let findings = ItemRules.findings(in: questions)
        let unread = faults.count + file.faults.count
        var lines = findings.map { ItemSentences.sentence($0, path) }
        if unread > 0 { lines.append(ItemSentences.unread(unread, path)) }
        let object = FindingsJSON.object([
            ("file", .string(path)), ("questions", .int(questions.count)), ("failed", .int(findings.count + unread)),
            (
                "findings",
                .array(
                    findings.map { finding in
                        FindingsJSON.object([
                            ("rule", .string(finding.rule.rawValue)),
                            ("question", finding.question.map { .string($0.rawValue) } ?? .null),
                            ("sentence", .string(ItemSentences.sentence(finding, path))),
                        ])
                    })
            ),
        ])
        return Report(
            lines: lines, object: object,
            summary: ItemSentences.summary(path, questions.count, findings.count), failed: findings.count + unread)
    }
}

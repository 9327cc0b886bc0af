// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import CBuiltin
import Durable
import Exchange
import ExchangeWords
import Terminal
import Threads
import Words

/// `recite export BANK --to FORMAT -o FILE`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a bank for another program.",
        discussion: """
            What the format cannot carry is said at the end, by question; docs/exchange.md says what each format \
            carries and which program was seen to read it.

            Example: recite export harbour --to anki -o harbour.apkg
            """)

    /// A format, by its name.
    struct Format: ExpressibleByArgument {
        let format: any ExchangeFormat

        init?(argument: String) {
            guard let format = Formats.named(argument) else { return nil }
            self.format = format
        }

        static var allValueStrings: [String] { Formats.all.map(\.name) }
    }

    @Argument(
        help: ArgumentHelp(
            "The bank: a file, a name in the library's Questions folder, or built-in.", valueName: "bank"),
        completion: BankCompletion.kind)
    var bank: String

    @Option(name: .customLong("to"), help: "The format.")
    var format: Format

    @Option(
        name: [.short, .customLong("output")], help: "The file to write; else standard output.", completion: .file())
    var output: String?

    @Option(help: "Also write what was lost to this file, as JSON.", completion: .file())
    var report: String?

    @Flag(help: "Write nothing, and end with status 1, where anything would be lost.")
    var strict = false

    @Option(help: "The title of what is written; else the bank's name.")
    var title: String?

    @Option(help: "H5P: the version of Question Set that the other side has, 1.20 or 1.21.")
    var h5pQuestionSet: H5PRelease = .mid2024

    @Option(name: .long, help: ArgumentHelp("The library in which a bank is looked for by name.", valueName: "dir"))
    var library: String?

    func run() throws {
        let system = PosixFileSystem()
        let source = try ExportSource(bank, library: library, in: system)
        let target = try ExportTarget(output, in: system)
        let scratch = (output ?? PathText.join(Environment["TMPDIR"] ?? "/tmp", "recite-\(PosixFileSystem.processID)"))
        let scratchFile = PathText.join(
            PathText.parent(of: scratch), ".\(PathText.name(of: scratch)).scratch-\(PosixFileSystem.processID)")
        defer { try? system.unlink(scratchFile) }
        let losses = try report.map { path in
            try LossReport(path, format: format.format.name, bank: source.title, in: system)
        }
        do {
            let survey = try needsSurvey ? source.survey() : BankSurvey()
            let job = ExportJob(
                title: title ?? source.title, wording: EnglishWording(), scratch: scratchFile, survey: survey,
                h5p: h5pQuestionSet)
            var lines = try source.lines(showingProgress: true)
            let summary = try Exporter(format.format, job, hasReport: losses != nil).run(
                &lines, perform: { Threads.run($0, most: min(4, Threads.processors), $1) }, drain: target.write,
                report: { try losses?.add($0) })
            source.endProgress()
            try losses?.finish(summary)
            try finish(summary, target, source.name)
        } catch let error as BankError {
            throw Failure(FaultWords.bank(error, name: source.name), .misused)
        } catch let error as BankLines.LineTooLong {
            throw Failure(
                ImportSentences.refusal(.lineTooLong(line: error.line, limit: BankLines.lineLimit), of: source.name),
                .misused)
        } catch let error as ExportError {
            throw Failure(ImportSentences.export(error), .failed)
        } catch let error as FileError {
            throw Failure(FaultWords.file(error), .failed)
        }
    }

    /// Tables have a column for each option, and AMC-TXT says at its beginning how many pages there may be.
    private var needsSurvey: Bool { ["csv", "tsv", "amc-txt"].contains(format.format.name) }

    private func finish(_ summary: Exporter.Summary, _ target: ExportTarget, _ name: String) throws {
        for fault in summary.faults.prefix(3) { StandardStreams.error(FaultWords.bank(fault, name: name)) }
        if !summary.faults.isEmpty { StandardStreams.error(FaultWords.passedOver(summary.faults.count, name: name)) }
        for line in LossSentences.summary(
            summary, format: format.format.name, output: target.name, hasReport: report != nil)
        {
            StandardStreams.error(line)
        }
        if strict, !summary.losses.isEmpty || !summary.faults.isEmpty {
            target.abandon()
            throw Failure(LossSentences.strict(target.name), .failed)
        }
        try target.commit()
    }
}

extension H5PRelease: ExpressibleByArgument {}

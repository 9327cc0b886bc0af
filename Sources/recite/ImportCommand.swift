// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import Exchange
import ExchangeWords
import Figures
import JSONText
import Progress
import Terminal
import Words

/// `recite import FILE [-o BANK]`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a bank of another program's file.",
        discussion: """
            Reads GIFT, Aiken, Moodle XML, CSV and TSV, Anki packages and JSON Lines. Nothing is guessed: what cannot \
            be used is listed with its line, and kept beside the bank. A bank that is there already is updated: ids \
            are kept.

            Example: recite import quiz.gift -o Questions/quiz.bank.jsonl
            """)

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(
        name: [.short, .customLong("output")], help: "The bank to write; else standard output.", completion: .file())
    var output: String?

    @Option(name: .customLong("from"), help: "The format, where the file does not show it.")
    var format: ReadFormat?

    @Flag(help: "End with status 1, and write nothing, where anything could not be taken.")
    var strict = false

    @Flag(help: "Anki: also take the record of answers into the profile's log.")
    var history = false

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    /// A format that can be read, by its name.
    struct ReadFormat: ExpressibleByArgument {
        let format: any ExchangeFormat

        init?(argument: String) {
            guard let format = Formats.named(argument), format.reader != nil else { return nil }
            self.format = format
        }

        static var allValueStrings: [String] { Formats.all.filter { $0.reader != nil }.map(\.name) }
    }

    func run() throws {
        let system = PosixFileSystem()
        let name = PathText.name(of: file)
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try system.contents(of: file)
        } catch {
            throw Failure(FaultWords.file(error), .misused)
        }
        let imported: ImportedFile
        do throws(ImportError) {
            imported = try Importer.read(ImportFile(name: name, bytes: bytes), as: format?.format)
        } catch {
            throw Failure(ImportSentences.refusal(error, of: name), .misused)
        }
        for complaint in imported.complaints.prefix(Self.shown) {
            StandardStreams.error(ImportSentences.complaint(complaint, of: name))
        }
        if imported.complaints.count > Self.shown {
            StandardStreams.error(ImportSentences.more(imported.complaints.count - Self.shown))
        }
        for line in ImportSentences.summary(imported, name: name, output: output) { StandardStreams.error(line) }
        let isWhole = imported.complaints.allSatisfy(\.isTaken)
        if imported.questions.isEmpty { throw Failure(ImportSentences.nothing(name), .misused) }
        if strict, !isWhole { throw Failure(ImportSentences.strict(name), .failed) }
        do {
            try write(imported, bytes, name, system)
        } catch let error as FileError {
            throw Failure(FaultWords.file(error), .failed)
        }
        if history { try ImportedHistory.write(imported.reviews, questions: imported.questions, self, system) }
    }

    private static let shown = 100

    private func write(_ imported: ImportedFile, _ bytes: [UInt8], _ name: String, _ system: PosixFileSystem) throws {
        var header = BankHeader(
            generator: "", language: .none, documents: [BankHeader.Document(name: name, content: bytes)])
        guard let output else {
            try StandardStreams.output.write(data: BankWriter.bytes(header: header, questions: imported.questions))
            return
        }
        var questions = imported.questions
        if try system.exists(output) {
            guard let old = try? BankFile(system.contents(of: output)) else {
                throw Failure(ImportSentences.noBank(output), .misused)
            }
            let (before, faults) = old.allQuestions()
            guard faults.isEmpty else { throw Failure(ImportSentences.noBank(output), .misused) }
            questions = BankUpdate(old: before, new: questions).questions
            header = header.keepingUnknown(of: old.header)
        }
        try AtomicFile.replace(
            output, with: BankWriter.bytes(header: header, questions: questions), permissions: .sharedFile, in: system)
        guard !imported.leftOver.isEmpty else { return }
        let kept = output + ".left-over.txt"
        let text = imported.leftOver.joined(separator: "\n\n") + "\n"
        try AtomicFile.replace(kept, with: Array(text.utf8), permissions: .sharedFile, in: system)
        StandardStreams.error(ImportSentences.kept(imported.leftOver.count, in: kept))
    }
}

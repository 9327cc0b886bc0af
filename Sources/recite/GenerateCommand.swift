// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Documents
import Durable
import Facts
import GeneratorWords
import Language
import Questions
import Terminal

/// `recite generate DOC… [-o BANK]`.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make a question bank from documents.",
        discussion: """
            Reads plain text, Markdown, MediaWiki and tables in CSV or TSV; PDF through pdftotext, and DOCX, ODT, EPUB \
            and HTML through pandoc, where these are installed. The text of a converted document is kept beside the \
            bank, or beside the document without -o. With -o an existing bank is updated: ids are kept, and \
            what is new, gone, reworded or changed is said. Without -o the bank goes to standard output.

            Example: recite generate notes/harbour.md -o Questions/harbour.bank.jsonl
            """)

    /// What is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// A bank: a header, then a question a line.
        case bank
        /// A question a line with line and bytes of each citation; each document is a world of its own.
        case jsonl
    }

    /// Which language data is used.
    enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
        /// The rules inside the program alone: the same on every machine.
        case builtin
        /// Debian's frequencies of words and tags beside them (package liblingua-en-tagger-perl).
        case debian
        /// Debian's where they are installed, else the rules alone.
        case auto
    }

    @Argument(help: "Documents in English; text in UTF-8.", completion: .file())
    var documents: [String]

    @Option(name: [.short, .customLong("output")], help: "The bank to write or update.", completion: .file())
    var output: String?

    @Option(help: "bank, or jsonl: stream questions with the place of each citation.")
    var format: Format = .bank

    @Option(help: "Language data: builtin, debian (liblingua-en-tagger-perl), or auto: debian where it is installed.")
    var language: LanguageChoice = .auto

    @Flag(help: "Make questions of little importance too.")
    var all = false

    @Option(help: "Seed of the options' draws.")
    var seed: UInt64 = 0

    func validate() throws {
        guard !documents.isEmpty else { throw ValidationError("Name at least one document.") }
        guard format == .bank || output == nil else {
            throw ValidationError("--format jsonl streams to standard output; leave -o out.")
        }
    }

    func run() throws {
        let system = PosixFileSystem()
        let settings = QuestionMaker.Settings(includesLittle: all, seed: seed)
        let (data, mode) = try languageData(system)
        var names = NameRegister()
        var header = BankHeader(generator: Version.current, language: mode, documents: [])
        var made: [Question] = []
        let input = DocumentInput(system: system, textFolder: output.map(PathText.parent))
        for path in documents {
            let document = try input.document(at: path)
            let maker = QuestionMaker(DocumentFacts(document, language: data), settings: settings)
            if format == .jsonl { names = NameRegister() }
            let questions = maker.questions(names: &names)
            if questions.isEmpty { StandardStreams.error(GeneratorSentences.empty(path)) }
            if format == .jsonl {
                try StandardStreams.output.write(
                    data: questions.flatMap { QuestionLine.bytes(of: $0.question, places: $0.places) + [0x0A] })
                continue
            }
            header.documents.append(BankHeader.Document(name: document.name, content: document.bytes))
            made.append(contentsOf: questions.map(\.question))
        }
        guard format == .bank else { return }
        try write(header, made, system)
    }

    private func languageData(_ system: PosixFileSystem) throws -> (LanguageData, BankHeader.LanguageMode) {
        if language == .builtin { return (.builtin, .builtin) }
        if let data = DebianLanguage.data(in: system) { return (data, .debian) }
        if language == .debian { throw Failure(GeneratorSentences.noLanguageData, .misused) }
        return (.builtin, .builtin)
    }

    private func write(_ header: BankHeader, _ made: [Question], _ system: PosixFileSystem) throws {
        guard let output else {
            try StandardStreams.output.write(data: BankWriter.bytes(header: header, questions: made))
            return
        }
        do {
            var header = header
            var update = BankUpdate(old: [], new: made)
            if try system.exists(output) {
                guard let old = try? BankFile(system.contents(of: output)) else {
                    throw Failure(GeneratorSentences.unreadableBank(output), .misused)
                }
                let (questions, faults) = old.allQuestions()
                guard faults.isEmpty, old.faults.isEmpty else {
                    throw Failure(GeneratorSentences.unreadableBank(output), .misused)
                }
                update = BankUpdate(old: questions, new: made)
                header = header.keepingUnknown(of: old.header)
            }
            try AtomicFile.replace(
                output, with: BankWriter.bytes(header: header, questions: update.questions), permissions: .sharedFile,
                in: system)
            for line in GeneratorSentences.summary(update.questions.count, output, update.changes) {
                StandardStreams.error(line)
            }
        } catch let error as FileError {
            throw Failure(GeneratorSentences.refusal(error), .failed)
        }
    }
}

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
import Threads

/// `recite generate DOC… [-o BANK]`.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make a question bank from documents.",
        discussion: """
            Reads plain text, Markdown, MediaWiki and tables in CSV or TSV; PDF through pdftotext, and DOCX, ODT, EPUB \
            and HTML through pandoc, where these are installed. The text of a converted document is kept beside the \
            bank, or beside the document without -o. With -o an existing bank is updated: ids and the decisions of \
            `recite curate` are kept, and what is new, gone, reworded or changed is said. Without -o the bank goes to \
            standard output.

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

    @Option(help: "bank, or jsonl: stream questions with the place of each citation; each document by itself.")
    var format: Format = .bank

    @Option(help: "Language data: builtin, debian (liblingua-en-tagger-perl), or auto: debian where it is installed.")
    var language: LanguageChoice = .auto

    @Flag(help: "Make questions of little importance too.")
    var all = false

    @Option(help: ArgumentHelp("At most so many questions of one item.", valueName: "n"))
    var perItem: Int?

    @Option(help: ArgumentHelp("Only these forms, with commas between them: howmany,when.", valueName: "list"))
    var forms: String?

    @Option(
        help: ArgumentHelp(
            "At most so many questions, the most important first; with --format jsonl of each document.",
            valueName: "n"))
    var max: Int?

    @Option(help: ArgumentHelp("Only questions of this importance or more, 0 to 1.", valueName: "x"))
    var minScore: Double?

    @Option(help: "Seed of the options' draws.")
    var seed: UInt64 = 0

    @Flag(help: "Say of each figure why it became a question or why not, instead of printing the questions.")
    var explain = false

    @Flag(help: "With --explain: one JSON object a line.")
    var json = false

    @Option(help: ArgumentHelp("With --format jsonl: so many documents at once.", valueName: "n"))
    var jobs = 1

    func validate() throws {
        guard !documents.isEmpty else { throw ValidationError("Name at least one document.") }
        guard format == .bank || output == nil else {
            throw ValidationError("--format jsonl streams to standard output; leave -o out.")
        }
        guard jobs >= 1, perItem ?? 1 >= 1, max ?? 1 >= 1 else {
            throw ValidationError("--jobs, --per-item and --max take a number from 1.")
        }
        guard jobs == 1 || format == .jsonl else {
            throw ValidationError("--jobs works on many documents of --format jsonl; a bank is made in one piece.")
        }
        if let minScore, !(0...1).contains(minScore) {
            throw ValidationError("--min-score takes a number from 0 to 1, such as 0.6.")
        }
        guard explain || !json else { throw ValidationError("--json belongs to --explain.") }
    }

    func run() throws {
        let system = PosixFileSystem()
        let (data, mode) = try languageData(system)
        let generation = Generation(
            input: DocumentInput(system: system, textFolder: output.map(PathText.parent)), language: data,
            settings: QuestionMaker.Settings(
                includesLittle: all || minScore ?? 1 < QuestionMaker.importanceThreshold, seed: seed),
            selection: format == .bank && !explain ? Selection() : selection, explains: explain, asJSON: json)
        if format == .jsonl || explain && output == nil {
            try GenerateStream(generation: generation, documents: documents, jobs: jobs, system: system).run()
            return
        }
        var names = NameRegister()
        var header = BankHeader(generator: Version.current, language: mode, documents: [])
        var made: [MadeQuestion] = []
        var progress = LateProgress(sizes: documents.map { (try? system.status(at: $0))?.size ?? 0 })
        for path in documents {
            let result = try generation.made(from: path, names: &names)
            if !result.sentences.isEmpty { progress.pause() }
            for sentence in result.sentences { StandardStreams.error(sentence) }
            try StandardStreams.output.write(data: result.explanation)
            header.documents.append(BankHeader.Document(name: result.document.name, content: result.document.bytes))
            made.append(contentsOf: result.questions)
            progress.advance()
        }
        progress.finish()
        let kept = selection.kept(made).map(\.question)
        guard let output else {
            try StandardStreams.output.write(data: BankWriter.bytes(header: header, questions: kept))
            return
        }
        try BankReplacement(path: output, system: system).write(header, kept)
    }

    private var selection: Selection {
        Selection(
            perItem: perItem,
            forms: forms.map { Set($0.split(separator: ",").map { $0.filter { $0 != " " } }) },
            leastImportance: minScore, most: max)
    }

    private func languageData(_ system: PosixFileSystem) throws -> (LanguageData, BankHeader.LanguageMode) {
        if language == .builtin { return (.builtin, .builtin) }
        if let data = DebianLanguage.data(in: system) { return (data, .debian) }
        if language == .debian { throw Failure(GeneratorSentences.noLanguageData, .misused) }
        return (.builtin, .builtin)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Classroom
import ClassroomWords
import Durable
import Papers
import Terminal
import Words

/// `recite paper BANK -o DIR`.
struct PaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Print a quiz in variants, with keys and sources.",
        discussion: """
            Draws questions of which none gives another away, shuffles them into variants A, B, C … whose keys have \
            other letters, and writes for each a PDF, HTML and LaTeX, besides the key with its sources, quiz.json \
            for recite mark, map.csv from letters to questions, and questions.bank.jsonl for recite export. The same \
            bank, options and seed give the same quiz on every machine.

            Example: recite paper harbour -o friday --count 20 --variants 4 --class 9b --answer-sheet
            Example: recite paper harbour -o again --results friday/marks/results.csv --not-mastered
            Example: recite export friday/questions.bank.jsonl --to amc -o friday/amc.tex
            """)

    @Argument(
        help: ArgumentHelp(
            "The bank: a file, a name in the library's Questions folder, or built-in.", valueName: "bank"),
        completion: BankCompletion.kind)
    var bank: String

    @OptionGroup var options: QuizOptions

    @Option(
        name: [.short, .customLong("output")], help: "The folder to write; made if need be.", completion: .directory)
    var output: String

    @Option(help: "How many variants, 1 to 26.")
    var variants: Int = 2

    @Option(help: "The sheet: a4 or letter.")
    var sheet: PaperFormat.Sheet = .a4

    @Flag(help: "Print in letters of 18 points.")
    var large = false

    @Flag(help: "End each paper with a sheet of circles for the answers.")
    var answerSheet = false

    @Option(help: ArgumentHelp("Fonts for the PDF, parted by commas; the first one installed is taken."))
    var font: String?

    func validate() throws {
        guard (1...VariantMaker.most).contains(variants) else { throw ValidationError("--variants takes 1 to 26.") }
    }

    func run() throws {
        let system = PosixFileSystem()
        let drawn = try options.quiz(of: bank, in: system)
        let maker = VariantMaker(drawn.questions, count: variants, seed: drawn.seed)
        let quiz = Quiz(
            title: drawn.title, className: drawn.className, date: drawn.date, bank: drawn.bank, seed: drawn.seed,
            questions: drawn.questions, variants: maker.variants)
        var format = PaperFormat(sheet: sheet)
        if large { format.textSize = PaperFormat.largeSize }
        if let font { format.fonts = font }
        var files = OutputFolder(output, in: system)
        try files.open()
        try files.write("quiz.json", QuizFile.bytes(of: quiz))
        try files.write("map.csv", QuestionMap.bytes(of: quiz))
        try files.write("questions.bank.jsonl", lines(of: quiz))
        let papers = PaperMaker(quiz, format: format, hasSheet: answerSheet)
        let documents = quiz.variants.map { ("paper-\($0.name)", papers.paper($0)) } + [("key", papers.key)]
        let missing = PDFPaper.missingLibrary
        for (name, document) in documents {
            try files.write("\(name).html", HTMLPaper.bytes(of: document))
            try files.write("\(name).tex", LaTeXPaper.bytes(of: document))
            guard missing == nil else { continue }
            guard let pdf = PDFPaper.bytes(of: document) else {
                throw Failure(PaperSentences.failedPDF("\(name).pdf"), .failed)
            }
            try files.write("\(name).pdf", pdf)
        }
        StandardStreams.error(PaperSentences.summary(quiz, folder: output, files: files.count))
        if !maker.unmoved.isEmpty { StandardStreams.error(PaperSentences.unmoved(maker.unmoved)) }
        if let missing { StandardStreams.error(PaperSentences.noPDF(missing)) }
        StandardStreams.error(PaperSentences.next(output))
    }

    private func lines(of quiz: Quiz) -> [UInt8] {
        BankWriter.bytes(
            header: BankHeader(generator: "", language: .none, documents: []),
            questions: quiz.questions.map(\.question))
    }
}

extension PaperFormat.Sheet: ExpressibleByArgument {}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Curation
import Durable
import GeneratorWords
import Study
import Terminal

/// `recite curate BANK`: read each question with its source; keep it, edit it, drop it.
struct CurateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "curate",
        abstract: "Walk through a bank's questions beside their source: keep, edit or drop each.",
        discussion: """
            Decisions are lines from standard input; ? says which. They are kept beside the bank in NAME.decisions.jsonl, \
            each as soon as it is taken, and carried out in the bank at the end; the next `recite generate -o` keeps \
            them. EDITOR names the editor. What is decided is not asked again unless it changes.

            Example: recite curate Questions/harbour.bank.jsonl
            """)

    @Argument(help: "The bank.", completion: .file())
    var bank: String

    func run() throws {
        let system = PosixFileSystem()
        let (bytes, file) = try contents(system)
        let (questions, faults) = file.allQuestions()
        guard faults.isEmpty else {
            throw Failure(GeneratorSentences.unreadableQuestions(bank, faults.count), .misused)
        }
        let log = try DecisionLog(bank: bank, system)
        let output = StandardStreams.output
        let lines = LineEditor.standardInput(name: "recite", output: output)
        let shelf = Shelf([Shelf.NamedBank(name: PathText.name(of: bank), file: file)])
        let documents = DocumentsAtHand(shelf, folders: [PathText.parent(of: bank)], in: system)
        var curation = Curation(bank: questions, decisions: log.decisions)
        let runner = CurationRunner(
            lines: lines, output: output, log: log, documents: documents, isInteractive: lines is LineEditor)
        try runner.run(&curation)
        try carryOut(curation, bytes, system)
        if curation.leftUnstored { throw Failure(CurateSentences.notWritten(log.path), .failed) }
    }

    private func contents(_ system: PosixFileSystem) throws -> ([UInt8], BankFile) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try system.contents(of: bank)
        } catch {
            throw Failure(GeneratorSentences.refusal(error), .misused)
        }
        guard let file = try? BankFile(bytes) else { throw Failure(ItemSentences.noBank(bank), .misused) }
        return (bytes, file)
    }

    private func carryOut(_ curation: Curation, _ bytes: [UInt8], _ system: PosixFileSystem) throws {
        guard let curated = try? CuratedBank.bytes(bytes, shown: curation.questions, curation.decisions),
            curated != bytes
        else { return }
        do throws(FileError) {
            try AtomicFile.replace(bank, with: curated, permissions: .sharedFile, in: system)
        } catch {
            throw Failure(GeneratorSentences.refusal(error), .failed)
        }
        StandardStreams.error(CurateSentences.written(bank))
    }
}

/// Carries a curation's effects to the terminal, the editor and the file of decisions, and what comes of them back.
struct CurationRunner {
    let lines: any LineSource
    let output: Output
    let log: DecisionLog
    let documents: DocumentsAtHand
    let isInteractive: Bool

    /// Runs `curation` to its end.
    func run(_ curation: inout Curation) throws(TerminalError) {
        var pending = curation.handle(.started)[...]
        while let effect = pending.popFirst() {
            switch effect {
            case .show(let notice): try output.write(shown(notice).map { StyledLine($0) })
            case .prompt: pending += curation.handle(try ask())
            case .edit(let question):
                let text = EditedText.text(of: question, notes: CurateSentences.notes(question))
                pending += curation.handle(.edited(TextEditor.edit(text, isInteractive: isInteractive)))
            case .store(let record): pending += curation.handle(log.append(record) ? .stored : .storingFailed)
            case .finish: return
            }
        }
    }

    private func ask() throws(TerminalError) -> CurationEvent {
        switch try lines.readLine(prompt: StyledLine(CurateSentences.prompt, .prompt)) {
        case .line(let line):
            lines.remember(line)
            return .line(line)
        case .tooLong: return .line("?")
        case .end: return .endOfInput
        case .interrupted: return .interrupt
        }
    }

    private func shown(_ notice: CurationNotice) -> [String] {
        guard case .source(let question) = notice else { return CurateSentences.lines(notice) }
        return question.citations.flatMap { citation -> [String] in
            let place = CurateSentences.place(citation)
            guard let found = documents.surroundings(of: citation) else { return place }
            return place + [CurateSentences.document(line: found.citedLine)] + found.lines.map { "    " + $0 }
        }
    }
}

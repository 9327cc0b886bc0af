// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Durable
import GeneratorWords

/// Reads the documents that a command names, through another program where they are no text.
struct DocumentInput: Sendable {
    let system: PosixFileSystem
    /// The folder in which the text of a converted document is kept: the bank's; `nil` for the document's own.
    let textFolder: String?

    /// The document at `path`.
    ///
    /// The text of a converted document is written beside the bank, so that citations lead somewhere: `report.pdf` gives
    /// `report.pdf.txt`. The document keeps the name it would have without that.
    ///
    /// - Parameter say: takes up what is to be said about it; by default said at once.
    func document(
        at path: String, say: (String) -> Void = { StandardStreams.error($0) }
    ) throws -> Document {
        do {
            let bytes = try system.contents(of: path)
            let name = Document.name(ofPath: path)
            switch FileKind.kind(of: bytes, path: path) {
            case .text(let form):
                let document = try Document(reading: bytes, name: name, form: form)
                try document.checkEnglish()
                return document
            case .foreign(let kind): throw DocumentError.isForeign(kind)
            case .convertible(let kind): return try converted(Conversion(kind, path: path), path, name: name, say)
            }
        } catch let error as DocumentError {
            throw Failure(GeneratorSentences.refusal(error, of: path), .misused)
        } catch let error as FileError {
            throw Failure(GeneratorSentences.refusal(error), .misused)
        }
    }

    private func converted(
        _ conversion: Conversion, _ path: String, name: String, _ say: (String) -> Void
    ) throws -> Document {
        guard let program = ProgramRun.find(conversion.program) else {
            throw Failure(GeneratorSentences.missing(conversion, for: path), .misused)
        }
        let text: [UInt8]
        switch ProgramRun.run(program, conversion.arguments) {
        case .output(let bytes): text = bytes
        case .failed(let status): throw Failure(GeneratorSentences.failed(conversion, status, for: path), .misused)
        case .notStarted(let number):
            throw Failure(GeneratorSentences.notStarted(conversion, number, for: path), .misused)
        }
        guard text.contains(where: { $0 > 0x20 }) else {
            throw Failure(GeneratorSentences.noText(conversion, in: path), .misused)
        }
        // What is refused leaves no file behind.
        let document = try Document(reading: text, name: name)
        try document.checkEnglish()
        let kept = keptPath(path, conversion.textExtension)
        try keep(text, at: kept)
        say(GeneratorSentences.converted(conversion, path, to: kept))
        return document
    }

    /// Writes the text unless it is there already.
    private func keep(_ text: [UInt8], at path: String) throws {
        if let old = try? system.contents(of: path), old == text { return }
        let result = Result { try AtomicFile.replace(path, with: text, permissions: .sharedFile, in: system) }
        guard case .failure(let error) = result else { return }
        if let error = error as? FileError { throw Failure(GeneratorSentences.refusal(error), .failed) }
        throw error
    }

    private func keptPath(_ path: String, _ textExtension: String) -> String {
        let kept = path + "." + textExtension
        return textFolder.map { PathText.join($0, PathText.name(of: kept)) } ?? kept
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Documents
import Durable
import GeneratorWords
import Terminal

/// `recite tree DOC…`: how a document was read, for those who work on the readers.
struct TreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tree", abstract: "Print how documents are read.", shouldDisplay: false)

    @Argument(help: "Documents.", completion: .file())
    var documents: [String]

    @Option(help: "Cut texts beyond this many characters.")
    var longest = 120

    func run() throws {
        let system = PosixFileSystem()
        for path in documents {
            do {
                let document = try Document(reading: system.contents(of: path), name: Document.name(ofPath: path))
                try StandardStreams.output.write(data: Array(Outline.text(of: document, longest: longest).utf8))
            } catch let error as DocumentError {
                throw Failure(GeneratorSentences.refusal(error, of: path), .misused)
            } catch let error as FileError {
                throw Failure(GeneratorSentences.refusal(error), .misused)
            }
        }
    }
}

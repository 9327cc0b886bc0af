// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Documents
import Durable
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
        let input = DocumentInput(system: system, textFolder: nil)
        for path in documents {
            let document = try input.document(at: path)
            try StandardStreams.output.write(data: Array(Outline.text(of: document, longest: longest).utf8))
        }
    }
}

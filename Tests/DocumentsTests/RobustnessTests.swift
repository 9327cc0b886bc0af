// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import TestSupport
import Testing

@Suite struct RobustnessTests {
    @Test func byteNoiseNeverStopsTheReader() {
        let seed = SeededGenerator.seed(77_031)
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            guard let document = try? Document(reading: bytes, name: "noise") else { continue }
            #expect(violations(in: document) == [], "seed \(seed), round \(round)")
        }
    }

    /// Noise made of the pieces that mean something to the reader.
    @Test func markupNoiseKeepsTheRules() throws {
        let seed = SeededGenerator.seed(51_977)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "|", "| a | b |\n", "|---|:-:|\n", "| | 3 |\n", "# ",
            "== x ==\n",
            "===\n", "---\n", "- ", "* ", "** ", "1. ", "[[", "]]", "[", "](", ")", "{{", "}}", "{|\n", "|-\n", "|}\n",
            "!",
            "<ref>", "</ref>", "<!--", "-->", "*", "**", "_", "'''", "`", "```\n", "> ", "Source: x\n", "Table: y\n",
            "Area:\n", "a: b\n", "1921", "1,200", "word", "é", "\u{FEFF}", "&amp;", "\\", ":", ".", "+---+\n",
            "Title\n\n",
            "|+ c\n", "! h\n", "rowspan=\"2\" | ", "||", "a\tb\tc\n",
        ]
        for round in 0..<1500 {
            var text = ""
            for _ in 0..<Int.random(in: 1..<60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            let document = try read(text)
            let broken = violations(in: document)
            #expect(broken == [], "seed \(seed), round \(round): \(text.debugDescription)")
            #expect(try read(text).root == document.root, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [
        "[", "[[", "{{", "*a ", "`a", "<ref>", "|", "> ", "- a\n ", "((", "a: ", "|a|\n\n", "{|\n", "#\n",
    ])
    func endlessOpenings(piece: String) throws {
        let document = try read(String(repeating: piece, count: 3_000))
        #expect(violations(in: document).isEmpty)
    }

    /// Reads the documents beside the project, where they are at hand, and prints what was found.
    @Test func documentsAtHand() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let corpus = here.appendingPathComponent("../../../shared/corpus").standardized
        guard let found = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil) else { return }
        let files = found.compactMap { $0 as? URL }.filter { ["txt", "md", "wiki"].contains($0.pathExtension) }
        for file in files.sorted(by: { $0.path < $1.path }) {
            let document = try Document(
                reading: [UInt8](Data(contentsOf: file)), name: Document.name(ofPath: file.path))
            #expect(violations(in: document) == [], "\(document.name)")
            let rows = document.tables.reduce(0) { $0 + $1.rows.count }
            let fields = document.fields.reduce(0) { $0 + $1.fields.count }
            print(
                "\(document.name): \(document.sections.count) sections, \(document.prose.count) paragraphs,",
                "\(document.lists.count) lists, \(fields) fields, \(document.tables.count) tables, \(rows) rows")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Foundation
import TestSupport
import Testing

@testable import Questions

/// What holds for the questions of every document, whatever stands in it.
@Suite struct InvariantTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The documents of the built-in bank, and those beside the project where they are at hand: in `../shared/corpus`,
    /// or where `RECITE_SHARED` says.
    private static let files: [URL] = {
        var folders = [root.appendingPathComponent("Questions")]
        let shared = ProcessInfo.processInfo.environment["RECITE_SHARED"].map { URL(fileURLWithPath: $0) }
        folders.append(
            (shared ?? root.deletingLastPathComponent().appendingPathComponent("shared")).appendingPathComponent(
                "corpus"))
        return folders.flatMap { folder -> [URL] in
            guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
                return []
            }
            return found.compactMap { $0 as? URL }
                .filter { ["md", "txt", "wiki"].contains($0.pathExtension) && $0.lastPathComponent != "README.md" }
                .sorted { $0.path < $1.path }
        }
    }()

    private func questions(of document: Document, seed: UInt64 = 0) -> [MadeQuestion] {
        var names = NameRegister()
        let settings = QuestionMaker.Settings(includesLittle: true, seed: seed)
        return QuestionMaker(DocumentFacts(document), settings: settings).questions(names: &names)
    }

    private func broken(_ made: [MadeQuestion], in document: Document, isNoise: Bool = false) -> [String] {
        let known = isNoise ? nil : numbers(of: document)
        var found = made.flatMap { QuestionsTests.broken($0, in: document, numbers: known) }
        let names = made.map(\.question.id.rawValue)
        if Set(names).count != names.count { found.append("two questions have one name") }
        return found
    }

    @Test func bothOwnDocumentsAreRead() {
        #expect(Self.files.map(\.lastPathComponent).contains("german-prisoners-of-war.md"))
        #expect(Self.files.map(\.lastPathComponent).contains("prisoners-of-war-1941-1945.md"))
    }

    @Test(arguments: files)
    func documentsKeepTheRules(file: URL) throws {
        let document = try Document(reading: [UInt8](Data(contentsOf: file)), name: Document.name(ofPath: file.path))
        let made = questions(of: document)
        #expect(!made.isEmpty || !file.path.contains("/Questions/"))
        #expect(broken(made, in: document) == [])
    }

    @Test func byteNoiseNeverStopsTheMaker() {
        let seed = SeededGenerator.seed(60_013)
        var random = SeededGenerator(seed: seed)
        for round in 0..<400 {
            let bytes = (0..<Int.random(in: 0..<600, using: &random)).map { _ in
                UInt8.random(in: round.isMultiple(of: 2) ? 0...255 : 1...127, using: &random)
            }
            guard let document = try? Document(reading: bytes, name: "noise") else { continue }
            #expect(broken(questions(of: document), in: document, isNoise: true) == [], "seed \(seed), round \(round)")
        }
    }

    /// Noise made of the words and signs that the rules look for.
    @Test func wordNoiseKeepsTheRules() throws {
        let seed = SeededGenerator.seed(71_993)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "According to", "Lida Morn", ",", ".", ";", ":", "(", ")", "\"", "that", "and", "which", "who", "with",
            "of",
            "them", "the", "The", "a", "1,240", "35.8 percent", "1931", "in 1931", "1.0 million", "two million",
            "about",
            "up to", "all but", "maximum", "number", "rose", "to", "died", "were", "was", "taken", "states", "estimate",
            "found", "by", "prisoners", "prisoners of war", "POWs", "Soviet", "records", "Orsk", "from", "1941 to 1945",
            "\n", "\n\n", "\n## ", "\n| Year | Count |\n| 1931 | 40 |\n| | 50 |\n", "\nSource: Lida Morn, 1931\n", "- ",
            "IV", "%", "as of 3 May 1931", "citing", "he", "they", "his", "However", "not", "until", "it", "It", "–",
            "1945–49",
            "between", "12", "15", "See also", "é", "вермахта", "\u{202E}", "\u{7}", "[", "]", "*", "_", "'", "’s",
            "km", "$",
        ]
        for round in 0..<1200 {
            var text = "# Prisoners of war in Orsk\n\n"
            for _ in 0..<Int.random(in: 1..<80, using: &random) {
                text += (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
            }
            let document = try Document(reading: Array(text.utf8), name: "noise")
            let found = broken(questions(of: document), in: document, isNoise: true)
            #expect(found == [], "seed \(seed), round \(round): \(text.debugDescription)")
        }
    }

    @Test func aRaisedNumberDoesNotJoinTheFigureBeforeIt() throws {
        let made = try Made(
            """
            # The mills of Orsk

            The town of Orsk sold 1,240<sup>2</sup> looms to Halden. The town of Brell bought 400<ref>Morn</ref> looms.
            The mills of Orsk used 10<sup>6</sup> spindles. The town of Orsk burned in 1931<sup>[3]</sup>.
            """)
        #expect(Set(made.questions.map(\.answer.text)) == ["400", "1931"])
        #expect(made.violations == [])
    }

    /// Every document cut off at every tenth line still gives sound questions.
    @Test func documentsCutShortKeepTheRules() throws {
        let file = Self.root.appendingPathComponent("Questions/german-prisoners-of-war.md")
        let bytes = [UInt8](try Data(contentsOf: file))
        var end = 0
        for (line, start) in bytes.indices.filter({ bytes[$0] == 0x0A }).enumerated() where line.isMultiple(of: 10) {
            end = start
            let document = try Document(reading: Array(bytes[..<end]), name: "cut")
            #expect(broken(questions(of: document), in: document) == [], "line \(line)")
        }
        #expect(end > 0)
    }
}

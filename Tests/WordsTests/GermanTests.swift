// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Words

/// The German catalogue against the sentences of the sources.
struct GermanTests {
    /// Literals of `Words` that nobody reads as words: what is typed, names of models, endings of English nouns.
    private static let noWords: Set<String> =
        Set(SettingWords.names.map(\.name)).union([
            "default", "auto", "auto ({})", "unlimited", "none", "system", "mon", "tue", "wed", "thu", "fri", "sat",
            "sun", "1,234.5", "1.234,5", "ask", "point", "comma", "redo [N]", "cost", "closed", "river", "Skarne",
            "/tutorial", "lookup",
            "  recite study            ", "  recite generate FILE    ", "  recite stats            ", "flag [NOTE]",
            "ok", "C",
            "123456789abcdefghijklmnopqrstuvwxyz", "on", "yes", "off", "no", "m", "h", "d", "{}s", "undo [N]", "FSRS-6",
            "FSRS-7", "s",
        ])

    /// The files in which a literal is the machinery's own.
    private static let machinery: Set<String> = [
        "Phrase.swift", "Catalogue.swift", "PortableObject.swift", "Language.swift",
        // The teacher's commands speak English.
        "RoundWords.swift",
    ]

    private static func sources(of room: String) throws -> [(name: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/\(room)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .map { ($0.lastPathComponent, String(decoding: try Data(contentsOf: $0), as: UTF8.self)) }
    }

    /// Every sentence that a learner may read.
    private static func sentences() throws -> [(sentence: SentenceScanner.Sentence, file: String)] {
        let words = try sources(of: "Words").filter { !machinery.contains($0.name) }.flatMap { file in
            SentenceScanner.sentences(file.text).filter { sentence in
                let words = sentence.key.replacingOccurrences(of: "{}", with: "")
                if sentence.context != nil { return true }
                if sentence.isSaid { return words.contains { $0.isLetter || $0.isNumber } }
                return !sentence.isVerbatim && !noWords.contains(sentence.key) && words.contains(where: \.isLetter)
            }.map { ($0, file.name) }
        }
        // The commands have few sentences of their own; those that are said are translated.
        let commands = try sources(of: "recite").flatMap { file in
            SentenceScanner.sentences(file.text).filter(\.isSaid).map { ($0, file.name) }
        }
        return words + commands
    }

    @Test func everySentenceIsTranslated() throws {
        let sentences = try Self.sentences()
        #expect(sentences.count > 200)
        for (sentence, file) in sentences {
            let isThere =
                Catalogue.german.template(sentence.key, context: sentence.context) != nil
                || Catalogue.german.noun(sentence.key, for: 1) != nil
            #expect(isThere, "de.po lacks a sentence of \(file): \(sentence)")
        }
    }

    @Test func noTranslationIsLeftOver() throws {
        let wanted = Set(try Self.sentences().map { PortableObject.fullKey($0.sentence.key, $0.sentence.context) })
        for entry in Catalogue.german.all {
            #expect(wanted.contains(entry.fullKey), "de.po has what no source says any more: \(entry.key)")
        }
    }

    @Test func everyTranslationHasThePlacesOfItsSentence() {
        for entry in Catalogue.german.all {
            let count = entry.key.components(separatedBy: "{}").count - 1
            for form in entry.forms {
                var left = Set(1...max(count, 1))
                var next = 1
                for place in form.matches(of: /\{([0-9]*)\}/) {
                    let number = Int(place.output.1) ?? next
                    if place.output.1.isEmpty { next += 1 }
                    #expect(count > 0 && left.remove(number) != nil, "\(entry.key): \(form)")
                }
                #expect(count == 0 || left.isEmpty, "\(entry.key): \(form)")
            }
        }
    }

    /// Sober in German too, and with German marks: „…“ for quotations, no ASCII or English ones.
    @Test func theWordingIsSober() {
        for form in Catalogue.german.all.flatMap(\.forms) {
            #expect(!form.contains("!"), "\(form)")
            #expect(!form.contains("”") && !form.contains("\""), "\(form)")
        }
    }
}

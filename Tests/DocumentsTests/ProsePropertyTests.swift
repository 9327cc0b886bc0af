// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import TestSupport
import Testing

/// Random prose in every markup: the cleaned words are those that were marked up, and any part of them leads back to
/// bytes that hold it.
@Suite struct ProsePropertyTests {
    private static let words = [
        "Orsk", "mills", "1,200", "the", "Arven", "road", "in", "1907", "counted", "é", "12.5%", "settlers", "of",
        "about",
    ]

    /// A word in markup and what a reader sees of it.
    private func marked(_ word: String, _ random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0: "**\(word)**"
        case 1: "*\(word)*"
        case 2: "'''\(word)'''"
        case 3: "[\(word)](http://a.example/b)"
        case 4: "[[Page|\(word)]]"
        case 5: "[[\(word)]]"
        case 6: "\(word)<ref>Morn, page 3</ref>"
        case 7: "\(word)[3]"
        case 8: "<i>\(word)</i>"
        case 9: "{{nowrap|\(word)}}"
        case 10: "<!-- not this -->\(word)"
        case 11: "`\(word)`"
        case 12: "\(word){{cn|date=May 1931}}"
        default: word
        }
    }

    @Test(arguments: SeededGenerator.seeds(1...300))
    func markupLeavesTheWords(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plain = (0..<Int.random(in: 3...30, using: &random)).map { _ in
            Self.words.randomElement(using: &random) ?? "Orsk"
        }
        var text = "Once"
        for word in plain {
            text += Int.random(in: 0..<8, using: &random) == 0 ? "\n" : " "
            text += marked(word, &random)
        }
        text += ".\n"
        let document = try read(text)
        #expect(violations(in: document) == [], "seed \(seed): \(text)")
        let flow = try #require(document.flows.first, "seed \(seed): \(text)")
        #expect(flow.string == "Once " + plain.joined(separator: " ") + ".", "seed \(seed): \(text)")
        for _ in 0..<10 {
            let lower = Int.random(in: 0..<flow.count, using: &random)
            let upper = Int.random(in: lower..<flow.count, using: &random) + 1
            let part = flow.part(ByteSpan(lower, upper))
            #expect(part.bytes == Array(flow.bytes[lower..<upper]), "seed \(seed)")
            let source = flow.source(of: ByteSpan(lower, upper))
            #expect(part.span == source, "seed \(seed)")
            // Words without markup or line breaks between them stand in the file as they are.
            if !document.text(source).contains(where: { "*'[](<>{}`|\n".contains($0) }) {
                #expect(Array(document.bytes[source.range]) == part.bytes, "seed \(seed): \(text)")
            }
        }
    }

    /// Hard-wrapped at any width, a paragraph of plain words is one paragraph with the same words.
    @Test(arguments: SeededGenerator.seeds(1...100))
    func wrappingChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plain = (0..<60).map { _ in Self.words.randomElement(using: &random) ?? "Orsk" }
        let width = Int.random(in: 30...90, using: &random)
        var lines = ["Once"]
        for word in plain {
            if lines[lines.count - 1].utf8.count + word.utf8.count >= width {
                lines.append(word)
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        let document = try read(lines.joined(separator: "\n") + ".\n")
        #expect(document.prose == ["Once " + plain.joined(separator: " ") + "."], "seed \(seed)")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Testing

@Suite struct DocumentTests {
    @Test(arguments: [
        ("a/b/losses.md", "losses"), ("losses.2.md", "losses.2"), (".hidden", ".hidden"), ("x", "x"), ("", ""),
    ])
    func name(path: String, expected: String) {
        #expect(Document.name(ofPath: path) == expected)
    }

    @Test func header() throws {
        let document = try read(
            "---\nname: arven-road\ntitle: \"The Arven road\"\ntags:\n  - road\n---\n\n# Orsk\n\nText.\n")
        #expect(document.name == "arven-road")
        #expect(document.title == "The Arven road")
        #expect(document.prose == ["Text."])
        #expect(document.headings == ["1 Orsk"])
        #expect(violations(in: document).isEmpty)
    }

    @Test func ruleAtTheTopIsNoHeader() throws {
        let document = try read("---\nThe office counted.\n---\nText.")
        #expect(document.name == "sample")
        #expect(document.prose.first == "The office counted.")
    }

    @Test func emptyFiles() throws {
        for text in ["", "\n", "\u{FEFF}", " \r\n\t\r"] {
            let document = try read(text)
            #expect(document.blocks.isEmpty)
            #expect(document.line(at: 0) == 1)
            #expect(violations(in: document).isEmpty)
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndsGiveTheSameTree(end: String) throws {
        let text =
            "# Orsk\n\nFirst line\nsecond line.\n\n| Year | Mills |\n| 1921 | 3 |\n| 1922 | 4 |\nSource: Morn\n\n- one\n- two\n"
        let document = try read(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end))
        #expect(document.prose == ["First line second line."])
        #expect(document.tables.first?.words == [["1921", "3"], ["1922", "4"]])
        #expect(document.tables.first?.source?.text.string == "Morn")
        #expect(document.lists.first?.items.count == 2)
        #expect(document.lineStarts.count == 12)
        let paragraph = try #require(document.blocks.first)
        #expect(document.line(at: paragraph.span.lower) == 3)
        #expect(violations(in: document).isEmpty)
    }

    @Test func byteOrderMarkKeepsOffsets() throws {
        let document = try read("\u{FEFF}Orsk is a town of mills.\n")
        let flow = try #require(document.flows.first)
        #expect(flow.span == ByteSpan(3, 27))
        #expect(document.text(flow.source(of: ByteSpan(0, 4))) == "Orsk")
    }

    @Test func lineOfEveryOffset() throws {
        let text = "a\r\nbb\rc\n\nd"
        let document = try read(text)
        let lines = (0...text.utf8.count).map { document.line(at: $0) }
        #expect(lines == [1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5])
    }

    @Test(arguments: [
        ([0x4F, 0x6B, 0x0A, 0xC3, 0xA9, 0x20, 0xFF], DocumentError.notUTF8(line: 2, column: 3, offset: 6)),
        ([0xC3], .notUTF8(line: 1, column: 1, offset: 0)),
        ([0x61, 0xED, 0xA0, 0x80], .notUTF8(line: 1, column: 2, offset: 1)),
        ([0xF4, 0x90, 0x80, 0x80], .notUTF8(line: 1, column: 1, offset: 0)),
        ([0xC0, 0xAF], .notUTF8(line: 1, column: 1, offset: 0)),
        ([0x61, 0x00, 0xFF], .isBinary(offset: 1)),
        ([0xFF, 0xFE, 0x61, 0x00], .isUTF16),
        ([0xFE, 0xFF, 0x00, 0x61], .isUTF16),
    ])
    func unreadableBytes(bytes: [UInt8], expected: DocumentError) {
        #expect(throws: expected) { try Document(reading: bytes, name: "sample") }
    }

    @Test func longLinesAreParagraphsOfTheirOwn() throws {
        let sentence =
            "The office at Orsk counted the settlers twice a year, in March and in October, and kept its lists. "
        let line = String(repeating: sentence, count: 2).dropLast()
        #expect(try read("\(line)\n\(line)\n").prose.count == 2)
        #expect(try read("Orsk is a town\n\(line)").prose.count == 1)
    }

    @Test func whatIsNoText() throws {
        let document = try read(
            """
            <!-- a
            comment -->
            {{Infobox
            | mills = 3
            }}

            Text.

            ```
            | a | b |
            | 1 | 2 |
            ```

            [road]: http://a.example
            [^1]: Morn, page 3
                and page 4
            [[Category:Roads]]

            ***

            > Quoted words
            > go on.
            >
            > Again.
            """)
        #expect(document.prose == ["Text."])
        #expect(document.tables.isEmpty)
        let kinds = document.blocks.compactMap { block -> Apparatus.Kind? in
            if case .apparatus(let apparatus) = block { apparatus.kind } else { nil }
        }
        #expect(kinds == [.comment, .template, .code, .linkDefinition, .footnote, .media, .rule])
        #expect(document.flows.map(\.string) == ["Text.", "Quoted words go on.", "Again."])
        #expect(violations(in: document).isEmpty)
    }
}

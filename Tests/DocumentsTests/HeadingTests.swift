// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct HeadingTests {
    @Test(arguments: [
        ("# Orsk\n\nText.", ["1 Orsk"]),
        ("## Orsk ##\nText.", ["2 Orsk"]),
        ("###### Orsk\n", ["6 Orsk"]),
        ("####### Orsk\n", []),
        ("#5 of the list is Orsk.", []),
        ("= Orsk =\n==Winter==\n=== Spring ===\ntext.", ["1 Orsk", "2 Winter", "3 Spring"]),
        ("Orsk\n====\n\nWinter\n------\n\nText.", ["1 Orsk", "2 Winter"]),
        ("Text of two\nlines.\n---\nMore.", []),
        ("## 2.1 Harvest\n\nText.", ["2 Harvest"]),
        ("## 1942 and after\n\nText.", ["2 1942 and after"]),
        ("## 2.8 million in store\n\nText.", ["2 2.8 million in store"]),
        ("# The **Arven** [road](http://a.example)\n", ["1 The Arven road"]),
        ("\u{FEFF}# Orsk\r\n\r\nText.\r\n", ["1 Orsk"]),
    ])
    func marked(text: String, expected: [String]) throws {
        #expect(try read(text).headings == expected)
    }

    private static let prose =
        "The office at Orsk counted the settlers twice a year, in March and in October, and kept its lists in the mill by the river."

    @Test func titleOnTheFirstLine() throws {
        let document = try read("The Arven road\n\n\(Self.prose)\n")
        #expect(document.title == "The Arven road")
        #expect(document.headings == ["1 The Arven road"])
        #expect(document.prose == [Self.prose])
    }

    @Test func firstSentenceIsNoTitle() throws {
        let document = try read("\(Self.prose)\n\n\(Self.prose)\n")
        #expect(document.title == nil)
        #expect(document.prose.count == 2)
    }

    @Test func unmarkedHeadingsWhereNothingIsMarked() throws {
        let document = try read(
            """
            The Arven road

            \(Self.prose)

            1. The march

            \(Self.prose)

            THE WINTER OF 1921

            \(Self.prose)

            Counts by quarter

            \(Self.prose)
            """)
        #expect(
            document.headings == ["1 The Arven road", "2 The march", "2 THE WINTER OF 1921", "3 Counts by quarter"])
    }

    @Test func shortLinesAreProseWhereHeadingsAreMarked() throws {
        let document = try read("# Orsk\n\n\(Self.prose)\n\nCounts by quarter\n\n\(Self.prose)\n")
        #expect(document.headings == ["1 Orsk"])
        #expect(document.prose.count == 3)
    }

    @Test func pathsAndNesting() throws {
        let document = try read("# A\none.\n### B\ntwo.\n## C\nthree.\n# D\nfour.")
        #expect(document.sections.map(\.path) == [[], ["A"], ["A", "B"], ["A", "C"], ["D"]])
        #expect(document.title == "A")
    }

    @Test(arguments: [
        ("== See also ==", true), ("## References", true), ("## EXTERNAL LINKS:", true), ("## Further reading", true),
        ("## Sources of the river", false), ("## Notes", true), ("## 7. Bibliography", true),
    ])
    func apparatus(heading: String, expected: Bool) throws {
        let document = try read("# Orsk\n\nText.\n\n\(heading)\n\n- Torv\n\n### More\n\nText.\n")
        #expect(document.sections.map(\.isApparatus) == [false, false, expected, expected])
        #expect(document.lists.count == 1)
    }
}

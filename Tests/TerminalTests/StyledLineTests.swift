// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Terminal

/// Lines with roles: what is coloured, what is escaped, where rows break.
@Suite struct StyledLineTests {
    @Test(arguments: [
        (Role.plain, "x"), (.strong, "\u{1B}[1mx\u{1B}[0m"), (.dim, "\u{1B}[2mx\u{1B}[0m"),
        (.right, "\u{1B}[32mx\u{1B}[0m"), (.wrong, "\u{1B}[31mx\u{1B}[0m"), (.near, "\u{1B}[33mx\u{1B}[0m"),
        (.prompt, "\u{1B}[1mx\u{1B}[0m"),
    ])
    func aRoleIsColouredOnlyInANSI(role: Role, coloured: String) {
        #expect(StyledLine("x", role).rendered(.ansi) == coloured)
        #expect(StyledLine("x", role).rendered(.off) == "x")
    }

    @Test(
        arguments: [
            (true, nil, "xterm", Colour.ansi), (true, "", "xterm", .ansi), (true, "0", "xterm", .off),
            (true, "1", "xterm", .off),
            (false, nil, "xterm", .off), (true, nil, "dumb", .off), (true, nil, "", .off), (true, nil, nil, .off),
        ] as [(Bool, String?, String?, Colour)])
    func colourIsForTerminalsAndThoseWhoWantIt(isTerminal: Bool, noColour: String?, term: String?, colour: Colour) {
        #expect(Colour.choice(isTerminal: isTerminal, noColour: noColour, term: term) == colour)
    }

    @Test func everyPieceIsEscaped() {
        let line = StyledLine("a\u{1B}[0m").adding("b\u{9B}", .wrong).adding("\u{202E}", .wrong)
        #expect(line.rendered(.ansi) == "a\\u{1B}[0m\u{1B}[31mb\\u{9B}\\u{202E}\u{1B}[0m")
        #expect(line.visibleText == "a\\u{1B}[0mb\\u{9B}\\u{202E}")
        #expect(line.pieces.count == 2)
    }

    @Test func aPromptMarksWhatTakesNoRoom() {
        let prompt = StyledLine("a\u{1}b", .prompt).adding(" ")
        #expect(prompt.escaped.renderedAsPrompt(.ansi) == "\u{1}\u{1B}[1m\u{2}a\\u{1}b\u{1}\u{1B}[0m\u{2} ")
        #expect(prompt.escaped.renderedAsPrompt(.off) == "a\\u{1}b ")
    }

    @Test(arguments: [
        ("one two three", 0, 7, ["one two", "three"]),
        ("one two three", 0, 13, ["one two three"]),
        ("one two three", 0, 12, ["one two", "three"]),
        ("a) a long option here", 3, 12, ["a) a long", "   option", "   here"]),
        ("  indented text goes on", 2, 14, ["  indented", "  text goes on"]),
        ("one    two", 0, 5, ["one", "two"]),
        ("abcdefghij", 0, 4, ["abcd", "efgh", "ij"]),
        ("ab abcdefghij", 2, 6, ["ab", "  abcd", "  efgh", "  ij"]),
        ("日本語日本語", 0, 5, ["日本", "語日", "本語"]),
        ("日本語", 0, 2, ["日", "本", "語"]),
        ("e\u{301}e\u{301} e\u{301}", 0, 3, ["e\u{301}e\u{301}", "e\u{301}"]),
        ("a\u{A0}b c", 0, 3, ["a\u{A0}b", "c"]),
        ("", 4, 10, [""]),
        ("one two ", 0, 7, ["one two"]),
        ("a\u{1B}bc", 0, 4, ["a\\u{", "1B}b", "c"]),
        ("one two", 40, 6, ["one", "   two"]),
        ("    ", 0, 2, [""]),
        ("     one", 0, 4, ["one"]),
    ])
    func rowsBreakAtSpaces(text: String, indent: Int, columns: Int, rows: [String]) {
        #expect(StyledLine(text).escaped.wrapped(columns: columns, hangingIndent: indent).map(\.text) == rows)
    }

    @Test func aRoleGoesOnIntoTheNextRow() {
        let line = StyledLine("one ").adding("two three", .right)
        #expect(
            line.escaped.wrapped(columns: 8, hangingIndent: 0).map { $0.rendered(.ansi) } == [
                "one \u{1B}[32mtwo\u{1B}[0m", "\u{1B}[32mthree\u{1B}[0m",
            ])
    }

    @Test func noRowIsWiderThanTheWindowAndNothingIsLost() {
        for seed in SeededGenerator.seeds(0...299) {
            var random = SeededGenerator(seed: seed)
            let text = String.random(length: Int.random(in: 0...80, using: &random), using: &random)
            let columns = Int.random(in: 2...40, using: &random)
            let indent = Int.random(in: 0...10, using: &random)
            let line = StyledLine(text).escaped
            let rows = line.wrapped(columns: columns, hangingIndent: indent)
            for row in rows {
                #expect(DisplayWidth.columns(of: row.text) <= columns, "seed \(seed)")
            }
            let shown = rows.map(\.text).joined().unicodeScalars.filter { $0 != " " }
            #expect(shown.elementsEqual(line.text.unicodeScalars.filter { $0 != " " }), "seed \(seed)")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Testing

/// Each format's escaper, on the signs that mean something to its reader.
@Suite struct EscapeTests {
    private let signs = "a\\b~c=d#e{f}g:h<i>j&k\"l%m$n_o^p"

    private func stem(_ format: String) throws -> String {
        try Material.text(Material.choice(signs, ["one", "two"]), as: format)
    }

    @Test func giftDoublesABackslashAndEscapesSixSigns() throws {
        #expect(try stem("gift").contains("[plain]a\\\\b\\~c\\=d\\#e\\{f\\}g\\:h<i>j&k\"l%m$n_o^p{"))
    }

    @Test func giftKeepsAStemOnOneLine() throws {
        let text = try Material.text(Material.choice("First\nsecond?", ["one", "two"]), as: "gift")
        #expect(text.contains("First\\nsecond?{"))
    }

    /// Moodle would take a text that looks like a weight for one.
    @Test func giftPutsAWeightBeforeATextThatLooksLikeOne() throws {
        let text = try Material.text(Material.choice("Which?", ["%50% of it", "%1%"]), as: "gift")
        #expect(text.contains("\n=%100%%50% of it\n") && text.contains("\n~%0%%1%\n"))
    }

    /// `{#0}` and a tolerance left out stop Moodle's import.
    @Test func giftWritesZeroWithATolerance() throws {
        #expect(try Material.text(Material.number("0", "0", "0"), as: "gift").contains("{\n#=0:0\n"))
    }

    @Test func moodleXMLEscapesTwiceWhatIsHTML() throws {
        #expect(
            try stem("moodle").contains("&lt;p&gt;a\\b~c=d#e{f}g:h&amp;lt;i&amp;gt;j&amp;amp;k\"l%m$n_o^p&lt;/p&gt;"))
    }

    /// Two hyphens end a comment.
    @Test func noCommentOfOursHasTwoHyphens() throws {
        let text = try Material.text(Material.choice("a -- b --- c -->?", ["one", "two"]), as: "moodle")
        let comment = try #require(
            text.split(separator: "<!--", maxSplits: 1).last?.split(separator: " -->\n<question").first)
        #expect(!comment.contains("--"))
    }

    @Test func moodleTakesAStarForItself() throws {
        var question = Material.number("1", "1", "1")
        question.answer = Answer(text: "*a*", meaning: .text)
        #expect(try Material.text(question, as: "moodle").contains("<text>\\*a\\*</text>"))
        #expect(try Material.text(question, as: "gift").contains("\n=\\\\*a\\\\*\n"))
    }

    @Test(arguments: [("=1+1", "'=1+1"), ("-x", "'-x"), ("@a", "'@a"), ("'a", "''a"), ("-5", "-5"), ("+7", "'+7")])
    func aTableHoldsNoFormula(cell: String, written: String) throws {
        let text = try Material.text(Material.choice("Which?", [cell, "two"]), as: "csv")
        #expect(text.contains("Which?,\(written),two,"))
    }

    @Test func latexSignsAreCommands() throws {
        let text = try stem("exam")
        #expect(
            text.contains(
                "a\\textbackslash{}b\\textasciitilde{}c=d\\#e\\{f\\}g:h\\textless{}i\\textgreater{}j\\&k\\textquotedbl{}l\\%m\\$n\\_o\\textasciicircum{}p"
            ))
    }

    @Test func latexKeepsHyphensApartAndBracketsFromCommands() throws {
        let text = try Material.text(Material.choice("[a] -- b", ["[x]", "−5"]), as: "exam")
        #expect(text.contains("\\question[1] {}[a] -{}- b"))
        #expect(text.contains("\\CorrectChoice {}[x]") && text.contains("\\ensuremath{-}5"))
    }

    @Test func anUnbrokenWordCanBeBroken() throws {
        let text = try Material.text(Material.choice(String(repeating: "K", count: 500), ["one", "two"]), as: "exam")
        #expect(text.contains("K\\allowbreak{}K"))
    }

    @Test func markdownSignsAreText() throws {
        #expect(try stem("markdown").contains("## 1. a\\\\b\\~c=d\\#e\\{f\\}g:h\\<i\\>j\\&k\"l%m\\$n\\_o^p"))
    }

    /// Anki would replace a field of that name.
    @Test func ankiSeesNoFieldInAText() throws {
        let back = try Material.read(
            Material.export([Material.choice("Is {{Front}} one?", ["{{c1::a}}", "b"])], to: "anki"), as: "anki")
        #expect(back.questions.map(\.stem) == ["Is {{Front}} one?"])
        #expect(back.questions.first?.choice?.options == ["{{c1::a}}", "b"])
    }

    @Test func controlCharactersAreTakenOutAndReported() throws {
        let bank = Material.bank([Material.choice("A bell\u{7} and \u{1B}[31m red?", ["one", "two"])])
        for format in ["moodle", "gift", "markdown", "html"] {
            let exported = try Material.export(bank, to: format)
            #expect(!exported.bytes.contains(0x07) && !exported.bytes.contains(0x1B), "\(format)")
            #expect(exported.losses.contains { $0.part == .characters }, "\(format)")
        }
    }

    /// What no format holds is found wherever in the line it stands.
    @Test(arguments: ["\u{1}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\r"])
    func whatNoFormatHoldsGoes(sign: String) throws {
        for length in 0..<17 {
            let start = String(repeating: "é", count: length)
            let text = try Material.text(Material.choice(start + sign + "ö?", ["one", "two"]), as: "gift")
            #expect(text.contains("[plain]" + start + (sign == "\r" ? "\\n" : "") + "ö?{"))
            #expect(!text.unicodeScalars.contains { sign.unicodeScalars.contains($0) })
        }
    }
}

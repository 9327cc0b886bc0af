// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Testing

/// Aiken, Moodle XML, tables and JSON Lines of other programs.
@Suite struct OtherReadingTests {
    @Test func aiken() throws {
        let file = try Material.read("Which port?\r\nA) Kordal\r\nB. Arven\r\nANSWER: B\r\n", as: "aiken")
        #expect(file.questions.map(\.choice?.options) == [["Kordal", "Arven"]])
        #expect(file.questions.first?.choice?.key == 1)
    }

    @Test(arguments: [
        ("Which?\nA) a\nB) b\nANSWER: C", Complaint.Fault.letterBeyondOptions("C")),
        ("Which?\nA) a\nB) b\nANSWER: b", .noLetter("b")), ("Which?\nA) a\nB) b", .noKey),
        ("Which?\nand this?\nA) a\nB) b\nANSWER: A", .textBehindItem),
        ("Which?\nB) a\nA) b\nANSWER: A", .noLetter("B)")),
    ])
    func whatAikenGetsWrong(text: String, fault: Complaint.Fault) throws {
        let file = try Material.read("\n" + text, as: "aiken")
        #expect(file.questions == [] && file.complaints == [Complaint(line: 2, fault: fault)])
    }

    @Test func moodleXMLWithUnitsAndTags() throws {
        let file = try Material.read(
            """
            <?xml version="1.0"?>
            <quiz><question type="category"><category><text>$course$/top/Kordal//Arven/Trade</text></category></question>
            <question type="numerical"><name><text>n</text></name>
            <questiontext format="html"><text><![CDATA[<p>How <i>fast</i>?</p>]]></text></questiontext>
            <generalfeedback><text>As measured.</text></generalfeedback><idnumber>fast-1</idnumber>
            <answer fraction="100"><text>9.81</text><tolerance>0.05</tolerance></answer><answer fraction="0"><text>*</text></answer>
            <units><unit><multiplier>1</multiplier><unit_name>m/s</unit_name></unit></units>
            <tags><tag><text>speed</text></tag></tags></question>
            <question type="essay"><questiontext><text>Why?</text></questiontext></question></quiz>
            """, as: "moodle")
        let question = try #require(file.questions.first)
        guard case .quantity(let quantity) = question.answer.meaning else {
            Issue.record("no number")
            return
        }
        #expect(quantity.unit == "m/s" && quantity.accept.to.description == "9.86")
        #expect(question.id.rawValue == "fast-1" && question.stem == "How fast?" && question.tags == ["speed"])
        #expect(question.citations.first?.section == ["Kordal/Arven", "Trade"])
        #expect(file.complaints == [Complaint(line: 9, fault: .otherKind("essay"))])
    }

    @Test func aTableOfSomebodyElses() throws {
        let file = try Material.read(
            "Question;Option A;Option B;Correct\nWhich \"port\"?;Kordal;\"Arven; or Torv\"\"\";B\nWhich?;a;b;D\n",
            as: "csv")
        #expect(file.questions.map(\.choice?.options) == [["Kordal", "Arven; or Torv\""]])
        #expect(file.complaints == [Complaint(line: 3, fault: .letterBeyondOptions("D"))])
    }

    @Test func aRowWithACellTooFewIsLeftOver() throws {
        let file = try Material.read("stem,answer\n\"two\nlines\",x\nonly\n", as: "csv")
        #expect(file.questions.map(\.stem) == ["two\nlines"])
        #expect(file.complaints == [Complaint(line: 4, fault: .cells(found: 1, wanted: 2))])
    }

    @Test func aFileIsKnownByItsContent() throws {
        for format in ["gift", "aiken", "moodle", "csv", "tsv", "jsonl", "anki"] {
            let bytes = try Material.export([Material.choice("Which port?", ["Kordal", "Arven"])], to: format)
            let file = try Importer.read(ImportFile(name: "x", bytes: bytes))
            #expect(file.questions.map(\.stem) == ["Which port?"], "\(format)")
        }
    }
}

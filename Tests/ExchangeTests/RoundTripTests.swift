// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import TestSupport
import Testing

/// What goes out comes back: stem, options, key, number, tolerance, feedback, tags, names, and all the rest.
@Suite struct RoundTripTests {
    @Test(arguments: ["gift", "moodle", "csv", "tsv", "jsonl"], SeededGenerator.seeds(1...25))
    func randomBanksComeBackAsTheyWere(format: String, seed: UInt64) throws {
        var bank = RandomBank(seed: seed)
        var questions = bank.questions(40)
        // GIFT cannot say a text with an arrow.
        if format == "gift" {
            questions.removeAll { $0.kind != .numeric && $0.choice == nil && $0.answer.text.contains("->") }
        }
        let exported = try Material.export(questions, to: format)
        let back = try Material.read(exported, as: format)
        #expect(back.complaints == [], "seed \(seed)")
        #expect(back.leftOver == [], "seed \(seed)")
        #expect(back.questions.count == questions.count, "seed \(seed)")
        for (found, wanted) in zip(back.questions, questions) { #expect(found == wanted, "seed \(seed)") }
    }

    /// Without the comment of ours: what the format itself can say is still read.
    @Test(arguments: ["gift", "moodle", "csv"], SeededGenerator.seeds(1...25))
    func whatTheFormatSaysIsReadWithoutTheRider(format: String, seed: UInt64) throws {
        var bank = RandomBank(seed: seed)
        var questions = bank.questions(40)
        if format == "gift" {
            questions.removeAll { $0.kind != .numeric && $0.choice == nil && $0.answer.text.contains("->") }
        }
        let exported = try Material.export(Material.bank(questions), to: format)
        let text = Rideless.text(String(decoding: exported.bytes, as: UTF8.self), format)
        let back = try Material.read(text, as: format)
        #expect(back.questions.count == questions.count, "seed \(seed): \(back.complaints)")
        for (found, wanted) in zip(back.questions, questions) {
            #expect(plain(found.stem) == plain(wanted.stem), "seed \(seed)")
            #expect(found.choice?.options.map(plain) == wanted.choice?.options.map(plain), "seed \(seed)")
            #expect(found.choice?.key == wanted.choice?.key, "seed \(seed)")
            if case .quantity(let quantity) = wanted.answer.meaning, wanted.choice == nil {
                guard case .quantity(let read) = found.answer.meaning else {
                    Issue.record("seed \(seed): no number")
                    continue
                }
                #expect(read.value == quantity.value, "seed \(seed)")
                // What needs more than eighteen digits is reported as lost; less is accepted then, never more.
                let lost = exported.losses.contains { $0.question == wanted.id.rawValue && $0.part == .tolerance }
                #expect(lost || read.accept == quantity.accept, "seed \(seed)")
                #expect(
                    quantity.accept.contains(read.accept.from) && quantity.accept.contains(read.accept.to),
                    "seed \(seed)")
            }
        }
    }

    /// Ends of texts and line breaks are the reader's; the words are not.
    private func plain(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" || $0 == "\t" } }

    @Test(arguments: ["gift", "moodle", "csv", "tsv", "jsonl"])
    func theNastyBankComesBackAsItWas(format: String) throws {
        let questions = try Material.nastyQuestions()
        let exported = try Material.export(Material.nastyBank(), to: format)
        let back = try Material.read(exported.bytes, as: format)
        let left = Set(exported.losses.filter { $0.part == .question }.map(\.question))
        #expect(back.complaints == [])
        #expect(back.questions == questions.filter { !left.contains($0.id.rawValue) })
        #expect(left == (format == "gift" ? ["arrow/text"] : []))
    }

    @Test func aChangeMadeByHandIsTaken() throws {
        let question = Material.choice("Which port is meant?", ["Kordal", "Arven", "Torv"])
        let text = try Material.text(question, as: "gift").replacing("~Torv", with: "~Orsk")
        let back = try Material.read(text, as: "gift")
        #expect(back.complaints.map(\.fault) == [.edited])
        #expect(back.questions.map(\.choice?.options) == [["Kordal", "Arven", "Orsk"]])
        #expect(back.questions.first?.citations == question.citations)
        #expect(back.questions.first?.revision == 2)
    }

    @Test func aNumberChangedByHandKeepsItsUnit() throws {
        let question = Material.number("12400", "11780", "13020")
        let text = try Material.text(question, as: "gift").replacing("=12400:620", with: "=12500:100")
        let back = try Material.read(text, as: "gift")
        guard case .quantity(let quantity)? = back.questions.first?.answer.meaning else {
            Issue.record("no number")
            return
        }
        #expect(quantity.unit == "ships")
        #expect(quantity.value.description == "12500" && quantity.accept.from.description == "12400")
    }

    @Test func aDamagedCommentLeavesWhatCanBeSeen() throws {
        let question = Material.choice("Which port is meant?", ["Kordal", "Arven"])
        let text = try Material.text(question, as: "gift").replacing("\"stem\"", with: "\"stern\"")
        let back = try Material.read(text, as: "gift")
        #expect(back.complaints.map(\.fault) == [.damagedRider])
        #expect(back.questions.map(\.stem) == ["Which port is meant?"])
    }
}

/// Exports without what rides along.
enum Rideless {
    static func text(_ text: String, _ format: String) -> String {
        switch format {
        case "gift":
            return text.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("// recite:") }.joined(separator: "\n")
        case "moodle":
            var rest = text[...]
            var result = ""
            while let start = rest.firstRange(of: "<!-- recite:"), let end = rest.firstRange(of: " -->\n<question") {
                result += rest[..<start.lowerBound]
                rest = rest[rest.index(end.lowerBound, offsetBy: 5)...]
            }
            return result + rest
        default: return text.replacing(",recite\r\n", with: ",other\r\n")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Foundation
import Testing

/// Packages that Anki itself wrote: two basic notes and a cloze note in the deck Kordal::Trade, two cards answered.
@Suite struct AnkiReadingTests {
    private func read(_ name: String) throws -> ImportedFile {
        let bytes = Array(try Data(contentsOf: Material.resources.appendingPathComponent(name + ".apkg")))
        return try Material.read(bytes, as: "anki", file: name + ".apkg")
    }

    @Test(arguments: ["anki-old", "anki-new"])
    func notesBecomeQuestions(name: String) throws {
        let file = try read(name)
        #expect(file.complaints == [])
        #expect(
            file.questions.map(\.stem) == [
                "Which port?", "How many ships?", "The port of _____ lies on the Arven.",
                "The port of Kordal lies on the _____ (river).",
            ])
        #expect(file.questions.map(\.answer.text) == ["Kordal", "12400", "Kordal", "Arven"])
        #expect(file.questions.map(\.kind) == [.text, .numeric, .text, .text])
        #expect(file.questions.first?.tags == ["harbour"])
        #expect(file.questions.first?.citations.first?.section == ["Kordal", "Trade"])
    }

    /// Old and new packages name the notes alike.
    @Test func bothLayoutsAreReadAlike() throws {
        #expect(try read("anki-old").questions.map(\.stem) == read("anki-new").questions.map(\.stem))
    }

    @Test(arguments: ["anki-old", "anki-new"])
    func theRecordOfAnswersIsRead(name: String) throws {
        let file = try read(name)
        #expect(file.reviews.map(\.rating) == [3, 3])
        #expect(file.reviews.map(\.item) == file.questions.prefix(2).map(\.item))
        #expect(file.reviews.allSatisfy { $0.milliseconds > 1_700_000_000_000 })
    }

    @Test func ourOwnPackageComesBack() throws {
        let questions = try Material.nastyQuestions()
        let back = try Material.read(Material.export(Material.nastyBank(), to: "anki").bytes, as: "anki")
        #expect(back.questions.count == questions.count, "\(back.complaints)")
        for (found, wanted) in zip(back.questions, questions) where !wanted.id.rawValue.hasPrefix("control") {
            #expect(found.id == wanted.id)
            #expect(found.choice?.key == wanted.choice?.key, "\(wanted.id)")
        }
    }
}

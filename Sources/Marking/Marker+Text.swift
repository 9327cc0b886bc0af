// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

extension Marker {
    /// The verdict on a typed name, place or category.
    ///
    /// Case, accents, punctuation and a leading article do not count. One slip is let pass from five letters on, two
    /// from ten on; digits must be right. A person may be named by the surname alone.
    func markText(_ typed: String, _ question: Question) -> Verdict {
        let given = PlainText(typed)
        let key = PlainText(question.answer.text)
        if given.words.isEmpty { return .wrong(nil) }
        if given.joined == key.joined { return .right }
        let rivals = question.rivals.map { (rival: $0, text: PlainText($0.text)) }
        if let same = rivals.first(where: { $0.text.joined == given.joined }) { return .rivalsFigure(same.rival) }
        let surname = Self.asksForPerson(question) ? key.lastWord : nil
        if let surname, given.joined == surname.joined { return .right }
        if given.isSlip(of: key) { return .rightMisspelt }
        if let surname, given.isSlip(of: surname) { return .rightMisspelt }
        if let near = rivals.first(where: { given.isSlip(of: $0.text) }) { return .rivalsFigure(near.rival) }
        return .wrong(nil)
    }

    /// Whether the question asks who or whose: only then is a last word a surname.
    private static func asksForPerson(_ question: Question) -> Bool {
        if question.form == "who" { return true }
        let words = PlainText(question.stem).words
        return words.contains("who") || words.contains("whose") || words.contains("whom")
    }
}

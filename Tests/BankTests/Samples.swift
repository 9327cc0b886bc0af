// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation

/// Questions and files that several tests use.
enum Samples {
    /// The bytes of a file in `Resources`.
    static func resource(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Resources")
        return try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// A bank written as text: a header without documents, then `lines`.
    static func bank(_ lines: String...) -> [UInt8] {
        Array((header + "\n" + lines.map { $0 + "\n" }.joined()).utf8)
    }

    static let header = #"{"recite": "bank", "version": 1, "generator": "", "language": "none", "documents": []}"#

    /// A line with the keys that every line has and little behind them.
    static func line(
        id: String, item: String, measure: String = "m", revision: Int = 1, importance: String = "0.5", was: String = ""
    ) -> String {
        #"{"id": "\#(id)", "item": "\#(item)", "measure": "\#(measure)", "revision": \#(revision), "kind": "text", "#
            + #""form": "cloze", "origin": "prose", "importance": \#(importance), "stem": "The dam is named ____.", "#
            + #""answer": {"text": "Arven"}, "claimants": [], "hedge": null, "disputed": false, "rivals": [], "#
            + #""citations": [{"document": "arven.txt", "section": [], "quote": "Arven", "occurrence": 1, "#
            + #""sentence": "The Arven dam was closed in 1928."}]\#(was)}"#
    }

    /// A question of little content, to be varied.
    static func question(
        item: String = "cost-of-dam", suffix: String = "number", text: String = "4.2 million",
        value: DecimalNumber = DecimalNumber(4_200_000), precision: Precision = .exact, accept: Interval? = nil
    ) -> Question {
        Question(
            id: QuestionID(rawValue: item + "/" + suffix), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: "cost"), form: "lookup", origin: .prose, importance: 0.5,
            stem: "According to the state survey of 1931, what did the Arven dam cost?",
            answer: Answer(
                text: text,
                meaning: .quantity(
                    MarkedQuantity(
                        value: value, unit: "crowns", precision: precision, accept: accept ?? Interval(value, value)))),
            claimants: ["state survey of 1931"],
            citations: [
                Citation(
                    document: "arven.txt", section: ["Cost"], quote: text, occurrence: 1,
                    sentence: "According to the state survey of 1931, the dam cost \(text) crowns.")
            ])
    }
}

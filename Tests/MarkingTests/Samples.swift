// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A decimal number from plain digits.
func number(_ digits: String) -> DecimalNumber {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return DecimalNumber(coefficient: Int(parts.joined())!, exponent: parts.count == 2 ? -parts[1].count : 0)!
}

/// A question for the tests; what does not matter to marking is filled in.
func question(
    _ stem: String = "How many prisoners were held?", _ text: String, _ meaning: Answer.Meaning,
    form: String = "lookup",
    choice: Choice? = nil, rivals: [Rival] = []
) -> Question {
    Question(
        id: QuestionID(rawValue: "q"), item: ItemID(rawValue: "i"), measure: MeasureID(rawValue: "m"), form: form,
        origin: .prose, importance: 0.5, stem: stem, choice: choice, answer: Answer(text: text, meaning: meaning),
        isDisputed: !rivals.isEmpty, rivals: rivals,
        citations: [Citation(document: "d", section: [], quote: text, occurrence: 1, sentence: text)])
}

/// A number that is right by the design's table beside `rivals`.
func quantity(
    _ digits: String, _ precision: Precision = .exact, unit: String? = "prisoners", rivals: [String] = []
) -> Answer.Meaning {
    let value = number(digits)
    return .quantity(
        MarkedQuantity(
            value: value, unit: unit, precision: precision,
            accept: AcceptRule.interval(value: value, precision: precision, rivals: rivals.map(number))))
}

/// A rival who gives `digits`.
func rival(_ claimant: String, _ text: String, _ digits: String) -> Rival {
    Rival(claimant: claimant, text: text, value: number(digits), item: nil)
}

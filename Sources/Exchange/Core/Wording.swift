// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// The sentences and labels that an export writes beside the questions themselves.
///
/// This room knows no language; `ExchangeWords` has the English ones.
public protocol Wording: Sendable {
    /// The language of the wording, as HTML names it: "en".
    var language: String { get }
    /// What is shown after the answer: the answer with hedge, time and claimants; the dispute; the sources. One line each.
    func explanation(_ question: Question) -> [String]
    /// Who says so and who says otherwise, for the stem of a disputed question in a format without feedback; with a
    /// space before it.
    func disputeInStem(_ question: Question) -> String
    /// A word or short phrase.
    func label(_ label: Label) -> String
    /// "Accepted: 2 to 3", or what says the same.
    func accepted(_ from: String, _ to: String) -> String
    /// "Question 3 of 20".
    func progress(_ number: Int, _ count: Int) -> String
}

/// The words and phrases that exports need.
public enum Label: String, Hashable, Sendable, CaseIterable {
    case answer, source, unit, question, options, explanation, key, right, wrong, check, next, score, restart,
        typeNumber
    case typeText, skip, finish, true_, false_, noScript, name, date, showAnswer, of, answered, start
}

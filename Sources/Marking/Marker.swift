// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Marks answers by the design's table "How a number is marked".
///
/// An answer is, in this order: right inside the accepted interval; right, rounded; another claimant's figure; near;
/// wrong. The marker keeps no state: the same answer to the same question always gets the same verdict.
public struct Marker: Hashable, Sendable {
    /// What the learner has set.
    public var settings: MarkingSettings

    /// A marker with `settings`.
    public init(settings: MarkingSettings = MarkingSettings()) { self.settings = settings }

    /// The verdict on `answer` to `question`.
    ///
    /// An answer of a kind that the question does not ask for (an option where there are none, a text for a number)
    /// is wrong; `AnswerReader` does not produce one.
    public func mark(_ answer: GivenAnswer, to question: Question) -> Verdict {
        switch (answer, question.answer.meaning) {
        case (.unknown, _): .unknown
        case (.option(let index), _): markOption(index, of: question)
        case (.number(let typed), .quantity(let key)): markNumber(typed, key, rivals: question.rivals)
        case (.range(let low, let high), .quantity(let key)): markRange(low, high, key)
        case (.time(let typed), .time(let key)): markTime(typed, key, rivals: question.rivals)
        case (.text(let typed), .text): markText(typed, question)
        default: .wrong(nil)
        }
    }

    private func markOption(_ index: Int, of question: Question) -> Verdict {
        guard let choice = question.choice, choice.options.indices.contains(index) else { return .wrong(nil) }
        if index == choice.key { return .right }
        let option = OptionReader(choice.options[index], as: question.answer.meaning)
        if let rival = question.rivals.first(where: { option.isFigure(of: $0) }) { return .rivalsFigure(rival) }
        return .wrong(nil)
    }
}

/// What a learner may set about marking.
public struct MarkingSettings: Hashable, Sendable {
    /// How many significant digits a rounded answer needs to be right; `nil` when rounding is never right.
    public var roundedDigits: Int?

    /// Settings; two significant digits unless told otherwise.
    public init(roundedDigits: Int? = 2) { self.roundedDigits = roundedDigits }
}

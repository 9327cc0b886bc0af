// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress

/// How a session asks how sure the learner is.
public enum ConfidenceAsk: String, Hashable, Sendable, CaseIterable {
    /// By three levels.
    case levels
    /// By a range in which the figure lies with a probability of 90 percent; by levels where no number is asked for.
    case range
}

/// What a learner said of how sure they are.
enum Confidence: Hashable, Sendable {
    /// Nothing.
    case unsaid
    /// A level.
    case level(ConfidenceLevel)
    /// A range.
    case range(DecimalNumber, DecimalNumber)

    /// Reads a line: 1 to 3, or the first letter of a level; a range as a number is typed. `nil` where it is neither.
    init?(_ line: String, _ ask: ConfidenceAsk, _ convention: TypedConvention) {
        let typed = line.lowercased().filter { !$0.isWhitespace }
        if typed.isEmpty {
            self = .unsaid
            return
        }
        switch ask {
        case .levels:
            guard let number = Int(typed), let level = ConfidenceLevel(rawValue: number) else { return nil }
            self = .level(level)
        case .range:
            guard case .one(.range(let low, let high, _)) = TypedNumberReader.read(line, convention) else { return nil }
            self = .range(low, high)
        }
    }
}

extension StudySession {
    /// How the learner is asked about this question; `nil` where they are not.
    func confidenceAsk(for question: Question) -> ConfidenceAsk? {
        guard let ask = options.confidence else { return nil }
        if ask == .range, case .quantity = question.answer.meaning, question.choice == nil { return .range }
        return .levels
    }

    /// Takes what the learner says of how sure they are, and marks the answer.
    mutating func takeConfidence(_ line: String, _ held: HeldAnswer, _ now: ZonedInstant) -> [SessionEffect] {
        guard let confidence = Confidence(line, held.ask, convention) else {
            return [.show(.unreadableConfidence(held.ask))] + promptAgain()
        }
        return mark(held.given, typed: held.typed, held.open, confidence, at: held.at, now)
    }

    /// The logged form of a stated range.
    func statedRange(_ confidence: Confidence, _ question: Question) -> StatedRange? {
        guard case .range(let low, let high) = confidence, case .quantity(let key) = question.answer.meaning else {
            return nil
        }
        return StatedRange(low: low, high: high, isInside: low <= key.accept.to && key.accept.from <= high)
    }
}

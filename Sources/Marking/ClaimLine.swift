// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// All claims of a disputed measure in the order of their values.
public struct ClaimLine: Hashable, Sendable {
    /// The claims, the lowest first; the one asked for comes before others with the same value.
    public let claims: [Claim]

    /// One claim on the line.
    public struct Claim: Hashable, Sendable {
        /// The value.
        public let value: DecimalNumber
        /// The figure as written.
        public let text: String
        /// Who says so, outermost first; empty where nobody is named.
        public let claimants: [String]
        /// Whether the question asks for this claim.
        public let isAsked: Bool
    }

    /// Where a value lies among the claims.
    public enum Place: Hashable, Sendable {
        /// It is one of them.
        case at(Claim)
        /// Between two that are next to each other.
        case between(Claim, Claim)
        /// Below the lowest, which is given.
        case below(Claim)
        /// Above the highest, which is given.
        case above(Claim)
    }

    /// The line of `question`; `nil` where it asks for no number or no other claim is known.
    public init?(_ question: Question) {
        guard case .quantity(let key) = question.answer.meaning, !question.rivals.isEmpty else { return nil }
        let asked = Claim(
            value: key.value, text: question.answer.text, claimants: question.claimants, isAsked: true)
        let others = question.rivals.map { rival in
            Claim(
                value: rival.value, text: rival.text, claimants: rival.claimant.isEmpty ? [] : [rival.claimant],
                isAsked: false)
        }
        claims = ([asked] + others).enumerated().sorted {
            $0.element.value == $1.element.value ? $0.offset < $1.offset : $0.element.value < $1.element.value
        }.map(\.element)
    }

    /// Where `value` lies.
    public func place(of value: DecimalNumber) -> Place? {
        guard let lowest = claims.first, let highest = claims.last else { return nil }
        if let same = claims.first(where: { $0.value == value }) { return .at(same) }
        if value < lowest.value { return .below(lowest) }
        guard let above = claims.firstIndex(where: { value < $0.value }) else { return .above(highest) }
        return .between(claims[above - 1], claims[above])
    }

    /// How many times the lowest claim the highest is; `nil` where one is zero or negative.
    public var spread: Double? {
        guard let lowest = claims.first?.value.double, let highest = claims.last?.value.double, lowest > 0 else {
            return nil
        }
        return highest / lowest
    }
}

extension GivenAnswer {
    /// The number that was answered: typed, or that of the option picked; `nil` where it is none.
    public func value(for question: Question) -> DecimalNumber? {
        switch self {
        case .number(let value): return value
        case .option(let index):
            guard let options = question.choice?.options, options.indices.contains(index),
                case .one(let value, _)? = OptionReader(options[index], as: question.answer.meaning).number
            else { return nil }
            return value
        case .range, .time, .text, .unknown: return nil
        }
    }
}

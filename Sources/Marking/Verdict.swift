// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// What the marking says of an answer.
public enum Verdict: Hashable, Sendable {
    /// Inside the accepted values, or the right option, time or name.
    case right
    /// The right name with small slips of spelling.
    case rightMisspelt
    /// The key rounded to two or more significant digits. `coincides` is a rival whose own figure is this very number.
    case rightRounded(coincides: Rival?)
    /// Another claimant's figure.
    case rivalsFigure(Rival)
    /// Not right, but near.
    case near(Nearness)
    /// Neither right nor near; the distance where there is one.
    case wrong(NumericDistance?)
    /// The learner said that they do not know.
    case unknown

    /// How a near answer misses.
    public enum Nearness: Hashable, Sendable {
        /// As near as the rule for the measure asks for.
        case close(NumericDistance, by: NearRule)
        /// Further off, but between the lowest and the highest claim.
        case amongClaims(NumericDistance)
        /// The right time, less exactly than asked: a year where the key is a month.
        case lessExact(missing: TimePart)
        /// One end of the period asked for.
        case oneEnd
    }

    /// What a time lacks beside the one asked for.
    public enum TimePart: String, Hashable, Sendable {
        /// The quarter is missing.
        case quarter
        /// The month is missing.
        case month
        /// The day is missing.
        case day
    }
}

/// How far a typed number lies from the key.
public struct NumericDistance: Hashable, Sendable {
    /// Typed number minus key, in the key's unit; `nil` where that needs more than eighteen digits.
    public let difference: DecimalNumber?
    /// The difference as a share of the key, -0.05 for five percent below; `nil` for a key of zero.
    public let share: Double?

    /// The distance of `typed` from `key`.
    public init(of typed: DecimalNumber, from key: DecimalNumber) {
        difference = typed.subtracting(key)
        share = key == .zero ? nil : (typed.double - key.double) / key.magnitude.double
    }
}

/// How an answer counts for memory: the design maps right to FSRS's Good and all else to Again.
public enum Grade: String, Hashable, Sendable {
    /// Recalled.
    case right
    /// Not recalled; near is not recalled.
    case wrong
}

extension Verdict {
    /// How the verdict counts for memory.
    public var grade: Grade {
        switch self {
        case .right, .rightMisspelt, .rightRounded: .right
        case .rivalsFigure, .near, .wrong, .unknown: .wrong
        }
    }

    /// The distance from the key, where the answer was a number that is not right.
    public var distance: NumericDistance? {
        switch self {
        case .near(.close(let distance, _)), .near(.amongClaims(let distance)): distance
        case .wrong(let distance): distance
        case .right, .rightMisspelt, .rightRounded, .rivalsFigure, .near, .unknown: nil
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A place on a line for an option that is a number or a time, so that options can be put in ascending order.
public struct OptionValue: Hashable, Sendable, Comparable {
    private let low: DecimalNumber
    private let high: DecimalNumber

    /// The value of `option`; `nil` where the answer is a text, or the option is no number (no time) as a whole.
    public init?(_ option: String, as meaning: Answer.Meaning) {
        let reader = OptionReader(option, as: meaning)
        switch (reader.number, reader.time) {
        case (.one(let value, _)?, _): (low, high) = (value, value)
        case (.range(let from, let to)?, _): (low, high) = (from, to)
        case (nil, let time?):
            low = DecimalNumber(time.firstDay)
            high = DecimalNumber(time.lastDay)
        case (nil, nil): return nil
        }
    }

    /// Orders by the lower end, then by the upper one.
    public static func < (left: OptionValue, right: OptionValue) -> Bool {
        left.low == right.low ? left.high < right.high : left.low < right.low
    }
}

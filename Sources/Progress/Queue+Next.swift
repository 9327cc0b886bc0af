// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

extension Queue {
    /// What comes next.
    public enum Next: Hashable, Sendable {
        /// This item, and why.
        case item(ItemID, Reason)
        /// Nothing yet: `count` items wait for learning steps, the first of which comes at `until`.
        case wait(until: Instant, count: Int)
        /// Nothing more on this study day; `withheld` new items were left for other days by the daily limit.
        case finished(withheld: Int)
    }

    /// Why an item comes.
    public enum Reason: Hashable, Sendable {
        /// Its learning step has come.
        case step
        /// Its learning step has not come yet, but nothing else is left.
        case earlyStep
        /// It is due for review.
        case review
        /// It is new.
        case new
    }

    /// How many items are left on this study day.
    public struct Left: Hashable, Sendable {
        /// Items in learning or relearning steps that come before the day ends.
        public let steps: Int
        /// Items due for review.
        public let reviews: Int
        /// New items within the daily limit.
        public let new: Int
    }
}

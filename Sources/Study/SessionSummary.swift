// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Progress

/// What a session amounts to.
public struct SessionSummary: Hashable, Sendable {
    /// The answers that count: those taken back are not among them.
    public let answered: Int
    /// How many of them are right.
    public let right: Int
    /// Items left for another session.
    public let skipped: Int
    /// What is left on this study day.
    public let left: Queue.Left
    /// New items that the daily limit leaves for other days.
    public let withheld: Int
    /// What comes on later study days, the nearest first; overdue items are in `left`.
    public let later: [DueOnLaterDay]

    /// How many items fall due on a later study day.
    public struct DueOnLaterDay: Hashable, Sendable {
        /// When.
        public let when: DueTime
        /// How many.
        public let count: Int
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The memory of one item: where it stands on the way from new to known, and when it comes next.
public enum Card: Hashable, Sendable {
    /// Never reviewed.
    case new
    /// Being learnt for the first time; `step` is an index into the learning steps, 0 after the first failure.
    case learning(step: Int, Trace)
    /// Learnt; comes back after intervals of days.
    case review(Trace)
    /// Forgotten after it had been learnt; `step` is an index into the relearning steps.
    case relearning(step: Int, Trace)

    /// What the reviews left behind; `nil` for a new card.
    public var trace: Trace? {
        switch self {
        case .new: nil
        case .learning(_, let trace), .review(let trace), .relearning(_, let trace): trace
        }
    }

    /// Whether the card waits for a learning or relearning step, so that it is due at a moment and not on a day.
    public var isInSteps: Bool {
        switch self {
        case .learning, .relearning: true
        case .new, .review: false
        }
    }
}

/// What reviews left behind in memory.
public struct Trace: Hashable, Sendable {
    /// Days until the probability of recall has fallen to 90 percent; at least 0.001.
    public var stability: Double
    /// 1 (easy to remember) to 10.
    public var difficulty: Double
    /// The last review, in seconds since 1970-01-01 UTC.
    public var lastReview: Int
    /// When the next review is due, in seconds since 1970-01-01 UTC.
    public var due: Int

    /// A trace with all its parts.
    public init(stability: Double, difficulty: Double, lastReview: Int, due: Int) {
        self.stability = stability
        self.difficulty = difficulty
        self.lastReview = lastReview
        self.due = due
    }
}

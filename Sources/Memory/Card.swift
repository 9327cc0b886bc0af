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
    /// The numbers of the memory model.
    public var memory: MemoryState
    /// The last review, in seconds since 1970-01-01 UTC.
    public var lastReview: Int
    /// When the next review is due, in seconds since 1970-01-01 UTC.
    public var due: Int

    /// A trace with all its parts.
    public init(memory: MemoryState, lastReview: Int, due: Int) {
        self.memory = memory
        self.lastReview = lastReview
        self.due = due
    }

    /// A trace of FSRS-6.
    public init(stability: Double, difficulty: Double, lastReview: Int, due: Int) {
        self.init(
            memory: MemoryState(stability: stability, difficulty: difficulty), lastReview: lastReview, due: due)
    }

    /// The model's stability, in days; see ``MemoryState/stability``.
    public var stability: Double { memory.stability }
    /// 1 (easy to remember) to 10.
    public var difficulty: Double { memory.difficulty }
}

extension Card {
    /// The card with its next review at `due`, in seconds since 1970-01-01 UTC; a new card stays as it is.
    public func due(at due: Int) -> Card {
        switch self {
        case .new: return .new
        case .learning(let step, var trace):
            trace.due = due
            return .learning(step: step, trace)
        case .review(var trace):
            trace.due = due
            return .review(trace)
        case .relearning(let step, var trace):
            trace.due = due
            return .relearning(step: step, trace)
        }
    }
}

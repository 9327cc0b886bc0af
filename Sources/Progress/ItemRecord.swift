// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// An event's name with the device as an index, so that a million of them stay small.
struct EventKey: Hashable, Sendable {
    let device: UInt32
    let counter: UInt32
}

/// One answer in an item's history.
public struct Review: Hashable, Sendable {
    /// When it was given.
    public let instant: Instant
    let key: EventKey
    /// The grade that the marking gave.
    public let marked: Rating
    /// The grade that counts: the marking's, or the learner's own.
    public internal(set) var rating: Rating
}

/// What a learner's answers to one item amount to.
public struct ItemRecord: Sendable {
    /// The item.
    public let item: ItemID
    /// The answers that count, oldest first; one that was taken back is not among them.
    public internal(set) var reviews: [Review] = []
    /// The item's memory.
    public internal(set) var card = Card.new
    /// How often the item was forgotten after it had been learnt.
    public internal(set) var lapses = 0
    /// Whether the item is suspended.
    public internal(set) var isSuspended = false

    /// How many of `reviews` are already in `card` and `lapses`.
    var folded = 0
    /// Whether `reviews` may be out of order, or hold one twice.
    var needsSorting = false
    /// Whether the record waits to be brought up to date.
    var isStale = false

    init(_ item: ItemID) { self.item = item }

    /// When the item was first answered; `nil` when no answer counts.
    public var firstAnswered: Instant? { reviews.first?.instant }

    /// When the item was last answered; `nil` when no answer counts.
    public var lastAnswered: Instant? { reviews.last?.instant }

    /// When the item is due; `nil` for a new one.
    public var due: Instant? { card.trace.map { Instant(seconds: $0.due) } }

    /// Forgets what was computed, so that it is computed again from the whole history.
    mutating func unfold() {
        folded = 0
        card = .new
        lapses = 0
    }

    /// Takes one more review into the card.
    mutating func fold(_ review: Review, _ scheduler: Scheduler) {
        if case .review = card, review.rating == .again { lapses += 1 }
        card = scheduler.review(card, review.rating, at: review.instant.seconds)
        folded += 1
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// What a learner's answers to one item amount to.
public struct ItemRecord: Sendable {
    /// The item.
    public let item: ItemID
    /// The answers that count, oldest first; one that was taken back is not among them, nor one for practice.
    ///
    /// They may be read anew with each call; the first, the last and their number are at hand.
    public var reviews: [Review] { history.reviews }
    /// How many answers count.
    public var reviewCount: Int { history.count }
    /// The first answer that counts.
    public var firstReview: Review? { history.first }
    /// The last answer that counts.
    public var lastReview: Review? { history.last }
    /// The item's memory.
    public internal(set) var card = Card.new
    /// How often the item was forgotten after it had been learnt.
    public internal(set) var lapses = 0
    /// Whether the item is suspended.
    public internal(set) var isSuspended = false
    /// The last movement to another day that was not taken back; it holds until the next answer.
    var moved: MovedTo?

    var history = History()
    /// How many of `reviews` are already in `card` and `lapses`.
    var folded = 0
    /// Whether `reviews` may be out of order, or hold one twice.
    var needsSorting = false
    /// Whether the record waits to be brought up to date.
    var isStale = false

    init(_ item: ItemID) { self.item = item }

    /// When the item was first answered; `nil` when no answer counts.
    public var firstAnswered: Instant? { history.first?.instant }

    /// When the item was last answered; `nil` when no answer counts.
    public var lastAnswered: Instant? { history.last?.instant }

    /// When the item is due; `nil` for a new one.
    public var due: Instant? { card.trace.map { Instant(seconds: $0.due) } }

    /// The study day on which the item is due; `nil` for a new one that was not moved.
    ///
    /// An interval of days is counted in study days from the one of the answer, so that neither summer time nor a journey
    /// moves it. A movement since the last answer goes before the interval.
    public func dueDay(rollOverHour: Int) -> CivilDay? {
        if let moved = movedDay { return moved }
        guard let trace = card.trace, let last = history.last else { return nil }
        let answered = last.studyDay(rollOverHour: rollOverHour)
        guard case .review = card else {
            return ZonedInstant(Instant(seconds: trace.due), offsetMinutes: Int(last.offset))
                .studyDay(rollOverHour: rollOverHour)
        }
        return answered.adding(days: (trace.due - trace.lastReview) / 86_400)
    }

    /// The day to which the item was moved since its last answer.
    public var movedDay: CivilDay? {
        guard let moved, lastAnswered.map({ $0 <= moved.instant }) ?? true else { return nil }
        return moved.day
    }

    /// Forgets what was computed, so that it is computed again from the whole history.
    mutating func unfold() {
        folded = 0
        card = .new
        lapses = 0
    }

    /// Takes one more review into the card.
    ///
    /// The interval that was chosen when the answer was given holds, unless the grade was changed. After a near answer the
    /// step is half as long, at least half a minute.
    mutating func fold(_ review: Review, _ scheduler: Scheduler) {
        if case .review = card, review.rating == .again { lapses += 1 }
        let now = review.instant.seconds
        card = scheduler.review(card, review.rating, at: now, guess: review.guess)
        folded += 1
        guard review.rating == review.marked, let trace = card.trace else { return }
        if case .review = card {
            if review.interval > 0 { card = card.due(at: now + Int(review.interval) * 86_400) }
        } else if review.asked.isNear, review.rating == .again {
            card = card.due(at: now + max((trace.due - now) / 2, min(30, trace.due - now)))
        }
    }
}

/// Where an item was moved to, and when that was.
struct MovedTo: Hashable, Sendable {
    let instant: Instant
    let key: EventKey
    let day: CivilDay
}

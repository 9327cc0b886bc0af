// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One review as a fit sees it.
public struct FitReview: Hashable, Sendable {
    /// The item, counted from 0 without gaps.
    public var card: Int32
    /// Whole days since the item's last review as FSRS-6 counts them; 0 at the first.
    public var days: Float
    /// Days and parts of them since the item's last review, as FSRS-7 counts them; 0 at the first.
    public var elapsed: Float
    /// The grade.
    public var rating: Rating
    /// The chance of a right answer without knowing: 0 for a typed answer.
    public var guess: Float

    /// A review.
    public init(card: Int32, days: Float, elapsed: Float, rating: Rating, guess: Float = 0) {
        self.card = card
        self.days = days
        self.elapsed = elapsed
        self.rating = rating
        self.guess = guess
    }
}

/// A learner's reviews in the order of time.
public struct FitLog: Sendable {
    /// The reviews, oldest first.
    public let reviews: [FitReview]
    /// How many items there are.
    public let cards: Int
    /// How many reviews are on a later day than the item's last one: those a fit learns from.
    public let counted: Int
    /// Whether a choice is among them.
    let hasGuesses: Bool

    /// A log; `reviews` must be in the order of time, and their items counted from 0.
    public init(_ reviews: [FitReview]) {
        self.reviews = reviews
        var highest: Int32 = -1
        var counted = 0
        var hasGuesses = false
        for review in reviews {
            if review.card > highest { highest = review.card }
            if review.days >= 1 { counted += 1 }
            if review.guess > 0 { hasGuesses = true }
        }
        cards = Int(highest) + 1
        self.counted = counted
        self.hasGuesses = hasGuesses
    }

    /// The place in ``reviews`` of the first that belongs to the last `share` of what is counted.
    func place(ofLast share: Double) -> Int {
        var left = counted - Int(Double(counted) * share)
        for (place, review) in reviews.enumerated() where review.days >= 1 {
            if left == 0 { return place }
            left -= 1
        }
        return reviews.count
    }
}

/// How a fit spreads its work over processors. `Memory` starts no threads itself: the caller does.
public struct Workers: Sendable {
    /// How many there are; at least 1.
    public let count: Int
    /// Calls the body once for each number below the count, and returns when all calls have.
    public let run: @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// Workers that call the bodies as `run` says.
    public init(
        count: Int, run: @escaping @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void
    ) {
        self.count = max(1, count)
        self.run = run
    }

    /// One after the other.
    public static let one = Workers(count: 1) { count, body in for index in 0..<count { body(index) } }
}

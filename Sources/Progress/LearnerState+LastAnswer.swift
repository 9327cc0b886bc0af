// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Memory

/// An answer that counts.
public struct GivenReview: Hashable, Sendable {
    /// The event that logged it.
    public let event: EventID
    /// The item.
    public let item: ItemID
    /// The grade that counts.
    public let rating: Rating
}

extension LearnerState {
    /// The last answer, in replay order, of those that count and whose item `isWanted`; looks at every item.
    public func lastAnswer(where isWanted: (ItemID) -> Bool) -> GivenReview? {
        var last: (review: Review, item: ItemID)?
        for record in records {
            guard let review = record.lastReview, isWanted(record.item) else { continue }
            if let found = last?.review, precedes(review, found) { continue }
            last = (review, record.item)
        }
        return last.map { review, item in
            GivenReview(event: id(of: review.key), item: item, rating: review.rating)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

extension LearnerState {
    /// How many answers count.
    public var answerCount: Int { records.reduce(0) { $0 + $1.reviewCount } }

    /// All answers that count in the order of time, as a fit sees them.
    public func fitLog() -> FitLog {
        var rows: [(instant: Int, review: FitReview)] = []
        rows.reserveCapacity(answerCount)
        var card: Int32 = 0
        for record in records where record.reviewCount > 0 {
            rows += Self.fitReviews(record, card: card)
            card += 1
        }
        // Equal instants keep the order of the records, and within one that of its answers.
        let order = rows.indices.sorted { (rows[$0].instant, $0) < (rows[$1].instant, $1) }
        return FitLog(order.map { rows[$0].review })
    }

    /// What the scheduler in force expected of each review of an item on a later day.
    public func predictions(of record: ItemRecord) -> [Prediction] {
        Prediction.all(
            FitLog(Self.fitReviews(record, card: 0).map { $0.review }), settings.scheduler.parameters)
    }

    private static func fitReviews(_ record: ItemRecord, card: Int32) -> [(instant: Int, review: FitReview)] {
        var before: Int?
        return record.reviews.map { review in
            let seconds = before.map { max(0, review.instant.seconds - $0) } ?? 0
            before = review.instant.seconds
            return (
                review.instant.milliseconds,
                FitReview(
                    card: card, days: Float(seconds / 86_400), elapsed: Float(Double(seconds) / 86_400),
                    rating: review.rating, guess: Float(review.guess))
            )
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory
import Threads

/// `replay CSV`: how many reviews a second the scheduler replays, reading apart.
struct ReplayCommand {
    let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func run() throws {
        guard let path = arguments.words.first else { throw LabError.usage }
        let table = try ReviewTable(Lab.bytes(path))
        for learner in table.learners {
            let processors = Threads.processors
            let scheduler = Scheduler.standard.with(
                .standard(for: ModelVersion(rawValue: arguments["model"] ?? "") ?? .fsrs6))
            // Item by item, as a record keeps them.
            var items: [[(rating: Rating, time: Int)]] = []
            for (review, time) in zip(learner.reviews, learner.times) {
                while items.count <= Int(review.card) { items.append([]) }
                items[Int(review.card)].append((review.rating, time))
            }
            let records = items
            let parts = 16
            var best = Double.infinity
            for _ in 0..<(arguments.int("repeat") ?? 5) {
                best = min(
                    best,
                    Lab.seconds {
                        Threads.run(parts, most: processors) { part in
                            for item in (records.count * part / parts)..<(records.count * (part + 1) / parts) {
                                var card = Card.new
                                for review in records[item] {
                                    card = scheduler.review(card, review.rating, at: review.time)
                                }
                                precondition(card.trace != nil)
                            }
                        }
                    })
            }
            let rate = Double(learner.reviews.count) / best / 1e6
            print(
                "learner \(learner.number): \(learner.reviews.count) reviews, \(FitReport.fixed(rate)) million a second"
            )
        }
    }
}

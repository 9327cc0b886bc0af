// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// Simulated review logs as `make_reviews.py` writes them: one learner's rows after another's, each in the order of time.
struct ReviewTable {
    struct Learner {
        let number: Int
        var reviews: [FitReview] = []
        /// Seconds of each review.
        var times: [Int] = []
    }

    private(set) var learners: [Learner] = []

    /// Reads learner, card, t_s, day, elapsed_s, delta_days, rating, duration_ms; the first line names them.
    init(_ bytes: [UInt8]) throws {
        var cards: [Int: Int32] = [:]
        try bytes.withUnsafeBufferPointer { buffer in
            var place = buffer.firstIndex(of: 10).map { $0 + 1 } ?? buffer.count
            var line = 1
            while place < buffer.count {
                line += 1
                var row = (0, 0, 0, 0, 0, 0, 0)
                for field in 0..<8 {
                    let isNegative = buffer[place] == 45
                    if isNegative { place += 1 }
                    var value = 0
                    while place < buffer.count, buffer[place] >= 48, buffer[place] <= 57 {
                        value = value * 10 + Int(buffer[place] - 48)
                        place += 1
                    }
                    if isNegative { value = -value }
                    switch field {
                    case 0: row.0 = value
                    case 1: row.1 = value
                    case 2: row.2 = value
                    case 4: row.3 = value
                    case 5: row.4 = value
                    case 6: row.5 = value
                    default: row.6 = value
                    }
                    if place < buffer.count { place += 1 }
                }
                guard let rating = Rating(rawValue: row.5) else { throw LabError.line(line) }
                if learners.last?.number != row.0 {
                    learners.append(Learner(number: row.0))
                    cards = [:]
                }
                let card = cards[row.1] ?? Int32(cards.count)
                cards[row.1] = card
                let last = learners.count - 1
                learners[last].times.append(row.2)
                learners[last].reviews.append(
                    FitReview(
                        card: card, days: Float(row.4), elapsed: Float(max(0, row.3)) / 86_400, rating: rating))
            }
        }
    }
}

/// Why a command of the laboratory ends.
enum LabError: Error {
    case line(Int)
    case usage
    case file(String)
    case json(String)
}

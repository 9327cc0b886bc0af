// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Cards in groups of eight of about the same length, so that one instruction serves eight of them.
///
/// A lane whose card has ended goes on with reviews that do not count.
struct PackedCards: Sendable {
    /// One review of eight cards.
    struct Row: Sendable {
        var days: Lanes
        var grade: Lanes
        /// How much the review counts; 0 for the first, those on the same day, and those that are none.
        var weight: Lanes
    }

    /// The choices among the reviews of one row.
    struct Choices: Sendable {
        var guess: Lanes
        /// How probable it is that a right answer was known; 1 for what is no choice.
        var known: Lanes
    }

    struct Group: Sendable {
        let first: Int
        let count: Int
        /// The index of the group's first row in `choices`; -1 where no choice is among them.
        let choices: Int
    }

    private(set) var rows: [Row] = []
    private(set) var choices: [Choices] = []
    private(set) var groups: [Group] = []
    /// The sum of all weights.
    private(set) var total = 0.0
    /// Where each review stands: eight times its row, plus its lane; -1 where its card was not taken.
    private(set) var slots: [Int32] = []

    /// Packs the first `end` reviews of a log.
    ///
    /// - Parameters:
    ///   - fractional: Whether days are fractional (FSRS-7), so that same-day reviews count as well.
    ///   - stride: Only every so many cards are taken.
    ///   - weights: How much each review counts, by its place in the log.
    ///   - known: How probable it is that a right choice was known, by place; empty where there are no choices.
    init(
        _ log: FitLog, end: Int, fractional: Bool, stride: Int = 1, weights: [Float], known: [Float]
    ) {
        let reviews = log.reviews
        var lengths = [Int32](repeating: 0, count: log.cards)
        for place in 0..<end { lengths[Int(reviews[place].card)] += 1 }
        var longest: Int32 = 0
        for card in 0..<log.cards {
            if card % stride != 0 { lengths[card] = 0 }
            longest = max(longest, lengths[card])
        }
        // Cards in the order of their lengths, the longest first.
        var starts = [Int](repeating: 0, count: Int(longest) + 2)
        for length in lengths { starts[Int(longest - length) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var order = [Int32](repeating: 0, count: log.cards)
        for card in 0..<log.cards {
            let length = Int(longest - lengths[card])
            order[starts[length]] = Int32(card)
            starts[length] += 1
        }
        // The slot of each card's next review.
        var next = [Int32](repeating: -1, count: log.cards)
        var count = 0
        for start in Swift.stride(from: 0, to: order.count, by: 8) {
            let length = Int(lengths[Int(order[start])])
            if length == 0 { break }
            for lane in 0..<min(8, order.count - start) where lengths[Int(order[start + lane])] > 0 {
                next[Int(order[start + lane])] = Int32(count * 8 + lane)
            }
            groups.append(Group(first: count, count: length, choices: known.isEmpty ? -1 : count))
            count += length
        }
        rows = [Row](repeating: Row(days: .zero, grade: Lanes(repeating: 3), weight: .zero), count: count)
        if !known.isEmpty {
            choices = [Choices](repeating: Choices(guess: .zero, known: .one), count: count)
        }
        slots = [Int32](repeating: -1, count: end)
        rows.withUnsafeMutableBufferPointer { rows in
            for place in 0..<end {
                let review = reviews[place]
                let slot = next[Int(review.card)]
                if slot < 0 { continue }
                next[Int(review.card)] = slot + 8
                slots[place] = slot
                let row = Int(slot >> 3)
                let lane = Int(slot & 7)
                rows[row].days[lane] = fractional ? review.elapsed : review.days
                rows[row].grade[lane] = Float(review.rating.rawValue)
                if !known.isEmpty {
                    choices[row].guess[lane] = review.guess
                    choices[row].known[lane] = known[place]
                }
            }
        }
        weigh(weights, log, fractional: fractional)
    }

    /// Gives each review another weight, by its place in the log.
    mutating func weigh(_ weights: [Float], _ log: FitLog, fractional: Bool) {
        var total = 0.0
        rows.withUnsafeMutableBufferPointer { rows in
            for place in slots.indices where slots[place] >= 0 {
                let review = log.reviews[place]
                let counts = fractional ? review.elapsed > 0 : review.days >= 1
                guard counts else { continue }
                rows[Int(slots[place] >> 3)].weight[Int(slots[place] & 7)] = weights[place]
                total += Double(weights[place])
            }
        }
        self.total = total
    }
}

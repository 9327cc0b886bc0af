// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Memory

/// An item that is forgotten far more often than its model expects.
///
/// Not the number of lapses counts but how improbable so many are: an item due at 70 percent recall may lapse five times in
/// fifteen and be as any other.
public struct Leech: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// How often it was forgotten on a later day.
    public let lapses: Int
    /// In how many reviews on a later day.
    public let reviews: Int
    /// The probability of at least so many lapses, by the model's own expectations.
    public let probability: Double
    /// What may help.
    public let suggestion: Suggestion

    /// What may help with a leech.
    public enum Suggestion: Hashable, Sendable {
        /// Siblings are being learnt at the same time: leave this one until they are known.
        case waitForSiblings
        /// Read the cited place again, then decide whether the item is worth the time.
        case readTheSource
        /// It has never held for a week: suspend it.
        case suspend
    }

    /// Below this probability an item is a leech: about one in five hundred would be by chance.
    public static let threshold = 0.002
}

extension LearnerState {
    /// The leeches among `items`, the most improbable first.
    public func leeches(_ items: some Sequence<QueueItem>) -> [Leech] {
        var found: [(leech: Leech, measure: MeasureID)] = []
        var learning: [MeasureID: Int] = [:]
        for item in items {
            guard let record = self[item.item], !record.isSuspended else { continue }
            if record.lapses > 0 { learning[item.measure, default: 0] += 1 }
            guard record.lapses > 1, let leech = leech(record) else { continue }
            found.append((leech, item.measure))
        }
        return found.map { leech, measure in
            guard learning[measure, default: 0] > 1 else { return leech }
            return Leech(
                item: leech.item, lapses: leech.lapses, reviews: leech.reviews, probability: leech.probability,
                suggestion: .waitForSiblings)
        }
        .sorted { ($0.probability, $0.item) < ($1.probability, $1.item) }
    }

    private func leech(_ record: ItemRecord) -> Leech? {
        let predictions = predictions(of: record)
        let lapses = predictions.count { !$0.isRight }
        let probability = Self.tail(predictions.map { 1 - $0.chance }, lapses)
        guard probability < Leech.threshold else { return nil }
        let stability = record.card.trace.map { scheduler.stability($0.memory) } ?? 0
        return Leech(
            item: record.item, lapses: lapses, reviews: predictions.count, probability: probability,
            suggestion: stability < 7 && lapses > 5 ? .suspend : .readTheSource)
    }

    /// The probability that at least `least` of independent events with these probabilities happen.
    static func tail(_ probabilities: [Double], _ least: Int) -> Double {
        guard least > 0 else { return 1 }
        // below[k]: the probability of exactly k so far, for k below `least`.
        var below = [Double](repeating: 0, count: least)
        below[0] = 1
        for probability in probabilities {
            for count in stride(from: least - 1, through: 0, by: -1) {
                below[count] = below[count] * (1 - probability) + (count > 0 ? below[count - 1] * probability : 0)
            }
        }
        return max(0, 1 - below.reduce(0, +))
    }
}

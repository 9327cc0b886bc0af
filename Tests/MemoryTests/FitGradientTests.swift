// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Memory

/// The gradients written by hand, against differences of the log loss, and the loss against the scalar model.
struct FitGradientTests {
    @Test(arguments: ModelVersion.allCases, SeededGenerator.seeds(1...4))
    func theGradientIsTheSlopeOfTheLoss(version: ModelVersion, seed: UInt64) {
        for withChoices in [false, true] {
            let log = Self.log(seed: seed, withChoices: withChoices)
            switch version {
            case .fsrs6: compare(log, version, FSRS6Kernel.self, seed)
            case .fsrs7: compare(log, version, FSRS7Kernel.self, seed)
            }
        }
    }

    @Test(arguments: ModelVersion.allCases)
    func eightCardsAtOnceLoseWhatOneByOneLoses(version: ModelVersion) {
        let log = Self.log(seed: 9, withChoices: false)
        let parameters = Parameters.standard(for: version)
        let weights = log.reviews.map { Float($0.days >= 1 ? 1 : 0) }
        let cards = PackedCards(
            log, end: log.reviews.count, fractional: version == .fsrs7, weights: weights, known: [])
        let found =
            version == .fsrs6
            ? FitObjective(cards, .one, FSRS6Kernel.self).loss(parameters)
            : FitObjective(cards, .one, FSRS7Kernel.self).loss(parameters)
        let wanted = Health(Prediction.all(log, parameters))?.logLoss ?? 0
        #expect(abs(found - wanted) < 1e-5 * wanted)
    }

    private func compare<Kernel: FitKernel>(
        _ log: FitLog, _ version: ModelVersion, _ kernel: Kernel.Type, _ seed: UInt64
    ) {
        let weights = [Float](repeating: 1, count: log.reviews.count)
        let standard = Parameters.standard(for: version)
        let cards = PackedCards(
            log, end: log.reviews.count, fractional: version == .fsrs7, weights: weights,
            known: Guessing.known(log, standard))
        let objective = FitObjective(cards, .one, kernel)
        // Off the defaults: some of them lie on an edge of the box.
        var random = SeededGenerator(seed: seed)
        var place = standard.weights.map { $0 * Double.random(in: 0.9...1.1, using: &random) + 0.001 }
        for index in 1...3 { place[index] = max(place[index], place[index - 1]) }
        var gradient = [Double](repeating: 0, count: place.count)
        _ = objective.evaluate(place, &gradient)
        var compared = 0
        for index in place.indices {
            // Single precision: a step large enough to be seen, small enough to be straight.
            let step = max(abs(place[index]), 0.05) * 0.004
            var none: [Double] = []
            var high = place
            high[index] += step
            var low = place
            low[index] -= step
            let slope = (objective.evaluate(high, &none) - objective.evaluate(low, &none)) / (2 * step)
            let size = max(abs(slope), abs(gradient[index]), 1)
            // Where a difference lies across an edge of a `min` it is no slope.
            var middle = place
            middle[index] += step / 4
            var lower = place
            lower[index] -= step / 4
            let near = (objective.evaluate(middle, &none) - objective.evaluate(lower, &none)) / (step / 2)
            if abs(near - slope) > 0.02 * size { continue }
            compared += 1
            #expect(
                abs(slope - gradient[index]) < (log.hasGuesses ? 0.08 : 0.04) * size, "seed \(seed), weight \(index)")
        }
        #expect(compared > place.count / 3, "seed \(seed)")
    }

    static func log(seed: UInt64, withChoices: Bool, cards: Int = 60) -> FitLog {
        var random = SeededGenerator(seed: seed)
        var reviews: [FitReview] = []
        for round in 0..<9 {
            for card in 0..<cards where round <= 2 + card % 7 {
                let chance = Int.random(in: 0..<10, using: &random)
                let rating: Rating = chance < 2 ? .again : chance == 2 ? .hard : chance == 3 ? .easy : .good
                let isSameDay = round > 0 && Int.random(in: 0..<4, using: &random) == 0
                let days = round == 0 || isSameDay ? 0 : Float(Int.random(in: 1...(1 << round), using: &random))
                let elapsed = round == 0 ? 0 : isSameDay ? Float(0.01) : days + 0.2
                let guess: Float = withChoices && Int.random(in: 0..<2, using: &random) == 0 ? 0.25 : 0
                reviews.append(
                    FitReview(card: Int32(card), days: days, elapsed: elapsed, rating: rating, guess: guess))
            }
        }
        return FitLog(reviews)
    }
}

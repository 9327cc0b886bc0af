// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory
import TestSupport
import Testing

/// What holds for both models with any numbers inside their legal ranges.
struct ModelPropertyTests {
    @Test(arguments: ModelVersion.allCases, SeededGenerator.seeds(1...12))
    func anyLegalNumbersGiveSoundStates(version: ModelVersion, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let scheduler = try Scheduler(parameters: Self.parameters(version, &random))
        for _ in 0..<20 {
            var card = Card.new
            var now = 1_800_000_000
            for _ in 0..<12 {
                let gaps = [60, 600, 40_000, 86_400, 500_000, 40_000_000]
                now += gaps.randomElement(using: &random) ?? 0
                let rating = Rating.allCases.randomElement(using: &random) ?? Rating.good
                let guesses: [Double] = [0, 0, 0.25, 0.5]
                let guess = guesses.randomElement(using: &random) ?? 0
                card = scheduler.review(card, rating, at: now, guess: guess)
                let memory = try #require(card.trace?.memory)
                #expect(memory.stability.isFinite && memory.stability > 0, "seed \(seed)")
                #expect(memory.fast.isFinite && memory.fast >= 0, "seed \(seed)")
                #expect((1...10).contains(memory.difficulty), "seed \(seed)")
                var before = 1.0
                for seconds: Int in [0, 60, 3600, 86_400, 864_000, 86_400_000] {
                    let recall = scheduler.retrievability(memory, after: seconds)
                    #expect(recall > 0 && recall <= before, "seed \(seed)")
                    before = recall
                }
                var interval = Int.max
                for retention in [0.7, 0.8, 0.9, 0.95, 0.97] {
                    let next = scheduler.with(desiredRetention: retention).interval(memory)
                    #expect(next <= interval && next >= 1, "seed \(seed): a higher retention must not wait longer")
                    interval = next
                }
            }
        }
    }

    /// Right is at least as good as wrong for the next interval with the published numbers, and a guess lies between.
    @Test(arguments: ModelVersion.allCases)
    func aRightChoiceMovesLessThanARightNumber(version: ModelVersion) throws {
        let scheduler = Scheduler.standard.with(.standard(for: version))
        let day = 86_400
        let start = 1_800_000_000
        var card = scheduler.review(.new, .good, at: start)
        card = scheduler.review(card, .good, at: start + 600)
        let later = start + 3 * day
        let number = try #require(scheduler.review(card, .good, at: later).trace?.stability)
        let choice = try #require(scheduler.review(card, .good, at: later, guess: 0.25).trace?.stability)
        let wrong = try #require(scheduler.review(card, .again, at: later, guess: 0.25).trace?.stability)
        #expect(wrong < choice && choice < number)
        #expect(wrong == scheduler.review(card, .again, at: later).trace?.stability)
    }

    private static func parameters(
        _ version: ModelVersion, _ random: inout SeededGenerator
    ) throws -> Parameters {
        var weights: [Double] = []
        for range in Parameters.legal(for: version) { weights.append(Double.random(in: range, using: &random)) }
        if version == .fsrs7 {
            weights[0...3].sort()
            weights[0] = min(weights[0], 50)
            weights[26] = max(weights[25], weights[26])
        }
        return try Parameters(weights)
    }
}

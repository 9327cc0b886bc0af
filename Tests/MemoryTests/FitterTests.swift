// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Memory

struct FitterTests {
    @Test func tooFewReviewsAreNotFitted() {
        let log = FitGradientTests.log(seed: 1, withChoices: false, cards: 5)
        #expect(Fitter(prior: .published(.fsrs6)).fit(log, current: .standard) == nil)
    }

    /// What is kept predicts the held-back reviews better; what does not is not kept.
    @Test(arguments: ModelVersion.allCases, SeededGenerator.seeds(1...3))
    func onlyBetterNumbersAreKept(version: ModelVersion, seed: UInt64) throws {
        let log = FitGradientTests.log(seed: seed, withChoices: seed == 2)
        let standard = Parameters.standard(for: version)
        let fitter = Fitter(prior: .published(version))
        let outcome = try #require(fitter.fit(log, current: standard))
        #expect(outcome.isBetter == (outcome.after < outcome.before), "seed \(seed)")
        #expect(outcome.isBetter || outcome.parameters == standard, "seed \(seed)")
        #expect(try Parameters(outcome.parameters.weights) == outcome.parameters, "seed \(seed)")
        #expect(fitter.fit(log, current: standard) == outcome, "the same reviews give the same numbers")
    }

    @Test func theNumberOfWorkersChangesNothing() throws {
        let log = FitGradientTests.log(seed: 5, withChoices: false)
        let backwards = Workers(count: 3) { count, body in
            for index in (0..<count).reversed() { body(index) }
        }
        let one = Fitter(prior: .published(.fsrs6)).fit(log, current: .standard)
        #expect(one == Fitter(prior: .published(.fsrs6), workers: backwards).fit(log, current: .standard))
    }

    @Test func aClasssPriorLiesBetweenThePublishedOneAndItsLearners() throws {
        var weights = Parameters.standard.weights
        weights[8] = 2.5
        let learner = try Parameters(weights)
        let published = Prior.published(.fsrs6)
        let few = published.pooled([learner])
        let many = published.pooled([Parameters](repeating: learner, count: 40))
        #expect(published.centre[8] < few.centre[8] && few.centre[8] < many.centre[8] && many.centre[8] < 2.5)
        #expect(many.scale[8] < published.scale[8])
        #expect(published.pooled([]) == published)
    }

    @Test func healthOfPerfectAndOfUselessExpectations() throws {
        let sure = (0..<100).map { index in
            Prediction(
                recall: index % 4 == 0 ? 0.02 : 0.98, guess: 0, isRight: index % 4 != 0, days: 3, reviews: 2, lapses: 0)
        }
        let health = try #require(Health(sure))
        #expect(health.auc == 1)
        #expect(health.recall == 0.75)
        #expect(health.logLoss < 0.03)
        #expect(health.bins.map(\.count) == [25, 75])
        #expect(Health([]) == nil)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory
import Testing

struct SchedulerTests {
    static let start = 1_800_000_000

    @Test func aNewCardAnsweredRightGoesThroughTheStepsAndThenWaitsDays() throws {
        let scheduler = Scheduler.standard
        let first = scheduler.review(.new, .good, at: Self.start)
        guard case .learning(step: 1, let trace) = first else {
            Issue.record("\(first)")
            return
        }
        #expect(trace.due == Self.start + 600)
        let second = scheduler.review(first, .good, at: trace.due)
        guard case .review(let learnt) = second else {
            Issue.record("\(second)")
            return
        }
        #expect(learnt.due == trace.due + 2 * 86_400)
        let forgotten = scheduler.review(second, .again, at: learnt.due)
        guard case .relearning(step: 0, let lost) = forgotten else {
            Issue.record("\(forgotten)")
            return
        }
        #expect(lost.due == learnt.due + 600)
        #expect(lost.stability < learnt.stability)
        #expect(lost.difficulty > learnt.difficulty)
    }

    @Test func recallIsNinetyPercentWhenStabilityHasPassed() throws {
        let scheduler = try Scheduler(parameters: .standard, desiredRetention: 0.9)
        let card = Card.review(Trace(stability: 20, difficulty: 5, lastReview: Self.start, due: Self.start))
        let recall = try #require(scheduler.retrievability(card, at: Self.start + 20 * 86_400))
        #expect(abs(recall - 0.9) < 1e-12)
        #expect(scheduler.interval(stability: 20) == 20)
        #expect(scheduler.retrievability(.new, at: Self.start) == nil)
    }

    /// A clock that was put back must neither raise recall above certainty nor disturb the schedule.
    @Test func aReviewBeforeTheLastOneCountsAsTheSameDay() throws {
        let scheduler = Scheduler.standard
        let card = Card.review(Trace(stability: 20, difficulty: 5, lastReview: Self.start, due: Self.start))
        let early = Self.start - 30 * 86_400
        #expect(scheduler.retrievability(card, at: early) == 1)
        #expect(
            scheduler.review(card, .good, at: early).trace?.stability
                == scheduler.review(card, .good, at: Self.start).trace?.stability)
    }

    @Test(arguments: [1e300, Double.infinity, Double.nan])
    func anAbsurdStabilityGivesTheLongestInterval(stability: Double) {
        #expect(Scheduler.standard.interval(stability: stability) == 36_500)
    }

    @Test func valuesOutsideTheirRangeAreRefused() {
        #expect(throws: SchedulerError.desiredRetention(1)) { try Scheduler(desiredRetention: 1) }
        #expect(throws: SchedulerError.desiredRetention(0)) { try Scheduler(desiredRetention: 0) }
        #expect(throws: SchedulerError.self) { try Scheduler(desiredRetention: .nan) }
        #expect(throws: SchedulerError.step(-1)) { try Scheduler(learningSteps: [60, -1]) }
        #expect(throws: SchedulerError.step(31_536_001)) { try Scheduler(relearningSteps: [31_536_001]) }
        #expect(throws: SchedulerError.maximumInterval(0)) { try Scheduler(maximumInterval: 0) }
        #expect(throws: SchedulerError.maximumInterval(36_501)) { try Scheduler(maximumInterval: 36_501) }
    }
}

struct ParametersTests {
    @Test func theDefaultsAreLegal() throws {
        #expect(try Parameters(Parameters.standard.weights) == .standard)
        #expect(Parameters.legal.count == 21)
    }

    @Test func olderNumbersAreBroughtToFSRS6() throws {
        let five = try Parameters(Array(Parameters.standard.weights.prefix(19)))
        #expect(five.version == .fsrs6)
        #expect(five.weights.suffix(2) == [0, 0.5])
        let four = try Parameters([
            0.4, 0.9, 2.3, 10.9, 4.9, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,
        ])
        #expect(abs(four.weights[4] - 6.78) < 1e-12)
        #expect(abs(four.weights[5] - 0.446_750_1) < 1e-7)
        #expect(abs(four.weights[6] - 1.36) < 1e-12)
        #expect(four.weights.suffix(4) == [0, 0, 0, 0.5])
    }

    @Test func fsrs7sNumbersHaveAnOrder() throws {
        #expect(try Parameters(Parameters.standard7.weights) == .standard7)
        var weights = Parameters.standard7.weights
        weights[2] = 1
        #expect(throws: ParametersError.outOfRange(index: 2, value: 1)) { try Parameters(weights) }
    }

    @Test(arguments: [0, 16, 20, 22, 35])
    func anotherCountIsRefused(count: Int) {
        #expect(throws: ParametersError.count(count)) { try Parameters([Double](repeating: 1, count: count)) }
    }

    @Test(arguments: 0..<21)
    func aNumberOutsideItsRangeIsNamed(index: Int) throws {
        for value in [Parameters.legal[index].lowerBound - 1e-9, Parameters.legal[index].upperBound + 1e-9] {
            var weights = Parameters.standard.weights
            weights[index] = value
            #expect(throws: ParametersError.outOfRange(index: index, value: value)) { try Parameters(weights) }
        }
        var weights = Parameters.standard.weights
        weights[index] = .nan
        #expect(throws: ParametersError.self) { try Parameters(weights) }
    }
}

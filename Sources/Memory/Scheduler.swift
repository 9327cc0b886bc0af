// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides when an item comes next: a memory model, and short steps while something is being learnt or relearnt.
///
/// The steps follow py-fsrs 6.3.2. All times are seconds since 1970-01-01 UTC.
public struct Scheduler: Hashable, Sendable {
    /// The numbers of the memory model.
    public let parameters: Parameters
    /// The probability of recall at which an item should come back; above 0 and below 1.
    public let desiredRetention: Double
    /// Waiting times in seconds while an item is learnt for the first time.
    public let learningSteps: [Int]
    /// Waiting times in seconds after an item was forgotten.
    public let relearningSteps: [Int]
    /// The longest interval, in days.
    public let maximumInterval: Int

    let model: MemoryModel

    /// A scheduler; the defaults are those of FSRS-6: 90 percent, steps of 1 and 10 minutes, then 10 minutes.
    ///
    /// - Throws: ``SchedulerError`` for a value outside its range.
    public init(
        parameters: Parameters = .standard, desiredRetention: Double = 0.9, learningSteps: [Int] = [60, 600],
        relearningSteps: [Int] = [600], maximumInterval: Int = 36_500
    ) throws(SchedulerError) {
        guard desiredRetention > 0, desiredRetention < 1 else { throw .desiredRetention(desiredRetention) }
        for step in learningSteps + relearningSteps where !Self.legalStep.contains(step) { throw .step(step) }
        guard Self.legalMaximum.contains(maximumInterval) else { throw .maximumInterval(maximumInterval) }
        self.init(
            checked: parameters, desiredRetention, learningSteps, relearningSteps, maximumInterval)
    }

    /// The scheduler with every default.
    public static let standard = Scheduler(checked: .standard, 0.9, [60, 600], [600], 36_500)

    /// The same scheduler with the memory model's numbers replaced.
    public func with(_ parameters: Parameters) -> Scheduler {
        Scheduler(checked: parameters, desiredRetention, learningSteps, relearningSteps, maximumInterval)
    }

    /// The same scheduler with another desired retention, which is moved into 0.5...0.995.
    public func with(desiredRetention: Double) -> Scheduler {
        Scheduler(
            checked: parameters, min(max(desiredRetention, 0.5), 0.995), learningSteps, relearningSteps,
            maximumInterval)
    }

    /// The card after it was answered with `rating` at `now`.
    ///
    /// - Parameter guess: The chance of a right answer without knowing: 1 over the number of options for a choice, 0 for
    ///   a typed answer. See ``Guessing``.
    public func review(_ card: Card, _ rating: Rating, at now: Int, guess: Double = 0) -> Card {
        switch card {
        case .new:
            let trace = Trace(memory: first(rating, guess), lastReview: now, due: now)
            return take(step: 0, of: learningSteps, rating, trace, as: Card.learning)
        case .learning(let step, let trace):
            return take(step: step, of: learningSteps, rating, moved(trace, rating, now, guess), as: Card.learning)
        case .relearning(let step, let trace):
            return take(step: step, of: relearningSteps, rating, moved(trace, rating, now, guess), as: Card.relearning)
        case .review(let before):
            let trace = moved(before, rating, now, guess)
            guard rating == .again else { return graduated(trace, as: Card.relearning) }
            guard let first = relearningSteps.first else { return graduated(trace, as: Card.relearning) }
            return .relearning(step: 0, trace.due(in: first))
        }
    }

    /// What each rating would make of the card at `now`, in the order Again, Hard, Good, Easy.
    public func preview(_ card: Card, at now: Int) -> [Card] {
        Rating.allCases.map { review(card, $0, at: now) }
    }

    /// The probability that the item is recalled at `now`, 0 to 1; `nil` for a new card.
    public func retrievability(_ card: Card, at now: Int) -> Double? {
        card.trace.map { model.retrievability($0.memory, after: now - $0.lastReview) }
    }

    /// The probability that an item in state `memory` is recalled `seconds` after its last review, 0 to 1.
    public func retrievability(_ memory: MemoryState, after seconds: Int) -> Double {
        model.retrievability(memory, after: seconds)
    }

    /// Days until recall has fallen to 90 percent, which is what a learner calls stability, whatever the model.
    public func stability(_ memory: MemoryState) -> Double { model.interval(memory, retention: 0.9) }

    /// The interval in whole days after which recall has fallen to the desired retention.
    ///
    /// Rounded half to even, then at least 1 and at most ``maximumInterval``.
    public func interval(_ memory: MemoryState) -> Int { wholeDays(unrounded(memory)) }

    /// The interval of FSRS-6 for a stability in days; see ``interval(_:)``.
    public func interval(stability: Double) -> Int { interval(MemoryState(stability: stability, difficulty: 5)) }

    /// Days until recall has fallen to the desired retention, not rounded.
    public func unrounded(_ memory: MemoryState) -> Double {
        model.interval(memory, retention: desiredRetention)
    }

    func wholeDays(_ days: Double) -> Int {
        let days = days.rounded(.toNearestOrEven)
        guard days < Double(maximumInterval) else { return maximumInterval }
        return max(Int(days), 1)
    }

    /// The longest step that is accepted is a year, the longest interval a century.
    private static let legalStep = 0...31_536_000
    private static let legalMaximum = 1...36_500

    private init(
        checked parameters: Parameters, _ desiredRetention: Double, _ learningSteps: [Int], _ relearningSteps: [Int],
        _ maximumInterval: Int
    ) {
        self.parameters = parameters
        self.desiredRetention = desiredRetention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.maximumInterval = maximumInterval
        model = MemoryModel(parameters)
    }

    private func moved(_ trace: Trace, _ rating: Rating, _ now: Int, _ guess: Double) -> Trace {
        let memory = next(trace.memory, rating, after: now - trace.lastReview, guess)
        return Trace(memory: memory, lastReview: now, due: now)
    }

    /// Again: the first step. Hard: the same step once more, a little later at the first. Good: the next step, or the
    /// end of the steps. Easy: the end of the steps. A step past the end, because the steps were changed, ends them too.
    private func take(
        step: Int, of steps: [Int], _ rating: Rating, _ trace: Trace, as state: (Int, Trace) -> Card
    ) -> Card {
        guard !steps.isEmpty else { return graduated(trace, as: state) }
        if rating == .again { return state(0, trace.due(in: steps[0])) }
        guard step < steps.count, rating != .easy else { return graduated(trace, as: Card.learning) }
        if rating == .hard { return state(step, trace.due(in: Self.repeated(step, of: steps))) }
        guard step + 1 < steps.count else { return graduated(trace, as: Card.learning) }
        return state(step + 1, trace.due(in: steps[step + 1]))
    }

    /// How long Hard waits: at the first of several steps the mean of the first two, at an only step half as much
    /// again, at a later step that step; halves of a second are cut.
    private static func repeated(_ step: Int, of steps: [Int]) -> Int {
        guard step == 0 else { return steps[step] }
        return steps.count == 1 ? steps[0] + steps[0] / 2 : (steps[0] + steps[1]) / 2
    }

    /// The end of the steps. Where there are none and the model counts in fractions of a day, an interval below half a day
    /// is a step of the model's own, of at least a minute.
    private func graduated(_ trace: Trace, as state: (Int, Trace) -> Card) -> Card {
        let days = unrounded(trace.memory)
        if parameters.version == .fsrs7, learningSteps.isEmpty, relearningSteps.isEmpty, days < 0.5 {
            return state(0, trace.due(in: max(60, Int(days * Double(FSRS6.secondsPerDay)))))
        }
        return .review(trace.due(in: wholeDays(days) * FSRS6.secondsPerDay))
    }
}

/// Why values make no scheduler.
public enum SchedulerError: Error, Hashable, Sendable {
    /// The desired retention is not above 0 and below 1.
    case desiredRetention(Double)
    /// A step is negative or longer than a year.
    case step(Int)
    /// The longest interval is not between 1 and 36,500 days.
    case maximumInterval(Int)
}

extension Trace {
    func due(in seconds: Int) -> Trace {
        Trace(memory: memory, lastReview: lastReview, due: lastReview + seconds)
    }
}

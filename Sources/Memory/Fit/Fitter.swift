// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Fits a memory model's numbers to one learner's reviews.
///
/// It looks for the most probable numbers given the reviews and a ``Prior`` over all of them, and keeps the result only
/// if it predicts a later, held-back part of the learner's time better than the numbers in use.
public struct Fitter: Sendable {
    /// What is known before the first review.
    public var prior: Prior
    /// How the work is spread.
    public var workers: Workers
    /// How much the oldest review counts beside the newest; between them it rises with the third power, as fsrs-rs has it.
    public var oldest = 0.6
    /// How strong the prior is.
    public var strength = 4.0
    /// The share of the counted reviews, the latest, that decides whether a fit is kept.
    public var heldBack = 0.7
    /// In how many slices it is held back, each predicted from the reviews before it.
    public var slices = 8

    /// A fitter.
    public init(prior: Prior, workers: Workers = .one) {
        self.prior = prior
        self.workers = workers
    }

    /// What a fit comes to.
    public struct Outcome: Hashable, Sendable {
        /// The numbers to use: the new ones, or those that were in use.
        public let parameters: Parameters
        /// Whether they are new.
        public let isBetter: Bool
        /// Log loss of the numbers in use on the held-back reviews.
        public let before: Double
        /// Log loss there of numbers fitted to the reviews before them.
        public let after: Double
        /// How many reviews were held back.
        public let heldBack: Int
    }

    /// The fewest counted reviews from which a fit is tried.
    public static let fewest = 64

    /// Fits to `log`, and decides on its last part whether the result is better than `current`; `nil` for too few reviews.
    public func fit(_ log: FitLog, current: Parameters) -> Outcome? {
        guard log.counted >= Self.fewest else { return nil }
        return switch prior.version {
        case .fsrs6: fit(log, current, FSRS6Kernel.self)
        case .fsrs7: fit(log, current, FSRS7Kernel.self)
        }
    }

    private func fit<Kernel: FitKernel>(_ log: FitLog, _ current: Parameters, _ kernel: Kernel.Type) -> Outcome {
        let known = Guessing.known(log, Parameters.standard(for: prior.version))
        // Of a long log a sample of its cards decides where to begin.
        let stride = max(1, log.counted / Self.sample)
        let slices = stride > 1 ? 1 : max(1, slices)
        let heldBack = stride > 1 ? Self.heldBackOfMany : heldBack
        var descent = descent()
        var early = 0.0
        var before = 0.0
        var after = [Double](repeating: 0, count: Self.shares.count)
        var held = 0
        let start = place(current)
        var whole: PackedCards?
        for slice in 0..<slices {
            let from = log.place(ofLast: heldBack * Double(slices - slice) / Double(slices))
            let to =
                slice == slices - 1
                ? log.reviews.count : log.place(ofLast: heldBack * Double(slices - slice - 1) / Double(slices))
            let cards = PackedCards(
                log, end: from, fractional: isFractional, stride: stride, weights: recency(log, from), known: known)
            if early > 0 { descent.rescale(cards.total / early) }
            descend(FitObjective(cards, workers, kernel), &descent, most: 100)
            early = max(cards.total, 1)
            // Reviews on a later day alone, so that the two models can be compared.
            let late = (0..<to).map { $0 < from || log.reviews[$0].days < 1 ? Float(0) : 1 }
            let later = PackedCards(log, end: to, fractional: isFractional, weights: late, known: known)
            let objective = FitObjective(later, workers, kernel)
            held += Int(later.total)
            before +=
                later.total
                * (start == nil ? logLoss(log, current, from: from, to: to) : objective.loss(current))
            for (index, share) in Self.shares.enumerated() {
                after[index] += later.total * objective.loss(between(start, descent, share))
            }
            if to == log.reviews.count { whole = later }
        }
        let best = after.indices.min { after[$0] < after[$1] } ?? 0
        let count = Double(max(held, 1))
        guard after[best] < before, var cards = whole else {
            return Outcome(
                parameters: current, isBetter: false, before: before / count, after: after[best] / count, heldBack: held
            )
        }
        cards.weigh(recency(log, log.reviews.count), log, fractional: isFractional)
        descent.rescale(cards.total / early)
        descend(FitObjective(cards, workers, kernel), &descent, most: stride > 1 ? 15 : 100)
        return Outcome(
            parameters: between(start, descent, Self.shares[best]), isBetter: true, before: before / count,
            after: after[best] / count, heldBack: held)
    }

    /// How much of the way from the numbers in use to the fitted ones is tried.
    private static let shares = [1.0, 0.5]

    /// The place of `current`; `nil` where it is another model's.
    private func place(_ current: Parameters) -> [Double]? {
        current.version == prior.version ? prior.standardized(current.weights) : nil
    }

    /// The numbers a share of the way from `start` to where the descent has come.
    private func between(_ start: [Double]?, _ descent: Descent, _ share: Double) -> Parameters {
        guard let start else { return parameters(descent.place) }
        return parameters(start.indices.map { start[$0] + (descent.place[$0] - start[$0]) * share })
    }

    private var isFractional: Bool { prior.version == .fsrs7 }

    /// A descent that begins at the centre of the prior.
    private func descent() -> Descent {
        let legal = Parameters.legal(for: prior.version)
        let low = legal.enumerated().map { max($1.lowerBound, prior.version == .fsrs6 && $0 == 15 ? 0.01 : 0) }
        return Descent(
            from: [Double](repeating: 0, count: legal.count), low: prior.standardized(low),
            high: prior.standardized(legal.map(\.upperBound)))
    }

    private func parameters(_ place: [Double]) -> Parameters {
        rising(Parameters(nearest: prior.weights(place), prior.version))
    }

    private func descend<Kernel>(_ objective: FitObjective<Kernel>, _ descent: inout Descent, most: Int) {
        let tolerance = max(1e-5, objective.cards.total * 1e-6)
        descent.run(most: most, tolerance: tolerance) { place, gradient in
            let weights = prior.weights(place)
            let value = objective.evaluate(weights, &gradient)
            let slopes = prior.slopes(weights)
            var penalty = 0.0
            for index in place.indices {
                gradient[index] = gradient[index] * slopes[index] + strength * place[index]
                penalty += place[index] * place[index]
            }
            return value + strength * penalty / 2
        }
    }

    /// The first stabilities in the order of their grades.
    private func rising(_ parameters: Parameters) -> Parameters {
        var weights = parameters.weights
        for index in 1...3 { weights[index] = max(weights[index], weights[index - 1]) }
        return Parameters(nearest: weights, parameters.version)
    }

    private func recency(_ log: FitLog, _ end: Int) -> [Float] {
        let counted = max(1, log.reviews[..<end].count { $0.days >= 1 } - 1)
        var seen = 0
        return log.reviews[..<end].map { review in
            let age = Double(seen) / Double(counted)
            if review.days >= 1 { seen += 1 }
            return Float(oldest + (1 - oldest) * age * age * age)
        }
    }

    private static let sample = 40_000
    /// The share of a long log that is held back: a quarter of it is many.
    private static let heldBackOfMany = 0.25
}

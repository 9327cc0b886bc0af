// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a model expected of one review, and what came.
public struct Prediction: Hashable, Sendable {
    /// The expected probability of recall.
    public let recall: Double
    /// The chance of a right answer without knowing; 0 for a typed answer.
    public let guess: Double
    /// Whether the answer was right.
    public let isRight: Bool
    /// Days since the item's last review.
    public let days: Int
    /// How many reviews on a later day the item has had, this one included.
    public let reviews: Int
    /// How often it was forgotten on a later day before.
    public let lapses: Int

    /// The expected probability of a right answer: `g + (1 - g) R`.
    public var chance: Double { guess + (1 - guess) * recall }

    /// The log loss, in nats.
    public var loss: Double { -log(max(isRight ? chance : 1 - chance, 1e-7)) }

    /// What `parameters` make of each review of `log` on a later day, from the review at `start` on.
    public static func all(_ log: FitLog, _ parameters: Parameters, from start: Int = 0) -> [Prediction] {
        var states = [Replayed](repeating: Replayed(), count: log.cards)
        let model = MemoryModel(parameters)
        var predictions: [Prediction] = []
        predictions.reserveCapacity(log.counted)
        for (place, review) in log.reviews.enumerated() {
            let card = Int(review.card)
            let guess = Double(review.guess)
            guard let state = states[card].memory else {
                states[card].memory = model.first(review.rating, guess)
                continue
            }
            if review.days >= 1 {
                states[card].reviews += 1
                if place >= start {
                    predictions.append(
                        Prediction(
                            recall: model.retrievability(state, review), guess: guess, isRight: review.rating != .again,
                            days: Int(review.days), reviews: states[card].reviews, lapses: states[card].lapses))
                }
                if review.rating == .again { states[card].lapses += 1 }
            }
            states[card].memory = model.next(state, review)
        }
        return predictions
    }

    private struct Replayed {
        var memory: MemoryState?
        var reviews = 0
        var lapses = 0
    }
}

extension Guessing {
    /// How probable it is that each review's right answer was known, by place; empty where no choice is among them.
    ///
    /// Worked out with `parameters`, once: a fit takes it as given, as the first step of expectation and maximization.
    static func known(_ log: FitLog, _ parameters: Parameters) -> [Float] {
        guard log.hasGuesses else { return [] }
        let model = MemoryModel(parameters)
        var states = [MemoryState?](repeating: nil, count: log.cards)
        return log.reviews.map { review in
            let card = Int(review.card)
            let guess = Double(review.guess)
            guard let state = states[card] else {
                states[card] = model.first(review.rating, guess)
                return review.guess > 0 && review.rating != .again
                    ? Float(known(recall: knownBefore, guess: guess)) : 1
            }
            states[card] = model.next(state, review)
            guard review.guess > 0, review.rating != .again else { return 1 }
            return Float(known(recall: model.retrievability(state, review), guess: guess))
        }
    }
}

extension MemoryModel {
    func retrievability(_ state: MemoryState, _ review: FitReview) -> Double {
        switch self {
        case .fsrs6(let model): model.retrievability(state, days: Int(review.days))
        case .fsrs7(let model): model.retrievability(state, days: Double(review.elapsed))
        }
    }

    private func bare(_ state: MemoryState, _ rating: Rating, _ review: FitReview) -> MemoryState {
        switch self {
        case .fsrs6(let model): model.next(state, rating, days: Int(review.days))
        case .fsrs7(let model): model.next(state, rating, days: Double(review.elapsed))
        }
    }

    func first(_ rating: Rating, _ guess: Double) -> MemoryState {
        let state = first(rating)
        guard guess > 0, rating != .again else { return state }
        return first(.again).mixed(with: state, Guessing.known(recall: Guessing.knownBefore, guess: guess))
    }

    func next(_ state: MemoryState, _ review: FitReview) -> MemoryState {
        let next = bare(state, review.rating, review)
        guard review.guess > 0, review.rating != .again else { return next }
        let known = Guessing.known(recall: retrievability(state, review), guess: Double(review.guess))
        return bare(state, .again, review).mixed(with: next, known)
    }
}

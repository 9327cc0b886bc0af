// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Random numbers that a seed fixes (SplitMix64; Steele, Lea and Flood 2014).
struct LabRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A standard normal number (Box and Muller 1958).
    mutating func normal() -> Double {
        sqrt(-2 * log(1 - unit())) * cos(2 * Double.pi * unit())
    }

    /// Student's t with three degrees of freedom, scaled to a standard deviation of 1: heavier tails.
    mutating func heavy() -> Double {
        let (a, b, c) = (normal(), normal(), normal())
        return normal() / sqrt((a * a + b * b + c * c) / 3) / sqrt(3)
    }
}

/// A learner with hidden numbers, who answers as a memory with them would, with slips.
///
/// The population is of another shape than that of make_reviews.py: its centre lies elsewhere (memory is weaker at first and
/// grows faster), its tails are heavier, and three common causes move the numbers together.
struct SimulatedLearner {
    let parameters: Parameters
    /// The share of reviews that are choices of four; the rest is typed.
    let choices: Double
    private let slip: Double
    private let hard: Double
    private let easy: Double
    private let retention: Double
    private let newADay: Int
    private let idle: Double

    init(choices: Double, _ random: inout LabRandom) {
        let strength = random.heavy()
        let growth = random.heavy()
        let lapses = random.heavy()
        let centre: [Double] = [
            -0.6, -0.5, -0.4, -0.3, 0.05, 0, -0.1, 0, 0.1, 0.1, 0.15, -0.2, 0, 0.1, 0.1, 0, -0.1, 0.1, 0, 0, 0.2,
        ]
        let common: [(Double, Double, Double)] = [
            (0.7, 0, 0), (0.7, 0, 0), (0.6, 0, 0), (0.6, 0, 0), (-0.1, 0, 0), (0, 0, 0), (0, 0.2, 0), (0, 0, 0),
            (0, 0.1, 0), (0, -0.2, 0), (0, 0.25, 0), (0.2, 0, 0.35), (0, 0, 0.2), (0, 0, 0.3), (0, 0, -0.2), (0, 0, 0),
            (0, 0.1, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), (0.2, 0, 0.2),
        ]
        var weights = Parameters.standard.weights
        for index in weights.indices {
            let (a, b, c) = common[index]
            let own = 0.15 * random.heavy()
            let moved = centre[index] + a * strength + b * growth + c * lapses + own
            let range = Parameters.legal[index]
            weights[index] = min(max(weights[index] * exp(moved), range.lowerBound), range.upperBound)
        }
        weights[0...3].sort()
        parameters = (try? Parameters(weights)) ?? .standard
        self.choices = choices
        slip = 0.005 + 0.03 * random.unit()
        hard = 0.25 * random.unit() * random.unit()
        easy = 0.2 * random.unit() * random.unit()
        retention = 0.8 + 0.15 * random.unit()
        newADay = 3 + Int(10 * random.unit())
        idle = 0.3 * random.unit() * random.unit()
    }

    private struct Memory {
        var hidden: Card
        var seen: Card
        var noise: Double
        var last = 0
    }

    /// Studies until so many reviews were given, at most `days` days; reviews and their times in order.
    func study(_ count: Int, days: Int, _ random: inout LabRandom) -> (reviews: [FitReview], times: [Int]) {
        var reviews: [FitReview] = []
        var times: [Int] = []
        var cards: [Memory] = []
        let hidden = (try? Scheduler(parameters: parameters, learningSteps: [], relearningSteps: [])) ?? .standard
        let seen = Scheduler.standard.with(desiredRetention: retention)
        let perDay = max(newADay, count / (days * 9))
        for day in 0..<100_000 where reviews.count < count {
            if random.unit() < idle { continue }
            var now = day * 86_400 + 30_000 + Int(20_000 * random.unit())
            let waiting = cards.indices.filter { (cards[$0].seen.trace?.due ?? 0) < (day + 1) * 86_400 }
            let fresh = (0..<perDay).map { cards.count + $0 }
            for _ in fresh {
                cards.append(Memory(hidden: .new, seen: .new, noise: exp(0.3 * random.normal())))
            }
            for card in waiting + fresh {
                for _ in 0..<6 where reviews.count < count {
                    now += 8 + Int(20 * random.unit())
                    let isFirst = cards[card].last == 0
                    let review = answer(&cards[card], card, now, hidden, seen, &random)
                    reviews.append(review)
                    times.append(now)
                    if review.rating != .again && !isFirst { break }
                    now += 600
                }
            }
        }
        return (reviews, times)
    }

    private func answer(
        _ card: inout Memory, _ number: Int, _ now: Int, _ hidden: Scheduler, _ seen: Scheduler,
        _ random: inout LabRandom
    ) -> FitReview {
        let guess = random.unit() < choices ? 0.25 : 0
        let elapsed = card.last == 0 ? 0 : now - card.last
        let days = card.last == 0 ? 0 : now / 86_400 - card.last / 86_400
        // The hidden memory counts days as the log does, by the calendar.
        let today = now / 86_400 * 86_400
        let recall = card.last == 0 ? 0.35 : hidden.retrievability(card.hidden, at: today) ?? 0
        let knows = random.unit() < recall * (1 - slip)
        let isRight = knows || random.unit() < guess
        let pick = random.unit()
        let graded: Rating = guess > 0 ? .good : pick < hard ? .hard : pick > 1 - easy ? .easy : .good
        // What was not known is learnt from the answer shown, whether or not it was guessed.
        card.hidden = hidden.review(card.hidden, knows ? graded : .again, at: today)
        if card.last == 0, var trace = card.hidden.trace {
            trace.memory.stability *= card.noise
            card.hidden = .review(trace)
        }
        let rating = isRight ? graded : .again
        card.seen = seen.review(card.seen, rating, at: now)
        card.last = now
        return FitReview(
            card: Int32(number), days: Float(days), elapsed: Float(elapsed) / 86_400, rating: rating,
            guess: Float(guess))
    }
}

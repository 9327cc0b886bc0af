// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The memory model FSRS-7 in its final form of 34 numbers: a slow and a fast trace, and time in fractional days.
///
/// The formulas are those of the Open Spaced Repetition group's main branches (summer 2026). Recall is a mixture of two
/// power curves, each with its own stability; both are moved by every review, and there is no rule for the same day.
struct FSRS7: Hashable, Sendable {
    private let w: [Double]
    private let easyDifficulty: Double
    /// The exponent of the slow curve, negative.
    private let slowDecay: Double
    /// Makes slow recall `w26` after `stability` days at difficulty 5.
    private let slowFactor: Double
    private let slow: Block
    private let fast: Block

    init(_ parameters: Parameters) {
        w = parameters.weights
        easyDifficulty = w[4] - exp(w[5] * 3) + 1
        slowDecay = -min(max(w[24], 0.01), 0.95)
        slowFactor = pow(w[26], 1 / slowDecay) - 1
        slow = Block(w[7...14])
        fast = Block(w[15...22])
    }

    /// The state after the first review: `S = w[g-1]`, `f = 0.8 S`, `D = w4 - e^(w5 (g-1)) + 1` in 1...10.
    func first(_ rating: Rating) -> MemoryState {
        let stability = Self.limited(w[rating.rawValue - 1])
        let difficulty = w[4] - exp(w[5] * (rating.grade - 1)) + 1
        return MemoryState(
            stability: stability, fast: Self.limited(Self.fastShare * stability),
            difficulty: Self.limitedDifficulty(difficulty))
    }

    /// Recall `days` after the last review: the two curves, weighed by `w27 f^-w29` and `w28 S^w30 e^((D-5)(w31-0.5))`.
    func retrievability(_ state: MemoryState, days: Double) -> Double { recall(state, days).whole }

    /// The state after a review `days` after the last one.
    ///
    /// `D' = 0.01 D0(4) + 0.99 (D - w6 (g-3) m (10-D)/9)`, `m = R + 0.1` on Again, else 1.
    func next(_ state: MemoryState, _ rating: Rating, days: Double) -> MemoryState {
        let recall = recall(state, days)
        let stability = Self.limited(slow.next(state.stability, state.difficulty, recall.whole, rating))
        var fastStability = fast.next(state.fast, state.difficulty, recall.fast, rating)
        if rating == .again { fastStability = min(fastStability, Self.fastShare * stability) }
        let pull = rating == .again ? recall.whole + 0.1 : 1
        let moved = state.difficulty - w[6] * (rating.grade - 3) * pull * (10 - state.difficulty) / 9
        return MemoryState(
            stability: stability, fast: Self.limited(fastStability),
            difficulty: Self.limitedDifficulty(0.01 * easyDifficulty + 0.99 * moved))
    }

    /// Days until recall has fallen to `retention`, by Newton's steps in the logarithm of time, each kept inside a bracket
    /// that halves where a step would leave it; at most a century.
    ///
    /// The curve falls strictly, so that there is one such time. The result may be seconds.
    func interval(_ state: MemoryState, retention: Double) -> Double {
        let curve = Curve(state, self)
        guard curve.recall(Self.longest).whole < retention else { return Self.longest }
        guard curve.recall(Self.shortest).whole > retention else { return Self.shortest }
        var low = log(Self.shortest)
        var high = log(Self.longest)
        var place = min(max(log(state.stability), low), high)
        for _ in 0..<200 {
            let days = exp(place)
            let over = curve.recall(days).whole - retention
            if over > 0 { low = place } else { high = place }
            let slope = curve.slope(days)
            let step = slope < 0 ? place - over / slope : .nan
            let next = step > low && step < high ? step : (low + high) / 2
            let isNear = abs(next - place) < 1e-13
            place = next
            if isNear || high - low < 1e-13 { break }
        }
        return exp(place)
    }

    /// Seconds as days; a clock that was put back gives 0.
    static func days(_ seconds: Int) -> Double { Double(max(0, seconds)) / Double(FSRS6.secondsPerDay) }

    private func recall(_ state: MemoryState, _ days: Double) -> (whole: Double, fast: Double) {
        Curve(state, self).recall(max(0, days))
    }

    /// The forgetting curve of one state.
    private struct Curve {
        private let fastDecay: Double
        private let fastRate: Double
        private let slowDecay: Double
        private let slowRate: Double
        /// The share of the fast curve in the mixture.
        private let fastShare: Double

        init(_ state: MemoryState, _ model: FSRS7) {
            let w = model.w
            let logFast = log(state.fast)
            fastDecay = -min(max(w[23] * exp(logFast * (w[33] - 0.3)), 0.01), 0.95)
            fastRate = (exp(min(log(w[25]) / fastDecay, 60)) - 1) / state.fast
            slowDecay = model.slowDecay
            slowRate = model.slowFactor * exp((state.difficulty - 5) * (w[32] - 0.3)) / state.stability
            let fastWeight = w[27] * exp(logFast * -w[29])
            let slowWeight =
                w[28] * pow(state.stability, w[30]) * exp((state.difficulty - 5) * (w[31] - 0.5))
            fastShare = fastWeight / (fastWeight + slowWeight)
        }

        func recall(_ days: Double) -> (whole: Double, fast: Double) {
            let fast = pow(1 + fastRate * days, fastDecay)
            let slow = pow(1 + slowRate * days, slowDecay)
            let mixed = slow + (fast - slow) * fastShare
            return ((1 - 2 * FSRS7.margin) * mixed + FSRS7.margin, fast)
        }

        /// The derivative of the whole recall by the logarithm of the days.
        func slope(_ days: Double) -> Double {
            let fast = fastRate * days * fastDecay * pow(1 + fastRate * days, fastDecay - 1)
            let slow = slowRate * days * slowDecay * pow(1 + slowRate * days, slowDecay - 1)
            return (1 - 2 * FSRS7.margin) * (slow + (fast - slow) * fastShare)
        }
    }

    /// The eight numbers by which one of the two stabilities moves.
    private struct Block: Hashable, Sendable {
        let w: [Double]
        let gain: Double

        init(_ weights: ArraySlice<Double>) {
            w = Array(weights)
            gain = exp(w[0] - 1.5)
        }

        /// Again: `L = min(x, w3 ((x+1)^w4 - 1) e^((1-q) w5))`. Else the greater of `L` and
        /// `x (1 + e^(w0-1.5) (11-D) x^-w1 (e^((1-q) w2) - 1) h e)`, `h = w6` on Hard, `e = w7` on Easy.
        func next(_ x: Double, _ difficulty: Double, _ recall: Double, _ rating: Rating) -> Double {
            let lapsed = min(x, w[3] * (pow(x + 1, w[4]) - 1) * exp((1 - recall) * w[5]))
            if rating == .again { return lapsed }
            let bonus = rating == .hard ? w[6] : rating == .easy ? w[7] : 1
            let growth = gain * (11 - difficulty) * pow(x, -w[1]) * (exp((1 - recall) * w[2]) - 1) * bonus
            return max(lapsed, x * (1 + growth))
        }
    }

    private static func limited(_ stability: Double) -> Double { min(max(stability, 0.0001), longest) }
    private static func limitedDifficulty(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

    private static let fastShare = 0.8
    private static let margin = 1e-5
    private static let longest = 36_500.0
    private static let shortest = 1e-7
}

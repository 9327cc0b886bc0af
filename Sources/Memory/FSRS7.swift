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

    /// Days until recall has fallen to `retention`, found by bisection in the logarithm of time; at most a century.
    ///
    /// The curve falls strictly, so that halving the bracket always works. The result may be seconds.
    func interval(_ state: MemoryState, retention: Double) -> Double {
        guard retrievability(state, days: Self.longest) < retention else { return Self.longest }
        guard retrievability(state, days: Self.shortest) > retention else { return Self.shortest }
        var low = log(Self.shortest)
        var high = log(Self.longest)
        while high - low > 1e-12 {
            let middle = (low + high) / 2
            if retrievability(state, days: exp(middle)) > retention { low = middle } else { high = middle }
            if middle == low && middle == high { break }
        }
        return exp((low + high) / 2)
    }

    /// Seconds as days; a clock that was put back gives 0.
    static func days(_ seconds: Int) -> Double { Double(max(0, seconds)) / Double(FSRS6.secondsPerDay) }

    private func recall(_ state: MemoryState, _ days: Double) -> (whole: Double, fast: Double) {
        let days = max(0, days)
        let fastDecay = -min(max(w[23] * pow(state.fast, w[33] - 0.3), 0.01), 0.95)
        let fastFactor = exp(min(log(w[25]) / fastDecay, 60)) - 1
        let fast = pow(1 + fastFactor * days / state.fast, fastDecay)
        let harder = exp((state.difficulty - 5) * (w[32] - 0.3))
        let slow = pow(1 + slowFactor * harder * days / state.stability, slowDecay)
        let fastWeight = w[27] * pow(state.fast, -w[29])
        let slowWeight = w[28] * pow(state.stability, w[30]) * exp((state.difficulty - 5) * (w[31] - 0.5))
        let mixed = (fastWeight * fast + slowWeight * slow) / (fastWeight + slowWeight)
        return ((1 - 2 * Self.margin) * mixed + Self.margin, fast)
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

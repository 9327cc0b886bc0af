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
    /// The logarithm of `w25`, the fast recall after `fast` days.
    private let logFastBase: Double
    private let slow: Block
    private let fast: Block

    init(_ parameters: Parameters) {
        w = parameters.weights
        easyDifficulty = w[4] - exp(w[5] * 3) + 1
        slowDecay = -min(max(w[24], 0.01), 0.95)
        slowFactor = pow(w[26], 1 / slowDecay) - 1
        logFastBase = log(w[25])
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
        next(state, rating, recall(state, days))
    }

    /// The state after a review at which the item is recalled where `draw` lies below its recall, and whether it was.
    func play(_ state: MemoryState, days: Double, draw: Double) -> (state: MemoryState, isRecalled: Bool) {
        let recall = recall(state, days)
        let isRecalled = draw < recall.whole
        return (next(state, isRecalled ? .good : .again, recall), isRecalled)
    }

    private func next(
        _ state: MemoryState, _ rating: Rating, _ recall: (whole: Double, fast: Double)
    ) -> MemoryState {
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
    /// The curve falls strictly, so that there is one such time. The result may be seconds. Where recall does not cross
    /// `retention` between the shortest and the longest time, the bracket closes on one of them.
    ///
    /// - Parameter error: By which part of itself the result may be wrong.
    func interval(_ state: MemoryState, retention: Double, error: Double = 1e-13) -> Double {
        let curve = Curve(state, self)
        var low = Self.logShortest
        var high = Self.logLongest
        var place = min(max(curve.guess(retention), low), high)
        // Newton's steps double the right digits: the last one was so near that its own error is below `error`.
        let near = error < 1e-6 ? error : error.squareRoot() / 10
        for _ in 0..<200 {
            let (over, slope) = curve.recallAndSlope(exp(place), less: retention)
            if over > 0 { low = place } else { high = place }
            let step = slope < 0 ? place - over / slope : .nan
            let next = step >= low && step <= high ? step : (low + high) / 2
            let isNear = abs(next - place) < near
            place = next
            if isNear || high - low < error { break }
        }
        return min(exp(place), Self.longest)
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
            fastRate = (exp(min(model.logFastBase / fastDecay, 60)) - 1) / state.fast
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

        /// The whole recall less `retention`, and its derivative by the logarithm of the days.
        func recallAndSlope(_ days: Double, less retention: Double) -> (over: Double, slope: Double) {
            let fastTime = fastRate * days
            let slowTime = slowRate * days
            let fast = pow(1 + fastTime, fastDecay)
            let slow = pow(1 + slowTime, slowDecay)
            let fastSlope = fastDecay * fast * fastTime / (1 + fastTime)
            let slowSlope = slowDecay * slow * slowTime / (1 + slowTime)
            let scale = 1 - 2 * FSRS7.margin
            return (
                scale * (slow + (fast - slow) * fastShare) + FSRS7.margin - retention,
                scale * (slowSlope + (fastSlope - slowSlope) * fastShare)
            )
        }

        /// The logarithm of about how many days it takes until recall is `retention`: what it takes each curve alone, mixed.
        func guess(_ retention: Double) -> Double {
            let logRetention = log(retention)
            let fast = log((exp(min(logRetention / fastDecay, 60)) - 1) / fastRate)
            let slow = log((exp(min(logRetention / slowDecay, 60)) - 1) / slowRate)
            return slow + (fast - slow) * fastShare
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
            if rating == .again { return lapsed(x, recall) }
            let bonus = rating == .hard ? w[6] : rating == .easy ? w[7] : 1
            let growth = gain * (11 - difficulty) * pow(x, -w[1]) * (exp((1 - recall) * w[2]) - 1) * bonus
            // `L` is at most `x`: it need not be known where `x` grows.
            return growth >= 0 ? x * (1 + growth) : max(lapsed(x, recall), x * (1 + growth))
        }

        private func lapsed(_ x: Double, _ recall: Double) -> Double {
            min(x, w[3] * (pow(x + 1, w[4]) - 1) * exp((1 - recall) * w[5]))
        }
    }

    private static func limited(_ stability: Double) -> Double { min(max(stability, 0.0001), longest) }
    private static func limitedDifficulty(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

    private static let fastShare = 0.8
    private static let margin = 1e-5
    private static let longest = 36_500.0
    private static let logShortest = log(1e-7)
    private static let logLongest = log(longest)
}

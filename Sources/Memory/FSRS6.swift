// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The memory model FSRS-6: how stability and difficulty change with each review, and how recall fades.
///
/// The formulas are those of FSRS-6 as published by the Open Spaced Repetition group and as py-fsrs 6.3.2 computes them,
/// in double precision: elapsed time is counted in whole periods of 24 hours, rounded down.
struct FSRS6: Hashable, Sendable {
    private let w: [Double]
    /// The exponent of the forgetting curve, `-w20`.
    private let decay: Double
    /// Makes recall 90 percent after `stability` days: `0.9^(1/decay) - 1`.
    private let factor: Double
    /// `D0(4)`, not limited to 1...10, to which difficulty reverts.
    private let easyDifficulty: Double
    private let recallScale: Double
    private let lapseCap: Double

    init(_ parameters: Parameters) {
        w = parameters.weights
        decay = -w[20]
        factor = pow(0.9, 1 / decay) - 1
        easyDifficulty = w[4] - exp(w[5] * 3) + 1
        recallScale = exp(w[8])
        lapseCap = exp(w[17] * w[18])
    }

    /// Probability of recall whole `days` after the last review: `R = (1 + F days / S)^decay`.
    func retrievability(_ state: MemoryState, days: Int) -> Double {
        pow(1 + factor * Double(max(0, days)) / state.stability, decay)
    }

    /// Days until recall has fallen to `retention`, not rounded: `S / F (r^(1/decay) - 1)`.
    func interval(stability: Double, retention: Double) -> Double {
        stability / factor * (pow(retention, 1 / decay) - 1)
    }

    /// The state after the first review: `S = w[g-1]`, `D = D0(g) = w4 - e^(w5 (g-1)) + 1` in 1...10.
    func first(_ rating: Rating) -> MemoryState {
        let difficulty = w[4] - exp(w[5] * (rating.grade - 1)) + 1
        return MemoryState(
            stability: max(w[rating.rawValue - 1], Self.lowestStability), difficulty: Self.limited(difficulty))
    }

    /// The state after a review whole `days` after the last one.
    ///
    /// The new stability follows from the difficulty before the review.
    func next(_ state: MemoryState, _ rating: Rating, days: Int) -> MemoryState {
        let changed =
            if days < 1 {
                sameDay(state.stability, rating)
            } else if rating == .again {
                forgotten(state.stability, state.difficulty, retrievability(state, days: days))
            } else {
                recalled(state.stability, state.difficulty, retrievability(state, days: days), rating)
            }
        return MemoryState(
            stability: max(changed, Self.lowestStability), difficulty: nextDifficulty(state.difficulty, rating))
    }

    /// `S' = S q`, `q = e^(w17 (g - 3 + w18)) S^-w19`; `q` is at least 1 unless the answer was Again.
    private func sameDay(_ stability: Double, _ rating: Rating) -> Double {
        let increase = exp(w[17] * (rating.grade - 3 + w[18])) * pow(stability, -w[19])
        return stability * (rating == .again ? increase : max(increase, 1))
    }

    /// `S' = S (1 + e^w8 (11 - D) S^-w9 (e^((1-R) w10) - 1) h e)`; `h = w15` on Hard, `e = w16` on Easy.
    private func recalled(
        _ stability: Double, _ difficulty: Double, _ retrievability: Double, _ rating: Rating
    ) -> Double {
        let hardPenalty = rating == .hard ? w[15] : 1
        let easyBonus = rating == .easy ? w[16] : 1
        let gain = exp((1 - retrievability) * w[10]) - 1
        return stability
            * (1 + recallScale * (11 - difficulty) * pow(stability, -w[9]) * gain * hardPenalty * easyBonus)
    }

    /// `S' = min(w11 D^-w12 ((S+1)^w13 - 1) e^((1-R) w14), S / e^(w17 w18))`.
    private func forgotten(_ stability: Double, _ difficulty: Double, _ retrievability: Double) -> Double {
        let relearnt =
            w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp((1 - retrievability) * w[14])
        return min(relearnt, stability / lapseCap)
    }

    /// `D' = w7 D0(4) + (1 - w7) (D - w6 (g - 3) (10 - D) / 9)`, in 1...10.
    private func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Double {
        let moved = difficulty - w[6] * (rating.grade - 3) * (10 - difficulty) / 9
        return Self.limited(w[7] * easyDifficulty + (1 - w[7]) * moved)
    }

    /// Whole periods of 24 hours in `seconds`, rounded down.
    static func wholeDays(_ seconds: Int) -> Int {
        let days = seconds / secondsPerDay
        return seconds % secondsPerDay < 0 ? days - 1 : days
    }

    private static func limited(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

    static let secondsPerDay = 86_400
    private static let lowestStability = 0.001
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a memory model keeps of one item between reviews.
///
/// FSRS-6 uses `stability` and `difficulty`; FSRS-7 uses all three numbers. A state belongs to the model that made it:
/// another model's state is computed from the reviews, never converted.
public struct MemoryState: Hashable, Sendable {
    /// Days. For FSRS-6 the time until recall has fallen to 90 percent; for FSRS-7 the scale of the slow trace.
    public var stability: Double
    /// Days: the scale of the fast trace of FSRS-7; 0 for FSRS-6.
    public var fast: Double
    /// 1 (easy to remember) to 10.
    public var difficulty: Double

    /// A state of all its numbers.
    public init(stability: Double, fast: Double = 0, difficulty: Double) {
        self.stability = stability
        self.fast = fast
        self.difficulty = difficulty
    }

    /// The state between `self` (0) and `other` (1): stabilities as their logarithms, difficulty as it is.
    func mixed(with other: MemoryState, _ share: Double) -> MemoryState {
        MemoryState(
            stability: between(stability, other.stability, share),
            fast: fast > 0 && other.fast > 0 ? between(fast, other.fast, share) : 0,
            difficulty: difficulty + (other.difficulty - difficulty) * share)
    }

    private func between(_ low: Double, _ high: Double, _ share: Double) -> Double {
        low * pow(high / low, share)
    }
}

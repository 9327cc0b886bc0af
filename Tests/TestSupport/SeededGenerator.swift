// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The random numbers of property tests: SplitMix64 (Steele, Lea and Flood 2014), the same sequence for the same seed
/// everywhere.
///
/// Property tests take their seeds from `SeededGenerator.seeds(_:also:)` or `SeededGenerator.seed(_:)` and name the seed
/// in the comment of every expectation. The seeds are fixed, so that a run on unchanged sources gives the same result.
/// To explore others, set the environment variable `RECITE_SEED` to a number from 0 to 2⁶⁴ − 1, at which the seeds of
/// every property test begin then:
///
///     RECITE_SEED=$RANDOM swift test --disable-xctest
///
/// The seed that a failure names is repeated in the same way. A seed that found a fault goes into the test for good,
/// under `also`.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// The seed that began the sequence.
    public let seed: UInt64
    private var state: UInt64

    /// A sequence that depends on `seed` alone.
    public init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// The next 64 bits of the sequence.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    /// The seeds of a property test: `fixed`, or as many from `RECITE_SEED` on where that is set; then those in `also`,
    /// which once found a fault.
    public static func seeds(_ fixed: ClosedRange<UInt64>, also found: [UInt64] = []) -> [UInt64] {
        let first = seed(fixed.lowerBound)
        return fixed.map { first &+ ($0 - fixed.lowerBound) } + found
    }

    /// The seed of a property test that uses one: `fixed`, or `RECITE_SEED` where that is set.
    public static func seed(_ fixed: UInt64) -> UInt64 {
        guard let chosen = ProcessInfo.processInfo.environment["RECITE_SEED"] else { return fixed }
        guard let seed = UInt64(chosen) else { preconditionFailure("RECITE_SEED is no number: \(chosen)") }
        return seed
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The random numbers of property tests: SplitMix64, the same sequence for the same seed everywhere.
///
/// Print `seed` with a failure, so that the case can be run again.
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

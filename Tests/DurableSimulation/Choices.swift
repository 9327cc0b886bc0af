// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The decisions a power cut takes: by a seed, or one after another until every combination was seen.
public struct Choices: Sendable {
    private enum Source {
        case seeded(state: UInt64)
        case counted(digits: [Digit], position: Int)
        case greatest
    }

    private struct Digit {
        var value: Int
        var count: Int
    }

    private var source: Source

    /// Decisions drawn from a seed (SplitMix64, Steele, Lea and Flood 2014).
    public init(seed: UInt64) { source = .seeded(state: seed) }

    private init(_ source: Source) { self.source = source }

    /// The first combination of all: every decision is 0. ``advance()`` goes on to the next.
    public static var first: Choices { Choices(.counted(digits: [], position: 0)) }

    /// Every decision takes its last possibility.
    public static var greatest: Choices { Choices(.greatest) }

    /// One of `0..<count`.
    public mutating func choose(_ count: Int) -> Int {
        switch source {
        case .greatest:
            return count - 1
        case .seeded(var state):
            state &+= 0x9E37_79B9_7F4A_7C15
            source = .seeded(state: state)
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(count))
        case .counted(var digits, let position):
            if position == digits.count { digits.append(Digit(value: 0, count: count)) }
            source = .counted(digits: digits, position: position + 1)
            return digits[position].value
        }
    }

    /// Goes on to the next combination of those that begin with ``first``; false when there is none.
    public mutating func advance() -> Bool {
        guard case .counted(var digits, _) = source else { return false }
        while let last = digits.popLast() {
            if last.value + 1 < last.count {
                digits.append(Digit(value: last.value + 1, count: last.count))
                source = .counted(digits: digits, position: 0)
                return true
            }
        }
        return false
    }
}

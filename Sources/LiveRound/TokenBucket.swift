// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A limit on how often something may happen: `burst` times at once, and again `perSecond` times a second.
///
/// Pure: the moment is handed in. A clock that is set back gives nothing away.
public struct TokenBucket: Hashable, Sendable {
    /// How many can be taken at once.
    public let burst: Int
    /// How many come back in a second.
    public let perSecond: Int
    /// Thousandths that are there.
    private var content: Int
    private var filledAt: Instant

    /// A full bucket.
    public init(burst: Int, perSecond: Int, at moment: Instant) {
        self.burst = burst
        self.perSecond = perSecond
        content = burst * 1000
        filledAt = moment
    }

    /// Takes one, where there is one.
    public mutating func take(at moment: Instant) -> Bool {
        fill(at: moment)
        guard content >= 1000 else { return false }
        content -= 1000
        return true
    }

    /// Whether one could be taken.
    public mutating func hasOne(at moment: Instant) -> Bool {
        fill(at: moment)
        return content >= 1000
    }

    private mutating func fill(at moment: Instant) {
        let passed = min(max(0, moment.milliseconds - filledAt.milliseconds), 86_400_000)
        content = min(burst * 1000, content + passed * perSecond)
        filledAt = moment
    }
}

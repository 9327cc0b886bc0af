// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Questions

/// Which occurrence of its bytes in its section a quote is.
@Suite struct OccurrenceTests {
    /// Counted together or one by one, near the section's beginning or far from it, the count is the one that looking at
    /// every place gives.
    @Test func countsWhatStandsBefore() {
        let seed = SeededGenerator.seed(31_337)
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<36_000).map { _ in UInt8.random(in: 0x30...0x32, using: &random) }
        var counter = OccurrenceCounter(bytes)
        var quotes: [Range<Int>] = []
        for _ in 0..<40 {
            let lower = Int.random(in: 100..<35_900, using: &random)
            let quote = lower..<(lower + Int.random(in: 1...20, using: &random))
            quotes.append(quote)
            counter.ask(for: quote, from: 10)
        }
        for lower in [35_000, 35_001, 35_002, 35_900] {
            quotes.append(lower..<(lower + 3))
            counter.ask(for: lower..<(lower + 3), from: 10)
        }
        let counts = counter.counts()
        for quote in quotes {
            var expected = 1
            for start in 10...(quote.lowerBound - quote.count)
            where bytes[start..<(start + quote.count)].elementsEqual(bytes[quote]) {
                expected += 1
            }
            #expect(counts[quote] == expected, "\(quote), seed \(seed)")
        }
    }

    @Test func aRunOfOneSignIsCountedToItsOwnBeginning() {
        let bytes = [UInt8](repeating: 0x61, count: 33_000)
        var counter = OccurrenceCounter(bytes)
        counter.ask(for: 32_900..<32_904, from: 0)
        counter.ask(for: 20..<24, from: 0)
        let counts = counter.counts()
        #expect(counts[32_900..<32_904] == 32_898)
        #expect(counts[20..<24] == 18)
    }
}

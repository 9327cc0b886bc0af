// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Progress
import TestSupport
import Testing

struct ReplayPropertyTests {
    @Test(arguments: SeededGenerator.seeds(1...60))
    func theStateDependsOnTheEventsAndNotOnHowTheyArrive(seed: UInt64) throws {
        let events = try RandomLife(seed: seed, count: 150).events
        var random = SeededGenerator(seed: seed &+ 1000)
        var atOnce = LearnerState()
        atOnce.apply(contentsOf: events)

        var oneByOne = LearnerState()
        for event in events { oneByOne.apply(event) }
        #expect(StateView(oneByOne) == StateView(atOnce), "one by one, seed \(seed)")

        var shuffled = LearnerState()
        for event in events.shuffled(using: &random) { shuffled.apply(event) }
        #expect(StateView(shuffled) == StateView(atOnce), "shuffled, seed \(seed)")

        var inParts = LearnerState()
        let cut = Int.random(in: 0...events.count, using: &random)
        inParts.apply(contentsOf: events[cut...])
        inParts.apply(contentsOf: events)
        #expect(StateView(inParts) == StateView(atOnce), "from \(cut) on, then all, seed \(seed)")
    }
}

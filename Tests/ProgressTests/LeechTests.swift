// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Testing

@testable import Progress

struct LeechTests {
    @Test func theTailOfIndependentEventsIsTheBinomials() {
        #expect(LearnerState.tail([0.5, 0.5], 1) == 0.75)
        #expect(LearnerState.tail([0.5, 0.5], 2) == 0.25)
        #expect(LearnerState.tail([], 0) == 1)
        #expect(abs(LearnerState.tail([Double](repeating: 0.1, count: 10), 3) - 0.070_190_826_4) < 1e-9)
    }

    /// Six lapses in six reviews two days apart are improbable; six in thirty that were a year late are not.
    @Test func surpriseMakesALeechAndNotACount() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        var now = moment(9, day: 1)
        for _ in 0..<7 {
            state.apply(maker.answer("leech", .easy, now))
            now = now.at(now.instant.adding(seconds: 2 * 86_400))
            state.apply(maker.answer("leech", .again, now))
            now = now.at(now.instant.adding(seconds: 600))
        }
        now = moment(9, day: 1)
        for round in 0..<30 {
            state.apply(maker.answer("late", round % 5 == 4 ? .again : .easy, now))
            now = now.at(now.instant.adding(seconds: 900 * 86_400))
        }
        let items = ["leech", "late"].map {
            QueueItem(item: ItemID($0), measure: MeasureID(rawValue: $0), importance: 1)
        }
        #expect((state[ItemID("late")]?.lapses ?? 0) >= 5)
        #expect(state.leeches(items).map(\.item.rawValue) == ["leech"])
    }
}

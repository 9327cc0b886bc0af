// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory
import TestSupport
import Testing

struct ForecastTests {
    private func plan(_ retention: Double, days: Int = 240, items: Int = 300) -> Forecast.Plan {
        Forecast.Plan(
            scheduler: Scheduler.standard.with(desiredRetention: retention), days: days, newItems: items, newPerDay: 5)
    }

    @Test(arguments: SeededGenerator.seeds(1...3))
    func aHigherRetentionAsksMoreReviewsAndKeepsMoreKnown(seed: UInt64) {
        var before: (reviews: Int, known: Double) = (0, 0)
        for retention in [0.75, 0.85, 0.95] {
            var plan = plan(retention, days: 365, items: 1460)
            plan.newPerDay = 4
            plan.seed = seed
            let days = Forecast([], plan).days
            let reviews = days.suffix(90).reduce(0) { $0 + $1.reviews }
            #expect(reviews > before.reviews, "seed \(seed)")
            #expect((days.last?.known ?? 0) > before.known, "seed \(seed)")
            before = (reviews, days.last?.known ?? 0)
        }
    }

    @Test func theSameSeedGivesTheSameDays() {
        #expect(Forecast([], plan(0.9)) == Forecast([], plan(0.9)))
    }

    @Test func limitsHoldAndWhatIsLeftComesTheNextDay() {
        let item = Forecast.Item(memory: MemoryState(stability: 30, difficulty: 5), age: 30, due: 0)
        var plan = plan(0.9, days: 5, items: 0)
        plan.reviewsPerDay = 4
        let days = Forecast([Forecast.Item](repeating: item, count: 10), plan).days
        #expect(days.map(\.reviews).prefix(3) == [4, 4, 2])
        #expect(days.map(\.left).prefix(3) == [6, 2, 0])
    }

    @Test func aClosedDayTakesNothing() {
        let item = Forecast.Item(memory: MemoryState(stability: 30, difficulty: 5), age: 30, due: 0)
        var plan = plan(0.9, days: 3, items: 5)
        plan.shares = [0, 1, 1]
        plan.reviewsPerDay = 100
        let days = Forecast([item], plan).days
        #expect(days.map(\.reviews).first == 0)
        #expect(days.map(\.new).prefix(2) == [0, 5])
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

extension LearnerState {
    /// The coming `days` study days of `items`, from the learner's own state, limits and easy days.
    ///
    /// - Parameters:
    ///   - retention: Another desired retention than the one that is set.
    ///   - draw: Which of many draws; the same one comes to the same.
    public func forecast(
        _ items: some Sequence<ItemID>, days: Int, now: ZonedInstant, retention: Double? = nil, draw: Int = 0
    ) -> Forecast {
        let today = now.studyDay(rollOverHour: settings.rollOverHour)
        var standing: [Forecast.Item] = []
        var fresh = 0
        for item in items {
            guard let record = self[item], let last = record.lastReview, let trace = record.card.trace else {
                if self[item]?.isSuspended != true { fresh += 1 }
                continue
            }
            guard !record.isSuspended, let due = record.dueDay(rollOverHour: settings.rollOverHour) else { continue }
            let age = today.number - last.studyDay(rollOverHour: settings.rollOverHour).number
            standing.append(Forecast.Item(memory: trace.memory, age: max(0, age), due: due.number - today.number))
        }
        let scheduler = retention.map { settings.scheduler.with(desiredRetention: $0) } ?? settings.scheduler
        var plan = Forecast.Plan(
            scheduler: scheduler, days: days, newItems: fresh, newPerDay: settings.newItemsPerDay,
            reviewsPerDay: settings.reviewsPerDay)
        plan.shares = (0..<days).map { settings.share(of: today.adding(days: $0)) }
        plan.seed = UInt64(bitPattern: Int64(settings.seed)) &+ UInt64(draw) &* 0x9E37_79B9
        return Forecast(standing, plan)
    }
}

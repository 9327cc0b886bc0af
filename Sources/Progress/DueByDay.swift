// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// How many items fall due on one study day.
public struct DueOnDay: Hashable, Sendable {
    /// The day.
    public let day: CivilDay
    /// The items that fall due on it.
    public let count: Int

    /// `count` items on `day`.
    public init(day: CivilDay, count: Int) {
        self.day = day
        self.count = count
    }
}

extension LearnerState {
    /// When the items begun and not suspended fall due: one entry for each study day that has any, in order.
    ///
    /// What is overdue counts for the day of `now`.
    public func dueByDay(_ items: some Sequence<ItemID>, now: ZonedInstant) -> [DueOnDay] {
        let today = now.studyDay(rollOverHour: settings.rollOverHour)
        var counts: [CivilDay: Int] = [:]
        for item in items {
            guard let record = self[item], !record.isSuspended, record.reviewCount > 0,
                let due = record.dueDay(rollOverHour: settings.rollOverHour)
            else { continue }
            counts[max(today, due), default: 0] += 1
        }
        return counts.map { DueOnDay(day: $0.key, count: $0.value) }.sorted { $0.day < $1.day }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Memory
import Progress

/// When something is due, seen from a moment.
public enum DueTime: Hashable, Sendable {
    /// At that moment or before.
    case now
    /// In so many seconds, at least 1: a learning step.
    case seconds(Int)
    /// Later on the same study day.
    case today
    /// On a later study day, so many days ahead.
    case days(Int, on: CivilDay)

    /// The moment `due` of a learning step, seen from `now`.
    init(step due: Instant, from now: ZonedInstant) {
        let milliseconds = due.milliseconds - now.instant.milliseconds
        self = milliseconds <= 0 ? .now : .seconds((milliseconds + 999) / 1000)
    }

    /// The study day `day`, seen from `today`.
    init(day: CivilDay, from today: CivilDay) {
        let days = day.number - today.number
        self = days <= 0 ? .today : .days(days, on: day)
    }

    /// When `record`'s item comes, seen from `now`; a new item comes now.
    init(of record: ItemRecord?, from now: ZonedInstant, rollOverHour: Int) {
        guard let record, let due = record.due, let day = record.dueDay(rollOverHour: rollOverHour) else {
            self = .now
            return
        }
        if record.card.isInSteps {
            self.init(step: due, from: now)
        } else {
            self.init(day: day, from: now.studyDay(rollOverHour: rollOverHour))
        }
    }
}

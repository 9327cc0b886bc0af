// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

extension LearnerState {
    /// Spreads what is overdue evenly over `days` study days from today on, the most retrievable first.
    ///
    /// `nil` where nothing is overdue. The movement is one event; taking it back brings the backlog back.
    public func spreading(_ items: some Sequence<ItemID>, over days: Int, now: ZonedInstant) -> Movement? {
        let today = now.studyDay(rollOverHour: settings.rollOverHour)
        let waiting = reviewing(items).filter { $0.day <= today }.map { item in
            (item: item.record.item, recall: scheduler.retrievability(item.record.card, at: now.instant.seconds) ?? 0)
        }
        .sorted { ($1.recall, $0.item) < ($0.recall, $1.item) }
        guard !waiting.isEmpty, days > 0 else { return nil }
        // Easy days take their share.
        let shares = (0..<days).map { max(settings.share(of: today.adding(days: $0)), 0.0001) }
        let total = shares.reduce(0, +)
        var moved: [Movement.Moved] = []
        var place = 0
        var sum = 0.0
        for (ahead, share) in shares.enumerated() {
            sum += share
            let end = ahead == days - 1 ? waiting.count : Int((Double(waiting.count) * sum / total).rounded())
            while place < end {
                moved.append(Movement.Moved(item: waiting[place].item, day: today.adding(days: ahead)))
                place += 1
            }
        }
        return Movement(reason: .spread, items: moved)
    }

    /// Brings what falls due from the day after `last` through `last + days` forward to the days from today to `last`, those
    /// that lose least first: before a holiday of so many days.
    ///
    /// `nil` where there is nothing to bring forward.
    public func advancing(
        _ items: some Sequence<ItemID>, holiday first: CivilDay, to last: CivilDay, now: ZonedInstant
    ) -> Movement? {
        let today = now.studyDay(rollOverHour: settings.rollOverHour)
        guard today < first, first <= last else { return nil }
        let coming = reviewing(items).filter { first <= $0.day && $0.day <= last }
            .sorted { ($0.day, $0.record.item) < ($1.day, $1.record.item) }
        guard !coming.isEmpty else { return nil }
        let days = first.number - today.number
        let moved = coming.enumerated().map { index, item in
            Movement.Moved(item: item.record.item, day: today.adding(days: days - 1 - index * days / coming.count))
        }
        return Movement(reason: .advance, items: moved)
    }

    /// Leaves `item` until tomorrow.
    public func burying(_ item: ItemID, now: ZonedInstant) -> Movement {
        let today = now.studyDay(rollOverHour: settings.rollOverHour)
        return Movement(reason: .bury, items: [Movement.Moved(item: item, day: today.adding(days: 1))])
    }

    private func reviewing(_ items: some Sequence<ItemID>) -> [(record: ItemRecord, day: CivilDay)] {
        items.compactMap { item in
            guard let record = self[item], !record.isSuspended, case .review = record.card,
                let day = record.dueDay(rollOverHour: settings.rollOverHour)
            else { return nil }
            return (record, day)
        }
    }
}

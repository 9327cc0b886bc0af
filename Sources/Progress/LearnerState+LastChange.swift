// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Something other than an answer that a learner did and can take back.
public struct LastChange: Hashable, Sendable {
    /// The event.
    public let event: EventID
    /// What it did.
    public let what: What

    /// What it did.
    public enum What: Hashable, Sendable {
        /// Settings were changed.
        case settings([SettingChange])
        /// Items were put on other days, so many.
        case moved(count: Int)
        /// An item was suspended, or asked again.
        case suspension(ItemID, isSuspended: Bool)
    }
}

extension SettingChange {
    /// Whether it only notes that a fit was tried.
    fileprivate var isMark: Bool {
        if case .fitted = self { return true }
        return false
    }
}

extension LearnerState {
    /// The last change of settings, movement or suspension that was not taken back: what an undo takes back next.
    public var lastChange: LastChange? {
        var last: (place: any Ordered, what: LastChange.What)?
        func offer(_ place: some Ordered, _ what: @autoclosure () -> LastChange.What) {
            guard !undone.contains(place.key) else { return }
            if let found = last, precedes(place.instant, place.key, found.place.instant, found.place.key) { return }
            last = (place, what())
        }
        // The mark that a fit was tried is nothing to take back.
        for change in changes where change.settings.contains(where: { !$0.isMark }) {
            offer(change, .settings(change.settings))
        }
        for item in suspensions.keys.sorted() {
            for suspension in suspensions[item] ?? [] {
                offer(suspension, .suspension(item, isSuspended: suspension.isSuspended))
            }
        }
        var counts: [EventKey: Int] = [:]
        for list in movements.values { for moved in list { counts[moved.key, default: 0] += 1 } }
        for item in movements.keys.sorted() {
            for moved in movements[item] ?? [] { offer(moved, .moved(count: counts[moved.key] ?? 1)) }
        }
        return last.map { LastChange(event: id(of: $0.place.key), what: $0.what) }
    }

    private func precedes(_ left: Instant, _ key: EventKey, _ right: Instant, _ other: EventKey) -> Bool {
        if left != right { return left < right }
        if key.device != other.device { return devices[Int(key.device)] < devices[Int(other.device)] }
        return key.counter < other.counter
    }
}

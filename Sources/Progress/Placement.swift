// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// How many items fall due on each day, as far as placing another one needs it.
public struct DueLoads: Sendable {
    private var counts: [Int: Int] = [:]
    private var days: [ItemID: Int] = [:]

    /// The loads of all items begun and not suspended.
    public init(_ state: LearnerState) {
        days.reserveCapacity(state.records.count)
        for record in state.records { note(record, state.settings.rollOverHour) }
    }

    /// Counts an item anew after an event changed it.
    public mutating func update(_ item: ItemID, _ state: LearnerState) {
        if let day = days.removeValue(forKey: item) { counts[day, default: 1] -= 1 }
        if let record = state[item] { note(record, state.settings.rollOverHour) }
    }

    /// How many items fall due on `day`.
    public subscript(day: CivilDay) -> Int { counts[day.number] ?? 0 }

    /// The day on which `item` falls due.
    func day(of item: ItemID) -> CivilDay? { days[item].map(CivilDay.init(number:)) }

    private mutating func note(_ record: ItemRecord, _ rollOverHour: Int) {
        guard !record.isSuspended, record.reviewCount > 0, let day = record.dueDay(rollOverHour: rollOverHour)
        else { return }
        days[record.item] = day.number
        counts[day.number, default: 0] += 1
    }
}

/// Chooses the day of the next review near the one that the model asks for.
///
/// Everything that looks like chance comes from the seed in the settings, the item and the number of its reviews: what is
/// shown is what is applied, and a replay needs no luck. The range is that of Anki: nothing below 2.5 days; above, one day
/// and 15 percent of the days to 7, 10 to 20, 5 beyond.
public struct Placement: Sendable {
    /// The settings.
    public let settings: Settings
    /// What is due on which day.
    public let loads: DueLoads

    /// A placement by `settings` beside what `loads` counts.
    public init(settings: Settings, loads: DueLoads) {
        self.settings = settings
        self.loads = loads
    }

    /// The interval in whole days for an item answered on `today`.
    ///
    /// - Parameters:
    ///   - days: The model's interval, not rounded.
    ///   - previous: The interval before; where the model's is longer, the new one is as well.
    ///   - siblings: Items of the same measure, whose days are avoided.
    public func interval(
        _ days: Double, item: ItemID, reviews: Int, previous: Int, today: CivilDay, siblings: [ItemID]
    ) -> Int {
        let most = settings.scheduler.maximumInterval
        let exact = min(max(days.isFinite ? Int(min(days, 36_500).rounded(.toNearestOrEven)) : most, 1), most)
        guard settings.fuzz, let range = Self.range(days, most: most) else { return exact }
        var low = range.lowerBound
        let high = range.upperBound
        if exact > previous {
            low = min(max(low, previous + 1), high)
        } else if previous <= high {
            low = max(low, min(previous, high))
        }
        let near = Set(siblings.compactMap { loads.day(of: $0)?.number })
        let candidates = Array(low...max(low, high))
        let weights = candidates.map { weight(of: today.adding(days: $0), near) }
        let total = weights.reduce(0, +)
        guard total > 0 else { return exact }
        var left = Self.draw(settings.seed, item, reviews) * total
        for (candidate, weight) in zip(candidates, weights) {
            left -= weight
            if left < 0 { return candidate }
        }
        return candidates.last ?? exact
    }

    /// How willingly a day takes one more item.
    ///
    /// Its easy share counts first, also where nothing is due on it; then the load in relation to that share; then the
    /// siblings on it and on the four days around it.
    private func weight(of day: CivilDay, _ siblings: Set<Int>) -> Double {
        let share = max(settings.share(of: day), 0.0001)
        var weight = share
        if settings.balance {
            let load = 1 + Double(loads[day]) / share
            weight = share * share / (load * load)
        }
        for sibling in siblings {
            switch abs(sibling - day.number) {
            case 0: weight *= 1e-6
            case let distance where distance < 5: weight *= Double(distance) / 5
            default: break
            }
        }
        return weight
    }

    /// The days within the variation; `nil` for an interval that does not vary.
    static func range(_ days: Double, most: Int) -> ClosedRange<Int>? {
        guard days.isFinite, days >= 2.5, days < Double(most) + 1 else { return nil }
        var delta = 1.0
        for (from, to, share) in [(2.5, 7.0, 0.15), (7, 20, 0.1), (20, 1e9, 0.05)] {
            delta += share * max(min(days, to) - from, 0)
        }
        let low = min(max(Int((days - delta).rounded()), 2), most)
        let high = min(Int((days + delta).rounded()), most)
        return low <= high ? low...high : nil
    }

    /// A number of 0 up to 1 that depends on the seed, the item and the number of its reviews alone (FNV-1a, then the
    /// mixing of SplitMix64).
    static func draw(_ seed: Int, _ item: ItemID, _ number: Int) -> Double {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in item.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= UInt64(bitPattern: Int64(number)) &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 31
        return Double(hash >> 11) / 9_007_199_254_740_992
    }
}

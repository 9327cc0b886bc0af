// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// An item as the queue sees it.
public struct QueueItem: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// Its measure; items that share it are siblings.
    public let measure: MeasureID
    /// How early it is begun while it is new: 0 to 1, high first.
    public let importance: Double

    /// An item of a bank.
    public init(item: ItemID, measure: MeasureID, importance: Double) {
        self.item = item
        self.measure = measure
        self.importance = importance
    }
}

/// Which item comes next in a session.
///
/// The order is: learning steps whose moment has come; reviews due on this study day or before, longest due first and
/// then by importance; new items by importance up to the daily limit. Siblings never follow each other where anything
/// else could come, and a second new item of one measure waits until no other new item is left. Equal items keep the
/// bank's order; nothing is drawn at random.
public struct Queue: Sendable {
    /// The study day the queue was made for.
    public private(set) var day: CivilDay

    private let items: [QueueItem]
    private let indices: [ItemID: Int]
    private var settings: Settings
    private var dayStart: Instant
    private var dayEnd: Instant

    private enum Pool { case none, step, review, new }
    private var pools: [Pool]
    /// Per item: the moment of its step, or the number of its due day counted from the queue's day.
    private var dues: [Int]
    private var steps: [Int] = []
    private var reviews: [Int] = []
    private var new: [Int] = []

    /// Items first answered on this study day, from whatever bank.
    private var begunToday: Set<ItemID> = []
    /// The new item with which each measure was begun in this session.
    private var begunMeasures: [MeasureID: ItemID] = [:]
    private var skipped: Set<ItemID> = []
    private var lastMeasure: MeasureID?

    /// The queue at `now` for a bank's items in the bank's order; of an item listed twice the first counts.
    public init(items: [QueueItem], state: LearnerState, now: ZonedInstant) {
        var indices: [ItemID: Int] = [:]
        indices.reserveCapacity(items.count)
        self.items = items.filter { item in
            guard indices[item.item] == nil else { return false }
            indices[item.item] = indices.count
            return true
        }
        self.indices = indices
        settings = state.settings
        day = now.studyDay(rollOverHour: settings.rollOverHour)
        dayStart = now.instant
        dayEnd = now.instant
        pools = [Pool](repeating: .none, count: self.items.count)
        dues = [Int](repeating: 0, count: self.items.count)
        rebuild(state, now)
    }

    /// What comes next at `now`; with `early`, a learning step before its moment where nothing else is left.
    public func next(now: ZonedInstant, early: Bool = false) -> Next {
        let due = steps.prefix { dues[$0] <= now.instant.milliseconds }
        let mayBegin = newLeft > 0
        if let index = due.first(where: isApart) { return .item(items[index].item, .step) }
        if let index = reviews.first(where: isApart) { return .item(items[index].item, .review) }
        if mayBegin, let index = nextNew { return .item(items[index].item, .new) }
        if let index = due.first { return .item(items[index].item, .step) }
        if let index = reviews.first { return .item(items[index].item, .review) }
        if mayBegin, let index = new.first { return .item(items[index].item, .new) }
        guard let first = steps.first else { return .finished(withheld: new.count) }
        if early { return .item(items[steps.first(where: isApart) ?? first].item, .earlyStep) }
        return .wait(until: Instant(milliseconds: dues[first]), count: steps.count)
    }

    /// How many items are left on this study day.
    public var left: Left {
        Left(steps: steps.count, reviews: reviews.count, new: min(newLeft, new.count))
    }

    /// Notes that `item` was asked, so that no sibling comes right after it.
    public mutating func asked(_ item: ItemID) {
        guard let index = indices[item] else { return }
        lastMeasure = items[index].measure
        if pools[index] == .new, begunMeasures[items[index].measure] == nil {
            begunMeasures[items[index].measure] = item
        }
    }

    /// Leaves `item` out for the rest of the session.
    public mutating func skip(_ item: ItemID) {
        skipped.insert(item)
        guard let index = indices[item] else { return }
        remove(index)
    }

    /// Puts `item` where it belongs after an event changed it: an answer, an undo, an overruling, a suspension.
    ///
    /// Everything is put in place anew when a new study day has begun, or the settings have changed.
    public mutating func update(_ item: ItemID, state: LearnerState, now: ZonedInstant) {
        guard !refresh(state: state, now: now), let index = indices[item] else { return }
        skipped.remove(item)
        remove(index)
        let record = state[item]
        if let first = record?.firstAnswered, dayStart <= first, first < dayEnd {
            begunToday.insert(item)
        } else {
            begunToday.remove(item)
        }
        place(index, record)
        insert(index)
        if pools[index] == .new, begunMeasures[items[index].measure] == item {
            begunMeasures[items[index].measure] = nil
        }
    }

    /// Puts everything in place anew where the study day or the settings differ; tells whether it did.
    @discardableResult
    public mutating func refresh(state: LearnerState, now: ZonedInstant) -> Bool {
        guard state.settings != settings || now.instant < dayStart || now.instant >= dayEnd else { return false }
        settings = state.settings
        rebuild(state, now)
        return true
    }

    // MARK: Choosing

    private var newLeft: Int { max(0, settings.newItemsPerDay - begunToday.count) }

    private func isApart(_ index: Int) -> Bool { items[index].measure != lastMeasure }

    /// The first new item of a measure not begun in this session, else the first apart from the last.
    private var nextNew: Int? {
        new.first { isApart($0) && begunMeasures[items[$0].measure] == nil } ?? new.first(where: isApart)
    }

    // MARK: Placing

    private mutating func rebuild(_ state: LearnerState, _ now: ZonedInstant) {
        day = now.studyDay(rollOverHour: settings.rollOverHour)
        dayStart = day.start(rollOverHour: settings.rollOverHour, offsetMinutes: now.offsetMinutes)
        dayEnd = dayStart.adding(seconds: 86_400)
        begunToday = []
        for record in state.records {
            if let first = record.firstAnswered, dayStart <= first, first < dayEnd { begunToday.insert(record.item) }
        }
        steps = []
        reviews = []
        new = []
        for index in items.indices {
            place(index, state[items[index].item])
            switch pools[index] {
            case .none: break
            case .step: steps.append(index)
            case .review: reviews.append(index)
            case .new: new.append(index)
            }
        }
        steps.sort(by: precedes)
        reviews.sort(by: precedes)
        new.sort(by: precedes)
    }

    /// Decides where an item belongs.
    private mutating func place(_ index: Int, _ record: ItemRecord?) {
        pools[index] = .none
        dues[index] = 0
        if skipped.contains(items[index].item) || record?.isSuspended == true { return }
        guard let record, let due = record.due else {
            pools[index] = .new
            return
        }
        guard due < dayEnd else { return }
        if record.card.isInSteps {
            pools[index] = .step
            dues[index] = due.milliseconds
        } else {
            pools[index] = .review
            dues[index] = -((dayEnd.seconds - 1 - due.seconds) / 86_400)
        }
    }

    /// The order within a pool.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if dues[left] != dues[right] { return dues[left] < dues[right] }
        if pools[left] != .step, items[left].importance != items[right].importance {
            return items[left].importance > items[right].importance
        }
        return left < right
    }

    private mutating func remove(_ index: Int) {
        switch pools[index] {
        case .none: break
        case .step: steps.remove(at: position(of: index, in: steps))
        case .review: reviews.remove(at: position(of: index, in: reviews))
        case .new: new.remove(at: position(of: index, in: new))
        }
        pools[index] = .none
    }

    private mutating func insert(_ index: Int) {
        switch pools[index] {
        case .none: break
        case .step: steps.insert(index, at: position(of: index, in: steps))
        case .review: reviews.insert(index, at: position(of: index, in: reviews))
        case .new: new.insert(index, at: position(of: index, in: new))
        }
    }

    /// Where an item of the pool stands, or where it would have to be inserted.
    private func position(of index: Int, in pool: [Int]) -> Int {
        var low = 0
        var high = pool.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(pool[middle], index) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

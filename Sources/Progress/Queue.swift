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
/// The order is: learning steps whose moment has come; reviews due on this study day or before, in the order that is set (unless
/// told otherwise the longest due first, then by importance), up to the daily limit where there is one; new items by
/// importance up to their daily limit. Siblings never follow each other where anything else could come, and a second new
/// item of one measure waits until no other new item is left. Equal items keep the bank's order; what looks like chance
/// follows from the seed in the settings. What a session wants beyond that is a ``QueuePlan``.
public struct Queue: Sendable {
    /// The study day the queue was made for.
    public internal(set) var day: CivilDay
    /// What is asked for.
    public let plan: QueuePlan

    let items: [QueueItem]
    private let indices: [ItemID: Int]
    var settings: Settings
    var dayEnd: Instant

    var pools: [Pool]
    /// Per item: the moment of its step, or its place in the order of reviews.
    var keys: [Double]
    var steps: [Int] = []
    var reviews: [Int] = []
    var new: [Int] = []

    /// Items first answered on this study day, from whatever bank.
    var begunToday: Set<ItemID> = []
    /// Items answered on this study day that were begun before it, from whatever bank.
    var reviewedToday: Set<ItemID> = []
    /// The new item with which each measure was begun in this session.
    private var begunMeasures: [MeasureID: ItemID] = [:]
    var skipped: Set<ItemID> = []
    /// The last looks before an exam.
    var examPlan: ExamPlan?
    /// Items, by index, that were wrong although the learner was sure; none where that is switched off.
    var urgent: Set<Int> = []
    private var lastMeasure: MeasureID?

    /// The queue at `now` for a bank's items in the bank's order; of an item listed twice the first counts.
    public init(items: [QueueItem], state: LearnerState, now: ZonedInstant, plan: QueuePlan = QueuePlan()) {
        var indices: [ItemID: Int] = [:]
        indices.reserveCapacity(items.count)
        self.items = items.filter { item in
            guard indices[item.item] == nil else { return false }
            indices[item.item] = indices.count
            return true
        }
        self.indices = indices
        self.plan = plan
        settings = state.settings
        day = now.studyDay(rollOverHour: settings.rollOverHour)
        dayEnd = now.instant
        pools = [Pool](repeating: .none, count: self.items.count)
        keys = [Double](repeating: 0, count: self.items.count)
        rebuild(state, now)
    }

    /// What comes next at `now`; with `early`, a learning step before its moment where nothing else is left.
    public func next(now: ZonedInstant, early: Bool = false) -> Next {
        let due = steps.prefix { keys[$0] <= Double(now.instant.milliseconds) }
        let mayBegin = newLeft > 0
        let reviews = reviewsLeft > 0 ? self.reviews : []
        if let index = due.first(where: { isUrgent($0) && isApart($0) }) { return .item(items[index].item, .step) }
        if let index = due.first(where: isApart) { return .item(items[index].item, .step) }
        if let index = reviews.first(where: isApart) { return .item(items[index].item, .review) }
        if mayBegin, let index = nextNew { return .item(items[index].item, .new) }
        if let index = due.first { return .item(items[index].item, .step) }
        if let index = reviews.first { return .item(items[index].item, .review) }
        if mayBegin, let index = new.first { return .item(items[index].item, .new) }
        guard let first = steps.first else { return .finished(withheld: new.count) }
        if early { return .item(items[steps.first(where: isApart) ?? first].item, .earlyStep) }
        return .wait(until: Instant(milliseconds: Int(keys[first])), count: steps.count)
    }

    /// How many items are left on this study day.
    public var left: Left {
        Left(steps: steps.count, reviews: min(reviewsLeft, reviews.count), new: min(newLeft, new.count))
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

    /// Takes note of an answer for practice: a right one ends the item for this session, after a wrong one it comes last.
    public mutating func practised(_ item: ItemID, isRight: Bool) {
        guard let index = indices[item], pools[index] == .review else { return }
        remove(index)
        if isRight { return }
        pools[index] = .review
        keys[index] = (reviews.last.map { keys[$0] } ?? 0) + 1
        insert(index)
    }

    /// Puts `item` where it belongs after an event changed it: an answer, an undo, an overruling, a suspension.
    ///
    /// Everything is put in place anew when a new study day has begun, or the settings have changed.
    public mutating func update(_ item: ItemID, state: LearnerState, now: ZonedInstant) {
        guard !refresh(state: state, now: now), let index = indices[item] else { return }
        skipped.remove(item)
        remove(index)
        let record = state[item]
        if let record {
            countToday(record)
        } else {
            begunToday.remove(item)
            reviewedToday.remove(item)
        }
        place(index, record, isUrgent: isUrgent(item, state))
        insert(index)
        if pools[index] == .new, begunMeasures[items[index].measure] == item {
            begunMeasures[items[index].measure] = nil
        }
    }

    /// Puts everything in place anew where the study day or the settings differ; tells whether it did.
    @discardableResult
    public mutating func refresh(state: LearnerState, now: ZonedInstant) -> Bool {
        let today = now.studyDay(rollOverHour: state.settings.rollOverHour)
        guard state.settings != settings || today != day else { return false }
        settings = state.settings
        rebuild(state, now)
        return true
    }

    // MARK: Choosing

    private var newLeft: Int { max(0, settings.newItemsPerDay - begunToday.count) }

    private var reviewsLeft: Int {
        guard let limit = settings.reviewsPerDay, plan.mode == .due else { return Int.max }
        return max(0, limit - reviewedToday.count)
    }

    /// Whether the last answer was wrong although the learner was sure.
    private func isUrgent(_ index: Int) -> Bool { urgent.contains(index) }

    private func isApart(_ index: Int) -> Bool { items[index].measure != lastMeasure }

    /// The first new item of a measure not begun in this session, else the first apart from the last.
    private var nextNew: Int? {
        new.first { isApart($0) && begunMeasures[items[$0].measure] == nil } ?? new.first(where: isApart)
    }
}

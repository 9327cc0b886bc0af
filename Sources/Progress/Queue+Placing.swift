// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

extension Queue {
    enum Pool { case none, step, review, new }

    /// Puts every item in place.
    mutating func rebuild(_ state: LearnerState, _ now: ZonedInstant) {
        day = now.studyDay(rollOverHour: settings.rollOverHour)
        dayEnd = day.start(rollOverHour: settings.rollOverHour, offsetMinutes: now.offsetMinutes)
            .adding(seconds: 86_400)
        begunToday = []
        reviewedToday = []
        for record in state.records { noteToday(record) }
        steps = []
        reviews = []
        new = []
        let records = items.map { state[$0.item] }
        examPlan = planExam(records)
        for index in items.indices {
            place(index, records[index], isUrgent: isUrgent(items[index].item, state))
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

    /// Notes whether the item was begun, or reviewed, on this study day.
    mutating func countToday(_ record: ItemRecord) {
        begunToday.remove(record.item)
        reviewedToday.remove(record.item)
        noteToday(record)
    }

    /// Whether the item comes before the others: the learner was sure, and wrong.
    func isUrgent(_ item: ItemID, _ state: LearnerState) -> Bool {
        settings.sureFirst && state.isSureAndWrong(item)
    }

    private mutating func noteToday(_ record: ItemRecord) {
        guard let first = record.firstReview, let last = record.lastReview else { return }
        guard last.studyDay(rollOverHour: settings.rollOverHour) == day else { return }
        if first.studyDay(rollOverHour: settings.rollOverHour) == day {
            begunToday.insert(record.item)
        } else {
            reviewedToday.insert(record.item)
        }
    }

    /// Decides where an item belongs: the filters one after the other, then its place in the order.
    mutating func place(_ index: Int, _ record: ItemRecord?, isUrgent: Bool) {
        let item = items[index].item
        pools[index] = .none
        keys[index] = 0
        urgent.remove(index)
        if skipped.contains(item) || record?.isSuspended == true { return }
        if case .cram = plan.mode {
            pools[index] = .review
            keys[index] = record.flatMap { recall($0) } ?? 0
            return
        }
        if let moved = record?.movedDay, moved > day, plan.mode == .due { return }
        guard let record, let due = record.dueDay(rollOverHour: settings.rollOverHour), record.reviewCount > 0 else {
            if plan.mode == .due { pools[index] = .new }
            return
        }
        if record.card.isInSteps {
            guard plan.mode == .due, let moment = record.due, moment < dayEnd || due <= day else { return }
            pools[index] = .step
            keys[index] = Double(moment.milliseconds)
            if isUrgent { urgent.insert(index) }
            return
        }
        let coming = comingDay(index, record, due)
        let last = plan.mode.horizon.map { day.adding(days: $0) } ?? day
        guard coming <= last else { return }
        pools[index] = .review
        keys[index] = key(record, coming)
        // Before every other review; among themselves in the usual order.
        if isUrgent { keys[index] -= 1e9 }
    }

    /// The day on which an item comes when an exam is taken into account.
    private func comingDay(_ index: Int, _ record: ItemRecord, _ due: CivilDay) -> CivilDay {
        guard let examPlan, let last = record.lastReview else { return due }
        return examPlan.day(index, due: due, answered: last.studyDay(rollOverHour: settings.rollOverHour))
    }

    /// The last looks before the exam, where there is one to come.
    private func planExam(_ records: [ItemRecord?]) -> ExamPlan? {
        guard let exam = plan.exam ?? settings.exam, day < exam else { return nil }
        let learnt = records.enumerated().compactMap { index, record -> ExamPlan.Item? in
            guard let record, !record.isSuspended, case .review(let trace) = record.card, let last = record.lastReview,
                let due = record.dueDay(rollOverHour: settings.rollOverHour)
            else { return nil }
            return ExamPlan.Item(
                index: index, stability: trace.stability, due: due,
                answered: last.studyDay(rollOverHour: settings.rollOverHour))
        }
        return ExamPlan(exam: exam, today: day, learnt)
    }

    /// The place of a review in the order that is set: the least comes first.
    private func key(_ record: ItemRecord, _ due: CivilDay) -> Double {
        switch settings.reviewOrder {
        case .due: return Double(due.number - day.number)
        case .retrievability: return -(recall(record) ?? 0)
        case .overdueness:
            guard let trace = record.card.trace else { return 0 }
            let interval = max(1, Double(trace.due - trace.lastReview) / 86_400)
            return -Double(day.number - due.number) / interval
        case .random: return Placement.draw(settings.seed, record.item, day.number)
        }
    }

    /// The probability of recall at the end of this study day.
    private func recall(_ record: ItemRecord) -> Double? {
        settings.scheduler.retrievability(record.card, at: dayEnd.seconds)
    }

    /// The order within a pool.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        if keys[left] != keys[right] { return keys[left] < keys[right] }
        if pools[left] != .step, items[left].importance != items[right].importance {
            return items[left].importance > items[right].importance
        }
        return left < right
    }

    mutating func remove(_ index: Int) {
        switch pools[index] {
        case .none: break
        case .step: steps.remove(at: position(of: index, in: steps))
        case .review: reviews.remove(at: position(of: index, in: reviews))
        case .new: new.remove(at: position(of: index, in: new))
        }
        pools[index] = .none
    }

    mutating func insert(_ index: Int) {
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

extension QueuePlan.Mode {
    /// How many days ahead items may come; `nil` for none.
    fileprivate var horizon: Int? {
        if case .ahead(let days) = self { return max(0, days) }
        return nil
    }
}

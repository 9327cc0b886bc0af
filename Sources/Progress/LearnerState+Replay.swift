// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

extension LearnerState {
    /// Notes an event; what follows from it is computed by `settle`.
    mutating func add(_ event: Event) {
        let key = note(event.id, event.at.instant)
        let instant = event.at.instant
        switch event.body {
        case .answer(let answered):
            // An answer for practice is kept in the log and leaves the schedule alone.
            note(stated: answered, key, event.at)
            guard answered.practice == nil else { return }
            addAnswer(
                to: answered.item,
                Review(
                    instant: instant, key: key, marked: answered.rating, asked: answered.asked,
                    interval: answered.interval ?? 0, offset: event.at.offsetMinutes))
        case .undo(let target):
            let target = intern(target)
            if undone.insert(target).inserted { newlyMarked.insert(target) }
        case .overrule(let target, let rating):
            let target = intern(target)
            insert(Overrule(instant: instant, key: key, rating: rating), into: &overrules[target, default: []])
            newlyMarked.insert(target)
        case .accept(let target, let rating, _):
            let target = intern(target)
            insert(Overrule(instant: instant, key: key, rating: rating), into: &overrules[target, default: []])
            newlyMarked.insert(target)
            note(remark: event, key)
        case .flag, .edit: note(remark: event, key)
        case .suspend(let name), .resume(let name):
            let isSuspended = event.body == .suspend(name)
            let item = records[index(of: name)].item
            let suspension = Suspension(instant: instant, key: key, isSuspended: isSuspended)
            insert(suspension, into: &suspensions[item, default: []])
            updateSuspension(of: item)
        case .move(let movement):
            for moved in movement.items {
                let item = records[index(of: moved.item)].item
                insert(MovedTo(instant: instant, key: key, day: moved.day), of: item)
            }
        case .settings(let settings):
            insert(Change(instant: instant, key: key, settings: settings), into: &changes)
            settingsAreStale = true
        case .began, .unknown: break
        }
    }

    /// Notes an answer.
    mutating func addAnswer(to item: ItemID, _ review: Review) {
        let index = index(of: item)
        if let last = records[index].history.last, !precedes(last, review) {
            if last.instant == review.instant && last.key == review.key { return }
            records[index].needsSorting = true
        }
        records[index].history.append(review)
        if latestAnswer.map({ $0 < review.instant }) ?? true { latestAnswer = review.instant }
        makeStale(index)
    }

    /// Registers an event's name and instant.
    mutating func note(_ id: EventID, _ instant: Instant) -> EventKey {
        let key = intern(id)
        counters[Int(key.device)] = max(counters[Int(key.device)], key.counter)
        if let latest, instant <= latest { return key }
        latest = instant
        return key
    }

    /// Brings everything up to date with the events noted.
    mutating func settle() {
        if !newlyMarked.isEmpty { spreadMarks() }
        if settingsAreStale { updateSettings() }
        if !newlyMarked.isEmpty { unfoldMarked() }
        for index in stale { update(index) }
        stale.removeAll(keepingCapacity: true)
        newlyMarked.removeAll()
    }

    // MARK: Names

    private mutating func intern(_ id: EventID) -> EventKey {
        EventKey(device: intern(id.device), counter: id.counter)
    }

    mutating func intern(_ device: DeviceID) -> UInt32 {
        if lastDevice < devices.count, devices[lastDevice] == device { return UInt32(lastDevice) }
        let index = find(device)
        lastDevice = Int(index)
        return index
    }

    private mutating func find(_ device: DeviceID) -> UInt32 {
        if let index = deviceIndices[device] { return index }
        let index = UInt32(devices.count)
        devices.append(device)
        counters.append(0)
        deviceIndices[device] = index
        return index
    }

    /// The index of the item's record, which is made where there is none.
    mutating func index(of item: ItemID) -> Int {
        if let index = indices[item] { return successor(of: index) }
        records.append(ItemRecord(item))
        indices[item] = records.count - 1
        return records.count - 1
    }

    // MARK: Replay order

    /// Whether `left` takes effect before `right`.
    func precedes(_ left: some Ordered, _ right: some Ordered) -> Bool {
        if left.instant != right.instant { return left.instant < right.instant }
        if left.key.device != right.key.device {
            return devices[Int(left.key.device)] < devices[Int(right.key.device)]
        }
        return left.key.counter < right.key.counter
    }

    /// Puts `element` in its place, unless it is there already.
    func insert<Element: Ordered & Equatable>(_ element: Element, into list: inout [Element]) {
        let place = list.lastIndex { !precedes(element, $0) }.map { $0 + 1 } ?? 0
        if place > 0, list[place - 1].instant == element.instant, list[place - 1].key == element.key { return }
        list.insert(element, at: place)
    }

    // MARK: Bringing up to date

    mutating func makeStale(_ index: Int) {
        guard !records[index].isStale else { return }
        records[index].isStale = true
        stale.append(index)
    }

    /// Follows events that were taken back to what they had changed: grades, suspensions, settings.
    private mutating func spreadMarks() {
        let marked = newlyMarked
        for (answer, list) in overrules where list.contains(where: { marked.contains($0.key) }) {
            newlyMarked.insert(answer)
        }
        for (item, list) in suspensions where list.contains(where: { marked.contains($0.key) }) {
            updateSuspension(of: item)
        }
        for (item, list) in movements where list.contains(where: { marked.contains($0.key) }) {
            updateMovement(of: item)
        }
        if changes.contains(where: { marked.contains($0.key) }) { settingsAreStale = true }
    }

    mutating func updateSuspension(of item: ItemID) {
        let last = suspensions[item]?.last { !undone.contains($0.key) }
        records[index(of: item)].isSuspended = last?.isSuspended ?? false
    }

    /// Notes where an item was moved to; of two days that one event gives it, the later one holds.
    mutating func insert(_ moved: MovedTo, of item: ItemID) {
        if let same = movements[item]?.firstIndex(where: { $0.key == moved.key && $0.instant == moved.instant }) {
            if let old = movements[item]?[same], old.day < moved.day { movements[item]?[same] = moved }
        } else {
            insert(moved, into: &movements[item, default: []])
        }
        updateMovement(of: item)
    }

    mutating func updateMovement(of item: ItemID) {
        records[index(of: item)].moved = movements[item]?.last { !undone.contains($0.key) }
    }

    /// Finds the records whose reviews were taken back or overruled, and has them computed anew.
    ///
    /// Nearly always they are their items' last answers; only where one is not is every history read.
    private mutating func unfoldMarked() {
        var left = newlyMarked
        for change in changes { left.remove(change.key) }
        for list in suspensions.values { for suspension in list { left.remove(suspension.key) } }
        for list in movements.values { for moved in list { left.remove(moved.key) } }
        for list in overrules.values { for overrule in list { left.remove(overrule.key) } }
        for index in records.indices where records[index].folded == records[index].reviewCount {
            guard !left.isEmpty else { return }
            guard let last = records[index].lastReview, left.remove(last.key) != nil else { continue }
            records[index].unfold()
            makeStale(index)
        }
        guard !left.isEmpty else { return }
        for index in records.indices where records[index].folded > 0 {
            let record = records[index]
            guard record.reviews.prefix(record.folded).contains(where: { left.contains($0.key) }) else { continue }
            records[index].unfold()
            makeStale(index)
        }
    }

    private mutating func updateSettings() {
        settingsAreStale = false
        let before = (schedulers, schedulerStarts)
        rebuildSchedulers()
        guard before != (schedulers, schedulerStarts) else { return }
        let isOnlyLater =
            schedulers.starts(with: before.0) && schedulerStarts.starts(with: before.1)
            && schedulerStarts[before.1.count...].allSatisfy { start in latestAnswer.map { $0 < start.instant } ?? true
            }
        if isOnlyLater { return }
        for index in records.indices where records[index].folded > 0 {
            records[index].unfold()
            makeStale(index)
        }
    }

    /// Computes the settings, and the schedulers one after the other, from the changes.
    mutating func rebuildSchedulers() {
        settings = Settings()
        schedulers = [settings.scheduler]
        schedulerStarts = []
        for change in changes where !undone.contains(change.key) {
            for setting in change.settings {
                // A value outside its range came from a file edited by hand: it is kept there and has no effect.
                do throws(SettingError) { try settings.apply(setting) } catch { continue }
            }
            guard settings.scheduler != schedulers[schedulers.count - 1] else { continue }
            schedulers.append(settings.scheduler)
            schedulerStarts.append(change)
        }
        let parameters = settings.scheduler.parameters
        schedulers = schedulers.map { $0.with(parameters) }
    }

    private mutating func update(_ index: Int) {
        records[index].isStale = false
        if records[index].needsSorting { sort(index) }
        records[index].history.unpack()
        if !undone.isEmpty {
            let isGone = { (review: Review) in undone.contains(review.key) }
            if records[index].reviews[records[index].folded...].contains(where: isGone) {
                records[index].history.removeAll(where: isGone)
            }
        }
        for place in records[index].folded..<records[index].reviewCount {
            if !overrules.isEmpty {
                records[index].history.grade(place, rating(of: records[index].history[place]))
            }
            let review = records[index].history[place]
            records[index].fold(review, scheduler(for: review))
        }
    }

    private mutating func sort(_ index: Int) {
        var reviews = records[index].reviews
        reviews.sort { precedes($0, $1) }
        var unique: [Review] = []
        unique.reserveCapacity(reviews.count)
        for review in reviews {
            if let last = unique.last, last.instant == review.instant, last.key == review.key { continue }
            unique.append(review)
        }
        records[index].history.replace(with: unique)
        records[index].needsSorting = false
        records[index].unfold()
    }

    private func rating(of review: Review) -> Rating {
        overrules[review.key]?.last { !undone.contains($0.key) }?.rating ?? review.marked
    }

    private func scheduler(for review: Review) -> Scheduler {
        guard schedulers.count > 1 else { return schedulers[0] }
        var low = 0
        var high = schedulerStarts.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(schedulerStarts[middle], review) { low = middle + 1 } else { high = middle }
        }
        return schedulers[low]
    }
}

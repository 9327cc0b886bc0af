// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// A form accepted, a flag or an edit, with its place in replay order.
struct Remark: Hashable, Sendable, Ordered {
    let instant: Instant
    let key: EventKey
    let event: Event

    /// The item it is about.
    var item: ItemID? {
        switch event.body {
        case .accept(_, _, let form): form.item
        case .flag(let flag): flag.item
        case .edit(let edit): edit.item
        default: nil
        }
    }
}

/// How sure a learner was of an answer.
struct Stated: Hashable, Sendable {
    let item: ItemID
    let instant: Instant
    let offset: Int
    let marked: Rating
    let confidence: Double?
    let isInside: Bool?
}

/// A flag that was not taken back.
public struct RaisedFlag: Hashable, Sendable {
    /// When.
    public let at: ZonedInstant
    /// What.
    public let flag: QuestionFlag
}

extension LearnerState {
    mutating func note(remark event: Event, _ key: EventKey) {
        insert(Remark(instant: event.at.instant, key: key, event: event), into: &remarks)
    }

    mutating func note(stated answered: Answered, _ key: EventKey, _ at: ZonedInstant) {
        guard answered.confidence != nil || answered.range != nil else { return }
        stated[key] = Stated(
            item: answered.item, instant: at.instant, offset: at.offsetMinutes, marked: answered.rating,
            confidence: answered.confidence, isInside: answered.range?.isInside)
    }

    /// Whether two names are one item's, an earlier and a later one.
    private func isSame(_ left: ItemID, _ right: ItemID) -> Bool {
        if left == right { return true }
        guard let a = indices[left], let b = indices[right] else { return false }
        return successor(of: a) == successor(of: b)
    }

    /// The forms that count as right for `item` because the learner said so.
    ///
    /// A form counts as long as the answer that it was accepted with has not been given another grade since.
    public func acceptedForms(of item: ItemID) -> [String] {
        remarks.compactMap { remark in
            guard case .accept(let answer, .good, let form) = remark.event.body, !undone.contains(remark.key),
                isSame(form.item, item), let device = deviceIndices[answer.device]
            else { return nil }
            let key = EventKey(device: device, counter: answer.counter)
            let last = overrules[key]?.last { !undone.contains($0.key) }
            return last?.key == remark.key ? form.form : nil
        }
    }

    /// The flags that were not taken back, oldest first.
    public var flags: [RaisedFlag] {
        remarks.compactMap { remark in
            guard case .flag(let flag) = remark.event.body, !undone.contains(remark.key) else { return nil }
            return RaisedFlag(at: remark.event.at, flag: flag)
        }
    }

    /// The changes to `question` that were not taken back, oldest first.
    public func edits(of question: QuestionID) -> [QuestionEdit] {
        remarks.compactMap { remark in
            guard case .edit(let edit) = remark.event.body, edit.question == question, !undone.contains(remark.key)
            else { return nil }
            return edit
        }
    }

    /// Whether the last answer to `item` was wrong although the learner was sure.
    public func isSureAndWrong(_ item: ItemID) -> Bool {
        guard !stated.isEmpty, let review = self[item]?.reviews.last, review.rating == .again,
            let confidence = stated[review.key]?.confidence
        else { return false }
        return ConfidenceLevel(nearest: confidence) == .sure
    }

    /// Every answer that counts and of which the learner said how sure they were, oldest first.
    var statements: [(stated: Stated, rating: Rating)] {
        stated.filter { !undone.contains($0.key) }.sorted { left, right in
            if left.value.instant != right.value.instant { return left.value.instant < right.value.instant }
            let (a, b) = (id(of: left.key), id(of: right.key))
            return a.device == b.device ? a.counter < b.counter : a.device < b.device
        }.map { key, stated in
            (stated, overrules[key]?.last { !undone.contains($0.key) }?.rating ?? stated.marked)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// All that is known about a learner: a pure function of the set of events, whatever order they are handed over in.
///
/// Events take effect in *replay order*: by instant, then device, then number. Each answer is scheduled with the steps
/// and the desired retention in force when it was given, and with the newest weights, because weights say how this
/// learner's memory has always worked. Taking an answer back, or overruling its mark, recomputes its item from the
/// history that remains, at any depth.
public struct LearnerState: Sendable {
    /// One record for each item ever answered or suspended, in the order in which they first appeared.
    public internal(set) var records: [ItemRecord] = []
    /// The settings after the last change.
    public internal(set) var settings = Settings()
    /// The latest event's place in replay order, or `nil` before the first event.
    public internal(set) var latest: Instant?

    var indices: [ItemID: Int] = [:]
    /// Which record took over another's history, by index.
    var successors: [Int: Int] = [:]
    var devices: [DeviceID] = []
    var deviceIndices: [DeviceID: UInt32] = [:]
    /// The device asked for last: one log is read after the other.
    var lastDevice = 0
    /// The last number of each device, by device index.
    var counters: [UInt32] = []

    /// The events that were taken back.
    var undone: Set<EventKey> = []
    /// The learner's own grades by the answer they are for.
    var overrules: [EventKey: [Overrule]] = [:]
    /// What was suspended and resumed, by item.
    var suspensions: [ItemID: [Suspension]] = [:]
    /// Where items were moved to, by item.
    var movements: [ItemID: [MovedTo]] = [:]
    /// Forms accepted, flags and edits, in replay order.
    var remarks: [Remark] = []
    /// How sure the learner was, by the answer.
    var stated: [EventKey: Stated] = [:]
    /// All changes of settings, in replay order.
    var changes: [Change] = []
    /// The schedulers that were in force one after the other.
    var schedulers: [Scheduler] = [.standard]
    /// The changes with which each scheduler but the first came into force.
    var schedulerStarts: [Change] = []
    var latestAnswer: Instant?

    // What waits until `settle`.
    var stale: [Int] = []
    var newlyMarked: Set<EventKey> = []
    var settingsAreStale = false

    /// The state of a learner to whom nothing has happened.
    public init() {}

    /// The record of `item`; `nil` when it was never answered or suspended.
    public subscript(item: ItemID) -> ItemRecord? { indices[item].map { records[successor(of: $0)] } }

    /// The index of the record that a record's history was handed over to, or its own.
    func successor(of index: Int) -> Int {
        var index = index
        while let next = successors[index] { index = next }
        return index
    }

    /// The number for the next event of `device`.
    public func nextCounter(of device: DeviceID) -> UInt32 {
        guard let index = deviceIndices[device] else { return 1 }
        return counters[Int(index)] + 1
    }

    /// Takes in one event.
    public mutating func apply(_ event: Event) {
        add(event)
        settle()
    }

    /// Takes in many events; each item is computed once, at the end.
    public mutating func apply(contentsOf events: some Sequence<Event>) {
        for event in events { add(event) }
        settle()
    }

    /// The last answer in replay order that was not taken back: what an undo would take back next.
    public var lastAnswer: LastAnswer? {
        var last: (item: ItemID, review: Review)?
        for record in records {
            guard let review = record.lastReview else { continue }
            if let found = last, precedes(review, found.review) { continue }
            last = (record.item, review)
        }
        return last.map { LastAnswer(item: $0.item, event: id(of: $0.review.key), review: $0.review) }
    }

    /// The names of an item's answers as events, in the order of its reviews.
    public func events(of record: ItemRecord) -> [EventID] { record.reviews.map { id(of: $0.key) } }

    func id(of key: EventKey) -> EventID { EventID(device: devices[Int(key.device)], counter: key.counter) }

    /// The scheduler for reviewing an item now.
    public var scheduler: Scheduler { settings.scheduler }
}

/// An answer and the event that gave it.
public struct LastAnswer: Hashable, Sendable {
    /// The item answered.
    public let item: ItemID
    /// The event.
    public let event: EventID
    /// The answer.
    public let review: Review
}

/// The learner's own grade for an answer.
struct Overrule: Hashable, Sendable {
    let instant: Instant
    let key: EventKey
    let rating: Rating
}

/// A suspension or its end.
struct Suspension: Hashable, Sendable {
    let instant: Instant
    let key: EventKey
    let isSuspended: Bool
}

/// A change of settings.
struct Change: Hashable, Sendable {
    let instant: Instant
    let key: EventKey
    let settings: [SettingChange]
}

/// What has a place in replay order.
protocol Ordered {
    var instant: Instant { get }
    var key: EventKey { get }
}

extension Review: Ordered {}
extension Overrule: Ordered {}
extension Suspension: Ordered {}
extension Change: Ordered {}
extension MovedTo: Ordered {}

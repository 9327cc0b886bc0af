// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// What an export loses: counted, the first names kept, the rest handed on.
///
/// Takes the same memory for a million questions as for ten.
public struct LossLedger: Sendable {
    /// A part with how many questions lost it, for one reason, and the first of them.
    public struct Entry: Hashable, Sendable {
        /// What is lost.
        public let part: Part
        /// Why.
        public let reason: LossReason
        /// How many losses of this kind there are.
        public var count: Int
        /// The first questions, in order.
        public var first: [String]
    }

    /// One entry for each part and reason, in the order in which they first happened.
    public private(set) var entries: [Entry] = []
    /// Losses not yet taken by the report.
    private(set) var pending: [Loss] = []
    private let keepsAll: Bool
    private let named: Int

    /// An empty ledger that names the first `named` questions of each kind; `keepsAll` where a report wants every loss.
    init(keepsAll: Bool, named: Int = 10) {
        self.keepsAll = keepsAll
        self.named = named
    }

    /// Whether nothing was lost.
    public var isEmpty: Bool { entries.isEmpty }

    /// Notes a loss.
    mutating func note(_ question: ExportQuestion, _ part: Part, _ reason: LossReason, _ detail: String = "") {
        let name = question.question.id.rawValue
        if let index = entries.firstIndex(where: { $0.part == part && $0.reason == reason }) {
            entries[index].count += 1
            if entries[index].first.count < named, entries[index].first.last != name {
                entries[index].first.append(name)
            }
        } else {
            entries.append(Entry(part: part, reason: reason, count: 1, first: [name]))
        }
        if keepsAll { pending.append(Loss(question: name, part: part, reason: reason, detail: detail)) }
    }

    /// Adds what another ledger noted after this one.
    mutating func merge(_ other: LossLedger) {
        for entry in other.entries {
            if let index = entries.firstIndex(where: { $0.part == entry.part && $0.reason == entry.reason }) {
                entries[index].count += entry.count
                for name in entry.first where entries[index].first.count < named {
                    if entries[index].first.last != name { entries[index].first.append(name) }
                }
            } else {
                entries.append(entry)
            }
        }
        pending += other.pending
    }

    /// The losses since the last call.
    mutating func takePending() -> [Loss] {
        defer { pending.removeAll(keepingCapacity: true) }
        return pending
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// What a session asks for: which items, beyond those that are due.
///
/// All of it is a filter or an order over one queue; none of it changes what the log says of an item's memory.
public struct QueuePlan: Hashable, Sendable {
    /// Which items come.
    public var mode: Mode
    /// The day on which the most is to be known; goes before the one in the settings.
    public var exam: CivilDay?

    /// Which items come.
    public enum Mode: Hashable, Sendable {
        /// What is due, then new items.
        case due
        /// Everything that is not suspended, the least known first, until each was right once; the schedule stays.
        case cram
        /// What falls due within so many days, the soonest first; the schedule stays.
        case ahead(days: Int)

        /// What answers are for; `nil` where they count.
        public var practice: Practice? {
            switch self {
            case .due: nil
            case .cram: .cram
            case .ahead: .ahead
            }
        }
    }

    /// A plan.
    public init(mode: Mode = .due, exam: CivilDay? = nil) {
        self.mode = mode
        self.exam = exam
    }
}

/// When each item is looked at once more before an exam, so that as much as possible is known on that day.
///
/// An item that would come only after the exam comes on one of the days before it; on which one follows from the seed and
/// the item, so that they are spread evenly. The last of these days is the one before the exam.
struct ExamFilter {
    let exam: CivilDay
    let seed: Int

    /// The days before the exam over which last looks are spread.
    static let window = 7

    /// The day of the last look at `item`.
    func lastLook(_ item: ItemID) -> CivilDay {
        exam.adding(days: -1 - Int(Placement.draw(seed, item, exam.number) * Double(Self.window)))
    }

    /// The day on which the item comes: its own, or its last look where that is sooner and was not taken yet.
    func day(_ item: ItemID, due: CivilDay, lastAnswered: CivilDay, today: CivilDay) -> CivilDay {
        guard today < exam, due >= exam else { return due }
        let look = lastLook(item)
        return lastAnswered < look && lastAnswered < exam.adding(days: -Self.window) ? look : due
    }
}

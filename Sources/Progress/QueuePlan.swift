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

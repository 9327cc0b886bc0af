// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Items put on other days, until they are answered next: what bury, spreading a backlog and advancing have in common.
///
/// The days are worked out when the event is made and stand in it, so that a replay comes to the same, and taking the
/// event back undoes all of it at once.
public struct Movement: Hashable, Sendable {
    /// Why.
    public let reason: Reason
    /// The items, each with its day: not asked before it, and due on it.
    public let items: [Moved]

    /// Why items are moved.
    public enum Reason: Hashable, Sendable {
        /// Not today: one item, until tomorrow.
        case bury
        /// A backlog is spread over coming days.
        case spread
        /// Items are asked before a holiday.
        case advance
        /// What a newer version wrote.
        case other(String)

        /// The name in a log.
        public var name: String {
            switch self {
            case .bury: "bury"
            case .spread: "spread"
            case .advance: "advance"
            case .other(let name): name
            }
        }

        init(name: String) {
            switch name {
            case "bury": self = .bury
            case "spread": self = .spread
            case "advance": self = .advance
            default: self = .other(name)
            }
        }
    }

    /// One item and its day.
    public struct Moved: Hashable, Sendable {
        /// The item.
        public let item: ItemID
        /// The day.
        public let day: CivilDay

        /// `item` on `day`.
        public init(item: ItemID, day: CivilDay) {
            self.item = item
            self.day = day
        }
    }

    /// A movement of `items`.
    public init(reason: Reason, items: [Moved]) {
        self.reason = reason
        self.items = items
    }
}

/// An answer that is kept and leaves the schedule alone.
public enum Practice: Hashable, Sendable {
    /// Everything at hand, whatever its day.
    case cram
    /// Ahead of its day.
    case ahead
    /// What a newer version wrote.
    case other(String)

    /// The name in a log.
    public var name: String {
        switch self {
        case .cram: "cram"
        case .ahead: "ahead"
        case .other(let name): name
        }
    }

    init(name: String) {
        switch name {
        case "cram": self = .cram
        case "ahead": self = .ahead
        default: self = .other(name)
        }
    }
}

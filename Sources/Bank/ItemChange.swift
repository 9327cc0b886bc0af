// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What an update did to one item.
public struct ItemChange: Hashable, Sendable {
    /// The item, under the name that it has or last had.
    public let item: ItemID
    /// What happened to it.
    public let kind: Kind

    /// A change of `item`.
    public init(item: ItemID, kind: Kind) {
        self.item = item
        self.kind = kind
    }

    /// The ways in which an update can treat an item.
    public enum Kind: Hashable, Sendable {
        /// It says the same in the same words.
        case kept
        /// It was not in the bank before.
        case new
        /// The documents no longer give it.
        case gone
        /// It is joined with another item that says the same, in whose `was` its name stands now.
        case replaced(by: ItemID)
        /// The same figure by the same claimant, in other words.
        case reworded
        /// Another figure in the same place: its history is kept and it is asked again soon.
        case figureChanged(old: String, new: String)
    }
}

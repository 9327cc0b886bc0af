// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of one thing to remember. Memory belongs to it: one item, one schedule.
public struct ItemID: Hashable, Sendable, Comparable, RawRepresentable {
    /// The name as it stands in bank and profile.
    public let rawValue: String
    /// Takes the name as written; any non-empty text without control characters.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Orders by the bytes of the name.
    public static func < (left: ItemID, right: ItemID) -> Bool { left.rawValue < right.rawValue }
}

/// The name of one question, that is of one view of an item.
public struct QuestionID: Hashable, Sendable, RawRepresentable {
    /// The name as it stands in the bank.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a measure: what is counted, of whom, where, when. Items of one measure are siblings.
public struct MeasureID: Hashable, Sendable, RawRepresentable {
    /// The name as it stands in the bank.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// What answers a question: the text that is shown, and what it means to the marking.
public struct Answer: Hashable, Sendable {
    /// The answer as the source writes it, with its unit where the stem does not name it: "2,000,000", "35.8%".
    public let text: String
    /// What the text means.
    public let meaning: Meaning

    /// An answer shown as `text`.
    public init(text: String, meaning: Meaning) {
        self.text = text
        self.meaning = meaning
    }

    /// The three kinds of thing an answer can be.
    public enum Meaning: Hashable, Sendable {
        /// A number of something.
        case quantity(MarkedQuantity)
        /// A year, quarter, month, date or period: right as that value alone.
        case time(CalendarTime)
        /// A name, a place or a category.
        case text
    }
}

/// A number with all that marking needs to know about it.
public struct MarkedQuantity: Hashable, Sendable {
    /// The number meant.
    public let value: DecimalNumber
    /// What is counted or measured, in the plural: "prisoners", "percent", "km"; `nil` where the source names none.
    public let unit: String?
    /// How exactly the source gives it.
    public let precision: Precision
    /// The values that are right, already cut half way to the nearest rival claim.
    public let accept: Interval
    /// When the figure holds, where the source says so.
    public let time: CalendarTime?

    /// A quantity; `accept` contains `value`.
    public init(
        value: DecimalNumber, unit: String?, precision: Precision, accept: Interval, time: CalendarTime? = nil
    ) {
        self.value = value
        self.unit = unit
        self.precision = precision
        self.accept = accept
        self.time = time
    }
}

/// Another claimant's figure for the same measure.
public struct Rival: Hashable, Sendable {
    /// Who gives it, as the source names them: "Overy, citing Russian sources".
    public let claimant: String
    /// The figure as written.
    public let text: String
    /// The figure.
    public let value: DecimalNumber
    /// The item that asks for it, where the bank has one.
    public let item: ItemID?

    /// A rival claim.
    public init(claimant: String, text: String, value: DecimalNumber, item: ItemID?) {
        self.claimant = claimant
        self.text = text
        self.value = value
        self.item = item
    }
}

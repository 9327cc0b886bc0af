// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A claim whose value is a name, a place or a category.
public struct TextFact: Sendable {
    /// The sentence it stands in.
    public let host: FactSentence
    /// The lexemes of the value.
    public let range: Range<Int>
    /// What kind of thing the value is.
    public let kind: Kind
    /// The value as shown.
    public let text: String
    /// The words of the measure.
    public let measure: [String]

    /// The kinds of thing a value in words can be.
    public enum Kind: Hashable, Sendable {
        /// A person who makes the sentence's claim.
        case claimant(verb: Int)
        /// A person.
        case person
        /// A place.
        case place
        /// An organisation.
        case organisation
        /// A category, a cause, a list of them.
        case category
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who says what a sentence says. Two levels stay two: "Overy, citing Russian sources".
public struct Attribution: Hashable, Sendable {
    /// The claimants as the document names them, outermost first; never empty.
    public let claimants: [String]
    /// How many of them an opening has to name: the others stand in the claim itself.
    public var levelsToName: Int
    /// How the sentence says it.
    public let shape: Shape
    /// The lexemes of the claim itself.
    public let body: Range<Int>
    /// Whether a pronoun stands for the claimant and was resolved from the sentences before.
    public let isResolved: Bool

    /// An attribution whose opening names every level.
    init(claimants: [String], shape: Shape, body: Range<Int>, isResolved: Bool) {
        self.claimants = claimants
        levelsToName = claimants.count
        self.shape = shape
        self.body = body
        self.isResolved = isResolved
    }

    /// The shapes of an attribution.
    public enum Shape: Hashable, Sendable {
        /// "According to X, …" or "…, according to X".
        case accordingTo
        /// "X states that …"; the verb's lexeme.
        case reporting(verb: Int)
        /// "X put the number of … at …": claimant and claim share one clause.
        case inClause
    }
}

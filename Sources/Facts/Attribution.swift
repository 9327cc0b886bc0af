// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who says what a part of a sentence says. Two levels stay two: "Overy, citing Russian sources".
public struct Attribution: Hashable, Sendable {
    /// The claimants as the document names them, outermost first; empty only where the shape is impersonal.
    public let claimants: [String]
    /// How many of them an opening has to name: the others stand in the claim itself.
    public var levelsToName: Int
    /// How the sentence says it.
    public let shape: Shape
    /// How much the claimant commits to.
    public var manner: Manner
    /// The lexemes of the claim itself.
    public let body: Range<Int>
    /// The lexemes whose figures the claimant answers for; holds the body.
    public var scope: Range<Int>
    /// When or where the claim was made, as words behind the claimant's name: "in 1931", "in the report of 1974".
    public var setting: String?
    /// Whether a pronoun or a short form stands for the claimant and was resolved from the sentences before.
    public let isResolved: Bool

    /// An attribution whose opening names every level and whose scope is its body.
    init(claimants: [String], shape: Shape, body: Range<Int>, isResolved: Bool, manner: Manner = .plain) {
        self.claimants = claimants
        levelsToName = claimants.count
        self.shape = shape
        self.manner = manner
        self.body = body
        scope = body
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
        /// "It is estimated that …": nobody is named, and nobody is invented.
        case impersonal
    }

    /// How much a claimant commits to.
    public enum Manner: Hashable, Sendable {
        /// Says so.
        case plain
        /// Estimates it.
        case estimate
        /// Believes it.
        case view
        /// Reports it, where nobody is named.
        case report
        /// Expects it.
        case forecast
    }
}

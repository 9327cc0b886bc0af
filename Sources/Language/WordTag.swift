// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of speech of a word, as far as the built-in rules tell it.
public enum WordTag: Hashable, Sendable {
    /// the, a, all, some, each.
    case determiner
    /// this, these, that, those before a noun or alone.
    case demonstrative
    /// he, it, they, them, who stands alone for a noun.
    case pronoun
    /// his, her, its, their.
    case possessive
    /// in, of, by, according.
    case preposition
    /// and, or, but.
    case conjunction
    /// that, which, who, when, while, because, if.
    case subordinator
    /// will, would, can, may, must.
    case modal
    /// A verb.
    case verb(VerbForm)
    /// A common noun, and every word that no rule knows.
    case noun
    /// A name, or a word of one.
    case name
    /// An adjective, nationalities included.
    case adjective
    /// An adverb.
    case adverb
    /// not, never, no.
    case negation
    /// A number, in digits or words; years too.
    case number
    /// A sign.
    case sign
}

/// The form of a verb.
public enum VerbForm: Hashable, Sendable {
    /// The dictionary form, or the plural present: "hold".
    case base
    /// The dictionary form behind *to*, *do* or a modal: "hold" in "had to hold".
    case infinitive
    /// "held" as in "they held".
    case past
    /// "held" as in "were held".
    case participle
    /// "holds".
    case present
    /// "holding".
    case gerund
}

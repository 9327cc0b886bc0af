// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a question that a format has a place for, or has not.
public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The question as a whole: left out where this is lost.
    case question
    /// The question's name, by which an import finds it again.
    case id
    /// That a number is asked for and judged as a number.
    case number
    /// How far a right answer may lie from the number.
    case tolerance
    /// The unit of the number.
    case unit
    /// A typed word as an answer.
    case text
    /// An option, or its place among the others.
    case options
    /// The sentence, the document and the place that prove the answer.
    case citation
    /// Who says so, and who says otherwise.
    case claimants
    /// What is shown for one option alone.
    case optionFeedback = "option feedback"
    /// Words to sort by.
    case tags
    /// Text beyond the length that the other program takes.
    case length
    /// Characters that the format or the other program cannot hold.
    case characters
    /// A picture.
    case picture
}

/// Why a question is left out, or a part of it changed.
public enum LossReason: Hashable, Sendable {
    /// The format has no place for the part.
    case noPlace
    /// The format has no question of this kind.
    case noSuchKind
    /// More than the format's greatest count; the count is given.
    case moreThan(Int)
    /// Longer than the other program takes; the greatest length, in UTF-16 units, is given.
    case longerThan(Int)
    /// The text would be read as something else.
    case readsAs(Misreading)
    /// The tolerance is no whole number of the last digit.
    case notInLastDigits
    /// Needs more digits than can be written.
    case tooManyDigits
    /// The value is rounded or cut to nothing by the other program.
    case tooSmall
    /// Printed only where a font with these characters is installed.
    case needsFont
    /// Has a place, but is shown there as text, or judged in another way.
    case shownAsText

    /// What a text would be taken for.
    public enum Misreading: String, Hashable, Sendable {
        /// An option, or the line that names the key.
        case option
        /// Nothing: the text is empty.
        case nothing
        /// The same text as another option.
        case anotherOption
    }
}

/// Something that an export could not carry.
public struct Loss: Hashable, Sendable {
    /// The question's name.
    public let question: String
    /// What is lost.
    public let part: Part
    /// Why.
    public let reason: LossReason
    /// What was lost, where that is short: a unit, a tag, an option's letter.
    public let detail: String

    /// A loss.
    public init(question: String, part: Part, reason: LossReason, detail: String = "") {
        self.question = question
        self.part = part
        self.reason = reason
        self.detail = detail
    }
}

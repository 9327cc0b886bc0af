// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A typed answer as it was read, and what there is to say about the reading.
public struct AnswerReading: Hashable, Sendable {
    /// The answer.
    public let given: GivenAnswer
    /// What the echo adds.
    public let notes: [ReadingNote]

    /// A reading with its notes.
    public init(_ given: GivenAnswer, _ notes: [ReadingNote] = []) {
        self.given = given
        self.notes = notes
    }
}

/// What was done in reading a typed number.
public enum ReadingNote: Hashable, Sendable {
    /// A word of degree was typed; the number counts.
    case degree(TypedDegree)
    /// The number was typed in another unit.
    case converted(from: DecimalNumber, unit: String, to: Unit?)
    /// Stop or comma could have meant something else; they were read in this style.
    case signs(DigitStyle)
}

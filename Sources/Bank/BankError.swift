// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// Why a bank, or one line of it, cannot be read.
public struct BankError: Error, Hashable, Sendable {
    /// The line of the bank, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let kind: Kind

    /// An error of `kind` in `line`.
    public init(line: Int, kind: Kind) {
        self.line = line
        self.kind = kind
    }

    /// What can be wrong with a line.
    public enum Kind: Hashable, Sendable {
        /// The line is no JSON; the place counts lines and bytes from the start of the bank.
        case malformed(JSONError)
        /// The first line is not the header of a bank.
        case noHeader
        /// The bank was written in a format later than `BankHeader.formatVersion`.
        case laterVersion(Int)
        /// A key that every line has is missing. Inner keys are written with dots: `answer.text`.
        case missing(key: String)
        /// The value of a key is of the wrong kind, out of range, or contradicts another.
        case unfit(key: String)
        /// An earlier line has a question of this name.
        case repeatedQuestion(QuestionID)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// Why a quiz file cannot be read.
public enum QuizError: Error, Hashable, Sendable {
    /// The bytes are no JSON.
    case malformed(JSONError)
    /// It is JSON, but no quiz.
    case notAQuiz
    /// It was written by a later version of the program.
    case laterVersion(Int)
    /// A key is missing, of the wrong kind or out of range.
    case unfit(key: String)
    /// The question with this number, counted from 1, is none.
    case unfitQuestion(number: Int, BankError.Kind)
    /// Two questions have this id.
    case repeatedQuestion(QuestionID)
    /// The variant of this name does not have each question once, or has other options than its question.
    case unfitVariant(String)
}

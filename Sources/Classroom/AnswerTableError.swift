// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a table of answers. Nothing is guessed: a table with such a row is not marked.
public enum AnswerTableError: Error, Hashable, Sendable {
    /// The bytes are not UTF-8.
    case notUTF8
    /// A quotation mark in the row that begins in this line is never closed.
    case openQuotation(line: Int)
    /// There is no row but the first, or not even that.
    case empty
    /// The first row has no column of this name.
    case noColumn(String)
    /// Two columns have this name.
    case repeatedColumn(String)
    /// A column is neither known nor the number or id of a question.
    case unknownColumn(String)
    /// A row without a student.
    case noStudent(line: Int)
    /// The quiz has no variant of this name.
    case unknownVariant(line: Int, String)
    /// The quiz has variants, and the row names none although its questions are printed numbers.
    case noVariant(line: Int)
    /// The quiz has no question of this number or id.
    case unknownQuestion(line: Int, String)
    /// A row has more answers than the quiz has questions.
    case tooManyAnswers(line: Int, Int, questions: Int)
    /// A student has rows for two variants.
    case twoVariants(line: Int, student: String)
    /// A student has two rows in a table with a row for each student.
    case repeatedStudent(line: Int, String)
    /// `state` is neither empty nor "not asked".
    case unknownState(line: Int, String)
    /// A cell of a table of 0 and 1 is neither.
    case notAScore(line: Int, String)
}

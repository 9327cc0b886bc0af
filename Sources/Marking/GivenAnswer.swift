// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A learner's answer once it has been read as a value; the key has no part in the reading.
public enum GivenAnswer: Hashable, Sendable {
    /// The option at this index was picked, by its letter or by its value.
    case option(Int)
    /// One number.
    case number(DecimalNumber)
    /// A range of numbers, lower end first.
    case range(DecimalNumber, DecimalNumber)
    /// A year, quarter, month, date or period.
    case time(CalendarTime)
    /// A name, a place or a category, as typed.
    case text(String)
    /// The learner said that they do not know.
    case unknown
}

/// Why a typed answer could not be read. It is then asked for again, never marked wrong.
public enum Unreadable: Error, Hashable, Sendable {
    /// Nothing but spaces was typed.
    case empty
    /// The question asks for a number and none was found.
    case notANumber
    /// The question asks for one number and a range was typed.
    case rangeForOneNumber
    /// The question asks for a time and none was found.
    case notATime
    /// What was typed behind the number is neither the unit asked for nor a word of the question.
    case otherUnit(typed: String, asked: String?)
    /// It may mean each of these, and only the learner knows which; two or more.
    case ambiguous([GivenAnswer])
    /// The year has two digits, and the century is not said.
    case shortYear
    /// The calendar has no such day.
    case noSuchDay
    /// The question is a choice and no option has this letter or value.
    case noSuchOption
    /// Several options fit what was typed; their indices, ascending.
    case severalOptions([Int])
}

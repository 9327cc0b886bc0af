// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// A part of the answer, given before it.
public enum Hint: Hashable, Sendable {
    /// The figure lies between two powers of ten, the lower one included.
    case magnitude(from: DecimalNumber, below: DecimalNumber)
    /// The figure begins with this digit.
    case firstDigit(Int)
    /// The time lies in this one: a century, a decade, a year.
    case within(CalendarTime)
    /// How many letters each word has.
    case letters([Int])
    /// The first letter.
    case firstLetter(String)
    /// The option at this index is not it.
    case struckOut(Int)

    /// The next hint for `question` after `given`; `nil` where one more would be the answer.
    static func next(for question: Question, after given: [Hint]) -> Hint? {
        if let choice = question.choice { return strike(choice, given) }
        let all: [Hint] =
            switch question.answer.meaning {
            case .quantity(let key): ofNumber(key.value)
            case .time(let key): ofTime(key)
            case .text: ofText(question.answer.text)
            }
        return all.first { !given.contains($0) }
    }

    /// Invented options go first, then the others from the first on; two are left.
    private static func strike(_ choice: Choice, _ given: [Hint]) -> Hint? {
        let struck = given.compactMap { hint in
            if case .struckOut(let index) = hint { index } else { nil }
        }
        let left = choice.options.indices.filter { !struck.contains($0) }
        guard left.count > 2 else { return nil }
        let wrong = left.filter { $0 != choice.key }
        let made = wrong.first { choice.made.contains(choice.options[$0]) }
        return (made ?? wrong.first).map(Hint.struckOut)
    }

    private static func ofNumber(_ value: DecimalNumber) -> [Hint] {
        guard value > .zero else { return [] }
        let power = value.exponent + value.significantDigits - 1
        guard let from = DecimalNumber(coefficient: 1, exponent: power),
            let below = DecimalNumber(coefficient: 1, exponent: power + 1)
        else { return [] }
        let magnitude = Hint.magnitude(from: from, below: below)
        // The first digit of a number with one digit is the number.
        guard value.significantDigits > 1, let digit = String(value.coefficient).first?.wholeNumberValue else {
            return [magnitude]
        }
        return [magnitude, .firstDigit(digit)]
    }

    private static func ofTime(_ time: CalendarTime) -> [Hint] {
        let year = time.year
        guard year > 0 else { return [] }
        let century = Hint.within(.century((year - 1) / 100 + 1))
        let decade = Hint.within(.decade(year / 10 * 10))
        switch time {
        case .century: return []
        case .decade: return [century]
        case .year, .span: return [century, decade]
        case .season, .quarter, .month, .day: return [decade, .within(.year(year))]
        }
    }

    private static func ofText(_ text: String) -> [Hint] {
        let words = text.split(separator: " ").map(\.count)
        guard let first = text.first, text.count > 1 else { return [] }
        return [.letters(words), .firstLetter(String(first))]
    }
}

extension StudySession {
    /// Gives a hint for the open question.
    mutating func hint() -> [SessionEffect] {
        guard case .asking(var open) = phase else { return promptAgain() }
        guard let hint = Hint.next(for: open.question, after: open.hints) else {
            return [.show(.noHint)] + promptAgain()
        }
        open.hints.append(hint)
        open.emptyOnce = false
        phase = .asking(open)
        return [.show(.hint(hint, open.question))] + promptAgain()
    }
}

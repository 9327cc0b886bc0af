// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads a typed number where a question asks for one: its unit is understood, converted, or told to be another.
struct NumberAnswer {
    private let asked: MarkedQuantity
    private let stem: String
    private let convention: TypedConvention
    private let unit: Unit?

    init(asked: MarkedQuantity, stem: String, _ convention: TypedConvention) {
        self.asked = asked
        self.stem = stem
        unit = asked.unit.flatMap(Self.unit)
        var convention = convention
        convention.asksForLength = unit?.dimension == .length
        self.convention = convention
    }

    func read(_ typed: String) throws(Unreadable) -> AnswerReading {
        let all = TypedNumberReader.read(typed, convention).all
        guard let first = all.first else { throw .notANumber }
        if all.count == 1 { return try reading(first, typed) }
        var given: [GivenAnswer] = []
        for number in all {
            let one = try reading(number, typed).given
            if !given.contains(one) { given.append(one) }
        }
        throw .ambiguous(given)
    }

    private func reading(_ number: TypedNumber, _ typed: String) throws(Unreadable) -> AnswerReading {
        var notes: [ReadingNote] = []
        switch number {
        case .one(let value, let unit, let degree):
            let converted = try inAskedUnit(value, unit)
            if let degree { notes.append(.degree(degree)) }
            if let unit, converted != value { notes.append(.converted(from: value, unit: unit, to: self.unit)) }
            // Where the language's own style was used the echo, which is written in it, says it already.
            if convention.digits != convention.language.digits, TypedNumberReader.dependsOnStyle(typed, convention) {
                notes.append(.signs(convention.digits))
            }
            return AnswerReading(.number(converted), notes)
        case .range(let low, let high, let unit):
            guard case .range = asked.precision else { throw .rangeForOneNumber }
            return AnswerReading(.range(try inAskedUnit(low, unit), try inAskedUnit(high, unit)), notes)
        }
    }

    /// The value in the unit asked for.
    ///
    /// A conversion keeps as many significant digits as were typed, three at least.
    private func inAskedUnit(_ value: DecimalNumber, _ typed: String?) throws(Unreadable) -> DecimalNumber {
        guard let typed else { return value }
        if let unit, let other = Self.unit(typed), other.dimension == unit.dimension, other != unit,
            Self.isConvertible(unit.dimension)
        {
            let converted = (other.base(value) - unit.offset) / unit.factor
            if let result = DecimalNumber(nearest: converted, significant: max(3, value.significantDigits)) {
                return result
            }
        }
        guard isUnderstood(typed) else { throw .otherUnit(typed: typed, asked: asked.unit) }
        return value
    }

    private static func isConvertible(_ dimension: Unit.Dimension) -> Bool {
        switch dimension {
        case .money, .other, .rate: false
        default: true
        }
    }

    /// The unit that a text is as a whole.
    private static func unit(_ text: String) -> Unit? {
        let lexemes = Lexer.lexemes(of: text)
        guard let reading = UnitReader.share(lexemes, at: 0) ?? UnitReader.read(lexemes, at: 0),
            reading.count == lexemes.count
        else { return nil }
        return reading.unit
    }

    /// Whether every word behind the number is the unit asked for or a word of the stem, in singular or plural.
    private func isUnderstood(_ typed: String) -> Bool {
        if typed == "percent" {
            guard let asked = asked.unit else { return true }
            return PlainText(asked).joined == "percent" || asked == "%"
        }
        if let unit, unit == Self.unit(typed) { return true }
        let known = Set((PlainText(stem).words + PlainText(asked.unit ?? "").words).map(Self.singular))
        let words = PlainText(typed).words
        return !words.isEmpty && words.allSatisfy { known.contains(Self.singular($0)) }
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}

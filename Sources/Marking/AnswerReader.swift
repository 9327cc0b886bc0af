// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads a typed line as an answer to a question; the key has no part in it.
///
/// The reader looks at how the question is asked (its kind, its options, its unit and the words of its stem), never at
/// what answers it.
public enum AnswerReader {
    /// What `line` means as an answer to `question`.
    public static func read(_ line: String, for question: Question) throws(Unreadable) -> GivenAnswer {
        let typed = line.trimmed
        if typed.isEmpty { throw .empty }
        if let choice = question.choice { return try readOption(typed, of: choice, as: question.answer.meaning) }
        switch question.answer.meaning {
        case .quantity(let asked): return try readNumber(typed, asked, stem: question.stem)
        case .time:
            guard let time = TypedReader.time(typed) else { throw .notATime }
            return .time(time)
        case .text: return .text(typed)
        }
    }

    /// The letter of the option at `index`, "A" first.
    public static func letter(ofOption index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: min(max(index, 0), 25))))
    }

    // MARK: Numbers

    private static func readNumber(
        _ typed: String, _ asked: MarkedQuantity, stem: String
    ) throws(Unreadable) -> GivenAnswer {
        switch FigureText.number(typed) {
        case .one(let value, let unit)?:
            if let unit, !isUnderstood(unit, asked: asked.unit, stem: stem) {
                throw .otherUnit(typed: unit, asked: asked.unit)
            }
            return .number(value)
        case .range(let low, let high)?:
            guard case .range = asked.precision else { throw .rangeForOneNumber }
            return .range(low, high)
        case nil: throw .notANumber
        }
    }

    /// Whether every word behind the number is the unit asked for or a word of the stem, in singular or plural.
    private static func isUnderstood(_ unit: String, asked: String?, stem: String) -> Bool {
        if unit == "percent" {
            guard let asked else { return true }
            return PlainText(asked).joined == "percent" || asked == "%"
        }
        let known = Set((PlainText(stem).words + PlainText(asked ?? "").words).map(singular))
        let words = PlainText(unit).words
        return !words.isEmpty && words.allSatisfy { known.contains(singular($0)) }
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    // MARK: Options

    private static func readOption(
        _ typed: String, of choice: Choice, as meaning: Answer.Meaning
    ) throws(Unreadable) -> GivenAnswer {
        let given = OptionReader(typed, as: meaning)
        let options = choice.options.map { OptionReader($0, as: meaning) }
        let byLetter = letterIndex(typed, count: options.count)
        let byText = options.indices.filter { options[$0].plain.joined == given.plain.joined }
        if let byLetter {
            // An option whose text is itself a letter ("Hepatitis: A, B …") makes the letter mean two things.
            let others = byText.filter { $0 != byLetter }
            if others.isEmpty { return .option(byLetter) }
            throw .severalOptions(([byLetter] + others).sorted())
        }
        let byValue = options.indices.filter { options[$0].isSameValue(as: given) }
        let byWords = options.indices.filter { options[$0].plain.containsWords(of: given.plain) }
        let bySlip = options.indices.filter { given.plain.isSlip(of: options[$0].plain) }
        // A number picks by value alone: digits inside an option ("2" in "2 to 3") are not its value.
        let isFigure = given.number != nil || given.time != nil
        for found in isFigure ? [byValue, byText] : [byText, byWords, bySlip] {
            if let only = found.first, found.count == 1 { return .option(only) }
            if found.count > 1 { throw .severalOptions(found) }
        }
        throw .noSuchOption
    }

    /// "b", "B", "b)", "(b)" or "b." as the index of an option.
    private static func letterIndex(_ typed: String, count: Int) -> Int? {
        var text = Substring(typed)
        if text.first == "(" { text.removeFirst() }
        if let last = text.last, last == ")" || last == "." { text.removeLast() }
        guard text.utf8.count == 1, let byte = text.lowercased().utf8.first else { return nil }
        let index = Int(byte) - Int(UInt8(ascii: "a"))
        return (0..<count).contains(index) ? index : nil
    }
}

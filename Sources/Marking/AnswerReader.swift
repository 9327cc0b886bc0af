// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads a typed line as an answer to a question; the key has no part in it.
///
/// The reader looks at how the question is asked (its kind, its options, its unit and the words of its stem), never at
/// what answers it. What may mean two things is not guessed: the error names both.
public enum AnswerReader {
    /// What `line` means as an answer to `question`.
    public static func read(
        _ line: String, for question: Question, _ convention: TypedConvention = TypedConvention()
    ) throws(Unreadable) -> GivenAnswer {
        try reading(line, for: question, convention).given
    }

    /// What `line` means as an answer to `question`, with what there is to say about the reading.
    public static func reading(
        _ line: String, for question: Question, _ convention: TypedConvention = TypedConvention()
    ) throws(Unreadable) -> AnswerReading {
        let typed = line.trimmed
        if typed.isEmpty { throw .empty }
        if let choice = question.choice {
            return AnswerReading(try readOption(typed, of: choice, as: question.answer.meaning, convention))
        }
        switch question.answer.meaning {
        case .quantity(let asked):
            return try NumberAnswer(asked: asked, stem: question.stem, convention).read(typed)
        case .time: return AnswerReading(try readTime(typed))
        case .text: return AnswerReading(.text(typed))
        }
    }

    /// The letter of the option at `index`, "A" first.
    public static func letter(ofOption index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: min(max(index, 0), 25))))
    }

    private static func readTime(_ typed: String) throws(Unreadable) -> GivenAnswer {
        switch TypedTimeReader.read(typed) {
        case .one(let time): return .time(time)
        case .either(let times): throw .ambiguous(times.map(GivenAnswer.time))
        case .none: break
        }
        switch TypedTimeReader.problem(typed) {
        case .noTime: throw .notATime
        case .shortYear: throw .shortYear
        case .noSuchDay: throw .noSuchDay
        }
    }

    // MARK: Options

    private static func readOption(
        _ typed: String, of choice: Choice, as meaning: Answer.Meaning, _ convention: TypedConvention
    ) throws(Unreadable) -> GivenAnswer {
        let given = OptionReader.readings(ofTyped: typed, as: meaning, convention)
        let plain = PlainText(typed)
        let options = choice.options.map { OptionReader($0, as: meaning) }
        let byLetter = letterIndex(typed, count: options.count)
        let byText = options.indices.filter { options[$0].plain.joined == plain.joined }
        if let byLetter {
            // An option whose text is itself a letter ("Hepatitis: A, B …") makes the letter mean two things.
            let others = byText.filter { $0 != byLetter }
            if others.isEmpty { return .option(byLetter) }
            throw .severalOptions(([byLetter] + others).sorted())
        }
        let byValue = options.indices.filter { index in given.contains { options[index].isSameValue(as: $0) } }
        let byWords = options.indices.filter { options[$0].plain.containsWords(of: plain) }
        let bySlip = options.indices.filter { plain.isSlip(of: options[$0].plain) }
        // A number picks by value alone: digits inside an option ("2" in "2 to 3") are not its value.
        let isFigure = given.contains { $0.number != nil || $0.time != nil }
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

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText

extension QuizFile {
    /// Reads a quiz.
    public static func read(_ bytes: [UInt8]) throws(QuizError) -> Quiz {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes)
        } catch {
            throw .malformed(error)
        }
        guard value["recite"] == .string("quiz") else { throw .notAQuiz }
        guard let version = value["version"]?.int, version > 0 else { throw .unfit(key: "version") }
        guard version <= Quiz.formatVersion else { throw .laterVersion(version) }
        guard let seed = value["seed"]?.int, (0...Quiz.greatestSeed).contains(seed) else { throw .unfit(key: "seed") }
        guard let lines = value["questions"]?.array, !lines.isEmpty else { throw .unfit(key: "questions") }
        var questions: [QuizQuestion] = []
        var indices: [String: Int] = [:]
        for (index, line) in lines.enumerated() {
            let question = try question(line, number: index + 1)
            guard indices.updateValue(index, forKey: question.question.id.rawValue) == nil else {
                throw .repeatedQuestion(question.question.id)
            }
            questions.append(question)
        }
        var variants: [Variant] = []
        for object in value["variants"]?.array ?? [] {
            let variant = try variant(object, questions, indices)
            guard !variants.contains(where: { $0.name.lowercased() == variant.name.lowercased() }) else {
                throw .unfitVariant(variant.name)
            }
            variants.append(variant)
        }
        return Quiz(
            id: try text("id", value), title: try text("title", value), className: value["class"]?.string ?? "",
            date: value["date"]?.string ?? "", bank: value["bank"]?.string ?? "", seed: seed, questions: questions,
            variants: variants)
    }

    private static func text(_ key: String, _ value: JSONValue) throws(QuizError) -> String {
        guard let text = value[key]?.string else { throw .unfit(key: key) }
        return text
    }

    private static func question(_ value: JSONValue, number: Int) throws(QuizError) -> QuizQuestion {
        let bytes = JSONWriter.write(value)
        let result = bytes.withUnsafeBytes { buffer -> Result<Question, BankError> in
            do throws(BankError) {
                return .success(try QuestionLine.read(buffer, line: number))
            } catch {
                return .failure(error)
            }
        }
        let question: Question
        do throws(BankError) {
            question = try result.get()
        } catch {
            throw .unfitQuestion(number: number, error.kind)
        }
        var points = DecimalNumber(1)
        if let written = value["points"] {
            guard let text = written.number?.text, let value = plainDecimal(text), value > .zero else {
                throw .unfitQuestion(number: number, .unfit(key: "points"))
            }
            points = value
        }
        return QuizQuestion(question, points: points, keepsLast: value["keep_last"]?.bool)
    }

    /// "0.5", "2"; no exponent.
    static func plainDecimal(_ text: String) -> DecimalNumber? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.count <= 9, whole.utf8.count <= 9, let digits = Int(whole + decimals) else { return nil }
        return DecimalNumber(coefficient: digits, exponent: -decimals.utf8.count)
    }

    private static func variant(
        _ value: JSONValue, _ questions: [QuizQuestion], _ indices: [String: Int]
    ) throws(QuizError) -> Variant {
        guard let name = value["name"]?.string, !name.isEmpty, let lines = value["questions"]?.array else {
            throw .unfit(key: "variants")
        }
        var shown: [VariantQuestion] = []
        for line in lines {
            guard let id = line["question"]?.string, let index = indices[id] else { throw .unfitVariant(name) }
            let question = questions[index].question
            guard let choice = question.choice else {
                shown.append(VariantQuestion(index: index, question: question))
                continue
            }
            let options = (line["options"]?.array ?? []).compactMap(\.string)
            guard let key = line["key"]?.int, options.indices.contains(key), Set(options).count == options.count,
                options[key] == choice.options[choice.key]
            else { throw .unfitVariant(name) }
            shown.append(
                VariantQuestion(index: index, question: question.with(choice.showing(options, key: key))))
        }
        guard shown.map(\.index).sorted() == Array(questions.indices) else { throw .unfitVariant(name) }
        return Variant(name: name, questions: shown)
    }
}

extension Choice {
    /// The choice with other options of `options` and `pool` shown, the rest in the pool.
    func showing(_ shown: [String], key: Int) -> Choice {
        let rest = (pool + options).filter { !shown.contains($0) }
        return Choice(options: shown, key: key, made: made, pool: rest)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText

/// Writes and reads `quiz.json`; `docs/quiz.md` describes it.
public enum QuizFile {
    /// The bytes of a quiz. The same quiz gives the same bytes.
    public static func bytes(of quiz: Quiz) -> [UInt8] {
        var head = JSONWriter()
        head.beginObject()
        head.member("recite", "quiz")
        head.member("version", Quiz.formatVersion)
        head.member("id", quiz.id)
        head.member("title", quiz.title)
        head.member("class", quiz.className)
        head.member("date", quiz.date)
        head.member("bank", quiz.bank)
        head.member("seed", quiz.seed)
        var bytes = head.bytes
        bytes += Array(",\n \"questions\": [".utf8)
        append(quiz.questions.map(line), to: &bytes)
        bytes += Array("],\n \"variants\": [".utf8)
        append(quiz.variants.map { line($0, quiz.questions) }, to: &bytes)
        bytes += Array("]\n}\n".utf8)
        return bytes
    }

    /// The first five bytes of the checksum of questions and variants, in base 32 with lower-case letters.
    static func id(_ questions: [QuizQuestion], _ variants: [Variant]) -> String {
        var bytes: [UInt8] = []
        append(questions.map(line) + variants.map { line($0, questions) }, to: &bytes)
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
        let value = Checksum(of: bytes).bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return "quiz-" + String((0..<8).map { digits[Int(value >> UInt64(35 - 5 * $0) & 31)] })
    }

    private static func append(_ lines: [[UInt8]], to bytes: inout [UInt8]) {
        for (index, line) in lines.enumerated() {
            bytes += Array((index == 0 ? "\n  " : ",\n  ").utf8)
            bytes += line
        }
    }

    /// The bank's line with two keys more.
    private static func line(_ question: QuizQuestion) -> [UInt8] {
        var more = JSONWriter()
        more.beginObject()
        more.member("points", .number(number(question.points)))
        more.member("keep_last", question.keepsLast)
        more.endObject()
        return QuestionLine.bytes(of: question.question).dropLast() + Array(", ".utf8) + more.bytes.dropFirst()
    }

    private static func line(_ variant: Variant, _ questions: [QuizQuestion]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("name", variant.name)
        writer.name("questions")
        writer.beginArray()
        for shown in variant.questions {
            writer.beginObject()
            writer.member("question", questions[shown.index].question.id.rawValue)
            if let choice = shown.question.choice {
                writer.member("options", choice.options)
                writer.member("key", choice.key)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// A decimal number's description is always a JSON number.
    static func number(_ value: DecimalNumber) -> JSONNumber { JSONNumber(text: value.description) ?? JSONNumber(0) }
}

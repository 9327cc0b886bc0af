// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText

/// Marks and item analysis as one JSON object; what is undefined is `null`.
public enum MarksJSON {
    /// Marks with their analysis.
    public static func bytes(_ marks: ClassMarks, _ analysis: ItemAnalysis) -> [UInt8] {
        var writer = JSONWriter(.indented(1))
        writer.beginObject()
        writer.member("recite", "marks")
        writer.member("version", 1)
        writer.member("quiz", marks.quiz.id)
        writer.member("title", marks.quiz.title)
        writer.member("class", marks.quiz.className)
        writer.array("students", marks.students) { writer, student in
            writer.member("student", student.student)
            writer.member("variant", student.variant)
            writer.member("score", .number(QuizFile.number(student.score)))
            writer.member("points", .number(QuizFile.number(student.points)))
            writer.array("answers", student.printed) { writer, answer in
                writer.member("number", answer.number)
                writer.member("question", answer.question.id.rawValue)
                writer.member("answer", answer.typed)
                writer.member("text", answer.text)
                writer.member("verdict", answer.outcome.word)
                if let rival = answer.outcome.rival { writer.member("rival", rival.claimant) }
                writer.member("score", .number(QuizFile.number(answer.score)))
                writer.member("points", .number(QuizFile.number(answer.points)))
            }
        }
        writer.array("questions", Array(zip(marks.quiz.questions, marks.byQuestion))) { writer, pair in
            writer.member("question", pair.0.question.id.rawValue)
            writer.member("item", pair.0.question.item.rawValue)
            tally(pair.1, &writer)
        }
        writer.array("facts", marks.byItem) { writer, pair in
            writer.member("item", pair.item.rawValue)
            tally(pair.tally, &writer)
        }
        writer.name("analysis")
        write(analysis, &writer)
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// The analysis alone.
    public static func bytes(_ analysis: ItemAnalysis) -> [UInt8] {
        var writer = JSONWriter(.indented(1))
        write(analysis, &writer)
        writer.endLine()
        return writer.bytes
    }

    private static func tally(_ tally: Tally, _ writer: inout JSONWriter) {
        writer.member("asked", tally.asked)
        writer.member("right", tally.right)
        writer.member("rival", tally.rival)
        writer.member("near", tally.near)
        writer.member("wrong", tally.wrong)
        writer.member("omitted", tally.omitted)
        writer.optional("facility", tally.facility)
        writer.optional("share", tally.share)
    }

    private static func write(_ analysis: ItemAnalysis, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("students", analysis.students)
        writer.member("group_share", JSONNumber(analysis.groupShare).map { .number($0) } ?? .null)
        writer.member("group_size", analysis.groupSize)
        writer.member("ties", analysis.hasTies)
        writer.optional("mean", analysis.mean)
        writer.optional("sd", analysis.deviation)
        writer.optional("kr20", analysis.kr20)
        writer.optional("alpha", analysis.alpha)
        writer.optional("kr21", analysis.kr21)
        writer.optional("sem", analysis.standardError)
        writer.array("items", analysis.items) { writer, item in
            writer.member("id", item.id)
            writer.optional("p", item.facility)
            writer.optional("D", item.discrimination)
            writer.optional("D_shared", item.sharedDiscrimination)
            writer.optional("rpb", item.pointBiserial)
            writer.optional("rpb_corrected", item.correctedPointBiserial)
            writer.optional("alpha_if_deleted", item.alphaIfDeleted)
            writer.member("omitted", item.omitted)
            writer.member("rival", item.rival)
            guard !item.options.isEmpty else { return }
            writer.array("choices", item.options) { writer, option in
                writer.member("choice", option.option)
                writer.member("key", option.isKey)
                writer.member("shown", option.shown)
                writer.member("n", option.chosen)
                writer.optional("share", option.share)
                writer.member("upper", option.upper)
                writer.member("lower", option.lower)
                writer.optional("r_total", option.totalCorrelation)
                writer.optional("r_rest", option.restCorrelation)
                writer.optional("mean_total", option.meanTotal)
                writer.member("flags", option.flags.map(\.rawValue))
            }
        }
        writer.endObject()
    }
}

extension JSONWriter {
    /// A member that is a number, or `null`.
    fileprivate mutating func optional(_ name: String, _ value: Double?) {
        self.name(name)
        if let value { double(value) } else { null() }
    }

    /// A member that is an array of objects.
    fileprivate mutating func array<Element>(
        _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        beginArray()
        for element in elements {
            beginObject()
            body(&self, element)
            endObject()
        }
        endArray()
    }
}

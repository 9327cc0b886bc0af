// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Moodle's GIFT: questions as text, one paragraph each.
///
/// Texts are `[plain]`, so that `<` stays what it is. What GIFT cannot say (unit, precision, places) rides in a comment.
struct GIFT: ExchangeFormat {
    let name = "gift"
    let suffix = "gift.txt"
    let carries: Set<Part> = [.id, .number, .tolerance, .text, .options, .citation, .claimants, .optionFeedback, .tags]
    var reader: (any QuestionReader)? { GIFTReader() }

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(title: job.title) }

    /// A backslash is doubled and the signs that mean something get one; a line feed is written as Moodle reads it.
    static let escapes = EscapeTable([
        "\\": "\\\\", "~": "\\~", "=": "\\=", "#": "\\#", "{": "\\{", "}": "\\}", ":": "\\:", "\n": "\\n", "\t": " ",
    ])

    /// As `escapes`, without `<` and `>`: Moodle takes tags out of names.
    private static let titleEscapes = EscapeTable([
        "\\": "\\\\", "~": "\\~", "=": "\\=", "#": "\\#", "{": "\\{", "}": "\\}", ":": "\\:", "\n": "\\n", "\t": " ",
        "<": "", ">": "",
    ])

    /// A star would stand for any text; Moodle wants a backslash in front of one that does not.
    static let stars = EscapeTable(["*": "\\*"])

    struct Writer: IndependentWriter {
        let title: String

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes.add("$CATEGORY: ")
            outlet.bytes.add(title.isEmpty ? "Recite" : Self.categoryText(title))
            outlet.bytes.add("\n\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            // An arrow would make pairs to be matched of it.
            if case .text(let answer) = question.asked, answer.contains("->") {
                losses.note(question, .question, .readsAs(.option))
                return false
            }
            GIFT.append(question, to: &outlet.bytes)
            if case .number(let number) = question.asked, !PlainNumber.bands(number.value, number.accept).isWhole {
                losses.note(question, .tolerance, .tooManyDigits)
            }
            return true
        }

        /// A slash in a name is doubled, or it would part two names.
        static func categoryText(_ name: String) -> String { EscapeTable(["/": "//"]).text(name) }
    }

    /// Appends one question and the empty line behind it.
    static func append(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        bytes.add("// \(Rider.mark) ")
        Rider.appendForGIFT(shown, to: &bytes)
        bytes.add("\n// [id:")
        bytes.add(shown.shortID(100), bracket)
        bytes.add("]")
        for tag in shown.tags {
            bytes.add(" [tag:")
            bytes.add(CleanText.oneLine(tag), bracket)
            bytes.add("]")
        }
        bytes.add("\n::")
        bytes.add(shown.title, titleEscapes)
        bytes.add("::[plain]")
        bytes.add(shown.question.stem, escapes)
        bytes.add("{\n")
        appendAnswers(shown, to: &bytes)
        if !shown.explanation.isEmpty {
            bytes.add("####")
            bytes.add(shown.explanationText, escapes)
            bytes.add("\n")
        }
        bytes.add("}\n\n")
    }

    private static let bracket = EscapeTable(["]": "\\]", "\n": " "])

    private static func appendAnswers(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        switch shown.asked {
        case .choice(let choice):
            for (index, option) in choice.options.enumerated() {
                bytes.add(index == choice.key ? "=" : "~")
                // A text like "%50% …" would be read as a weight; behind a weight it is not.
                if option.hasPrefix("%") { bytes.add(index == choice.key ? "%100%" : "%0%") }
                appendAnswer(option, feedback: shown.feedback(ofOption: index), to: &bytes)
            }
        case .number(let number):
            bytes.add("#")
            for band in PlainNumber.bands(number.value, number.accept).bands {
                // Zero without a tolerance stops Moodle's import.
                bytes.add("=\(PlainNumber.text(band.centre)):\(PlainNumber.text(band.tolerance))\n")
            }
        case .text(let answer):
            bytes.add(answer.hasPrefix("%") ? "=%100%" : "=")
            appendAnswer(stars.text(answer), feedback: "", to: &bytes)
        }
    }

    private static func appendAnswer(_ text: String, feedback: String, to bytes: inout [UInt8]) {
        bytes.add(text, escapes)
        if !feedback.isEmpty {
            bytes.add("#")
            bytes.add(feedback, escapes)
        }
        bytes.add("\n")
    }
}

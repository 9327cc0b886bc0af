// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Markdown (CommonMark) to read or to print: questions first, the key with its sources behind them.
struct MarkdownText: ExchangeFormat {
    let name = "markdown"
    let suffix = "md"
    let carries: Set<Part> = [
        .id, .number, .tolerance, .unit, .text, .options, .citation, .claimants, .optionFeedback, .tags,
    ]

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(job: job) }

    struct Writer: IndependentWriter {
        let job: ExportJob

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes.add("# ")
            outlet.bytes.add(job.title.isEmpty ? "Recite" : job.title, MarkdownText.escapes)
            outlet.bytes.add("\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            MarkdownText.append(question, wording: job.wording, to: &outlet.bytes)
            return true
        }
    }

    /// Signs that Markdown gives a meaning anywhere in a line; a line feed is a hard break.
    static let escapes = EscapeTable([
        "\\": "\\\\", "`": "\\`", "*": "\\*", "_": "\\_", "[": "\\[", "]": "\\]", "<": "\\<", ">": "\\>", "#": "\\#",
        "|": "\\|", "~": "\\~", "$": "\\$", "&": "\\&", "\n": "\\\n", "!": "\\!", "{": "\\{", "}": "\\}",
    ])

    static func append(_ shown: ExportQuestion, wording: any Wording, to bytes: inout [UInt8]) {
        bytes.add("\n## \(shown.index + 1). ")
        bytes.add(inline(shown.question.stem))
        bytes.add("\n\n")
        var answer = shown.question.answer.text
        switch shown.asked {
        case .choice(let choice):
            for (index, option) in choice.options.enumerated() {
                bytes.add("- \(DelimitedTable.letter(index))\\) \(inline(option))\n")
            }
            answer = "\(DelimitedTable.letter(choice.key))) \(choice.options[choice.key])"
            bytes.add("\n")
        case .number(let number):
            if let unit = number.unit, !unit.isEmpty {
                bytes.add("\(wording.label(.unit)): \(inline(unit))\n\n")
            }
        case .text: break
        }
        bytes.add("<details><summary>\(wording.label(.showAnswer))</summary>\n\n")
        bytes.add("**\(wording.label(.answer)):** \(inline(answer))\n\n")
        if case .number(let number) = shown.asked, !number.isExact {
            bytes.add(
                inline(wording.accepted(PlainNumber.text(number.accept.from), PlainNumber.text(number.accept.to)))
                    + "\n\n")
        }
        for line in shown.explanation { bytes.add(inline(line) + "\n\n") }
        for (index, feedback) in (shown.question.feedback?.options ?? []).enumerated() where !feedback.isEmpty {
            bytes.add("\(DelimitedTable.letter(index))\\) \(inline(feedback))\n\n")
        }
        bytes.add("`\(shown.plainID)`")
        for tag in shown.tags { bytes.add(" \\#\(inline(tag).split(separator: " ").joined(separator: "-"))") }
        bytes.add("\n\n</details>\n")
    }

    /// A text inside a line: at its beginning a hyphen, a plus sign, or digits with a stop mean nothing there.
    private static func inline(_ text: String) -> String { escapes.text(CleanText.oneLine(text)) }
}

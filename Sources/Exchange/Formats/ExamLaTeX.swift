// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// LaTeX with the `exam` class: questions to print, the key with its sources where `\printanswers` is set.
struct ExamLaTeX: ExchangeFormat {
    let name = "exam"
    let suffix = "tex"
    let carries: Set<Part> = [
        .id, .number, .tolerance, .unit, .text, .options, .citation, .claimants, .optionFeedback, .tags,
    ]

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(job: job) }

    struct Writer: IndependentWriter {
        let job: ExportJob

        mutating func begin(_ outlet: inout Outlet) {
            var ignored = false
            outlet.bytes.add("% !TeX program = xelatex\n\\documentclass[addpoints]{exam}\n")
            outlet.bytes.add(LaTeXText.preamble)
            outlet.bytes.add("% Remove the sign of comment to print the key.\n% \\printanswers\n")
            outlet.bytes.add("\\begin{document}\n\\begin{center}\\Large ")
            outlet.bytes.add(LaTeXText.markup(job.title.isEmpty ? "Recite" : job.title, &ignored))
            outlet.bytes.add("\\end{center}\n\\begin{questions}\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            var needsFont = false
            append(question, &outlet.bytes, &needsFont)
            if needsFont { losses.note(question, .characters, .needsFont) }
            return true
        }

        mutating func finish(_ outlet: inout Outlet) { outlet.bytes.add("\\end{questions}\n\\end{document}\n") }

        private func append(_ shown: ExportQuestion, _ bytes: inout [UInt8], _ needsFont: inout Bool) {
            bytes.add("\n% \(shown.plainID)")
            for tag in shown.tags { bytes.add(" #" + CleanText.oneLine(tag)) }
            bytes.add("\n\\question[1] ")
            bytes.add(LaTeXText.markup(shown.question.stem, &needsFont))
            bytes.add("\n")
            switch shown.asked {
            case .choice(let choice):
                bytes.add("\\begin{choices}\n")
                for (index, option) in choice.options.enumerated() {
                    bytes.add(index == choice.key ? "\\CorrectChoice " : "\\choice ")
                    bytes.add(LaTeXText.markup(option, &needsFont))
                    bytes.add("\n")
                }
                bytes.add("\\end{choices}\n")
            case .number(let number):
                if let unit = number.unit, !unit.isEmpty {
                    bytes.add(" (" + LaTeXText.markup(unit, &needsFont) + ")\n")
                }
                answerLine(shown.question.answer.text, &bytes, &needsFont)
            case .text(let answer): answerLine(answer, &bytes, &needsFont)
            }
            bytes.add("\\begin{solution}\n")
            if case .number(let number) = shown.asked, !number.isExact {
                let from = PlainNumber.text(number.accept.from)
                let to = PlainNumber.text(number.accept.to)
                bytes.add(LaTeXText.markup(job.wording.accepted(from, to), &needsFont) + "\n\n")
            }
            for line in shown.explanation { bytes.add(LaTeXText.markup(line, &needsFont) + "\n\n") }
            for (index, text) in (shown.question.feedback?.options ?? []).enumerated() where !text.isEmpty {
                bytes.add("\(DelimitedTable.letter(index))) " + LaTeXText.markup(text, &needsFont) + "\n\n")
            }
            bytes.add("\\end{solution}\n")
        }

        private func answerLine(_ answer: String, _ bytes: inout [UInt8], _ needsFont: inout Bool) {
            // Braces keep a bracket inside the answer from closing the argument.
            bytes.add("\\answerline[{" + LaTeXText.markup(CleanText.oneLine(answer), &needsFont) + "}]\n")
        }
    }
}

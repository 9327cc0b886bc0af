// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Auto Multiple Choice's plain text: choices only.
struct AMCText: ExchangeFormat {
    let name = "amc-txt"
    let suffix = "amc.txt"
    let carries: Set<Part> = [.id, .options, .claimants]
    let showsExplanation = false

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(job: job) }

    struct Writer: IndependentWriter {
        let job: ExportJob

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes.add("Title: ")
            outlet.bytes.add(job.title.isEmpty ? "Recite" : job.title)
            outlet.bytes.add("\nPaperSize: A4\nLang: \(job.wording.language.uppercased())\n")
            let pageNumbers = AMCLaTeX.pageNumbers(job.survey.questions)
            if !pageNumbers.isEmpty { outlet.bytes.add("LaTeX-BeginDocument: \(pageNumbers)\n") }
            outlet.bytes.add("\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard case .choice(let choice) = question.asked else {
                losses.note(question, .question, .noSuchKind, question.question.kind.rawValue)
                return false
            }
            let stem = CleanText.oneLine(question.stemWithDispute(job.wording))
            let options = choice.options.map(CleanText.oneLine)
            guard !stem.isEmpty, !options.contains("") else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            guard AMCLaTeX.fitsPage(question) else {
                losses.note(question, .question, .longerThan(AMCLaTeX.pageLength))
                return false
            }
            // The text goes to LaTeX, which prints nothing for what its font lacks; AMC-TXT cannot name another font.
            guard !LaTeXText(stem + options.joined()).needsFont else {
                losses.note(question, .question, .needsFont)
                return false
            }
            outlet.bytes.add("*[id=\(question.plainID)] \(Self.safe(stem))\n")
            for (index, option) in options.enumerated() {
                outlet.bytes.add("\(index == choice.key ? "+" : "-") \(Self.safe(option))\n")
            }
            outlet.bytes.add("\n")
            return true
        }

        /// AMC-TXT has no escape: a bracket, a star or a sign where a line or a command could begin gets a
        /// zero-width space in front.
        private static func safe(_ text: String) -> String {
            guard let first = text.first, "[*+-".contains(first) || text.contains("[") else { return text }
            return "\u{200B}" + text.replacing("[", with: "\u{200B}[")
        }
    }
}

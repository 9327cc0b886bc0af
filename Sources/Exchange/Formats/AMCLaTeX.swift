// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Auto Multiple Choice's LaTeX: sheets to print, scan and mark.
struct AMCLaTeX: ExchangeFormat {
    let name = "amc"
    let suffix = "amc.tex"
    let carries: Set<Part> = [.id, .number, .tolerance, .unit, .options, .claimants, .citation]

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(job: job) }

    /// How many questions go into a group: TeX's memory does not hold more than some 200 at once, and a new page behind
    /// each group frees it.
    static let groupSize = 40

    /// The greatest number of characters of a question: AMC keeps each whole, and one longer than a page is cut off.
    static let pageLength = 2500

    /// Whether stem and options fit on a page.
    static func fitsPage(_ question: ExportQuestion) -> Bool {
        let options = question.question.choice?.options ?? []
        return question.question.stem.utf16.count + options.reduce(0) { $0 + $1.utf16.count } <= pageLength
    }

    /// How much of a bank goes into one part: TeX keeps the elements of a part in its memory of five million words, of
    /// which a byte takes a little more than one. Each part is printed as a copy of its own, with its own number.
    static let partSize = 1000
    static let partBytes = 1_600_000

    /// Room for the number of the last page of `questions`, where it may be more than 63, the greatest that AMC prints by
    /// itself.
    ///
    /// AMC prints the number as boxes, black for 1, and reads as many as it has printed, the same on every page. Their
    /// count stands in `\AMC@NCBpage`, as its own error message says; six more follow on the line, which is as wide as
    /// `\AMC@CBtaille` says. No question is longer than a page, and each group begins a new one.
    static func pageNumbers(_ questions: Int) -> String {
        let pages = questions + questions / groupSize + 2
        var digits = 6
        while pages >= 1 << digits { digits += 1 }
        if digits == 6 { return "" }
        let width = max(50, (digits + 6) * 32 / 10 + 2)
        return "\\makeatletter\\def\\AMC@NCBpage{\(digits)}\\setlength{\\AMC@CBtaille}{\(width)mm}\\makeatother"
    }

    struct Writer: QuestionWriter {
        private let job: ExportJob
        /// The part that is being written, from 1, with how many questions and bytes it has.
        private var part = 1
        private var count = 0
        private var size = 0

        init(job: ExportJob) { self.job = job }

        /// The group of the question to come.
        private var group: String { "recite" + DelimitedTable.letter(count / AMCLaTeX.groupSize) }

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes.add(
                "%%AMC:latex_engine=xelatex\n% !TeX program = xelatex\n\\documentclass[a4paper]{article}\n")
            outlet.bytes.add(LaTeXText.preamble)
            outlet.bytes.add("\\usepackage[box,completemulti]{automultiplechoice}\n\\begin{document}\n\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            guard AMCLaTeX.fitsPage(question) else {
                losses.note(question, .question, .longerThan(AMCLaTeX.pageLength))
                return false
            }
            if count >= AMCLaTeX.partSize || size >= AMCLaTeX.partBytes {
                endPart(isLast: false, &outlet.bytes)
                part += 1
            }
            let before = outlet.bytes.count
            var needsFont = false
            switch question.asked {
            case .text:
                losses.note(question, .question, .noSuchKind, question.question.kind.rawValue)
                return false
            case .choice(let choice): append(question, choice, &outlet.bytes, &needsFont)
            case .number(let number):
                guard let code = AMCNumber(number) else {
                    losses.note(question, .question, .tooManyDigits)
                    return false
                }
                if !code.isWhole { losses.note(question, .tolerance, .notInLastDigits) }
                append(question, number, code, &outlet.bytes, &needsFont)
            }
            if needsFont { losses.note(question, .characters, .needsFont) }
            count += 1
            size += outlet.bytes.count - before
            return true
        }

        mutating func finish(_ outlet: inout Outlet) {
            endPart(isLast: true, &outlet.bytes)
            outlet.bytes.add("\\end{document}\n")
        }

        /// Prints the questions since the last part, and forgets them.
        private mutating func endPart(isLast: Bool, _ bytes: inout [UInt8]) {
            if count == 0, part > 1 { return }
            var ignored = false
            if part == 1 { bytes.add(AMCLaTeX.pageNumbers(isLast ? count : AMCLaTeX.partSize) + "\n") }
            bytes.add("\\onecopy{1}{\n\\noindent{\\bfseries ")
            bytes.add(LaTeXText.markup(job.title.isEmpty ? "Recite" : job.title, &ignored))
            if part > 1 { bytes.add(" (\(part))") }
            bytes.add("}\\hfill \\namefield{\\fbox{\\begin{minipage}{.4\\linewidth}")
            bytes.add(LaTeXText.markup(job.wording.label(.name), &ignored))
            bytes.add("\\vspace*{.8cm}\\dotfill\\end{minipage}}}\n\n")
            bytes.add("\\vspace{1ex}\n")
            let groups = stride(from: 0, to: count, by: AMCLaTeX.groupSize).map {
                "recite" + DelimitedTable.letter($0 / AMCLaTeX.groupSize)
            }
            for (index, group) in groups.enumerated() {
                bytes.add((index == 0 ? "" : "\\clearpage\n") + "\\insertgroup{\(group)}\n")
            }
            bytes.add("}\n\n")
            if !isLast { bytes.add(groups.map { "\\cleargroup{\($0)}\n" }.joined() + "\n") }
            count = 0
            size = 0
        }

        private func append(
            _ shown: ExportQuestion, _ choice: Choice, _ bytes: inout [UInt8], _ needsFont: inout Bool
        ) {
            let id = shown.plainID
            bytes.add("\\element{\(group)}{\n\\begin{question}{\(id)}\n")
            bytes.add(LaTeXText.markup(shown.question.stem, &needsFont))
            // Numbers and dates ascend, and stay so on every copy.
            let isOrdered = shown.question.answer.meaning != .text
            bytes.add("\n\\begin{choices}\(isOrdered ? "[o]" : "")\n")
            for (index, option) in choice.options.enumerated() {
                bytes.add(index == choice.key ? "\\correctchoice{" : "\\wrongchoice{")
                bytes.add(LaTeXText.markup(option, &needsFont) + "}\n")
            }
            bytes.add("\\end{choices}\n")
            explain(shown, &bytes, &needsFont)
            bytes.add("\\end{question}\n}\n\n")
        }

        private func append(
            _ shown: ExportQuestion, _ number: ExportQuestion.Number, _ code: AMCNumber, _ bytes: inout [UInt8],
            _ needsFont: inout Bool
        ) {
            bytes.add("\\element{\(group)}{\n\\begin{questionmultx}{\(shown.plainID)}\n")
            bytes.add(LaTeXText.markup(shown.question.stem, &needsFont))
            if let unit = number.unit, !unit.isEmpty { bytes.add(" (" + LaTeXText.markup(unit, &needsFont) + ")") }
            bytes.add("\n\\AMCnumericChoices{\(code.value)}{\(code.options)}\n")
            explain(shown, &bytes, &needsFont)
            bytes.add("\\end{questionmultx}\n}\n\n")
        }

        private func explain(_ shown: ExportQuestion, _ bytes: inout [UInt8], _ needsFont: inout Bool) {
            if shown.explanation.isEmpty { return }
            let text = shown.explanation.map { LaTeXText.markup($0, &needsFont) }.joined(separator: " ")
            bytes.add("\\explain{\(text)}\n")
        }
    }
}

/// A number as AMC codes it: a box for each digit, and a tolerance in units of the last one.
struct AMCNumber {
    /// The value with the decimals that value and tolerance need.
    let value: String
    /// The options of `\AMCnumericChoices`.
    let options: String
    /// Whether the boxes accept exactly what is right; otherwise they accept less.
    let isWhole: Bool

    /// The greatest number of boxes: what fits on a line.
    static let digitLimit = 12

    /// `nil` where more boxes are needed than fit.
    init?(_ number: ExportQuestion.Number) {
        let (bands, isWhole) = PlainNumber.bands(number.value, number.accept)
        guard let band = bands.first else { return nil }
        let decimals = max(0, max(-number.value.exponent, -band.tolerance.exponent))
        guard decimals <= Self.digitLimit else { return nil }
        let scale = DecimalNumber(coefficient: 1, exponent: decimals) ?? DecimalNumber(1)
        guard let units = band.tolerance.multiplied(by: scale)?.whole,
            let shifted = number.value.magnitude.multiplied(by: scale)?.whole
        else { return nil }
        // Room for what may be typed: the largest accepted value.
        let largest = String(shifted + units).count
        let digits = max(largest, decimals + 1)
        guard digits <= Self.digitLimit else { return nil }
        value = PlainNumber.text(number.value)
        let isNegative = number.value < .zero || number.accept.from < .zero
        options =
            "digits=\(digits),decimals=\(decimals),sign=\(isNegative),strict=false,scoreexact=1"
            + (units > 0 ? ",approx=\(units),scoreapprox=1" : "")
        self.isWhole = isWhole && bands.count == 1
    }
}

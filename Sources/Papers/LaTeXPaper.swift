// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// A document as LaTeX that a teacher can edit: each question is an environment, what it looks like stands in the preamble.
public enum LaTeXPaper {
    /// The bytes of `document`, for XeLaTeX or LuaLaTeX; pdfLaTeX prints Latin letters.
    public static func bytes(of document: PaperDocument) -> [UInt8] {
        var page = preamble(document)
        for block in document.blocks { page += latex(block) }
        page += "\\end{document}\n"
        return Array(page.utf8)
    }

    private static func text(_ text: String) -> String {
        var needsFont = false
        return LaTeXText.markup(text, &needsFont)
    }

    private static func preamble(_ document: PaperDocument) -> String {
        let size = document.format.textSize
        let isLarge = size > 14
        return """
            % !TeX program = xelatex
            \\documentclass[\(isLarge ? "17pt" : "11pt"),\(document.format.sheet == .a4 ? "a4paper" : "letterpaper")]{\(isLarge ? "extarticle" : "article")}
            \(LaTeXText.preamble)\\usepackage[margin=18mm,includefoot]{geometry}
            \\usepackage{fancyhdr,lastpage,longtable,array,multicol}
            \\setlength{\\parindent}{0pt}
            \\pagestyle{fancy}\\fancyhf{}\\renewcommand{\\headrulewidth}{0pt}
            \\fancyfoot[L]{\\small \(text(document.foot))}\\fancyfoot[R]{\\small \\thepage{} / \\pageref*{LastPage}}
            \\newcommand{\\Blank}[1]{\\makebox[#1]{\\hrulefill}}
            % \\begin{Question}{number}{points}{stem} … \\end{Question} is kept on one page.
            \\newenvironment{Question}[3]{\\par\\noindent\\begin{minipage}{\\linewidth}%
              \\makebox[2em][l]{\\textbf{#1.}}\\parbox[t]{\\dimexpr\\linewidth-6em}{\\raggedright #3}\\hfill{\\small #2}\\par\\smallskip}%
              {\\end{minipage}\\par\\bigskip}
            % \\Option{width}{letter}{text}
            \\newcommand{\\Option}[3]{\\parbox[t]{#1}{\\hangindent=1.6em\\makebox[1.6em][l]{\\textbf{#2}}#3\\strut}\\ignorespaces}
            \\newcommand{\\AnswerLine}[2]{\\vspace{1ex}\\hspace*{2em}{\\small #1} \\Blank{.4\\linewidth} #2}
            \\newcommand{\\Circle}[1]{\\raisebox{-.3ex}{\\setlength{\\unitlength}{1em}\\begin{picture}(1.5,1.2)\\put(.7,.45){\\circle{1.3}}\\put(.7,.45){\\makebox(0,0){\\footnotesize #1}}\\end{picture}}}
            \\begin{document}

            """
    }

    private static func latex(_ block: PaperBlock) -> String {
        switch block {
        case .title(let title, let right):
            "{\\Large\\bfseries \(text(title))}\\hfill{\\large\\bfseries \(text(right))}\\par\\medskip\n"
        case .fields(let fields): fields.map(field).joined(separator: "\\hfill\n") + "\\par\\medskip\n"
        case .note(let note): note.isEmpty ? "" : "{\\small \(text(note))}\\par\\bigskip\n"
        case .heading(let heading): "\\section*{\(text(heading))}\n"
        case .question(let question): latex(question)
        case .table(let columns, let shares, let rows): table(columns, shares, rows)
        case .entry(let number, let stem, let lines):
            "\\par\\noindent\\begin{minipage}{\\linewidth}\\makebox[2.5em][l]{\\textbf{\(text(number)).}}"
                + "\\parbox[t]{\\dimexpr\\linewidth-2.5em}{\\raggedright \(text(stem))"
                + lines.enumerated().map { "\\par{\($0 == 0 ? "\\bfseries" : "\\small") \(text($1))}" }.joined()
                + "}\\end{minipage}\\par\\medskip\n"
        case .answerSheet(let rows):
            "\\begin{multicols}{2}\n"
                + rows.map { row in
                    "\\makebox[2.5em][l]{\\textbf{\(row.number).}}"
                        + (row.letters.isEmpty
                            ? "\\Blank{.6\\linewidth}" : row.letters.map { "\\Circle{\($0)}" }.joined())
                        + "\\par\\medskip\n"
                }.joined() + "\\end{multicols}\n"
        case .newPage: "\\clearpage\n"
        }
    }

    private static func field(_ field: PaperBlock.Field) -> String {
        let space = "\(max(0.04, field.share - 0.12).hundredths)\\linewidth"
        let value = field.value.isEmpty ? "\\Blank{\(space)}" : text(field.value)
        return text(field.label) + " " + value + (field.behind.isEmpty ? "" : " " + text(field.behind))
    }

    private static func latex(_ question: PrintedQuestion) -> String {
        var page = "\\begin{Question}{\(question.number)}{\(text(question.points))}{\(text(question.stem))}\n"
        if question.options.isEmpty {
            page += "\\AnswerLine{\(text(question.label))}{\(text(question.unit))}\n"
        } else {
            let width = "\\dimexpr(\\linewidth-2em)/\(question.columns)-.3em"
            for (index, option) in question.options.enumerated() {
                let begins = index % question.columns == 0
                page += (begins ? "\\hspace*{2em}" : "")
                page += "\\Option{\(width)}{\(option.letter)}{\(text(option.text))}"
                page += index % question.columns == question.columns - 1 ? "\\par\n" : "\n"
            }
        }
        return page + "\\end{Question}\n\n"
    }

    private static func table(_ columns: [String], _ shares: [Double], _ rows: [[String]]) -> String {
        let layout = shares.map { "p{\(($0 - 0.03).hundredths)\\linewidth}" }.joined()
        return "\\begin{longtable}[l]{@{}\(layout)@{}}\n"
            + columns.map { "{\\bfseries\\small \(text($0))}" }.joined(separator: " & ")
            + " \\\\ \\hline\\endhead\n"
            + rows.map { $0.map { text($0) }.joined(separator: " & ") + " \\\\\n" }.joined()
            + "\\end{longtable}\n"
    }
}

extension Double {
    /// With at most two decimals.
    fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}

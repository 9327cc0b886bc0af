// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// A document as one page of HTML that asks nothing of the network and prints in black and white.
public enum HTMLPaper {
    /// The bytes of `document`.
    public static func bytes(of document: PaperDocument) -> [UInt8] {
        var page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(text(document.title))</title>
            <style>
            \(style(document.format))
            </style>
            </head>
            <body>
            <main>

            """
        for block in document.blocks { page += html(block) }
        page += "</main>\n<footer>\(text(document.foot))</footer>\n</body>\n</html>\n"
        return Array(page.utf8)
    }

    static func text(_ text: String) -> String { EscapeTable.xml.text(text) }

    private static func style(_ format: PaperFormat) -> String {
        """
        @page { size: \(format.sheet == .a4 ? "A4" : "letter"); margin: 18mm; }
        body { font: \(format.textSize)pt/1.3 Georgia, "Liberation Serif", serif; color: #000; background: #fff;
          max-width: 46em; margin: 1em auto; padding: 0 1em; }
        header { display: flex; justify-content: space-between; align-items: baseline; gap: 1em; }
        h1 { font-size: 1.5em; margin: 0.3em 0; } h2 { font-size: 1.2em; margin: 1.2em 0 0.3em; break-after: avoid; }
        header p { font-weight: bold; margin: 0; white-space: nowrap; }
        .fields { display: flex; flex-wrap: wrap; gap: 0.6em 1em; margin: 0.6em 0 1em; padding: 0; list-style: none; }
        .fields li { display: flex; gap: 0.4em; align-items: baseline; min-width: 8em; white-space: nowrap; }
        .blank { border-bottom: 1px solid #000; flex: 1; min-width: 3em; height: 1.2em; }
        .note { font-size: 0.85em; }
        .question { break-inside: avoid; margin: 0 0 1em; display: grid; grid-template-columns: 2.2em 1fr auto; }
        .question .number { font-weight: bold; } .question .stem { margin: 0; }
        .question .points { font-size: 0.85em; padding-left: 1em; white-space: nowrap; }
        .options { grid-column: 2 / 4; margin: 0.3em 0 0; padding: 0; list-style: none; display: grid; gap: 0.15em 1em; }
        .options b { display: inline-block; min-width: 1.4em; }
        .line { grid-column: 2 / 4; display: flex; gap: 0.4em; align-items: baseline; margin: 0.9em 0 0; max-width: 24em; }
        table { border-collapse: collapse; width: 100%; break-inside: auto; } th { border-bottom: 1px solid #000; }
        th, td { text-align: left; vertical-align: top; padding: 0.1em 0.6em 0.1em 0; } tr { break-inside: avoid; }
        .entry { break-inside: avoid; margin: 0 0 0.9em; display: grid; grid-template-columns: 2.6em 1fr; }
        .entry p { margin: 0; grid-column: 2; overflow-wrap: anywhere; } .entry .number { grid-column: 1; font-weight: bold; }
        .entry .evidence { font-size: 0.85em; }
        .sheet { columns: 2; list-style: none; padding: 0; } .sheet li { break-inside: avoid; margin: 0 0 0.6em; display: flex; gap: 0.5em; }
        .sheet b { min-width: 2.2em; } .sheet .circle { border: 1px solid #000; border-radius: 50%; width: 1.5em; height: 1.5em;
          text-align: center; line-height: 1.5em; font-size: 0.85em; }
        .new-page { break-before: page; border: 0; margin: 0; } footer { margin-top: 2em; font-size: 0.85em; }
        """
    }

    private static func html(_ block: PaperBlock) -> String {
        switch block {
        case .title(let title, let right):
            "<header><h1>\(text(title))</h1>" + (right.isEmpty ? "" : "<p>\(text(right))</p>") + "</header>\n"
        case .fields(let fields):
            "<ul class=\"fields\">" + fields.map(field).joined() + "</ul>\n"
        case .note(let note): note.isEmpty ? "" : "<p class=\"note\">\(text(note))</p>\n"
        case .heading(let heading): "<h2>\(text(heading))</h2>\n"
        case .question(let question): html(question)
        case .table(let columns, _, let rows):
            "<table><thead><tr>" + columns.map { "<th scope=\"col\">\(text($0))</th>" }.joined()
                + "</tr></thead>\n<tbody>\n"
                + rows.map { "<tr>" + $0.map { "<td>\(text($0))</td>" }.joined() + "</tr>\n" }.joined()
                + "</tbody></table>\n"
        case .entry(let number, let stem, let lines):
            "<div class=\"entry\"><span class=\"number\">\(text(number)).</span><p>\(text(stem))</p>"
                + lines.enumerated().map { index, line in
                    index == 0 ? "<p><b>\(text(line))</b></p>" : "<p class=\"evidence\">\(text(line))</p>"
                }.joined() + "</div>\n"
        case .answerSheet(let rows):
            "<ol class=\"sheet\">"
                + rows.map { row in
                    "<li><b>\(row.number).</b>"
                        + (row.letters.isEmpty
                            ? "<span class=\"blank\"></span>"
                            : row.letters.map { "<span class=\"circle\">\(text($0))</span>" }.joined()) + "</li>"
                }.joined(separator: "\n") + "</ol>\n"
        case .newPage: "<hr class=\"new-page\">\n"
        }
    }

    private static func field(_ field: PaperBlock.Field) -> String {
        let value = field.value.isEmpty ? "<span class=\"blank\"></span>" : "<span>\(text(field.value))</span>"
        let behind = field.behind.isEmpty ? "" : "<span>\(text(field.behind))</span>"
        return "<li style=\"flex: \(Int(field.share * 100))\"><span>\(text(field.label))</span>\(value)\(behind)</li>"
    }

    private static func html(_ question: PrintedQuestion) -> String {
        var page =
            "<div class=\"question\"><span class=\"number\">\(question.number).</span>"
            + "<p class=\"stem\">\(text(question.stem))</p><span class=\"points\">\(text(question.points))</span>"
        if question.options.isEmpty {
            page +=
                "<p class=\"line\"><span>\(text(question.label))</span><span class=\"blank\"></span>"
                + "<span>\(text(question.unit))</span></p>"
        } else {
            page += "<ol class=\"options\" style=\"grid-template-columns: repeat(\(question.columns), 1fr)\">"
            for option in question.options { page += "<li><b>\(option.letter)</b>\(text(option.text))</li>" }
            page += "</ol>"
        }
        return page + "</div>\n"
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import CPages
import Figures
import JSONText

/// One page of HTML to practise with: works from a file, without a network, with keyboard and screen reader alone, keeps
/// the score in the page. Without scripts it is a list of questions with the answers folded away.
struct InteractivePage: ExchangeFormat {
    let name = "html"
    let suffix = "html"
    let carries: Set<Part> = [
        .id, .number, .tolerance, .unit, .text, .options, .citation, .claimants, .optionFeedback,
    ]

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(job: job) }

    struct Writer: IndependentWriter {
        let job: ExportJob

        mutating func begin(_ outlet: inout Outlet) {
            let title = EscapeTable.xml.text(job.title.isEmpty ? "Recite" : job.title)
            outlet.bytes.add(
                "<!DOCTYPE html>\n<html lang=\"\(job.wording.language)\">\n<head>\n<meta charset=\"utf-8\">\n")
            outlet.bytes.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            // No picture, no font, no address: the page cannot ask for anything.
            outlet.bytes.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
            outlet.bytes.add("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
            outlet.bytes.add("<title>\(title)</title>\n<style>\n")
            outlet.bytes += Self.asset(recite_page_style(), recite_page_style_length())
            outlet.bytes.add("</style>\n</head>\n<body>\n<main>\n<h1>\(title)</h1>\n")
            outlet.bytes.add("<p id=\"score\" role=\"status\" aria-live=\"polite\"></p>\n<ol id=\"questions\">\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            append(question, &outlet.bytes)
            return true
        }

        mutating func finish(_ outlet: inout Outlet) {
            outlet.bytes.add("</ol>\n</main>\n<script type=\"application/json\" id=\"words\">")
            var words = JSONObject()
            for label in [Label.right, .wrong, .answered, .of, .check, .restart, .typeNumber, .score] {
                words[label.rawValue] = .string(job.wording.label(label))
            }
            let text = String(decoding: JSONWriter.write(.object(words)), as: UTF8.self)
            outlet.bytes.add(text.replacing("<", with: "\\u003c"))
            outlet.bytes.add("</script>\n<script>\n")
            outlet.bytes += Self.asset(recite_page_script(), recite_page_script_length())
            outlet.bytes.add("</script>\n</body>\n</html>\n")
        }

        private static func asset(_ start: UnsafeRawPointer, _ count: Int) -> [UInt8] {
            Array(UnsafeRawBufferPointer(start: start, count: count))
        }

        private func append(_ shown: ExportQuestion, _ bytes: inout [UInt8]) {
            let number = shown.index + 1
            let kind: String
            switch shown.asked {
            case .choice: kind = "choice"
            case .number: kind = "number"
            case .text: kind = "text"
            }
            bytes.add("<li class=\"question\" id=\"\(shown.plainID)\" data-kind=\"\(kind)\"")
            if case .number(let asked) = shown.asked {
                bytes.add(" data-from=\"\(PlainNumber.text(asked.accept.from))\" data-to=\"")
                bytes.add("\(PlainNumber.text(asked.accept.to))\"")
            }
            bytes.add(">\n<form>\n")
            switch shown.asked {
            case .choice(let choice):
                bytes.add("<fieldset><legend>")
                bytes.add(shown.question.stem, .html)
                bytes.add("</legend>\n")
                for (index, option) in choice.options.enumerated() {
                    bytes.add("<label class=\"option\"><input type=\"radio\" name=\"q\(number)\" value=\"\(index)\"")
                    bytes.add(index == choice.key ? " data-key> " : "> ")
                    bytes.add("<span>\(DelimitedTable.letter(index))</span> ")
                    bytes.add(option, .html)
                    bytes.add("</label>\n")
                }
                bytes.add("</fieldset>\n")
            case .number(let asked): appendEntry(shown, number, unit: asked.unit ?? "", isNumber: true, &bytes)
            case .text: appendEntry(shown, number, unit: "", isNumber: false, &bytes)
            }
            bytes.add("<button type=\"submit\">\(EscapeTable.xml.text(job.wording.label(.check)))</button>\n")
            bytes.add("<p class=\"verdict\" role=\"status\"></p>\n</form>\n")
            appendAnswer(shown, &bytes)
            bytes.add("</li>\n")
        }

        private func appendEntry(
            _ shown: ExportQuestion, _ number: Int, unit: String, isNumber: Bool, _ bytes: inout [UInt8]
        ) {
            bytes.add("<p><label for=\"a\(number)\">")
            bytes.add(shown.question.stem, .html)
            bytes.add("</label></p>\n<p><input id=\"a\(number)\" type=\"text\" autocomplete=\"off\" ")
            bytes.add(isNumber ? "inputmode=\"decimal\"" : "spellcheck=\"false\"")
            if !unit.isEmpty {
                bytes.add(" aria-describedby=\"u\(number)\"> <span id=\"u\(number)\">")
                bytes.add(unit, .html)
                bytes.add("</span></p>\n")
            } else {
                bytes.add("></p>\n")
            }
        }

        private func appendAnswer(_ shown: ExportQuestion, _ bytes: inout [UInt8]) {
            bytes.add(
                "<details><summary>\(EscapeTable.xml.text(job.wording.label(.showAnswer)))</summary>\n<p class=\"answer\">"
            )
            switch shown.asked {
            case .choice(let choice):
                bytes.add("\(DelimitedTable.letter(choice.key))) ")
                bytes.add(choice.options[choice.key], .html)
            case .number, .text: bytes.add(shown.question.answer.text, .html)
            }
            bytes.add("</p>\n")
            if case .number(let asked) = shown.asked, !asked.isExact {
                let from = PlainNumber.text(asked.accept.from)
                let to = PlainNumber.text(asked.accept.to)
                bytes.add("<p>\(EscapeTable.html.text(job.wording.accepted(from, to)))</p>\n")
            }
            for line in shown.explanation { bytes.add("<p>\(EscapeTable.html.text(line))</p>\n") }
            for (index, text) in (shown.question.feedback?.options ?? []).enumerated() where !text.isEmpty {
                bytes.add("<p>\(DelimitedTable.letter(index))) \(EscapeTable.html.text(text))</p>\n")
            }
            bytes.add("</details>\n")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Moodle's own XML. Units, limits, feedback and tags have places; the rest rides in a comment.
struct MoodleXML: ExchangeFormat {
    let name = "moodle"
    let suffix = "moodle.xml"
    let carries: Set<Part> = [
        .id, .number, .tolerance, .unit, .text, .options, .citation, .claimants, .optionFeedback, .tags,
    ]
    var reader: (any QuestionReader)? { MoodleXMLReader() }

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(title: job.title) }

    struct Writer: IndependentWriter {
        let title: String

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n")
            outlet.bytes.add("<question type=\"category\"><category><text>top/")
            outlet.bytes.add(GIFT.Writer.categoryText(title.isEmpty ? "Recite" : title), .xml)
            outlet.bytes.add("</text></category></question>\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            if case .number(let number) = question.asked, let unit = number.unit, unit.utf8.contains(0x20) {
                // Moodle takes the spaces out of a response before it compares the unit.
                losses.note(question, .unit, .shownAsText, unit)
            }
            if case .number(let number) = question.asked, !PlainNumber.bands(number.value, number.accept).isWhole {
                losses.note(question, .tolerance, .tooManyDigits)
            }
            MoodleXML.append(question, to: &outlet.bytes)
            return true
        }

        mutating func finish(_ outlet: inout Outlet) { outlet.bytes.add("</quiz>\n") }
    }

    /// Appends one question.
    static func append(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        bytes.add("<!-- \(Rider.mark) ")
        Rider.appendForXML(shown, to: &bytes)
        bytes.add(" -->\n<question type=\"")
        switch shown.asked {
        case .choice: bytes.add("multichoice")
        case .number: bytes.add("numerical")
        case .text: bytes.add("shortanswer")
        }
        bytes.add("\">\n<name><text>")
        bytes.add(shown.title, .xml)
        bytes.add("</text></name>\n<questiontext format=\"html\"><text>")
        bytes.add("&lt;p&gt;")
        bytes.add(shown.question.stem, .htmlInXML)
        bytes.add("&lt;/p&gt;</text></questiontext>\n<generalfeedback format=\"html\"><text>")
        for line in shown.explanation {
            bytes.add("&lt;p&gt;")
            bytes.add(line, .htmlInXML)
            bytes.add("&lt;/p&gt;")
        }
        bytes.add("</text></generalfeedback>\n<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty>")
        bytes.add("<hidden>0</hidden><idnumber>")
        bytes.add(shown.shortID(100), .xml)
        bytes.add("</idnumber>\n")
        appendAnswers(shown, to: &bytes)
        bytes.add("<tags>")
        for tag in shown.tags {
            bytes.add("<tag><text>")
            bytes.add(CleanText.oneLine(tag), .xml)
            bytes.add("</text></tag>")
        }
        bytes.add("</tags>\n</question>\n")
    }

    private static func appendAnswers(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        switch shown.asked {
        case .choice(let choice):
            bytes.add(
                "<single>true</single><shuffleanswers>false</shuffleanswers><answernumbering>abc</answernumbering>")
            bytes.add("<showstandardinstruction>0</showstandardinstruction>\n")
            for name in ["correct", "partiallycorrect", "incorrect"] {
                bytes.add("<\(name)feedback format=\"html\"><text></text></\(name)feedback>")
            }
            bytes.add("\n")
            for (index, option) in choice.options.enumerated() {
                bytes.add("<answer fraction=\"\(index == choice.key ? 100 : 0)\" format=\"html\"><text>")
                bytes.add(option, .htmlInXML)
                appendFeedback(shown.feedback(ofOption: index), to: &bytes)
            }
        case .number(let number):
            for band in PlainNumber.bands(number.value, number.accept).bands {
                bytes.add(
                    "<answer fraction=\"100\" format=\"moodle_auto_format\"><text>\(PlainNumber.text(band.centre))")
                bytes.add("</text><tolerance>\(PlainNumber.text(band.tolerance))</tolerance>")
                bytes.add("<feedback format=\"html\"><text></text></feedback></answer>\n")
            }
            if let unit = number.unit, !unit.isEmpty {
                bytes.add("<units><unit><multiplier>1</multiplier><unit_name>")
                bytes.add(unit.filter { !$0.isWhitespace }, .xml)
                bytes.add("</unit_name></unit></units>\n")
                // The unit may be typed or left out.
                bytes.add("<unitgradingtype>0</unitgradingtype><unitpenalty>0</unitpenalty>")
                bytes.add("<showunits>0</showunits><unitsleft>0</unitsleft>\n")
            } else {
                bytes.add("<unitgradingtype>0</unitgradingtype><unitpenalty>0</unitpenalty>")
                bytes.add("<showunits>3</showunits><unitsleft>0</unitsleft>\n")
            }
        case .text(let answer):
            bytes.add("<usecase>0</usecase>\n<answer fraction=\"100\" format=\"moodle_auto_format\"><text>")
            bytes.add(GIFT.stars.text(answer), .xml)
            appendFeedback("", to: &bytes)
        }
    }

    private static func appendFeedback(_ text: String, to bytes: inout [UInt8]) {
        bytes.add("</text><feedback format=\"html\"><text>")
        bytes.add(text, .htmlInXML)
        bytes.add("</text></feedback></answer>\n")
    }
}

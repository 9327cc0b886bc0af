// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// One item of a QTI package, as XML.
struct QTIItem {
    private(set) var bytes: [UInt8] = []
    private let names: QTINames

    /// Writes the item `id`.
    init(_ shown: ExportQuestion, id: String, names: QTINames, wording: any Wording) {
        self.names = names
        bytes.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        // Values in quotation marks are never renamed.
        let title = EscapeTable.xml.text(shown.title)
        mark("<assessmentItem \(names.namespaces) identifier=\"\(id)\" title=\"\(title)\" ")
        bytes.add(
            names.version == .v30
                ? "adaptive=\"false\" time-dependent=\"false\">\n" : "adaptive=\"false\" timeDependent=\"false\">\n")
        declare(shown.asked)
        mark("<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"1\">")
        mark("<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n")
        if !shown.explanation.isEmpty {
            mark("<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"single\" baseType=\"identifier\"/>\n")
        }
        mark("<itemBody>\n")
        appendBody(shown)
        mark("</itemBody>\n<responseProcessing>\n<responseCondition><responseIf>")
        appendCondition(shown.asked)
        mark("<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue>")
        mark("</responseIf></responseCondition>\n")
        if !shown.explanation.isEmpty {
            mark("<setOutcomeValue identifier=\"FEEDBACK\"><baseValue baseType=\"identifier\">EXPLANATION</baseValue>")
            mark("</setOutcomeValue>\n")
        }
        mark("</responseProcessing>\n")
        if !shown.explanation.isEmpty { appendFeedback(shown) }
        mark("</assessmentItem>\n")
    }

    /// Appends markup without any text of the question.
    private mutating func mark(_ markup: String) { bytes.add(names.text(markup)) }

    private mutating func declare(_ asked: ExportQuestion.Asked) {
        let (type, value): (String, String) =
            switch asked {
            case .choice(let choice): ("identifier", DelimitedTable.letter(choice.key))
            case .number(let number): ("float", PlainNumber.text(number.value))
            case .text(let answer): ("string", answer)
            }
        mark("<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"\(type)\">")
        mark("<correctResponse><value>")
        bytes.add(value, .xml)
        mark("</value></correctResponse></responseDeclaration>\n")
    }

    private mutating func appendBody(_ shown: ExportQuestion) {
        switch shown.asked {
        case .choice(let choice):
            mark("<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxChoices=\"1\">\n<prompt>")
            bytes.add(shown.question.stem, .xhtml)
            mark("</prompt>\n")
            for (index, option) in choice.options.enumerated() {
                mark("<simpleChoice identifier=\"\(DelimitedTable.letter(index))\" fixed=\"true\">")
                bytes.add(option, .xhtml)
                mark("</simpleChoice>\n")
            }
            mark("</choiceInteraction>\n")
        case .number(let number):
            bytes.add("<p>")
            bytes.add(shown.question.stem, .xhtml)
            bytes.add("</p>\n<p>")
            mark("<textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"20\"/>")
            if let unit = number.unit, !unit.isEmpty {
                bytes.add(" ")
                bytes.add(unit, .xhtml)
            }
            bytes.add("</p>\n")
        case .text:
            bytes.add("<p>")
            bytes.add(shown.question.stem, .xhtml)
            bytes.add("</p>\n<p>")
            mark("<textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"40\"/>")
            bytes.add("</p>\n")
        }
    }

    /// What is right. Limits are written out: `equal` with a tolerance takes its first operand for the reference, and
    /// engines and authors differ on which that is.
    private mutating func appendCondition(_ asked: ExportQuestion.Asked) {
        let response = "<variable identifier=\"RESPONSE\"/>"
        switch asked {
        case .choice: mark("<match>\(response)<correct identifier=\"RESPONSE\"/></match>")
        case .number(let number):
            let from = PlainNumber.text(number.accept.from)
            let to = PlainNumber.text(number.accept.to)
            mark("<and><gte>\(response)<baseValue baseType=\"float\">\(from)</baseValue></gte>")
            mark("<lte>\(response)<baseValue baseType=\"float\">\(to)</baseValue></lte></and>")
        case .text:
            mark("<stringMatch caseSensitive=\"false\">\(response)<correct identifier=\"RESPONSE\"/></stringMatch>")
        }
    }

    private mutating func appendFeedback(_ shown: ExportQuestion) {
        mark("<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"EXPLANATION\" showHide=\"show\">")
        if names.version == .v30 { mark("<contentBody>") }
        for line in shown.explanation {
            bytes.add("<p>")
            bytes.add(line, .xhtml)
            bytes.add("</p>")
        }
        if names.version == .v30 { mark("</contentBody>") }
        mark("</modalFeedback>\n")
    }
}

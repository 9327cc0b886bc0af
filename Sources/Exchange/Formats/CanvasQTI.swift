// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// QTI 1.2 as Canvas reads it, in both of its quiz engines.
struct CanvasQTI: ExchangeFormat {
    let name = "canvas"
    let suffix = "canvas.zip"
    let carries: Set<Part> = [.id, .number, .tolerance, .text, .options, .citation, .claimants, .optionFeedback]

    func writer(_ job: ExportJob) throws(ExportError) -> any QuestionWriter { try Writer(job) }

    /// The smallest number that classic Canvas, which shows four decimals, tells from zero.
    static let smallest = DecimalNumber(coefficient: 1, exponent: -4) ?? .zero

    struct Writer: QuestionWriter {
        private let job: ExportJob
        private var zip: ZipWriter
        private let id: String

        init(_ job: ExportJob) throws(ExportError) {
            self.job = job
            zip = try ZipWriter()
            id = "a" + Checksum(of: Array(job.title.utf8)).hexadecimal.prefix(16)
        }

        mutating func begin(_ outlet: inout Outlet) throws {
            try zip.add("imsmanifest.xml", manifest, to: &outlet)
            try zip.add("\(id)/assessment_meta.xml", meta, to: &outlet)
            zip.begin("\(id)/\(id).xml", to: &outlet)
            var head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
            head.add(
                "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\">\n<assessment ident=\"\(id)\" title=\""
            )
            head.add(job.title.isEmpty ? "Recite" : job.title, .xml)
            head.add("\">\n<qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel>")
            head.add("<fieldentry>1</fieldentry></qtimetadatafield></qtimetadata>\n<section ident=\"root_section\">\n")
            try zip.append(head, to: &outlet)
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) throws -> Bool {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            if case .number(let number) = question.asked, number.value != .zero,
                number.value.magnitude < CanvasQTI.smallest
            {
                losses.note(question, .number, .tooSmall, PlainNumber.text(number.value))
            }
            try zip.append(CanvasItem(question).bytes, to: &outlet)
            return true
        }

        mutating func finish(_ outlet: inout Outlet) throws {
            try zip.append(Array("</section>\n</assessment>\n</questestinterop>\n".utf8), to: &outlet)
            try zip.end(&outlet)
            try zip.finish(&outlet)
        }

        private var manifest: [UInt8] {
            var text = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
            text.add("<manifest identifier=\"m\(id)\" xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\">\n")
            text.add("<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>\n")
            text.add("<organizations/>\n<resources>\n<resource identifier=\"\(id)\" type=\"imsqti_xmlv1p2\">")
            text.add("<file href=\"\(id)/\(id).xml\"/><dependency identifierref=\"\(id)-meta\"/></resource>\n")
            text.add("<resource identifier=\"\(id)-meta\" ")
            text.add("type=\"associatedcontent/imscc_xmlv1p1/learning-application-resource\" ")
            text.add("href=\"\(id)/assessment_meta.xml\"><file href=\"\(id)/assessment_meta.xml\"/></resource>\n")
            text.add("</resources>\n</manifest>\n")
            return text
        }

        private var meta: [UInt8] {
            var text = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
            text.add("<quiz identifier=\"\(id)\" xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\">\n<title>")
            text.add(job.title.isEmpty ? "Recite" : job.title, .xml)
            text.add("</title>\n<description></description>\n<shuffle_answers>false</shuffle_answers>\n")
            text.add("<quiz_type>assignment</quiz_type>\n<available>false</available>\n</quiz>\n")
            return text
        }
    }
}

/// One item of Canvas' QTI 1.2.
struct CanvasItem {
    private(set) var bytes: [UInt8] = []

    init(_ shown: ExportQuestion) {
        let type: String
        switch shown.asked {
        case .choice: type = "multiple_choice_question"
        case .number: type = "numerical_question"
        case .text: type = "short_answer_question"
        }
        bytes.add("<item ident=\"\(shown.plainID)\" title=\"")
        bytes.add(shown.title, .xml)
        bytes.add("\">\n<itemmetadata><qtimetadata>")
        field("question_type", type)
        field("points_possible", "1")
        bytes.add("</qtimetadata></itemmetadata>\n<presentation><material><mattext texttype=\"text/html\">&lt;p&gt;")
        bytes.add(shown.question.stem, .htmlInXML)
        bytes.add("&lt;/p&gt;</mattext></material>\n")
        appendResponse(shown.asked)
        bytes.add("</presentation>\n<resprocessing><outcomes>")
        bytes.add("<decvar maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\" vartype=\"Decimal\"/></outcomes>\n")
        let hasGeneral = !shown.explanation.isEmpty
        if hasGeneral { respond("<other/>", isRight: false, feedback: "general_fb") }
        if case .choice(let choice) = shown.asked {
            for index in choice.options.indices where !shown.feedback(ofOption: index).isEmpty {
                respond(
                    "<varequal respident=\"response1\">\(1000 + index)</varequal>", isRight: false,
                    feedback: "\(1000 + index)_fb")
            }
        }
        appendRight(shown.asked)
        bytes.add("</resprocessing>\n")
        if hasGeneral { feedback("general_fb", shown.explanation) }
        if case .choice(let choice) = shown.asked {
            for index in choice.options.indices where !shown.feedback(ofOption: index).isEmpty {
                feedback("\(1000 + index)_fb", [shown.feedback(ofOption: index)])
            }
        }
        bytes.add("</item>\n")
    }

    private mutating func field(_ label: String, _ entry: String) {
        bytes.add(
            "<qtimetadatafield><fieldlabel>\(label)</fieldlabel><fieldentry>\(entry)</fieldentry></qtimetadatafield>")
    }

    private mutating func appendResponse(_ asked: ExportQuestion.Asked) {
        switch asked {
        case .choice(let choice):
            bytes.add("<response_lid ident=\"response1\" rcardinality=\"Single\"><render_choice>\n")
            for (index, option) in choice.options.enumerated() {
                bytes.add("<response_label ident=\"\(1000 + index)\"><material><mattext texttype=\"text/html\">")
                bytes.add(option, .htmlInXML)
                bytes.add("</mattext></material></response_label>\n")
            }
            bytes.add("</render_choice></response_lid>")
        case .number:
            bytes.add("<response_str ident=\"response1\" rcardinality=\"Single\">")
            bytes.add("<render_fib fibtype=\"Decimal\"><response_label ident=\"answer1\"/></render_fib></response_str>")
        case .text:
            bytes.add("<response_str ident=\"response1\" rcardinality=\"Single\">")
            bytes.add("<render_fib><response_label ident=\"answer1\" rshuffle=\"No\"/></render_fib></response_str>")
        }
    }

    private mutating func respond(_ condition: String, isRight: Bool, feedback: String? = nil) {
        bytes.add("<respcondition continue=\"\(isRight ? "No" : "Yes")\"><conditionvar>\(condition)</conditionvar>")
        if isRight { bytes.add("<setvar action=\"Set\" varname=\"SCORE\">100</setvar>") }
        if let feedback { bytes.add("<displayfeedback feedbacktype=\"Response\" linkrefid=\"\(feedback)\"/>") }
        bytes.add("</respcondition>\n")
    }

    /// Canvas knows the kind of a number by the shape of its condition: one value three times is exact; a value with
    /// limits at equal distance is a margin; limits alone are a range.
    private mutating func appendRight(_ asked: ExportQuestion.Asked) {
        switch asked {
        case .choice(let choice):
            respond("<varequal respident=\"response1\">\(1000 + choice.key)</varequal>", isRight: true)
        case .number(let number):
            let value = PlainNumber.text(number.value)
            let limits =
                "<vargte respident=\"response1\">\(PlainNumber.text(number.accept.from))</vargte>"
                + "<varlte respident=\"response1\">\(PlainNumber.text(number.accept.to))</varlte>"
            let (bands, isWhole) = PlainNumber.bands(number.value, number.accept)
            let isEven = isWhole && bands.count == 1
            respond(
                isEven
                    ? "<or><varequal respident=\"response1\">\(value)</varequal><and>\(limits)</and></or>" : limits,
                isRight: true)
        case .text(let answer):
            respond("<varequal respident=\"response1\">\(EscapeTable.xml.text(answer))</varequal>", isRight: true)
        }
    }

    private mutating func feedback(_ ident: String, _ lines: [String]) {
        bytes.add("<itemfeedback ident=\"\(ident)\"><flow_mat><material><mattext texttype=\"text/html\">")
        for line in lines {
            bytes.add("&lt;p&gt;")
            bytes.add(line, .htmlInXML)
            bytes.add("&lt;/p&gt;")
        }
        bytes.add("</mattext></material></flow_mat></itemfeedback>\n")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Packages of 1EdTech's QTI, versions 2.1, 2.2 and 3.0: an item a file, a test over all of them, a manifest.
struct QTI: ExchangeFormat {
    /// A version of the standard.
    enum Version: String, Sendable {
        case v21 = "2.1"
        case v22 = "2.2"
        case v30 = "3.0"
    }

    let version: Version
    var name: String { "qti" + version.rawValue.filter { $0 != "." } }
    var suffix: String { name + ".zip" }
    let carries: Set<Part> = [.id, .number, .tolerance, .unit, .text, .options, .citation, .claimants]

    /// Packages of `version`.
    init(_ version: Version) { self.version = version }

    func writer(_ job: ExportJob) throws(ExportError) -> any QuestionWriter { try Writer(version, job) }

    struct Writer: QuestionWriter {
        private let names: QTINames
        private let job: ExportJob
        private var zip: ZipWriter
        private var resources: [UInt8] = []
        private var references: [UInt8] = []
        private var dependencies: [UInt8] = []
        private var ids: Set<String> = []

        init(_ version: Version, _ job: ExportJob) throws(ExportError) {
            names = QTINames(version)
            self.job = job
            zip = try ZipWriter()
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) throws -> Bool {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            var id = question.plainID
            while !ids.insert(id).inserted { id += "-x" }
            let path = "items/\(id).xml"
            try zip.add(path, QTIItem(question, id: id, names: names, wording: job.wording).bytes, to: &outlet)
            resources.add("<resource identifier=\"r\(id)\" type=\"\(names.itemType)\" href=\"\(path)\">")
            resources.add("<file href=\"\(path)\"/></resource>\n")
            references.add(
                names.text("<assessmentItemRef identifier=\"\(id)\" href=\"\(path)\"/>\n"))
            dependencies.add("<dependency identifierref=\"r\(id)\"/>\n")
            return true
        }

        mutating func finish(_ outlet: inout Outlet) throws {
            var test: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
            let title = EscapeTable.xml.text(job.title.isEmpty ? "Recite" : job.title)
            test.add(names.text("<assessmentTest \(names.namespaces) identifier=\"test\" title=\"\(title)\">\n"))
            test.add(
                names.text(
                    "<testPart identifier=\"part\" navigationMode=\"nonlinear\" submissionMode=\"individual\">\n"
                        + "<assessmentSection identifier=\"section\" title=\"1\" visible=\"true\">\n"))
            test += references
            test.add(names.text("</assessmentSection>\n</testPart>\n</assessmentTest>\n"))
            try zip.add("test.xml", test, to: &outlet)
            var manifest = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
            manifest.add("<manifest xmlns=\"\(names.packaging)\" identifier=\"manifest\">\n<metadata>")
            manifest.add(
                "<schema>\(names.schema)</schema><schemaversion>\(names.schemaVersion)</schemaversion></metadata>\n")
            manifest.add("<organizations/>\n<resources>\n")
            manifest.add("<resource identifier=\"rtest\" type=\"\(names.testType)\" href=\"test.xml\">")
            manifest.add("<file href=\"test.xml\"/>\n")
            manifest += dependencies
            manifest.add("</resource>\n")
            manifest += resources
            manifest.add("</resources>\n</manifest>\n")
            try zip.add("imsmanifest.xml", manifest, to: &outlet)
            try zip.finish(&outlet)
        }
    }
}

/// The names of a version: those of 2.x, or in 3.0 the same in kebab-case behind `qti-`.
struct QTINames: Sendable {
    let version: QTI.Version

    init(_ version: QTI.Version) { self.version = version }

    var namespaces: String {
        let base = "http://www.imsglobal.org/xsd/"
        let instance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        switch version {
        case .v21:
            return "xmlns=\"\(base)imsqti_v2p1\" \(instance) "
                + "xsi:schemaLocation=\"\(base)imsqti_v2p1 \(base)qti/qtiv2p1/imsqti_v2p1p1.xsd\""
        case .v22:
            return "xmlns=\"\(base)imsqti_v2p2\" \(instance) "
                + "xsi:schemaLocation=\"\(base)imsqti_v2p2 \(base)qti/qtiv2p2/imsqti_v2p2p4.xsd\""
        case .v30:
            return "xmlns=\"\(base)imsqtiasi_v3p0\" \(instance) xsi:schemaLocation=\"\(base)imsqtiasi_v3p0 "
                + "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd\""
        }
    }

    var packaging: String {
        version == .v30
            ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" : "http://www.imsglobal.org/xsd/imscp_v1p1"
    }

    var schema: String {
        switch version {
        case .v21: "QTIv2.1 Package"
        case .v22: "QTIv2.2 Package"
        case .v30: "QTI Package"
        }
    }

    var schemaVersion: String { version == .v30 ? "3.0.0" : "1.0.0" }
    var itemType: String { "imsqti_item_xmlv" + suffix }
    var testType: String { "imsqti_test_xmlv" + suffix }

    private var suffix: String {
        switch version {
        case .v21: "2p1"
        case .v22: "2p2"
        case .v30: "3p0"
        }
    }

    /// Markup of ours, written with the names of 2.x, in the names of the version. Holds no text of a question.
    func text(_ markup: String) -> String {
        guard version == .v30 else { return markup }
        var result = ""
        var isInTag = false
        var isInValue = false
        var name = ""
        func ended(_ name: String, isElement: Bool) -> String {
            guard name.contains(where: { $0.isLetter }), !Self.foreign.contains(name), !name.contains(":") else {
                return name
            }
            let kebab = name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
            return isElement ? "qti-" + kebab : kebab
        }
        var isElementName = false
        for character in markup {
            if isInValue {
                result.append(character)
                if character == "\"" { isInValue = false }
                continue
            }
            if isInTag, character.isLetter || character.isNumber || character == ":" {
                name.append(character)
                continue
            }
            if isInTag, !name.isEmpty {
                result += ended(name, isElement: isElementName)
                name = ""
                isElementName = false
            }
            switch character {
            case "<":
                isInTag = true
                isElementName = true
            case ">": isInTag = false
            case "\"": isInValue = isInTag
            default: break
            }
            result.append(character)
        }
        return result
    }

    /// Names that are not QTI's own.
    private static let foreign: Set<String> = ["p", "div", "span", "br", "em", "strong", "xmlns", "xml"]
}

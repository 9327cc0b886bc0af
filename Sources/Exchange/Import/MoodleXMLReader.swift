// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads Moodle's XML: multiple choice with one key, true or false, numbers with tolerance, short answers.
struct MoodleXMLReader: QuestionReader {
    func recognises(_ file: ImportFile) -> Bool {
        var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < file.bytes.count, file.bytes[start] <= 0x20 { start += 1 }
        let head = file.bytes[start...]
        return head.starts(with: "<?xml".utf8) || head.starts(with: "<quiz".utf8) || head.starts(with: "<!DOCTYPE".utf8)
    }

    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile {
        // The XML reader names a bad byte only by its line; so does the check of lines.
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            _ = try TextLines(file.bytes)
            throw .notUTF8(line: 1)
        }
        var assembly = DraftAssembly(document: file.title)
        var category: [String] = []
        try XMLElements.read(file.bytes, root: "quiz") { element in
            guard element.name == "question" else { return }
            if element.attributes["type"] == "category" {
                category = Self.category(element.inner("category") ?? "")
                return
            }
            Self.take(element, category, file.bytes, &assembly)
        }
        return assembly.file
    }

    private static func take(
        _ element: XMLElement, _ category: [String], _ bytes: [UInt8], _ assembly: inout DraftAssembly
    ) {
        let source = String(decoding: bytes[element.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        do throws(Complaint.Fault) {
            var draft = try draft(element)
            draft.category = category
            let comment = CleanText.trimmed(element.comment ?? "")
            var rider: Rider?
            if comment.hasPrefix(Rider.mark) {
                rider = Rider(comment.dropFirst(Rider.mark.utf8.count))
                if rider == nil { assembly.remark(line: element.line, .damagedRider) }
            }
            let further = element.children.count { $0.name == "answer" && fraction($0) == DecimalNumber(100) } - 1
            if case .text = draft.body, further > 0 { assembly.remark(line: element.line, .furtherAnswers(further)) }
            let stem = element.child("questiontext")
            for name in HTMLText.media(stem?.child("text")?.text ?? "") {
                assembly.remark(line: element.line, .media(name))
            }
            assembly.take(draft, rider: rider, redraft: redraft, source: source)
        } catch {
            assembly.leave(line: element.line, error, source: source)
        }
    }

    private static func redraft(_ question: Question) -> Draft? {
        var bytes = Array("<quiz>".utf8)
        MoodleXML.append(ExportQuestion(question, index: 0, wording: NoWording()), to: &bytes)
        bytes.add("</quiz>")
        var found: Draft?
        try? XMLElements.read(bytes, root: "quiz") { element in found = try? draft(element) }
        return found
    }

    private static func draft(_ element: XMLElement) throws(Complaint.Fault) -> Draft {
        let stem = element.child("questiontext")
        var text = stem?.child("text")?.text ?? ""
        if stem?.attributes["format"] != "plain_text" { text = HTMLText.plain(text) }
        var draft = Draft(line: element.line, stem: text, body: try body(element))
        draft.feedback = HTMLText.plain(element.inner("generalfeedback") ?? "")
        let id = CleanText.trimmed(element.child("idnumber")?.text ?? "")
        if !id.isEmpty { draft.id = id }
        draft.tags = (element.child("tags")?.children ?? []).map { CleanText.trimmed($0.child("text")?.text ?? "") }
            .filter { !$0.isEmpty }
        return draft
    }

    private static func body(_ element: XMLElement) throws(Complaint.Fault) -> Draft.Body {
        let answers = element.children.filter { $0.name == "answer" }
        switch element.attributes["type"] ?? "" {
        case "multichoice":
            guard CleanText.trimmed(element.child("single")?.text ?? "true") != "false" else { throw .severalKeys }
            return try choice(answers)
        case "truefalse": return try choice(answers)
        case "numerical": return try number(answers, element)
        case "shortanswer":
            guard let right = answers.first(where: { fraction($0) == DecimalNumber(100) }) else { throw .noKey }
            return .text(CleanText.trimmed(right.child("text")?.text ?? "").replacing("\\*", with: "*"))
        case let other: throw .otherKind(other)
        }
    }

    private static func fraction(_ answer: XMLElement) -> DecimalNumber? {
        PlainNumber.read(CleanText.trimmed(answer.attributes["fraction"] ?? ""))
    }

    private static func choice(_ answers: [XMLElement]) throws(Complaint.Fault) -> Draft.Body {
        var key: Int?
        for (index, answer) in answers.enumerated() {
            guard let share = fraction(answer) else { throw .badWeight(answer.attributes["fraction"] ?? "") }
            if share == DecimalNumber(100), key == nil {
                key = index
            } else if share > .zero {
                throw .severalKeys
            }
        }
        guard let key else { throw .noKey }
        let texts = answers.map { answer in
            let text = answer.child("text")?.text ?? ""
            return answer.attributes["format"] == "plain_text" ? text : HTMLText.plain(text)
        }
        let feedback = answers.map { HTMLText.plain($0.inner("feedback") ?? "") }
        return .choice(options: texts, key: key, feedback: feedback.allSatisfy(\.isEmpty) ? [] : feedback)
    }

    private static func number(_ answers: [XMLElement], _ element: XMLElement) throws(Complaint.Fault) -> Draft.Body {
        var bands: [PlainNumber.Band] = []
        for answer in answers {
            guard let share = fraction(answer) else { throw .badWeight(answer.attributes["fraction"] ?? "") }
            let written = CleanText.trimmed(answer.child("text")?.text ?? "")
            if share == .zero { continue }
            guard share == DecimalNumber(100) else { throw .badWeight(answer.attributes["fraction"] ?? "") }
            guard let value = PlainNumber.read(written) else { throw .notANumber(written) }
            let given = CleanText.trimmed(answer.child("tolerance")?.text ?? "0")
            guard let tolerance = PlainNumber.read(given.isEmpty ? "0" : given), tolerance >= .zero else {
                throw .badTolerance(given)
            }
            bands.append(PlainNumber.Band(centre: value, tolerance: tolerance))
        }
        guard let first = bands.first else { throw .noKey }
        let intervals = bands.compactMap(PlainNumber.interval)
        guard intervals.count == bands.count, let accept = PlainNumber.union(intervals) else { throw .brokenInterval }
        let unit = (element.child("units")?.children ?? []).first { unit in
            PlainNumber.read(CleanText.trimmed(unit.child("multiplier")?.text ?? "")) == DecimalNumber(1)
        }?.child("unit_name")?.text
        return .number(value: first.centre, accept: accept, isRange: false, unit: unit.map { CleanText.trimmed($0) })
    }

    private static func category(_ text: String) -> [String] {
        text.replacing("//", with: "\u{1}").split(separator: "/").map {
            CleanText.trimmed($0.replacing("\u{1}", with: "/"))
        }.filter { !$0.isEmpty && $0 != "top" && !$0.hasPrefix("$") }
    }
}

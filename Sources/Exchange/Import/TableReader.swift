// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads tables of questions: our own, and others with columns for the stem, the options or the answer, and the key.
struct TableReader: QuestionReader {
    func recognises(_ file: ImportFile) -> Bool {
        let head = file.bytes.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
        guard let columns = try? TableColumns(DelimitedText.firstRow(Array(head))) else { return false }
        return columns.hasAnswer
    }

    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile {
        let lines = try TextLines(file.bytes).lines
        var rows = DelimitedText(lines)
        var assembly = DraftAssembly(document: file.title)
        guard let first = try rows.next() else { throw .noColumn("stem") }
        let columns = try TableColumns(first.cells)
        while let row = try rows.next() {
            if row.cells.allSatisfy(\.isEmpty) { continue }
            let source = row.cells.joined(separator: "\t")
            guard row.cells.count == first.cells.count else {
                assembly.leave(
                    line: row.line, .cells(found: row.cells.count, wanted: first.cells.count), source: source)
                continue
            }
            do throws(Complaint.Fault) {
                let draft = try columns.draft(row.cells, line: row.line)
                var rider: Rider?
                if let written = columns.rider(row.cells), !written.isEmpty {
                    rider = Rider(written)
                    if rider == nil { assembly.remark(line: row.line, .damagedRider) }
                }
                let width = columns.options.count
                assembly.take(
                    draft, rider: rider,
                    redraft: { question in
                        let shown = ExportQuestion(question, index: 0, wording: NoWording())
                        let cells = DelimitedTable.cells(shown, options: width)
                        guard cells.count == first.cells.count else { return nil }
                        return try? TableColumns.ours(options: width).draft(cells, line: 1)
                    }, source: source)
            } catch {
                assembly.leave(line: row.line, error, source: source)
            }
        }
        return assembly.file
    }
}

/// Which column of a table means what.
struct TableColumns {
    private(set) var options: [Int] = []
    private var places: [String: Int] = [:]

    /// Whether there is a column that tells the answer.
    var hasAnswer: Bool { places["key"] != nil || places["answer"] != nil || places["value"] != nil }

    /// Reads the names in the first row; case does not count.
    init(_ names: [String]) throws(ImportError) {
        for (index, name) in names.enumerated() {
            let plain = CleanText.trimmed(name).lowercased().replacing(" ", with: "_")
            if Self.isOption(plain) {
                options.append(index)
            } else {
                let known = Self.synonyms[plain] ?? plain
                if places[known] == nil { places[known] = index }
            }
        }
        guard places["stem"] != nil else { throw .noColumn("stem") }
        guard hasAnswer else { throw .noColumn("answer") }
    }

    /// The columns of a table of ours.
    static func ours(options: Int) throws(ImportError) -> TableColumns {
        try TableColumns(
            DelimitedTable.leading + (0..<options).map { "option_\($0 + 1)" } + DelimitedTable.trailing)
    }

    /// The question that rides along.
    func rider(_ cells: [String]) -> String? { cell("recite", cells) }

    /// The row as a draft.
    func draft(_ cells: [String], line: Int) throws(Complaint.Fault) -> Draft {
        var draft = Draft(line: line, stem: cell("stem", cells) ?? "", body: try body(cells))
        if let id = cell("id", cells), !id.isEmpty { draft.id = id }
        draft.feedback = cell("feedback", cells) ?? ""
        draft.tags = (cell("tags", cells) ?? "").split(separator: "\n").map(String.init)
        return draft
    }

    private func cell(_ name: String, _ cells: [String]) -> String? { places[name].map { cells[$0] } }

    private func body(_ cells: [String]) throws(Complaint.Fault) -> Draft.Body {
        var texts = options.map { cells[$0] }
        while texts.last == "" { texts.removeLast() }
        if !texts.isEmpty { return try choice(texts, cells) }
        let answer = cell("answer", cells) ?? ""
        let value = cell("value", cells) ?? ""
        guard !value.isEmpty else { return .text(answer) }
        guard let number = PlainNumber.read(value) else {
            // A date of ours, which is no number for others.
            if CalendarTime(iso: value) != nil { return .text(answer.isEmpty ? value : answer) }
            throw .notANumber(value)
        }
        let unit = cell("unit", cells)
        let from = try limit("from", cells, number)
        let to = try limit("to", cells, number)
        guard from <= number, number <= to else { throw .brokenInterval }
        return .number(
            value: number, accept: Interval(from, to), isRange: false, unit: unit?.isEmpty ?? true ? nil : unit)
    }

    private func limit(
        _ name: String, _ cells: [String], _ value: DecimalNumber
    ) throws(Complaint.Fault) -> DecimalNumber {
        guard let written = cell(name, cells), !written.isEmpty else { return value }
        guard let number = PlainNumber.read(written) else { throw .badTolerance(written) }
        return number
    }

    private func choice(_ texts: [String], _ cells: [String]) throws(Complaint.Fault) -> Draft.Body {
        let written = CleanText.trimmed(cell("key", cells) ?? cell("answer", cells) ?? "")
        let key: Int
        if let index = texts.firstIndex(of: written) {
            key = index
        } else if let index = Self.index(ofLetter: written) {
            guard index < texts.count else { throw .letterBeyondOptions(written) }
            key = index
        } else {
            throw written.isEmpty ? .noKey : .noLetter(CleanText.shortened(written, to: 20))
        }
        let feedback = (cell("option_feedback", cells) ?? "").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        return .choice(options: texts, key: key, feedback: feedback.count == texts.count ? feedback : [])
    }

    private static func index(ofLetter text: String) -> Int? {
        guard (1...2).contains(text.utf8.count) else { return nil }
        var index = 0
        for byte in text.utf8 {
            guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte else { return nil }
            index = index * 26 + Int(byte - UInt8(ascii: "A")) + 1
        }
        return index - 1
    }

    private static func isOption(_ name: String) -> Bool {
        for lead in ["option_", "option", "choice_", "answer_", "distractor_"] where name.hasPrefix(lead) {
            let rest = name.dropFirst(lead.utf8.count)
            let isNumber = !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber }
            if isNumber || (rest.count == 1 && rest.allSatisfy { $0.isASCII && $0.isLetter }) { return true }
        }
        return false
    }

    private static let synonyms = [
        "question": "stem", "question_text": "stem", "text": "stem", "correct": "key", "correct_answer": "key",
        "right": "key", "explanation": "feedback", "tolerance_from": "from", "tolerance_to": "to", "tag": "tags",
    ]
}

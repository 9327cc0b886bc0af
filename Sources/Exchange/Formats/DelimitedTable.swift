// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A table for spreadsheets: RFC 4180 with commas or tabs, UTF-8 with a byte order mark, a row for each question.
struct DelimitedTable: ExchangeFormat {
    /// What parts two cells.
    enum Separator: String, Sendable {
        case comma = ","
        case tab = "\t"
    }

    let separator: Separator
    var name: String { separator == .comma ? "csv" : "tsv" }
    var suffix: String { name }
    let carries: Set<Part> = [
        .id, .number, .tolerance, .unit, .text, .options, .citation, .claimants, .optionFeedback, .tags,
    ]
    var reader: (any QuestionReader)? { TableReader() }

    /// A table with cells parted by `separator`.
    init(_ separator: Separator) { self.separator = separator }

    func writer(_ job: ExportJob) -> any QuestionWriter {
        Writer(separator: UInt8(ascii: separator == .comma ? "," : "\t"), options: max(4, job.survey.options))
    }

    /// The columns in order; those of the options stand behind `stem`.
    static let leading = ["id", "revision", "kind", "stem"]
    static let trailing = [
        "key", "answer", "value", "from", "to", "unit", "feedback", "option_feedback", "tags", "document", "recite",
    ]

    struct Writer: IndependentWriter {
        let separator: UInt8
        let options: Int

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes += [0xEF, 0xBB, 0xBF]
            let names = (0..<options).map { "option_\($0 + 1)" }
            appendRow((DelimitedTable.leading + names + DelimitedTable.trailing)[...], &outlet.bytes)
            outlet.bytes.add("\r\n")
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            appendRow(DelimitedTable.cells(question, options: options).dropLast(), &outlet.bytes)
            outlet.bytes.append(separator)
            outlet.bytes.append(0x22)
            Rider.body(question).withUnsafeBytes { outlet.bytes.add($0, doubling: 0x22) }
            Array(Rider.tail(question).utf8).withUnsafeBytes { outlet.bytes.add($0, doubling: 0x22) }
            outlet.bytes.add("\"\r\n")
            return true
        }

        private func appendRow(_ cells: ArraySlice<String>, _ bytes: inout [UInt8]) {
            for (index, cell) in cells.enumerated() {
                if index > 0 { bytes.append(separator) }
                DelimitedTable.append(cell, separator: separator, to: &bytes)
            }
        }
    }

    /// The cells of a question's row; the last, for the question as a whole, is left empty.
    static func cells(_ shown: ExportQuestion, options count: Int) -> [String] {
        let question = shown.question
        var cells = [question.id.rawValue, String(question.revision), question.kind.rawValue, question.stem]
        let options = question.choice?.options ?? []
        cells += options
        cells += repeatElement("", count: max(0, count - options.count))
        cells.append(question.choice.map { letter($0.key) } ?? "")
        cells.append(question.answer.text)
        switch question.answer.meaning {
        case .quantity(let quantity):
            cells += [quantity.value, quantity.accept.from, quantity.accept.to].map(PlainNumber.text)
            cells.append(quantity.unit ?? "")
        case .time(.year(let year)): cells += [String(year), String(year), String(year), ""]
        case .time(let time): cells += [time.iso, "", "", ""]
        case .text: cells += ["", "", "", ""]
        }
        cells.append(shown.explanationText)
        cells.append((question.feedback?.options ?? []).joined(separator: "\n"))
        cells.append(shown.tags.joined(separator: "\n"))
        cells.append(question.citations.first?.document ?? "")
        cells.append("")
        return cells
    }

    /// The name of the option at `index`: A to Z, then AA.
    static func letter(_ index: Int) -> String {
        let first = index / 26
        let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
        return first == 0 ? last : letter(first - 1) + last
    }

    /// Appends a cell: in quotation marks where it holds one, a separator or a line's end.
    ///
    /// A cell that a spreadsheet would run as a formula gets an apostrophe in front; so does one that begins with an
    /// apostrophe, so that the reader can take the first one off again. A plain number stays a number.
    static func append(_ cell: String, separator: UInt8, to bytes: inout [UInt8]) {
        var cell = cell
        cell.withUTF8 { source in
            let needsGuard = source.first.map { isGuarded($0) && !isPlainNumber(source) } ?? false
            let isQuoted = source.contains { $0 == 0x22 || $0 == separator || $0 == 0x0A || $0 == 0x0D }
            if isQuoted { bytes.append(0x22) }
            if needsGuard { bytes.append(UInt8(ascii: "'")) }
            if isQuoted {
                bytes.add(UnsafeRawBufferPointer(source), doubling: 0x22)
                bytes.append(0x22)
            } else {
                bytes.append(contentsOf: source)
            }
        }
    }

    /// Whether a cell that begins with this byte is guarded by an apostrophe.
    static func isGuarded(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0D:
            true
        default: false
        }
    }

    private static func isPlainNumber(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        source.count <= 40 && PlainNumber.read(String(decoding: source, as: UTF8.self)) != nil
            && source.first != UInt8(ascii: "+")
    }
}

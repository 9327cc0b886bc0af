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
        private var cells: [String] = []

        init(separator: UInt8, options: Int) {
            self.separator = separator
            self.options = options
        }

        mutating func begin(_ outlet: inout Outlet) {
            outlet.bytes += [0xEF, 0xBB, 0xBF]
            cells = DelimitedTable.leading + (0..<options).map { "option_\($0 + 1)" } + DelimitedTable.trailing
            endRow(&outlet.bytes)
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            cells = DelimitedTable.cells(question, options: options)
            endRow(&outlet.bytes)
            return true
        }

        private func endRow(_ bytes: inout [UInt8]) {
            for (index, cell) in cells.enumerated() {
                if index > 0 { bytes.append(separator) }
                DelimitedTable.append(cell, separator: separator, to: &bytes)
            }
            bytes += [0x0D, 0x0A]
        }
    }

    /// The cells of a question's row.
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
        cells.append(String(decoding: Rider.line(shown), as: UTF8.self))
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
            if let first = source.first, isGuarded(first), !isPlainNumber(source) {
                if source.contains(where: { $0 == 0x22 || $0 == separator || $0 == 0x0A || $0 == 0x0D }) {
                    bytes.append(0x22)
                    bytes.append(UInt8(ascii: "'"))
                    appendQuoted(source, to: &bytes)
                } else {
                    bytes.append(UInt8(ascii: "'"))
                    bytes.append(contentsOf: source)
                }
                return
            }
            if source.contains(where: { $0 == 0x22 || $0 == separator || $0 == 0x0A || $0 == 0x0D }) {
                bytes.append(0x22)
                appendQuoted(source, to: &bytes)
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

    private static func appendQuoted(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        for byte in source {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private static func isPlainNumber(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        source.count <= 40 && PlainNumber.read(String(decoding: source, as: UTF8.self)) != nil
            && source.first != UInt8(ascii: "+")
    }
}

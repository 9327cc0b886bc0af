// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// The keys of a question's line that the index needs, read without the rest of the line.
struct LeadingKeys {
    /// The entry of the line before: the texts it shares with this one are not made twice.
    let previous: BankFile.Entry?
    private var id: QuestionID?
    private var item: ItemID?
    private var measure: MeasureID?
    private var revision: Int?
    private var kind: Question.Kind?
    private var importance: Double?

    init(previous: BankFile.Entry?) { self.previous = previous }

    /// Reads the keys from `line` and checks that the line is closed.
    mutating func read(_ buffer: UnsafeRawBufferPointer, _ line: JSONLines.Line) throws(BankError) -> BankFile.Entry {
        do throws(JSONError) {
            try scan(buffer, line)
        } catch {
            throw BankError(line: line.number, kind: .malformed(error))
        }
        guard let id else { throw fault(.missing(key: "id"), line) }
        guard let item else { throw fault(.missing(key: "item"), line) }
        guard let measure else { throw fault(.missing(key: "measure"), line) }
        guard let revision else { throw fault(.missing(key: "revision"), line) }
        guard let kind else { throw fault(.missing(key: "kind"), line) }
        guard let importance else { throw fault(.missing(key: "importance"), line) }
        guard id.rawValue.isName else { throw fault(.unfit(key: "id"), line) }
        guard item.rawValue.isName else { throw fault(.unfit(key: "item"), line) }
        guard measure.rawValue.isName else { throw fault(.unfit(key: "measure"), line) }
        guard revision >= 1 else { throw fault(.unfit(key: "revision"), line) }
        guard (0...1).contains(importance) else { throw fault(.unfit(key: "importance"), line) }
        return BankFile.Entry(
            id: id, item: item, measure: measure, revision: revision, kind: kind, importance: importance,
            line: line.number, range: line.range)
    }

    private mutating func scan(_ buffer: UnsafeRawBufferPointer, _ line: JSONLines.Line) throws(JSONError) {
        var scanner = JSONScanner(buffer, range: line.range, line: line.number)
        try scanner.beginObject()
        var wanted = 6
        while wanted > 0, let name = try scanner.nextName() {
            if scanner.text(name, is: "id") {
                id = QuestionID(rawValue: try scanner.string())
            } else if scanner.text(name, is: "item") {
                let raw = try scanner.rawString()
                if let known = previous?.item, scanner.text(raw, equals: known.rawValue) {
                    item = known
                } else {
                    item = ItemID(rawValue: try scanner.text(raw))
                }
            } else if scanner.text(name, is: "measure") {
                let raw = try scanner.rawString()
                if let known = previous?.measure, scanner.text(raw, equals: known.rawValue) {
                    measure = known
                } else {
                    measure = MeasureID(rawValue: try scanner.text(raw))
                }
            } else if scanner.text(name, is: "revision") {
                revision = try scanner.int()
            } else if scanner.text(name, is: "kind") {
                kind = try Self.kind(&scanner)
            } else if scanner.text(name, is: "importance") {
                importance = try scanner.double()
            } else {
                try scanner.skipValue()
                continue
            }
            wanted -= 1
        }
        guard wanted == 0 else { return }
        try Self.checkEnd(buffer, line, scanner)
    }

    /// The kind; a word that names none is left for the missing key to report.
    private static func kind(_ scanner: inout JSONScanner) throws(JSONError) -> Question.Kind? {
        let raw = try scanner.rawString()
        if scanner.text(raw, is: "choice") { return .choice }
        if scanner.text(raw, is: "numeric") { return .numeric }
        if scanner.text(raw, is: "date") { return .date }
        if scanner.text(raw, is: "text") { return .text }
        return nil
    }

    /// A line cut short by a torn write does not end with the bracket that closes it.
    private static func checkEnd(
        _ buffer: UnsafeRawBufferPointer, _ line: JSONLines.Line, _ scanner: JSONScanner
    ) throws(JSONError) {
        var last = line.range.upperBound
        while last > line.range.lowerBound, buffer[last - 1] <= 0x20 { last -= 1 }
        guard buffer[last - 1] == UInt8(ascii: "}") else { throw scanner.error(.unexpectedEnd, at: last) }
    }

    private func fault(_ kind: BankError.Kind, _ line: JSONLines.Line) -> BankError {
        BankError(line: line.number, kind: kind)
    }
}

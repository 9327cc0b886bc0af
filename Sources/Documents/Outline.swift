// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Prints a document's tree for a person to read: what was taken for a heading, a paragraph, a table and its parts.
///
/// A form for developers and tests; nothing reads it back. One node a line, inner nodes indented by two blanks:
///
///     # Harvest
///       paragraph: The office counted …
///       table 3x2, 1 label column: Mills of the Arven
///         header: Town | Mills
///         row: Orsk | 3
public struct Outline {
    private let longest: Int
    private var text = ""

    /// The tree of `document`.
    ///
    /// - Parameter longest: texts beyond this many characters are cut; the whole text by default.
    public static func text(of document: Document, longest: Int = Int.max) -> String {
        var outline = Outline(longest: longest)
        if let title = document.title { outline.line("title: \(title)", 0) }
        outline.add(document.root, depth: 0)
        return outline.text
    }

    private init(longest: Int) { self.longest = longest }

    private mutating func line(_ words: String, _ depth: Int) {
        text += String(repeating: "  ", count: depth) + words + "\n"
    }

    private func cut(_ flow: FlowText) -> String {
        let words = flow.string
        return words.count > longest ? words.prefix(longest) + "…" : words
    }

    private mutating func add(_ section: Section, depth: Int) {
        if let heading = section.heading {
            let sign = String(repeating: "#", count: heading.level)
            line("\(sign) \(heading.text.string)\(section.isApparatus ? "  [apparatus]" : "")", depth)
        }
        let inner = section.heading == nil ? depth : depth + 1
        for block in section.blocks { add(block, depth: inner) }
        for section in section.sections { add(section, depth: inner) }
    }

    private mutating func add(_ block: Block, depth: Int) {
        switch block {
        case .paragraph(let paragraph): line("paragraph: \(cut(paragraph.text))", depth)
        case .list(let list): add(list, depth: depth)
        case .table(let table): add(table, depth: depth)
        case .fields(let fields):
            line("fields", depth)
            for field in fields.fields {
                line((field.labels.map(cut) + [cut(field.value)]).joined(separator: " : "), depth + 1)
            }
        case .quotation(let quotation):
            line("quotation", depth)
            for paragraph in quotation.paragraphs { line("paragraph: \(cut(paragraph.text))", depth + 1) }
        case .apparatus(let apparatus): line("apparatus: \(apparatus.kind)", depth)
        }
    }

    private mutating func add(_ list: List, depth: Int) {
        line("list" + (list.leadIn.map { ", led in by: \(cut($0))" } ?? ""), depth)
        for item in list.items {
            line((item.number.map { "\($0). " } ?? "- ") + cut(item.text), depth + 1)
            for inner in item.lists { add(inner, depth: depth + 2) }
        }
    }

    private mutating func add(_ table: Table, depth: Int) {
        var facts = ["\(table.columnCount)x\(table.rows.count)", "labels \(table.labelColumns)"]
        if table.shape != .columns { facts.append("\(table.shape)") }
        if let unit = table.unit { facts.append("unit \(cut(unit))") }
        line("table " + facts.joined(separator: ", ") + (table.caption.map { ": \(cut($0))" } ?? ""), depth)
        if let leadIn = table.leadIn { line("led in by: \(cut(leadIn))", depth + 1) }
        for row in table.header { line("header: \(words(of: row))", depth + 1) }
        if table.units.contains(where: { $0 != nil }) {
            line("units: " + table.units.map { $0.map(cut) ?? "" }.joined(separator: " | "), depth + 1)
        }
        for row in table.rows {
            let name = row.kind == .band ? "band" : row.role == .member ? "row" : "\(row.role)"
            line("\(name): \(words(of: row))" + (row.group.map { "  in \(cut($0))" } ?? ""), depth + 1)
        }
        for note in table.notes {
            line("\(note.kind)\(note.mark.map { " " + $0 } ?? ""): \(cut(note.text))", depth + 1)
        }
    }

    private func words(of row: Row) -> String {
        row.cells.map { cell in
            let marks = cell.marks.isEmpty ? "" : " {" + cell.marks.map(\.sign).joined(separator: " ") + "}"
            switch cell.origin {
            case .own, .blank: return cut(cell.text) + marks
            case .inherited: return "^" + cut(cell.text)
            case .absent: return "~"
            }
        }.joined(separator: " | ")
    }
}

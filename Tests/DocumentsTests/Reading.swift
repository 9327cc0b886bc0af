// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Reads `text` as a file called `sample`.
func read(_ text: String) throws -> Document {
    try Document(reading: Array(text.utf8), name: "sample")
}

extension Document {
    /// All blocks in the order of the file.
    var blocks: [Block] { sections.flatMap(\.blocks) }
    /// The cleaned text of every paragraph.
    var prose: [String] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text.string } else { nil } }
    }
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
    var lists: [List] { blocks.compactMap { if case .list(let list) = $0 { list } else { nil } } }
    var fields: [Fields] { blocks.compactMap { if case .fields(let fields) = $0 { fields } else { nil } } }
    /// Heading levels and words.
    var headings: [String] { sections.compactMap { $0.heading.map { "\($0.level) \($0.text.string)" } } }
}

extension Table {
    /// The body's words; an inherited cell is marked with `^`, an absent one with `~`.
    var words: [[String]] {
        rows.map { row in
            row.cells.map { cell in
                switch cell.origin {
                case .own, .blank: cell.text.string
                case .inherited: "^" + cell.text.string
                case .absent: "~"
                }
            }
        }
    }
    var headerWords: [[String]] { header.map { $0.cells.map(\.text.string) } }
}

extension Document {
    /// Every cleaned text of the document.
    var flows: [FlowText] {
        blocks.flatMap { block -> [FlowText] in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .list(let list): list.items.map(\.text)
            case .fields(let fields): fields.fields.flatMap { $0.labels + [$0.value] }
            case .quotation(let quotation): quotation.paragraphs.map(\.text)
            case .table(let table): (table.header + table.rows).flatMap { $0.cells.map(\.text) }
            case .apparatus: []
            }
        }
    }
}

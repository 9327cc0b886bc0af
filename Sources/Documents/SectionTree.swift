// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Puts pieces in order under their headings.
enum SectionTree {
    /// A section that still grows.
    private struct Open {
        let heading: Heading?
        let path: [String]
        let isApparatus: Bool
        let start: Int
        var blocks: [Block] = []
        var sections: [Section] = []
    }

    /// The root section of a file with `count` bytes.
    static func root(of pieces: [Piece], count: Int) -> Section {
        var stack = [Open(heading: nil, path: [], isApparatus: false, start: 0)]
        for piece in pieces {
            switch piece {
            case .heading(let heading):
                while stack.count > 1, stack[stack.count - 1].heading.map({ $0.level >= heading.level }) ?? false {
                    close(&stack, at: heading.span.lower)
                }
                let above = stack[stack.count - 1]
                stack.append(
                    Open(
                        heading: heading, path: above.path + [heading.text.string],
                        isApparatus: above.isApparatus || isApparatus(heading.text), start: heading.span.lower))
            default:
                if let block = block(of: piece) { stack[stack.count - 1].blocks.append(block) }
            }
        }
        while stack.count > 1 { close(&stack, at: count) }
        return section(stack[0], end: count)
    }

    private static func close(_ stack: inout [Open], at end: Int) {
        let open = stack.removeLast()
        stack[stack.count - 1].sections.append(section(open, end: end))
    }

    private static func section(_ open: Open, end: Int) -> Section {
        Section(
            heading: open.heading, path: open.path, blocks: open.blocks, sections: open.sections,
            span: ByteSpan(open.start, end), isApparatus: open.isApparatus)
    }

    private static func block(of piece: Piece) -> Block? {
        switch piece {
        case .paragraph(let draft): .paragraph(draft.paragraph)
        case .list(let list): .list(list)
        case .fields(let fields): .fields(fields)
        case .quotation(let quotation): .quotation(quotation)
        case .apparatus(let apparatus): .apparatus(apparatus)
        case .block(let block): block
        case .heading, .table, .nothing: nil
        }
    }

    /// Whether a heading announces references, links or the like instead of text.
    static func isApparatus(_ heading: FlowText) -> Bool {
        var words = heading.bytes.map(\.lowered)
        while let last = words.last, last.isPunctuation || last.isBlank { words.removeLast() }
        return titles.contains(String(decoding: words, as: UTF8.self))
    }

    private static let titles: Set<String> = [
        "see also", "references", "reference", "notes", "footnotes", "endnotes", "bibliography", "external links",
        "further reading", "additional reading", "suggested reading", "sources", "sources and further reading",
        "works cited", "literature", "citations",
        "notes and references", "references and notes", "notes and sources", "sources and notes", "links",
        "selected bibliography", "select bibliography", "reference list", "list of references", "recommended reading",
        "contents", "table of contents", "index", "related articles", "related pages", "general references",
        "notes and citations", "citations and notes", "explanatory notes", "primary sources", "secondary sources",
    ]
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures

/// What a document's tree must hold to, whatever the file; each broken rule is one sentence.
func violations(in document: Document) -> [String] {
    var found: [String] = []
    let file = ByteSpan(0, document.bytes.count)
    if document.root.span != file { found.append("root \(document.root.span)") }
    for section in document.sections {
        var place = section.span.lower
        if let heading = section.heading {
            check(heading.text, in: heading.span, of: document, &found)
            if !section.span.contains(heading.span) { found.append("heading outside \(section.path)") }
            if !(1...6).contains(heading.level) { found.append("level \(heading.level)") }
            place = heading.span.upper
        }
        for block in section.blocks {
            if block.span.lower < place { found.append("block at \(block.span) begins before \(place)") }
            place = max(place, block.span.upper)
            check(block, of: document, &found)
        }
        for inner in section.sections {
            if inner.span.lower < place { found.append("section at \(inner.span) begins before \(place)") }
            if Array(inner.path.dropLast()) != section.path { found.append("path \(inner.path)") }
            place = inner.span.upper
        }
        if place > section.span.upper { found.append("section ends at \(section.span.upper) before \(place)") }
    }
    return found
}

private func check(_ block: Block, of document: Document, _ found: inout [String]) {
    switch block {
    case .paragraph(let paragraph): check(paragraph.text, in: paragraph.span, of: document, &found)
    case .list(let list): check(list, depth: 1, of: document, &found)
    case .fields(let fields):
        for field in fields.fields {
            for label in field.labels { check(label, in: fields.span, of: document, &found) }
            check(field.value, in: field.span, of: document, &found)
            if !fields.span.contains(field.span) { found.append("field outside \(fields.span)") }
        }
    case .quotation(let quotation):
        for paragraph in quotation.paragraphs { check(paragraph.text, in: quotation.span, of: document, &found) }
    case .table(let table):
        for row in table.header + table.rows {
            if !table.span.contains(row.span) { found.append("row outside table") }
            if let group = row.group, !table.span.contains(group.span) { found.append("group outside table") }
            if row.cells.count != table.columnCount { found.append("\(row.cells.count) cells of \(table.columnCount)") }
            for cell in row.cells {
                if !row.span.contains(cell.span) { found.append("cell \(cell.span) outside row \(row.span)") }
                check(cell.text, in: table.span, of: document, &found)
                for mark in cell.marks where !cell.span.contains(mark.span) {
                    found.append("mark outside \(cell.span)")
                }
                if let from = cell.inheritedFrom, !table.span.contains(from) { found.append("inherited from outside") }
            }
        }
        if table.units.count != table.columnCount { found.append("\(table.units.count) units") }
        if table.labelColumns > table.columnCount { found.append("\(table.labelColumns) label columns") }
        for field in table.fields {
            for text in field.labels + [field.value] { check(text, in: table.span, of: document, &found) }
        }
        for note in table.notes { check(note.text, in: table.span, of: document, &found) }
        if let caption = table.caption { check(caption, in: ByteSpan(0, document.bytes.count), of: document, &found) }
    case .apparatus: break
    }
}

private func check(_ list: List, depth: Int, of document: Document, _ found: inout [String]) {
    if depth > List.deepest { found.append("list \(depth) deep") }
    if list.items.isEmpty { found.append("list without items") }
    for item in list.items {
        if !list.span.contains(item.span) { found.append("item outside list") }
        check(item.text, in: item.span, of: document, &found)
        for inner in item.lists {
            if !item.span.contains(inner.span) { found.append("list outside item") }
            check(inner, depth: depth + 1, of: document, &found)
        }
    }
}

/// A text lies inside its block, its segments cover it, and verbatim segments are the bytes of the file.
private func check(_ text: FlowText, in span: ByteSpan, of document: Document, _ found: inout [String]) {
    if !span.contains(text.span) { found.append("text \(text.span) outside \(span)") }
    var cleaned = 0
    var source = text.span.lower
    for segment in text.segments {
        if segment.cleaned.lower != cleaned { found.append("gap before \(segment.cleaned)") }
        if segment.source.lower < source || segment.source.upper > text.span.upper {
            found.append("segment from \(segment.source)")
        }
        if segment.isVerbatim, document.bytes[segment.source.range] != text.bytes[segment.cleaned.range] {
            found.append("segment \(segment.source) is no copy")
        }
        cleaned = segment.cleaned.upper
        source = segment.source.upper
    }
    if cleaned != text.count { found.append("text of \(text.count) bytes covered to \(cleaned)") }
}

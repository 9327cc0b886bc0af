// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    /// A table in HTML tags; Markdown and wikis allow it wherever a cell has to reach over rows and columns.
    mutating func readHTMLTable() -> Bool {
        let line = source.lines[index]
        guard !noHTMLTableEnd, source.bytes.holds("<table", at: line.first, before: line.end) else { return false }
        var reader = HTMLTableReader(bytes: source.bytes)
        guard let (grid, end) = reader.grid(from: line.first) else {
            noHTMLTableEnd = true
            return false
        }
        var last = index
        while last + 1 < source.lines.count, source.lines[last + 1].start < end { last += 1 }
        if let grid { pieces.append(.table(grid)) } else { addApparatus(.unreadTable, through: last) }
        index = last + 1
        return true
    }
}

/// Reads one table of HTML. Closing tags may be missing; a table inside a cell is left out.
struct HTMLTableReader {
    private let bytes: [UInt8]
    private var rows: [SpannedRow] = []
    private var caption: ByteSpan?
    private var open: Open?
    private var headRows: Int?

    /// A cell or caption whose end has not been seen.
    private struct Open {
        let isCaption: Bool
        let isHeader: Bool
        let style: ByteSpan?
        let lower: Int
        /// Where a table inside it began.
        var cut: Int?
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The table that begins at `start` and where it ends; no grid for one without cells; nil for one without an end.
    mutating func grid(from start: Int) -> (grid: Grid?, end: Int)? {
        var depth = 0
        var index = start
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if bytes.holds("<!--", at: index, before: bytes.count) {
                guard let end = bytes.find("-->", from: index, before: bytes.count) else { return nil }
                index = end + 3
                continue
            }
            let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
            let name = ByteSpan(index + (isEnd ? 2 : 1), nameEnd(from: index + (isEnd ? 2 : 1)))
            guard !name.isEmpty, let end = tagEnd(from: name.upper) else {
                index += 1
                continue
            }
            if bytes.equals(name, "table") {
                depth += isEnd ? -1 : 1
                if depth == 0 {
                    close(at: index)
                    return (made(ByteSpan(start, end)), end)
                }
                if depth > 1, open?.cut == nil { open?.cut = index }
            } else if depth == 1 {
                read(name, isEnd: isEnd, at: index, end: end)
            }
            index = end
        }
        return nil
    }

    private mutating func read(_ name: ByteSpan, isEnd: Bool, at index: Int, end: Int) {
        let isHeader = bytes.equals(name, "th")
        if isHeader || bytes.equals(name, "td") {
            close(at: index)
            guard !isEnd else { return }
            if rows.isEmpty { rows.append(SpannedRow()) }
            open = Open(
                isCaption: false, isHeader: isHeader, style: ByteSpan(name.upper, end - 1), lower: end)
        } else if bytes.equals(name, "tr") {
            close(at: index)
            if !isEnd { rows.append(SpannedRow()) }
        } else if bytes.equals(name, "caption") {
            close(at: index)
            if !isEnd { open = Open(isCaption: true, isHeader: false, style: nil, lower: end) }
        } else if bytes.equals(name, "thead") || bytes.equals(name, "tbody") || bytes.equals(name, "tfoot") {
            close(at: index)
            if isEnd, bytes.equals(name, "thead") { headRows = rows.count(where: { !$0.cells.isEmpty }) }
        }
    }

    private mutating func close(at index: Int) {
        guard let done = open else { return }
        open = nil
        let words = ByteSpan(done.lower, max(done.lower, done.cut ?? index))
        if done.isCaption {
            caption = caption ?? bytes.trimmed(words)
        } else {
            rows[rows.count - 1].cells.append(
                SpannedCell(words: words, style: done.style, of: bytes, isHeader: done.isHeader))
        }
    }

    private func made(_ span: ByteSpan) -> Grid? {
        let merger = CellMerger(rows: rows, budget: 64 + span.count / 8, emptyRowsCount: true)
        let lines = merger.lines()
        guard !lines.isEmpty else { return nil }
        var header = merger.headerRows()
        if let headRows, headRows > 0, headRows < lines.count { header = headRows }
        return Grid(rows: lines, headerRows: header, caption: caption, span: span)
    }

    private func nameEnd(from start: Int) -> Int {
        var index = start
        while index < bytes.count, index - start < 12, bytes[index].isUpper || bytes[index].isLower { index += 1 }
        return index
    }

    /// Just past the `>` of a tag with at most 2000 bytes; quoted attributes may hold one.
    private func tagEnd(from start: Int) -> Int? {
        var index = start
        var quote: UInt8 = 0
        while index < bytes.count, index - start < 2000 {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
            index += 1
        }
        return nil
    }
}

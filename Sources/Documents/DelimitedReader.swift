// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Reads a whole file of values parted by commas, semicolons or tabs.
///
/// Blank lines part tables. Lines of one cell above or below a table are paragraphs, so that captions, sources and notes
/// are found as around any other table. Lines that begin with `#` before the first row are comments.
struct DelimitedReader {
    private let source: SourceText
    private var cells: DelimitedCells
    private var pieces: [Piece] = []
    private var rows: [Grid.Line] = []
    private var place = 0
    /// Whether a blank line stands before the current one.
    private var isApart = false

    static func pieces(of source: SourceText, separator: UInt8) -> [Piece] {
        var reader = DelimitedReader(source: source, separator: separator)
        reader.read()
        return reader.pieces
    }

    private init(source: SourceText, separator: UInt8) {
        self.source = source
        cells = DelimitedCells(bytes: source.bytes, separator: separator)
    }

    private mutating func read() {
        while place < source.lines.count {
            let line = source.lines[place]
            if line.isEmpty {
                place += 1
                isApart = true
                continue
            }
            let end = contentEnd(of: place)
            if rows.isEmpty, source.firstByte(line) == UInt8(ascii: "#"),
                DelimitedCells.separators(source.bytes, line.span, cells.separator).count == 0
            {
                addParagraph(through: place)
                continue
            }
            let found = cells.record(from: line.start, lineEnd: end, end: source.bytes.count)
            var last = place
            while last + 1 < source.lines.count, source.lines[last + 1].start < found.end { last += 1 }
            if found.cells.dropFirst().allSatisfy({ $0.span.isEmpty }), isText(found.cells.first?.span) {
                // What stands between two tables, or around one; inside one it is a row that names a group.
                guard !rows.isEmpty, !isApart, last + 1 < source.lines.count, !source.lines[last + 1].isEmpty,
                    found.cells.count > 1
                else {
                    close()
                    addParagraph(through: last)
                    continue
                }
            }
            if isApart, !goesOn(found.cells) { close() }
            isApart = false
            rows.append(Grid.Line(cells: found.cells, span: ByteSpan(line.start, max(line.start, found.end))))
            place = last + 1
        }
        close()
    }

    /// Whether cells behind a blank line go on with the table: below its header alone, or with as many of them and
    /// figures where it has figures.
    private func goesOn(_ cells: [Grid.Place]) -> Bool {
        guard let last = rows.last, last.cells.count == cells.count else { return false }
        func hasFigure(_ cells: [Grid.Place]) -> Bool {
            cells.dropFirst().contains { !$0.span.isEmpty && source.bytes[$0.span.lower].isDigit }
        }
        return rows.count == 1 || hasFigure(cells) || !hasFigure(last.cells)
    }

    /// A single word or figure may be a row of a table with one filled column; several words are a line of text.
    private func isText(_ span: ByteSpan?) -> Bool {
        guard let span else { return false }
        return span.count > 3 && source.bytes[span.range].contains(0x20)
    }

    /// The end of a line without the characters that end it; blanks at its end stand for nothing, tabs for cells.
    private func contentEnd(of place: Int) -> Int {
        let next = place + 1 < source.lineStarts.count ? source.lineStarts[place + 1] : source.bytes.count
        var end = next
        while end > source.lines[place].start, [0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
        return end
    }

    private mutating func addParagraph(through last: Int) {
        let span = ByteSpan(source.lines[place].first, max(source.lines[place].first, source.lines[last].end))
        var words = span
        // Separators behind the only cell, and a comment's sign, are none of its words.
        while words.upper > words.lower,
            source.bytes[words.upper - 1] == cells.separator || source.bytes[words.upper - 1].isBlank
        {
            words = ByteSpan(words.lower, words.upper - 1)
        }
        while words.lower < words.upper, [0x23, 0x20, 0x22].contains(source.bytes[words.lower]) {
            words = ByteSpan(words.lower + 1, words.upper)
        }
        if words.upper > words.lower, source.bytes[words.upper - 1] == 0x22 {
            words = ByteSpan(words.lower, words.upper - 1)
        }
        let text = FlowText.unquoting(words, of: source.bytes)
        if text.isEmpty {
            pieces.append(.apparatus(Apparatus(kind: .rule, span: span)))
        } else {
            pieces.append(
                .paragraph(ParagraphDraft(lines: place..<(last + 1), text: text, span: words, standsAlone: true)))
        }
        place = last + 1
    }

    private mutating func close() {
        guard let first = rows.first, let last = rows.last else { return }
        let span = ByteSpan(first.span.lower, last.span.upper)
        pieces.append(.table(Grid(rows: rows, headerRows: nil, caption: nil, span: span, isPlain: true)))
        rows = []
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension TableMaker {
    mutating func findHeader() {
        var marked = grid.headerRows.map { min($0, rows.count) }
        while let first = rows.first, isBlank(first) {
            rows.removeFirst()
            marked = marked.map { max(0, $0 - 1) }
        }
        looks = CellLooks(of: rows, columns: columns)
        // One text over all columns, and the true header below it: the text is a caption.
        if rows.count > 2, columns > 1, let title = onlyText(of: rows[0]) {
            let next = rows.indices.dropFirst().first { !isBlank(rows[$0]) }
            if let next, rows[next].cells.allSatisfy({ !$0.isEmpty }), onlyText(of: rows[next]) == nil,
                looksLikeHeader(next)
            {
                if caption == nil { caption = title }
                removeRows(..<next)
                marked = 1
            }
        }
        guard !rows.isEmpty else { return }
        var count = marked ?? 0
        if count == 0, rows.count > 1, !looksLikeKeys(), looksLikeHeader(0) { count = 1 }
        if count == 1, rows.count > 2, spansColumns(rows[0]), isSecondHeader(1) { count = 2 }
        header = Array(rows[..<count])
        removeRows(..<count)
        let filled = rows.indices.filter { !isBlank(rows[$0]) && !repeatsHeader(rows[$0]) }
        if filled.count < rows.count {
            rows = filled.map { rows[$0] }
            looks.keep(filled)
        }
        let groups = beginsWithGroup
        for (index, row) in rows.enumerated() where isBand(row) || (isGroup(index) && (groups || standsOut(row))) {
            rows[index] = Row(kind: .band, cells: row.cells, span: row.span)
        }
    }

    mutating func removeRows(_ range: PartialRangeUpTo<Int>) {
        rows.removeSubrange(range)
        looks.removeFirst(range.upperBound)
    }

    func isBlank(_ row: Row) -> Bool { row.cells.allSatisfy(\.isEmpty) }

    /// The text of a row that says one thing only: in its first cell, or repeated in all of them.
    func onlyText(of row: Row) -> FlowText? {
        guard let first = row.cells.first, !first.isEmpty else { return nil }
        let others = row.cells.dropFirst()
        let isAlone = others.allSatisfy(\.isEmpty)
        return isAlone || others.allSatisfy { $0.text.bytes == first.text.bytes } ? first.text : nil
    }

    /// Whether a row reads like a header over the rows below it: no cell is a figure among figures, and some cell is
    /// of another kind than its column. Where all is words, the first row is the header.
    func looksLikeHeader(_ index: Int) -> Bool {
        var forHeader = 0
        var forData = 0
        var figures = 0
        for column in 0..<columns {
            let own = looks[index, column]
            if own == .figure { figures += 1 }
            guard let below = usualLook(of: column, below: index) else { continue }
            switch (own, below) {
            case (.blank, _): break
            case (.words, .figure), (.words, .time), (.time, .figure): forHeader += 1
            case (.figure, .figure), (.time, .time): forData += 1
            case (.figure, .words), (.time, .words): forData += 1
            case (.figure, .time): break
            default: break
            }
        }
        if forData > 0 { return forHeader > forData }
        return figures * 2 <= columns
    }

    /// Whether the row is a second row of headers: every column with figures has words or a year here.
    func isSecondHeader(_ index: Int) -> Bool {
        var columnsOfFigures = 0
        for column in 0..<columns where usualLook(of: column, below: index) == .figure {
            guard looks[index, column] == .words || looks[index, column] == .time else { return false }
            columnsOfFigures += 1
        }
        return columnsOfFigures > 0
    }

    /// Whether a header row has a cell that stands over several columns: repeated, or followed by a blank one.
    func spansColumns(_ row: Row) -> Bool {
        for column in 1..<max(1, columns) where !row.cells[column - 1].isEmpty {
            if row.cells[column].isEmpty || row.cells[column].text.bytes == row.cells[column - 1].text.bytes {
                return true
            }
        }
        return false
    }

    /// What most of the filled cells of a column below a row look like; nil when none is filled.
    func usualLook(of column: Int, below index: Int) -> CellLook? {
        var counts = (time: 0, figure: 0, words: 0)
        for row in (index + 1)..<min(looks.count, index + 201) {
            switch looks[row, column] {
            case .blank: break
            case .time: counts.time += 1
            case .figure: counts.figure += 1
            case .words: counts.words += 1
            }
        }
        let all = counts.time + counts.figure + counts.words
        guard all > 0 else { return nil }
        if counts.time * 2 > all { return .time }
        return (counts.time + counts.figure) * 2 > all ? .figure : .words
    }

    /// The same words in all cells: a heading for the rows below.
    func isBand(_ row: Row) -> Bool {
        guard columns > 1, let first = row.cells.first, first.text.count > 3, CellLook(first.text) == .words else {
            return false
        }
        return row.cells.dropFirst().allSatisfy { $0.text.bytes == first.text.bytes }
            || (columns > 2 && row.cells.dropFirst().allSatisfy { $0.origin == .absent })
            || (columns > 2 && isBold(first.span) && row.cells.dropFirst().allSatisfy(\.isEmpty))
    }

    /// A row that prints the header once more, as at the top of a new page.
    private func repeatsHeader(_ row: Row) -> Bool {
        header.contains { above in
            columns > 1 && zip(above.cells, row.cells).allSatisfy { $0.text.bytes == $1.text.bytes }
        }
    }

    /// Whether the row has words in its first cell only, and a row with more follows.
    private func isGroup(_ index: Int) -> Bool {
        guard columns > 1, index + 1 < rows.count, looks[index, 0] == .words,
            looks.row(index, from: 1).allSatisfy({ $0 == .blank })
        else { return false }
        return looks.row(index + 1, from: 1).contains { $0 != .blank }
    }

    /// Whether the first row of the body names a group; then later rows of that kind do, too. A row without values
    /// among others is a member of which nothing is known.
    private var beginsWithGroup: Bool { rows.count > 2 && isGroup(0) }

    /// Whether the first cell is marked as more than a member: by a colon, capitals or bold print.
    private func standsOut(_ row: Row) -> Bool {
        let text = row.cells[0].text.bytes
        if text.last == UInt8(ascii: ":") || isBold(row.cells[0].span) { return true }
        return text.count > 3 && text.contains(where: \.isUpper) && !text.contains(where: \.isLower)
    }

    /// Whether a table of two columns has values of so many kinds that its first row is one of them and no header.
    private func looksLikeKeys() -> Bool {
        columns == 2 && rows.count > 2 && TableShape.isMixed(rows, looks: looks, column: 1)
            && rows.indices.allSatisfy { looks[$0, 0] == .words || looks[$0, 0] == .blank }
    }

    func isBold(_ span: ByteSpan) -> Bool {
        ["**", "__", "'''"].contains { bytes.holds($0, at: span.lower, before: span.upper) }
    }
}

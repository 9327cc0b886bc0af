// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Makes a table of a grid: finds header, bands and label columns, continues labels downwards.
struct TableMaker {
    private let grid: Grid
    private let bytes: [UInt8]
    private var rows: [Row] = []
    private var looks: [[CellLook]] = []
    private var columns = 0
    private var header: [Row] = []
    private var caption: FlowText?
    private var notes: [TableNote] = []
    private var lastCover: (span: ByteSpan, text: FlowText)?

    /// The table in `grid` with what was found around it: a caption, a sentence that leads in, notes below.
    static func table(
        _ grid: Grid, of bytes: [UInt8], caption: FlowText?, leadIn: FlowText?, notes: [TableNote], span: ByteSpan
    ) -> Table {
        var maker = TableMaker(grid: grid.bounded(), bytes: bytes)
        maker.caption =
            grid.caption.map { FlowText.cleaning($0, of: bytes) }.flatMap { $0.isEmpty ? nil : $0 } ?? caption
        maker.readCells()
        maker.findHeader()
        let firstValue = maker.firstValueColumn()
        maker.inheritLabels(before: firstValue ?? maker.columns)
        return Table(
            caption: maker.caption, leadIn: leadIn, header: maker.header, rows: maker.rows,
            columnCount: maker.columns, labelColumns: maker.labelColumns(before: firstValue ?? maker.columns),
            notes: maker.notes + notes, span: span)
    }

    private init(grid: Grid, bytes: [UInt8]) {
        self.grid = grid
        self.bytes = bytes
    }

    private mutating func readCells() {
        columns = grid.rows.reduce(0) { max($0, $1.cells.count) }
        rows.reserveCapacity(grid.rows.count)
        for line in grid.rows {
            var cells: [Cell] = []
            cells.reserveCapacity(columns)
            for place in line.cells {
                cells.append(cell(at: place))
            }
            if let note = note(in: cells, span: line.span) {
                notes.append(note)
                continue
            }
            let end = ByteSpan(line.span.upper, line.span.upper)
            while cells.count < columns { cells.append(Cell(text: FlowText(emptyAt: end), span: end, origin: .absent)) }
            rows.append(Row(kind: .cells, cells: cells, span: line.span))
        }
    }

    private mutating func cell(at place: Grid.Place) -> Cell {
        if let cover = place.coveredBy {
            // The cell to the left is mostly the one that covers this one.
            let text = lastCover?.span == cover ? lastCover?.text : nil
            let found = text ?? self.text(cover)
            lastCover = (cover, found)
            return Cell(text: found, span: place.span, origin: found.isEmpty ? .blank : .inherited(from: cover))
        }
        let text = self.text(place.span)
        return Cell(text: text, span: place.span, origin: text.isEmpty ? .blank : .own)
    }

    private func text(_ span: ByteSpan) -> FlowText {
        grid.isPlain ? FlowText.unquoting(span, of: bytes) : FlowText.cleaning(span, of: bytes)
    }

    /// A row whose only words are `Source: …` or the like.
    private func note(in cells: [Cell], span: ByteSpan) -> TableNote? {
        guard let first = cells.first(where: { !$0.isEmpty }),
            cells.allSatisfy({ $0.isEmpty || $0.text.bytes == first.text.bytes })
        else { return nil }
        return TableNote(labelled: first.text, span: first.span)
    }

    // MARK: Header

    private mutating func findHeader() {
        var marked = grid.headerRows.map { min($0, rows.count) }
        while let first = rows.first, isBlank(first) {
            rows.removeFirst()
            marked = marked.map { max(0, $0 - 1) }
        }
        looks = rows.map { row in row.cells.map { CellLook($0.text) } }
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
        if count == 0, rows.count > 1, looksLikeHeader(0) { count = 1 }
        if count == 1, rows.count > 2, spansColumns(rows[0]), isSecondHeader(1) { count = 2 }
        header = Array(rows[..<count])
        removeRows(..<count)
        let filled = rows.indices.filter { !isBlank(rows[$0]) }
        rows = filled.map { rows[$0] }
        looks = filled.map { looks[$0] }
        for (index, row) in rows.enumerated() where isBand(row) {
            rows[index] = Row(kind: .band, cells: row.cells, span: row.span)
        }
    }

    private mutating func removeRows(_ range: PartialRangeUpTo<Int>) {
        rows.removeSubrange(range)
        looks.removeSubrange(range)
    }

    private func isBlank(_ row: Row) -> Bool { row.cells.allSatisfy(\.isEmpty) }

    /// The text of a row that says one thing only: in its first cell, or repeated in all of them.
    private func onlyText(of row: Row) -> FlowText? {
        guard let first = row.cells.first, !first.isEmpty else { return nil }
        let others = row.cells.dropFirst()
        let isAlone = others.allSatisfy(\.isEmpty)
        return isAlone || others.allSatisfy { $0.text.bytes == first.text.bytes } ? first.text : nil
    }

    /// Whether a row reads like a header over the rows below it: no cell is a figure among figures, and some cell is
    /// of another kind than its column. Where all is words, the first row is the header.
    private func looksLikeHeader(_ index: Int) -> Bool {
        var forHeader = 0
        var forData = 0
        var figures = 0
        for column in 0..<columns {
            let own = looks[index][column]
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
    private func isSecondHeader(_ index: Int) -> Bool {
        var columnsOfFigures = 0
        for column in 0..<columns where usualLook(of: column, below: index) == .figure {
            guard looks[index][column] == .words || looks[index][column] == .time else { return false }
            columnsOfFigures += 1
        }
        return columnsOfFigures > 0
    }

    /// Whether a header row has a cell that stands over several columns: repeated, or followed by a blank one.
    private func spansColumns(_ row: Row) -> Bool {
        for column in 1..<max(1, columns) where !row.cells[column - 1].isEmpty {
            if row.cells[column].isEmpty || row.cells[column].text.bytes == row.cells[column - 1].text.bytes {
                return true
            }
        }
        return false
    }

    /// What most of the filled cells of a column below a row look like; nil when none is filled.
    private func usualLook(of column: Int, below index: Int) -> CellLook? {
        var counts = (time: 0, figure: 0, words: 0)
        for row in looks[(index + 1)...].prefix(200) {
            switch row[column] {
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
    private func isBand(_ row: Row) -> Bool {
        guard columns > 1, let first = row.cells.first, first.text.count > 3, CellLook(first.text) == .words else {
            return false
        }
        return row.cells.dropFirst().allSatisfy { $0.text.bytes == first.text.bytes }
            || (columns > 2 && row.cells.dropFirst().allSatisfy { $0.origin == .absent })
            || (columns > 2 && isBold(first.span) && row.cells.dropFirst().allSatisfy(\.isEmpty))
    }

    private func isBold(_ span: ByteSpan) -> Bool {
        ["**", "__", "'''"].contains { bytes.holds($0, at: span.lower, before: span.upper) }
    }

    // MARK: Labels

    /// The first column that holds values: figures in at least six of ten filled cells.
    ///
    /// A first column of years or ranks holds labels, and so do years next to a column of repeated or blank labels.
    private func firstValueColumn() -> Int? {
        for column in 0..<columns {
            switch usualLook(of: column, below: -1) {
            case .figure where column > 0 || !isRank(column): return max(column, 1)
            case .time where column > 0 && !hasRepeats(column - 1): return column
            default: continue
            }
        }
        return nil
    }

    /// Whether a column counts up by ones, or says in its header that it ranks or numbers the rows.
    private func isRank(_ column: Int) -> Bool {
        if let name = header.last?.cells[column].text,
            Self.rankNames.contains(where: { name.bytes.equals(name.whole, $0) })
        {
            return true
        }
        var last = 0
        for row in rows where row.kind == .cells {
            let digits = row.cells[column].text.bytes.prefix { $0.isDigit }
            guard let value = Int(String(decoding: digits, as: UTF8.self)) else { continue }
            guard value == last + 1 || value == last else { return false }
            last = value
        }
        return last > 1
    }

    private static let rankNames = ["rank", "ranking", "no", "no.", "nr", "nr.", "#", "position", "pos", "pos."]

    private func hasRepeats(_ column: Int) -> Bool {
        var above: [UInt8] = []
        for row in rows where row.kind == .cells {
            let own = row.cells[column].text.bytes
            if own == above || own.isEmpty { return true }
            above = own
        }
        return false
    }

    /// Lets blank labels at the beginning of a row continue those above, as long as a label of its own follows: a row
    /// without any label says nothing about what it continues.
    private mutating func inheritLabels(before firstValue: Int) {
        guard firstValue > 1 else { return }
        var above: [Cell]?
        for index in rows.indices {
            guard rows[index].kind == .cells else {
                above = nil
                continue
            }
            var cells = rows[index].cells
            let ownLabel = cells[..<firstValue].firstIndex { !$0.isEmpty }
            if let ownLabel, ownLabel > 0, let above {
                for column in 0..<ownLabel where !above[column].isEmpty {
                    let from = above[column].inheritedFrom ?? above[column].span
                    cells[column] = Cell(
                        text: above[column].text, span: cells[column].span, origin: .inherited(from: from))
                }
                rows[index] = Row(kind: .cells, cells: cells, span: rows[index].span)
            }
            above = cells
        }
    }

    /// The fewest columns from the left that tell all rows apart, at most those before the values; ranks alone do not
    /// say what a row is about.
    private func labelColumns(before firstValue: Int) -> Int {
        guard columns > 0 else { return 0 }
        let most = max(1, min(firstValue, columns))
        let own = rows.filter { $0.kind == .cells }
        let fewest = most > 1 && isRank(0) ? 2 : 1
        for count in fewest..<max(fewest, most) {
            var seen: Set<[[UInt8]]> = []
            if own.allSatisfy({ seen.insert($0.cells[..<count].map(\.text.bytes)).inserted }) { return count }
        }
        return most
    }
}

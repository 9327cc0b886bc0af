// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    /// How a table with bars is written.
    enum TableStyle: Hashable {
        /// Rows begin with a bar.
        case barred
        /// Rows have bars only between cells, and an alignment row stands under the header.
        case marked
        /// Rows have bars only between cells, three or more with equally many.
        case bare
        /// Cells are parted by tab characters, equally many in at least two lines.
        case tabbed
        /// Cells are parted by commas or semicolons without blanks behind them, equally many in at least three lines.
        case separated(by: UInt8)
    }

    /// How the table that begins at `place` is written, or nil if none does.
    func tableStyle(at place: Int) -> TableStyle? {
        let line = source.lines[place]
        let next = place + 1 < source.lines.count ? source.lines[place + 1] : nil
        let bar = UInt8(ascii: "|")
        if source.firstByte(line) == bar {
            guard line.end - line.first >= 3, !source.bytes.holds("|}", at: line.first, before: line.end) else {
                return nil
            }
            if let next, source.firstByte(next) == bar { return .barred }
            return source.lastByte(line) == bar && bars(in: line, atMost: 3) >= 3 ? .barred : nil
        }
        if isGridRule(line) {
            guard let next, source.firstByte(next) == bar else { return nil }
            return .barred
        }
        guard let next, !next.isEmpty else { return nil }
        if partsCells(line), partsCells(next), tabs(in: line) == tabs(in: next) { return .tabbed }
        let count = bars(in: line, atMost: Int.max)
        guard count > 0 else { return nil }
        if isAlignment(next), bars(in: next, atMost: 1) > 0 { return .marked }
        guard place + 2 < source.lines.count, bars(in: next, atMost: Int.max) == count,
            bars(in: source.lines[place + 2], atMost: Int.max) == count
        else { return nil }
        return .bare
    }

    /// Values parted by commas or semicolons: three lines with equally many of them, two commas or one semicolon at
    /// least, and a figure behind one of them on all but the first line. A comma between digits parts thousands.
    func separatedStyle(at place: Int) -> TableStyle? {
        guard place + 2 < source.lines.count, !source.lines[place + 2].isEmpty,
            source.listMark(source.lines[place]) == nil
        else { return nil }
        for sign in [UInt8(ascii: ";"), UInt8(ascii: ",")] where isSeparated(place, by: sign) {
            return .separated(by: sign)
        }
        return nil
    }

    private func isSeparated(_ place: Int, by sign: UInt8) -> Bool {
        let bytes = source.bytes
        let isComma = sign == UInt8(ascii: ",")
        let first = DelimitedCells.separators(bytes, source.lines[place].span, sign)
        guard first.count >= (isComma ? 2 : 1), first.spaced == 0 || !isComma else { return false }
        for line in source.lines[place...(place + 2)] {
            let found = DelimitedCells.separators(bytes, line.span, sign)
            guard found.count == first.count, found.spaced == first.spaced, source.listMark(line) == nil else {
                return false
            }
            let cells = DelimitedCells.line(bytes, line.span, separator: sign)
            if isComma, hasThousands(cells) { return false }
            guard
                line.start == source.lines[place].start
                    || cells.dropFirst().contains(where: { !$0.span.isEmpty && bytes[$0.span.lower].isDigit })
            else { return false }
        }
        return true
    }

    /// Whether a comma between two cells may belong to a number: a digit before it and exactly three behind.
    private func hasThousands(_ cells: [Grid.Place]) -> Bool {
        zip(cells, cells.dropFirst()).contains { left, right in
            guard let last = source.bytes[left.span.range].last, last.isDigit, right.span.count >= 3,
                left.span.upper + 1 == right.span.lower
            else { return false }
            return source.bytes[right.span.range].prefix { $0.isDigit }.count == 3
        }
    }

    mutating func readTable() -> Bool {
        guard let style = tableStyle(at: index) ?? separatedStyle(at: index) else { return false }
        let start = index
        var rows: [Grid.Line] = []
        var headerRows: Int?
        var isSpaced = false
        while index < source.lines.count {
            let line = source.lines[index]
            if line.isEmpty {
                // Rows set apart by blank lines throughout are still one table.
                guard rows.count == 1 || isSpaced, headerRows == nil, let next = spacedRow(after: rows) else { break }
                isSpaced = true
                index = next
                continue
            }
            guard goesOn(line, style, rows) else { break }
            if style.hasBars, isGridRule(line) || isAlignment(line), isRuleOfTable(line, rows: rows.count, style) {
                if headerRows == nil, !rows.isEmpty { headerRows = rows.count }
                index += 1
                continue
            }
            let last = style == .barred ? lastLineOfRow(at: index) : index
            let span = ByteSpan(line.first, source.lines[last].end)
            switch style {
            case .tabbed:
                let span = ByteSpan(line.start, line.end)
                rows.append(Grid.Line(cells: tabbedCells(in: span), span: span))
            case .separated(let sign):
                rows.append(Grid.Line(cells: DelimitedCells.line(source.bytes, span, separator: sign), span: span))
            case .barred, .marked, .bare: rows.append(Grid.Line(cells: cells(in: span), span: span))
            }
            index = last + 1
        }
        guard !rows.isEmpty else {
            index = start
            return false
        }
        // An alignment row far down only draws a line.
        if let count = headerRows, count > 4 || count == rows.count { headerRows = nil }
        let lower = style == .tabbed ? source.lines[start].start : source.lines[start].first
        let span = ByteSpan(lower, source.lines[index - 1].end)
        pieces.append(
            .table(Grid(rows: rows, headerRows: headerRows, caption: nil, span: span, isPlain: style.isPlain)))
        return true
    }

    private func goesOn(_ line: SourceLine, _ style: TableStyle, _ rows: [Grid.Line]) -> Bool {
        switch style {
        case .barred:
            (source.firstByte(line) == UInt8(ascii: "|")
                && !source.bytes.holds("|}", at: line.first, before: line.end)) || isGridRule(line)
        case .tabbed: hasTab(line)
        case .separated(let sign):
            rows.first.map {
                DelimitedCells.separators(source.bytes, line.span, sign).count + 1 == $0.cells.count
            } ?? true
        case .marked, .bare: bars(in: line, atMost: 1) > 0 && source.firstByte(line) != UInt8(ascii: "#")
        }
    }

    /// Whether a tab character stands between the line's words.
    private func hasTab(_ line: SourceLine) -> Bool {
        var index = line.first
        while index < line.end {
            if source.bytes[index] == 0x09 { return true }
            index += 1
        }
        return false
    }

    /// Whether the tab characters of a line part cells, and do not follow a list's mark or a field's label.
    private func partsCells(_ line: SourceLine) -> Bool {
        guard hasTab(line), source.listMark(line) == nil else { return false }
        let tab = source.bytes[line.first..<line.end].firstIndex(of: 0x09) ?? line.end
        return source.bytes[tab - 1] != UInt8(ascii: ":")
    }

    /// The tab characters up to the line's last word, those before its first one included: they stand for blank cells.
    private func tabs(in line: SourceLine) -> Int {
        source.bytes[line.start..<line.end].count { $0 == 0x09 }
    }

    private func tabbedCells(in span: ByteSpan) -> [Grid.Place] {
        var cells: [Grid.Place] = []
        var start = span.lower
        for index in span.lower...span.upper where index == span.upper || source.bytes[index] == 0x09 {
            cells.append(Grid.Place(span: source.bytes.trimmed(ByteSpan(start, index))))
            start = index + 1
        }
        return cells
    }

    /// The next row when it stands below one blank line and has as many cells as the last of `rows`.
    private func spacedRow(after rows: [Grid.Line]) -> Int? {
        let next = index + 1
        guard next < source.lines.count, source.firstByte(source.lines[next]) == UInt8(ascii: "|"),
            next + 1 == source.lines.count || source.lines[next + 1].isEmpty,
            cells(in: source.lines[next].span).count == rows[rows.count - 1].cells.count
        else { return nil }
        return next
    }

    /// The last line of the row at `place`: another one than the first if the row was broken inside a cell. Then its
    /// first line ends without a bar, and one of the next lines, which begin without one, has it instead.
    private func lastLineOfRow(at place: Int) -> Int {
        let bar = UInt8(ascii: "|")
        guard source.lastByte(source.lines[place]) != bar else { return place }
        for next in (place + 1)..<max(place + 1, min(place + 9, source.lines.count)) {
            let line = source.lines[next]
            guard !line.isEmpty, source.firstByte(line) != bar else { return place }
            if source.lastByte(line) == bar { return next }
        }
        return place
    }

    /// Bars in a line that part cells, counted up to `limit`: outside links and templates, and behind no backslash.
    private func bars(in line: SourceLine, atMost limit: Int) -> Int {
        var count = 0
        var depth = 0
        var index = line.first
        while index < line.end, count < limit {
            switch source.bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "|"): if depth == 0 { count += 1 }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if index + 1 < line.end, source.bytes[index + 1] == source.bytes[index] {
                    depth += 1
                    index += 1
                }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth > 0, index + 1 < line.end, source.bytes[index + 1] == source.bytes[index] {
                    depth -= 1
                    index += 1
                }
            default: break
            }
            index += 1
        }
        return count
    }

    /// A line such as `|---|:--:|`: only dashes, equal signs, colons, bars and blanks, with two dashes in a row, a colon
    /// beside a dash, or no blank at all.
    private func isAlignment(_ line: SourceLine) -> Bool {
        var hasDash = false
        var isPlain = false
        var isTight = true
        for index in line.first..<line.end {
            switch source.bytes[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "="):
                if index > line.first, [0x2D, 0x3D, 0x3A].contains(source.bytes[index - 1]) { isPlain = true }
                hasDash = true
            case UInt8(ascii: ":"): if hasDash, source.bytes[index - 1] == UInt8(ascii: "-") { isPlain = true }
            case UInt8(ascii: "|"), UInt8(ascii: "+"): continue
            case 0x20, 0x09: isTight = false
            default: return false
            }
        }
        return hasDash && (isPlain || isTight)
    }

    /// A row of dashes may also say that nothing is known; only right below the first row, or with three dashes in each
    /// cell, is it a rule.
    private func isRuleOfTable(_ line: SourceLine, rows: Int, _ style: TableStyle) -> Bool {
        if rows <= 1 || isGridRule(line) { return true }
        return cells(in: line.span).allSatisfy { $0.span.count >= 3 }
    }

    /// `+----+----+`.
    private func isGridRule(_ line: SourceLine) -> Bool {
        guard source.firstByte(line) == UInt8(ascii: "+"), line.end - line.first >= 3 else { return false }
        for index in line.first..<line.end where ![0x2B, 0x2D, 0x3D, 0x3A, 0x7C].contains(source.bytes[index]) {
            return false
        }
        return true
    }

    /// The cells of a row; bars at its two ends are edges, a bar behind a backslash or inside `[[…]]` and `{{…}}` is a
    /// character.
    func cells(in span: ByteSpan) -> [Grid.Place] {
        splitCells(span, linksHoldBars: true) ?? splitCells(span, linksHoldBars: false) ?? []
    }

    private func splitCells(_ span: ByteSpan, linksHoldBars: Bool) -> [Grid.Place]? {
        let bar = UInt8(ascii: "|")
        let bytes = source.bytes
        var cells: [Grid.Place] = []
        var start = bytes[span.lower] == bar ? span.lower + 1 : span.lower
        var index = start
        var depth = 0
        while index < span.upper {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                guard linksHoldBars, index + 1 < span.upper, bytes[index + 1] == bytes[index] else { break }
                depth += 1
                index += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard depth > 0, index + 1 < span.upper, bytes[index + 1] == bytes[index] else { break }
                depth -= 1
                index += 1
            case bar where depth == 0:
                cells.append(Grid.Place(span: bytes.trimmed(ByteSpan(start, index))))
                start = index + 1
            default: break
            }
            index += 1
        }
        if depth > 0 { return nil }
        let rest = bytes.trimmed(ByteSpan(min(start, span.upper), span.upper))
        if !rest.isEmpty { cells.append(Grid.Place(span: rest)) }
        return cells
    }
}

extension BlockReader.TableStyle {
    fileprivate var hasBars: Bool {
        switch self {
        case .barred, .marked, .bare: true
        case .tabbed, .separated: false
        }
    }

    fileprivate var isPlain: Bool {
        if case .separated = self { true } else { false }
    }
}

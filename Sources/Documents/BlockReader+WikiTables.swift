// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    /// A table of MediaWiki between `{|` and `|}`, with merged cells; a table inside a cell is left out.
    ///
    /// What never closes ends at the next heading or at the end of the file, as MediaWiki shows it.
    mutating func readWikiTable() -> Bool {
        guard source.bytes.holds("{|", at: source.lines[index].first, before: source.lines[index].end) else {
            return false
        }
        var reader = WikiTableReader(source: source, start: index)
        guard let grid = reader.grid() else {
            guard reader.next > index + 1 else { return false }
            addApparatus(.unreadTable, through: reader.next - 1)
            return true
        }
        pieces.append(.table(grid))
        index = reader.next
        return true
    }
}

/// Reads one table of MediaWiki: rows begin with `|-`, cells with `|` or `!`, several on a line are parted by `||`.
struct WikiTableReader {
    private let source: SourceText
    private let start: Int
    /// The line after the table, once it is read.
    private(set) var next: Int
    private var rows: [SpannedRow] = []
    private var caption: ByteSpan?
    /// Where the words of the cell or caption begin that still grows over the lines below.
    private var open: Open?

    private struct Open {
        let isCaption: Bool
        let isHeader: Bool
        let lower: Int
        var upper: Int
    }

    init(source: SourceText, start: Int) {
        self.source = source
        self.start = start
        next = start
    }

    private var bytes: [UInt8] { source.bytes }

    /// The table's cells; nil when it has none.
    mutating func grid() -> Grid? {
        let end = lastLine()
        next = end.after
        read((start + 1)..<end.inside)
        let span = ByteSpan(source.lines[start].first, source.lines[next - 1].end)
        let merger = CellMerger(rows: rows, budget: 64 + span.count / 8)
        let merged = merger.lines()
        guard !merged.isEmpty else { return nil }
        return Grid(rows: merged, headerRows: merger.headerRows(), caption: caption, span: span)
    }

    /// The line after the last one inside the table, and the line after the table.
    private func lastLine() -> (inside: Int, after: Int) {
        var depth = 0
        var place = start
        while place < source.lines.count {
            let line = source.lines[place]
            if bytes.holds("{|", at: line.first, before: line.end) {
                depth += 1
            } else if isEnd(line) {
                depth -= 1
                if depth == 0 { return (place, place + 1) }
            } else if source.equalsHeading(line) != nil {
                break
            }
            place += 1
        }
        return (place, place)
    }

    private func isEnd(_ line: SourceLine) -> Bool {
        bytes.holds("|}", at: line.first, before: line.end) && !bytes.holds("|}}", at: line.first, before: line.end)
    }

    private mutating func read(_ lines: Range<Int>) {
        var inner = 0
        var braces = 0
        for place in lines {
            let line = source.lines[place]
            if braces <= 0 {
                if bytes.holds("{|", at: line.first, before: line.end) {
                    close()
                    inner += 1
                    continue
                }
                if inner > 0 {
                    if isEnd(line) { inner -= 1 }
                    continue
                }
            }
            if braces > 0, !line.isEmpty {
                open?.upper = line.end
                braces += templateBalance(line)
                continue
            }
            braces = 0
            read(line)
            braces = max(0, templateBalance(line))
            // A template that no line closes ends with the row.
            if braces > 0, !closes(braces, after: place, before: lines.upperBound) { braces = 0 }
        }
        close()
    }

    private mutating func read(_ line: SourceLine) {
        switch source.firstByte(line) {
        case UInt8(ascii: "|"):
            let after = line.first + 1 < line.end ? bytes[line.first + 1] : 0
            close()
            if after == UInt8(ascii: "-") {
                rows.append(SpannedRow())
            } else if after == UInt8(ascii: "+") {
                let words = SpannedCell.parted(bytes, ByteSpan(line.first + 2, line.end)).words
                open = Open(isCaption: true, isHeader: false, lower: words.lower, upper: line.end)
            } else {
                readCells(line, isHeader: false)
            }
        case UInt8(ascii: "!"):
            close()
            readCells(line, isHeader: true)
        case 0: return
        default:
            if open != nil { open?.upper = line.end }
        }
    }

    private mutating func readCells(_ line: SourceLine, isHeader: Bool) {
        var lower = line.first + 1
        for mark in marks(in: line, isHeader: isHeader) {
            open = Open(isCaption: false, isHeader: isHeader, lower: lower, upper: mark)
            close()
            lower = mark + 2
        }
        open = Open(isCaption: false, isHeader: isHeader, lower: lower, upper: line.end)
    }

    /// Where `||`, or `!!` in a header line, parts two cells: outside links and templates.
    private func marks(in line: SourceLine, isHeader: Bool) -> [Int] {
        var found: [Int] = []
        var braces = 0
        var index = line.first + 1
        while index + 1 < line.end {
            let byte = bytes[index]
            guard byte == bytes[index + 1] else {
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): braces += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): braces = max(0, braces - 1)
            case UInt8(ascii: "|") where braces == 0: found.append(index)
            case UInt8(ascii: "!") where braces == 0 && isHeader: found.append(index)
            default:
                index += 1
                continue
            }
            index += 2
        }
        return found
    }

    private mutating func close() {
        guard let done = open else { return }
        open = nil
        let span = ByteSpan(min(done.lower, done.upper), done.upper)
        if done.isCaption {
            if caption == nil { caption = bytes.trimmed(span) }
            return
        }
        if rows.isEmpty { rows.append(SpannedRow()) }
        rows[rows.count - 1].cells.append(SpannedCell(wiki: span, of: bytes, isHeader: done.isHeader))
    }

    /// Templates opened in a line less those closed.
    private func templateBalance(_ line: SourceLine) -> Int {
        var balance = 0
        var index = line.first
        while index + 1 < line.end {
            switch (bytes[index], bytes[index + 1]) {
            case (UInt8(ascii: "{"), UInt8(ascii: "{")): balance += 1
            case (UInt8(ascii: "}"), UInt8(ascii: "}")): balance -= 1
            default:
                index += 1
                continue
            }
            index += 2
        }
        return balance
    }

    /// Whether so many open templates close within the next two hundred lines.
    private func closes(_ braces: Int, after place: Int, before end: Int) -> Bool {
        var braces = braces
        for other in (place + 1)..<max(place + 1, min(end, place + 200)) {
            braces += templateBalance(source.lines[other])
            if braces <= 0 { return true }
        }
        return false
    }
}

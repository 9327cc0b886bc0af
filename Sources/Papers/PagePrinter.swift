// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ClassroomWords

/// Sets a document on pages: nothing is parted by a page's end that fits on one page.
///
/// Run twice, first only to count the pages, because each page says how many there are.
struct PagePrinter {
    private let document: PaperDocument
    private let canvas: any Canvas
    private let pages: Int?
    private let text: TextStyle
    private let bold: TextStyle
    private let small: TextStyle
    private let margin = 51.0
    private let width: Double
    private let bottom: Double
    private var y: Double
    private var page = 1

    /// Prints `document` on `canvas`, which then holds all pages.
    static func print(_ document: PaperDocument, on canvas: any Canvas) {
        var counting = PagePrinter(document, canvas, pages: nil)
        counting.run()
        var printing = PagePrinter(document, canvas, pages: counting.page)
        printing.run()
    }

    private init(_ document: PaperDocument, _ canvas: any Canvas, pages: Int?) {
        self.document = document
        self.canvas = canvas
        self.pages = pages
        let size = document.format.textSize
        text = TextStyle(size)
        bold = TextStyle(size, isBold: true)
        small = TextStyle(size * 0.85)
        width = document.format.sheet.size.width - 2 * margin
        bottom = document.format.sheet.size.height - margin - small.size * 1.6
        y = margin
    }

    private var draws: Bool { pages != nil }

    private mutating func run() {
        for (index, block) in document.blocks.enumerated() {
            // A heading and its table stay together where a page holds both.
            if case .heading = block, case .table(let columns, let shares, let rows)? = document.blocks[safe: index + 1]
            {
                let heights = rows.map { rowHeight($0, shares, text) } + [rowHeight(columns, shares, text)]
                need(heights.reduce(text.size * 3) { $0 + $1 + text.size * 0.2 })
            }
            place(block)
        }
        endPage()
    }

    // MARK: Pages

    private func endPage() {
        guard let pages else { return }
        let foot = document.format.sheet.size.height - margin - small.size
        _ = canvas.text(document.foot, small, x: margin, y: foot, width: width * 0.75, draws: true)
        var right = small
        right.side = .right
        _ = canvas.text(PaperWords.page(page, of: pages), right, x: margin, y: foot, width: width, draws: true)
        canvas.endPage()
    }

    private mutating func newPage() {
        endPage()
        page += 1
        y = margin
    }

    /// Begins a new page where `height` does not fit, unless it would not fit there either.
    private mutating func need(_ height: Double) {
        if y + height > bottom, y > margin { newPage() }
    }

    // MARK: Blocks

    private mutating func place(_ block: PaperBlock) {
        switch block {
        case .title(let title, let right): placeTitle(title, right)
        case .fields(let fields): place(fields)
        case .note(let note): flow(note, small, gap: text.size * 0.8)
        case .heading(let heading):
            need(text.size * 7)
            if y > margin { y += text.size * 0.6 }
            flow(heading, TextStyle(text.size * 1.2, isBold: true), gap: text.size * 0.3)
        case .question(let question): place(question)
        case .table(let columns, let shares, let rows): place(columns, shares, rows)
        case .entry(let number, let stem, let lines): place(number, stem, lines)
        case .answerSheet(let rows): place(rows)
        case .newPage: if y > margin { newPage() }
        }
    }

    /// A paragraph over the whole width.
    private mutating func flow(_ words: String, _ style: TextStyle, gap: Double) {
        if words.isEmpty { return }
        let height = canvas.text(words, style, x: margin, y: y, width: width, draws: false)
        need(height)
        y += canvas.text(words, style, x: margin, y: y, width: width, draws: draws) + gap
    }

    private mutating func placeTitle(_ title: String, _ right: String) {
        let style = TextStyle(text.size * 1.5, isBold: true)
        var side = TextStyle(text.size * 1.2, isBold: true)
        side.side = .right
        let behind = right.isEmpty ? 0 : canvas.width(right, side) + text.size
        _ = canvas.text(right, side, x: margin, y: y + text.size * 0.25, width: width, draws: draws)
        y += canvas.text(title, style, x: margin, y: y, width: width - behind, draws: draws) + text.size * 0.7
    }

    /// Fields in one row, or in two where the letters are large.
    private mutating func place(_ fields: [PaperBlock.Field]) {
        let rows =
            document.format.textSize > 14 && fields.count > 2
            ? [Array(fields[..<1]), Array(fields[1...])] : [fields]
        for row in rows {
            let sum = row.reduce(0) { $0 + $1.share }
            var x = margin
            for field in row {
                let space = width * field.share / sum
                let base = y + text.size * 1.25
                _ = canvas.text(field.label, text, x: x, y: y, width: -1, draws: draws)
                let start = x + canvas.width(field.label, text) + text.size * 0.4
                let behind = field.behind.isEmpty ? 0 : canvas.width(field.behind, text) + text.size * 0.3
                let end = x + space - text.size * 0.8 - behind
                if field.value.isEmpty {
                    rule(from: start, to: end, at: base)
                } else {
                    _ = canvas.text(field.value, text, x: start, y: y, width: -1, draws: draws)
                }
                if behind > 0 {
                    _ = canvas.text(field.behind, text, x: end + text.size * 0.3, y: y, width: -1, draws: draws)
                }
                x += space
            }
            y += text.size * 2.1
        }
    }

    private func rule(from: Double, to: Double, at height: Double, thickness: Double = 0.6) {
        if draws, to > from { canvas.line(from: (from, height), to: (to, height), thickness: thickness) }
    }

    // MARK: Questions

    private mutating func place(_ question: PrintedQuestion) {
        let height = set(question, draws: false)
        need(height)
        y += set(question, draws: draws) + text.size * 0.9
    }

    /// Sets the question from `y` down; its height.
    private func set(_ question: PrintedQuestion, draws: Bool) -> Double {
        let indent = canvas.width("00.", bold) + text.size * 0.5
        var side = small
        side.side = .right
        let worth = canvas.width(question.points, side) + text.size
        _ = canvas.text("\(question.number).", bold, x: margin, y: y, width: -1, draws: draws)
        _ = canvas.text(question.points, side, x: margin, y: y + text.size * 0.1, width: width, draws: draws)
        var at = y
        at += canvas.text(
            question.stem, text, x: margin + indent, y: at, width: width - indent - worth, draws: draws)
        at += text.size * 0.35
        if question.options.isEmpty {
            at += text.size * 0.9
            let start = margin + indent
            _ = canvas.text(question.label, small, x: start, y: at, width: -1, draws: draws)
            let from = start + canvas.width(question.label, small) + text.size * 0.4
            if draws {
                canvas.line(
                    from: (from, at + text.size * 1.1), to: (from + width * 0.4, at + text.size * 1.1), thickness: 0.6)
            }
            if !question.unit.isEmpty {
                _ = canvas.text(
                    question.unit, text, x: from + width * 0.4 + text.size * 0.4, y: at, width: -1, draws: draws)
            }
            return at + text.size * 1.4 - y
        }
        let behind = canvas.width("W", bold) + text.size * 0.5
        let widest = question.options.map { canvas.width($0.text, text) }.max() ?? 0
        var columns = question.columns
        while columns > 1, widest + behind + text.size * 0.4 > (width - indent) / Double(columns) {
            columns = columns > 2 ? 2 : 1
        }
        let space = (width - indent) / Double(columns)
        for first in stride(from: 0, to: question.options.count, by: columns) {
            var tallest = 0.0
            for column in 0..<min(columns, question.options.count - first) {
                let option = question.options[first + column]
                let x = margin + indent + Double(column) * space
                _ = canvas.text(option.letter, bold, x: x, y: at, width: -1, draws: draws)
                tallest = max(
                    tallest,
                    canvas.text(
                        option.text, text, x: x + behind, y: at, width: space - behind - text.size * 0.4, draws: draws))
            }
            at += tallest + text.size * 0.15
        }
        return at - y
    }

    // MARK: Keys

    private mutating func place(_ columns: [String], _ shares: [Double], _ rows: [[String]]) {
        cells(columns, shares, TextStyle(small.size, isBold: true))
        rule(from: margin, to: margin + width, at: y - text.size * 0.1)
        for row in rows { cells(row, shares, text) }
        y += text.size * 0.5
    }

    private mutating func cells(_ row: [String], _ shares: [Double], _ style: TextStyle) {
        need(rowHeight(row, shares, style))
        y += rowHeight(row, shares, style, draws: draws) + text.size * 0.2
    }

    /// The height of a row; where `draws`, it is also drawn at `y`.
    private func rowHeight(_ row: [String], _ shares: [Double], _ style: TextStyle, draws: Bool = false) -> Double {
        var x = margin
        var tallest = style.size
        for (cell, share) in zip(row, shares) {
            tallest = max(
                tallest, canvas.text(cell, style, x: x, y: y, width: width * share - text.size * 0.5, draws: draws))
            x += width * share
        }
        return tallest
    }

    private mutating func place(_ number: String, _ stem: String, _ lines: [String]) {
        let indent = canvas.width("000.", bold) + text.size * 0.4
        func set(draws: Bool) -> Double {
            _ = canvas.text(number + ".", bold, x: margin, y: y, width: -1, draws: draws)
            var at = y + canvas.text(stem, text, x: margin + indent, y: y, width: width - indent, draws: draws)
            for (index, line) in lines.enumerated() {
                let style = index == 0 ? bold : small
                at += canvas.text(line, style, x: margin + indent, y: at, width: width - indent, draws: draws)
            }
            return at - y
        }
        need(set(draws: false))
        y += set(draws: draws) + text.size * 0.7
    }

    // MARK: The answer sheet

    /// Rows in as many columns as there is room for, downwards.
    private mutating func place(_ rows: [SheetRow]) {
        let height = text.size * 2
        let columns = document.format.textSize > 14 ? 1 : 2
        let space = width / Double(columns)
        let radius = text.size * 0.72
        var next = 0
        while next < rows.count {
            if y + height > bottom { newPage() }
            let fit = max(1, Int((bottom - y) / height))
            let left = rows.count - next
            let perColumn = min(fit, (left + columns - 1) / columns)
            for column in 0..<columns {
                for line in 0..<perColumn where next < rows.count {
                    set(rows[next], x: margin + Double(column) * space, y: y + Double(line) * height, space, radius)
                    next += 1
                }
            }
            y += Double(perColumn) * height
            if next < rows.count { newPage() }
        }
    }

    private func set(_ row: SheetRow, x: Double, y: Double, _ space: Double, _ radius: Double) {
        guard draws else { return }
        _ = canvas.text("\(row.number).", bold, x: x, y: y, width: -1, draws: true)
        let start = x + canvas.width("000.", bold) + text.size * 0.5
        if row.letters.isEmpty {
            rule(from: start, to: x + space - text.size * 2, at: y + text.size * 1.2)
            return
        }
        var centred = TextStyle(text.size * 0.8)
        centred.side = .centre
        for (index, letter) in row.letters.enumerated() {
            let centre = start + radius + Double(index) * radius * 2.8
            canvas.circle(x: centre, y: y + text.size * 0.65, radius: radius)
            let height = canvas.text(letter, centred, x: 0, y: 0, width: radius * 2, draws: false)
            _ = canvas.text(
                letter, centred, x: centre - radius, y: y + text.size * 0.65 - height / 2, width: radius * 2,
                draws: true)
        }
    }
}

extension Array {
    /// The element at `index`; `nil` beyond the ends.
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

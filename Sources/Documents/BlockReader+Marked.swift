// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    mutating func readHashHeading(_ line: SourceLine) -> Bool {
        guard let (level, words) = source.hashHeading(line) else { return false }
        // Two lines `# …` in a row number a wiki's list.
        if level == 1, index + 1 < source.lines.count, source.hashHeading(source.lines[index + 1])?.level == 1 {
            return false
        }
        return addHeading(level: level, words: words, span: line.span)
    }

    mutating func readEqualsHeading(_ line: SourceLine) -> Bool {
        guard let (level, words) = source.equalsHeading(line) else { return false }
        return addHeading(level: level, words: words, span: line.span)
    }

    /// A single line with `===` or `---` drawn under it.
    mutating func readUnderlinedHeading() -> Bool {
        guard index + 1 < source.lines.count, let level = source.underlineLevel(source.lines[index + 1]) else {
            return false
        }
        let line = source.lines[index]
        guard line.end - line.first <= 150, level == 1 || !source.endsSentence(line) else { return false }
        guard addHeading(level: level, words: line.span, span: ByteSpan(line.first, source.lines[index + 1].end)) else {
            return false
        }
        index += 1
        return true
    }

    private mutating func addHeading(level: Int, words: ByteSpan, span: ByteSpan) -> Bool {
        let text = HeadingNumber.removed(from: FlowText.cleaning(words, of: source.bytes))
        guard !text.isEmpty else { return false }
        pieces.append(.heading(Heading(text: text, level: level, span: span)))
        hasMarkedHeading = true
        index += 1
        return true
    }

    mutating func readRule(_ line: SourceLine) -> Bool {
        guard source.isRule(line) else { return false }
        addApparatus(.rule, through: index)
        return true
    }

    /// `__TOC__`, `__NOTOC__`: a wiki's switches.
    mutating func readSwitch(_ line: SourceLine) -> Bool {
        guard line.end - line.first >= 7, line.end - line.first <= 40,
            source.bytes.holds("__", at: line.first, before: line.end),
            source.bytes.holds("__", at: line.end - 2, before: line.end),
            source.bytes[(line.first + 2)..<(line.end - 2)].allSatisfy(\.isUpper)
        else { return false }
        addApparatus(.template, through: index)
        return true
    }

    mutating func readFence(_ line: SourceLine) -> Bool {
        guard !noFenceEnd, let open = source.fence(line) else { return false }
        var place = index + 1
        while place < source.lines.count {
            let other = source.lines[place]
            if let close = source.fence(other), close.sign == open.sign, close.length >= open.length,
                other.end - other.first == close.length
            {
                addApparatus(.code, through: place)
                return true
            }
            place += 1
        }
        noFenceEnd = true
        return false
    }

    mutating func readComment() -> Bool {
        let line = source.lines[index]
        guard !noCommentEnd, source.bytes.holds("<!--", at: line.first, before: line.end) else { return false }
        guard let end = source.bytes.find("-->", from: line.first + 4, before: source.bytes.count) else {
            noCommentEnd = true
            return false
        }
        return addApparatus(.comment, endingAt: end + 3)
    }

    mutating func readTemplate() -> Bool {
        let line = source.lines[index]
        guard !noTemplateEnd, source.bytes.holds("{{", at: line.first, before: line.end) else { return false }
        var depth = 0
        var place = line.first
        while place + 1 < source.bytes.count {
            let pair = (source.bytes[place], source.bytes[place + 1])
            if pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) {
                depth += 1
                place += 2
            } else if pair == (UInt8(ascii: "}"), UInt8(ascii: "}")) {
                depth -= 1
                place += 2
                if depth == 0 { return addApparatus(.template, endingAt: place) }
            } else {
                place += 1
            }
        }
        noTemplateEnd = true
        return false
    }

    mutating func readDefinition(_ line: SourceLine) -> Bool {
        if source.isMedia(line) {
            addApparatus(.media, through: index)
            return true
        }
        guard let kind = source.definition(line) else { return false }
        var last = index
        while kind == .footnote, last + 1 < source.lines.count, !source.lines[last + 1].isEmpty,
            source.indent(of: source.lines[last + 1]) >= 2
        {
            last += 1
        }
        addApparatus(kind, through: last)
        return true
    }

    /// Consecutive lines that begin with `>`; a line of such signs alone parts paragraphs.
    mutating func readQuotation() {
        let start = index
        var paragraphs: [Paragraph] = []
        var open: (lower: Int, upper: Int)?
        func close() {
            guard let found = open else { return }
            let span = ByteSpan(found.lower, found.upper)
            let text = FlowText.cleaning(span, of: source.bytes, isQuoted: true)
            if !text.isEmpty { paragraphs.append(Paragraph(text: text, span: span)) }
            open = nil
        }
        while index < source.lines.count, source.firstByte(source.lines[index]) == UInt8(ascii: ">") {
            let line = source.lines[index]
            var content = line.first
            while content < line.end, source.bytes[content] == UInt8(ascii: ">") || source.bytes[content].isBlank {
                content += 1
            }
            if content == line.end { close() } else { open = (open?.lower ?? content, line.end) }
            index += 1
        }
        close()
        let span = ByteSpan(source.lines[start].first, source.lines[index - 1].end)
        pieces.append(.quotation(Quotation(paragraphs: paragraphs, span: span)))
    }

    /// Keeps the lines from the current one through `last` as apparatus.
    mutating func addApparatus(_ kind: Apparatus.Kind, through last: Int) {
        let span = ByteSpan(source.lines[index].first, source.lines[last].end)
        pieces.append(.apparatus(Apparatus(kind: kind, span: span)))
        index = last + 1
    }

    /// Keeps the bytes up to `end` as apparatus, unless words follow on the same line.
    mutating func addApparatus(_ kind: Apparatus.Kind, endingAt end: Int) -> Bool {
        var last = index
        while last + 1 < source.lines.count, source.lines[last + 1].start < end { last += 1 }
        guard source.lines[last].end <= end else { return false }
        addApparatus(kind, through: last)
        return true
    }
}

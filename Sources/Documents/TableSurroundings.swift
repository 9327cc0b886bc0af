// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Gives each table what belongs to it: the caption and lead-in above, the sources and notes below.
struct TableSurroundings {
    let source: SourceText
    var pieces: [Piece]

    /// Makes every grid in `pieces` a table; what it takes over goes.
    static func settle(_ pieces: inout [Piece], of source: SourceText) {
        var surroundings = TableSurroundings(source: source, pieces: pieces)
        pieces = []
        for index in surroundings.pieces.indices {
            guard case .table(let grid) = surroundings.pieces[index] else { continue }
            surroundings.settle(grid, at: index)
        }
        pieces = surroundings.pieces
    }

    private mutating func settle(_ grid: Grid, at index: Int) {
        var notes: [TableNote] = []
        var lower = grid.span.lower
        var above = previous(before: index)
        if let place = above, case .paragraph(let draft) = pieces[place], draft.lines.count <= 3,
            let note = TableNote(labelled: draft.text, span: draft.span), note.kind == .source
        {
            notes.append(note)
            lower = draft.span.lower
            pieces[place] = .nothing
            above = previous(before: index)
        }
        var caption: FlowText?
        if let place = above, case .paragraph(let draft) = pieces[place], let (rest, text) = splitCaption(from: draft) {
            pieces[place] = .paragraph(rest)
            caption = text
            lower = text.span.lower
        }
        var leadIn = above.flatMap { leadInText(at: $0) }
        let captionPlace = leadIn == nil ? above : above.flatMap { previous(before: $0) }
        if caption == nil, let place = captionPlace, let found = self.caption(at: place, mustBeBold: leadIn != nil) {
            caption = found
            lower = min(lower, found.span.lower)
            if leadIn == nil {
                take(found, at: place)
                leadIn = previous(before: index).flatMap { leadInText(at: $0) }
            } else {
                // The lead-in between caption and table stays where it is, so the caption's bytes are left outside.
                lower = grid.span.lower
                pieces[place] = .nothing
            }
        }
        var upper = grid.span.upper
        if let own = grid.caption, let place = next(after: index), case .paragraph(let draft) = pieces[place],
            draft.text.bytes == FlowText.cleaning(own, of: source.bytes).bytes
        {
            // A converter may print the caption once more below.
            upper = draft.span.upper
            pieces[place] = .nothing
        }
        let signs = grid.isPlain ? [] : grid.signs(in: source.bytes)
        let below = collectNotes(after: index, into: &notes, upper: &upper, signs: signs)
        if caption == nil, let place = below, case .paragraph(let draft) = pieces[place], draft.lines.count <= 3,
            let label = captionLabel(in: draft.text), !isTable(at: next(after: place))
        {
            caption = draft.text.part(ByteSpan(label, draft.text.count))
            upper = draft.span.upper
            pieces[place] = .nothing
        }
        let table = TableMaker.table(
            grid, of: source.bytes, caption: caption, leadIn: leadIn, notes: notes, span: ByteSpan(lower, upper))
        pieces[index] = .block(.table(table))
    }

    // MARK: Above

    private func previous(before index: Int) -> Int? {
        pieces[..<index].lastIndex { if case .nothing = $0 { false } else { true } }
    }

    private func next(after index: Int) -> Int? {
        pieces[(index + 1)...].firstIndex { if case .nothing = $0 { false } else { true } }
    }

    private func isTable(at index: Int?) -> Bool {
        guard let index, case .table = pieces[index] else { return false }
        return true
    }

    /// A paragraph above that ends in a colon and is too long, or too much of a sentence, for a caption.
    private func leadInText(at place: Int) -> FlowText? {
        guard case .paragraph(let draft) = pieces[place], draft.text.bytes.last == UInt8(ascii: ":"),
            !isBold(draft.span), captionLabel(in: draft.text) == nil
        else { return nil }
        return draft.text
    }

    /// Parts the last line of a paragraph right above a table from the rest when the line before it ends a sentence and
    /// it does not: it is a caption without a blank line before it. The rest stays in place, and the line is returned.
    private func splitCaption(from draft: ParagraphDraft) -> (rest: ParagraphDraft, caption: FlowText)? {
        let end = draft.lines.upperBound
        guard draft.lines.count > 1, end < source.lines.count, !source.lines[end].isEmpty,
            source.endsSentence(source.lines[end - 2])
        else { return nil }
        let last = source.lines[end - 1]
        let text = FlowText.cleaning(last.span, of: source.bytes)
        guard text.count <= Self.longestCaption, let final = text.bytes.last, !Self.sentenceEnds.contains(final),
            !source.bytes[last.first].isLower
        else { return nil }
        return (self.draft(draft.lines.lowerBound..<(end - 1)), trimmed(text))
    }

    /// The caption that the piece at `place` is, if it can be one.
    private func caption(at place: Int, mustBeBold: Bool) -> FlowText? {
        switch pieces[place] {
        case .paragraph(let draft):
            if let label = captionLabel(in: draft.text), draft.lines.count <= 3 {
                return trimmed(draft.text, from: label)
            }
            if isBold(draft.span), draft.lines.count <= 3, draft.text.count <= 300 { return trimmed(draft.text) }
            guard !mustBeBold, draft.isOneLine, draft.text.count <= Self.longestCaption,
                let last = draft.text.bytes.last, !Self.sentenceEnds.contains(last),
                TableNote(labelled: draft.text, span: draft.span) == nil
            else { return nil }
            return trimmed(draft.text)
        case .list(let list):
            guard !mustBeBold, let item = list.items.last, item.lists.isEmpty, item.text.count <= Self.longestCaption
            else {
                return nil
            }
            // Of several items only one that ends in stray stars, and stands right above, is a caption.
            guard list.items.count == 1 || item.text.bytes.suffix(2) == [0x2A, 0x2A] else { return nil }
            return trimmed(item.text)
        default: return nil
        }
    }

    private mutating func take(_ caption: FlowText, at place: Int) {
        if case .list(let list) = pieces[place], list.items.count > 1 {
            let items = Array(list.items.dropLast())
            let end = items[items.count - 1].span.upper
            pieces[place] = .list(List(items: items, leadIn: nil, span: ByteSpan(list.span.lower, end)))
        } else {
            pieces[place] = .nothing
        }
    }

    static let longestCaption = 160
    static let sentenceEnds = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 0x2C, 0x3A]

    /// Whether the bytes are set in bold from end to end.
    private func isBold(_ span: ByteSpan) -> Bool {
        let bytes = source.bytes
        for mark: StaticString in ["**", "__", "'''"] {
            let length = mark.utf8CodeUnitCount
            if span.count > 2 * length, bytes.holds(mark, at: span.lower, before: span.upper),
                bytes.holds(mark, at: span.upper - length, before: span.upper)
            {
                return true
            }
        }
        return false
    }

    /// The length of a label such as `Table:`, `Table 3.` or `:` at the beginning of a caption.
    private func captionLabel(in text: FlowText) -> Int? {
        let bytes = text.bytes
        var index = 0
        if bytes.holds("table", at: 0, before: bytes.count) {
            index = 5
            while index < bytes.count,
                bytes[index] == 0x20 || bytes[index].isDigit || bytes[index].isUpper
                    || (bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.count && bytes[index + 1].isDigit)
            {
                index += 1
            }
            if index > 12 { return nil }
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") || (index > 5 && bytes[index] == UInt8(ascii: "."))
        else { return nil }
        index += 1
        guard index < bytes.count, bytes[index] == 0x20 else { return nil }
        return index + 1
    }

    /// `text` without stars and underscores that were left over at its ends, and without a colon behind.
    private func trimmed(_ text: FlowText, from start: Int = 0) -> FlowText {
        var lower = start
        var upper = text.count
        func isLeft(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == 0x20 }
        while lower < upper, isLeft(text.bytes[lower]) { lower += 1 }
        while upper > lower, isLeft(text.bytes[upper - 1]) || text.bytes[upper - 1] == UInt8(ascii: ":") { upper -= 1 }
        return lower == upper ? text : text.part(ByteSpan(lower, upper))
    }

    // MARK: Below

    /// Takes over the notes below a table and returns the first piece that is none.
    private mutating func collectNotes(
        after index: Int, into notes: inout [TableNote], upper: inout Int, signs: Set<[UInt8]>
    ) -> Int? {
        var place = next(after: index)
        while let here = place {
            switch pieces[here] {
            case .paragraph(let draft):
                guard let rest = takeNotes(from: draft, into: &notes, signs) else { return here }
                upper = notes[notes.count - 1].span.upper
                guard rest.isEmpty else {
                    pieces[here] = .paragraph(self.draft(rest))
                    return here
                }
                pieces[here] = .nothing
            case .list(let list):
                guard let found = notesIn(list, below: upper, signs) else { return here }
                notes += found
                upper = list.span.upper
                pieces[here] = .nothing
            default: return here
            }
            place = next(after: here)
        }
        return nil
    }

    /// Notes that look like a list: `* estimated` right below the last row, or items that all begin with a sign of the
    /// table.
    private func notesIn(_ list: List, below upper: Int, _ signs: Set<[UInt8]>) -> [TableNote]? {
        let bytes = source.bytes
        var found: [TableNote] = []
        for item in list.items where item.lists.isEmpty {
            guard let (sign, _) = TableNote.mark(bytes, item.span), signs.contains(sign) else { break }
            found.append(
                TableNote(kind: .note, text: item.text, span: item.span, mark: String(decoding: sign, as: UTF8.self)))
        }
        if found.count == list.items.count { return found }
        guard list.items.count == 1, list.items[0].lists.isEmpty, bytes[list.span.lower] == UInt8(ascii: "*"),
            isBelow(upper, list.span.lower)
        else { return nil }
        return [TableNote(kind: .note, text: list.items[0].text, span: list.span, mark: "*")]
    }

    /// Whether no blank line stands between two offsets.
    private func isBelow(_ upper: Int, _ lower: Int) -> Bool {
        var ends = 0
        var previous: UInt8 = 0
        for byte in source.bytes[upper..<lower] {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { ends += 1 }
            previous = byte
        }
        return ends <= 1
    }

    /// Reads notes from the beginning of a paragraph; the lines that are left, or nil if it begins with no note.
    private func takeNotes(
        from draft: ParagraphDraft, into notes: inout [TableNote], _ signs: Set<[UInt8]>
    ) -> Range<Int>? {
        guard
            let whole = TableNote(labelled: draft.text, span: draft.span)
                ?? TableNote(marked: draft.span, of: source.bytes, known: signs)
        else { return nil }
        // Markup or the label itself may run over the first line's end; then the paragraph is one note.
        guard note(lines: draft.lines.lowerBound..<(draft.lines.lowerBound + 1), signs) != nil else {
            notes.append(whole)
            return draft.lines.upperBound..<draft.lines.upperBound
        }
        var line = draft.lines.lowerBound
        while line < draft.lines.upperBound {
            var end = line + 1
            while end < draft.lines.upperBound, note(lines: end..<(end + 1), signs) == nil, isWrapped(end) { end += 1 }
            guard let note = note(lines: line..<end, signs) else { break }
            notes.append(note)
            line = end
        }
        return line..<draft.lines.upperBound
    }

    private func span(of lines: Range<Int>) -> ByteSpan {
        ByteSpan(source.lines[lines.lowerBound].first, source.lines[lines.upperBound - 1].end)
    }

    private func note(lines: Range<Int>, _ signs: Set<[UInt8]>) -> TableNote? {
        let span = span(of: lines)
        return TableNote(labelled: FlowText.cleaning(span, of: source.bytes), span: span)
            ?? TableNote(marked: span, of: source.bytes, known: signs)
    }

    private func draft(_ lines: Range<Int>) -> ParagraphDraft {
        let span = span(of: lines)
        return ParagraphDraft(
            lines: lines, text: FlowText.cleaning(span, of: source.bytes), span: span, standsAlone: false)
    }

    /// Whether the line at `place` can be the rest of the one above, broken by hand.
    private func isWrapped(_ place: Int) -> Bool {
        let above = source.lines[place - 1]
        let line = source.lines[place]
        if source.bytes[line.first].isLower || source.indent(of: line) > source.indent(of: above) { return true }
        return (50...BlockReader.widestWrap).contains(above.end - above.first) && !source.endsSentence(above)
    }
}

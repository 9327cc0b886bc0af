// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A block as first read, before captions, notes, field lines and unmarked headings are told from prose.
enum Piece {
    case heading(Heading)
    case paragraph(ParagraphDraft)
    case list(List)
    case table(Grid)
    case fields(Fields)
    case quotation(Quotation)
    case apparatus(Apparatus)
    /// Read to the end.
    case block(Block)
    /// Taken over by a neighbour.
    case nothing
}

/// A paragraph as first read.
struct ParagraphDraft {
    let lines: Range<Int>
    let text: FlowText
    /// From the first line's first character to the last line's last.
    let span: ByteSpan
    /// Whether a blank line, a block of another sort or the end of the file stands on either side.
    let standsAlone: Bool

    var paragraph: Paragraph { Paragraph(text: text, span: span) }
    var isOneLine: Bool { lines.count == 1 }
}

/// Reads lines into pieces, one pass over the file.
struct BlockReader {
    let source: SourceText
    var index: Int
    var pieces: [Piece] = []
    /// Whether any heading was marked as one.
    var hasMarkedHeading = false
    /// Searches that found nothing once need not be made again.
    var noTemplateEnd = false
    var noCommentEnd = false
    var noFenceEnd = false
    var noHTMLTableEnd = false
    var noTagEnd: Set<Int> = []

    var bytes: [UInt8] { source.bytes }
    var lines: [SourceLine] { source.lines }

    /// The pieces of `source` from line `start` on.
    init(_ source: SourceText, from start: Int) {
        self.source = source
        index = start
    }

    mutating func read() {
        while index < source.lines.count {
            let line = source.lines[index]
            switch source.firstByte(line) {
            case 0: index += 1
            case UInt8(ascii: "#"): if !readHashHeading(line), !readList() { readParagraph() }
            case UInt8(ascii: "="): if !readEqualsHeading(line), !readRule(line) { readParagraph() }
            case UInt8(ascii: "|"): if !readTable() { readParagraph() }
            case UInt8(ascii: "+"): if !readTable(), !readList() { readParagraph() }
            case UInt8(ascii: "{"): if !readWikiTable(), !readTemplate() { readParagraph() }
            case UInt8(ascii: "<"):
                if !readComment(), !readHTMLTable(), !readTaggedBlock() { readParagraph() }
            case UInt8(ascii: "`"), UInt8(ascii: "~"): if !readFence(line) { readParagraph() }
            case UInt8(ascii: ">"): readQuotation()
            case UInt8(ascii: ";"): if !readTerm() { readParagraph() }
            case UInt8(ascii: ":"): if !readIndented() { readParagraph() }
            case UInt8(ascii: "["): if !readDefinition(line) { readParagraph() }
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
                if !readRule(line), !readSwitch(line), !readTable(), !readList() { readParagraph() }
            case UInt8(ascii: "("), 0x30...0x39, 0xC2, 0xE2: if !readTable(), !readList() { readParagraph() }
            default: if !readTable() { readParagraph() }
            }
        }
    }

    /// Whether the line at `place` begins a block of its own although the line above is not blank.
    func interrupts(_ place: Int) -> Bool {
        let line = source.lines[place]
        switch source.firstByte(line) {
        case 0: return true
        case UInt8(ascii: "#"): return source.hashHeading(line) != nil
        case UInt8(ascii: "="): return source.equalsHeading(line) != nil || source.isRule(line)
        case UInt8(ascii: "|"): return tableStyle(at: place) != nil
        case UInt8(ascii: "{"): return source.bytes.holds("{|", at: line.first, before: line.end)
        case UInt8(ascii: "<"): return !noHTMLTableEnd && source.bytes.holds("<table", at: line.first, before: line.end)
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return !noFenceEnd && source.fence(line) != nil
        case UInt8(ascii: ">"): return line.end > line.first + 1 && source.bytes[line.first + 1].isBlank
        case UInt8(ascii: "["): return source.isMedia(line) || source.definition(line) != nil
        case UInt8(ascii: ";"): return wordsBehind(UInt8(ascii: ";"), line) != nil
        case UInt8(ascii: ":"): return wordsBehind(UInt8(ascii: ":"), line) != nil
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
            return source.isRule(line) || listInterrupts(place)
        case UInt8(ascii: "+"), UInt8(ascii: "("), 0x30...0x39, 0xC2, 0xE2: return listInterrupts(place)
        default:
            switch tableStyle(at: place) {
            case .marked, .tabbed: return true
            case .barred, .bare: return false
            case .separated, nil:
                return source.lastByte(source.lines[place - 1]) == UInt8(ascii: ":") && separatedStyle(at: place) != nil
            }
        }
    }

    /// Whether a list begins at `place` right below a line of prose. A dash or number may have come to the beginning of
    /// a line by wrapping alone: the line above has to end like a lead-in or a sentence, or a second item has to follow.
    private func listInterrupts(_ place: Int) -> Bool {
        guard let mark = source.listMark(source.lines[place]), place > 0 else { return false }
        let above = source.lines[place - 1]
        if source.lastByte(above) == UInt8(ascii: ":") { return true }
        if let number = mark.number {
            guard number <= 1 else { return false }
            return source.endsSentence(above) || nextMark(after: place)?.number == number + 1
        }
        return source.endsSentence(above) || nextMark(after: place)?.kind == mark.kind
    }

    private func nextMark(after place: Int) -> ListMark? {
        guard place + 1 < source.lines.count else { return nil }
        return source.listMark(source.lines[place + 1])
    }

    mutating func readParagraph() {
        let start = index
        if readUnderlinedHeading() { return }
        index += 1
        while index < source.lines.count, !interrupts(index), !breaksParagraph(index) { index += 1 }
        let span = ByteSpan(source.lines[start].first, source.lines[index - 1].end)
        let text = FlowText.cleaning(span, of: source.bytes)
        guard !text.isEmpty else {
            let kind: Apparatus.Kind = source.bytes[span.lower] == UInt8(ascii: "<") ? .comment : .media
            pieces.append(.apparatus(Apparatus(kind: kind, span: span)))
            return
        }
        let isAlone =
            (start == 0 || source.lines[start - 1].isEmpty)
            && (index == source.lines.count || source.lines[index].isEmpty)
        pieces.append(
            .paragraph(ParagraphDraft(lines: start..<index, text: text, span: span, standsAlone: isAlone)))
    }

    /// Whether the text was not wrapped by hand and the line at `place` begins a new paragraph without a blank line
    /// between: the line above is longer than anyone wraps at and ends its sentence.
    private func breaksParagraph(_ place: Int) -> Bool {
        let above = source.lines[place - 1]
        guard above.end - above.first > Self.widestWrap, source.endsSentence(above) else { return false }
        return !source.bytes[source.lines[place].first].isLower
    }

    /// Lines beyond this many bytes are not taken for hard-wrapped ones.
    static let widestWrap = 160
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    /// `; term : words`, or `; term` over lines `: words`: a wiki's definitions, read as fields.
    mutating func readTerm() -> Bool {
        let line = source.lines[index]
        guard let start = wordsBehind(UInt8(ascii: ";"), line) else { return false }
        let colon = termEnd(from: start, line.end)
        let label = FlowText.cleaning(ByteSpan(start, colon ?? line.end), of: source.bytes)
        guard !label.isEmpty else { return false }
        var fields: [Fields.Field] = []
        if let colon {
            addField(&fields, label, from: colon + 1, line.end, line: line.span)
        }
        index += 1
        addDefinitions(of: label, to: &fields)
        guard let last = fields.last else {
            // A term without words is a small heading.
            pieces.append(
                .paragraph(
                    ParagraphDraft(lines: (index - 1)..<index, text: label, span: line.span, standsAlone: true)))
            return true
        }
        pieces.append(.fields(Fields(fields: fields, span: ByteSpan(line.first, last.span.upper))))
        return true
    }

    /// `: words` below a short line is what that line names; elsewhere it is an indented paragraph.
    mutating func readIndented() -> Bool {
        let line = source.lines[index]
        guard let start = wordsBehind(UInt8(ascii: ":"), line) else { return false }
        if case .paragraph(let draft)? = pieces.last, draft.isOneLine, draft.text.count <= 60,
            index - draft.lines.upperBound <= 1, let end = draft.text.bytes.last,
            !TableSurroundings.sentenceEnds.contains(end)
        {
            var fields: [Fields.Field] = []
            addDefinitions(of: draft.text, to: &fields)
            if let last = fields.last {
                pieces[pieces.count - 1] = .fields(
                    Fields(fields: fields, span: ByteSpan(draft.span.lower, last.span.upper)))
                return true
            }
        }
        let span = ByteSpan(start, line.end)
        let text = FlowText.cleaning(span, of: source.bytes)
        index += 1
        pieces.append(
            text.isEmpty
                ? .apparatus(Apparatus(kind: .media, span: line.span))
                : .paragraph(ParagraphDraft(lines: (index - 1)..<index, text: text, span: span, standsAlone: false)))
        return true
    }

    /// Takes the lines `: words` from the current one on, and those indented below them.
    private mutating func addDefinitions(of label: FlowText, to fields: inout [Fields.Field]) {
        while index < source.lines.count, let start = wordsBehind(UInt8(ascii: ":"), source.lines[index]) {
            let line = source.lines[index]
            var last = index
            while last + 1 < source.lines.count, !source.lines[last + 1].isEmpty,
                source.indent(of: source.lines[last + 1]) >= 2, !interrupts(last + 1)
            {
                last += 1
            }
            let end = source.lines[last].end
            addField(&fields, label, from: start, end, line: ByteSpan(line.first, end))
            index = last + 1
        }
    }

    private func addField(
        _ fields: inout [Fields.Field], _ label: FlowText, from start: Int, _ end: Int, line: ByteSpan
    ) {
        let value = FlowText.cleaning(ByteSpan(start, end), of: source.bytes)
        guard !value.isEmpty else { return }
        fields.append(Fields.Field(labels: [label], value: value, span: line))
    }

    /// Where the words behind one or more `sign` at the beginning of a line begin; nil without such words.
    func wordsBehind(_ sign: UInt8, _ line: SourceLine) -> Int? {
        guard source.firstByte(line) == sign else { return nil }
        var index = line.first
        while index < line.end, source.bytes[index] == sign { index += 1 }
        while index < line.end, source.bytes[index].isBlank { index += 1 }
        // A colon or semicolon before another sign is a smiley, a label or code.
        guard index < line.end,
            source.bytes[index].isWord || [0x5B, 0x27, 0x2A, 0x22, 0x24].contains(source.bytes[index])
        else { return nil }
        return index
    }

    /// The colon that ends a term, outside links.
    private func termEnd(from start: Int, _ end: Int) -> Int? {
        var depth = 0
        var index = start
        while index + 1 < end {
            switch source.bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ":") where depth <= 0 && source.bytes[index + 1].isBlank: return index
            default: break
            }
            index += 1
        }
        return nil
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Joins neighbouring `label: value` lines, paragraphs and lists into blocks of fields.
struct FieldRuns {
    private let source: SourceText
    private var pieces: [Piece]

    /// Makes runs of two or more fields blocks of fields.
    static func join(_ pieces: inout [Piece], of source: SourceText) {
        var runs = FieldRuns(source: source, pieces: pieces)
        pieces = []
        runs.join(atLeast: 2)
        // A document made of fields has sections with a single one, too.
        if runs.isMostlyFields { runs.join(atLeast: 1) }
        pieces = runs.pieces
    }

    private init(source: SourceText, pieces: [Piece]) {
        self.source = source
        self.pieces = pieces
    }

    private var isMostlyFields: Bool {
        var fields = 0
        var paragraphs = 0
        for piece in pieces {
            switch piece {
            case .fields(let block): fields += block.fields.count
            case .paragraph: paragraphs += 1
            default: continue
            }
        }
        return fields >= 8 && fields > paragraphs * 4
    }

    private mutating func join(atLeast fewest: Int) {
        var index = 0
        while index < pieces.count {
            var fields: [Fields.Field] = []
            var end = index
            var lower: Int?
            while end < pieces.count {
                if let found = group(at: end) {
                    lower = lower ?? start(of: pieces[end])
                    fields += found.fields
                    end = found.next
                } else if case .nothing = pieces[end], lower != nil {
                    end += 1
                } else {
                    break
                }
            }
            if fields.count >= fewest, let lower, let upper = fields.last?.span.upper {
                for place in index..<end { pieces[place] = .nothing }
                pieces[index] = .fields(Fields(fields: fields, span: ByteSpan(lower, upper)))
            }
            index = max(end, index + 1)
        }
    }

    private func start(of piece: Piece) -> Int? {
        switch piece {
        case .paragraph(let draft): draft.span.lower
        case .list(let list): list.span.lower
        case .fields(let block): block.span.lower
        default: nil
        }
    }

    /// The fields that begin with the piece at `place`, and the place after them.
    private func group(at place: Int) -> (fields: [Fields.Field], next: Int)? {
        switch pieces[place] {
        case .fields(let block): return (block.fields, place + 1)
        case .list(let list):
            guard let fields = fields(in: list, under: [], isSure: false) else { return nil }
            return (fields, place + 1)
        case .paragraph(let draft):
            let (labels, value) = FieldLabel.split(draft.text)
            guard let label = labels.first else { return nil }
            if let found = linesBeforeList(at: place, draft) { return found }
            if value < draft.text.count {
                return (lines(of: draft) ?? [field(draft.text, labels, value, draft.span)], place + 1)
            }
            // A label by itself is the outer label of the list below it.
            guard labels.count == 1, draft.isOneLine, place + 1 < pieces.count,
                case .list(let list) = pieces[place + 1],
                let fields = fields(in: list, under: [draft.text.part(label)], isSure: true)
            else { return nil }
            return (fields, place + 2)
        default: return nil
        }
    }

    /// Lines of fields the last of which is the outer label of the list below.
    private func linesBeforeList(at place: Int, _ draft: ParagraphDraft) -> (fields: [Fields.Field], next: Int)? {
        guard draft.lines.count > 1, draft.text.bytes.last == UInt8(ascii: ":"), place + 1 < pieces.count,
            case .list(let list) = pieces[place + 1]
        else { return nil }
        let last = FlowText.cleaning(source.lines[draft.lines.upperBound - 1].span, of: source.bytes)
        let (labels, value) = FieldLabel.split(last)
        guard labels.count == 1, value == last.count,
            let fields = fields(of: draft.lines.lowerBound..<(draft.lines.upperBound - 1)),
            let inner = self.fields(in: list, under: [last.part(labels[0])], isSure: true)
        else { return nil }
        return (fields + inner, place + 2)
    }

    private func field(
        _ text: FlowText, _ labels: [ByteSpan], _ value: Int, _ span: ByteSpan, under outer: [FlowText] = []
    ) -> Fields.Field {
        Fields.Field(
            labels: outer + labels.map { text.part($0) }, value: text.part(ByteSpan(value, text.count)), span: span)
    }

    /// A paragraph every line of which is a field; nil if some line is none.
    private func lines(of draft: ParagraphDraft) -> [Fields.Field]? {
        draft.lines.count > 1 ? fields(of: draft.lines) : nil
    }

    private func fields(of lines: Range<Int>) -> [Fields.Field]? {
        var fields: [Fields.Field] = []
        for index in lines {
            let text = FlowText.cleaning(source.lines[index].span, of: source.bytes)
            let (labels, value) = FieldLabel.split(text)
            guard !labels.isEmpty, value < text.count else { return nil }
            fields.append(field(text, labels, value, source.lines[index].span))
        }
        return fields
    }

    /// The fields of a list: every item has a label or, below a label of its own (`isSure`), more than half of them.
    ///
    /// As deep as lists are, that is at most `List.deepest` calls.
    private func fields(in list: List, under outer: [FlowText], isSure: Bool) -> [Fields.Field]? {
        var fields: [Fields.Field] = []
        var labelled = 0
        for item in list.items {
            let (labels, value) = FieldLabel.split(item.text, isInner: isSure)
            if !labels.isEmpty { labelled += 1 }
            if value < item.text.count {
                fields.append(field(item.text, labels, value, ownSpan(of: item), under: outer))
            }
            for inner in item.lists {
                let labels = outer + labels.map { item.text.part($0) }
                guard let found = self.fields(in: inner, under: labels, isSure: isSure || value == item.text.count)
                else { return nil }
                fields += found
            }
        }
        guard isSure ? labelled * 2 > list.items.count : labelled == list.items.count else { return nil }
        return fields
    }

    private func ownSpan(of item: List.Item) -> ByteSpan {
        ByteSpan(item.span.lower, item.lists.first?.span.lower ?? item.span.upper)
    }
}

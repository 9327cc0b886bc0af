// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The labels at the beginning of a text such as `land: meadow: 12 %`.
enum FieldLabel {
    /// The labels of `text`, outermost first, and where its value begins; no labels if it has none.
    ///
    /// A label has at most 60 bytes and eight words, begins with a letter or digit, holds no end of a sentence, and is
    /// followed by a colon and a blank. Further labels have at most four words of letters. A text that ends in its only
    /// colon is a label without a value.
    static func split(_ text: FlowText) -> (labels: [ByteSpan], value: Int) {
        let bytes = text.bytes
        var labels: [ByteSpan] = []
        var start = 0
        while labels.count < 4, let colon = colon(in: bytes, from: start) {
            let label = ByteSpan(start, colon)
            guard labels.isEmpty ? isLabel(bytes, label) : isInnerLabel(bytes, label) else { break }
            if colon + 1 == bytes.count, !labels.isEmpty { break }
            labels.append(label)
            start = min(colon + 2, bytes.count)
        }
        return (labels, start)
    }

    private static func colon(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count, index - start <= 60 {
            if bytes[index] == UInt8(ascii: ":"), index + 1 == bytes.count || bytes[index + 1] == 0x20 { return index }
            index += 1
        }
        return nil
    }

    private static func isLabel(_ bytes: [UInt8], _ label: ByteSpan) -> Bool {
        guard label.count > 0, bytes[label.lower].isWord else { return false }
        var blanks = 0
        var commas = 0
        var hasLetter = false
        for (offset, byte) in bytes[label.range].enumerated() {
            switch byte {
            case 0x20: blanks += 1
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
                UInt8(ascii: "|"), UInt8(ascii: "="):
                // A dot inside a short form is none at the end of a sentence.
                let next = label.lower + offset + 1
                guard byte == UInt8(ascii: "."), next < label.upper, bytes[next].isWord else { return false }
            default: if byte.isLetter { hasLetter = true }
            }
        }
        return hasLetter && blanks <= 7 && commas <= 1 && !startsSentence(bytes, label, blanks: blanks)
    }

    /// Four or more words after an article, pronoun or preposition are the beginning of a sentence.
    private static func startsSentence(_ bytes: [UInt8], _ label: ByteSpan, blanks: Int) -> Bool {
        guard blanks >= 3 else { return false }
        let first = bytes[label.range].prefix { $0 != 0x20 }.map(\.lowered)
        return sentenceWords.contains(String(decoding: first, as: UTF8.self))
    }

    private static let sentenceWords: Set<String> = [
        "the", "a", "an", "in", "on", "at", "by", "after", "before", "according", "it", "he", "she", "they", "we",
        "this",
        "these", "those", "there", "when", "as", "for", "from", "to", "his", "her", "its", "their", "one", "two", "of",
        "all", "but", "and", "with", "among",
    ]

    private static func isInnerLabel(_ bytes: [UInt8], _ label: ByteSpan) -> Bool {
        guard label.count > 0, label.count <= 40 else { return false }
        var blanks = 0
        for byte in bytes[label.range] {
            if byte == 0x20 {
                blanks += 1
            } else if !byte.isLetter, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "'") {
                return false
            }
        }
        return blanks <= 3
    }
}

/// Joins neighbouring `label: value` lines, paragraphs and lists into blocks of fields.
struct FieldRuns {
    private let source: SourceText
    private var pieces: [Piece]

    /// `pieces` with runs of two or more fields made blocks of fields.
    static func join(_ pieces: [Piece], of source: SourceText) -> [Piece] {
        var runs = FieldRuns(source: source, pieces: pieces)
        runs.join()
        return runs.pieces
    }

    private init(source: SourceText, pieces: [Piece]) {
        self.source = source
        self.pieces = pieces
    }

    private mutating func join() {
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
            if fields.count >= 2, let lower, let upper = fields.last?.span.upper {
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
        default: nil
        }
    }

    /// The fields that begin with the piece at `place`, and the place after them.
    private func group(at place: Int) -> (fields: [Fields.Field], next: Int)? {
        switch pieces[place] {
        case .list(let list):
            guard let fields = fields(in: list, under: [], isSure: false) else { return nil }
            return (fields, place + 1)
        case .paragraph(let draft):
            let (labels, value) = FieldLabel.split(draft.text)
            guard let label = labels.first else { return nil }
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

    private func field(
        _ text: FlowText, _ labels: [ByteSpan], _ value: Int, _ span: ByteSpan, under outer: [FlowText] = []
    ) -> Fields.Field {
        Fields.Field(
            labels: outer + labels.map { text.part($0) }, value: text.part(ByteSpan(value, text.count)), span: span)
    }

    /// A paragraph every line of which is a field; nil if some line is none.
    private func lines(of draft: ParagraphDraft) -> [Fields.Field]? {
        guard draft.lines.count > 1 else { return nil }
        var fields: [Fields.Field] = []
        for index in draft.lines {
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
            let (labels, value) = FieldLabel.split(item.text)
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

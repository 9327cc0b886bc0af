// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Finds headings that no mark tells from prose: a title on the first line, numbered lines, lines in capitals, and,
/// where a document marks no heading at all, short lines that stand alone before prose.
struct UnmarkedHeadings {
    private let source: SourceText
    private var pieces: [Piece]
    private let hasMarked: Bool

    /// Makes such lines headings.
    static func find(in pieces: inout [Piece], of source: SourceText, hasMarked: Bool) {
        var finder = UnmarkedHeadings(source: source, pieces: pieces, hasMarked: hasMarked)
        pieces = []
        finder.findTitle()
        if !hasMarked { finder.findOthers() }
        pieces = finder.pieces
    }

    private init(source: SourceText, pieces: [Piece], hasMarked: Bool) {
        self.source = source
        self.pieces = pieces
        self.hasMarked = hasMarked
    }

    /// A short first line without an end mark, alone above a blank line, when nothing else is a heading of level 1.
    private mutating func findTitle() {
        let first = pieces.firstIndex {
            switch $0 {
            case .apparatus, .nothing: false
            default: true
            }
        }
        guard let first, case .paragraph(let draft) = pieces[first], draft.isOneLine, draft.standsAlone,
            isTitleLike(draft.text, longest: 100), FieldLabel.split(draft.text).labels.isEmpty,
            let next = next(after: first), startsText(next)
        else { return }
        for case .heading(let heading) in pieces where heading.level == 1 { return }
        pieces[first] = .heading(Heading(text: draft.text, level: 1, span: draft.span))
    }

    /// Whether something to read follows a title: prose, a heading, a list or a table.
    private func startsText(_ place: Int) -> Bool {
        switch pieces[place] {
        case .paragraph(let draft):
            draft.text.count >= 60 || hasMarked || isTitleLike(draft.text, longest: 80)
                || draft.text.bytes.last == UInt8(ascii: ".")
        case .nothing: false
        default: true
        }
    }

    private mutating func findOthers() {
        var hasCapitals = false
        for index in pieces.indices {
            switch pieces[index] {
            case .paragraph(let draft) where draft.isOneLine && draft.standsAlone:
                guard let next = next(after: index), let level = level(of: draft.text, before: next, &hasCapitals)
                else {
                    continue
                }
                let text = HeadingNumber.removed(from: draft.text)
                pieces[index] = .heading(Heading(text: text, level: level, span: draft.span))
            case .list(let list):
                guard list.items.count == 1, list.items[0].number != nil, list.items[0].lists.isEmpty,
                    isTitleLike(list.items[0].text, longest: 80), let next = next(after: index),
                    proseLength(at: next) > 100
                else { continue }
                pieces[index] = .heading(Heading(text: list.items[0].text, level: 2, span: list.span))
            default: continue
            }
        }
    }

    private func level(of text: FlowText, before next: Int, _ hasCapitals: inout Bool) -> Int? {
        guard isTitleLike(text, longest: 80), FieldLabel.split(text).labels.isEmpty else { return nil }
        if let number = HeadingNumber.length(in: text.bytes), number.isSure, proseLength(at: next) > 0 {
            return min(6, number.parts + 1)
        }
        if isInCapitals(text), proseLength(at: next) > 0 {
            hasCapitals = true
            return 2
        }
        guard text.count <= 60, text.bytes.count(where: { $0 == 0x20 }) < 8, proseLength(at: next) > 100 else {
            return nil
        }
        return hasCapitals ? 3 : 2
    }

    private func isTitleLike(_ text: FlowText, longest: Int) -> Bool {
        guard text.count <= longest, let first = text.bytes.first, let last = text.bytes.last else { return false }
        guard first.isUpper || first.isDigit || first >= 0x80 || first == UInt8(ascii: "\"") else { return false }
        return !TableSurroundings.sentenceEnds.contains(last) && text.bytes.contains(where: \.isLetter)
    }

    private func isInCapitals(_ text: FlowText) -> Bool {
        var capitals = 0
        for byte in text.bytes {
            if byte.isLower { return false }
            if byte.isUpper { capitals += 1 }
        }
        return capitals >= 4
    }

    private func next(after index: Int) -> Int? {
        pieces[(index + 1)...].firstIndex { if case .nothing = $0 { false } else { true } }
    }

    /// The length of the paragraph at `place`; 0 for everything else.
    private func proseLength(at place: Int) -> Int {
        if case .paragraph(let draft) = pieces[place] { draft.text.count } else { 0 }
    }
}

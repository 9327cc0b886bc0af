// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    /// An item as first read; `level` counts from 1.
    private struct ItemDraft {
        let level: Int
        let number: Int?
        let start: Int
        let content: Int
        var end: Int
    }

    mutating func readList() -> Bool {
        guard let first = source.listMark(source.lines[index]) else { return false }
        var drafts: [ItemDraft] = []
        var indents: [Int] = []
        let firstIndent = source.indent(of: source.lines[index])
        while index < source.lines.count, let mark = source.listMark(source.lines[index]) {
            let line = source.lines[index]
            let indent = source.indent(of: line) + (mark.depth - 1) * 2
            if !drafts.isEmpty {
                if source.isRule(line) { break }
                // Another sort of mark on the outermost level begins another list.
                if indent <= firstIndent, !continues(mark, first) { break }
            }
            while let last = indents.last, last > indent { indents.removeLast() }
            if indents.last.map({ $0 < indent }) ?? true { indents.append(indent) }
            drafts.append(
                ItemDraft(
                    level: min(indents.count, List.deepest), number: mark.number, start: line.first,
                    content: min(mark.content, line.end), end: line.end))
            index += 1
            readContinuation(of: &drafts[drafts.count - 1], indent: source.indent(of: line))
            if !skipBlankLines(before: first, indent: firstIndent) { break }
        }
        guard let last = drafts.last else { return false }
        let span = ByteSpan(drafts[0].start, last.end)
        let items = items(of: drafts[...], level: 1)
        pieces.append(.list(List(items: items, leadIn: nil, span: span)))
        return true
    }

    private func continues(_ mark: ListMark, _ first: ListMark) -> Bool {
        if mark.kind == first.kind { return true }
        // In a wiki's list `* a` and `** b` are of one sort.
        func isStarred(_ mark: ListMark) -> Bool {
            mark.kind == .wiki(UInt8(ascii: "*")) || mark.kind == .bullet(UInt8(ascii: "*"))
        }
        return isStarred(mark) && isStarred(first)
    }

    /// Takes the lines that go on with an item: indented below it, or left over by hard wrapping.
    private mutating func readContinuation(of item: inout ItemDraft, indent: Int) {
        while index < source.lines.count {
            let line = source.lines[index]
            guard !line.isEmpty else {
                // After a blank line only an indented paragraph still belongs to the item.
                guard let next = nextFilled(from: index), next - index <= 2, source.listMark(source.lines[next]) == nil,
                    source.indent(of: source.lines[next]) >= indent + 2, !interrupts(next)
                else { return }
                index = next
                continue
            }
            guard source.listMark(line) == nil, !interrupts(index) else { return }
            let above = source.lines[index - 1]
            let isIndented = source.indent(of: line) > indent
            guard isIndented || above.isEmpty || isWrapped(above, line) else { return }
            item.end = line.end
            index += 1
        }
    }

    /// Whether `below` can be the rest of a line that was broken by hand after `above`.
    private func isWrapped(_ above: SourceLine, _ below: SourceLine) -> Bool {
        if source.bytes[below.first].isLower { return true }
        let width = above.end - above.first
        guard width <= Self.widestWrap, !source.endsSentence(above) else { return false }
        var word = below.first
        while word < below.end, !source.bytes[word].isBlank { word += 1 }
        return width + (word - below.first) >= 60
    }

    private func nextFilled(from place: Int) -> Int? {
        var place = place
        while place < source.lines.count {
            if !source.lines[place].isEmpty { return place }
            place += 1
        }
        return nil
    }

    /// Moves to the next item over at most two blank lines; false if the list is over.
    private mutating func skipBlankLines(before first: ListMark, indent: Int) -> Bool {
        var next = index
        while next < source.lines.count, source.lines[next].isEmpty, next - index < 3 { next += 1 }
        guard next < source.lines.count, !source.lines[next].isEmpty, let mark = source.listMark(source.lines[next])
        else {
            return false
        }
        if next > index, source.indent(of: source.lines[next]) <= indent, !continues(mark, first) { return false }
        index = next
        return true
    }

    /// The items of `drafts`, each with those of deeper levels that follow it; at most `List.deepest` calls deep.
    private func items(of drafts: ArraySlice<ItemDraft>, level: Int) -> [List.Item] {
        var found: [List.Item] = []
        var place = drafts.startIndex
        while place < drafts.endIndex {
            let draft = drafts[place]
            var next = place + 1
            while next < drafts.endIndex, drafts[next].level > draft.level { next += 1 }
            let inner = drafts[(place + 1)..<next]
            var lists: [List] = []
            if let from = inner.first, let to = inner.last {
                let span = ByteSpan(from.start, to.end)
                lists.append(List(items: items(of: inner, level: level + 1), leadIn: nil, span: span))
            }
            let text = FlowText.cleaning(ByteSpan(draft.content, draft.end), of: source.bytes)
            let end = inner.last?.end ?? draft.end
            found.append(
                List.Item(number: draft.number, text: text, lists: lists, span: ByteSpan(draft.start, end)))
            place = next
        }
        return found
    }
}

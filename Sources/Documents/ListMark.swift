// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The mark at the beginning of a list item.
struct ListMark {
    /// What the mark looks like; items of one list share it.
    enum Kind: Hashable {
        case bullet(UInt8)
        case number(closedBy: UInt8)
        /// `*`, `#` and their repetitions without a blank, as wikis have them; the outermost sign.
        case wiki(UInt8)
    }

    let kind: Kind
    let number: Int?
    /// How deep a wiki mark is, counted from 1; 1 for all others.
    let depth: Int
    /// Where the item's words begin.
    let content: Int
}

extension SourceText {
    /// The list mark that begins a line.
    func listMark(_ line: SourceLine) -> ListMark? {
        let sign = firstByte(line)
        switch sign {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            let next = line.first + 1
            if next < line.end, bytes[next].isBlank {
                return ListMark(kind: .bullet(sign), number: nil, depth: 1, content: skipBlanks(next, line.end))
            }
            return sign == UInt8(ascii: "*") ? wikiMark(line) : nil
        case UInt8(ascii: "#"): return wikiMark(line)
        case 0xE2, 0xC2: return printedBullet(line)
        case UInt8(ascii: "("), 0x30...0x39: return numberMark(line)
        default: return nil
        }
    }

    private func skipBlanks(_ index: Int, _ end: Int) -> Int {
        var index = index
        while index < end, bytes[index].isBlank { index += 1 }
        return index
    }

    /// `12.`, `12)` or `(12)` and a blank; at most three digits, so that no year is taken for one.
    private func numberMark(_ line: SourceLine) -> ListMark? {
        var index = line.first
        let isOpened = bytes[index] == UInt8(ascii: "(")
        if isOpened { index += 1 }
        let digits = index
        var number = 0
        while index < line.end, index - digits < 3, bytes[index].isDigit {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index > digits, index + 1 < line.end, bytes[index + 1].isBlank else { return nil }
        let close = bytes[index]
        guard close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && !isOpened) else { return nil }
        return ListMark(
            kind: .number(closedBy: isOpened ? UInt8(ascii: "(") : close), number: number, depth: 1,
            content: skipBlanks(index + 1, line.end))
    }

    /// `**words`, `*#words`, `# words`: the signs count the depth. What ends with a star is emphasis. One `#` with a
    /// blank behind it may as well be a heading; the reader tells the two apart by the lines around.
    private func wikiMark(_ line: SourceLine) -> ListMark? {
        var index = line.first
        while index < line.end, bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "#") { index += 1 }
        var depth = index - line.first
        // `*: words` goes on with the item above, on a level of its own.
        if index < line.end, bytes[index] == UInt8(ascii: ":") {
            index += 1
            depth += 1
        }
        guard index < line.end, lastByte(line) != UInt8(ascii: "*") else { return nil }
        let isSpaced = bytes[index].isBlank
        if bytes[line.first] == UInt8(ascii: "#"), !isSpaced { return nil }
        // `**bold** words` is no item; a wiki's second level with words at once is rare without a blank.
        guard isSpaced || index - line.first == 1, isSpaced || !holdsSign(UInt8(ascii: "*"), index, line.end) else {
            return nil
        }
        return ListMark(
            kind: .wiki(bytes[line.first]), number: nil, depth: depth, content: skipBlanks(index, line.end))
    }

    private func holdsSign(_ sign: UInt8, _ from: Int, _ end: Int) -> Bool {
        var index = from
        while index < end, index - from < 400 {
            if bytes[index] == sign { return true }
            index += 1
        }
        return false
    }

    /// The bullets of word processors: • ‣ ▪ ◦ ● – and ·, with a blank behind them.
    private func printedBullet(_ line: SourceLine) -> ListMark? {
        let length = bytes[line.first] == 0xE2 ? 3 : 2
        let next = line.first + length
        guard next < line.end, bytes[next].isBlank else { return nil }
        let isBullet =
            switch (bytes[line.first + 1], bytes[next - 1]) {
            case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0xA6), (0x97, 0x8F), (0x80, 0x93): length == 3
            case (0xB7, _): length == 2
            default: false
            }
        guard isBullet else { return nil }
        return ListMark(
            kind: .bullet(bytes[next - 1]), number: nil, depth: 1, content: skipBlanks(next, line.end))
    }
}

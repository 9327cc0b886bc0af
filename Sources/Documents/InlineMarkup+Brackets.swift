// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension InlineMarkup {
    mutating func openBracket(at index: Int) -> Int {
        let isDouble = byte(at: index + 1) == UInt8(ascii: "[")
        brackets.append(Bracket(offset: index, isDouble: isDouble))
        if isDouble { doubleBrackets += 1 }
        return index + (isDouble ? 2 : 1)
    }

    mutating func closeBracket(at index: Int) -> Int {
        if doubleBrackets > 0, byte(at: index + 1) == UInt8(ascii: "]") {
            while let bracket = brackets.popLast() {
                guard bracket.isDouble else { continue }
                doubleBrackets -= 1
                return wikiLink(bracket, end: index)
            }
        }
        guard let bracket = brackets.last, !bracket.isDouble else { return index + 1 }
        brackets.removeLast()
        return bracketed(bracket.offset, end: index)
    }

    /// `[[target]]` or `[[target|words]]`: the words stay. Pictures and categories go altogether.
    private mutating func wikiLink(_ bracket: Bracket, end: Int) -> Int {
        var inner = bracket.offset + 2
        var after = end + 2
        let words = ByteSpan(inner, max(inner, end))
        if Self.isMedia(bytes, at: inner, before: end) || isReferenceMark(words) {
            if let close = addressInParentheses(after: after) { after = close }
            dropWithBlank(bracket.offset, after)
            return after
        }
        if byte(at: inner) == UInt8(ascii: ":") { inner += 1 }
        if let bar = bracket.bar, bar + 1 < end { inner = bar + 1 }
        drop(bracket.offset, inner)
        drop(end, after)
        return after
    }

    /// Whether a double bracket holds a picture, a sound or a category.
    static func isMedia(_ bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
        bytes.holds("file:", at: offset, before: end) || bytes.holds("image:", at: offset, before: end)
            || bytes.holds("media:", at: offset, before: end) || bytes.holds("category:", at: offset, before: end)
    }

    /// What single brackets mean: a link, a footnote mark, a reference mark, or words added by an editor.
    private mutating func bracketed(_ open: Int, end: Int) -> Int {
        let inner = ByteSpan(open + 1, end)
        let after = end + 1
        if let close = addressInParentheses(after: after) {
            if byte(at: open - 1) == UInt8(ascii: "!") {
                drop(open - 1, close)
            } else if isNoteLink(inner, address: ByteSpan(after, close)) {
                dropWithBlank(open, close)
            } else {
                drop(open, open + 1)
                drop(end, close)
            }
            return close
        }
        if byte(at: inner.lower) == UInt8(ascii: "^") {
            dropWithBlank(open, after)
            return after
        }
        if isReferenceMark(inner) {
            // `[t]he` is an editor's letter, not a mark.
            if mayFollowWords(open), bytes[inner.lower].isDigit || !byte(at: after).isWord {
                dropWithBlank(open, after)
            }
            return after
        }
        if byte(at: after) == UInt8(ascii: "["), let close = labelEnd(at: after) {
            drop(open, open + 1)
            drop(end, close)
            return close
        }
        if bytes.holds("http://", at: inner.lower, before: end) || bytes.holds("https://", at: inner.lower, before: end)
        {
            var words = inner.lower
            while words < end, !bytes[words].isBlank { words += 1 }
            drop(open, min(words + 1, end))
            drop(end, after)
        }
        return after
    }

    /// Whether a link leads to a note on the same page: `[<sup>3</sup>](#fn3)`.
    private func isNoteLink(_ inner: ByteSpan, address: ByteSpan) -> Bool {
        guard inner.count <= 40, let anchor = bytes[address.range].firstIndex(of: UInt8(ascii: "#")),
            anchor - address.lower <= 60
        else { return false }
        if bytes.holds("<sup>", at: inner.lower, before: inner.upper) { return true }
        var lower = inner.lower
        var upper = inner.upper
        let signs: [UInt8] = [0x5B, 0x5C, 0x5D, 0x5E, 0x2A]
        while lower < upper, signs.contains(bytes[lower]) { lower += 1 }
        while upper > lower, signs.contains(bytes[upper - 1]) { upper -= 1 }
        return upper > lower && upper - lower <= 3 && bytes[lower..<upper].allSatisfy(\.isDigit)
    }

    /// Whether brackets hold what a note is called by: at most three digits, one letter, *note 3*, *citation needed*.
    private func isReferenceMark(_ inner: ByteSpan) -> Bool {
        guard inner.count > 0, inner.count <= 24 else { return false }
        let content = bytes[inner.range]
        if content.count <= 3, content.allSatisfy(\.isDigit) { return true }
        if content.count == 1, let only = content.first, only.isLower { return true }
        let words = String(decoding: content.map(\.lowered), as: UTF8.self)
        switch words {
        case "citation needed", "clarification needed", "update", "when?", "who?", "which?", "where?", "by whom?",
            "according to whom?", "dubious", "failed verification", "page needed", "verify", "vague":
            return true
        default:
            for prefix in ["note ", "nb ", "n ", "fn ", "ref "] where words.hasPrefix(prefix) {
                return words.utf8.dropFirst(prefix.utf8.count).allSatisfy { $0.isDigit }
            }
            return false
        }
    }

    /// Whether the place can hold a reference mark: after a word or its punctuation, with at most one blank between.
    func mayFollowWords(_ open: Int) -> Bool {
        var before = byte(at: open - 1)
        if before == 0x20 { before = byte(at: open - 2) }
        switch before {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "]"),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "!"),
            UInt8(ascii: "*"), UInt8(ascii: "_"):
            return true
        case UInt8(ascii: ":"): return byte(at: open - 1) == UInt8(ascii: ":")
        default: return before.isWord
        }
    }

    /// The offset just past `(address)` or `(address "title")` at `index`, or nil.
    private func addressInParentheses(after index: Int) -> Int? {
        guard byte(at: index) == UInt8(ascii: "(") else { return nil }
        var end = index + 1
        var depth = 1
        var title: UInt8 = 0
        while end < upper, end - index < 2000 {
            let byte = bytes[end]
            if title != 0 {
                if byte == title { title = 0 }
            } else {
                switch byte {
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"):
                    depth -= 1
                    if depth == 0 { return end > index + 1 ? end + 1 : nil }
                case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): return nil
                case UInt8(ascii: "\""): title = byte
                case _ where byte.isBlank:
                    let next = self.byte(at: end + 1)
                    guard next == UInt8(ascii: "\"") || next == UInt8(ascii: ")") else { return nil }
                default: break
                }
            }
            end += 1
        }
        return nil
    }

    /// The offset just past `[label]` at `index`, the second half of `[words][label]`, or nil.
    private func labelEnd(at index: Int) -> Int? {
        var end = index + 1
        while end < upper, end - index <= 60, bytes[end] != UInt8(ascii: "[") {
            if bytes[end] == UInt8(ascii: "]") {
                return isReferenceMark(ByteSpan(index + 1, end)) && end > index + 1 ? nil : end + 1
            }
            end += 1
        }
        return nil
    }
}

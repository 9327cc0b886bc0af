// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension InlineMarkup {
    /// Comments, references, templates' siblings in angle brackets, and tags that only shape the text.
    mutating func tag(at index: Int) -> Int {
        if bytes.holds("<!--", at: index, before: upper) {
            guard !noCommentEnd, let end = bytes.find("-->", from: index + 4, before: upper) else {
                noCommentEnd = true
                return index + 1
            }
            dropWithBlank(index, end + 3)
            return end + 3
        }
        if let end = addressEnd(at: index) {
            drop(index, index + 1)
            drop(end, end + 1)
            return end + 1
        }
        var name = index + 1
        if byte(at: name) == UInt8(ascii: "/") { name += 1 }
        var nameEnd = name
        while nameEnd < upper, nameEnd - name < 12, bytes[nameEnd].isUpper || bytes[nameEnd].isLower { nameEnd += 1 }
        guard nameEnd > name, let end = tagEnd(from: nameEnd) else { return index + 1 }
        switch String(decoding: bytes[name..<nameEnd].map(\.lowered), as: UTF8.self) {
        case "ref":
            return reference(at: index, tagEnd: end)
        case "br", "hr", "p", "div", "li", "tr", "td", "th", "table", "tbody", "thead", "caption", "section", "article",
            "dd",
            "dt", "dl", "header", "footer", "main", "aside", "details", "summary", "img", "figcaption":
            marks.append(Mark(lower: index, upper: end, replacement: " "))
        case "sup" where isRaisedMark(from: end) != nil && mayFollowWords(index):
            let close = isRaisedMark(from: end) ?? end
            dropWithBlank(index, close)
            return close
        case "sup", "sub":
            // 1,240<sup>2</sup> is neither 12402 nor 1240 for certain: a sign keeps the two numbers apart.
            let joins = index > 0 && bytes[index - 1].isDigit && end < upper && bytes[end].isDigit
            if joins { marks.append(Mark(lower: index, upper: end, replacement: "^")) } else { drop(index, end) }
        case "i", "b", "em", "strong", "u", "s", "small", "big", "span", "cite", "code", "nowiki",
            "center", "font", "abbr", "a", "tt", "kbd", "del", "ins", "mark", "q", "ul", "ol", "onlyinclude",
            "noinclude", "includeonly", "blockquote", "references", "poem", "var", "samp", "strike", "time", "wbr",
            "bdi",
            "ruby", "rp", "nobr", "col", "colgroup":
            drop(index, end)
        default:
            return index + 1
        }
        return end
    }

    /// Just past `</sup>` when what is raised is a mark: one small letter, a star or dagger, or a name in brackets.
    private func isRaisedMark(from start: Int) -> Int? {
        guard let close = bytes.find("</sup>", from: start, before: min(upper, start + 24)), close > start else {
            return nil
        }
        let content = bytes[start..<close]
        let isMark =
            (content.count == 1 && bytes[start].isLower && !byte(at: close + 6).isWord)
            || content.allSatisfy { $0 == UInt8(ascii: "*") }
            || CellMarks.signLength(bytes, beginningAt: start, before: close) == content.count
            || (bytes[start] == UInt8(ascii: "[") && bytes[close - 1] == UInt8(ascii: "]"))
        return isMark ? close + 6 : nil
    }

    /// `<ref …/>` or `<ref …>…</ref>`: the mark and what it says are left out.
    private mutating func reference(at index: Int, tagEnd end: Int) -> Int {
        if byte(at: index + 1) == UInt8(ascii: "/") || bytes[end - 2] == UInt8(ascii: "/") {
            dropWithBlank(index, end)
            return end
        }
        guard !noReferenceEnd, let close = bytes.find("</ref>", from: end, before: upper) else {
            noReferenceEnd = true
            drop(index, end)
            return end
        }
        dropWithBlank(index, close + 6)
        return close + 6
    }

    /// The offset just past the `>` that ends a tag; a tag has at most 300 bytes and no `<` inside.
    private func tagEnd(from index: Int) -> Int? {
        let first = byte(at: index)
        guard first == UInt8(ascii: ">") || first == UInt8(ascii: "/") || first.isBlank else { return nil }
        var end = index
        while end < upper, end - index < 300 {
            if bytes[end] == UInt8(ascii: ">") { return end + 1 }
            if bytes[end] == UInt8(ascii: "<") { return nil }
            end += 1
        }
        return nil
    }

    /// The offset of the `>` after an address in angle brackets.
    private func addressEnd(at index: Int) -> Int? {
        guard
            bytes.holds("http://", at: index + 1, before: upper)
                || bytes.holds("https://", at: index + 1, before: upper)
                || bytes.holds("mailto:", at: index + 1, before: upper)
        else { return nil }
        var end = index + 1
        while end < upper, end - index < 2000, !bytes[end].isBlank, bytes[end] != UInt8(ascii: "<") {
            if bytes[end] == UInt8(ascii: ">") { return end }
            end += 1
        }
        return nil
    }
}

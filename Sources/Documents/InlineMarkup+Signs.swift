// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension InlineMarkup {
    /// Emphasis of Markdown (`*`, `**`, `***`, `_`, `__`, `~~`) and of wikis (two, three or five apostrophes).
    ///
    /// An opening run stands before a word and a closing run of the same length after one. A single mark must not stand
    /// inside a word, nor a star between digits, so that products and file names stay as they are.
    mutating func emphasis(at index: Int) -> Int {
        let sign = bytes[index]
        var end = index + 1
        while end < upper, bytes[end] == sign { end += 1 }
        guard let kind = Self.kind(of: sign, length: end - index) else { return end }
        let before = byte(at: index - 1)
        let after = byte(at: end)
        let isLoose = sign == UInt8(ascii: "_") || (sign == UInt8(ascii: "*") && end - index == 1)
        var mayOpen = after != 0 && !after.isBlank && !(isLoose && before.isWord)
        var mayClose = before != 0 && !before.isBlank && !(isLoose && after.isWord)
        if sign == UInt8(ascii: "'"), before.isDigit, openers[kind].isEmpty { mayOpen = false }
        if before.isDigit, after.isDigit { (mayOpen, mayClose) = (false, false) }
        if mayClose, let opener = openers[kind].popLast() {
            marks[opener].isActive = true
            drop(index, end)
        } else if mayOpen {
            openers[kind].append(marks.count)
            marks.append(Mark(lower: index, upper: end, isActive: false))
        }
        return end
    }

    private static func kind(of sign: UInt8, length: Int) -> Int? {
        switch (sign, length) {
        case (UInt8(ascii: "*"), 1...3): length - 1
        case (UInt8(ascii: "_"), 1...3): length + 2
        case (UInt8(ascii: "~"), 2): 6
        case (UInt8(ascii: "'"), 2), (UInt8(ascii: "'"), 3): length + 5
        case (UInt8(ascii: "'"), 5): 9
        default: nil
        }
    }

    /// Code between equal runs of one to three backticks; the code itself is kept as it stands.
    mutating func code(at index: Int) -> Int {
        var end = index + 1
        while end < upper, bytes[end] == UInt8(ascii: "`") { end += 1 }
        let length = end - index
        guard length <= 3, !noCodeEnd[length] else { return end }
        var place = end
        while place < upper {
            guard bytes[place] == UInt8(ascii: "`") else {
                place += 1
                continue
            }
            var close = place
            while close < upper, bytes[close] == UInt8(ascii: "`") { close += 1 }
            if close - place == length {
                drop(index, end)
                drop(place, close)
                return close
            }
            place = close
        }
        noCodeEnd[length] = true
        return end
    }

    /// A backslash before a sign of punctuation says that the sign is meant.
    mutating func escape(at index: Int) -> Int {
        guard byte(at: index + 1).isPunctuation else { return index + 1 }
        drop(index, index + 1)
        return index + 2
    }

    /// A character written as `&name;` or `&#number;`.
    mutating func entity(at index: Int) -> Int {
        var end = index + 1
        while end < upper, end - index <= 10, bytes[end].isWord || bytes[end] == UInt8(ascii: "#") { end += 1 }
        guard byte(at: end) == UInt8(ascii: ";"), end > index + 1 else { return index + 1 }
        let name = bytes[(index + 1)..<end]
        guard let scalar = name.first == UInt8(ascii: "#") ? Self.numbered(name.dropFirst()) : Self.named(name) else {
            return index + 1
        }
        marks.append(Mark(lower: index, upper: end + 1, replacement: scalar))
        return end + 1
    }

    private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: digits, as: UTF8.self)
        let value = text.first == "x" || text.first == "X" ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        // Control characters are not let in by the back door; a no-break space is a space to a reader of words.
        guard let value, value >= 0x20, !(0x7F...0x9F).contains(value) else { return nil }
        return value == 0xA0 ? " " : Unicode.Scalar(value)
    }

    private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "nbsp", "thinsp", "ensp", "emsp": " "
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "ndash": "\u{2013}"
        case "mdash": "\u{2014}"
        case "minus": "\u{2212}"
        case "times": "\u{D7}"
        case "plusmn": "\u{B1}"
        case "deg": "\u{B0}"
        case "hellip": "\u{2026}"
        case "euro": "\u{20AC}"
        case "pound": "\u{A3}"
        case "sup2": "\u{B2}"
        case "sup3": "\u{B3}"
        case "frac12": "\u{BD}"
        case "lsquo": "\u{2018}"
        case "rsquo": "\u{2019}"
        case "ldquo": "\u{201C}"
        case "rdquo": "\u{201D}"
        default: nil
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension InlineMarkup {
    /// A template that has not closed yet.
    struct OpenTemplate {
        let offset: Int
        /// The first bars inside that belong to no link or template within.
        var bars: [Int] = []
        /// How many brackets were open when it began.
        let brackets: Int
    }

    /// What of a template a reader of the page sees.
    private enum Shown {
        /// Nothing that is text.
        case nothing
        /// The argument with this number, counted from 1; the last one for 0.
        case argument(Int)
        /// The first arguments, parted by blanks: a figure and its unit.
        case first(Int)
        /// The template's own name and its first argument: `{{circa|1907}}`.
        case nameAndFirst
    }

    /// `{{ … }}`: a template is left out with everything inside, unless it only gives its words another look.
    mutating func brace(at index: Int) -> Int {
        let sign = bytes[index]
        guard byte(at: index + 1) == sign else { return index + 1 }
        if sign == UInt8(ascii: "{") {
            templates.append(OpenTemplate(offset: index, brackets: brackets.count))
        } else if let open = templates.popLast() {
            show(open, end: index)
        }
        return index + 2
    }

    /// A bar parts what the innermost open link or template holds.
    mutating func bar(at index: Int) {
        if let last = templates.indices.last, templates[last].brackets >= brackets.count {
            if templates[last].bars.count < 8 { templates[last].bars.append(index) }
        } else if let last = brackets.indices.last, brackets[last].bar == nil {
            brackets[last].bar = index
        }
    }

    private mutating func show(_ open: OpenTemplate, end: Int) {
        let nameEnd = open.bars.first ?? end
        let name = bytes.trimmed(ByteSpan(open.offset + 2, max(open.offset + 2, nameEnd)))
        if bytes.holds("formatnum:", at: name.lower, before: name.upper) {
            drop(open.offset, name.lower + 10)
            drop(nameEnd, end + 2)
            return
        }
        switch shown(name, open, end) {
        case .nothing: dropWithBlank(open.offset, end + 2)
        case .argument(let number):
            let places = open.bars + [end]
            let which = number == 0 ? open.bars.count : number
            guard which <= open.bars.count, which >= 1 else { return dropWithBlank(open.offset, end + 2) }
            drop(open.offset, places[which - 1] + 1)
            drop(places[which], end + 2)
        case .nameAndFirst:
            guard let first = open.bars.first else { return dropWithBlank(open.offset, end + 2) }
            drop(open.offset, open.offset + 2)
            marks.append(Mark(lower: first, upper: first + 1, replacement: " "))
            drop(open.bars.count > 1 ? open.bars[1] : end, end + 2)
        case .first(let count):
            guard let first = open.bars.first else { return dropWithBlank(open.offset, end + 2) }
            drop(open.offset, first + 1)
            for place in open.bars.dropFirst().prefix(count - 1) {
                marks.append(Mark(lower: place, upper: place + 1, replacement: " "))
            }
            drop(open.bars.count > count ? open.bars[count] : end, end + 2)
        }
    }

    private func shown(_ name: ByteSpan, _ open: OpenTemplate, _ end: Int) -> Shown {
        guard name.count <= 16, !open.bars.isEmpty else { return .nothing }
        switch String(decoding: bytes[name.range].map(\.lowered), as: UTF8.self) {
        case "nowrap", "small", "center", "centre", "right", "left", "nobold", "nobr", "big", "smaller", "larger",
            "abbr",
            "tooltip", "flag", "flagu", "flagcountry", "val", "formatnum", "nts", "num", "bold", "em", "strong", "sc",
            "smallcaps", "gaps", "okay", "yes", "no", "partial", "won", "nom", "transl":
            return .argument(1)
        case "lang", "color", "colour", "font color", "sort", "hs": return .argument(0)
        case "convert", "cvt", "conv", "sortname", "ship": return .first(2)
        case "circa", "c.", "uss", "hms", "ss", "hmas", "hmcs": return .nameAndFirst
        default: return .nothing
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension BlockReader {
    /// A block in tags whose content is no prose: pictures in a gallery, code, formulas, scripts.
    mutating func readTaggedBlock() -> Bool {
        let line = source.lines[index]
        for (number, tag) in Self.tags.enumerated()
        where source.bytes.holds(tag.open, at: line.first, before: line.end) {
            let after = line.first + tag.open.utf8CodeUnitCount
            guard after < line.end, source.bytes[after] == UInt8(ascii: ">") || source.bytes[after].isBlank,
                !noTagEnd.contains(number)
            else { return false }
            guard let end = source.bytes.find(tag.close, from: after, before: source.bytes.count) else {
                noTagEnd.insert(number)
                return false
            }
            return addApparatus(tag.kind, endingAt: end + tag.close.utf8CodeUnitCount)
        }
        return false
    }

    private static let tags: [(open: StaticString, close: StaticString, kind: Apparatus.Kind)] = [
        ("<gallery", "</gallery>", .media), ("<pre", "</pre>", .code), ("<script", "</script>", .code),
        ("<style", "</style>", .code), ("<syntaxhighlight", "</syntaxhighlight>", .code),
        ("<source", "</source>", .code), ("<math", "</math>", .code), ("<timeline", "</timeline>", .code),
        ("<svg", "</svg>", .media), ("<references", "</references>", .footnote), ("<nav", "</nav>", .navigation),
        ("<figure", "</figure>", .media), ("<templatedata", "</templatedata>", .code), ("<score", "</score>", .code),
    ]
}

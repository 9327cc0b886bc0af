// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension TableNote {
    /// The note that `text` is, told by its label: at most six words, the first or a later one of them *source*, or the
    /// first one *note*, *remark* or *key*, and a colon.
    init?(labelled text: FlowText, span: ByteSpan) {
        let bytes = text.bytes
        var start = 0
        var end = text.count
        if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
            start += 1
            end -= 1
        }
        guard let colon = bytes[start..<min(end, start + 60)].firstIndex(of: UInt8(ascii: ":")),
            colon + 1 >= end || bytes[colon + 1] == 0x20
        else { return nil }
        var words: [ByteSpan] = []
        var place = start
        while place < colon {
            let next = bytes[place..<colon].firstIndex(of: 0x20) ?? colon
            if next > place { words.append(ByteSpan(place, next)) }
            place = next + 1
        }
        guard let first = words.first, words.count <= 6 else { return nil }
        let isSource = words.prefix(3).contains { bytes.equals($0, "source") || bytes.equals($0, "sources") }
        let isNote =
            ["note", "notes", "remark", "remarks", "key", "legend", "n.b.", "nb", "n.b"].contains {
                bytes.equals(first, $0)
            } && words.count <= 2
        guard isSource || isNote else { return nil }
        let rest = bytes.trimmed(ByteSpan(min(colon + 1, end), end))
        self.init(kind: isSource ? .source : .note, text: text.part(rest), span: span)
    }
}

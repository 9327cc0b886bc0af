// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// What the words of a cell look like; enough to tell headers and labels from values, not what they mean.
enum CellLook {
    case blank
    /// A year, a span of years, a date, a quarter or month with its year.
    case time
    /// A figure, with a unit or remark perhaps.
    case figure
    case words

    init(_ text: FlowText) {
        self = Self.look(text.bytes)
    }

    private static func look(_ bytes: [UInt8]) -> CellLook {
        guard !bytes.isEmpty else { return .blank }
        var digits = 0
        var letters = 0
        var run = 0
        var longest = 0
        var hasYear = false
        var hasSeparatedDigits = false
        for (index, byte) in bytes.enumerated() {
            if byte.isDigit {
                digits += 1
                run += 1
                longest = max(longest, run)
                if run == 4, index + 1 == bytes.count || !bytes[index + 1].isDigit, isYear(bytes, index - 3) {
                    hasYear = true
                }
                continue
            }
            if run > 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), index + 1 < bytes.count,
                bytes[index + 1].isDigit
            {
                hasSeparatedDigits = true
            }
            run = 0
            if byte.isUpper || byte.isLower { letters += 1 }
        }
        guard digits > 0 else { return .words }
        if hasYear, longest == 4, bytes.count <= 30, !hasSeparatedDigits, letters <= 16 { return .time }
        var start = 0
        // Signs, currencies and brackets before the digits, two capitals such as US among them.
        while start < bytes.count, start < 5, !bytes[start].isDigit, !bytes[start].isLower { start += 1 }
        guard start < bytes.count, bytes[start].isDigit, start == 0 || !bytes[start - 1].isUpper else { return .words }
        return letters <= max(12, digits * 2) ? .figure : .words
    }

    /// Whether four digits at `index` can be a year from 1000 to 2199 that is not part of a longer number.
    private static func isYear(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "1") || (bytes[index] == UInt8(ascii: "2") && bytes[index + 1] < 0x32) else {
            return false
        }
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return !before.isDigit && before != UInt8(ascii: ".") && before != UInt8(ascii: ",")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The number in a cell, read only well enough to add a column up; what it means is for `Figures` to say.
struct CellNumber {
    /// The number times one thousand.
    let thousandths: Int
    /// The value of the last printed digit times one thousand: 1000 for whole numbers, 100 for one decimal.
    let unit: Int

    /// The number of a cell that holds one, with a currency or unit perhaps; nil where another number follows outside
    /// brackets, or none stands there.
    init?(_ bytes: [UInt8]) {
        var index = 0
        var isNegative = false
        while index < bytes.count, !bytes[index].isDigit {
            if bytes[index] == UInt8(ascii: "-") || (bytes[index] == 0x92 && index > 1 && bytes[index - 1] == 0x88) {
                isNegative = true
            }
            guard index < 8, !bytes[index].isLower else { return nil }
            index += 1
        }
        guard index < bytes.count else { return nil }
        var value = 0
        var digits = 0
        var decimals: Int?
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                guard digits < 15 else { return nil }
                digits += 1
                if let found = decimals {
                    guard found < 3 else { return nil }
                    decimals = found + 1
                }
                value = value * 10 + Int(byte - 0x30)
                index += 1
                continue
            }
            let width = Self.groupMark(bytes, index)
            if width > 0, decimals == nil, Self.digits(bytes, index + width) == 3 {
                index += width
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), decimals == nil,
                Self.digits(bytes, index + 1) > 0
            {
                decimals = 0
                index += 1
            } else {
                break
            }
        }
        // A remark in brackets may hold a year; any other second number makes the cell more than one figure.
        while index < bytes.count, bytes[index] != UInt8(ascii: "("), bytes[index] != UInt8(ascii: "[") {
            if bytes[index].isDigit { return nil }
            index += 1
        }
        let places = decimals ?? 0
        var scale = 1
        for _ in places..<3 { scale *= 10 }
        let (product, isOver) = value.multipliedReportingOverflow(by: scale)
        guard !isOver else { return nil }
        thousandths = isNegative ? -product : product
        unit = scale
    }

    /// The bytes of a sign between groups of three digits: a comma, a space, an apostrophe, a no-break or thin space.
    private static func groupMark(_ bytes: [UInt8], _ index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: ","), 0x20, UInt8(ascii: "'"): 1
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: 2
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x89, 0xAF].contains(bytes[index + 2]):
            3
        default: 0
        }
    }

    private static func digits(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isDigit, index - start < 5 { index += 1 }
        return index - start
    }
}

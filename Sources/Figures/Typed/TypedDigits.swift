// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Digits with the signs between them, read by one style.
///
/// A sign that can only be meant one way is read that way in every style: "1.234.567", "1.234,5", "6,65", "12.3456". Only a
/// single stop or comma before exactly three digits, behind one to three that do not begin with 0, is the style's to
/// decide.
enum TypedDigits {
    /// The number that `run` means; `nil` where its signs group nothing, or there are more than eighteen digits.
    static func number(_ run: [UInt8], _ style: DigitStyle) -> DecimalNumber? {
        var digits: [UInt8] = []
        var signs: [(sign: UInt8, place: Int)] = []
        for byte in run {
            if byte &- 0x30 <= 9 { digits.append(byte) } else { signs.append((byte, digits.count)) }
        }
        let points = signs.filter { $0.sign == point }
        let commas = signs.filter { $0.sign == comma }
        guard signs.allSatisfy({ $0.sign == point || $0.sign == comma || $0.sign == group }) else { return nil }
        if points.isEmpty || commas.isEmpty {
            let marks = points.isEmpty ? commas : points
            let others = signs.filter { $0.sign == group }
            if marks.isEmpty { return grouped(digits, others.map(\.place), decimals: nil) }
            if !others.isEmpty {
                guard marks.count == 1, let mark = marks.last, mark.place >= (others.last?.place ?? 0) + 3 else {
                    return nil
                }
                return grouped(digits, others.map(\.place), decimals: mark.place)
            }
            return oneKind(digits, marks, style)
        }
        // Both signs: the last one begins the decimals, the other groups.
        guard let last = signs.last, (last.sign == point ? points : commas).count == 1 else { return nil }
        let groups = signs.dropLast().map(\.place)
        return grouped(digits, groups, decimals: last.place)
    }

    private static func oneKind(
        _ digits: [UInt8], _ marks: [(sign: UInt8, place: Int)], _ style: DigitStyle
    ) -> DecimalNumber? {
        guard marks.count == 1, let mark = marks.first else {
            return grouped(digits, marks.map(\.place), decimals: nil, lakhs: marks.first?.sign == comma)
        }
        let canGroup = digits.count - mark.place == 3 && (1...3).contains(mark.place) && digits.first != 0x30
        if canGroup, (style == .comma) == (mark.sign == point) { return value(digits, decimals: 0) }
        return value(digits, decimals: digits.count - mark.place)
    }

    /// Digits grouped at `places`, in threes or in the Indian way.
    private static func grouped(
        _ digits: [UInt8], _ places: [Int], decimals mark: Int?, lakhs: Bool = false
    ) -> DecimalNumber? {
        let end = mark ?? digits.count
        if let first = places.first {
            let lengths = zip(places, places.dropFirst() + [end]).map { $1 - $0 }
            let isInThrees = (1...3).contains(first) && lengths.allSatisfy { $0 == 3 }
            let isIndian =
                lakhs && (1...2).contains(first) && lengths.last == 3 && lengths.count > 1
                && lengths.dropLast().allSatisfy { $0 == 2 }
            guard isInThrees || isIndian, digits.first != 0x30 else { return nil }
        }
        return value(digits, decimals: digits.count - end)
    }

    private static func value(_ digits: [UInt8], decimals: Int) -> DecimalNumber? {
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var coefficient = 0
        for digit in digits { coefficient = coefficient * 10 + Int(digit - 0x30) }
        return DecimalNumber(coefficient: coefficient, exponent: -decimals)
    }

    static let point = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    /// What stands for a space or an apostrophe between groups, which never begins decimals.
    static let group = UInt8(ascii: "_")
}

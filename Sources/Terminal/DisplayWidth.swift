// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How many columns of a terminal a text takes.
///
/// The rule is that of common terminals: East Asian wide and full-width characters and emoji take two columns,
/// marks that sit on another character none, all else one (Unicode Standard Annex 11; ambiguous is narrow). Text is
/// to be escaped first: control characters have no width.
public enum DisplayWidth {
    /// The columns of `text`.
    public static func columns(of text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        var total = 0
        var last = 0
        var previous: Unicode.Scalar?
        var pairedFlag = false
        for scalar in text.unicodeScalars {
            var width = columns(of: scalar)
            switch scalar.value {
            case 0xFE0F where last == 1 && previous?.properties.isEmoji == true:
                // The emoji form of a character that is narrow by itself.
                total += 1
            case 0x1F3FB...0x1F3FF where previous?.properties.isEmojiModifierBase == true:
                width = 0
            case 0x1F1E6...0x1F1FF:
                // Two regional indicators are one flag.
                if pairedFlag { width = 0 }
                pairedFlag.toggle()
            default:
                if previous?.value == 0x200D, scalar.properties.isEmoji { width = 0 }
            }
            if !(0x1F1E6...0x1F1FF).contains(scalar.value) { pairedFlag = false }
            total += width
            last = width
            previous = scalar
        }
        return total
    }

    /// The columns of one code point by itself: 0, 1 or 2.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        if isWide(scalar) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format: return VisibleText.isHidden(scalar) ? 0 : 1
        default: return 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x1100 else { return false }
        if wide.contains(where: { $0.contains(value) }) { return !isMarkInWideBlock(value) }
        return scalar.properties.isEmojiPresentation
    }

    private static func isMarkInWideBlock(_ value: UInt32) -> Bool {
        (0x302A...0x302D).contains(value) || (0x3099...0x309A).contains(value) || value == 0x16FE4
    }

    /// The blocks whose characters are East Asian wide or full-width, gaps of unassigned code points included.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]
}

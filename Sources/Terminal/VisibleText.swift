// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Text made safe for a screen: what could command the terminal or deceive the eye is shown as a visible escape.
///
/// An escape is the code point in the form `\u{1B}`. Escaped are
/// - every control character: U+0000–001F (tab and newline included), U+007F, U+0080–009F;
/// - the bidirectional controls: U+061C, U+200E–200F, U+202A–202E, U+2066–2069;
/// - the line and paragraph separators, U+2028 and U+2029;
/// - what takes no room and so hides in a word or a number: every default-ignorable code point of the Unicode
///   Character Database (soft hyphen, zero-width space, word joiner, byte-order mark, fillers, tags, variation
///   selectors …) and the interlinear and hieroglyphic format characters.
///
/// Two uses that readers need are kept: the joiners U+200C and U+200D between letters of the scripts that need them
/// and between emoji, never beside Latin, Greek, Cyrillic or a European digit; and U+FE0E and U+FE0F after a character
/// that has a text and an emoji form.
///
/// Line structure is the caller's: split at newlines first (`lines(of:)`), for a newline that is left is escaped too.
public enum VisibleText {
    /// `text` with every hidden character replaced by its escape; unchanged text is returned as it is.
    ///
    /// Applying it twice gives the same as applying it once.
    public static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let previous = place > 0 ? scalars[place - 1] : nil
            let next = place + 1 < scalars.count ? scalars[place + 1] : nil
            if isHidden(scalar) && !isNeeded(scalar, after: previous, before: next) {
                result.append(contentsOf: escape(of: scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Bytes as safe text: invalid UTF-8 becomes U+FFFD, the replacement character, and the rest is escaped.
    public static func escaped(utf8 bytes: some Collection<UInt8>) -> String {
        escaped(String(decoding: bytes, as: UTF8.self))
    }

    /// The lines of `text`, separated by a line feed or by a carriage return and a line feed; not yet escaped.
    ///
    /// A text that ends with a newline has no empty last line.
    public static func lines(of text: String) -> [String] {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Whether `scalar` is shown as an escape, unless its neighbours make it needed.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        return hidden.contains { $0.contains(scalar.value) }
    }

    /// Whether `text` would be shown as it is.
    public static func isClean(_ text: String) -> Bool { escaped(text) == text }

    /// The visible form of `scalar`: its code point in hexadecimal, such as `\u{1B}`.
    public static func escape(of scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// Whether `scalar` is one of the four that are hidden or kept by what stands beside them.
    static func dependsOnNeighbours(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0xFE0E, 0xFE0F: true
        default: false
        }
    }

    private static func isNeeded(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
    ) -> Bool {
        guard let previous, dependsOnNeighbours(scalar) else { return false }
        switch scalar.value {
        case 0x200C, 0x200D:
            guard let next else { return false }
            return joins(next) && (joins(previous) || previous.value == 0xFE0F)
        default:
            return previous.properties.isEmoji
        }
    }

    /// Whether a joiner beside `scalar` can be needed: scripts from Arabic on, and emoji.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x0600 && !(0x1E00...0x20CF).contains(scalar.value)
            && !(0xFF00...0xFF5E).contains(scalar.value) && !isHidden(scalar)
    }

    /// The code points of the list above, in order.
    private static let hidden: [ClosedRange<UInt32>] = [
        0x0000...0x001F, 0x007F...0x009F, 0x00AD...0x00AD, 0x034F...0x034F, 0x061C...0x061C, 0x115F...0x1160,
        0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164,
        0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1343F,
        0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF,
    ]
}

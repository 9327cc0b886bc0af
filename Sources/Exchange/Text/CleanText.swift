// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts without what no exchange format can hold: control characters and the two non-characters of XML.
///
/// U+0009 and U+000A stay; a carriage return becomes a line feed, alone or with the line feed behind it. Letters, marks
/// and the controls of writing direction stay.
enum CleanText {
    /// The text as it can be written; the same text where nothing has to go.
    static func clean(_ text: String) -> String {
        isClean(text) ? text : cleaned(text)
    }

    /// Whether nothing has to go.
    static func isClean(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for at in 0..<bytes.count where mayBeUnfit[Int(bytes[at])] {
                switch bytes[at] {
                case 0xC2: if bytes[at + 1] < 0xA0 { return false }
                case 0xEF: if bytes[at + 1] == 0xBF, bytes[at + 2] >= 0xBE { return false }
                default: return false
                }
            }
            return true
        }
    }

    /// Whether a line of JSON holds no text of which anything has to go; false where that is not plain at once, as where
    /// a character is escaped by its number.
    static func isCleanJSON(_ line: ArraySlice<UInt8>) -> Bool {
        line.withUnsafeBytes { bytes in
            var at = 0
            while at < bytes.count {
                // Eight bytes at a time, as long as none of them can be meant.
                while at + 8 <= bytes.count, !holdsSuspect(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
                    at += 8
                }
                let end = min(at + 8, bytes.count)
                while at < end {
                    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
                    switch bytes[at] {
                    case UInt8(ascii: "\\"):
                        switch next {
                        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "n"),
                            UInt8(ascii: "t"):
                            at += 1
                        default: return false
                        }
                    case 0x7F: return false
                    case 0xC2: if next < 0xA0 { return false }
                    case 0xEF: if next == 0xBF { return false }
                    default: break
                    }
                    at += 1
                }
            }
            return true
        }
    }

    /// Whether one of eight bytes is a backslash, U+007F, or begins a character that may be unfit.
    private static func holdsSuspect(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let found =
            zeros(word ^ (ones &* 0x5C)) | zeros(word ^ (ones &* 0x7F)) | zeros(word ^ (ones &* 0xC2))
            | zeros(word ^ (ones &* 0xEF))
        return found & 0x8080_8080_8080_8080 != 0
    }

    /// Whether there is nothing but white space.
    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(isSpace) }

    /// The text on one line: line feeds and tabs become spaces, runs of them one; none at either end.
    static func oneLine(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            bytes.first != 0x20 && bytes.last != 0x20 && !bytes.contains { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        }
        if isPlain { return text }
        return text.split(omittingEmptySubsequences: true) {
            $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n"
        }
        .joined(separator: " ")
    }

    /// The text without white space at either end.
    static func trimmed(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// At most `count` characters, cut at a space where there is one, with an ellipsis where something was cut.
    static func shortened(_ text: String, to count: Int) -> String {
        if text.utf8.count <= count { return text }
        // In ASCII without carriage returns a byte is a character.
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            let cut = text.utf8.prefix(count - 1)
            if let space = cut.lastIndex(of: 0x20), cut.distance(from: cut.startIndex, to: space) > count / 2 {
                return text[..<space] + "…"
            }
            return text[..<cut.endIndex] + "…"
        }
        guard let end = text.index(text.startIndex, offsetBy: count - 1, limitedBy: text.endIndex),
            text[end...].dropFirst().first != nil
        else { return text }
        let cut = text[..<end]
        if let space = cut.lastIndex(of: " "), text.distance(from: cut.startIndex, to: space) > count / 2 {
            return cut[..<space] + "…"
        }
        return cut + "…"
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Bytes that are unfit, or begin a character that could be.
    private static let mayBeUnfit: [Bool] = (0...255).map { byte in
        switch byte {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F, 0xC2, 0xEF: true
        default: false
        }
    }

    private static func cleaned(_ text: String) -> String {
        var result = ""
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0D: result.unicodeScalars.append("\n")
            case 0x0A: if !isAfterReturn { result.unicodeScalars.append(scalar) }
            case 0x09: result.unicodeScalars.append(scalar)
            case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

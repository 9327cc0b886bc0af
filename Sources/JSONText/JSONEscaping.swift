// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which characters of a string are written as escapes, and how.
///
/// Escaped are what RFC 8259 demands (quotation mark, backslash, U+0000 to U+001F) and, so that a file shown on a
/// terminal or in an editor commands neither: U+007F to U+009F, the bidirectional controls of Unicode (U+061C, U+200E,
/// U+200F, U+202A to U+202E, U+2066 to U+2069) and the line separators U+2028 and U+2029.
enum JSONEscaping {
    /// Appends `text` in quotation marks.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { source in
            var copied = 0
            var at = 0
            while at < source.count {
                let byte = source[at]
                if isPlain[Int(byte)] {
                    at += 1
                    continue
                }
                let (code, width) = scalar(source, at)
                if needsEscape(code) {
                    bytes.append(contentsOf: source[copied..<at])
                    appendEscape(code, to: &bytes)
                    copied = at + width
                }
                at += width
            }
            bytes.append(contentsOf: source[copied...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Bytes that stand for themselves and begin no character that could need an escape: ASCII but for controls,
    /// quotation mark and backslash, and continuation bytes and leads other than C2, D8 and E2.
    private static let isPlain: [Bool] = (0...255).map { byte in
        switch byte {
        case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: false
        default: true
        }
    }

    /// The scalar at `at` and its bytes, for the leads that `isPlain` stops at. The source is valid UTF-8.
    private static func scalar(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> (code: UInt32, width: Int) {
        let lead = UInt32(source[at])
        if lead < 0x80 { return (lead, 1) }
        let second = UInt32(source[at + 1] & 0x3F)
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        return ((lead & 0x0F) << 12 | second << 6 | UInt32(source[at + 2] & 0x3F), 3)
    }

    private static func needsEscape(_ code: UInt32) -> Bool {
        switch code {
        case 0..<0x20, 0x22, 0x5C, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func appendEscape(_ code: UInt32, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch code {
        case 0x22, 0x5C: bytes.append(UInt8(code))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(code >> shift & 0xF)
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}

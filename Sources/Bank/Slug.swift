// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Readable names in ASCII.
enum Slug {
    /// The greatest number of characters in a slug.
    static let limit = 48

    /// The words in lower case, joined by hyphens; words that would pass the limit are left out from the end.
    ///
    /// Latin letters with marks lose them (`ü` becomes `u`); other characters outside ASCII's letters and digits go.
    static func make(_ words: [String]) -> String {
        var slug = ""
        for word in words {
            let plain = plain(word)
            if plain.isEmpty { continue }
            if slug.isEmpty {
                slug = String(plain.prefix(limit))
            } else {
                guard slug.utf8.count + 1 + plain.utf8.count <= limit else { break }
                slug += "-" + plain
            }
        }
        return slug
    }

    /// The bytes in base 32 (RFC 4648, section 6) with lower-case letters; whole groups of five bytes.
    static func base32(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var written: [UInt8] = []
        var rest: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            rest = (rest << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                written.append(digits[Int(rest >> bits & 31)])
            }
        }
        return String(decoding: written, as: UTF8.self)
    }

    private static func plain(_ word: String) -> String {
        var plain = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": plain.unicodeScalars.append(scalar)
            case "A"..."Z": plain += scalar.properties.lowercaseMapping
            case "ß": plain += "ss"
            default:
                guard scalar.value > 0x7F, let letter = latinLetter(scalar) else { continue }
                plain += letter
            }
        }
        return plain
    }

    /// The letter without its mark, by the character's name: "LATIN SMALL LETTER U WITH DIAERESIS".
    private static func latinLetter(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].utf8.count == 1
        else { return nil }
        return words[3].lowercased()
    }
}

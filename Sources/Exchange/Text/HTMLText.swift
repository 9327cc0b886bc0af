// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Markup of other programs as plain text: tags go, breaks and paragraphs become line feeds, entities their characters.
enum HTMLText {
    /// The plain text. `<` that begins no tag stays; an entity that is not known stays as it is written.
    static func plain(_ html: String) -> String {
        let bytes = Array(html.utf8)
        if !bytes.contains(UInt8(ascii: "<")), !bytes.contains(UInt8(ascii: "&")) { return html }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"):
                if let end = tagEnd(bytes, at) {
                    appendBreak(name(bytes, at), isClosing: bytes[at + 1] == UInt8(ascii: "/"), to: &result)
                    at = end
                    continue
                }
            case UInt8(ascii: "&"):
                if let (character, end) = entity(bytes, at) {
                    result.append(contentsOf: String(character).utf8)
                    at = end
                    continue
                }
            default: break
            }
            result.append(bytes[at])
            at += 1
        }
        while result.last == 0x0A { result.removeLast() }
        while result.first == 0x0A { result.removeFirst() }
        return String(decoding: result, as: UTF8.self)
    }

    /// The names of the pictures and sounds that the markup points to.
    static func media(_ html: String) -> [String] {
        var found: [String] = []
        for piece in html.split(separator: "src=\"", omittingEmptySubsequences: false).dropFirst() {
            if let end = piece.firstIndex(of: "\"") { found.append(String(piece[..<end])) }
        }
        for piece in html.split(separator: "[sound:", omittingEmptySubsequences: false).dropFirst() {
            if let end = piece.firstIndex(of: "]") { found.append(String(piece[..<end])) }
        }
        return found
    }

    /// Just behind the tag or comment that begins at `start`; `nil` where none does.
    private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        let next = bytes[start + 1]
        if bytes[start...].starts(with: "<!--".utf8) {
            var at = start + 4
            while at + 2 < bytes.count {
                if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
                    bytes[at + 2] == UInt8(ascii: ">")
                {
                    return at + 3
                }
                at += 1
            }
            return nil
        }
        guard isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return nil }
        var at = start + 1
        var quote: UInt8 = 0
        while at < bytes.count {
            let byte = bytes[at]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return at + 1
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
            at += 1
        }
        return nil
    }

    private static func name(_ bytes: [UInt8], _ start: Int) -> String {
        var at = start + 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
        var name: [UInt8] = []
        while at < bytes.count, isLetter(bytes[at]) || (0x30...0x39).contains(bytes[at]), name.count < 12 {
            name.append(bytes[at] | 0x20)
            at += 1
        }
        return String(decoding: name, as: UTF8.self)
    }

    private static func appendBreak(_ name: String, isClosing: Bool, to result: inout [UInt8]) {
        switch name {
        case "br": result.append(0x0A)
        case "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "table", "ul", "ol":
            if isClosing, result.last != 0x0A { result.append(0x0A) }
        default: break
        }
    }

    private static func entity(_ bytes: [UInt8], _ start: Int) -> (Character, Int)? {
        guard let end = bytes[(start + 1)...].prefix(12).firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
            return nil
        }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        if let known = named[name] { return (known, end + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, let scalar = Unicode.Scalar(code), code != 0 else { return nil }
        return (Character(scalar), end + 1)
    }

    private static let named: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°", "plusmn": "±", "times": "×",
        "micro": "µ", "middot": "·", "sup2": "²", "sup3": "³", "minus": "−", "euro": "€", "pound": "£",
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

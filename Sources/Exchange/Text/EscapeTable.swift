// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands for each byte of a text in some format: itself, or other bytes.
///
/// Bytes outside ASCII always stand for themselves. What a format cannot hold at all was taken out before
/// (`CleanText`); a table decides nothing else.
public struct EscapeTable: Sendable {
    /// For each byte 0 where it stands for itself, else the place of its replacement, from 1.
    private let places: [UInt8]
    private let replacements: [[UInt8]]

    /// A table of the bytes that do not stand for themselves.
    init(_ pairs: KeyValuePairs<Character, String>) {
        var places = [UInt8](repeating: 0, count: 256)
        var replacements: [[UInt8]] = []
        for (sign, text) in pairs {
            guard let byte = sign.asciiValue else { continue }
            // A carriage return with a line feed is one character of its own and has no ASCII value but LF's.
            replacements.append(Array(text.utf8))
            places[Int(byte)] = UInt8(replacements.count)
        }
        self.places = places
        self.replacements = replacements
    }

    /// Appends `text`.
    func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            places.withUnsafeBufferPointer { places in
                var copied = 0
                for at in 0..<source.count {
                    let place = places[Int(source[at])]
                    if place == 0 { continue }
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<at]))
                    bytes.append(contentsOf: replacements[Int(place) - 1])
                    copied = at + 1
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
            }
        }
    }

    /// The text with its replacements.
    public func text(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension EscapeTable {
    /// HTML and XML, inside an element; a line feed is a line break.
    static let html = EscapeTable(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"])
    /// HTML and XML, inside an element or a value in quotation marks; a line feed stays.
    public static let xml = EscapeTable(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"])
    /// As `html`, for XML readers: the line break is closed.
    static let xhtml = EscapeTable(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br/>"])
    /// As `html`, for Anki: two braces would begin a field or a gap.
    static let anki = EscapeTable([
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>", "{": "&#123;", "}": "&#125;",
    ])
    /// HTML inside XML: escaped twice, once for each reader.
    static let htmlInXML = EscapeTable([
        "&": "&amp;amp;", "<": "&amp;lt;", ">": "&amp;gt;", "\n": "&lt;br&gt;",
    ])
}

extension [UInt8] {
    /// Appends the bytes of `text`.
    mutating func add(_ text: String) { append(contentsOf: text.utf8) }

    /// Appends `text` through `table`.
    mutating func add(_ text: String, _ table: EscapeTable) { table.append(text, to: &self) }
}

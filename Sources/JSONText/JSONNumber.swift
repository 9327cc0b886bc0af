// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON number, kept as the text it was written in.
public struct JSONNumber: Hashable, Sendable {
    /// The number as written, in the grammar of RFC 8259, section 6.
    public let text: String

    /// Takes a number as written; `nil` where `text` is not a JSON number.
    public init?(text: String) {
        var copy = text
        let fits = copy.withUTF8 { bytes in
            Self.length(UnsafeRawBufferPointer(bytes), from: 0, to: bytes.count) == bytes.count
        }
        guard fits, !text.isEmpty else { return nil }
        self.text = text
    }

    /// A whole number.
    public init(_ whole: Int) { text = String(whole) }

    /// The shortest decimal that reads back as `value`; `nil` where `value` is infinite or not a number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// Takes text whose grammar the scanner has checked.
    init(checked text: String) { self.text = text }

    /// The number as an integer where it is whole and fits, however it is written (`100`, `1e2`, `100.0`).
    public var int: Int? {
        if let whole = Int(text) { return whole }
        guard let value = double, value.magnitude < 9_007_199_254_740_992, value == value.rounded() else { return nil }
        return Int(value)
    }

    /// The nearest binary floating-point value; `nil` beyond its range.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// How many bytes from `start` on, and before `end`, form a JSON number; 0 where none begins or the one begun
    /// is broken off.
    static func length(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
        var at = start
        func digits() -> Bool {
            let first = at
            while at < end, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[at] { at += 1 }
            return at > first
        }
        if at < end, bytes[at] == UInt8(ascii: "-") { at += 1 }
        if at < end, bytes[at] == UInt8(ascii: "0") {
            at += 1
        } else if !digits() {
            return 0
        }
        if at < end, bytes[at] == UInt8(ascii: ".") {
            at += 1
            if !digits() { return 0 }
        }
        if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            if !digits() { return 0 }
        }
        return at - start
    }
}

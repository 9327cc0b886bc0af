// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes JSON as UTF-8 bytes, members in the order given.
///
/// The line form puts a value on one line, with `", "` between members and elements and `": "` after names, as in
/// `{"id": "a", "key": 2}`. The indented form puts each member and element on a line of its own. Neither ends with a
/// line feed unless `endLine()` is called.
public struct JSONWriter: Sendable {
    /// How a value is laid out.
    public enum Layout: Hashable, Sendable {
        /// On one line, with `", "` and `": "`.
        case line
        /// One member or element a line, each level indented by this many spaces.
        case indented(Int)
    }

    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    private let layout: Layout
    /// Whether a comma is due before the next name or element.
    private var needsComma = false
    /// Whether a name was written last, so that its value comes next.
    private var isAfterName = false
    private var depth = 0

    /// A writer without output.
    public init(_ layout: Layout = .line) { self.layout = layout }

    /// The bytes of one value.
    public static func write(_ value: JSONValue, _ layout: Layout = .line) -> [UInt8] {
        var writer = JSONWriter(layout)
        writer.value(value)
        return writer.bytes
    }

    // MARK: Structure

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the innermost object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the innermost array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a member's name; its value must follow.
    public mutating func name(_ name: String) {
        separate()
        quoted(name)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        isAfterName = true
    }

    /// Ends a line of a JSON Lines file; another value may follow.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    // MARK: Values

    /// Writes a whole value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .number(let written): number(written)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                name(member.name)
                self.value(member.value)
            }
            endObject()
        }
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        quoted(text)
    }

    /// Writes a string of bytes that stand in it as they are: printable ASCII without quotation mark and backslash.
    public mutating func string(plain text: some Sequence<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a whole number.
    public mutating func int(_ whole: Int) { plain(String(whole)) }

    /// Writes the shortest decimal that reads back as `value`; `null` where it is infinite or not a number.
    public mutating func double(_ value: Double) { plain(JSONNumber(value)?.text ?? "null") }

    /// Writes a number as it is written.
    public mutating func number(_ number: JSONNumber) { plain(number.text) }

    /// Writes `true` or `false`.
    public mutating func bool(_ flag: Bool) { plain(flag ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { plain("null") }

    // MARK: Members in one call

    /// Writes a member that is a string.
    public mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }

    /// Writes a member that is a whole number.
    public mutating func member(_ name: String, _ whole: Int) {
        self.name(name)
        int(whole)
    }

    /// Writes a member that is a bool.
    public mutating func member(_ name: String, _ flag: Bool) {
        self.name(name)
        bool(flag)
    }

    /// Writes a member that is an array of strings.
    public mutating func member(_ name: String, _ texts: [String]) {
        self.name(name)
        beginArray()
        for text in texts { string(text) }
        endArray()
    }

    /// Writes a member of any value.
    public mutating func member(_ name: String, _ value: JSONValue) {
        self.name(name)
        self.value(value)
    }

    // MARK: Steps

    private mutating func plain(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if needsComma { breakLine() }
        bytes.append(bracket)
        needsComma = true
    }

    /// Writes what stands between the value before and the name or value to come.
    private mutating func separate() {
        defer { needsComma = true }
        if isAfterName {
            isAfterName = false
            return
        }
        if needsComma {
            bytes.append(UInt8(ascii: ","))
            if layout == .line { bytes.append(UInt8(ascii: " ")) }
        }
        if depth > 0 { breakLine() }
    }

    private mutating func breakLine() {
        guard case .indented(let width) = layout else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * width))
    }

    private mutating func quoted(_ text: String) {
        JSONEscaping.append(text, to: &bytes)
    }
}

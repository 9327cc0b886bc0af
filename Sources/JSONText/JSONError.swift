// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes are not the JSON that was asked for, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// Where it is wrong.
    public let place: JSONPlace

    /// An error of `kind` at `place`.
    public init(kind: Kind, place: JSONPlace) {
        self.kind = kind
        self.place = place
    }

    /// The ways in which bytes can fail to be JSON, or the JSON expected.
    public enum Kind: Hashable, Sendable {
        /// The bytes end inside a value.
        case unexpectedEnd
        /// A byte that cannot stand here.
        case unexpectedByte(UInt8)
        /// A number that breaks RFC 8259: `01`, `1.`, `+1`, `.5`.
        case malformedNumber
        /// A control character (below U+0020) inside a string, where only its escape may stand.
        case controlCharacter(UInt8)
        /// A backslash with something after it that is no escape.
        case malformedEscape
        /// An escaped half of a surrogate pair without the other half: it stands for no character and is refused.
        case loneSurrogate(UInt16)
        /// Bytes in a string that are not UTF-8.
        case malformedUTF8
        /// More nested arrays and objects than the limit, which is given.
        case tooDeep(Int)
        /// A second member of this name in one object.
        case duplicateName(String)
        /// Something other than white space after the value.
        case trailingBytes
        /// A value of another kind than the one asked for.
        case unexpectedKind(expected: JSONKind, found: JSONKind)
        /// A number that is not whole, or does not fit the type asked for.
        case numberOutOfRange
    }
}

/// A place in a text.
public struct JSONPlace: Hashable, Sendable {
    /// Bytes before the place, counted from the start of the buffer.
    public let offset: Int
    /// The line, counted from 1.
    public let line: Int
    /// The character (Unicode scalar) in the line, counted from 1.
    public let column: Int

    /// A place.
    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}

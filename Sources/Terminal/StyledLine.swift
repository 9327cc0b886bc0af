// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One line for a person: pieces of text, each with its role, and how far its continuation is indented.
///
/// The text may come from anywhere. It is escaped (`VisibleText`) whenever the line is turned into bytes; there is
/// no way around that.
public struct StyledLine: Hashable, Sendable {
    /// A piece of text with one role.
    public struct Piece: Hashable, Sendable {
        /// The text as it was given, not yet escaped.
        public var text: String
        /// What the text is for the reader.
        public var role: Role
    }

    /// The pieces from left to right.
    public private(set) var pieces: [Piece]
    /// Columns by which the second and later rows begin to the right when the line is wrapped.
    public var hangingIndent: Int

    /// A line of one piece.
    public init(_ text: String = "", _ role: Role = .plain, hangingIndent: Int = 0) {
        pieces = text.isEmpty ? [] : [Piece(text: text, role: role)]
        self.hangingIndent = hangingIndent
    }

    /// Adds `text` at the end.
    public mutating func append(_ text: String, _ role: Role = .plain) {
        if text.isEmpty { return }
        if let last = pieces.indices.last, pieces[last].role == role {
            pieces[last].text += text
        } else {
            pieces.append(Piece(text: text, role: role))
        }
    }

    /// The line with `text` added at the end.
    public func adding(_ text: String, _ role: Role = .plain) -> StyledLine {
        var line = self
        line.append(text, role)
        return line
    }

    /// The text of all pieces, escaped, without any colour.
    public var visibleText: String { escaped.text }

    /// The line as it goes to a screen or a file, escaped, without a newline.
    public func rendered(_ colour: Colour) -> String { escaped.rendered(colour) }

    /// The line with every piece escaped by itself.
    var escaped: EscapedLine {
        EscapedLine(pieces: pieces.map { Piece(text: VisibleText.escaped($0.text), role: $0.role) })
    }
}

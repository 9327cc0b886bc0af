// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line for a person: pieces of text, each with the part it plays. `Terminal` decides how that looks.
public struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The pieces from left to right.
    public private(set) var pieces: [Piece]
    /// Columns by which further rows are indented when the line is wrapped.
    public var indent: Int

    /// A piece of text that plays one part.
    public struct Piece: Hashable, Sendable {
        /// The text; it may come from a bank or a keyboard and is not escaped.
        public let text: String
        /// The part it plays.
        public let tone: Tone
    }

    /// A line of one sentence, in the language spoken.
    public init(_ phrase: Phrase, _ tone: Tone = .plain, indent: Int = 0) {
        self.init(verbatim: phrase.text, tone, indent: indent)
    }

    /// A line of one piece that is no sentence, or already in the language spoken.
    public init(verbatim text: String, _ tone: Tone = .plain, indent: Int = 0) {
        pieces = [Piece(text: text, tone: tone)]
        self.indent = indent
    }

    /// A plain line of one sentence, in the language spoken.
    public init(stringLiteral text: String) { self.init(Phrase(stringLiteral: text)) }

    /// An empty line.
    public static let blank = Line(verbatim: "")

    /// The line with a sentence behind it, in the language spoken.
    public func adding(_ phrase: Phrase, _ tone: Tone = .plain) -> Line { adding(verbatim: phrase.text, tone) }

    /// The line with `text` behind it, as it stands.
    public func adding(verbatim text: String, _ tone: Tone = .plain) -> Line {
        var line = self
        line.pieces.append(Piece(text: text, tone: tone))
        return line
    }

    /// The text without its tones.
    public var text: String { pieces.map(\.text).joined() }
}

/// The part that a text plays for the reader. It never says anything that the words do not say.
public enum Tone: Hashable, Sendable, CaseIterable {
    /// Running text.
    case plain
    /// What the eye is to find first.
    case strong
    /// What may be passed over.
    case dim
    /// A verdict of right.
    case right
    /// A verdict of wrong.
    case wrong
    /// A verdict between the two.
    case near
    /// The words before the cursor.
    case prompt
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line, or a row of one, whose text is safe for a screen; made by escaping a `StyledLine` alone.
struct EscapedLine: Hashable {
    /// The pieces from left to right, escaped.
    private(set) var pieces: [StyledLine.Piece] = []

    /// The text of all pieces.
    var text: String { pieces.map(\.text).joined() }

    /// Adds text that is escaped already.
    mutating func append(_ text: String, _ role: Role) {
        if let last = pieces.indices.last, pieces[last].role == role {
            pieces[last].text += text
        } else {
            pieces.append(StyledLine.Piece(text: text, role: role))
        }
    }

    /// The line as it goes to a screen or a file, without a newline.
    func rendered(_ colour: Colour) -> String { rendered(colour, beforeSequence: "", afterSequence: "") }

    /// The line as a prompt for the line editor: sequences that take no room are marked with U+0001 and U+0002, so
    /// that the editor counts columns rightly.
    func renderedAsPrompt(_ colour: Colour) -> String {
        rendered(colour, beforeSequence: "\u{1}", afterSequence: "\u{2}")
    }

    private func rendered(_ colour: Colour, beforeSequence: String, afterSequence: String) -> String {
        pieces.map { piece in
            guard colour == .ansi, let rendition = piece.role.rendition else { return piece.text }
            let begin = "\(beforeSequence)\u{1B}[\(rendition)m\(afterSequence)"
            let end = "\(beforeSequence)\u{1B}[0m\(afterSequence)"
            return begin + piece.text + end
        }.joined()
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a piece of text is for the reader; colour follows from it and never carries a meaning of its own.
public enum Role: Hashable, Sendable, CaseIterable {
    /// Running text.
    case plain
    /// What the eye is to find first: a stem, a figure.
    case strong
    /// What may be passed over: a place in a document, a hint.
    case dim
    /// A verdict of right; the words say so too.
    case right
    /// A verdict of wrong; the words say so too.
    case wrong
    /// A verdict between the two; the words say so too.
    case near
    /// The words before the cursor.
    case prompt

    /// The parameters of the "select graphic rendition" sequence (ECMA-48, 8.3.117), or nil for plain text.
    var rendition: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .dim: "2"
        case .right: "32"
        case .wrong: "31"
        case .near: "33"
        case .prompt: "1"
        }
    }
}

/// Whether roles are shown by colour and weight.
public enum Colour: Hashable, Sendable {
    /// Text alone.
    case off
    /// ANSI sequences around the text of each role.
    case ansi

    /// The choice for one output: colour only on a terminal that can show it and for a person who has not declined it.
    ///
    /// - Parameters:
    ///   - noColour: The value of `NO_COLOR`; any value but the empty one declines colour.
    ///   - term: The value of `TERM`; `dumb`, empty or none cannot show it.
    public static func choice(isTerminal: Bool, noColour: String?, term: String?) -> Colour {
        guard isTerminal, (noColour ?? "").isEmpty, let term, !term.isEmpty, term != "dumb" else { return .off }
        return .ansi
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence in English, with places for what varies: `"in \(days) days"`.
///
/// The English text, each place written `{}`, is the key under which a catalogue has the sentence in another language.
/// `Line` and ``say(_:in:)`` look it up, so that whoever adds a sentence writes English and nothing else. A sentence must be
/// one literal, or literals joined by `+`: a test reads the sources and asks the German catalogue for each.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
    /// The text between the places: one piece more than there are arguments.
    private(set) var pieces: [String]
    /// What stands in the places, from left to right.
    private(set) var arguments: [String]

    /// A sentence without a place.
    public init(stringLiteral text: String) {
        pieces = [text]
        arguments = []
    }

    /// A sentence with places.
    public init(stringInterpolation parts: StringInterpolation) {
        pieces = parts.pieces
        arguments = parts.arguments
    }

    /// One sentence of two literals, for lines that would be too long.
    public static func + (left: Phrase, right: Phrase) -> Phrase {
        var joined = left
        joined.pieces[joined.pieces.count - 1] += right.pieces[0]
        joined.pieces += right.pieces.dropFirst()
        joined.arguments += right.arguments
        return joined
    }

    /// The key of the sentence in a catalogue.
    var key: String { pieces.joined(separator: "{}") }

    /// The sentence in the language spoken; in English where the catalogue lacks it.
    public var text: String { text(context: nil) }

    func text(context: String?) -> String {
        if let template = Catalogue.current?.template(key, context: context) { return filled(template) }
        guard !arguments.isEmpty else { return pieces[0] }
        var text = pieces[0]
        for (argument, piece) in zip(arguments, pieces.dropFirst()) { text += argument + piece }
        return text
    }

    /// `template` with the arguments in its places: `{}` takes the next one, `{2}` the second.
    private func filled(_ template: String) -> String {
        guard !arguments.isEmpty else { return template }
        var text = ""
        var next = 0
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let inside = rest[rest.index(after: open)..<close]
            let place = inside.isEmpty ? next : (Int(inside) ?? 0) - 1
            text += rest[..<open]
            if arguments.indices.contains(place) { text += arguments[place] } else { text += rest[open...close] }
            if inside.isEmpty { next += 1 }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// Gathers the pieces of an interpolated literal.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var pieces = [""]
        var arguments: [String] = []

        /// Begins an empty sentence.
        public init(literalCapacity: Int, interpolationCount: Int) { arguments.reserveCapacity(interpolationCount) }

        /// Text of the sentence.
        public mutating func appendLiteral(_ literal: String) { pieces[pieces.count - 1] += literal }

        /// What varies, as it stands.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            arguments.append(value.description)
            pieces.append("")
        }

        /// A part that is a sentence of its own, in the language spoken.
        public mutating func appendInterpolation(_ phrase: Phrase) { appendInterpolation(phrase.text) }
    }
}

/// The sentence in the language spoken.
///
/// `context` parts two uses of the same English words, and says to a translator which one is meant.
public func say(_ phrase: Phrase, in context: String? = nil) -> String { phrase.text(context: context) }

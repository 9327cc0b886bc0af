// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The name by which a player is shown to the class.
///
/// White space is reduced to single spaces. Characters that are not seen, turn the direction of writing or command a
/// terminal are refused, and so are piles of marks on one letter.
public struct PlayerName: Hashable, Sendable {
    /// The name as shown.
    public let text: String

    /// The name typed as `typed`.
    public init(_ typed: String) throws(Fault) {
        guard typed.utf8.count <= Self.byteLimit * 4 else { throw .tooLong(limit: Self.limit) }
        let name = typed.split { $0.isWhitespace }.joined(separator: " ")
        if name.isEmpty { throw .empty }
        if name.count > Self.limit || name.utf8.count > Self.byteLimit { throw .tooLong(limit: Self.limit) }
        let isClean = name.allSatisfy { character in
            character.unicodeScalars.count <= Self.scalarsPerCharacter
                && character.unicodeScalars.allSatisfy(Self.isVisible)
        }
        guard isClean, name.unicodeScalars.contains(where: Self.isSubstance) else { throw .hiddenCharacters }
        if let first = name.first, "=+-@".contains(first) { throw .beginsLikeAFormula }
        text = name
    }

    /// What two names share that a class could not tell apart: small letters without spaces.
    public var folded: String { text.lowercased().split(separator: " ").joined() }

    /// The most characters of a name.
    public static let limit = 24

    /// Why a name is refused.
    public enum Fault: Error, Hashable, Sendable {
        /// Nothing but white space.
        case empty
        /// More characters than `limit`.
        case tooLong(limit: Int)
        /// Characters that are not seen, or nothing but marks.
        case hiddenCharacters
        /// A spreadsheet would run a name that begins with one of these signs: = + - @.
        case beginsLikeAFormula
    }

    private static let byteLimit = 96
    private static let scalarsPerCharacter = 6

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " "
        // Two letters of Korean and the blank sign of braille are drawn as nothing.
        default: !scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{2800}"
        }
    }

    private static func isSubstance(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .spaceSeparator: false
        default: true
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A text reduced to what counts when answers are compared: lower-case words without accents, punctuation and a
/// leading article.
public struct PlainText: Hashable, Sendable {
    /// The words that are left.
    public let words: [String]

    /// The words of `text`. Apostrophes vanish, every other punctuation mark and space parts words.
    public init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if Self.isSilent(scalar) { continue }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word += Self.plain(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        if words.count > 1, let first = words.first, Self.articles.contains(first) { words.removeFirst() }
        self.words = words
    }

    private init(words: [String]) { self.words = words }

    /// The words without spaces between them, so that "post-war", "post war" and "postwar" are one.
    public var joined: String { words.joined() }

    /// The last word alone; `nil` when there is only one.
    public var lastWord: PlainText? {
        guard words.count > 1, let last = words.last else { return nil }
        return PlainText(words: [last])
    }

    /// Whether `other`'s words stand in this text one after the other.
    public func containsWords(of other: PlainText) -> Bool {
        let wanted = other.words
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { Array(words[$0..<$0 + wanted.count]) == wanted }
    }

    /// Whether this is `target` with few slips: one from five letters on, two from ten on, none in digits.
    public func isSlip(of target: PlainText) -> Bool {
        let goal = Array(target.joined.unicodeScalars)
        let given = Array(joined.unicodeScalars)
        let allowed = goal.count >= 10 ? 2 : goal.count >= 5 ? 1 : 0
        guard allowed > 0, given != goal, Self.digits(goal) == Self.digits(given) else { return false }
        return EditDistance.between(given, goal, atMost: allowed) != nil
    }

    private static func digits(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.filter { $0.properties.numericType != nil }
    }

    private static let articles: Set<String> = ["the", "a", "an"]

    /// Combining accents, apostrophes and invisible format characters leave no trace.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}" || scalar == "`"
        }
    }

    /// The scalar in lower case and without its accent: É gives e, Ł gives l, œ gives oe, ß gives ss.
    ///
    /// Unicode's own names say which letter carries an accent ("LATIN SMALL LETTER E WITH ACUTE"), so no table of
    /// letters is kept here.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        let lower = scalar.properties.lowercaseMapping
        if lower.utf8.count == 1 { return lower }
        return lower.unicodeScalars.filter { !isSilent($0) }.map(unaccented).joined()
    }

    private static func unaccented(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\u{DF}" { return "ss" }
        guard let name = scalar.properties.name else { return String(scalar) }
        for prefix in ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "] where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            let letter = rest.split(separator: " ").first ?? ""
            let tail = rest.dropFirst(letter.count)
            if letter.utf8.count <= 2, tail.isEmpty || tail.hasPrefix(" WITH ") { return letter.lowercased() }
        }
        return String(scalar)
    }
}

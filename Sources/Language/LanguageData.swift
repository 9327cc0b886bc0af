// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of English words: the built-in tables, or Debian's data beside them.
///
/// Ids and measures never depend on it; parts of speech and the certainty of a verb's dictionary form do.
public struct LanguageData: Sendable {
    /// The closed classes, verb table and suffixes inside the program alone: the same on every machine.
    public static let builtin = LanguageData(tagging: nil)

    /// The frequencies of words and tags, where they are at hand.
    public let tagging: TaggingData?

    /// The built-in tables with tagging data beside them.
    public init(tagging: TaggingData?) { self.tagging = tagging }

    /// The dictionary form of a verb as it is spelled, in lower case, or `nil` where it is not certain.
    ///
    /// A form counts only where a table lists it: the built-in verbs, or a word that the data knows as a dictionary form.
    public func lemma(ofVerb word: String) -> String? {
        if ["has", "have", "had"].contains(word) { return "have" }
        if ["does", "do", "did"].contains(word) { return "do" }
        if VerbTable.isListed(word) { return VerbTable.lemma(word) }
        // "reoccupied", "outlived": a prefix on a verb that is known.
        for prefix in ["re", "out", "over", "under", "dis", "mis"]
        where word.hasPrefix(prefix) && word.utf8.count > prefix.utf8.count + 4 {
            let rest = String(word.dropFirst(prefix.utf8.count))
            if let inner = listed(rest) { return listed(word) ?? prefix + inner }
        }
        return listed(word) ?? regular(word)
    }

    /// The dictionary form of a regular past that no table lists, where its spelling leaves no doubt: "collided", "looted".
    private func regular(_ word: String) -> String? {
        guard tagging != nil, word.hasSuffix("ed"), !word.hasSuffix("eed"), word.utf8.count > 6 else { return nil }
        let stem = String(word.dropLast(2))
        let mute = ["id", "ad", "ud", "iz", "uc", "iv", "av", "ov", "ag", "as", "us", "rg", "nc", "rc", "dg", "uir"]
        if mute.contains(where: stem.hasSuffix) { return stem + "e" }
        let plain = ["ct", "nt", "pt", "st", "lt", "ft", "ck", "sh", "ch", "rk", "nk", "sk", "ld", "nd", "rd", "lk"]
        return plain.contains(where: stem.hasSuffix) ? stem : nil
    }

    private func listed(_ word: String) -> String? {
        if VerbTable.isListed(word) { return VerbTable.lemma(word) }
        guard let tagging else { return nil }
        return Self.stems(word).first { tagging.isVerb($0) }
    }

    /// What a regular form may come from, the likeliest first.
    static func stems(_ word: String) -> [String] {
        var found: [String] = []
        if word.hasSuffix("ied") || word.hasSuffix("ies") { found.append(word.dropLast(3) + "y") }
        if word.hasSuffix("ed") {
            let stem = String(word.dropLast(2))
            let letters = Array(stem)
            let isDoubled = letters.count > 2 && letters[letters.count - 1] == letters[letters.count - 2]
            found += isDoubled ? [stem, String(stem.dropLast()), stem + "e"] : [stem + "e", stem]
        } else if word.hasSuffix("es") {
            found += [String(word.dropLast()), String(word.dropLast(2))]
        } else if word.hasSuffix("s") {
            found.append(String(word.dropLast()))
        }
        return found
    }
}

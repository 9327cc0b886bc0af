// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Adjectives of countries and peoples: they keep their capital anywhere in a sentence and are no names of persons.
public enum Nationalities {
    /// Whether a word, in lower case, is one of them.
    public static func contains(_ word: String) -> Bool { words.contains(word) }

    /// Whether a capitalised word looks like one of them: "Kordian", "Orskese".
    public static func looksLike(_ lexeme: Lexeme) -> Bool {
        guard lexeme.isCapitalised else { return false }
        let word = lexeme.folded
        return contains(word)
            || word.utf8.count > 5 && ["ian", "ean", "ese", "ians", "eans"].contains(where: word.hasSuffix)
    }

    static let words: Set<String> = [
        "african", "american", "arab", "asian", "australian", "austrian", "belgian", "brazilian", "british",
        "bulgarian",
        "canadian", "chinese", "croatian", "czech", "danish", "dutch", "egyptian", "english", "european", "finnish",
        "french",
        "german", "greek", "hungarian", "indian", "indonesian", "iranian", "irish", "israeli", "italian", "japanese",
        "korean", "mexican", "moroccan", "nigerian", "norwegian", "polish", "portuguese", "romanian", "russian",
        "scottish",
        "serbian", "slovak", "soviet", "spanish", "swedish", "swiss", "turkish", "ukrainian", "vietnamese", "welsh",
        "yugoslav",
    ]
}

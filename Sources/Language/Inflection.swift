// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Spelling rules for the forms of English words.
public enum Inflection {
    /// "holds", "carries", "reaches".
    public static func present(of lemma: String) -> String {
        if ["s", "x", "z", "ch", "sh", "o"].contains(where: lemma.hasSuffix) { return lemma + "es" }
        if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
            return lemma.dropLast() + "ies"
        }
        return lemma + "s"
    }

    /// The regular past: "stated", "carried", "stopped".
    public static func past(of lemma: String) -> String {
        if lemma.hasSuffix("e") { return lemma + "d" }
        if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
            return lemma.dropLast() + "ied"
        }
        return doubles(lemma) ? lemma + String(lemma.suffix(1)) + "ed" : lemma + "ed"
    }

    /// Whether a noun looks plural: -s but not -ss, -us, -is, and the irregular plurals that are common.
    public static func isPlural(_ word: String) -> Bool {
        if irregularPlurals.contains(word) { return true }
        guard word.hasSuffix("s"), word.utf8.count > 2 else { return false }
        return !["ss", "us", "is"].contains(where: word.hasSuffix)
    }

    /// A crude singular for comparing words: "prisoners" and "prisoner" give one stem.
    public static func stem(_ word: String) -> String {
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        if isPlural(word), word.hasSuffix("s") { return String(word.dropLast()) }
        return word
    }

    private static let irregularPlurals: Set<String> = [
        "people", "men", "women", "children", "personnel", "police", "cattle", "sheep", "fish", "troops", "pows",
        "mice",
        "feet", "teeth", "staff", "aircraft", "series", "species", "officers", "households",
    ]

    private static let doubling: Set<String> = [
        "stop", "plan", "drop", "ship", "refer", "commit", "control", "admit", "occur", "transfer", "expel", "permit",
        "rob", "ban", "fit", "cut", "plot", "chop", "step", "trap", "wrap", "grab", "submit", "prefer", "equip",
    ]

    private static func doubles(_ lemma: String) -> Bool { doubling.contains(lemma) }
}

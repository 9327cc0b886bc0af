// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The closed word classes of English: all their members, so that no other data is needed to find a sentence's frame.
enum ClosedClasses {
    static let tags: [String: WordTag] = {
        var table: [String: WordTag] = [:]
        func add(_ tag: WordTag, _ words: String) {
            for word in words.split(separator: " ") { table[String(word)] = tag }
        }
        add(
            .determiner, "the a an all some any each every both either neither another other several many few most more"
        )
        add(.demonstrative, "this these those such")
        add(
            .pronoun,
            "i you he she it we they me him us them himself herself itself themselves none nobody somebody someone"
                + " everyone anyone nothing something everything")
        add(.possessive, "my your his her its our their")
        add(
            .preposition,
            "in on at by for with from to of into onto over under between among amongst during through throughout"
                + " before after since until till within without against about above below across along around behind"
                + " beside besides beyond despite down except inside near off out outside per regarding than toward"
                + " towards up upon via as like including excluding concerning following according due amid unlike")
        add(.conjunction, "and or but nor yet")
        add(
            .subordinator,
            "that which who whom whose when while where whereas because although though if unless whether once how why"
                + " what whereby wherein")
        add(.modal, "will would shall should can could may might must ought")
        add(.negation, "not never no cannot")
        add(
            .adverb,
            "also only just even still already almost nearly about approximately roughly around however then there here"
                + " now often usually always again later earlier soon once twice thus therefore moreover furthermore"
                + " meanwhile instead otherwise indeed perhaps very too much less least well together ever away back"
                + " altogether afterwards forward further rather quite alone else thereafter hence namely")
        return table
    }()

    static let beForms: [String: VerbForm] = [
        "is": .present, "are": .base, "was": .past, "were": .past, "am": .base, "be": .base, "been": .participle,
        "being": .gerund,
    ]
    static let haveForms: [String: VerbForm] = [
        "has": .present, "have": .base, "had": .past, "having": .gerund,
    ]
    static let doForms: [String: VerbForm] = ["does": .present, "do": .base, "did": .past, "done": .participle]

    /// Suffixes of adjectives.
    static let adjectiveEndings = [
        "ous", "ful", "ive", "ical", "ional", "ial", "ual", "able", "ible", "less", "ish", "ese", "eous", "ic", "ary",
    ]

    /// Common adjectives without such a suffix, and those of peoples.
    static let adjectives: Set<String> = Nationalities.words.union(
        ("new old high low large small big great long short early late last first second third next own same whole full"
            + " total main major minor high higher lower highest lowest larger largest smaller smallest good better best"
            + " bad worse worst young former western eastern northern southern central local national international"
            + " federal royal human social political military civil public common general special single double foreign"
            + " overall average mean annual monthly daily free open poor rich strong weak certain different"
            + " post-war").split(separator: " ").map(String.init))
}

/// Which words belong to the closed classes.
public enum SmallWords {
    /// Whether a word in lower case is an article, a preposition, a pronoun or another word of a closed class.
    public static func contains(_ word: String) -> Bool { ClosedClasses.tags[word] != nil }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Gives each word its part of speech from the closed classes, a table of verbs, suffixes and capitals.
///
/// A form such as "captured" can be a past or a participle. It is a participle behind *be* or *have*, directly behind a
/// determiner or a preposition, and behind a noun when another finite verb follows in the same clause ("the men
/// captured at the river died"); otherwise it is a past.
enum Tagger {
    static func tags(_ lexemes: [Lexeme], names: Set<String>, _ language: LanguageData) -> [WordTag] {
        if let tagging = language.tagging { return counted(lexemes, names, tagging) }
        var tags: [WordTag] = []
        tags.reserveCapacity(lexemes.count)
        for index in lexemes.indices { tags.append(first(lexemes, index, tags, names)) }
        findPluralPresents(lexemes, &tags)
        resolvePasts(lexemes, &tags)
        repairPasts(lexemes, &tags)
        return tags
    }

    private static func first(
        _ lexemes: [Lexeme], _ index: Int, _ before: [WordTag], _ names: Set<String>
    ) -> WordTag {
        let lexeme = lexemes[index]
        switch lexeme.kind {
        case .symbol: return .sign
        case .number, .decade: return .number
        case .ordinal: return .adjective
        case .code: return .name
        case .word: break
        }
        let word = lexeme.folded
        if NumberReader.isNumberWord(lexemes, at: index) { return .number }
        let opens = index == 0 || before.allSatisfy { $0 == .sign }
        if lexeme.isCapitalised, !opens {
            if ClosedClasses.adjectives.contains(word) { return .adjective }
            return .name
        }
        if let form = ClosedClasses.beForms[word] ?? ClosedClasses.haveForms[word] ?? ClosedClasses.doForms[word] {
            return .verb(form)
        }
        if let tag = ClosedClasses.tags[word] {
            if word == "that", index + 1 < lexemes.count, index > 0, before[index - 1] == .preposition {
                return .demonstrative
            }
            return tag
        }
        if lexeme.isCapitalised, names.contains(word), !ClosedClasses.adjectives.contains(word) { return .name }
        if ClosedClasses.adjectives.contains(word) { return .adjective }
        return open(word, index, before, lexemes)
    }

    /// Whether a dictionary form here is an infinitive: behind a modal, behind *do* or *to*, adverbs between allowed.
    static func isInfinitive(_ index: Int, _ before: [WordTag], _ lexemes: [Lexeme]) -> Bool {
        var back = index - 1
        while back >= 0, before[back] == .adverb || before[back] == .negation { back -= 1 }
        guard back >= 0 else { return false }
        return before[back] == .modal || ClosedClasses.doForms[lexemes[back].folded] != nil
            || lexemes[back].folded == "to"
    }

    private static func open(
        _ word: String, _ index: Int, _ before: [WordTag], _ lexemes: [Lexeme]
    ) -> WordTag {
        let previous = index > 0 ? before[index - 1] : nil
        if let entry = VerbTable.entry(word) {
            if entry.forms.contains(.past) { return .verb(.past) }
            if entry.forms.contains(.participle) { return .verb(.participle) }
            if entry.forms.contains(.present), isPresent(previous, word) { return .verb(.present) }
            if entry.forms.contains(.base), isInfinitive(index, before, lexemes) { return .verb(.infinitive) }
            return .noun
        }
        if word.hasSuffix("ing"), word.utf8.count > 5 { return .verb(.gerund) }
        if word.hasSuffix("ly"), word.utf8.count > 4 { return .adverb }
        if ClosedClasses.adjectiveEndings.contains(where: word.hasSuffix), word.utf8.count > 4 { return .adjective }
        return .noun
    }

    /// A present form is taken as a verb behind a name or a noun when it is a verb of saying or of being somewhere;
    /// "states" and "forces" are nouns far more often elsewhere.
    private static func isPresent(_ previous: WordTag?, _ word: String) -> Bool {
        guard let previous else { return false }
        switch previous {
        case .name, .noun, .adverb, .sign, .pronoun, .verb(.gerund): break
        default: return false
        }
        let lemma = VerbTable.lemma(word)
        return VerbTable.reporting.contains(lemma) || presentVerbs.contains(lemma)
    }

    private static let presentVerbs: Set<String> = [
        "include", "exclude", "contain", "confirm", "consist", "comprise", "cover", "remain", "lie", "rise", "flow",
        "become",
        "come",
        "go", "begin", "run", "stand", "exceed", "belong", "depend", "extend", "form", "make", "take", "have", "occur",
        "exist", "live", "serve", "speak", "reach", "total", "number", "average", "grow", "fall", "mean", "produce",
    ]

    /// "historians estimate that", "the files confirm 40": a dictionary form behind a plural or a name and before what a
    /// verb governs.
    private static func findPluralPresents(_ lexemes: [Lexeme], _ tags: inout [WordTag]) {
        for index in tags.indices.dropFirst().dropLast() where tags[index] == .noun {
            let word = lexemes[index].folded
            guard VerbTable.entry(word)?.forms.contains(.base) == true,
                VerbTable.reporting.contains(word) || presentVerbs.contains(word)
            else { continue }
            let before = lexemes[index - 1].folded
            guard tags[index - 1] == .name || lexemes[index - 1].isSymbol(")") || Inflection.isPlural(before) else {
                continue
            }
            switch tags[index + 1] {
            case .number, .determiner, .possessive, .demonstrative: tags[index] = .verb(.base)
            case .subordinator where lexemes[index + 1].folded == "that": tags[index] = .verb(.base)
            case .name where presentVerbs.contains(word): tags[index] = .verb(.base)
            default: continue
            }
            // "church records state that": the verb's subject is no verb.
            if tags[index - 1] == .verb(.present), ClosedClasses.beForms[before] == nil,
                ClosedClasses.haveForms[before] == nil, ClosedClasses.doForms[before] == nil
            {
                tags[index - 1] = .noun
            }
        }
    }

    private static func resolvePasts(_ lexemes: [Lexeme], _ tags: inout [WordTag]) {
        for index in tags.indices where tags[index] == .verb(.past) {
            let word = lexemes[index].folded
            guard ClosedClasses.beForms[word] == nil, ClosedClasses.haveForms[word] == nil,
                ClosedClasses.doForms[word] == nil
            else { continue }
            let forms = VerbTable.entry(word)?.forms ?? []
            guard forms.contains(.participle) else { continue }
            if isParticiple(lexemes, tags, index) { tags[index] = .verb(.participle) }
        }
    }

    private static func isParticiple(_ lexemes: [Lexeme], _ tags: [WordTag], _ index: Int) -> Bool {
        var back = index - 1
        while back >= 0, tags[back] == .adverb || tags[back] == .negation { back -= 1 }
        guard back >= 0 else { return true }
        let before = lexemes[back].folded
        if ClosedClasses.beForms[before] != nil || ClosedClasses.haveForms[before] != nil { return true }
        switch tags[back] {
        case .verb(.participle):
            // "were captured and held", "been listed"
            return true
        case .conjunction:
            // Shares the auxiliary of the verb it is joined to.
            return back > 0 && tags[back - 1] == .verb(.participle)
                || (back > 1 && sharesAuxiliary(tags, before: back))
        case .determiner, .preposition, .possessive, .demonstrative, .adjective: return true
        case .sign: return lexemes[back].isSymbol(",") ? !startsCoordination(lexemes, tags, index) : true
        case .number where index + 1 < tags.count && (tags[index + 1] == .noun || tags[index + 1] == .name): return true
        case .noun, .name, .number, .pronoun: return finiteFollows(lexemes, tags, after: index)
        default: return false
        }
    }

    private static func sharesAuxiliary(_ tags: [WordTag], before conjunction: Int) -> Bool {
        var back = conjunction - 1
        while back >= 0, tags[back] != .sign {
            if tags[back] == .verb(.participle) { return true }
            if tags[back] == .verb(.past) { return false }
            back -= 1
        }
        return false
    }

    /// Behind a comma a past form starts a coordinated clause only when the sentence has a subject before it and no
    /// finite verb yet.
    private static func startsCoordination(_ lexemes: [Lexeme], _ tags: [WordTag], _ index: Int) -> Bool {
        !tags[..<index].contains { $0 == .verb(.past) || $0 == .verb(.present) }
            && !finiteFollows(lexemes, tags, after: index)
    }

    /// Whether another finite verb follows before the clause ends.
    private static func finiteFollows(_ lexemes: [Lexeme], _ tags: [WordTag], after index: Int) -> Bool {
        for next in (index + 1)..<max(index + 1, tags.count) {
            switch tags[next] {
            case .subordinator, .conjunction: return false
            case .sign where [";", ":", "(", ")", ",", "."].contains(lexemes[next].text): return false
            case .modal: return true
            case .verb(.past), .verb(.present): return true
            case .verb(.base) where ["are", "have", "do"].contains(lexemes[next].folded): return true
            default: continue
            }
        }
        return false
    }
}

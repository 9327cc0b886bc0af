// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// A finite verb group of a sentence, seen as what it says of a source.
struct ClauseVerb {
    /// From the first auxiliary to the main verb.
    let range: Range<Int>
    /// The main verb.
    let main: Int
    /// Its dictionary form where it is a verb of saying.
    let lemma: String?
    /// Whether it is negated.
    let isNegated: Bool
    /// Whether it is a passive.
    let isPassive: Bool

    /// The finite verbs of a stretch in order.
    ///
    /// Corrects three readings of the tagger: nouns such as "records" and "estimates" taken for verbs, plural presents
    /// behind a longer subject taken for nouns ("figures from the ministry show that"), and pasts taken for participles
    /// ("Morn said the mill burned").
    static func all(_ sentence: Sentence, in range: Range<Int>) -> [ClauseVerb] {
        var found = Clause.finiteGroups(sentence, in: range).compactMap { group -> ClauseVerb? in
            if isNoun(sentence, group) { return nil }
            let isPassive =
                group.main > group.range.lowerBound
                && sentence.lexemes[group.range].contains { passives.contains($0.folded) }
            return ClauseVerb(
                range: group.range, main: group.main, lemma: ReportingVerbs.lemma(sentence.lexemes[group.main].folded),
                isNegated: group.isNegated, isPassive: isPassive)
        }
        for index in range.dropFirst().dropLast() {
            guard let lemma = ReportingVerbs.lemma(sentence.lexemes[index].folded),
                !found.contains(where: { $0.range.contains(index) }), isVerb(sentence, index, lemma, range)
            else { continue }
            let place = found.firstIndex { $0.main > index } ?? found.count
            found.insert(
                ClauseVerb(range: index..<(index + 1), main: index, lemma: lemma, isNegated: false, isPassive: false),
                at: place)
        }
        return found
    }

    private static let passives: Set<String> = ["was", "were", "is", "are", "been", "be", "being"]

    /// "citing town records, states": a present behind a common noun that governs nothing.
    private static func isNoun(_ sentence: Sentence, _ group: VerbGroup) -> Bool {
        let index = group.main
        guard group.range.count == 1, sentence.tags[index] == .verb(.present), index > 0,
            ClaimantPhrase.isRecord(Inflection.stem(sentence.lexemes[index].folded))
                || ["states", "claims", "counts", "shows"].contains(sentence.lexemes[index].folded),
            ![.name, .pronoun, .adverb].contains(sentence.tags[index - 1])
                || Nationalities.contains(sentence.lexemes[index - 1].folded)
        else { return false }
        guard index + 1 < sentence.bodyEnd else { return true }
        switch sentence.tags[index + 1] {
        case .determiner, .possessive, .demonstrative, .pronoun: return false
        case .number: return false
        case .subordinator: return sentence.lexemes[index + 1].folded != "that"
        case .sign: return !["\"", "“"].contains(sentence.lexemes[index + 1].text)
        default: return true
        }
    }

    /// Whether a verb of saying that the tagger took for something else is the verb of a claim.
    private static func isVerb(_ sentence: Sentence, _ index: Int, _ lemma: String, _ range: Range<Int>) -> Bool {
        let next = sentence.lexemes[index + 1].folded
        let before = sentence.tags[index - 1]
        let isQuote = sentence.lexemes[index + 1].isSymbol("\"") || sentence.lexemes[index + 1].isSymbol("“")
        let follows = next == "that"
        guard !sentence.lexemes[index].isCapitalised else { return false }
        switch sentence.tags[index] {
        case .noun, .verb(.base), .verb(.present):
            let isVague = ["some", "many", "most", "others", "several"].contains(sentence.lexemes[index - 1].folded)
            if before == .adjective, Inflection.isPlural(sentence.lexemes[index - 1].folded) { return follows }
            if ["think", "say", "believe", "argue", "suggest"].contains(lemma), isClaimantNoun(sentence, index - 1),
                Inflection.isPlural(sentence.lexemes[index - 1].folded)
            {
                return true
            }
            return follows && ([.noun, .name, .number].contains(before) || isVague)
                && ReportingVerbs.withThat.contains(lemma)
        case .verb(.participle):
            if sentence.lexemes[index - 1].isSymbol(")") || before == .name || before == .pronoun
                || isClaimantNoun(sentence, index - 1) || sentence.lexemes[index - 1].isCapitalised
            {
                if follows || isQuote { return true }
                switch sentence.tags[index + 1] {
                case .determiner, .number, .pronoun, .name, .possessive, .demonstrative, .noun: return true
                case .adverb: return next != "to"
                // "reported at least 50,000", "put the number"
                case .preposition:
                    return ["about", "over", "up", "at", "around"].contains(next) && isDegree(sentence, index + 1)
                default: return ["more", "fewer", "nearly", "some"].contains(next)
                }
            }
            return false
        default: return false
        }
    }

    private static func isDegree(_ sentence: Sentence, _ index: Int) -> Bool {
        (index + 1..<min(index + 3, sentence.lexemes.count)).contains { sentence.tags[$0] == .number }
    }

    private static func isClaimantNoun(_ sentence: Sentence, _ index: Int) -> Bool {
        guard sentence.tags[index] == .noun else { return false }
        let word = Inflection.stem(sentence.lexemes[index].folded)
        return ClaimantPhrase.isRecord(word) || ClaimantPhrase.isBody(word)
    }
}

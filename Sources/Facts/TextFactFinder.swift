// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds the names, places and categories that a question can ask for.
///
/// Only phrases whose frame tells what they are: who says something, by whom something was done, where it happened, as
/// what something was used or counted, which members a list names. A sentence gives at most two.
enum TextFactFinder {
    static func facts(in host: FactSentence) -> [TextFact] {
        let sentence = host.sentence
        guard sentence.lexemes.count <= 60 else { return [] }
        var found: [TextFact] = []
        func add(_ range: Range<Int>?, _ kind: TextFact.Kind) {
            guard let range, !range.isEmpty, !found.contains(where: { $0.range.overlaps(range) }) else { return }
            found.append(
                TextFact(
                    host: host, range: range, kind: kind, text: sentence.text(range),
                    measure: MeasureWords.content(sentence, 0..<sentence.bodyEnd).filter { word in
                        !range.contains { MeasureWords.canonical(sentence.lexemes[$0].folded) == word }
                    }))
        }
        let hasQuantity = host.mentions.contains { if case .quantity = $0.value { true } else { false } }
        if !hasQuantity, let (range, verb) = speaker(host) { add(range, .claimant(verb: verb)) }
        for range in quoted(sentence).prefix(2) { add(range, .organisation) }
        for range in organisations(sentence).prefix(2) { add(range, .organisation) }
        if let person = person(sentence) { add(person, .person) }
        for range in roles(sentence).reversed().prefix(1) { add(range, .category) }
        add(change(sentence), .category)
        add(list(sentence), .category)
        add(exclusion(sentence), .category)
        add(comparison(sentence), .category)
        add(complement(sentence), .category)
        if !hasQuantity { add(place(sentence), .place) }
        return Array(found.prefix(2))
    }

    // MARK: Persons

    /// "X maintains that …" where X is a person.
    private static func speaker(_ host: FactSentence) -> (Range<Int>, Int)? {
        guard let attribution = host.attribution, case .reporting(let verb) = attribution.shape, !attribution.isResolved
        else { return nil }
        let range = 0..<verb
        let name = trimmedName(host.sentence, range)
        return isPerson(host.sentence, name) ? (name, verb) : nil
    }

    /// A name behind a role word, before "and" or a stop: the two or three capitalised words of it.
    private static func trimmedName(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower < range.upperBound, !sentence.lexemes[lower].isCapitalised { lower += 1 }
        var upper = lower
        while upper < range.upperBound, sentence.lexemes[upper].isCapitalised || isInitialStop(sentence, upper) {
            upper += 1
        }
        return lower..<upper
    }

    private static func isInitialStop(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes[index].isSymbol(".") && index > 0 && sentence.lexemes[index - 1].text.count == 1
    }

    /// Two to four capitalised words, none of them the word of an office, an organisation or a country's adjective.
    static func isPerson(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let words = range.filter { sentence.lexemes[$0].isCapitalised }
        guard (2...4).contains(words.count), words.count >= range.count - 1 else { return false }
        return !words.contains {
            let word = sentence.lexemes[$0].folded
            return notPersons.contains(word) || ClosedWords.isConnective(word) || sentence.tags[$0] == .adjective
                || sentence.tags[$0] == .determiner || isAllCapitals(sentence.lexemes[$0].text)
        }
    }

    private static func isAllCapitals(_ word: String) -> Bool {
        word.count > 2 && word.allSatisfy { $0.isUppercase || $0 == "." }
    }

    /// A person named in the agent phrase "by X" or behind the word of an office.
    private static func person(_ sentence: Sentence) -> Range<Int>? {
        for index in sentence.lexemes.indices.dropFirst() {
            guard sentence.lexemes[index].isCapitalised else { continue }
            let before = sentence.lexemes[index - 1]
            guard before.folded == "by" || offices.contains(before.folded) else { continue }
            var upper = index
            while upper < sentence.bodyEnd, sentence.lexemes[upper].isCapitalised || isInitialStop(sentence, upper) {
                upper += 1
            }
            if isPerson(sentence, index..<upper) { return index..<upper }
        }
        return nil
    }

    private static let offices: Set<String> = [
        "chancellor", "president", "historian", "minister", "general", "marshal", "king", "queen", "emperor",
        "engineer",
        "professor", "governor", "commander", "author", "economist", "writer", "architect", "admiral", "colonel",
        "doctor",
        "secretary", "scientist", "chemist", "explorer", "bishop", "pope", "mayor", "director", "chairman",
    ]

    private static let notPersons: Set<String> = [
        "commission", "committee", "league", "union", "army", "ministry", "government", "records", "sources", "party",
        "front", "war", "battle", "treaty", "republic", "states", "kingdom", "camp", "times", "post", "university",
        "act",
        "law", "council", "office", "bureau", "company", "association", "society", "institute", "bank", "operation",
        "north", "south", "east", "west", "lake", "river", "mount", "island", "islands", "sea", "ocean", "world",
        "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    // MARK: Organisations

    /// A name in quotation marks of three words or more.
    private static func quoted(_ sentence: Sentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var opening: Int?
        for (index, lexeme) in sentence.lexemes.enumerated() where ["\"", "“", "”"].contains(lexeme.text) {
            if let start = opening {
                let range = (start + 1)..<index
                let capitals = range.filter { sentence.lexemes[$0].isCapitalised }
                if (2...8).contains(range.count), capitals.count * 2 >= range.count, capitals.first == range.first {
                    found.append(range)
                }
                opening = nil
            } else {
                opening = index
            }
        }
        return found
    }

    /// A capitalised name that begins with the word of an organisation and goes on with a small word: "League of …".
    private static func organisations(_ sentence: Sentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in sentence.lexemes.indices.dropFirst() where isHead(sentence, index) {
            var lower = index
            while lower > 1, sentence.lexemes[lower - 1].isCapitalised { lower -= 1 }
            var upper = index + 1
            while upper < sentence.bodyEnd, isNamePart(sentence, upper) { upper += 1 }
            while upper > index + 1, !sentence.lexemes[upper - 1].isCapitalised { upper -= 1 }
            let range = lower..<upper
            if range.count >= 3, !found.contains(where: { $0.overlaps(range) }) { found.append(range) }
        }
        return found
    }

    private static func isHead(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes[index].isCapitalised
            && ["committee", "league", "society", "association", "council", "party", "movement", "fund", "institute"]
                .contains(sentence.lexemes[index].folded)
    }

    private static func isNamePart(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes[index].isCapitalised || ["of", "for", "the", "a"].contains(sentence.lexemes[index].folded)
    }

    // MARK: Categories

    private static let roleVerbs: Set<String> = [
        "use", "employ", "count", "label", "classify", "list", "record", "regard", "treat", "know", "describe",
        "consider",
        "define", "register", "serve", "recognise", "recognize",
    ]

    /// "counted X as Y", "were employed as Y": every such Y.
    private static func roles(_ sentence: Sentence) -> [Range<Int>] {
        sentence.lexemes.indices.dropFirst().compactMap { index in
            guard sentence.lexemes[index].folded == "as", index + 1 < sentence.bodyEnd,
                hasRoleVerb(sentence, before: index),
                !notRoles.contains(sentence.lexemes[index + 1].folded)
            else { return nil }
            let range = categoryPhrase(sentence, from: index + 1)
            return range.isEmpty ? nil : range
        }
    }

    private static let notRoles: Set<String> = [
        "of", "well", "a", "the", "part", "many", "much", "early", "late", "being",
    ]

    private static func hasRoleVerb(_ sentence: Sentence, before index: Int) -> Bool {
        sentence.lexemes[..<index].suffix(8).contains { roleVerbs.contains(VerbTable.lemma($0.folded)) }
    }

    /// Adjectives, nouns and "in" between two nouns ("missing in action"), up to the next small word.
    private static func categoryPhrase(_ sentence: Sentence, from start: Int) -> Range<Int> {
        var index = start
        var last = start
        while index < sentence.bodyEnd {
            switch sentence.tags[index] {
            case .noun, .name: last = index + 1
            case .adjective, .verb(.gerund), .verb(.participle): break
            case .preposition
            where sentence.lexemes[index].folded == "in" && index == start + 1
                && index + 1 < sentence.bodyEnd && sentence.tags[index + 1] == .noun && index + 2 >= sentence.bodyEnd:
                break
            default: return start..<last
            }
            index += 1
        }
        return start..<last
    }

    /// Three members or more, the last behind "and": "from A, B, C and D". Members are one to three words.
    private static func list(_ sentence: Sentence) -> Range<Int>? {
        let lexemes = sentence.lexemes
        let end = sentence.bodyEnd
        for and in (0..<end).reversed() where lexemes[and].folded == "and" {
            guard let last = member(sentence, from: and + 1, to: end),
                last.upperBound == end || isBreak(lexemes[last.upperBound])
            else { continue }
            var lower = and
            var commas = 0
            while lower > 0, and - lower < 20, isListWord(sentence, lower - 1) {
                lower -= 1
                if lexemes[lower].isSymbol(",") { commas += 1 }
            }
            guard commas >= 1, lower > 1 else { continue }
            let opener = lexemes[lower - 1].folded
            guard ["from", "of", "including", "excluding", "were", "are", "include", "included"].contains(opener) else {
                continue
            }
            return lower..<last.upperBound
        }
        return nil
    }

    private static func isBreak(_ lexeme: Lexeme) -> Bool {
        [".", ";", ",", ")"].contains(lexeme.text) || lexeme.folded == "in"
    }

    private static func isListWord(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .noun, .name, .adjective: true
        case .sign: [",", "(", ")"].contains(sentence.lexemes[index].text)
        case .adverb: index > 0 && sentence.lexemes[index - 1].isSymbol("(")
        default: false
        }
    }

    private static func member(_ sentence: Sentence, from start: Int, to end: Int) -> Range<Int>? {
        var upper = start
        while upper < end, upper - start < 4, [.noun, .name, .adjective].contains(sentence.tags[upper]) { upper += 1 }
        return upper > start ? start..<upper : nil
    }

    /// "excluding X", "figures exclude X": X with what belongs to it.
    private static func exclusion(_ sentence: Sentence) -> Range<Int>? {
        for index in sentence.lexemes.indices
        where ["excluding", "exclude", "excludes", "excluded"].contains(sentence.lexemes[index].folded) {
            var upper = index + 1
            while upper < sentence.bodyEnd, ![",", ")", ";"].contains(sentence.lexemes[upper].text) { upper += 1 }
            if upper > index + 1, upper - index < 12 { return (index + 1)..<upper }
        }
        return nil
    }

    /// "are much higher than …", "… are much higher": the comparative.
    private static func comparison(_ sentence: Sentence) -> Range<Int>? {
        for index in sentence.lexemes.indices.dropFirst()
        where ["higher", "lower", "larger", "smaller", "greater", "fewer"].contains(sentence.lexemes[index].folded) {
            let next = index + 1
            guard next >= sentence.bodyEnd || sentence.lexemes[next].folded == "than" else { continue }
            var lower = index
            if ["much", "far", "slightly"].contains(sentence.lexemes[index - 1].folded) { lower -= 1 }
            guard lower > 0,
                sentence.tags[lower - 1] == .verb(.base) || sentence.tags[lower - 1] == .verb(.past)
                    || sentence.tags[lower - 1] == .verb(.present)
            else { continue }
            return lower..<next
        }
        return nil
    }

    /// "the death rate … sank sharply": how a measure changed, at the end of a sentence without a figure behind it.
    private static func change(_ sentence: Sentence) -> Range<Int>? {
        let end = sentence.bodyEnd
        guard end > 5, sentence.tags[end - 1] == .adverb, sentence.lexemes[end - 1].folded.hasSuffix("ly"),
            sentence.tags[end - 2] == .verb(.past),
            ["sink", "fall", "rise", "decrease", "increase", "decline", "grow", "drop", "improve", "worsen"]
                .contains(VerbTable.lemma(sentence.lexemes[end - 2].folded))
        else { return nil }
        return (end - 2)..<end
    }

    /// "The disease that … was typhus": one noun behind the last form of *be*, at the end of the sentence.
    private static func complement(_ sentence: Sentence) -> Range<Int>? {
        let end = sentence.bodyEnd
        guard end > 6, [.noun, .name].contains(sentence.tags[end - 1]),
            ["was", "were", "is", "are"].contains(sentence.lexemes[end - 2].folded)
        else { return nil }
        return (end - 1)..<end
    }

    // MARK: Places

    /// Places behind "in" at the end of a clause: one name or two joined by "and".
    private static func place(_ sentence: Sentence) -> Range<Int>? {
        let end = sentence.bodyEnd
        for index in (1..<max(1, end - 1)).reversed() where sentence.lexemes[index].folded == "in" {
            var upper = index + 1
            while upper < end, sentence.lexemes[upper].isCapitalised { upper += 1 }
            guard upper > index + 1, upper - index <= 3 else { continue }
            if upper + 1 < end, sentence.lexemes[upper].folded == "and", sentence.lexemes[upper + 1].isCapitalised {
                upper += 2
                while upper < end, sentence.lexemes[upper].isCapitalised { upper += 1 }
            }
            let range = (index + 1)..<upper
            guard
                upper == end || [",", "."].contains(sentence.lexemes[upper].text)
                    || sentence.lexemes[upper].folded == "and",
                !range.contains(where: { TimeReader.read(sentence.lexemes, at: $0) != nil })
            else { continue }
            return range
        }
        return nil
    }
}

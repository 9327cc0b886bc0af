// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

extension TextFactFinder {
    // MARK: Categories

    private static let roleVerbs: Set<String> = [
        "use", "employ", "count", "label", "classify", "list", "record", "regard", "treat", "know", "describe",
        "consider",
        "define", "register", "serve", "recognise", "recognize",
    ]

    /// "counted X as Y", "were employed as Y": every such Y.
    static func roles(_ sentence: Sentence) -> [Range<Int>] {
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
    static func list(_ sentence: Sentence) -> Range<Int>? {
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
            return oneMember(sentence, lower..<last.upperBound, and)
        }
        return nil
    }

    /// The member before "and": a blank holds one thing, the others stay in sight.
    private static func oneMember(_ sentence: Sentence, _ list: Range<Int>, _ and: Int) -> Range<Int> {
        // "A, B, and C": the comma before "and" ends the member.
        let end = sentence.lexemes[and - 1].isSymbol(",") ? and - 1 : and
        let comma = (list.lowerBound..<end).last { sentence.lexemes[$0].isSymbol(",") }
        return (comma.map { $0 + 1 } ?? list.lowerBound)..<end
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
    static func exclusion(_ sentence: Sentence) -> Range<Int>? {
        for index in sentence.lexemes.indices
        where ["excluding", "exclude", "excludes", "excluded"].contains(sentence.lexemes[index].folded) {
            var upper = index + 1
            while upper < sentence.bodyEnd, ![",", ")", ";"].contains(sentence.lexemes[upper].text) { upper += 1 }
            if upper > index + 1, upper - index < 12 { return (index + 1)..<upper }
        }
        return nil
    }

    /// "are much higher than …", "… are much higher": the comparative.
    static func comparison(_ sentence: Sentence) -> Range<Int>? {
        for index in sentence.lexemes.indices.dropFirst()
        where ["higher", "lower", "larger", "smaller", "greater", "fewer"].contains(sentence.lexemes[index].folded) {
            let next = index + 1
            guard next >= sentence.bodyEnd || sentence.lexemes[next].folded == "than" else { continue }
            let before = ["much", "far", "slightly"].contains(sentence.lexemes[index - 1].folded) ? index - 1 : index
            guard before > 0,
                sentence.tags[before - 1] == .verb(.base) || sentence.tags[before - 1] == .verb(.past)
                    || sentence.tags[before - 1] == .verb(.present)
            else { continue }
            return index..<next
        }
        return nil
    }

    /// "the death rate … sank sharply": how a measure changed, at the end of a sentence without a figure behind it.
    static func change(_ sentence: Sentence) -> Range<Int>? {
        let end = sentence.bodyEnd
        guard end > 5, sentence.tags[end - 1] == .adverb, sentence.lexemes[end - 1].folded.hasSuffix("ly"),
            sentence.tags[end - 2] == .verb(.past),
            ["sink", "fall", "rise", "decrease", "increase", "decline", "grow", "drop", "improve", "worsen"]
                .contains(VerbTable.lemma(sentence.lexemes[end - 2].folded))
        else { return nil }
        return (end - 2)..<end
    }

    /// "The disease that … was typhus": one noun behind the last form of *be*, at the end of the sentence.
    static func complement(_ sentence: Sentence) -> Range<Int>? {
        let end = sentence.bodyEnd
        guard end > 6, [.noun, .name].contains(sentence.tags[end - 1]),
            ["was", "were", "is", "are"].contains(sentence.lexemes[end - 2].folded)
        else { return nil }
        return (end - 1)..<end
    }
}

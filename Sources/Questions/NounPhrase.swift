// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Noun phrases with what belongs to them.
enum NounPhrase {
    /// The noun with all that belongs to it and one phrase of place behind it, which would read wrongly if it stayed
    /// behind: "25 years in labour camps".
    static func fronted(_ sentence: Sentence, _ noun: Range<Int>, before end: Int) -> Range<Int> {
        let full = full(sentence, noun, before: end)
        let next = full.upperBound
        // "lists 40 ships taken": a participle at the end belongs to the noun.
        if next + 1 == end, sentence.tags[next] == .verb(.participle) || sentence.tags[next] == .verb(.past) {
            return noun.lowerBound..<end
        }
        guard next + 1 < end, ["in", "of", "among", "from", "on", "at"].contains(sentence.lexemes[next].folded),
            TimeReader.read(sentence.lexemes, at: next + 1) == nil
        else { return full }
        var upper = next + 1
        var last: Int?
        while upper < end, isPart(sentence.tags[upper]) {
            upper += 1
            if [.noun, .name].contains(sentence.tags[upper - 1]) { last = upper }
        }
        guard let last, last - noun.lowerBound <= 12 else { return full }
        // What goes on behind a preposition ("in the year of …") is not plainly a place.
        if last < end, sentence.tags[last] == .preposition, sentence.lexemes[last].folded == "of" { return full }
        return noun.lowerBound..<last
    }

    private static func isPart(_ tag: WordTag) -> Bool {
        switch tag {
        case .noun, .name, .adjective, .determiner, .verb(.participle): true
        default: false
        }
    }

    /// The noun with its *of*-phrases, and a following "including …" or "excluding …".
    static func full(_ sentence: Sentence, _ noun: Range<Int>, before end: Int) -> Range<Int> {
        var upper = noun.upperBound
        while upper + 1 < end {
            // "40 miles (64 km) of road"
            let of = afterBracket(sentence, upper, end)
            guard of + 1 < end, sentence.lexemes[of].folded == "of" else { break }
            var next = of + 1
            while next < end, [.determiner, .possessive].contains(sentence.tags[next]) { next += 1 }
            var last: Int?
            while next < end, [.noun, .name, .adjective].contains(sentence.tags[next]) {
                next += 1
                if sentence.tags[next - 1] != .adjective { last = next }
            }
            guard let last else { break }
            upper = last
        }
        // "of oxygen per liter"
        if upper > noun.upperBound || !noun.isEmpty, upper + 1 < end, sentence.lexemes[upper].folded == "per",
            sentence.tags[upper + 1] == .noun
        {
            upper += 2
        }
        if upper + 1 < end, ["including", "excluding"].contains(sentence.lexemes[upper].folded) {
            var next = upper + 1
            while next < end, [.noun, .name, .adjective].contains(sentence.tags[next]) { next += 1 }
            if next > upper + 1 { upper = next }
        }
        return noun.lowerBound..<upper
    }

    private static func afterBracket(_ sentence: Sentence, _ index: Int, _ end: Int) -> Int {
        guard index < end, sentence.lexemes[index].isSymbol("("),
            let close = (index..<min(end, index + 12)).first(where: { sentence.lexemes[$0].isSymbol(")") })
        else { return index }
        return close + 1
    }
}

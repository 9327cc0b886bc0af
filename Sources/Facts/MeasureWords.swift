// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// The words that say what is counted: content words around a figure, stemmed, without the figure, the claimant and the
/// closed classes. Made by built-in rules only, so that names made from them last.
enum MeasureWords {
    static func words(of mention: FigureMention, in sentence: Sentence, attribution: Attribution?) -> [String] {
        let body = attribution?.body ?? 0..<sentence.bodyEnd
        if isBase(sentence, mention) { return content(sentence, noun(of: mention)) }
        let local = segment(around: mention.range, in: sentence, within: body)
        let found = content(sentence, local)
        return found.count >= 3 ? found : content(sentence, 0..<sentence.bodyEnd)
    }

    /// The stemmed content words of a range, each once, in order.
    static func content(_ sentence: Sentence, _ range: Range<Int>) -> [String] {
        var seen: Set<String> = []
        var result: [String] = []
        for index in range where isContent(sentence, index) {
            let word = canonical(sentence.lexemes[index].folded)
            if seen.insert(word).inserted { result.append(word) }
        }
        return result
    }

    /// Words that say the same thing of a count in one form, so that "deaths", "dead" and "died" meet.
    static func canonical(_ word: String) -> String {
        switch word {
        case "died", "dead", "death", "deaths", "die", "dying", "killed", "perished": "die"
        case "captured", "capture", "taken", "took": "take"
        default: VerbTable.isListed(word) ? VerbTable.lemma(word) : Inflection.stem(word)
        }
    }

    /// What happened to what is counted: the clause's main verb; behind *be* and verbs of saying, what the words name.
    static func event(of mention: FigureMention, in sentence: Sentence, attribution: Attribution?) -> String? {
        let body = attribution?.body ?? 0..<sentence.bodyEnd
        let local = segment(around: mention.range, in: sentence, within: body)
        let groups = Clause.finiteGroups(sentence, in: local)
        let words = content(sentence, local)
        guard let group = groups.first(where: { $0.range.lowerBound >= mention.range.upperBound }) ?? groups.last else {
            return words.contains("die") ? "die" : nil
        }
        let lemma = canonical(sentence.lexemes[group.main].folded)
        let isLight = ["is", "was", "are", "were", "be", "put", "list", "give"].contains(lemma)
        guard isLight else { return lemma }
        // "list 2,733 prisoners taken with 381 having died": what lies beyond another number is that number's.
        let near = content(sentence, reach(of: mention.range, in: sentence, within: local))
        return near.contains("die") ? "die" : near.first ?? words.first
    }

    /// The words around a figure up to the numbers beside it.
    private static func reach(of range: Range<Int>, in sentence: Sentence, within local: Range<Int>) -> Range<Int> {
        func isNumber(_ index: Int) -> Bool {
            sentence.tags[index] == .number && TimeReader.read(sentence.lexemes, at: index) == nil
        }
        var upper = range.upperBound
        // "at 2,733 and dead at 381": what is joined behind a figure belongs to the next one.
        while upper < local.upperBound, !isNumber(upper), sentence.tags[upper] != .conjunction { upper += 1 }
        var lower = range.lowerBound
        while lower > local.lowerBound, !isNumber(lower - 1) { lower -= 1 }
        return min(lower, range.lowerBound)..<max(upper, range.upperBound)
    }

    /// "356,000 out of 2,388,000": the second figure counts the noun, not the event.
    static func isBase(_ sentence: Sentence, _ mention: FigureMention) -> Bool {
        let lower = mention.range.lowerBound
        return lower > 1 && sentence.lexemes[lower - 1].folded == "of"
            && ["out", "%", "percent", "cent"].contains(sentence.lexemes[lower - 2].folded)
    }

    private static func noun(of mention: FigureMention) -> Range<Int> {
        if case .quantity(let quantity) = mention.value { return quantity.noun }
        return mention.range
    }

    /// The stretch between commas, semicolons and brackets that holds the figure.
    private static func segment(around range: Range<Int>, in sentence: Sentence, within body: Range<Int>) -> Range<Int>
    {
        let stops: Set<String> = [",", ";", "(", ")", ":", "–", "—"]
        var lower = range.lowerBound
        while lower > body.lowerBound, !stops.contains(sentence.lexemes[lower - 1].text) { lower -= 1 }
        var upper = range.upperBound
        while upper < body.upperBound, !stops.contains(sentence.lexemes[upper].text) { upper += 1 }
        return lower..<max(upper, range.upperBound)
    }

    private static func isContent(_ sentence: Sentence, _ index: Int) -> Bool {
        let lexeme = sentence.lexemes[index]
        guard case .word = lexeme.kind, lexeme.text.count > 1 else { return false }
        switch sentence.tags[index] {
        case .noun, .name, .adjective, .verb: break
        default: return false
        }
        return !light.contains(lexeme.folded)
    }

    private static let light: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did",
        "number",
        "total", "percent", "maximum", "minimum", "about", "early", "late", "end", "year", "month", "according",
    ]
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds the figures of a sentence that a question could ask for.
///
/// Left out: numbers inside names and codes ("6th Army", "Page 246"), one as a pronoun, vague quantities, conversions in
/// brackets, and the ends of ranges of values.
enum MentionFinder {
    static func mentions(in sentence: Sentence) -> [FigureMention] {
        var result: [FigureMention] = []
        var index = 0
        let end = sentence.bodyEnd
        while index < end {
            if let time = time(sentence, at: index) {
                result.append(time)
                index = time.range.upperBound
            } else if let quantity = quantity(sentence, at: index) {
                if !isRangeEnd(sentence, quantity.range) { result.append(quantity) }
                index = quantity.range.upperBound
            } else {
                index += max(1, NumberReader.read(sentence.lexemes, at: index)?.count ?? 1)
            }
        }
        return result
    }

    // MARK: Times

    private static func time(_ sentence: Sentence, at index: Int) -> FigureMention? {
        let lexemes = sentence.lexemes
        guard let reading = TimeReader.read(lexemes, at: index) else { return nil }
        let range = index..<(index + reading.count)
        // "1773 or earlier" is not 1773.
        if range.upperBound + 1 < lexemes.count, lexemes[range.upperBound].folded == "or",
            ["earlier", "later", "before", "after", "so"].contains(lexemes[range.upperBound + 1].folded)
        {
            return nil
        }
        var start = index
        var modifier: [String] = []
        while start > 0, modifiers.contains(lexemes[start - 1].folded), modifier.count < 5 {
            start -= 1
            modifier.insert(lexemes[start].folded, at: 0)
        }
        var preposition: String?
        // "the report of 1931": an "of" alone is the preposition, not a modifier.
        if modifier == ["of"] {
            preposition = "of"
            modifier = []
        } else if start > 0, prepositions.contains(lexemes[start - 1].folded) {
            start -= 1
            preposition = lexemes[start].folded
        }
        if case .year = reading.time, reading.count == 1 {
            guard isYear(sentence, index, preposition: preposition, modifier: modifier) else { return nil }
        }
        let mention = TimeMention(
            time: reading.time, phrase: start..<range.upperBound, preposition: preposition,
            modifier: modifier.joined(separator: " "))
        return FigureMention(range: range, value: .time(mention))
    }

    /// A bare four-digit number is a year behind a preposition of time or a sign, and not before a counted plural.
    private static func isYear(
        _ sentence: Sentence, _ index: Int, preposition: String?, modifier: [String]
    ) -> Bool {
        if preposition != nil && preposition != "of" || !modifier.isEmpty { return true }
        let next = index + 1 < sentence.lexemes.count ? sentence.lexemes[index + 1] : nil
        if let next, case .word = next.kind, !next.isCapitalised, Inflection.isPlural(next.folded) { return false }
        if let next, next.isSymbol("%") || ["percent", "km", "m", "ha", "tonnes"].contains(next.folded) {
            return false
        }
        return true
    }

    private static let prepositions: Set<String> = [
        "in", "on", "by", "since", "until", "till", "from", "after", "before", "during", "of", "between", "to",
        "around",
        "about", "as",
    ]

    private static let modifiers: Set<String> = [
        "early", "late", "mid", "mid-", "the", "end", "beginning", "start", "middle", "of", "spring", "summer",
        "autumn",
        "winter", "first", "second", "last", "half", "months", "year", "years", "month", "quarter", "months", "around",
    ]

    // MARK: Quantities

    private static func quantity(_ sentence: Sentence, at index: Int) -> FigureMention? {
        let lexemes = sentence.lexemes
        guard let reading = NumberReader.read(lexemes, at: index) else { return nil }
        if reading.isInWords, reading.value == DecimalNumber(1) { return nil }
        guard !isInName(sentence, index, reading) else { return nil }
        var upper = index + reading.count
        var isPercent = false
        if upper < lexemes.count {
            if lexemes[upper].isSymbol("%") || lexemes[upper].folded == "percent" {
                isPercent = true
                upper += 1
            } else if lexemes[upper].folded == "per", upper + 1 < lexemes.count, lexemes[upper + 1].folded == "cent" {
                isPercent = true
                upper += 2
            }
        }
        var lower = index
        if lower > 0, ["$", "€", "£"].contains(lexemes[lower - 1].text) { lower -= 1 }
        var style = NumberStyle(lexemes, at: index, reading: reading)
        if isPercent {
            let sign = sentence.text((index + reading.count)..<upper)
            style?.suffix = lexemes[index + reading.count].isSpaced ? " " + sign : sign
        }
        if lower < index { style?.prefix = lexemes[lower].text }
        if isRelativeTime(sentence, lower, upper) || isRate(sentence, upper) { return nil }
        let hedge = HedgeReader.hedge(sentence, before: lower)
        let noun = isPercent ? upper..<upper : nounPhrase(sentence, from: upper)
        return FigureMention(
            range: lower..<upper,
            value: .quantity(
                QuantityMention(reading: reading, style: style, isPercent: isPercent, hedge: hedge, noun: noun)))
    }

    /// "400 km/h", "12/day": a unit that goes on behind a stroke would be torn apart.
    private static func isRate(_ sentence: Sentence, _ upper: Int) -> Bool {
        (upper..<min(upper + 2, sentence.lexemes.count)).contains {
            sentence.lexemes[$0].isSymbol("/") && !sentence.lexemes[$0].isSpaced
        }
    }

    /// "the first six months", "two days later": says when, not how long.
    private static func isRelativeTime(_ sentence: Sentence, _ lower: Int, _ upper: Int) -> Bool {
        let lexemes = sentence.lexemes
        guard upper < lexemes.count,
            ["day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "minutes", "decades"]
                .contains(lexemes[upper].folded)
        else { return false }
        if lower > 0, ["first", "last", "next", "past", "following", "within"].contains(lexemes[lower - 1].folded) {
            return true
        }
        return upper + 1 < lexemes.count
            && ["later", "earlier", "ago", "before", "after", "old"].contains(lexemes[upper + 1].folded)
    }

    /// The modifiers and the noun behind a number.
    static func nounPhrase(_ sentence: Sentence, from start: Int) -> Range<Int> {
        var index = start
        var lastNoun = start
        let end = sentence.bodyEnd
        while index < end {
            switch sentence.tags[index] {
            case .noun, .name: lastNoun = index + 1
            case .adjective: break
            case .verb(.participle), .verb(.gerund):
                // "12 captured ships": a participle counts only when a noun follows it.
                guard index + 1 < end, [.noun, .adjective].contains(sentence.tags[index + 1]) else {
                    return start..<lastNoun
                }
            case .sign where ["\"", "“", "”"].contains(sentence.lexemes[index].text) && index + 1 < end: break
            default: return start..<lastNoun
            }
            index += 1
        }
        return start..<lastNoun
    }

    /// Whether the number belongs to a name: behind a capitalised word ("Page 246", "Route 9"), or a small whole number
    /// before a capitalised noun that opens with it.
    private static func isInName(_ sentence: Sentence, _ index: Int, _ reading: NumberReading) -> Bool {
        guard index > 0, case .number(let written) = sentence.lexemes[index].kind else { return false }
        let before = sentence.lexemes[index - 1]
        if before.isSymbol("№") || before.isSymbol("#") { return true }
        if before.isSymbol("-") || before.isSymbol("/"), !before.isSpaced, !sentence.lexemes[index].isSpaced, index > 1,
            case .word = sentence.lexemes[index - 2].kind
        {
            return true
        }
        guard !written.isGrouped, written.decimals == 0, reading.count == 1, written.wholeDigits < 4 else {
            return false
        }
        let opens = index == 1
        // "no. 12": the stop of the abbreviation stands between.
        let label = before.isSymbol(".") && !before.isSpaced && index > 1 ? sentence.lexemes[index - 2] : before
        if ["no", "nos", "page", "pages", "p", "pp", "vol", "volume", "chapter", "article", "section", "isbn"]
            .contains(label.folded)
        {
            return true
        }
        return before.isCapitalised && !opens && sentence.tags[index - 1] == .name
    }

    /// One end of "12 to 15 barns" or "between 12 and 15": the whole range would have to be asked.
    private static func isRangeEnd(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let lexemes = sentence.lexemes
        func isNumber(_ index: Int) -> Bool {
            lexemes.indices.contains(index) && NumberReader.read(lexemes, at: index) != nil
        }
        if range.upperBound < lexemes.count {
            let next = lexemes[range.upperBound]
            if ["–", "-", "—", "to"].contains(next.folded), isNumber(range.upperBound + 1) { return true }
        }
        guard range.lowerBound > 0 else { return false }
        let before = lexemes[range.lowerBound - 1].folded
        if before == "between" { return true }
        if ["–", "-", "—", "to"].contains(before), isNumber(range.lowerBound - 2) { return true }
        // "between 1.2 million and 1.5 million"
        return before == "and"
            && (2...5).contains { back in
                let start = range.lowerBound - 1 - back
                return start >= 0 && lexemes[start].folded == "between" && isNumber(start + 1)
                    && NumberReader.read(lexemes, at: start + 1).map { start + 1 + $0.count } == range.lowerBound - 1
            }
    }
}

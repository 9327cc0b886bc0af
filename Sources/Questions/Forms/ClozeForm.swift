// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A sentence with one blank: for figures that no open question fits, and for names, places and categories.
enum ClozeForm {
    /// The blank.
    static let blank = "_____"

    /// The cloze of a figure.
    static func wording(of asked: Asked) -> Wording? {
        let sentence = asked.sentence
        guard fits(asked) else { return nil }
        var range = asked.clause
        var opening = asked.opening
        if let attribution = asked.attribution, case .inClause = attribution.shape {
            range = attribution.body
            opening = ""
        }
        guard range.contains(asked.mention.range.lowerBound) else { return nil }
        var draft = Draft(sentence, range)
        draft.removeBrackets(keeping: asked.mention.range)
        draft.removeHowever()
        if let antecedent = asked.antecedent, range.contains(antecedent.pronoun) {
            draft.replace(antecedent.pronoun..<(antecedent.pronoun + 1), with: antecedent.words)
        }
        draft.replace(asked.mention.range, with: blankText(asked))
        let words = resolved(draft.text, asked.attribution)
        // "…; he put the cost at …": with the name in the pronoun's place no opening is needed.
        if words != draft.text { opening = "" }
        return Wording(form: "cloze", stem: finished(words, opening), fit: 0.4)
    }

    /// Whether the sentence reads as one with a blank in it: it says one thing, in a finite clause, with few other figures.
    private static func fits(_ asked: Asked) -> Bool {
        let sentence = asked.sentence
        let range = asked.clause
        let mention = asked.mention.range
        guard range.count <= 45, Clause.finiteGroups(sentence, in: range).count >= 1 else { return false }
        // "The council passed | , over the mayor's veto, …": cut off behind its verb.
        if range.upperBound < sentence.bodyEnd, let verb = Clause.finiteGroups(sentence, in: range).last,
            verb.range.upperBound == range.upperBound, verb.range.count == 1
        {
            return false
        }
        // A list of labels and values is no sentence; a figure beside another of its kind is one of a list.
        if range.contains(where: { [":", ";", "…"].contains(sentence.lexemes[$0].text) }) { return false }
        let others = asked.fact.host.mentions.filter {
            $0.range != mention && range.contains($0.range.lowerBound)
        }
        let counts = others.filter { if case .quantity = $0.value { true } else { false } }
        if let first = range.first, sentence.tags[first] == .subordinator || isItAlone(sentence, range) {
            return false
        }
        // Who says it makes a figure worth asking for, whatever stands beside it.
        // "taken only once since 1931": any later year would do as well, up to the one time.
        if asked.time?.preposition == "since",
            range.contains(where: { ["only", "one", "once", "first", "single"].contains(sentence.lexemes[$0].folded) })
        {
            return false
        }
        if let time = asked.time, isModifier(sentence, time, mention) || isSecondOfTwo(sentence, time) { return false }
        if asked.attribution != nil {
            return others.count <= 3 && !(asked.time != nil && Lists.isMember(sentence, mention))
        }
        if let time = asked.time {
            // A month or a day is seldom mere scope.
            if others.count == 1, time.time.isFine, !Lists.isMember(sentence, mention) { return true }
            // A time that stands beside a count dates the count; one of several is asked for by its own clause only.
            return others.count <= 2 && !Lists.isMember(sentence, mention)
        }
        guard let quantity = asked.quantity, counts.count <= 3, others.count <= 4 else { return false }
        if quantity.reading.value <= DecimalNumber(12), quantity.reading.lastDigit >= DecimalNumber(1),
            !quantity.isPercent
        {
            return false
        }
        // One end of "12–15" is no value, nor is what a rate is counted by: "per 1,000".
        if isEndOfRange(sentence, mention) || isAgeLimit(sentence, mention) { return false }
        // One end of "between 12 and 15" is no value.
        if asked.figure.lowerBound > 0, sentence.lexemes[asked.figure.lowerBound - 1].folded == "between" {
            return false
        }
        if quantity.isPercent { return hasBase(asked) }
        return !quantity.noun.isEmpty || quantity.unit != nil || isMeasured(asked)
    }

    /// "a rate of 1.47", "the coefficient is 0.26": a bare number needs the noun of its measure.
    private static func isMeasured(_ asked: Asked) -> Bool {
        let sentence = asked.sentence
        if let clause = asked.parsed, MeasureNouns.heads(sentence, clause.subject) { return true }
        let of = asked.figure.lowerBound - 1
        return of > 0 && ["of", "to", "at", "out"].contains(sentence.lexemes[of].folded)
            || asked.mention.range.upperBound < sentence.lexemes.count
                && ["out", "of"].contains(sentence.lexemes[asked.mention.range.upperBound].folded)
            || asked.parsed.map { $0.subject.lowerBound == asked.figure.lowerBound } ?? false
    }

    /// "It fell in 1931"; "it is plausible that" has only an empty subject.
    private static func isItAlone(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        guard let first = range.first, sentence.lexemes[first].folded == "it" else { return false }
        return !range.prefix(12).contains { sentence.lexemes[$0].folded == "that" }
    }

    /// A share says of what: "40 % of the men", or behind the verb of a measure, or behind "by".
    private static func hasBase(_ asked: Asked) -> Bool {
        let sentence = asked.sentence
        let next = asked.mention.range.upperBound
        if next < sentence.lexemes.count, ["of", "to"].contains(sentence.lexemes[next].folded) { return true }
        guard asked.figure.lowerBound > 0 else { return false }
        if ["by", "at", "to", "of", "from", "for"].contains(sentence.lexemes[asked.figure.lowerBound - 1].folded) {
            return true
        }
        guard let clause = asked.parsed else { return false }
        return clause.rest.contains(asked.figure.lowerBound)
            && (MeasureNouns.heads(sentence, clause.subject) || sentence.lexemes[clause.verb.main].folded != "are")
    }

    /// "the 1978 constitution", "the report 2013": a year that names something.
    private static func isModifier(_ sentence: Sentence, _ time: TimeMention, _ range: Range<Int>) -> Bool {
        let next = range.upperBound
        if next < sentence.lexemes.count, [.noun, .name, .adjective].contains(sentence.tags[next]) { return true }
        if range.lowerBound > 1, sentence.lexemes[range.lowerBound - 1].folded == "of",
            sentence.tags[range.lowerBound - 2] == .name
        {
            return true
        }
        if isQuoted(sentence, range) { return true }
        return time.preposition == nil || time.preposition == "of" && time.modifier.isEmpty
    }

    /// "children under the age of 18": says which children.
    private static func isAgeLimit(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let lower = range.lowerBound
        let behind = sentence.lexemes[range.upperBound..<min(range.upperBound + 5, sentence.lexemes.count)].map(
            \.folded)
        if behind.starts(with: ["years", "of", "age"]) || behind.starts(with: ["or", "older"])
            || behind.starts(with: ["years", "or", "older"]) || behind.starts(with: ["and", "over"])
        {
            return true
        }
        if lower > 1, sentence.lexemes[lower - 1].folded == "of", sentence.lexemes[lower - 2].folded == "age" {
            return !["at", "average", "mean", "median"].contains { word in
                sentence.lexemes[max(0, lower - 5)..<lower].contains { $0.folded == word }
            }
        }
        return false
    }

    private static func isEndOfRange(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? sentence.lexemes[range.lowerBound - 1] : nil
        let after = range.upperBound < sentence.lexemes.count ? sentence.lexemes[range.upperBound] : nil
        return before?.isDash == true || after?.isDash == true || ["per", "every"].contains(before?.folded ?? "")
    }

    /// "the 14th to 17th centuries": the end of a span whose beginning has no name of its own.
    private static func isSecondOfTwo(_ sentence: Sentence, _ time: TimeMention) -> Bool {
        guard let first = time.phrase.first, first > 0, ["to", "and", "or"].contains(sentence.lexemes[first].folded)
        else { return false }
        switch sentence.lexemes[first - 1].kind {
        case .ordinal, .number, .decade: return true
        default: return false
        }
    }

    /// Between quotation marks a year belongs to a title.
    private static func isQuoted(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        !sentence.lexemes[..<range.lowerBound].count(where: { ["\"", "“", "”"].contains($0.text) }).isMultiple(of: 2)
    }

    /// The cloze of a name, a place or a category.
    static func wording(of fact: TextFact) -> Wording? {
        let sentence = fact.host.sentence
        var range = Connectives.body(of: sentence)
        var opening = ""
        // A claimant's pronoun is not shown: the claim is, behind the claimant's name.
        if let attribution = fact.host.attribution, attribution.isResolved,
            attribution.body.contains(fact.range.lowerBound)
        {
            range = attribution.body
            opening = Claimants.opening(attribution, in: sentence)
        }
        range = ClauseCutter.piece(of: sentence, in: range, holding: fact.range, .clauses)
        var draft = Draft(sentence, range)
        draft.removeBrackets(keeping: fact.range)
        draft.replace(fact.range, with: blank)
        return Wording(form: "cloze", stem: finished(draft.text, opening), fit: 0.4)
    }

    /// "The table below lists X (excluding Y)" → "X exclude _____.": what a table's sentence says of its figures.
    static func exclusion(of fact: TextFact) -> Wording? {
        let sentence = fact.host.sentence
        guard fact.range.lowerBound > 1, sentence.lexemes[fact.range.lowerBound - 1].folded == "excluding",
            sentence.lexemes[fact.range.lowerBound - 2].isSymbol("("),
            let verb = (0..<fact.range.lowerBound).first(where: {
                ["lists", "shows", "gives", "presents", "contains"].contains(sentence.lexemes[$0].folded)
            })
        else { return nil }
        let noun = (verb + 1)..<(fact.range.lowerBound - 2)
        guard let head = noun.first(where: { sentence.tags[$0] == .preposition }), head > noun.lowerBound,
            Inflection.isPlural(sentence.lexemes[head - 1].folded)
        else { return nil }
        return Wording(
            form: "cloze", stem: finished(Draft(sentence, noun).text + " exclude " + blank, ""), fit: 0.4)
    }

    /// Opening and words as one sentence; a quotation mark without its partner is left out.
    private static func finished(_ words: String, _ opening: String) -> String {
        let isPaired = words.filter { $0 == "\"" }.count.isMultiple(of: 2)
        let words = isPaired ? words.replacingFirst(".\"", with: "\"") : words.filter { $0 != "\"" }
        let text = opening.isEmpty ? words.raisingFirst : opening + " " + words.loweringFirstWord
        return text.trimmingCommas.tidied + "."
    }

    /// The blank with the percent sign where the figure has one.
    private static func blankText(_ asked: Asked) -> String {
        // What is to be typed must be known.
        switch asked.time?.time {
        case .month: return blank + " (month and year)"
        case .day: return blank + " (day, month and year)"
        case .span(.year, .year): return blank + " (first and last year)"
        case .decade: return blank + " (decade)"
        case .century: return blank + " (century)"
        default: break
        }
        // In what the answer is must be plain.
        if let prefix = asked.quantity?.style?.prefix, let money = Money.named(prefix) {
            return blank + " (in \(money))"
        }
        guard let quantity = asked.quantity, quantity.isPercent, quantity.upper == nil else { return blank }
        return blank + (quantity.style?.suffix ?? " percent")
    }

    /// A claimant's pronoun is replaced by the name that it stands for.
    private static func resolved(_ text: String, _ attribution: Attribution?) -> String {
        guard let attribution, let name = attribution.claimants.first else { return text }
        for pronoun in ["he ", "she ", "they ", "He ", "She ", "They "] where text.hasPrefix(pronoun) {
            return Claimants.said(name) + " " + text.dropFirst(pronoun.count)
        }
        return text
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The figure is the object: "The town sold 3,400 looms to Halden" → "How many looms did the town sell to Halden?"
///
/// So are those behind *have* and *there be*. The noun goes to the front with its own *of*-phrase.
enum ObjectForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated,
            clause.rest.first == asked.figure.lowerBound || isOneOfSeveral(asked, clause),
            let inverted = Inverted(clause, in: asked)
        else { return nil }
        let end = asked.end(of: clause)
        let isPart =
            asked.figure.upperBound < end && sentence.lexemes[asked.figure.upperBound].folded == "of"
        let killed = quantity.noun.isEmpty && !isPart && countsPeople(sentence, clause)
        var isMoney = false
        if case .money = quantity.unit?.dimension { isMoney = quantity.noun.isEmpty }
        let needsPart = quantity.isPercent || quantity.reading.fraction != nil
        guard needsPart ? isPart : !quantity.noun.isEmpty || isPart || killed || isMoney else { return nil }
        let fronted =
            killed
            ? asked.figure.upperBound..<asked.figure.upperBound
            : NounPhrase.fronted(
                sentence,
                quantity.isPercent || isPart ? asked.figure.upperBound..<asked.figure.upperBound : quantity.noun,
                before: end)
        // "there were 12 mills in Orsk": the place stays behind the verb.
        let isThere = clause.subject.contains { sentence.lexemes[$0].folded == "there" }
        let noun = isThere && !isPart ? NounPhrase.full(sentence, quantity.noun, before: end) : fronted
        guard !noun.isEmpty || killed || isMoney, noun.count <= 13, !isTorn(sentence, noun.upperBound, end),
            !Stem.goesOn(sentence, noun.upperBound, end)
        else { return nil }
        guard isCounted(sentence, clause, quantity) else { return nil }
        let counted = killed ? "people" : QuestionPhrase.counted(asked, quantity, noun, clause)
        let costs = isMoney && sentence.language.lemma(ofVerb: sentence.lexemes[clause.verb.main].folded) == "cost"
        let phrase =
            costs
            ? QuestionPhrase.degree(asked, quantity) + "how much" : QuestionPhrase.of(asked, quantity) + " " + counted
        // "had 14 mills, small forges and 12 schools": what a list adds stays behind.
        let isList = noun.upperBound < end && sentence.lexemes[noun.upperBound].isSymbol(",")
        let rest = isList ? "" : Stem.words(asked, noun.upperBound..<end, clause)
        return Wording(
            form: "howmany",
            stem: Stem.question(
                asked, [Stem.lead(asked, clause), phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest]),
            fit: 0.88)
    }

    /// "killed about 100,000 in the valley": people, whatever else is left unsaid.
    private static func countsPeople(_ sentence: Sentence, _ clause: Clause) -> Bool {
        ["kill", "injure", "wound", "imprison", "drown", "displace", "evacuate"]
            .contains(sentence.language.lemma(ofVerb: sentence.lexemes[clause.verb.main].folded) ?? "")
    }

    /// "has 37 seats in the lower house and 12 seats in the upper", "had 40 mills, 12 forges and 3 schools": one of several
    /// objects that are built alike.
    private static func isOneOfSeveral(_ asked: Asked, _ clause: Clause) -> Bool {
        let sentence = asked.sentence
        guard var start = clause.rest.first, start < asked.figure.lowerBound else { return false }
        let numbers = asked.fact.host.mentions.filter { mention in
            guard case .quantity = mention.value else { return false }
            return mention.range.lowerBound >= start && mention.range.upperBound < asked.figure.lowerBound
        }
        guard !numbers.isEmpty, numbers[0].range.lowerBound - start <= 2,
            // "divided into 48 provinces and 553 districts"
            sentence.tags[start] != .preposition || asked.figure.lowerBound == start + 1,
            // A bound before the first figure may hold for all of them.
            !hasBound(numbers[0]), asked.quantity?.hedge == nil,
            // "two thirds of the milk, 6 billion litres" says one thing twice.
            (asked.figure.lowerBound..<clause.rest.upperBound).contains(where: {
                sentence.lexemes[$0].folded == "and"
            }) || sentence.lexemes[asked.figure.lowerBound - 1].folded == "and"
        else { return false }
        // Each object: a number, words of its phrase, a joint.
        for (place, mention) in numbers.enumerated() {
            let end = place + 1 < numbers.count ? numbers[place + 1].range.lowerBound : asked.figure.lowerBound
            guard mention.range.lowerBound >= start, isObject(sentence, mention.range.upperBound..<end) else {
                return false
            }
            start = mention.range.upperBound
        }
        return true
    }

    private static func hasBound(_ mention: FigureMention) -> Bool {
        guard case .quantity(let quantity) = mention.value else { return false }
        return quantity.hedge != nil
    }

    /// "seats in the lower house and": words of a noun phrase, then a comma, *and*, or both.
    private static func isObject(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        // "and about 12 mills"
        while end > range.lowerBound, [.adverb, .preposition].contains(sentence.tags[end - 1]) { end -= 1 }
        var isJoined = false
        while end > range.lowerBound,
            sentence.lexemes[end - 1].folded == "and" || sentence.lexemes[end - 1].isSymbol(",")
        {
            end -= 1
            isJoined = true
        }
        guard isJoined, end > range.lowerBound else { return false }
        return (range.lowerBound..<end).allSatisfy {
            switch sentence.tags[$0] {
            case .noun, .name, .adjective, .preposition, .determiner: true
            case .sign: !sentence.lexemes[$0].isSymbol(",")
            default: false
            }
        }
    }

    /// "12 weekly or monthly newspapers", "3 bands peaking at …": what follows belongs to the noun.
    static func isTorn(_ sentence: Sentence, _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return false }
        switch sentence.tags[index] {
        case .noun, .name, .adjective, .verb, .conjunction: return true
        case .subordinator: return true
        // "12 private weekly or monthly newspapers"
        case .adverb:
            return index + 1 < end && [.conjunction, .noun, .adjective].contains(sentence.tags[index + 1])
        default: return sentence.lexemes[index].folded == "of"
        }
    }

    /// Behind *be* a count follows only "there": "the winners were two brothers" names no number of anything.
    private static func isCounted(_ sentence: Sentence, _ clause: Clause, _ quantity: QuantityMention) -> Bool {
        let main = sentence.lexemes[clause.verb.main].folded
        guard ["is", "was", "are", "were", "be", "been"].contains(main) else { return true }
        return clause.subject.contains { sentence.lexemes[$0].folded == "there" }
    }
}

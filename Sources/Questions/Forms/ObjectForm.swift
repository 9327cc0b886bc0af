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
            clause.rest.first == asked.figure.lowerBound || isSecond(asked, clause),
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
        let rest = Stem.words(asked, noun.upperBound..<end, clause)
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

    /// "has 37 seats in the lower house and 12 seats in the upper": the second of two objects that are built alike.
    private static func isSecond(_ asked: Asked, _ clause: Clause) -> Bool {
        let sentence = asked.sentence
        let joint = asked.figure.lowerBound - 1
        guard joint > clause.rest.lowerBound, sentence.lexemes[joint].folded == "and", let first = clause.rest.first
        else {
            return false
        }
        let numbers = asked.fact.host.mentions.filter { mention in
            guard case .quantity = mention.value else { return false }
            return mention.range.lowerBound >= first && mention.range.upperBound <= joint
        }
        guard numbers.count == 1, numbers[0].range.lowerBound - first <= 2 else { return false }
        return (numbers[0].range.upperBound..<joint).allSatisfy {
            switch sentence.tags[$0] {
            case .noun, .name, .adjective, .preposition, .determiner: true
            case .sign: true
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

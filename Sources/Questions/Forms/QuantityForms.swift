// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Open questions for a number of something: "How many …?", "What percentage …?", "To what figure …?".
///
/// The forms are those of English grammar: the figure as subject, as object, behind a measure noun, behind a
/// preposition. Each returns `nil` where its condition does not hold; nothing is guessed.
enum QuantityForms {
    static func wordings(of asked: Asked) -> [Wording] {
        guard let quantity = asked.quantity, !asked.fact.isBase else { return [] }
        return [
            subject(asked, quantity), copula(asked, quantity), rise(asked, quantity), object(asked, quantity),
            preposition(asked, quantity), absolute(asked, quantity),
        ].compactMap { $0 }
    }

    // MARK: Figure in the subject

    /// "91,000 survivors became …" → "How many survivors became …?" Everything else stays in its place.
    private static func subject(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        let body = asked.body
        let figure = asked.figure
        guard let start = subjectStart(sentence, body, figure), start == figure.lowerBound else { return nil }
        guard let verb = Clause.finiteGroups(sentence, in: figure.upperBound..<body.upperBound).first else {
            return nil
        }
        // A share without its base ("47 % is water") leaves open of what.
        if quantity.isPercent,
            !(figure.upperBound < body.upperBound && sentence.lexemes[figure.upperBound].folded == "of")
        {
            return nil
        }
        var draft = Draft(sentence, body)
        draft.removeBrackets(keeping: figure)
        var phrase = questionPhrase(asked, quantity)
        // "…, but 85,000 died": the noun stands with the figure before.
        if !quantity.isPercent, verb.range.lowerBound == figure.upperBound {
            guard let noun = borrowedNoun(asked) else { return nil }
            phrase += " " + noun
        }
        draft.replace(figure, with: phrase)
        return Wording(form: "howmany", stem: stem(asked, draft.text), fit: 0.9)
    }

    /// The counted noun of the nearest quantity before this one in the sentence: "survivors" or "of the survivors".
    private static func borrowedNoun(_ asked: Asked) -> String? {
        for mention in asked.fact.host.mentions.reversed()
        where mention.range.upperBound <= asked.mention.range.lowerBound {
            guard case .quantity(let other) = mention.value, !other.isPercent else { continue }
            if !other.noun.isEmpty { return text(asked.sentence, other.noun, asked) }
            let part = NounPhrase.full(
                asked.sentence, mention.range.upperBound..<mention.range.upperBound, before: asked.sentence.bodyEnd)
            if !part.isEmpty { return text(asked.sentence, part, asked) }
        }
        return nil
    }

    /// Where the subject begins: at the figure, or behind an opening adjunct and its comma.
    private static func subjectStart(_ sentence: Sentence, _ body: Range<Int>, _ figure: Range<Int>) -> Int? {
        guard let first = body.first else { return nil }
        if first == figure.lowerBound { return first }
        switch sentence.tags[first] {
        case .preposition, .verb(.participle), .verb(.gerund):
            guard let verb = Clause.finiteGroups(sentence, in: body).first else { return nil }
            let comma = (first..<verb.range.lowerBound).last { sentence.lexemes[$0].isSymbol(",") }
            return comma.map { $0 + 1 }
        default: return first
        }
    }

    // MARK: Figure behind "is"

    /// "The length of the canal is 12 km" → "What is the length of the canal?"
    private static func copula(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        let body = asked.body
        let figure = asked.figure
        let groups = Clause.finiteGroups(sentence, in: body)
        guard let last = groups.last, last.range.upperBound == figure.lowerBound,
            ["is", "was", "are", "were"].contains(sentence.lexemes[last.main].folded),
            asked.mention.range.upperBound + quantity.noun.count >= body.upperBound,
            // "is about 12 km" has no question that keeps the word of degree: the cloze does.
            degree(asked, quantity).isEmpty
        else { return nil }
        let subject = body.lowerBound..<last.range.lowerBound
        guard MeasureNouns.heads(sentence, subject) else { return nil }
        var draft = Draft(sentence, subject)
        draft.removeBrackets(keeping: figure)
        if let first = subject.first, Inverted.canLower(sentence, first) { draft.lower(first) }
        let verb = sentence.lexemes[last.main].text
        return Wording(
            form: "measure", stem: stem(asked, "what \(verb) \(draft.text)"), fit: 0.9, namesUnit: quantity.noun.isEmpty
        )
    }

    // MARK: Figure behind "rose to"

    /// "The number of looms rose to 3,400" → "To what figure did the number of looms rise?"
    private static func rise(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = Clause(sentence, in: asked.body), !clause.verb.isNegated,
            ["rise", "fall", "grow", "increase", "decrease", "sink", "drop", "decline", "shrink"]
                .contains(VerbTable.lemma(sentence.lexemes[clause.verb.main].folded)),
            let first = clause.rest.first, sentence.lexemes[first].folded == "to", asked.figure.lowerBound == first + 1,
            MeasureNouns.heads(sentence, clause.subject),
            let inverted = Inverted(clause, in: sentence, without: asked.figure)
        else { return nil }
        let rest = text(sentence, asked.figure.upperBound..<clause.rest.upperBound, asked)
        let lead = lead(sentence, clause.lead, asked)
        let what = degree(asked, quantity) + (quantity.isPercent ? "what percentage" : "what figure")
        return Wording(
            form: "measure",
            stem: stem(
                asked,
                [lead, "to \(what)", inverted.auxiliary, inverted.subject, inverted.verb, rest].joined(separator: " ")),
            fit: 0.85)
    }

    // MARK: Figure as object

    /// "The union took 3,000 prisoners" → "How many prisoners did the union take?"
    private static func object(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = Clause(sentence, in: asked.body), !clause.verb.isNegated, !clause.verb.isModal,
            clause.rest.first == asked.figure.lowerBound, !(quantity.noun.isEmpty && !quantity.isPercent),
            let inverted = Inverted(clause, in: sentence, without: asked.figure)
        else { return nil }
        let noun = NounPhrase.fronted(
            sentence, quantity.isPercent ? asked.figure.upperBound..<asked.figure.upperBound : quantity.noun,
            before: clause.rest.upperBound)
        guard noun.count <= 13, !goesOn(sentence, noun.upperBound, clause.rest.upperBound) else { return nil }
        let lead = lead(sentence, clause.lead, asked)
        let rest = text(sentence, noun.upperBound..<clause.rest.upperBound, asked)
        let phrase = questionPhrase(asked, quantity) + " " + text(sentence, noun, asked)
        return Wording(
            form: "howmany",
            stem: stem(
                asked, [lead, phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest].joined(separator: " ")),
            fit: 0.88)
    }

    /// "40 tonnes of wheat and 20 of barley": the second figure would be left behind.
    private static func goesOn(_ sentence: Sentence, _ index: Int, _ end: Int) -> Bool {
        guard index < end, ["and", "or", "to", "/"].contains(sentence.lexemes[index].folded) else { return false }
        return (index..<min(index + 4, end)).contains { sentence.tags[$0] == .number }
    }

    // MARK: Figure behind a preposition

    /// "They were sentenced to 25 years in camps" → "To how many years were they sentenced in camps?"
    private static func preposition(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = Clause(sentence, in: asked.body), !clause.verb.isNegated, !clause.verb.isModal,
            let first = clause.rest.first, ["to", "into", "for", "at"].contains(sentence.lexemes[first].folded),
            asked.figure.lowerBound == first + 1, !quantity.noun.isEmpty,
            let inverted = Inverted(clause, in: sentence, without: asked.figure)
        else { return nil }
        let noun = NounPhrase.fronted(sentence, quantity.noun, before: clause.rest.upperBound)
        let lead = lead(sentence, clause.lead, asked)
        let rest = text(sentence, noun.upperBound..<clause.rest.upperBound, asked)
        let phrase =
            sentence.lexemes[first].folded + " " + questionPhrase(asked, quantity) + " " + text(sentence, noun, asked)
        return Wording(
            form: "howmany",
            stem: stem(
                asked, [lead, phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest].joined(separator: " ")),
            fit: 0.7)
    }

    // MARK: Figure in an absolute

    /// "…, with only 40 of them surviving the winter" → "Only how many of the men survived the winter?"
    private static func absolute(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        let body = asked.body
        guard let first = body.first, sentence.lexemes[first].folded == "with", asked.figure.lowerBound == first + 1
        else {
            return nil
        }
        let next = asked.figure.upperBound
        guard next + 2 < body.upperBound, sentence.lexemes[next].folded == "of",
            ["them", "whom"].contains(sentence.lexemes[next + 1].folded),
            let lemma = VerbTable.lemma(ofGerund: sentence.lexemes[next + 2].folded), let noun = borrowedNoun(asked)
        else { return nil }
        let part = noun.hasPrefix("of ") ? noun : "of the " + noun
        let rest = text(sentence, (next + 3)..<body.upperBound, asked)
        let question = [questionPhrase(asked, quantity), part, VerbTable.past(of: lemma), rest].joined(separator: " ")
        return Wording(form: "howmany", stem: stem(asked, question), fit: 0.7)
    }

    // MARK: Parts

    /// "about how many", "what percentage": the word of degree stays.
    static func questionPhrase(_ asked: Asked, _ quantity: QuantityMention) -> String {
        degree(asked, quantity) + (quantity.isPercent ? "what percentage" : "how many")
    }

    /// The word of degree that stands directly before the figure, with a space behind it; empty for none.
    private static func degree(_ asked: Asked, _ quantity: QuantityMention) -> String {
        guard let hedge = quantity.hedge, hedge.range.upperBound == asked.mention.range.lowerBound,
            hedge.degree != .total
        else { return "" }
        let isAbout = ["ca", "ca.", "c", "c.", "circa", "some", "estimated", "around"].contains(hedge.word)
        return (isAbout ? "about" : hedge.word) + " "
    }

    static func text(_ sentence: Sentence, _ range: Range<Int>, _ asked: Asked) -> String {
        guard !range.isEmpty else { return "" }
        var draft = Draft(sentence, range)
        draft.removeBrackets(keeping: asked.figure)
        if range.lowerBound == 0, Inverted.canLower(sentence, 0) { draft.lower(0) }
        return draft.text
    }

    /// The words before the question phrase, with the comma that a lead without one needs there.
    static func lead(_ sentence: Sentence, _ range: Range<Int>, _ asked: Asked) -> String {
        let words = text(sentence, range, asked)
        return words.isEmpty || words.hasSuffix(",") ? words : words + ","
    }

    static func stem(_ asked: Asked, _ question: String) -> String {
        let body =
            asked.opening.isEmpty
            ? question.tidied.raisingFirst : asked.opening + " " + question.tidied.loweringFirstWord
        return body.tidied + "?"
    }
}

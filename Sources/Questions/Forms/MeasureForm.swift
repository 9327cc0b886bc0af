// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A measure noun and its figure: "The length of the canal is 12 km" → "What is the length of the canal?"
enum MeasureForm {
    static func wordings(of asked: Asked, _ quantity: QuantityMention) -> [Wording] {
        [copula(asked, quantity), change(asked, quantity), with(asked, quantity)].compactMap { $0 }
    }

    /// Behind *be*, *stand at*, *total* and *average*.
    private static func copula(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated, MeasureNouns.heads(sentence, clause.subject) else {
            return nil
        }
        let main = sentence.lexemes[clause.verb.main].folded
        var start = clause.rest.lowerBound
        if ["stand", "stands", "stood", "estimated", "put", "set"].contains(main), start < clause.rest.upperBound,
            sentence.lexemes[start].folded == "at"
        {
            start += 1
        } else {
            guard ["is", "was", "are", "were", "be", "been"].contains(main) else { return nil }
        }
        guard start == asked.figure.lowerBound,
            !quantity.isPercent || asked.figure.upperBound == clause.rest.upperBound
                || TimeReader.read(sentence.lexemes, at: min(asked.figure.upperBound + 1, sentence.lexemes.count - 1))
                    != nil
        else { return nil }
        let unitEnd = max(asked.figure.upperBound, quantity.noun.upperBound)
        let end = asked.end(of: clause)
        let tail = Stem.words(asked, unitEnd..<end, clause)
        guard end - unitEnd <= 6, !Stem.goesOn(sentence, unitEnd, end) else { return nil }
        let subject = Stem.words(asked, clause.subject, clause)
        let degree = QuestionPhrase.degree(asked, quantity)
        let verb = sentence.lexemes[clause.verb.range.lowerBound].text
        let participle =
            clause.verb.main > clause.verb.range.lowerBound
            ? sentence.text((clause.verb.range.lowerBound + 1)..<clause.verb.range.upperBound) : ""
        let count = countedSubject(asked, clause)
        let question: [String]
        if let count, participle.isEmpty {
            question = [degree + "how many", count, verb == "is" || verb == "are" ? "are there" : "were there", tail]
        } else if !participle.isEmpty {
            question = ["at", degree + "what", verb, subject, participle, tail]
            guard sentence.lexemes[clause.rest.lowerBound].folded == "at" else { return nil }
            return Wording(
                form: "measure",
                stem: Stem.question(
                    asked,
                    [
                        Stem.lead(asked, clause),
                        "at " + degree + (quantity.isPercent ? "what percentage" : "what figure"), verb, subject,
                        participle, tail,
                    ]), fit: 0.8, namesUnit: quantity.noun.isEmpty)
        } else if start > clause.rest.lowerBound {
            // "stands at": the verb is asked with *do*.
            guard let inverted = Inverted(clause, in: asked) else { return nil }
            let what =
                quantity.noun.isEmpty || quantity.isPercent
                ? (quantity.isPercent ? "what percentage" : "what figure")
                : "how many " + QuestionPhrase.counted(asked, quantity, quantity.noun)
            return Wording(
                form: "measure",
                stem: Stem.question(
                    asked,
                    [
                        Stem.lead(asked, clause), "at " + degree + what, inverted.auxiliary, inverted.subject,
                        inverted.verb, tail,
                    ]), fit: 0.8)
        } else if !degree.isEmpty, !quantity.isPercent, !quantity.noun.isEmpty {
            question = [
                degree + "how many " + QuestionPhrase.counted(asked, quantity, quantity.noun), verb, subject, tail,
            ]
            return Wording(
                form: "howmany", stem: Stem.question(asked, [Stem.lead(asked, clause)] + question), fit: 0.85)
        } else {
            question = [degree + "what", verb, subject, tail]
        }
        return Wording(
            form: "measure", stem: Stem.question(asked, [Stem.lead(asked, clause)] + question), fit: 0.9,
            namesUnit: quantity.noun.isEmpty)
    }

    /// "the number of looms" asks for looms.
    private static func countedSubject(_ asked: Asked, _ clause: Clause) -> String? {
        let sentence = asked.sentence
        let words = clause.subject
        guard words.count >= 4, sentence.lexemes[words.lowerBound].folded == "the",
            sentence.lexemes[words.lowerBound + 1].folded == "number",
            sentence.lexemes[words.lowerBound + 2].folded == "of"
        else { return nil }
        return Stem.words(asked, (words.lowerBound + 3)..<words.upperBound, clause)
    }

    /// "The number of looms rose to 3,400", "Output fell by 12 %".
    private static func change(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated,
            changes.contains(sentence.language.lemma(ofVerb: sentence.lexemes[clause.verb.main].folded) ?? ""),
            let first = clause.rest.first, ["to", "by"].contains(sentence.lexemes[first].folded),
            asked.figure.lowerBound == first + 1, MeasureNouns.heads(sentence, clause.subject),
            let inverted = Inverted(clause, in: asked)
        else { return nil }
        let preposition = sentence.lexemes[first].folded
        let end = asked.end(of: clause)
        let unitEnd = max(asked.figure.upperBound, quantity.noun.upperBound)
        guard !Stem.goesOn(sentence, unitEnd, end) else { return nil }
        // "from 40 to 60" keeps its beginning; "by 12 to 60" would show both.
        if preposition == "by", unitEnd < end, ["to", "from"].contains(sentence.lexemes[unitEnd].folded) { return nil }
        let what =
            preposition + " " + QuestionPhrase.degree(asked, quantity)
            + (quantity.isPercent
                ? "what percentage"
                : quantity.noun.isEmpty
                    ? "what figure" : "how many " + QuestionPhrase.counted(asked, quantity, quantity.noun))
        return Wording(
            form: "measure",
            stem: Stem.question(
                asked,
                [
                    Stem.lead(asked, clause), what, inverted.auxiliary, inverted.subject, inverted.verb,
                    Stem.words(asked, unitEnd..<end, clause),
                ]),
            fit: 0.85)
    }

    private static let changes: Set<String> = [
        "rise", "fall", "grow", "increase", "decrease", "sink", "drop", "decline", "shrink", "reduce", "cut", "raise",
        "climb", "jump", "amount", "expand",
    ]

    /// "The county has an area of 40 km²" → "What area does the county have?"; "…, with a population of 48,200".
    private static func with(_ asked: Asked, _ quantity: QuantityMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, !clause.verb.isNegated,
            !clause.insertions.contains(where: { $0.contains(asked.figure.lowerBound) }),
            asked.figure.lowerBound >= 3, sentence.lexemes[asked.figure.lowerBound - 1].folded == "of",
            let inverted = Inverted(clause, in: asked)
        else { return nil }
        let of = asked.figure.lowerBound - 1
        var start = of - 1
        while start > clause.rest.lowerBound, [.adjective, .noun, .name].contains(sentence.tags[start - 1]) {
            start -= 1
        }
        guard start > clause.rest.lowerBound, ["a", "an"].contains(sentence.lexemes[start - 1].folded),
            MeasureNouns.contains(sentence.lexemes[of - 1].folded)
        else { return nil }
        let measure = Stem.words(asked, start..<of)
        let unitEnd = max(asked.figure.upperBound, quantity.noun.upperBound)
        let end = asked.end(of: clause)
        guard start - 1 == clause.rest.lowerBound,
            ["has", "have", "had", "reached", "covers", "covered", "attained", "reaches", "recorded", "registered"]
                .contains(sentence.lexemes[clause.verb.main].folded),
            !Stem.goesOn(sentence, unitEnd, end)
        else { return nil }
        return Wording(
            form: "measure",
            stem: Stem.question(
                asked,
                [
                    Stem.lead(asked, clause), QuestionPhrase.degree(asked, quantity) + "what " + measure,
                    inverted.auxiliary, inverted.subject, inverted.verb, Stem.words(asked, unitEnd..<end, clause),
                ]),
            fit: 0.86, namesUnit: quantity.noun.isEmpty)
    }
}

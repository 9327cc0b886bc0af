// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The figure opens the subject: "91,000 weavers left the town" → "How many weavers left the town?"
enum SubjectForm {
    static func wording(of asked: Asked, _ quantity: QuantityMention) -> Wording? {
        guard let clause = asked.parsed, clause.subject.contains(asked.mention.range.lowerBound) else { return nil }
        let sentence = asked.sentence
        let figure = asked.figure
        guard clause.subject.lowerBound == figure.lowerBound, !clause.verb.isNegated,
            !clause.subject.contains(where: { index in
                sentence.lexemes[index].isSymbol(",") && !clause.insertions.contains { $0.contains(index) }
            })
        else { return nil }
        let next = figure.upperBound
        let isPart = next < clause.subject.upperBound && sentence.lexemes[next].folded == "of"
        // A share without its base ("47 % is water") leaves open of what.
        if quantity.isPercent || quantity.reading.fraction != nil, !isPart { return nil }
        var phrase = QuestionPhrase.of(asked, quantity)
        if next == clause.verb.range.lowerBound {
            // "…, but 85,000 died": the noun stands with the figure before.
            guard !quantity.isPercent, let noun = BorrowedNoun.before(asked) else { return nil }
            phrase += " " + noun
        } else if quantity.noun.isEmpty, !isPart {
            return nil
        }
        let rest = Stem.words(asked, clause.subject.lowerBound..<asked.end(of: clause), clause) { draft in
            draft.replace(figure, with: phrase)
        }
        return Wording(
            form: "howmany", stem: Stem.question(asked, [Stem.lead(asked, clause), rest]), fit: 0.9)
    }
}

/// The counted noun of another figure of the same sentence, where this one has none of its own.
enum BorrowedNoun {
    /// "survivors" or "of the survivors", of the nearest quantity before this one.
    static func before(_ asked: Asked) -> String? {
        for mention in asked.fact.host.mentions.reversed()
        where mention.range.upperBound <= asked.mention.range.lowerBound {
            guard case .quantity(let other) = mention.value, !other.isPercent else { continue }
            if !other.noun.isEmpty { return Stem.words(asked, other.noun) }
            let part = NounPhrase.full(
                asked.sentence, mention.range.upperBound..<mention.range.upperBound, before: asked.sentence.bodyEnd)
            if !part.isEmpty { return Stem.words(asked, part) }
        }
        return nil
    }
}

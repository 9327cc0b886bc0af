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
        var range = asked.clause
        var opening = asked.opening
        if let attribution = asked.attribution, case .inClause = attribution.shape {
            range = Connectives.body(of: sentence)
            opening = ""
        }
        guard range.contains(asked.mention.range.lowerBound) else { return nil }
        var draft = Draft(sentence, range)
        draft.removeBrackets(keeping: asked.mention.range)
        draft.replace(asked.mention.range, with: blankText(asked))
        let words = resolved(draft.text, asked.attribution)
        // "…; he put the cost at …": with the name in the pronoun's place no opening is needed.
        if words != draft.text { opening = "" }
        return Wording(form: "cloze", stem: finished(words, opening), fit: 0.4)
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
        guard let quantity = asked.quantity, quantity.isPercent else { return blank }
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

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

extension QuestionMaker {
    /// What is known of the place that a figure's stem comes from.
    func place(of asked: Asked) -> Closing.Place {
        var place = self.place(of: asked.fact.host, context: asked.context)
        place.isQuantity = asked.quantity != nil
        place.asOf = carriedDate(asked.fact.host)
        let verb = asked.parsed?.verb ?? Clause.finiteGroups(asked.sentence, in: asked.clause).first
        place.isState = verb.map { Self.isState(asked.sentence, $0) } ?? false
        place.isPastState =
            asked.parsed.map {
                ["was", "were", "had"].contains(asked.sentence.lexemes[$0.verb.range.lowerBound].folded)
                    && $0.verb.range.count == 1
            } ?? false
        place.isNarrowed = isNarrowed(asked.fact.host)
        place.isSubjectBare = asked.parsed.map { Self.isBare(asked.sentence, $0.subject) }
        place.heading = asked.fact.host.section.last
        place.scope = scope(asked.fact.host)
        return place
    }

    /// What closes a stem from this sentence.
    func place(of host: FactSentence, context: String?) -> Closing.Place {
        let tables = facts.tables.filter { $0.section == host.section }
        return Closing.Place(context: context, figures: tables.count == 1 ? tables[0].claimant : nil)
    }

    /// Whether a subject has no name of its own. A name before the noun of an indefinite phrase is none: "a Torvish patrol",
    /// "Arven forces".
    private static func isBare(_ sentence: Sentence, _ subject: Range<Int>) -> Bool {
        let isDefinite = subject.contains { sentence.lexemes[$0].folded == "the" }
        return !subject.contains { index in
            let lexeme = sentence.lexemes[index]
            guard lexeme.isCapitalised, !Nationalities.looksLike(lexeme),
                index > 0 || sentence.tags[index] == .name
            else { return false }
            let next = index + 1
            let isAttribute = next < subject.upperBound && sentence.tags[next] == .noun
            return isDefinite || !isAttribute
        }
    }

    /// Whether the clause says what was so rather than what happened.
    private static func isState(_ sentence: Sentence, _ verb: VerbGroup) -> Bool {
        let main = sentence.lexemes[verb.main].folded
        if ["is", "are", "was", "were", "be", "been", "has", "have", "had"].contains(main) { return true }
        return [
            "stand", "live", "contain", "include", "total", "average", "exceed", "account", "consist", "represent",
            "comprise", "constitute", "number", "amount", "rise", "fall", "grow", "increase", "decrease", "reach",
            "decline", "drop", "attend", "enrol", "enroll", "employ", "earn", "produce",
        ].contains(sentence.language.lemma(ofVerb: main) ?? "")
    }

    /// The place that the paragraph's first sentence opens with, where this is a later one and another place than the
    /// document's: "In England, the survey …".
    private func scope(_ host: FactSentence) -> String? {
        guard host.place > host.opening else { return nil }
        let first = facts.sentences[host.opening].sentence
        guard first.lexemes.count > 3, first.lexemes[0].folded == "in", first.tags[1] == .name,
            first.lexemes[1].isCapitalised, !first.lexemes[1].isMonth, first.lexemes[2].isSymbol(",")
        else { return nil }
        let name = first.lexemes[1].text
        return facts.topic?.words.contains { $0.text == name } == true ? nil : name
    }

    /// Whether the sentence before in the paragraph speaks of a part of the subject: "The north is the driest region."
    private func isNarrowed(_ host: FactSentence) -> Bool {
        // Only where a place would be put in front does it matter.
        guard facts.topic?.place != nil, host.place > host.opening else { return false }
        let before = facts.sentences[host.place - 1].sentence
        guard
            let main = ClauseReader.clauses(of: before, in: Connectives.body(of: before)).first(where: {
                $0.kind == .main
            })
        else { return false }
        let own = Set(facts.topic?.words.map(\.folded) ?? [])
        return main.subject.contains { index in
            let lexeme = before.lexemes[index]
            guard lexeme.isCapitalised, index > 0 || before.tags[index] == .name else { return false }
            let bare = lexeme.folded.hasSuffix("'s") ? String(lexeme.folded.dropLast(2)) : lexeme.folded
            return !own.contains(bare) && !["the", "a", "an", "in"].contains(bare)
        }
    }

    /// "as of 2010", where a sentence before in the paragraph says so and none names another time.
    private func carriedDate(_ host: FactSentence) -> String? {
        var found: String?
        for before in facts.sentences[host.opening..<host.place] {
            for mention in before.mentions {
                guard case .time(let time) = mention.value else { continue }
                let lexemes = before.sentence.lexemes
                let isAsOf =
                    time.phrase.lowerBound > 0 && lexemes[time.phrase.lowerBound].folded == "of"
                    && lexemes[time.phrase.lowerBound - 1].folded == "as"
                    || lexemes[time.phrase.lowerBound].folded == "as"
                let text = before.sentence.text(mention.range)
                // A date under somebody's name is not to be had without the name.
                guard isAsOf, before.attribution == nil, found == nil || found == "as of " + text else { return nil }
                found = "as of " + text
            }
        }
        return found
    }
}

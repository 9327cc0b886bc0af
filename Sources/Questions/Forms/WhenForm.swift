// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// An event and its time: "The bridge was opened in 1931" → "In which year was the bridge opened?"
///
/// A state has no moment ("was poor in 1931"), a count is dated by its year and asks for itself, and a second time in the
/// clause would stay behind.
enum WhenForm {
    static func wording(of asked: Asked, _ time: TimeMention) -> Wording? {
        guard let clause = asked.parsed, !clause.verb.isNegated, !clause.verb.isModal,
            let phrase = phrase(time), !hasOtherFigure(asked, clause), !isStock(asked.sentence, clause),
            clause.lead.contains(time.phrase.lowerBound) || clause.rest.contains(time.phrase.lowerBound),
            !isInsideNounPhrase(asked.sentence, time), let inverted = Inverted(clause, in: asked)
        else { return nil }
        let lead = Stem.words(asked, clause.lead, clause) { $0.remove(time.phrase) }.trimmingCommas
        // "In 1931 and 1934": what stays of the lead must stand by itself.
        guard lead.isEmpty || !["and", "or", "but", "to"].contains(lead.split(separator: " ").first ?? "") else { return nil }
        let rest = Stem.words(asked, clause.rest.lowerBound..<asked.end(of: clause), clause) { $0.remove(time.phrase) }
            .trimmingCommas
        guard !endsOpen(rest) else { return nil }
        return Wording(
            form: "when",
            stem: Stem.question(
                asked,
                [lead.isEmpty ? "" : lead + ",", phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest]),
            fit: 0.88)
    }

    private static func hasOtherFigure(_ asked: Asked, _ clause: Clause) -> Bool {
        asked.fact.host.mentions.contains { mention in
            guard mention.range != asked.mention.range, clause.holds(mention.range) else { return false }
            // A small number of things leaves the event one event.
            if case .quantity(let quantity) = mention.value { return quantity.reading.value > DecimalNumber(10) }
            return true
        }
    }

    private static func endsOpen(_ rest: String) -> Bool {
        guard let last = rest.split(separator: " ").last?.lowercased() else { return false }
        return ["of", "in", "on", "at", "by", "from", "to", "and", "or", "until", "since", "with", "the", "between", "as"].contains(last)
    }

    /// "the survey of 1931 found": the time belongs to a noun, not to the clause.
    private static func isInsideNounPhrase(_ sentence: Sentence, _ time: TimeMention) -> Bool {
        time.preposition == "of" && time.modifier.isEmpty
    }

    /// A state that has no moment: *be* without a participle, *have*, and verbs of being somewhere.
    private static func isStock(_ sentence: Sentence, _ clause: Clause) -> Bool {
        let main = sentence.lexemes[clause.verb.main].folded
        if ["is", "was", "are", "were", "be", "been", "has", "have", "had"].contains(main) { return true }
        guard let lemma = sentence.language.lemma(ofVerb: main) else { return false }
        return [
            "stand", "lie", "live", "remain", "contain", "include", "cover", "total", "average", "exceed", "account",
            "consist", "exist", "represent", "comprise", "constitute", "number", "belong", "seem", "appear", "happen", "occur",
        ].contains(lemma)
    }

    /// "in which year", "by the end of which year", "on what date".
    static func phrase(_ time: TimeMention) -> String? {
        let preposition = time.preposition ?? ""
        let modifier = time.modifier
        switch time.time {
        case .year:
            guard ["in", "by", "since", "until", "till", "after", "before", "from", "during"].contains(preposition)
            else { return nil }
            if ["early", "late", "mid", "mid-", "", "the year", "year"].contains(modifier) { return "\(preposition) which year" }
            guard modifier.hasSuffix("of"), !modifier.contains("months") else { return nil }
            return "\(preposition) \(modifier) which year"
        case .month:
            guard ["in", "by", "since", "until", "after", "before", "from", "during"].contains(preposition),
                modifier.isEmpty || modifier.hasSuffix("of") || ["early", "late", "mid"].contains(modifier)
            else { return nil }
            return "\(preposition) \(modifier.hasSuffix("of") ? modifier + " " : "")which month and year"
        case .day:
            guard ["on", "by", "since", "until", "after", "before", "from"].contains(preposition), modifier.isEmpty
            else { return nil }
            return "\(preposition) what date"
        default: return nil
        }
    }
}

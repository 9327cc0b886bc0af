// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Open questions for a year, a month, a date or a period.
enum WhenForms {
    static func wordings(of asked: Asked) -> [Wording] {
        guard let time = asked.time else { return [] }
        return [report(asked, time), definition(asked, time), period(asked, time), when(asked, time)].compactMap { $0 }
    }

    /// "The reference date of the list is 3 May 1931" → "What is the reference date of the list?"
    private static func definition(_ asked: Asked, _ time: TimeMention) -> Wording? {
        let sentence = asked.sentence
        let body = asked.body
        guard let last = Clause.finiteGroups(sentence, in: body).last, last.range.upperBound == time.phrase.lowerBound,
            ["is", "was"].contains(sentence.lexemes[last.main].folded),
            asked.mention.range.upperBound == body.upperBound,
            time.preposition == nil
        else { return nil }
        let subject = body.lowerBound..<last.range.lowerBound
        guard MeasureNouns.heads(sentence, subject) else { return nil }
        let words = QuantityForms.text(sentence, subject, asked)
        return Wording(
            form: "when", stem: QuantityForms.stem(asked, "what \(sentence.lexemes[last.main].text) \(words)"),
            fit: 0.9)
    }

    /// "The camps existed from 1945 to 1949" → "From which year to which year did the camps exist?"
    private static func period(_ asked: Asked, _ time: TimeMention) -> Wording? {
        guard case .span(let from, let to) = time.time, time.preposition == "from", let unit = unit(from),
            unit == self.unit(to)
        else { return nil }
        return ask(asked, time, phrase: "from which \(unit) to which \(unit)", fit: 0.8)
    }

    /// "In its report of 1931 the commission found …" → "What is the year of the report by the commission …?"
    private static func report(_ asked: Asked, _ time: TimeMention) -> Wording? {
        guard let attribution = asked.attribution, !attribution.body.contains(time.phrase.lowerBound),
            case .year = time.time,
            time.preposition == "of", time.phrase.lowerBound > 0, let claimant = attribution.claimants.first
        else { return nil }
        let noun = asked.sentence.lexemes[time.phrase.lowerBound - 1].folded
        guard ["report", "study", "survey", "census", "book", "edition", "paper"].contains(noun) else { return nil }
        return Wording(
            form: "when", stem: "What is the year of the \(noun) by \(Claimants.said(claimant))?", fit: 0.8)
    }

    /// "The bridge was opened in 1931" → "In which year was the bridge opened?"
    private static func when(_ asked: Asked, _ time: TimeMention) -> Wording? {
        guard let phrase = questionPhrase(time) else { return nil }
        return ask(asked, time, phrase: phrase, fit: 0.88)
    }

    private static func ask(_ asked: Asked, _ time: TimeMention, phrase: String, fit: Double) -> Wording? {
        let sentence = asked.sentence
        let body = asked.body
        // A time beside a count is the count's scope, and a second time would stay in the stem.
        guard asked.fact.host.mentions.filter({ body.contains($0.range.lowerBound) }).count == 1 else { return nil }
        // "In the first months of 1945 the army …": the lead ends with the time, comma or not.
        let leadEnd = time.phrase.lowerBound == body.lowerBound ? afterComma(sentence, time.phrase.upperBound) : nil
        guard let clause = Clause(sentence, in: body, leadEnd: leadEnd), !clause.verb.isNegated, !clause.verb.isModal,
            !isStock(sentence, clause, time), let inverted = Inverted(clause, in: sentence, without: asked.figure)
        else { return nil }
        let inLead = clause.lead.contains(time.phrase.lowerBound)
        let inRest = clause.rest.contains(time.phrase.lowerBound)
        guard inLead || inRest else { return nil }
        if inLead, clause.lead.lowerBound < time.phrase.lowerBound { return nil }
        if inRest, isInsideNounPhrase(sentence, time) { return nil }
        var lead = Draft(sentence, clause.lead)
        var rest = Draft(sentence, clause.rest)
        lead.remove(time.phrase)
        rest.remove(time.phrase)
        lead.removeBrackets(keeping: asked.figure)
        rest.removeBrackets(keeping: asked.figure)
        let leadText = lead.text.trimmingCommas
        let restText = rest.text.trimmingCommas
        let opening = leadText.isEmpty ? "" : leadText + ","
        let words = [opening, phrase, inverted.auxiliary, inverted.subject, inverted.verb, restText].joined(
            separator: " ")
        return Wording(form: "when", stem: QuantityForms.stem(asked, words), fit: fit)
    }

    private static func afterComma(_ sentence: Sentence, _ index: Int) -> Int {
        index < sentence.lexemes.count && sentence.lexemes[index].isSymbol(",") ? index + 1 : index
    }

    /// "the survey in 1931 found": the time belongs to a noun, not to the clause.
    private static func isInsideNounPhrase(_ sentence: Sentence, _ time: TimeMention) -> Bool {
        time.preposition == "of" && time.modifier.isEmpty
    }

    /// A state that has no moment ("was poor in 1931"): *be* without a participle, *have*.
    private static func isStock(_ sentence: Sentence, _ clause: Clause, _ time: TimeMention) -> Bool {
        let main = sentence.lexemes[clause.verb.main].folded
        return ["is", "was", "are", "were", "be", "has", "have", "had"].contains(main)
    }

    /// "in which year", "by the end of which year", "on what date".
    static func questionPhrase(_ time: TimeMention) -> String? {
        let preposition = time.preposition ?? ""
        let modifier = time.modifier
        switch time.time {
        case .year:
            guard ["in", "by", "since", "until", "till", "after", "before", "from", "during"].contains(preposition)
            else {
                return nil
            }
            if ["early", "late", "mid", "mid-", ""].contains(modifier) { return "\(preposition) which year" }
            guard modifier.hasSuffix("of") else { return nil }
            return "\(preposition) \(modifier) which year"
        case .month:
            guard ["in", "by", "since", "until", "after", "before", "from", "during"].contains(preposition) else {
                return nil
            }
            guard modifier.isEmpty || modifier.hasSuffix("of") || ["early", "late", "mid"].contains(modifier) else {
                return nil
            }
            return "\(preposition) \(modifier.hasSuffix("of") ? modifier + " " : "")which month and year"
        case .day:
            guard ["on", "by", "since", "until", "after", "before", "from"].contains(preposition), modifier.isEmpty
            else {
                return nil
            }
            return "\(preposition) what date"
        case .quarter, .span: return nil
        }
    }

    private static func unit(_ time: CalendarTime) -> String? {
        switch time {
        case .year: "year"
        case .month: "month"
        case .day: "date"
        case .quarter, .span: nil
        }
    }
}

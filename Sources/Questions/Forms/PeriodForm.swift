// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A state and its time: "From 1871 to 1926 Selm was the seat of the Mint" → "From which year to which year was Selm the
/// seat of the Mint?"
enum PeriodForm {
    static func wording(of asked: Asked, _ time: TimeMention) -> Wording? {
        guard case .span(let from, let to) = time.time, let unit = unit(from), unit == self.unit(to),
            ["from", "between"].contains(time.preposition ?? ""), let clause = asked.parsed, !clause.verb.isNegated,
            !clause.verb.isModal,
            clause.lead.contains(time.phrase.lowerBound) || clause.rest.contains(time.phrase.lowerBound),
            !["has", "have"].contains(asked.sentence.lexemes[clause.verb.range.lowerBound].folded),
            !WhenForm.isHedged(asked.sentence, time),
            !asked.fact.host.mentions.contains(where: { $0.range != asked.mention.range && clause.holds($0.range) }),
            let inverted = Inverted(clause, in: asked)
        else { return nil }
        let phrase = time.preposition == "from" ? "from which \(unit) to which \(unit)" : "between which two \(unit)s"
        let lead = Stem.words(asked, Tail.lead(of: clause, in: asked.sentence), clause) { $0.remove(time.phrase) }
            .trimmingCommas
        let rest = Stem.words(asked, clause.rest.lowerBound..<asked.end(of: clause), clause) { $0.remove(time.phrase) }
            .trimmingCommas
        return Wording(
            form: "when",
            stem: Stem.question(
                asked,
                [lead.isEmpty ? "" : lead + ",", phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest]),
            fit: 0.8)
    }

    private static func unit(_ time: CalendarTime) -> String? {
        switch time {
        case .year: "year"
        case .month: "month"
        case .day: "date"
        default: nil
        }
    }
}

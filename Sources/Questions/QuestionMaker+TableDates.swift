// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// "What is the reference date of X's figures on Y?", where no sentence says it.
    func tableDateCandidates() -> [Candidate] {
        facts.tables.compactMap { table in
            guard let asOf = table.asOf, let claimant = table.claimant, !table.name.isEmpty,
                !facts.prose.contains(where: { isAsked(asOf.time, $0) })
            else { return nil }
            let figures =
                claimant.lowercased().hasSuffix("figures") ? claimant : "figures of " + Claimants.said(claimant)
            let counted = CountedSubject(table.name, topic: facts.topic).noun
            guard !counted.isEmpty else { return nil }
            let stem = "What is the reference date of the \(figures) on \(counted)?"
            let cited = citations.citation(
                of: asOf.span, in: table.section, table.sectionSpan, sentence: asOf.sentence)
            let options = TimeOptions(key: asOf.time, text: asOf.text, neighbours: [], forbidden: [])
            return Candidate(
                key: ItemKey(
                    document: facts.document.name, section: table.section, measure: table.name.measureWords,
                    statement: ["reference", "date"]),
                form: "when", origin: .prose, importance: 0.45, stem: stem,
                answer: Answer(text: asOf.text, meaning: .time(asOf.time)), claimants: [Claimants.named(claimant)],
                citations: [cited.citation], places: [cited.place], options: { options.choice(&$0) },
                offset: asOf.span.lower, order: 3)
        }
    }

    private func isAsked(_ time: CalendarTime, _ fact: ProseFact) -> Bool {
        guard case .time(let mention) = fact.mention.value else { return false }
        return mention.time == time && !isAboutTable(fact.host)
    }
}

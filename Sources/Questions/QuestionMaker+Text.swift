// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The candidates from names, places and categories.
    func textCandidates() -> [Candidate] {
        // Who acts and who is cited are two kinds: a historian is no wrong option for a chancellor.
        let speakers = names(isSpeaker) + speakers()
        let actors = names { $0 == .person }.filter { !speakers.contains($0) }
        let places = names { $0 == .place }
        let organisations = names { $0 == .organisation }
        return facts.texts.compactMap { fact in
            let others: [String]
            switch fact.kind {
            case .claimant: others = speakers
            case .person: others = actors
            case .place: others = places
            case .organisation: others = organisations
            case .category: others = []
            }
            return candidate(fact, others: others.filter { $0 != fact.text })
        }
    }

    private func candidate(_ fact: TextFact, others: [String]) -> Candidate? {
        let worded =
            isAboutTable(fact.host)
            ? ClozeForm.exclusion(of: fact) : WhoForm.wording(of: fact) ?? ClozeForm.wording(of: fact)
        guard let wording = worded, let stem = closing.closed(wording.stem, at: place(of: fact.host, context: nil))
        else {
            return nil
        }
        let cited = citation(fact.range, fact.host)
        let claimants = wording.form == "who" ? [] : (fact.host.attribution?.claimants ?? []).map(Claimants.named)
        let key = ItemKey(
            document: facts.document.name, section: fact.host.section, measure: fact.measure, statement: [wording.form])
        return Candidate(
            key: key, form: wording.form, origin: .prose, importance: importance(fact, others.count), stem: stem,
            answer: Answer(text: fact.text, meaning: .text), claimants: claimants, citations: [cited.citation],
            places: [cited.place],
            options: { TextOptions.choice(key: fact.text, others: others, stem: stem, &$0) },
            offset: fact.host.source(fact.range).lower, order: 2)
    }

    /// A name without three others of its kind, and a single word, have to be guessed: only asked with everything.
    private func importance(_ fact: TextFact, _ others: Int) -> Double {
        if others < 3, fact.range.count == 1 || !isSpeaker(fact.kind) { return 0.2 }
        return switch fact.kind {
        case .claimant, .person, .organisation: 0.45
        case .place, .category: 0.3
        }
    }

    private func isSpeaker(_ kind: TextFact.Kind) -> Bool {
        if case .claimant = kind { return true }
        return false
    }

    private func names(_ isWanted: (TextFact.Kind) -> Bool) -> [String] {
        var found: [String] = []
        for fact in facts.texts where isWanted(fact.kind) && !found.contains(fact.text) { found.append(fact.text) }
        return found
    }

    /// Persons who make claims with figures: fair options beside those who are asked for.
    private func speakers() -> [String] {
        var found: [String] = []
        for host in facts.sentences {
            for claimant in host.attribution?.claimants ?? [] {
                // The name at the end, behind the words of an office: "the historian Lida Morn".
                let words = claimant.split(separator: " ").map(String.init)
                let lower = words.lastIndex { $0.first?.isUppercase != true }.map { $0 + 1 } ?? 0
                let name = words[lower...].drop { Nationalities.contains($0.lowercased()) }
                guard PersonNames.isPerson(Array(name)) else { continue }
                let text = name.joined(separator: " ")
                if !found.contains(text) { found.append(text) }
            }
        }
        return found
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The candidates over several claims for one measure.
    func disputeCandidates() -> [Candidate] {
        disputes().flatMap { dispute in
            let items =
                HighestClaimForm.items(of: dispute) + WhichSourceForm.items(of: dispute)
                + ClaimDifferenceForm.items(of: dispute)
            return items.compactMap { candidate($0, dispute) }
        }
    }

    /// The disputes of the document: claims joined with each other, not only through a third, each by a claimant of its own,
    /// and one of them with a clause that says what is counted.
    func disputes() -> [Dispute] {
        var groups: [Int: [Int]] = [:]
        for (place, fact) in facts.prose.enumerated() where !fact.rivals.isEmpty && fact.host.attribution != nil {
            groups[facts.measureRoot(of: place), default: []].append(place)
        }
        return groups.keys.sorted().compactMap { dispute(groups[$0] ?? []) }
    }

    private func dispute(_ places: [Int]) -> Dispute? {
        // A claim that can be told in a clause leads, and whoever is its rival by most of its words joins it: the one whose
        // rivals are the most exact, the first among equals.
        var best: Dispute?
        for lead in places {
            guard let measure = measureClause(lead) else { continue }
            let own = facts.prose[lead]
            var claims: [Dispute.Claim] = []
            for place in [lead] + places.filter({ $0 != lead }) {
                let fact = facts.prose[place]
                guard place == lead || isSameMeasure(own, fact) || isSamePeople(own, fact, place),
                    let claim = claim(fact, place),
                    !claims.contains(where: { $0.claimant == claim.claimant || $0.value == claim.value })
                else { continue }
                claims.append(claim)
            }
            guard claims.count >= 2 else { continue }
            let found = Dispute(measure: measure, claims: claims.sorted { $0.value < $1.value }, unit: unit(own))
            if found.weight > best?.weight ?? -1 { best = found }
        }
        return best
    }

    /// Stricter than rivals are: most of the shorter claim's words, and the same counted noun.
    private func isSameMeasure(_ a: ProseFact, _ b: ProseFact) -> Bool {
        guard a.event == b.event, Joining.overlap(a.measure, b.measure) >= 0.6,
            Set(a.measure).intersection(b.measure).count >= 3
        else { return false }
        let nouns = (headNoun(a), headNoun(b))
        return nouns.0 == nouns.1
    }

    /// Direct rivals about people under two names for them: "military personnel" and "soldiers" who died in captivity.
    private func isSamePeople(_ a: ProseFact, _ b: ProseFact, _ place: Int) -> Bool {
        guard a.rivals.contains(where: { $0.place == place }), a.event == b.event,
            Set(a.measure).intersection(b.measure).count >= 2
        else { return false }
        return [headNoun(a), headNoun(b)].allSatisfy { $0.map(Self.people.contains) ?? true }
    }

    private static let people: Set<String> = [
        "people", "person", "personnel", "soldier", "prisoner", "pow", "pows", "men", "man", "troop", "troops",
        "civilian",
        "worker", "settler", "member", "inmate", "victim", "casualty",
    ]

    private func headNoun(_ fact: ProseFact) -> String? {
        guard case .quantity(let quantity) = fact.mention.value, let last = quantity.noun.last else { return nil }
        return Inflection.stem(fact.host.sentence.lexemes[last].folded)
    }

    private func unit(_ fact: ProseFact) -> String? {
        guard case .quantity(let quantity) = fact.mention.value, !quantity.noun.isEmpty else { return nil }
        return fact.host.sentence.text(quantity.noun)
    }

    private func claim(_ fact: ProseFact, _ place: Int) -> Dispute.Claim? {
        guard case .quantity(let quantity) = fact.mention.value, !quantity.isPercent,
            let attribution = fact.host.attribution, let name = attribution.claimants.first, !fact.isPart,
            !isVague(name), attribution.claimants.count == 1
        else { return nil }
        let isBound = quantity.hedge?.degree == .atMost || quantity.hedge?.degree == .atLeast
        return Dispute.Claim(
            place: place, claimant: Claimants.named(name), value: quantity.reading.value,
            text: fact.host.sentence.text(fact.mention.range), style: quantity.style, isBound: isBound,
            precision: quantity.precision)
    }

    /// "some", "critics", "historians" alone name nobody.
    private func isVague(_ name: String) -> Bool {
        !name.contains { $0.isUppercase } && name.split(separator: " ").count < 3
            || [
                "some", "others", "critics", "many", "most", "several", "historians", "scholars", "estimates",
                "sources",
            ]
            .contains(name.split(separator: " ").first?.lowercased() ?? "")
    }

    /// "how many people died in the flood": the claim's question where the question phrase is the subject.
    private func measureClause(_ place: Int) -> String? {
        let fact = facts.prose[place]
        guard fact.host.attribution != nil else { return nil }
        var asked = Asked(fact: fact)
        asked.antecedent = asked.parsed.flatMap { Antecedent(of: $0, in: fact.host, among: facts.sentences) }
        guard case .quantity(let quantity) = fact.mention.value, let wording = SubjectForm.wording(of: asked, quantity),
            let stem = closing.closed(wording.stem, at: self.place(of: fact.host, context: nil)), stem.hasSuffix("?"),
            stem.hasPrefix(asked.opening)
        else { return nil }
        let question = String(stem.dropFirst(asked.opening.count).drop { $0 == " " }.dropLast())
        // "In 1931, how many": what stands in front would be lost.
        guard let start = question.firstRange(of: "how many "),
            ["", "about ", "up to ", "at most ", "at least ", "approximately ", "nearly ", "more than "]
                .contains(question[..<start.lowerBound].lowercased())
        else { return nil }
        let clause = String(question[start.lowerBound...])
        let words = clause.split(separator: " ").map(String.init)
        guard (5...18).contains(words.count), !words.contains(where: { ["did", "does", "do"].contains($0) }),
            !clause.contains(","), !clause.contains(":")
        else { return nil }
        return clause
    }

    private func candidate(_ item: DisputeItem, _ dispute: Dispute) -> Candidate? {
        let claims = item.operands.map { dispute.claims[$0] }
        guard let first = claims.first else { return nil }
        let cited = claims.map { citation(facts.prose[$0.place].mention.range, facts.prose[$0.place].host) }
        let root = facts.prose[facts.measureRoot(of: first.place)]
        let key = ItemKey(
            document: facts.document.name, section: root.host.section, measure: root.measure, statement: item.statement)
        let offset = facts.prose[first.place].host.source(facts.prose[first.place].mention.range).lower
        switch item.key {
        case .claimant(let name, let others):
            return Candidate(
                key: key, form: item.form, origin: .derived, importance: 0.7, stem: item.stem,
                answer: Answer(text: name, meaning: .text), citations: cited.map(\.citation),
                places: cited.map(\.place),
                isChoiceOnly: true, options: { TextOptions.choice(key: name, others: others, stem: item.stem, &$0) },
                offset: offset, order: 3)
        case .number(let value, let style):
            var style = style
            style?.suffix = ""
            guard let text = style?.text(value) else { return nil }
            let accept = Interval(value, value)
            let numbers = NumberOptions(
                key: value, style: style, text: text, isPercent: false, accept: accept,
                forbidden: dispute.claims.map(\.value), neighbours: [], bounds: nil)
            return Candidate(
                key: key, form: item.form, origin: .derived, importance: 0.65, stem: item.stem,
                answer: Answer(
                    text: text,
                    meaning: .quantity(
                        MarkedQuantity(value: value, unit: dispute.unit, precision: .exact, accept: accept))),
                claimants: [], citations: cited.map(\.citation), places: cited.map(\.place),
                options: { numbers.choice(&$0) }, offset: offset, order: 3)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The share of one count of a sentence in another: "212 out of 640 settlers died", "that 640 settlers were moved and
    /// that 212 died".
    func shareCandidates() -> [Candidate] {
        facts.sentences.flatMap { host -> [Candidate] in
            guard host.mentions.count >= 2, host.sentence.lexemes.count <= 90 else { return [] }
            return zip(host.mentions, host.mentions.dropFirst()).compactMap { first, second in
                candidate(host, first, second)
            }
        }
    }

    private func candidate(_ host: FactSentence, _ first: FigureMention, _ second: FigureMention) -> Candidate? {
        guard case .quantity(let a) = first.value, case .quantity(let b) = second.value, a.hedge == nil, b.hedge == nil,
            !a.isPercent, !b.isPercent
        else { return nil }
        let sentence = host.sentence
        let wholeIsSecond = isOutOf(sentence, first, second)
        let (part, whole) = wholeIsSecond ? (a, b) : (b, a)
        let (small, large) = (part.reading.value, whole.reading.value)
        guard small < large, .zero < small,
            let question = wholeIsSecond ? outOf(sentence, second, b) : joined(sentence, first, second, a, b),
            let fact = facts.prose.first(where: {
                $0.host.sentence.span == sentence.span && $0.host.section == host.section
            })
        else { return nil }
        guard let opening = Self.opening(host) else { return nil }
        let share = small.double / large.double * 100
        guard share >= 0.5, share <= 99.5, let number = TableNumber.percent(share) else { return nil }
        let stem = opening.isEmpty ? question.raisingFirst + "?" : opening + " " + question + "?"
        guard let closed = closing.closed(stem, at: place(of: host, context: nil)) else { return nil }
        let cited = [first, second].map { citation($0.range, host) }
        let accept = AcceptRule.interval(value: number.value, precision: number.precision, rivals: [])
        let numbers = NumberOptions(
            key: number.value, style: number.style, text: number.text, isPercent: true, accept: accept,
            forbidden: Gate.numbers(closed), neighbours: [], bounds: nil)
        return Candidate(
            key: ItemKey(
                document: facts.document.name, section: host.section, measure: fact.measure,
                claimant: host.attribution?.claimants.flatMap(\.measureWords) ?? [], statement: ["share"]),
            form: "share", origin: .derived, importance: 0.55, stem: closed,
            answer: Answer(
                text: number.text,
                meaning: .quantity(
                    MarkedQuantity(value: number.value, unit: "percent", precision: number.precision, accept: accept))),
            claimants: (host.attribution?.claimants ?? []).map(Claimants.named), citations: cited.map(\.citation),
            places: cited.map(\.place), options: { numbers.choice(&$0) }, offset: host.source(first.range).lower,
            order: 4)
    }

    /// "According to X, citing Y,": the claim's own words are left behind, so that every level is named; `nil` where
    /// claimant and claim share one clause.
    private static func opening(_ host: FactSentence) -> String? {
        guard var attribution = host.attribution else { return "" }
        if case .inClause = attribution.shape { return nil }
        attribution.levelsToName = attribution.claimants.count
        return Claimants.opening(attribution, in: host.sentence)
    }

    /// "212 out of 640".
    private func isOutOf(_ sentence: Sentence, _ first: FigureMention, _ second: FigureMention) -> Bool {
        let next = first.range.upperBound
        return second.range.lowerBound == next + 2 && sentence.lexemes[next].folded == "out"
            && sentence.lexemes[next + 1].folded == "of"
    }

    /// "what percentage of the settlers died on the way".
    private func outOf(_ sentence: Sentence, _ mention: FigureMention, _ quantity: QuantityMention) -> String? {
        guard !quantity.noun.isEmpty, quantity.noun.lowerBound == mention.range.upperBound else { return nil }
        let rest = quantity.noun.upperBound..<end(sentence, from: quantity.noun.upperBound)
        guard let verb = rest.first, isFinite(sentence, verb), rest.count <= 14 else { return nil }
        return "what percentage of the \(sentence.text(quantity.noun)) \(sentence.text(rest))"
    }

    /// "what percentage of the settlers moved to the valley died there", from "640 settlers were moved to the valley and
    /// (that) 212 died there".
    private func joined(
        _ sentence: Sentence, _ first: FigureMention, _ second: FigureMention, _ a: QuantityMention,
        _ b: QuantityMention
    ) -> String? {
        guard !a.noun.isEmpty, a.noun.lowerBound == first.range.upperBound, b.noun.isEmpty,
            second.range.upperBound < sentence.lexemes.count, isFinite(sentence, second.range.upperBound)
        else { return nil }
        var link = second.range.lowerBound - 1
        if link > 0, sentence.lexemes[link].folded == "that" { link -= 1 }
        guard link > a.noun.upperBound, ["and", "but"].contains(sentence.lexemes[link].folded) else { return nil }
        let clause = a.noun.upperBound..<link
        guard let verb = clause.first, isFinite(sentence, verb), clause.count <= 14,
            !clause.contains(where: { [",", ";", "("].contains(sentence.lexemes[$0].text) }),
            Clause.finiteGroups(sentence, in: clause).count == 1
        else { return nil }
        let rest = second.range.upperBound..<end(sentence, from: second.range.upperBound)
        guard rest.count <= 12, Clause.finiteGroups(sentence, in: rest).count == 1 else { return nil }
        let isPassive = ["was", "were"].contains(sentence.lexemes[verb].folded)
        let relative = isPassive ? sentence.text((verb + 1)..<clause.upperBound) : "who " + sentence.text(clause)
        return "what percentage of the \(sentence.text(a.noun)) \(relative) \(sentence.text(rest))"
    }

    private func isFinite(_ sentence: Sentence, _ index: Int) -> Bool {
        guard index < sentence.tags.count else { return false }
        switch sentence.tags[index] {
        case .verb(.past), .verb(.present), .verb(.participle): return true
        default: return false
        }
    }

    /// Where the clause ends: at a comma, a bracket, a semicolon, "and" before a verb, or the final stop.
    private func end(_ sentence: Sentence, from start: Int) -> Int {
        let stop = (start..<max(start, sentence.bodyEnd)).first {
            [",", ";", "(", ":", "–"].contains(sentence.lexemes[$0].text)
        }
        return stop ?? max(start, sentence.bodyEnd)
    }
}

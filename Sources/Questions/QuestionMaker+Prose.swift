// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The candidates from the prose's figures: for each claim the wording that fits best.
    func proseCandidates() -> [Candidate] {
        let pool = QuantityPool(facts.prose)
        let conflicts = Conflicts(facts.prose)
        return facts.prose.enumerated().compactMap { place, fact in
            // A long sentence and one that is two give no question, and need not be cut.
            let sentence = fact.host.sentence
            guard sentence.lexemes.count <= 90, !Lists.isFused(sentence), !isAboutTable(fact.host),
                !conflicts.isAmbiguous(fact)
            else { return nil }
            var asked = Asked(fact: fact)
            asked.antecedent = asked.parsed.flatMap { Antecedent(of: $0, in: fact.host, among: facts.sentences) }
            guard let (wording, stem) = worded(asked) else { return nil }
            switch fact.mention.value {
            case .quantity(let quantity): return candidate(asked, quantity, wording, stem, place, pool)
            case .time(let time): return candidate(asked, time, wording, stem, place, pool)
            }
        }
    }

    /// The wording that fits a claim best, with its stem closed.
    private func worded(_ asked: Asked) -> (Wording, String)? {
        let place = self.place(of: asked)
        func closed(_ wording: Wording?) -> (Wording, String)? {
            guard let wording, let stem = closing.closed(wording.stem, at: place) else { return nil }
            return (wording, stem)
        }
        if BreakdownForm.bracket(asked) != nil { return closed(BreakdownForm.wording(of: asked)) }
        // An open question beside other figures of the clause would often show what gives it away: the gate decides.
        let open = ProseForms.wordings(of: asked)
        for wording in open.sorted(by: { $0.fit > $1.fit }) {
            if let best = closed(wording) { return best }
        }
        if asked.time != nil, isScope(asked) { return nil }
        return closed(ClozeForm.wording(of: asked))
    }

    /// "The table below lists …": says what the document shows, not what is so.
    func isAboutTable(_ host: FactSentence) -> Bool {
        let lexemes = host.sentence.lexemes
        return lexemes.indices.dropFirst().contains { index in
            ["table", "chart", "diagram", "list", "graph"].contains(lexemes[index].folded)
                && ["the", "this", "following"].contains(lexemes[index - 1].folded)
                && (index <= 3 || lexemes[index - 1].folded != "the")
        }
    }

    /// A time that only dates a count of the same clause is no fact of its own.
    private func isScope(_ asked: Asked) -> Bool {
        let body = asked.clause
        let hasCount = asked.fact.host.mentions.contains { mention in
            if case .quantity = mention.value { return body.contains(mention.range.lowerBound) }
            return false
        }
        guard hasCount, let time = asked.time else { return false }
        return time.phrase.lowerBound <= body.lowerBound + 1 || time.phrase.upperBound >= body.upperBound
    }

    private func candidate(
        _ asked: Asked, _ quantity: QuantityMention, _ wording: Wording, _ stem: String, _ place: Int,
        _ pool: QuantityPool
    ) -> Candidate? {
        let fact = asked.fact
        let claimants = (fact.host.attribution?.claimants ?? []).map(Claimants.named)
        let rivalValues = fact.rivals.map(\.value)
        let value = quantity.reading.value
        let accept = AcceptRule.interval(value: value, precision: quantity.precision, rivals: rivalValues)
        // A unit that the stem does not name is part of the answer: "14.2 hectares".
        var stem = stem
        var unitWords = wording.namesUnit ? "" : " " + asked.sentence.text(quantity.noun)
        if let unit = unitToName(quantity, wording, stem) {
            stem = stem.dropLast() + " (in \(unit))?"
            unitWords = ""
        }
        let text = asked.sentence.text(asked.mention.range) + unitWords
        var style = quantity.style
        style?.suffix += unitWords
        let times = fact.host.mentions.compactMap { mention -> CalendarTime? in
            guard case .time(let time) = mention.value, asked.body.contains(mention.range.lowerBound) else {
                return nil
            }
            return time.time
        }
        let unit = unit(quantity, asked)
        let marked = MarkedQuantity(
            value: value, unit: unit.isEmpty ? nil : unit, precision: quantity.precision, accept: accept,
            time: times.count == 1 ? times[0] : nil)
        let isNamed = !claimants.isEmpty
        let neighbours = pool.neighbours(
            of: place, rivals: isNamed ? Array(fact.rivals.prefix(2)) : [], style: quantity.style)
        let forbidden = isNamed ? pool.relatives(of: place) : pool.relatives(of: place) + rivalValues
        let stemNumbers = Gate.numbers(stem)
        let numbers = NumberOptions(
            key: value, style: style, text: text, isPercent: quantity.isPercent, accept: accept,
            forbidden: forbidden, stemNumbers: stemNumbers, neighbours: neighbours, bounds: pool.bounds(of: place))
        let range = quantity.upper.map {
            RangeOptions(low: value, high: $0.value, text: text, stemNumbers: stemNumbers)
        }
        // "more than 40" is true of every smaller number too, and nothing can be set beside "12 ± 3" and "two thirds".
        let hasNoChoice =
            quantity.precision == .atLeast || quantity.tolerance != nil || quantity.reading.fraction != nil
            || isAgeBound(asked, quantity)
        let figure = asked.figure.lowerBound..<max(asked.mention.range.upperBound, quantity.noun.upperBound)
        let cited = [citation(figure, fact.host)] + repeats(of: fact)
        return Candidate(
            key: key(fact, place), form: wording.form, origin: .prose, importance: importance(asked, wording),
            stem: stem,
            answer: Answer(text: text, meaning: .quantity(marked)), claimants: claimants,
            hedge: quantity.hedge.flatMap { $0.degree == .total ? nil : $0.word },
            rivals: fact.rivals.map(RivalDraft.init), prosePlace: place, citations: cited.map(\.citation),
            places: cited.map(\.place),
            options: { draw in
                hasNoChoice ? nil : range.map { $0.choice(&draw) } ?? numbers.choice(&draw)
            }, offset: fact.host.source(asked.mention.range).lower, order: 0)
    }

    private func candidate(
        _ asked: Asked, _ time: TimeMention, _ wording: Wording, _ stem: String, _ place: Int,
        _ pool: QuantityPool
    ) -> Candidate? {
        let fact = asked.fact
        let text = asked.sentence.text(asked.mention.range)
        let (near, alsoTrue) = pool.times(near: place)
        // "by 1950" is true of every later year too: no choice, the year is typed.
        let isBound = ["by", "before", "until", "till", "after", "since"].contains(time.preposition ?? "")
        let options = TimeOptions(
            key: time.time, text: text, neighbours: near, forbidden: alsoTrue, stemYears: Gate.years(stem),
            years: pool.years)
        let cited = [citation(time.phrase, fact.host)] + repeats(of: fact)
        return Candidate(
            key: key(fact, place), form: wording.form, origin: .prose, importance: importance(asked, wording),
            stem: stem,
            answer: Answer(text: text, meaning: .time(time.time)),
            claimants: (fact.host.attribution?.claimants ?? []).map(Claimants.named), citations: cited.map(\.citation),
            places: cited.map(\.place), options: { isBound ? nil : options.choice(&$0) },
            offset: fact.host.source(asked.mention.range).lower, order: 1)
    }

    /// "by 9000 BP" is true of every later time too.
    private func isAgeBound(_ asked: Asked, _ quantity: QuantityMention) -> Bool {
        guard let noun = quantity.noun.first,
            ["BP", "BC", "BCE", "CE", "AD"].contains(asked.sentence.lexemes[noun].text)
        else { return false }
        let before = asked.figure.lowerBound - 1
        return before >= 0
            && ["by", "before", "until", "till", "after", "since"].contains(
                asked.sentence.lexemes[before].folded)
    }

    /// What a typed figure has to be given in, where the question does not say it: a measure's unit, a currency.
    private func unitToName(_ quantity: QuantityMention, _ wording: Wording, _ stem: String) -> String? {
        guard stem.hasSuffix("?") else { return nil }
        if let prefix = quantity.style?.prefix, let money = Money.named(prefix) {
            let head = money.split(separator: " ").last.map(String.init) ?? money
            return stem.holds(head) ? nil : money
        }
        guard !wording.namesUnit, let unit = quantity.unit, QuestionPhrase.isMeasure(unit) else { return nil }
        return unit.plural
    }

    /// What is counted: the noun behind the figure; of "40 of the men", the men.
    private func unit(_ quantity: QuantityMention, _ asked: Asked) -> String {
        if quantity.isPercent { return "percent" }
        let noun = NounPhrase.full(asked.sentence, quantity.noun, before: asked.sentence.bodyEnd)
        let words = noun.drop { ["of", "the"].contains(asked.sentence.lexemes[$0].folded) }
        guard let first = words.first else { return "" }
        return asked.sentence.text(first..<noun.upperBound)
    }

    /// Rivals are siblings: their measure is named by the first of them in the document. What an item says beside that
    /// is its statement.
    private func key(_ fact: ProseFact, _ place: Int) -> ItemKey {
        let first = facts.prose[facts.measureRoot(of: place)]
        let claimant = fact.host.attribution?.claimants ?? []
        return ItemKey(
            document: facts.document.name, section: first.host.section, measure: first.measure + when(first),
            claimant: claimant.flatMap { $0.split(separator: " ").map { $0.lowercased() } },
            statement: first.mention == fact.mention
                && first.host.source(first.mention.range) == fact.host.source(fact.mention.range)
                ? [] : fact.measure)
    }

    /// When a count holds is part of its measure.
    private func when(_ fact: ProseFact) -> [String] {
        guard case .quantity = fact.mention.value else { return [] }
        return fact.host.times.map { $0.iso.lowercased() }
    }

    /// The other places where the document says the same.
    private func repeats(of fact: ProseFact) -> [(citation: Citation, place: CitedPlace)] {
        fact.repeats.prefix(4).map { citation($0.range, $0.host) }
    }

    func citation(_ range: Range<Int>, _ host: FactSentence) -> (citation: Citation, place: CitedPlace) {
        citations.citation(
            of: host.source(range), in: host.section, host.sectionSpan,
            sentence: host.sentence.text(0..<host.sentence.lexemes.count))
    }

    /// 0 to 1: what stands in the lead, is disputed, is large and is asked openly matters most.
    private func importance(_ asked: Asked, _ wording: Wording) -> Double {
        var score = 0.5
        if asked.fact.host.isInLead { score += 0.12 }
        if !asked.fact.rivals.isEmpty { score += 0.15 }
        if asked.attribution != nil { score += 0.05 }
        if wording.fit >= 0.7 { score += 0.08 }
        if let quantity = asked.quantity {
            if quantity.reading.value <= DecimalNumber(10) { score -= 0.25 }
            if quantity.reading.value >= DecimalNumber(1000) { score += 0.08 }
        }
        if stemIsLong(wording.stem) { score -= 0.1 }
        // A blank among three figures and more asks for reading rather than for knowing.
        let figures = asked.fact.host.mentions.count { asked.clause.contains($0.range.lowerBound) }
        if wording.form == "cloze", figures >= 4 { score -= 0.15 }
        return min(max(score, 0), 1)
    }

    private func stemIsLong(_ stem: String) -> Bool { stem.split(separator: " ").count > 28 }
}

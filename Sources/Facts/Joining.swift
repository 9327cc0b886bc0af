// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// Joins what is said twice and sets against each other what differs.
public enum Joining {
    /// Leaves one claim per fact: of several statements of the same value for the same measure the one with the fullest
    /// attribution stays, the first among equals.
    static func withoutRepetitions(_ facts: [ProseFact]) -> [ProseFact] {
        var kept: [ProseFact] = []
        var byValue: [String: [Int]] = [:]
        for fact in facts {
            let key = valueKey(fact)
            if let twin = byValue[key]?.first(where: { isSame(kept[$0], fact) }) {
                let (other, repeats) = (kept[twin], kept[twin].repeats)
                let isFuller = rank(fact) > rank(other)
                if isFuller { kept[twin] = fact }
                // Cited as well only where most of the words and the claimant are the same.
                let second = isFuller ? other : fact
                kept[twin].repeats = repeats
                let bothSay = (fact.host.attribution == nil) == (other.host.attribution == nil)
                if bothSay, agree(fact, other), overlap(fact.measure, other.measure) >= 0.5 {
                    kept[twin].repeats.append(RepeatedClaim(host: second.host, range: second.mention.range))
                }
                continue
            }
            byValue[key, default: []].append(kept.count)
            kept.append(fact)
        }
        return kept
    }

    /// Gives each claim the claims of others for the same measure.
    static func withRivals(_ facts: [ProseFact]) -> [ProseFact] {
        var index: [String: [Int]] = [:]
        for (place, fact) in facts.enumerated() where isCount(fact) {
            for word in fact.measure { index[word, default: []].append(place) }
        }
        return facts.enumerated().map { place, fact in
            guard isCount(fact) else { return fact }
            var shared: Set<Int> = []
            for word in fact.measure {
                // A word that is everywhere joins nothing, and would make this quadratic.
                guard let places = index[word], places.count <= 200 else { continue }
                shared.formUnion(places)
            }
            var fact = fact
            fact.rivals = shared.subtracting([place]).sorted()
                .filter { areRivals(fact, facts[$0]) }
                .compactMap { rival(facts[$0], at: $0) }
            return fact
        }
    }

    /// The first claim of each claim's measure: rivals, and rivals of rivals, share one.
    static func roots(_ facts: [ProseFact]) -> [Int] {
        var parents = Array(facts.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while parents[place] != place { place = parents[place] }
            return place
        }
        for (place, fact) in facts.enumerated() {
            for rival in fact.rivals {
                let (a, b) = (root(place), root(rival.place))
                parents[max(a, b)] = min(a, b)
            }
        }
        return facts.indices.map(root)
    }

    private static func valueKey(_ fact: ProseFact) -> String {
        switch fact.mention.value {
        case .quantity(let quantity): quantity.reading.value.description + (quantity.isPercent ? "%" : "")
        case .time(let time): time.time.iso
        }
    }

    private static func isSame(_ a: ProseFact, _ b: ProseFact) -> Bool {
        switch (a.mention.value, b.mention.value) {
        case (.quantity(let left), .quantity(let right)):
            guard left.reading.value == right.reading.value else { return false }
            // Two exact counts of five and more digits that agree by chance are not to be expected in one document.
            if left.reading.value.significantDigits >= 5 { return agree(a, b) || isInBrackets(b) }
            return overlap(a.measure, b.measure) >= 0.5 && agree(a, b)
        // Two things that happened to the same people in one year are two facts.
        case (.time, .time): return a.event == b.event && overlap(a.measure, b.measure) >= 0.5
        default: return false
        }
    }

    /// A member of a break-down that was given before with the same value is the same member, whoever repeats it.
    private static func isInBrackets(_ fact: ProseFact) -> Bool {
        var depth = 0
        for lexeme in fact.host.sentence.lexemes[..<fact.mention.range.lowerBound] {
            if lexeme.isSymbol("(") { depth += 1 }
            if lexeme.isSymbol(")") { depth -= 1 }
        }
        return depth > 0
    }

    /// Claims of different people with the same round value are two facts, unless one of them names nobody.
    private static func agree(_ a: ProseFact, _ b: ProseFact) -> Bool {
        guard let left = a.host.attribution?.claimants.first, let right = b.host.attribution?.claimants.first else {
            return true
        }
        return left.hasSuffix(right) || right.hasSuffix(left)
            || !names(left).isDisjoint(with: names(right))
    }

    /// The words that tell a claimant from others: nationalities, small words and roles do not.
    private static func names(_ claimant: String) -> Set<String> {
        let words = claimant.split(separator: " ").map { Inflection.stem($0.lowercased()) }
        return Set(
            words.filter {
                $0.utf8.count > 3 && !Nationalities.contains($0) && !ClaimantNames.isRole($0) && $0 != "historian"
                    && $0 != "government"
            })
    }

    private static func rank(_ fact: ProseFact) -> Int {
        guard let attribution = fact.host.attribution else { return 0 }
        return attribution.isResolved ? 1 : 1 + attribution.claimants.count
    }

    private static func isCount(_ fact: ProseFact) -> Bool {
        if case .quantity = fact.mention.value { return true }
        return false
    }

    /// Two claims are rivals when they count the same event of the same kind of thing at the same time, at least one of
    /// them names who says so, neither is a part ("of the …"), and their other words agree.
    private static func areRivals(_ a: ProseFact, _ b: ProseFact) -> Bool {
        guard case .quantity(let left) = a.mention.value, case .quantity(let right) = b.mention.value,
            left.isPercent == right.isPercent, left.reading.value != right.reading.value,
            a.host.source(a.mention.range) != b.host.source(b.mention.range),
            let event = a.event, event == b.event, !a.isPart, !b.isPart, times(a) == times(b),
            restriction(a) == restriction(b)
        else { return false }
        let claimants = (a.host.attribution?.claimants ?? [], b.host.attribution?.claimants ?? [])
        guard claimants.0 != claimants.1 else { return false }
        let ratio = left.reading.value.double / max(right.reading.value.double, 1e-9)
        guard ratio > 0.1, ratio < 10 else { return false }
        return similarity(a.distinctive, b.distinctive) >= 0.2
    }

    /// The participle that narrows what is counted: "people listed as missing died" are fewer than "people died".
    private static func restriction(_ fact: ProseFact) -> String? {
        guard case .quantity(let quantity) = fact.mention.value else { return nil }
        let sentence = fact.host.sentence
        let next = quantity.noun.isEmpty ? fact.mention.range.upperBound : quantity.noun.upperBound
        guard next < sentence.bodyEnd else { return nil }
        switch sentence.tags[next] {
        case .verb(.participle), .verb(.past):
            let lemma = MeasureWords.canonical(sentence.lexemes[next].folded)
            let isAuxiliary = ["was", "were", "had", "did"].contains(sentence.lexemes[next].folded)
            return isAuxiliary || lemma == fact.event ? nil : lemma
        case .subordinator: return sentence.lexemes[next].folded
        default: return nil
        }
    }

    /// The times that can belong to a figure: those in brackets belong to what stands in the brackets.
    private static func times(_ fact: ProseFact) -> [CalendarTime] {
        let sentence = fact.host.sentence
        var depths: [Int] = []
        var depth = 0
        for lexeme in sentence.lexemes {
            if lexeme.isSymbol("(") { depth += 1 }
            depths.append(depth)
            if lexeme.isSymbol(")") { depth -= 1 }
        }
        return fact.host.mentions.compactMap { mention in
            guard case .time(let time) = mention.value,
                depths[mention.range.lowerBound] <= depths[fact.mention.range.lowerBound]
            else { return nil }
            return time.time
        }
    }

    /// Shared words over all words of both sides.
    private static func similarity(_ a: [String], _ b: [String]) -> Double {
        let left = Set(a)
        let right = Set(b)
        let all = left.union(right).count
        return all == 0 ? 0 : Double(left.intersection(right).count) / Double(all)
    }

    private static func rival(_ fact: ProseFact, at place: Int) -> RivalClaim? {
        guard case .quantity(let quantity) = fact.mention.value, let attribution = fact.host.attribution else {
            return nil
        }
        return RivalClaim(
            claimants: attribution.claimants, text: hedged(fact, quantity),
            value: quantity.reading.value, place: place)
    }

    /// The figure with its word of degree: "up to 1.0 million" is another claim than "1.0 million".
    private static func hedged(_ fact: ProseFact, _ quantity: QuantityMention) -> String {
        let figure = fact.host.sentence.text(fact.mention.range)
        guard let hedge = quantity.hedge, hedge.degree != .total else { return figure }
        return hedge.word + " " + figure
    }

    /// Shared words over the words of the shorter side.
    public static func overlap(_ a: [String], _ b: [String]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        guard a.count * b.count <= 100 else {
            let (left, right) = (Set(a), Set(b))
            return Double(left.intersection(right).count) / Double(min(left.count, right.count))
        }
        // Comparing a few words costs less than making sets of them.
        var (left, shared) = (0, 0)
        for (place, word) in a.enumerated() where !a[..<place].contains(word) {
            left += 1
            if b.contains(word) { shared += 1 }
        }
        let right = b.indices.count { !b[..<$0].contains(b[$0]) }
        return Double(shared) / Double(min(left, right))
    }
}

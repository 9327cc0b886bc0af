// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

extension AttributionReader {
    // MARK: "…, according to X", "…, X said", "…, as reported by X"

    func behind(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        accordingToBehind(sentence, range) ?? speakerBehind(sentence, range) ?? asReported(sentence, range)
    }

    private func accordingToBehind(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        let lexemes = sentence.lexemes
        guard
            let index = range.dropFirst(2).last(where: {
                lexemes[$0].folded == "according" && $0 + 2 < range.upperBound && lexemes[$0 + 1].folded == "to"
            })
        else { return nil }
        let name = nameBehind(sentence, index + 2, range.upperBound)
        guard !name.isEmpty, !name.contains(where: { isFinite(sentence, $0) || sentence.tags[$0] == .pronoun }) else {
            return nil
        }
        let kind = ClaimantPhrase.kind(sentence, name) ?? .name
        var names = [memory.fullName(sentence.text(name))]
        var isResolved = false
        if let full = resolvedShortForm(sentence, name) {
            names = [full]
            isResolved = true
        }
        guard closes(sentence, name.upperBound, range.upperBound) else {
            return made(sentence, names, .inClause, range, .plain, kind, isResolved: isResolved)
        }
        let upper = lexemes[index - 1].isSymbol(",") ? index - 1 : index
        guard upper > range.lowerBound else { return nil }
        return made(
            sentence, names, .accordingTo, range.lowerBound..<upper, .plain, kind, isResolved: isResolved)
    }

    /// A claimant's name behind the claim: up to a comma, a bracket or the end.
    private func nameBehind(_ sentence: Sentence, _ start: Int, _ end: Int) -> Range<Int> {
        var upper = start
        while upper < end, ![",", "(", "[", ";", ":", "–", "—"].contains(sentence.lexemes[upper].text) { upper += 1 }
        return start..<upper
    }

    /// Whether nothing but a bracket follows.
    private func closes(_ sentence: Sentence, _ start: Int, _ end: Int) -> Bool {
        var index = start
        var depth = 0
        while index < end {
            let text = sentence.lexemes[index].text
            if ["(", "["].contains(text) { depth += 1 }
            if depth == 0, ![")", "]", "\"", "”"].contains(text) { return false }
            if [")", "]"].contains(text) { depth -= 1 }
            index += 1
        }
        return true
    }

    private func isFinite(_ sentence: Sentence, _ index: Int) -> Bool {
        switch sentence.tags[index] {
        case .verb(.past), .modal: true
        case .verb(.present): !ClaimantPhrase.isRecord(Inflection.stem(sentence.lexemes[index].folded))
        default: false
        }
    }

    /// "…, Lida Morn said." and "…, said Lida Morn."
    private func speakerBehind(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        let end = range.upperBound
        guard let comma = range.last(where: { sentence.lexemes[$0].isSymbol(",") }), comma > range.lowerBound + 2 else {
            return nil
        }
        var start = comma + 1
        while start < end, ["\"", "”"].contains(sentence.lexemes[start].text) { start += 1 }
        guard end - start >= 2, end - start <= 10 else { return nil }
        guard
            let verb = (start..<end).first(where: {
                ["say", "report", "estimate", "write", "note", "claim", "add", "announce", "state", "argue", "believe"]
                    .contains(ReportingVerbs.lemma(sentence.lexemes[$0].folded) ?? "")
                    && sentence.tags[$0] != .noun && !sentence.lexemes[$0].isCapitalised
            })
        else { return nil }
        let name = verb == start ? (verb + 1)..<end : start..<verb
        // "…, Morn said in 1931": a time behind the verb.
        let rest = verb == start ? end..<end : (verb + 1)..<end
        let isTime =
            rest.count >= 2 && sentence.tags[rest.lowerBound] == .preposition
            && TimeReader.read(sentence.lexemes, at: rest.lowerBound + 1).map { $0.count + 1 == rest.count } == true
        guard rest.isEmpty || isTime, !name.isEmpty else { return nil }
        let lemma = ReportingVerbs.lemma(sentence.lexemes[verb].folded) ?? ""
        if let who = claimant(sentence, name), who.kind != nil || who.isResolved {
            var found = made(
                sentence, who.names, .accordingTo, range.lowerBound..<comma, ReportingVerbs.manner(lemma),
                who.kind ?? .name, isResolved: who.isResolved)
            if isTime { found.attribution.setting = sentence.text(rest) }
            return found
        }
        return nil
    }

    /// "…, as reported by X", "as estimated in X".
    private func asReported(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        let lexemes = sentence.lexemes
        guard
            let index = range.dropFirst(2).last(where: {
                lexemes[$0].folded == "as" && $0 + 3 < range.upperBound
                    && ReportingVerbs.lemma(lexemes[$0 + 1].folded) != nil
                    && ["by", "in"].contains(lexemes[$0 + 2].folded)
            })
        else { return nil }
        let name = nameBehind(sentence, index + 3, range.upperBound)
        guard closes(sentence, name.upperBound, range.upperBound), let kind = ClaimantPhrase.kind(sentence, name) else {
            return nil
        }
        let upper = lexemes[index - 1].isSymbol(",") ? index - 1 : index
        return made(
            sentence, [memory.fullName(sentence.text(name))], .accordingTo, range.lowerBound..<upper, .plain, kind)
    }

    // MARK: "It is estimated that …"

    func impersonal(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        guard let group = ClauseVerb.all(sentence, in: range).first, group.range.lowerBound > range.lowerBound,
            sentence.lexemes[group.range.lowerBound - 1].folded == "it", group.isPassive, let lemma = group.lemma
        else { return nil }
        let lead = range.lowerBound..<(group.range.lowerBound - 1)
        var next = group.range.upperBound
        // "It was estimated by Morn that …"
        if next + 1 < range.upperBound, sentence.lexemes[next].folded == "by",
            let that = (next..<min(range.upperBound, next + 10)).first(where: { sentence.lexemes[$0].folded == "that" }
            ),
            lead.isEmpty, that + 1 < range.upperBound, let who = claimant(sentence, (next + 1)..<that)
        {
            return made(
                sentence, who.names, .reporting(verb: group.main), (that + 1)..<range.upperBound,
                ReportingVerbs.manner(lemma), who.kind ?? .name, isResolved: who.isResolved)
        }
        guard next < range.upperBound, sentence.lexemes[next].folded == "that", lead.isEmpty,
            ["estimate", "report"].contains(lemma)
        else { return nil }
        next += 1
        return made(
            sentence, [], .impersonal, next..<range.upperBound, lemma == "estimate" ? .estimate : .report, .body)
    }

    // MARK: "The cost was put at 40 by X", "is estimated by X to be 40"

    func passive(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        for group in ClauseVerb.all(sentence, in: range)
        where group.isPassive && Self.givenBy.contains(group.lemma ?? "") {
            let limit = min(range.upperBound, group.range.upperBound + 14)
            guard
                let by = (group.range.upperBound..<limit).first(where: { sentence.lexemes[$0].folded == "by" }),
                !(group.range.upperBound..<by).contains(where: { sentence.lexemes[$0].isSymbol(",") })
            else { continue }
            var upper = by + 1
            while upper < range.upperBound, ![",", "(", ";"].contains(sentence.lexemes[upper].text),
                !["at", "to", "as", "that", "and", "but"].contains(sentence.lexemes[upper].folded),
                sentence.lexemes[upper].folded != "in"
                    || TimeReader.read(sentence.lexemes, at: upper + 1) == nil,
                !isFinite(sentence, upper)
            {
                upper += 1
            }
            let name = (by + 1)..<upper
            guard name.count <= 10, !name.contains(where: { sentence.tags[$0] == .verb(.gerund) }),
                let who = claimant(sentence, name), let kind = who.kind
            else { continue }
            return made(sentence, who.names, .inClause, range, .plain, kind, isResolved: who.isResolved)
        }
        return nil
    }

    private static let givenBy: Set<String> = [
        "put", "estimate", "report", "state", "calculate", "reckon", "claim", "believe", "think", "cite", "quote",
        "count",
        "allege", "project", "forecast", "predict", "list", "give", "note",
    ]

    // MARK: "X, who estimate …"

    /// "… disputed by historians in the West, who estimate …": the noun phrase before the relative clause.
    func relative(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        let end = range.upperBound
        for comma in range.dropLast(3)
        where sentence.lexemes[comma].isSymbol(",") && sentence.lexemes[comma + 1].folded == "who" {
            let verb = comma + 2
            guard let lemma = ReportingVerbs.lemma(sentence.lexemes[verb].folded), verb + 1 < end else { continue }
            let by = (range.lowerBound..<comma).last { sentence.lexemes[$0].folded == "by" }
            let name: Range<Int>
            if let by, comma - by <= 10 {
                name = (by + 1)..<comma
            } else if comma - range.lowerBound <= 8 {
                name = range.lowerBound..<comma
            } else {
                continue
            }
            guard let who = claimant(sentence, name), let kind = who.kind else { continue }
            let hasThat = sentence.lexemes[verb + 1].folded == "that"
            var upper = end
            // "Morn, who estimates that 40 fell, lives in Orsk": the claim ends at the comma.
            if by == nil {
                guard let close = ((verb + 1)..<end).first(where: { sentence.lexemes[$0].isSymbol(",") }) else {
                    continue
                }
                upper = close
            }
            let lower = hasThat ? verb + 2 : verb + 1
            guard lower < upper else { continue }
            return made(
                sentence, who.names, .reporting(verb: verb), lower..<upper, ReportingVerbs.manner(lemma), kind)
        }
        return nil
    }

    // MARK: "Morn's estimate of the deaths was 4,000", "in the figures of X"

    func inside(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        // "X is, according to Y, 40": both stay in the clause.
        let lexemes = sentence.lexemes
        if let index = range.first(where: { lexemes[$0].folded == "according" && $0 + 2 < range.upperBound }),
            lexemes[index + 1].folded == "to"
        {
            let name = nameBehind(sentence, index + 2, range.upperBound)
            guard !name.isEmpty, !name.contains(where: { isFinite(sentence, $0) || sentence.tags[$0] == .pronoun })
            else {
                return nil
            }
            return made(
                sentence, [memory.fullName(sentence.text(name))], .inClause, range, .plain,
                ClaimantPhrase.kind(sentence, name) ?? .name)
        }
        guard let group = ClauseVerb.all(sentence, in: range).first,
            ["is", "was", "are", "were", "stood", "ranged"].contains(lexemes[group.main].folded),
            let owner = (range.lowerBound..<group.range.lowerBound).first(where: {
                $0 + 1 < group.range.lowerBound
                    && ["estimate", "figure", "count", "estimates", "figures"].contains(lexemes[$0 + 1].folded)
            }), let name = possessor(sentence, owner..<(owner + 1))
        else { return nil }
        var lower = owner
        while lower > range.lowerBound, lexemes[lower - 1].isCapitalised { lower -= 1 }
        if lower > range.lowerBound, lexemes[lower - 1].folded == "the" { lower -= 1 }
        guard lower == range.lowerBound, lexemes[owner].isCapitalised || lower < owner else { return nil }
        let full = lower < owner ? sentence.text(lower..<owner) + " " + name : name
        return made(sentence, [memory.fullName(full)], .inClause, range, .estimate, .name)
    }
}

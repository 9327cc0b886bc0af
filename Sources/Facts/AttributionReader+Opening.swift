// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

extension AttributionReader {
    // MARK: "According to X, …", "In the view of X, …", "By X's count, …"

    func opening(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        let lexemes = sentence.lexemes
        let end = range.upperBound
        // "In 1931, according to X, …"
        var start = range.lowerBound
        if lexemes[start].folded != "according", let comma = adjunctEnd(sentence, range) { start = comma }
        guard start + 2 < end else { return nil }
        if lexemes[start].folded == "according", lexemes[start + 1].folded == "to" {
            return said(sentence, name: start + 2, range, lead: range.lowerBound..<start, .plain)
        }
        if lexemes[start].folded == "based", lexemes[start + 1].folded == "on" {
            let found = said(sentence, name: start + 2, range, lead: range.lowerBound..<start, .plain)
            // "Based on the records, Morn believes that …" is Morn's.
            guard found?.kind == .record || found?.kind == .body, found?.claimants.count == 1 else { return nil }
            return found
        }
        if lexemes[start].folded == "as", start + 3 < end, ReportingVerbs.lemma(lexemes[start + 1].folded) != nil,
            ["by", "in"].contains(lexemes[start + 2].folded)
        {
            let found = said(sentence, name: start + 3, range, lead: range.lowerBound..<start, .plain)
            return found.flatMap { ClaimantPhrase.kind(sentence, (start + 3)..<end) == nil ? nil : $0 }
        }
        guard ["in", "by", "on"].contains(lexemes[start].folded) else { return nil }
        return view(sentence, start, range)
    }

    /// An opening adjunct of time with its comma: "In 1931, ".
    private func adjunctEnd(_ sentence: Sentence, _ range: Range<Int>) -> Int? {
        guard sentence.tags[range.lowerBound] == .preposition,
            let time = TimeReader.read(sentence.lexemes, at: range.lowerBound + 1)
        else { return nil }
        let comma = range.lowerBound + 1 + time.count
        guard comma < range.upperBound, sentence.lexemes[comma].isSymbol(",") else { return nil }
        return comma + 1
    }

    /// "In X's view," and "In the opinion of X,".
    private func view(_ sentence: Sentence, _ start: Int, _ range: Range<Int>) -> Found? {
        let lexemes = sentence.lexemes
        guard let comma = (start..<min(range.upperBound, start + 14)).first(where: { lexemes[$0].isSymbol(",") }),
            comma + 1 < range.upperBound,
            let noun = ((start + 1)..<comma).first(where: { Self.views.contains(lexemes[$0].folded) })
        else { return nil }
        let manner: Attribution.Manner = Self.opinions.contains(lexemes[noun].folded) ? .view : .estimate
        let name: String
        let span: Range<Int>
        if noun + 2 < comma, lexemes[noun + 1].folded == "of" {
            span = (noun + 2)..<comma
            name = sentence.text(span)
        } else if noun == comma - 1, noun > start + 1, let owner = possessor(sentence, (start + 1)..<noun) {
            span = (start + 1)..<noun
            name = owner
        } else if noun == comma - 1, ["estimates", "accounts"].contains(lexemes[noun].folded) {
            // "By most estimates,": vague, and kept so.
            span = (start + 1)..<comma
            guard !span.contains(where: { [.pronoun, .possessive, .demonstrative].contains(sentence.tags[$0]) }) else {
                return nil
            }
            return made(sentence, [sentence.text(span)], .accordingTo, (comma + 1)..<range.upperBound, .plain, .record)
        } else {
            return nil
        }
        guard !span.contains(where: { [.pronoun, .possessive, .number].contains(sentence.tags[$0]) }),
            let kind = ClaimantPhrase.kind(sentence, span) ?? (span.count == 1 ? .name : nil)
        else { return nil }
        return made(sentence, [memory.fullName(name)], .accordingTo, (comma + 1)..<range.upperBound, manner, kind)
    }

    /// X of "X's", without the ending.
    func possessor(_ sentence: Sentence, _ range: Range<Int>) -> String? {
        let text = sentence.text(range)
        for ending in ["'s", "’s"] where text.hasSuffix(ending) { return String(text.dropLast(ending.count)) }
        for ending in ["s'", "s’"] where text.hasSuffix(ending) { return String(text.dropLast()) }
        return nil
    }

    private static let opinions: Set<String> = ["view", "opinion", "judgement", "judgment", "words", "eyes"]
    private static let views: Set<String> = opinions.union([
        "estimate", "estimates", "estimation", "count", "reckoning", "account", "accounts", "calculation",
        "calculations",
    ])

    private func said(
        _ sentence: Sentence, name: Int, _ range: Range<Int>, lead: Range<Int>, _ manner: Attribution.Manner
    ) -> Found? {
        guard let end = claimantEnd(sentence, from: name, to: range.upperBound), end.name > name else { return nil }
        var body = end.next
        if body < range.upperBound, sentence.lexemes[body].isSymbol(",") { body += 1 }
        guard body < range.upperBound else { return nil }
        let span = name..<end.name
        guard !span.contains(where: { [.pronoun, .possessive].contains(sentence.tags[$0]) }) else { return nil }
        var claimants = levels(sentence, span)
        var isResolved = false
        if let full = resolvedShortForm(sentence, span) {
            claimants[0] = full
            isResolved = true
        } else {
            claimants[0] = memory.fullName(claimants[0])
        }
        // "In 1931, according to X, …": the time is the claim's, and stays in front of it.
        let isTimed = !lead.isEmpty
        var found = Found(
            attribution: Attribution(
                claimants: claimants, shape: isTimed ? .inClause : .accordingTo,
                body: isTimed ? range : body..<range.upperBound, isResolved: isResolved, manner: manner),
            kind: ClaimantPhrase.kind(sentence, span) ?? .name)
        if !isTimed { found.attribution = withInner(found.attribution, sentence) }
        return found
    }

    /// Where the claimant's name ends, and where the claim's clause begins: at the comma that opens the clause, or, without
    /// one, where a noun phrase ends.
    private func claimantEnd(_ sentence: Sentence, from start: Int, to end: Int) -> (name: Int, next: Int)? {
        var index = start
        var seenNoun = false
        while index < end {
            let lexeme = sentence.lexemes[index]
            if lexeme.isSymbol("(") || lexeme.isSymbol("["), seenNoun {
                // "According to Norman Brell (2001), …": the bracket is no part of the name.
                guard let close = (index..<end).first(where: { [")", "]"].contains(sentence.lexemes[$0].text) }) else {
                    return nil
                }
                return (index, close + 1)
            }
            if lexeme.isSymbol(",") {
                let next = index + 1 < end ? sentence.lexemes[index + 1].folded : ""
                if ["citing", "quoting", "drawing"].contains(next), seenNoun {
                    index += 2
                    while index < end, !sentence.lexemes[index].isSymbol(",") { index += 1 }
                    return (index, index)
                }
                return (index, apposition(sentence, from: index, to: end) ?? index)
            }
            // "a July 2009 study": the time stands before the noun.
            if let time = TimeReader.read(sentence.lexemes, at: index), index > start,
                sentence.tags[index - 1] == .determiner, index + time.count < end,
                [.noun, .name, .adjective].contains(sentence.tags[index + time.count])
            {
                index += time.count
                continue
            }
            if seenNoun, Self.degrees.contains(lexeme.folded) { return (index, index) }
            switch sentence.tags[index] {
            case .number where seenNoun && !isDated(sentence, index): return (index, index)
            case .pronoun where seenNoun: return (index, index)
            case .determiner where seenNoun && !joins(sentence, index - 1): return (index, index)
            case .adverb where seenNoun && ["there", "only", "at"].contains(lexeme.folded): return (index, index)
            // "according to church records 40 died": a noun that could be a verb.
            case .verb(.present)
            where seenNoun && ClaimantPhrase.isRecord(Inflection.stem(lexeme.folded)):
                break
            case .verb(.past), .verb(.present), .modal: return nil
            case .noun, .name:
                if seenNoun, ["thousands", "hundreds", "millions", "dozens", "tens"].contains(lexeme.folded) {
                    return (index, index)
                }
                seenNoun = true
            default: break
            }
            if seenNoun, lexeme.folded == "up" || lexeme.folded == "at", index + 1 < end,
                ["to", "least", "most"].contains(sentence.lexemes[index + 1].folded)
            {
                return (index, index)
            }
            index += 1
        }
        return nil
    }

    private static let degrees: Set<String> = [
        "ca", "about", "approximately", "some", "nearly", "around", "roughly", "almost", "over", "more", "fewer",
        "less",
    ]

    /// ", a historian at Orsk," behind a name: the index behind it.
    private func apposition(_ sentence: Sentence, from comma: Int, to end: Int) -> Int? {
        guard comma + 2 < end, ["a", "an", "the"].contains(sentence.lexemes[comma + 1].folded),
            let close = ((comma + 2)..<min(end, comma + 12)).first(where: { sentence.lexemes[$0].isSymbol(",") }),
            Clause.finiteGroups(sentence, in: (comma + 1)..<close).isEmpty,
            close + 1 < end, !["and", "or"].contains(sentence.lexemes[close + 1].folded),
            ((comma + 2)..<close).contains(where: {
                ClaimantPhrase.isBody(Inflection.stem(sentence.lexemes[$0].folded))
                    || ClaimantPhrase.isRecord(Inflection.stem(sentence.lexemes[$0].folded))
            })
        else { return nil }
        return close
    }

    private func isDated(_ sentence: Sentence, _ index: Int) -> Bool {
        index > 0 && ["of", "from", "in"].contains(sentence.lexemes[index - 1].folded)
            && TimeReader.read(sentence.lexemes, at: index) != nil
    }

    private func joins(_ sentence: Sentence, _ index: Int) -> Bool {
        index >= 0 && [.preposition, .conjunction].contains(sentence.tags[index])
    }

    /// "Richard Overy, citing Russian sources" has two levels.
    func levels(_ sentence: Sentence, _ range: Range<Int>) -> [String] {
        guard let comma = range.first(where: { sentence.lexemes[$0].isSymbol(",") }), comma + 2 < range.upperBound,
            ["citing", "quoting"].contains(sentence.lexemes[comma + 1].folded)
        else { return [sentence.text(range)] }
        return [sentence.text(range.lowerBound..<comma), sentence.text((comma + 2)..<range.upperBound)]
    }

    /// "the commission", "the same study", "this report": the claimant before that they stand for.
    func resolvedShortForm(_ sentence: Sentence, _ range: Range<Int>) -> String? {
        guard (2...3).contains(range.count),
            ["the", "this", "that", "these"].contains(sentence.lexemes[range.lowerBound].folded),
            range.count == 2 || ["same", "latter"].contains(sentence.lexemes[range.lowerBound + 1].folded)
        else { return nil }
        return memory.shortForm(sentence.lexemes[range.upperBound - 1].folded)
    }

    /// An attribution with one claimant or more.
    func made(
        _ sentence: Sentence, _ claimants: [String], _ shape: Attribution.Shape, _ body: Range<Int>,
        _ manner: Attribution.Manner, _ kind: ClaimantPhrase.Kind, isResolved: Bool = false
    ) -> Found {
        Found(
            attribution: Attribution(
                claimants: claimants, shape: shape, body: body, isResolved: isResolved, manner: manner),
            kind: kind)
    }
}

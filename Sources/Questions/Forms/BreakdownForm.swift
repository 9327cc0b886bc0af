// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Members of a break-down in brackets: "1,240 people were resettled (810 from the old town, 430 from the mill)".
///
/// The member is asked by the host clause without its figure, so that neither the sum nor a sister stands in the stem.
enum BreakdownForm {
    static func wording(of asked: Asked) -> Wording? {
        guard let quantity = asked.quantity, !quantity.isPercent, let bracket = bracket(asked) else { return nil }
        let sentence = asked.sentence
        guard let host = host(asked, before: bracket.lowerBound), let noun = noun(asked, host: host) else { return nil }
        let hostVerb = hostVerb(asked, host: host, bracket: bracket)
        guard !hostVerb.isEmpty, Clause.finiteGroups(sentence, in: hostVerb).count == 1 else { return nil }
        let part = part(asked, bracket)
        guard let first = part.first else { return nil }
        let counted = Stem.words(asked, noun)
        let verb = Stem.words(asked, hostVerb)
        let words = Stem.words(asked, part)
        let question: String
        if asked.fact.host.mentions.contains(where: { isTime($0, in: part) }) {
            question = "how many \(counted) \(verb) \(words)"
        } else {
            let link =
                sentence.tags[first] == .preposition || sentence.tags[first] == .noun
                || sentence.tags[first] == .adjective
                || sentence.tags[first] == .name
            guard link else { return nil }
            question = "of the \(counted) who \(verb), how many were \(words)"
        }
        return Wording(form: "breakdown", stem: Stem.question(asked, [question]), fit: 0.75)
    }

    /// Whether the figure stands inside brackets.
    static func bracket(_ asked: Asked) -> Range<Int>? {
        let sentence = asked.sentence
        var start: Int?
        for (index, lexeme) in sentence.lexemes.enumerated() {
            if lexeme.isSymbol("(") { start = index }
            if lexeme.isSymbol(")"), let lower = start {
                if (lower..<index).contains(asked.mention.range.lowerBound) { return lower..<(index + 1) }
                start = nil
            }
        }
        return nil
    }

    private static func host(_ asked: Asked, before index: Int) -> FigureMention? {
        asked.fact.host.mentions.last { mention in
            guard case .quantity = mention.value else { return false }
            return mention.range.upperBound <= index && asked.clause.contains(mention.range.lowerBound)
        }
    }

    /// The host's noun; where the host has none ("and that 1,094 died") the nearest counted noun before it.
    private static func noun(_ asked: Asked, host: FigureMention) -> Range<Int>? {
        let before = asked.fact.host.mentions.filter { $0.range.upperBound <= host.range.upperBound }
        for mention in before.reversed() {
            if case .quantity(let quantity) = mention.value, !quantity.noun.isEmpty {
                return NounPhrase.full(asked.sentence, quantity.noun, before: asked.sentence.bodyEnd)
            }
        }
        return nil
    }

    private static func hostVerb(_ asked: Asked, host: FigureMention, bracket: Range<Int>) -> Range<Int> {
        guard case .quantity(let quantity) = host.value else { return 0..<0 }
        let noun = NounPhrase.full(asked.sentence, quantity.noun, before: bracket.lowerBound)
        let start = max(host.range.upperBound, noun.upperBound)
        return start..<max(start, bracket.lowerBound)
    }

    /// The member's own words: from behind its figure to the next figure's separator or the bracket's end.
    private static func part(_ asked: Asked, _ bracket: Range<Int>) -> Range<Int> {
        let start = asked.mention.range.upperBound
        let next = asked.fact.host.mentions.first { mention in
            guard case .quantity = mention.value else { return false }
            return mention.range.lowerBound >= start && mention.range.lowerBound < bracket.upperBound
        }
        var end = next?.range.lowerBound ?? bracket.upperBound - 1
        while end > start,
            [",", ";"].contains(asked.sentence.lexemes[end - 1].text)
                || asked.sentence.lexemes[end - 1].folded == "and"
        {
            end -= 1
        }
        return start..<max(start, end)
    }

    private static func isTime(_ mention: FigureMention, in part: Range<Int>) -> Bool {
        guard case .time = mention.value else { return false }
        return part.contains(mention.range.lowerBound)
    }
}

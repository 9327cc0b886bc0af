// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// What of a clause a question leaves out.
enum Tail {
    /// Where a clause's words end that are kept: before what a comma adds behind the figure, before a second verb that
    /// shares the subject, before a second figure of a list.
    static func end(of clause: Clause, in sentence: Sentence, after figure: Range<Int>) -> Int {
        let start = max(clause.rest.lowerBound, figure.upperBound)
        var depth = 0
        for index in start..<max(start, clause.rest.upperBound) {
            let lexeme = sentence.lexemes[index]
            if ["(", "["].contains(lexeme.text) { depth += 1 }
            if [")", "]"].contains(lexeme.text) { depth -= 1 }
            guard depth == 0, !clause.insertions.contains(where: { $0.contains(index) }) else { continue }
            if cuts(sentence, at: index, before: clause.rest.upperBound, from: clause.rest.lowerBound) { return index }
            // "outflanked the army and nearly encircled Orsk": behind an active verb a second one.
            if lexeme.folded == "and", clause.verb.range.count == 1, clause.verb.shared == nil {
                var verb = index + 1
                while verb < clause.rest.upperBound, sentence.tags[verb] == .adverb { verb += 1 }
                if verb + 1 < clause.rest.upperBound, sentence.tags[verb] == .verb(.participle),
                    [.name, .determiner, .possessive].contains(sentence.tags[verb + 1])
                {
                    return index
                }
            }
        }
        return clause.rest.upperBound
    }

    private static func cuts(_ sentence: Sentence, at index: Int, before end: Int, from start: Int) -> Bool {
        let lexeme = sentence.lexemes[index]
        // "13:32" is a time of day.
        let isClock =
            lexeme.isSymbol(":") && index + 1 < end && !sentence.lexemes[index + 1].isSpaced && !lexeme.isSpaced
        if [";", ":"].contains(lexeme.text), !isClock { return true }
        if lexeme.isDash && lexeme.isSpaced { return true }
        // "during which time": a relative clause that no comma parts.
        if sentence.tags[index] == .preposition, index + 1 < end, sentence.lexemes[index + 1].folded == "which" {
            return true
        }
        let next = index + 1 < end ? sentence.lexemes[index + 1].folded : ""
        if lexeme.isSymbol(",") {
            guard index + 1 < end else { return true }
            // "July 1, 1931"
            if index > 1, sentence.tags[index + 1] == .number,
                TimeReader.read(sentence.lexemes, at: index - 2).map({ $0.count >= 3 }) == true
            {
                return false
            }
            switch sentence.tags[index + 1] {
            case .verb, .subordinator, .modal, .demonstrative: return true
            case .preposition
            where [
                "with", "after", "before", "since", "as", "despite", "including", "like", "due", "because", "although",
            ].contains(next):
                return true
            case .adverb, .number: return true
            case .conjunction: return hasVerb(sentence, (index + 2)..<end) || hasFigure(sentence, (index + 2)..<end)
            default: return false
            }
        }
        if ["and", "or", "but", "then"].contains(lexeme.folded) {
            var place = index + 1
            while place < end, sentence.tags[place] == .adverb || sentence.lexemes[place].folded == "then" {
                place += 1
            }
            guard place < end else { return true }
            switch sentence.tags[place] {
            case .verb(.past), .verb(.present), .verb(.base), .modal: return true
            // "opened and closed by the king" shares its auxiliary; the first verb is what is asked.
            case .verb(.participle):
                return place + 1 >= end || ![.noun, .name, .number, .adjective].contains(sentence.tags[place + 1])
            default: return hasFigure(sentence, place..<min(place + 4, end))
            }
        }
        return false
    }

    private static func hasVerb(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains {
            switch sentence.tags[$0] {
            case .verb(.past), .verb(.present), .verb(.base), .verb(.participle), .verb(.gerund), .modal: true
            default: false
            }
        }
    }

    private static func hasFigure(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains { sentence.tags[$0] == .number && TimeReader.read(sentence.lexemes, at: $0) == nil }
    }

    /// The adjuncts in front that are kept: a word that leans on the sentence before is not.
    static func lead(of clause: Clause, in sentence: Sentence) -> Range<Int> {
        var lead = clause.lead
        if let first = lead.first, first + 1 < lead.upperBound, sentence.tags[first] == .preposition,
            [
                "comparison", "contrast", "addition", "example", "instance", "fact", "total", "turn", "particular",
                "general",
            ]
            .contains(sentence.lexemes[first + 1].folded),
            first + 2 >= lead.upperBound || sentence.lexemes[first + 2].isSymbol(",")
        {
            lead = min(first + 3, lead.upperBound)..<lead.upperBound
        }
        while let first = lead.first,
            Self.leaning.contains(sentence.lexemes[first].folded) || sentence.lexemes[first].isSymbol(",")
                || sentence.tags[first] == .conjunction
        {
            lead = (first + 1)..<lead.upperBound
        }
        return lead
    }

    private static let leaning: Set<String> = [
        "later", "subsequently", "eventually", "finally", "initially", "originally", "however", "today", "now", "then",
        "meanwhile", "overall", "additionally", "furthermore", "moreover", "also", "similarly", "likewise",
        "consequently",
        "nevertheless", "nonetheless", "instead", "again", "first", "secondly", "lastly", "soon", "thereafter",
        "afterwards",
        "ultimately", "notably", "interestingly", "unfortunately", "fortunately", "indeed", "still", "here",
        "therefore",
        "thus", "hence", "accordingly",
    ]
}

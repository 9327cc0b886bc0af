// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Puts the words of a clause together as a question.
enum Stem {
    /// Words of the sentence as running text, without brackets and insertions that do not hold the figure.
    ///
    /// - Parameter edit: changes the words before they become text.
    static func words(
        _ asked: Asked, _ range: Range<Int>, _ clause: Clause? = nil, _ edit: (inout Draft) -> Void = { _ in }
    ) -> String {
        guard !range.isEmpty else { return "" }
        var draft = Draft(asked.sentence, range)
        edit(&draft)
        if let unit = asked.unitInFull, range.contains(unit.place.lowerBound) {
            draft.replace(unit.place, with: unit.name)
        }
        draft.removeBrackets(keeping: asked.figure)
        draft.removeHowever()
        for insertion in clause?.insertions ?? [] where !insertion.contains(asked.figure.lowerBound) {
            draft.remove(insertion)
        }
        if let antecedent = asked.antecedent, range.contains(antecedent.pronoun) {
            draft.replace(antecedent.pronoun..<(antecedent.pronoun + 1), with: antecedent.words)
        }
        if let first = range.first, first == asked.sentenceStart, Inverted.canLower(asked.sentence, first) {
            draft.lower(first)
        }
        return draft.text
    }

    /// The clause's adjuncts before the question phrase, with the comma they need there; empty for none.
    static func lead(_ asked: Asked, _ clause: Clause) -> String {
        let text = words(asked, Tail.lead(of: clause, in: asked.sentence), clause).trimmingCommas
        return text.isEmpty ? "" : text + ","
    }

    /// Opening and words as one question.
    static func question(_ asked: Asked, _ parts: [String]) -> String {
        let text = parts.filter { !$0.isEmpty }.joined(separator: " ").tidied.trimmingCommas
        let body = asked.opening.isEmpty ? text.raisingFirst : asked.opening + " " + text.loweringFirstWord
        return body.tidied + "?"
    }

    /// "40 tonnes of wheat and 20 of barley": the second figure would be left behind.
    static func goesOn(_ sentence: Sentence, _ index: Int, _ end: Int) -> Bool {
        guard index < end, ["and", "or", "to", "/", ",", "–", "-"].contains(sentence.lexemes[index].folded) else {
            return false
        }
        return (index..<min(index + 5, end)).contains {
            sentence.tags[$0] == .number && TimeReader.read(sentence.lexemes, at: $0) == nil
        }
    }
}

extension Asked {
    /// The unit of the figure, where it is printed as a symbol: a question says "how many kilometres", not "how many km".
    fileprivate var unitInFull: (place: Range<Int>, name: String)? {
        guard let quantity, let unit = quantity.unit, !quantity.isPercent, !quantity.noun.isEmpty,
            let reading = UnitReader.read(sentence.lexemes, at: quantity.noun.lowerBound), !reading.isInWords,
            reading.count == quantity.noun.count
        else { return nil }
        return (quantity.noun, unit.plural)
    }
}

/// How the question phrase of a number opens.
enum QuestionPhrase {
    /// "about how many", "what percentage", "what fraction", "how much": the word of degree stays.
    static func of(_ asked: Asked, _ quantity: QuantityMention) -> String { degree(asked, quantity) + bare(quantity) }

    private static func bare(_ quantity: QuantityMention) -> String {
        if quantity.isPercent { return "what percentage" }
        if quantity.reading.fraction != nil { return "what fraction" }
        if case .money = quantity.unit?.dimension, quantity.noun.isEmpty { return "how much money" }
        return "how many"
    }

    /// The counted noun as a question says it: a unit by its full name, anything else as it stands.
    ///
    /// - Parameter range: the noun with what belongs to it.
    static func counted(
        _ asked: Asked, _ quantity: QuantityMention, _ range: Range<Int>, _ clause: Clause? = nil
    ) -> String {
        guard let unit = quantity.unit, isMeasure(unit), !quantity.noun.isEmpty,
            range.lowerBound == quantity.noun.lowerBound
        else { return Stem.words(asked, range, clause) }
        return Stem.words(asked, range, clause) { $0.replace(quantity.noun, with: unit.plural) }
    }

    /// Whether a unit is one of a physical measure, with a name of its own.
    static func isMeasure(_ unit: Unit) -> Bool {
        switch unit.dimension {
        case .money, .share, .rate, .other: false
        default: true
        }
    }

    /// Whether the figure gives a value in an unusual way that no open question asks for: a range, a value with its error,
    /// a multiple.
    static func isPlain(_ asked: Asked, _ quantity: QuantityMention) -> Bool {
        guard quantity.upper == nil, quantity.tolerance == nil else { return false }
        // "13,000 BP" is a time and counts nothing.
        if quantity.unit == nil, quantity.noun.count == 1, let noun = quantity.noun.first,
            ["BP", "BC", "BCE", "CE", "AD"].contains(asked.sentence.lexemes[noun].text)
        {
            return false
        }
        let last = asked.sentence.lexemes[asked.mention.range.upperBound - 1].folded
        return last != "times" && last != "fold"
    }

    /// The word of degree that stands directly before the figure, with a space behind it; empty for none.
    static func degree(_ asked: Asked, _ quantity: QuantityMention) -> String {
        guard let hedge = quantity.hedge, hedge.range.upperBound == asked.mention.range.lowerBound,
            hedge.degree != .total
        else { return "" }
        switch hedge.word {
        case "ca", "ca.", "c", "c.", "circa", "some", "estimated", "around": return "about "
        case "over", "above", "exceeding": return "more than "
        case "under", "below": return "fewer than "
        default: return hedge.word + " "
        }
    }
}

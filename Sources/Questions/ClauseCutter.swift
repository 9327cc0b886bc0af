// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Cuts a sentence into the pieces that can be asked about by themselves.
enum ClauseCutter {
    /// How finely a sentence is cut.
    enum Grain {
        /// At clauses that could be sentences: for a cloze.
        case clauses
        /// At absolutes and relative clauses too ("…, with the last prisoner returning in 1956"): for an open question.
        case bare
    }

    /// The piece of `range` that holds `figure`.
    static func piece(
        of sentence: Sentence, in range: Range<Int>, holding figure: Range<Int>, _ grain: Grain
    ) -> Range<Int> {
        guard range.contains(figure.lowerBound) else { return range }
        return piece(of: sentence, in: range, holding: figure, among: pieces(of: sentence, in: range, grain))
    }

    /// The one of the pieces of `range` that holds `figure`.
    static func piece(
        of sentence: Sentence, in range: Range<Int>, holding figure: Range<Int>, among all: [Range<Int>]
    ) -> Range<Int> {
        guard range.contains(figure.lowerBound) else { return range }
        guard let place = all.firstIndex(where: { $0.contains(figure.lowerBound) }) else { return range }
        // A piece that shares the subject before it cannot stand without it.
        if place > 0, !isClause(sentence, all[place]), !startsWithReport(sentence, all[place]),
            Clause.finiteGroups(sentence, in: all[place]).first?.range.lowerBound ?? .max < figure.lowerBound
        {
            return all[place - 1].lowerBound..<all[place].upperBound
        }
        return all[place]
    }

    /// The pieces of `range`, in order, without the words that join them.
    static func pieces(of sentence: Sentence, in range: Range<Int>, _ grain: Grain) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let lexeme = sentence.lexemes[index]
            if case .symbol = lexeme.kind {
                switch lexeme.text {
                case "(", "[": depth += 1
                case ")", "]": depth -= 1
                default: break
                }
            }
            guard depth == 0, index >= start, let end = cut(sentence, at: index, start: start, range, grain) else {
                continue
            }
            result.append(start..<index)
            start = end
        }
        result.append(start..<range.upperBound)
        return result.filter { !$0.isEmpty }
    }

    /// Where the next piece begins if the sentence is cut at `index`.
    private static func cut(
        _ sentence: Sentence, at index: Int, start: Int, _ range: Range<Int>, _ grain: Grain
    ) -> Int? {
        let lexemes = sentence.lexemes
        let end = range.upperBound
        if !lexemes[index].isSymbol(";"), hasOpenSubordinate(sentence, start..<index) { return nil }
        // Nothing else can begin a piece.
        switch lexemes[index].kind {
        case .symbol: break
        case .word: guard lexemes[index].folded == "and" || lexemes[index].folded == "with" else { return nil }
        default: return nil
        }
        if lexemes[index].isSymbol(";") { return index + 1 }
        func word(_ place: Int) -> String { place < end ? lexemes[place].folded : "" }
        // "found that … and that …"
        if lexemes[index].folded == "and", word(index + 1) == "that", isClause(sentence, (index + 2)..<end) {
            return index + 2
        }
        // "3.0 million were taken and up to 1.0 million died"
        if lexemes[index].folded == "and", isFigure(sentence, index + 1, end), isClause(sentence, start..<index),
            isClause(sentence, (index + 1)..<end)
        {
            return index + 1
        }
        // "… with 381 having died": an absolute that no comma parts.
        if grain == .bare, lexemes[index].folded == "with", index + 2 < end, sentence.tags[index + 1] == .number,
            sentence.tags[index + 2] == .verb(.gerund), isClause(sentence, start..<index)
        {
            return index + 1
        }
        guard lexemes[index].isSymbol(",") else { return nil }
        if word(index + 1) == "and", word(index + 2) == "that", isClause(sentence, (index + 3)..<end) {
            return index + 3
        }
        if word(index + 1) == "for", word(index + 2) == "example", isClause(sentence, (index + 3)..<end) {
            return index + 3
        }
        guard isClause(sentence, start..<index) else { return nil }
        let rest = (index + 2)..<max(index + 2, end)
        switch word(index + 1) {
        case "and", "but", "while", "whereas":
            if isClause(sentence, rest) { return index + 2 }
            // ", and additionally maintains that …": the subject is shared, and the second claim has its own verb.
            if startsWithReport(sentence, rest) || startsWithVerb(sentence, rest) { return index + 2 }
        case "when" where grain == .bare: return index + 2
        case "which" where grain == .bare: return index + 2
        case "with" where grain == .bare && hasGerund(sentence, rest): return index + 1
        default: break
        }
        // A comma splice: ", 91,000 of the survivors became …".
        if index + 1 < end, sentence.tags[index + 1] == .number, isClause(sentence, (index + 1)..<end) {
            return index + 1
        }
        return nil
    }

    /// "…, when Lida Morn | and Anton Brell arrived", "because | , while it fell, …": a clause was opened that has no verb yet.
    private static func hasOpenSubordinate(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        guard
            let opener = range.last(where: {
                ["when", "because", "although", "though", "if", "whereas", "where", "unless"].contains(
                    sentence.lexemes[$0].folded)
            }), opener > range.lowerBound
        else { return false }
        return Clause.finiteGroups(sentence, in: (opener + 1)..<range.upperBound).isEmpty
    }

    /// A number, a word or two of degree allowed before it.
    private static func isFigure(_ sentence: Sentence, _ index: Int, _ end: Int) -> Bool {
        (index..<min(index + 3, end)).contains { place in
            sentence.tags[place] == .number
                && (index..<place).allSatisfy { [.preposition, .adverb].contains(sentence.tags[$0]) }
        }
    }

    /// Whether a stretch opens with a subject of its own that a finite verb follows.
    static func isClause(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, let group = Clause.finiteGroups(sentence, in: range).first else { return false }
        let subject = range.lowerBound..<group.range.lowerBound
        guard !subject.contains(where: { sentence.tags[$0] == .subordinator || sentence.lexemes[$0].folded == "but" })
        else { return false }
        return subject.contains {
            switch sentence.tags[$0] {
            case .noun, .name, .pronoun, .number: true
            default: false
            }
        }
    }

    /// "additionally maintains that": adverbs and a verb of saying.
    static func startsWithReport(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        guard let group = Clause.finiteGroups(sentence, in: range).first else { return false }
        let before = range.lowerBound..<group.range.lowerBound
        return before.allSatisfy { sentence.tags[$0] == .adverb }
            && VerbTable.reporting.contains(VerbTable.lemma(sentence.lexemes[group.main].folded))
    }

    /// "instead handed them over": adverbs and a finite verb.
    private static func startsWithVerb(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        guard let group = Clause.finiteGroups(sentence, in: range).first else { return false }
        return (range.lowerBound..<group.range.lowerBound).allSatisfy { sentence.tags[$0] == .adverb }
    }

    private static func hasGerund(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains { sentence.tags[$0] == .verb(.gerund) }
    }
}

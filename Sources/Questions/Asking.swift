// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Facts
import Figures
import Language

/// A question as worded by a form, before options, id and gate.
struct Wording {
    /// The form's name, as it stands in the bank.
    let form: String
    /// The stem.
    let stem: String
    /// How well the form fits, 0 to 1; the best wording of a fact is kept.
    let fit: Double
    /// Whether the stem names the unit or the counted noun, so that the key can be the bare number.
    var namesUnit = true
}

/// The parts of a prose claim that the forms work on.
struct Asked {
    let fact: ProseFact
    /// The clause that could be a sentence: what a cloze shows.
    let clause: Range<Int>
    /// The clause without absolutes and relative clauses: what an open question is made from.
    let body: Range<Int>
    /// The sentence's first piece, where the figure stands in a later one and the first has no figure: "The army
    /// surrendered at the river" before "91,000 of the survivors became prisoners".
    let context: String?
    /// The clause whose own words hold the figure, where the sentence can be divided.
    let parsed: Clause?

    /// The parts of a claim, its sentence cut once for all forms.
    init(fact: ProseFact) {
        self.fact = fact
        let sentence = fact.host.sentence
        let figure = fact.mention.range
        let (claim, pieces) = Self.claim(fact)
        clause = ClauseCutter.piece(of: sentence, in: claim, holding: figure, among: pieces)
        body = ClauseCutter.piece(of: sentence, in: claim, holding: figure, .bare)
        context = Self.context(fact, pieces)
        parsed = ClauseReader.clauses(of: sentence, in: claim).first { $0.holds(figure) }
        sentenceStart = claim.lowerBound
    }

    /// Where the claim begins: its first word may have a capital for no other reason.
    let sentenceStart: Int

    /// Where the words of a clause end that a question keeps: what only adds something behind the figure is left out.
    func end(of clause: Clause) -> Int { Tail.end(of: clause, in: sentence, after: figure) }

    /// What stands for the clause's subject where that is a pronoun whose noun is known.
    var antecedent: Antecedent?

    var sentence: Sentence { fact.host.sentence }
    var mention: FigureMention { fact.mention }
    var attribution: Attribution? { fact.host.attribution }

    /// The lexemes of the claim, without the attribution and an opening connective, and the clauses they are cut into.
    private static func claim(_ fact: ProseFact) -> (range: Range<Int>, pieces: [Range<Int>]) {
        let sentence = fact.host.sentence
        let figure = fact.mention.range
        // A time in "In 1931 the office announced that …" belongs to the announcing, not to what was announced.
        let body = fact.host.attribution?.body
        let range = body.flatMap { $0.contains(figure.lowerBound) ? $0 : nil } ?? Connectives.body(of: sentence)
        let pieces = ClauseCutter.pieces(of: sentence, in: range, .clauses)
        let piece = ClauseCutter.piece(of: sentence, in: range, holding: figure, among: pieces)
        // ", and additionally maintains that X": the claim is X.
        if ClauseCutter.startsWithReport(sentence, piece),
            let that = piece.first(where: { sentence.lexemes[$0].folded == "that" }), that < figure.lowerBound
        {
            let claim = (that + 1)..<piece.upperBound
            return (claim, ClauseCutter.pieces(of: sentence, in: claim, .clauses))
        }
        return (range, pieces)
    }

    private static func context(_ fact: ProseFact, _ pieces: [Range<Int>]) -> String? {
        let sentence = fact.host.sentence
        guard let first = pieces.first,
            !first.contains(fact.mention.range.lowerBound), first.count <= 16, ClauseCutter.isClause(sentence, first),
            !fact.host.mentions.contains(where: { first.contains($0.range.lowerBound) }),
            ![.preposition, .subordinator, .adverb].contains(sentence.tags[first.lowerBound])
        else { return nil }
        return sentence.text(first)
    }

    /// "According to X, citing Y," in front of the question, or nothing.
    var opening: String {
        guard let attribution, attribution.body.contains(mention.range.lowerBound) else { return "" }
        if case .inClause = attribution.shape { return "" }
        return Claimants.opening(attribution, in: sentence)
    }

    /// The quantity, where the figure is one.
    var quantity: QuantityMention? {
        if case .quantity(let quantity) = mention.value { return quantity }
        return nil
    }

    /// The time, where the figure is one.
    var time: TimeMention? {
        if case .time(let time) = mention.value { return time }
        return nil
    }

    /// Figure and word of degree together.
    var figure: Range<Int> {
        guard let hedge = quantity?.hedge, hedge.range.upperBound == mention.range.lowerBound else {
            return mention.range
        }
        return hedge.range.lowerBound..<mention.range.upperBound
    }
}

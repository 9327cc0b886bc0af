// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Whether a stated change fits its two ends: "rose by 25% from 1,200 to 1,500", "doubled from 40 to 80".
enum ChangeCheck {
    static func checks(_ host: FactSentence, _ places: PlaceMaker) -> [FigureCheck] {
        let sentence = host.sentence
        let counts = host.mentions.compactMap { mention -> (FigureMention, QuantityMention)? in
            if case .quantity(let quantity) = mention.value { return (mention, quantity) }
            return nil
        }
        var found: [FigureCheck] = []
        for (index, pair) in counts.enumerated().dropLast() {
            let (from, to) = (pair, counts[index + 1])
            guard ends(sentence, from.0, to.0), from.1.isPercent == to.1.isPercent, from.1.reading.value > .zero,
                from.1.hedge == nil, to.1.hedge == nil
            else { continue }
            let places2 = [places.place(host, from.0.range), places.place(host, to.0.range)]
            let ratio = to.1.reading.value.double / from.1.reading.value.double
            let clause = clause(sentence, from.0.range.lowerBound)
            if let word = clause.lazy.compactMap({ FactorWord(sentence, at: $0) }).first {
                found.append(
                    FigureCheck(
                        kind: .factor(
                            word: sentence.lexemes[word.index].text, factor: CheckMath.decimal(ratio, places: 2)),
                        stated: places.place(host, word.index..<(word.index + 1)), against: places2,
                        agrees: word.range.contains(ratio)))
            }
            // "by 300", in the same clause and directly before the two ends.
            guard index > 0, case let (stated, change) = counts[index - 1], clause.contains(stated.range.lowerBound),
                stated.range.lowerBound > 0, sentence.lexemes[stated.range.lowerBound - 1].folded == "by",
                change.hedge == nil, !from.1.isPercent
            else { continue }
            let difference = abs(to.1.reading.value.double - from.1.reading.value.double)
            let value = change.isPercent ? abs(ratio - 1) * 100 : difference
            let ends = [from.1, to.1].map { $0.reading.isRounded ? CheckMath.slack($0.reading) : 0 }.reduce(0, +)
            let slack =
                CheckMath.slack(change.reading)
                + (change.isPercent ? ends / from.1.reading.value.double * 100 : ends)
            found.append(
                FigureCheck(
                    kind: .change(change: CheckMath.decimal(value, places: 2), isPercent: change.isPercent),
                    stated: places.place(host, stated.range), against: places2,
                    agrees: abs(value - change.reading.value.double) <= slack))
        }
        return found
    }

    /// "from A [noun] [in 1931] to B".
    private static func ends(_ sentence: Sentence, _ from: FigureMention, _ to: FigureMention) -> Bool {
        let lower = from.range.lowerBound
        guard lower > 0, sentence.lexemes[lower - 1].folded == "from", to.range.lowerBound > 0,
            sentence.lexemes[to.range.lowerBound - 1].folded == "to"
        else { return false }
        let between = from.range.upperBound..<(to.range.lowerBound - 1)
        return between.count <= 6 && !between.contains { [",", ";", "("].contains(sentence.lexemes[$0].text) }
            && !between.contains { ["and", "to"].contains(sentence.lexemes[$0].folded) }
    }

    /// What stands between the stop before and the figure.
    private static func clause(_ sentence: Sentence, _ index: Int) -> Range<Int> {
        let stop = (0..<index).last { [";", ",", "("].contains(sentence.lexemes[$0].text) }
        return (stop.map { $0 + 1 } ?? 0)..<index
    }
}

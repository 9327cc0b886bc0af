// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Whether a percentage beside a part and its whole is right: "212 of the 640 prisoners (33%)".
enum ShareCheck {
    static func checks(_ host: FactSentence, _ places: PlaceMaker) -> [FigureCheck] {
        let sentence = host.sentence
        let mentions = host.mentions
        var found: [FigureCheck] = []
        for (index, mention) in mentions.enumerated() {
            guard case .quantity(let percent) = mention.value, percent.isPercent, index >= 2 else { continue }
            let part = mentions[index - 2]
            let whole = mentions[index - 1]
            guard case .quantity(let a) = part.value, case .quantity(let b) = whole.value, !a.isPercent, !b.isPercent,
                b.reading.value > a.reading.value, a.reading.value > .zero, a.hedge == nil, b.hedge == nil,
                isPartOf(sentence, part, whole), isGloss(sentence, whole, mention)
            else { continue }
            let value = a.reading.value.double / b.reading.value.double * 100
            let low = (a.reading.value.double - rounding(a)) / (b.reading.value.double + rounding(b)) * 100
            let high = (a.reading.value.double + rounding(a)) / (b.reading.value.double - rounding(b)) * 100
            var slack = CheckMath.slack(percent.reading) + 0.001
            if percent.hedge != nil { slack += 0.05 * percent.reading.value.double }
            let stated = percent.reading.value.double
            found.append(
                FigureCheck(
                    kind: .share(percent: CheckMath.decimal(value, places: 2)),
                    stated: places.place(host, mention.range),
                    against: [places.place(host, part.range), places.place(host, whole.range)],
                    agrees: stated >= low - slack && stated <= high + slack))
        }
        return found
    }

    private static func rounding(_ quantity: QuantityMention) -> Double {
        quantity.reading.isRounded ? CheckMath.slack(quantity.reading) : 0
    }

    /// "212 of the 640", "212 out of 640": nothing but the counted noun between.
    private static func isPartOf(_ sentence: Sentence, _ part: FigureMention, _ whole: FigureMention) -> Bool {
        let between = part.range.upperBound..<whole.range.lowerBound
        guard between.count <= 5, let of = between.last(where: { sentence.lexemes[$0].folded == "of" }) else {
            return false
        }
        return between.allSatisfy { index in
            index == of || sentence.lexemes[index].folded == "out" || sentence.tags[index] == .determiner
                || index < of && [.noun, .name, .adjective].contains(sentence.tags[index])
        }
    }

    /// "(33%)" or ", or 33%," directly behind the whole's noun.
    private static func isGloss(_ sentence: Sentence, _ whole: FigureMention, _ percent: FigureMention) -> Bool {
        let between = whole.range.upperBound..<percent.range.lowerBound
        guard between.count <= 7 else { return false }
        let words = between.map { sentence.lexemes[$0].text.lowercased() }
        let opens = words.lastIndex { ["(", "or"].contains($0) }
        guard let opens else { return false }
        let tail = words[(opens + 1)...]
        let head = between.prefix(opens)
        return tail.allSatisfy {
            ["about", "nearly", "almost", "some", "roughly", "approximately", "just", "over"].contains($0)
        }
            && head.allSatisfy {
                [.noun, .name, .adjective].contains(sentence.tags[$0]) || sentence.lexemes[$0].isSymbol(",")
            }
    }
}

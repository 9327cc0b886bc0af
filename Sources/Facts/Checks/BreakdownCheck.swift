// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Whether the members in brackets add up to the figure before: "1,240 were moved (810 from Sesk and 430 from Torv)".
enum BreakdownCheck {
    static func checks(_ host: FactSentence, _ places: PlaceMaker) -> [FigureCheck] {
        let sentence = host.sentence
        var found: [FigureCheck] = []
        for open in sentence.lexemes.indices where sentence.lexemes[open].isSymbol("(") {
            guard let close = (open..<sentence.lexemes.count).first(where: { sentence.lexemes[$0].isSymbol(")") }),
                let whole = whole(host, before: open), let members = members(host, open..<close, below: whole)
            else { continue }
            let sum = members.map(\.value.double).reduce(0, +)
            let slack =
                members.map { CheckMath.slack($0.reading) }.reduce(0, +)
                + CheckMath.slack(whole.reading)
            let isExact = !(members + [whole]).contains { $0.reading.isRounded }
            let agrees = abs(sum - whole.value.double) <= (isExact ? 0.4 : slack)
            // Members that fall far short are a part of the list.
            guard agrees || sum > whole.value.double || sum >= 0.9 * whole.value.double else { continue }
            guard agrees || sum <= 1.5 * whole.value.double else { continue }
            found.append(
                FigureCheck(
                    kind: .breakdown(sum: CheckMath.decimal(sum, places: isExact ? 0 : 3)),
                    stated: places.place(host, whole.range), against: members.map { places.place(host, $0.range) },
                    agrees: agrees))
        }
        return found
    }

    private struct Figure {
        let range: Range<Int>
        let reading: NumberReading
        var value: DecimalNumber { reading.value }
    }

    private static func figure(_ mention: FigureMention) -> Figure? {
        guard case .quantity(let quantity) = mention.value, !quantity.isPercent, quantity.hedge == nil else {
            return nil
        }
        return Figure(range: mention.range, reading: quantity.reading)
    }

    /// The last count before the bracket, in the same clause.
    private static func whole(_ host: FactSentence, before open: Int) -> Figure? {
        guard let mention = host.mentions.last(where: { $0.range.upperBound <= open }), let figure = figure(mention),
            open - mention.range.upperBound <= 8,
            !(mention.range.upperBound..<open).contains(where: {
                [",", ";", ":"].contains(host.sentence.lexemes[$0].text)
            })
        else { return nil }
        return figure
    }

    /// The counts of a bracket that lists members: each behind the bracket, a comma, a semicolon or "and".
    private static func members(_ host: FactSentence, _ bracket: Range<Int>, below whole: Figure) -> [Figure]? {
        let sentence = host.sentence
        let words = bracket.map { sentence.lexemes[$0].folded }
        let partial: Set<String> = [
            "including", "mostly", "mainly", "among", "e.g.", "example", "or", "about", "approximately", "of", "which",
            "see",
            "excluding", "per", "plus", "from about", "vs", "to", "km", "mi", "sq", "ft", "m", "lb", "kg", "rank",
            "see",
        ]
        // "from 1941 to 1945" is a member's time.
        let hasPartial = bracket.contains { index in
            let word = sentence.lexemes[index].folded
            guard partial.contains(word) else { return false }
            return !(word == "to" && TimeReader.read(sentence.lexemes, at: index + 1) != nil)
        }
        guard !hasPartial, words.count > 4 else { return nil }
        let inside = host.mentions.filter { bracket.contains($0.range.lowerBound) }
        var members: [Figure] = []
        for mention in inside {
            guard case .quantity = mention.value else { continue }
            guard let figure = figure(mention), figure.value < whole.value else { return nil }
            let before = sentence.lexemes[mention.range.lowerBound - 1]
            guard ["(", ",", ";", "and"].contains(before.folded) else { return nil }
            members.append(figure)
        }
        return members.count >= 2 ? members : nil
    }
}

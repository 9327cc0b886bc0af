// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Reads a number of a sentence with all that belongs to it: sign, currency, the other end of a range, tolerance, unit,
/// and what is counted.
struct QuantityReader {
    private let sentence: Sentence
    private let lexemes: [Lexeme]
    private var reading: NumberReading
    private var upperEnd: NumberReading?
    private var tolerance: DecimalNumber?
    private let start: Int
    private var lower: Int
    private var upper: Int
    private var unit: Unit?
    private var unitRange: Range<Int>
    private var isPercent = false
    private var hasMark = false
    /// Why it is not asked for after all.
    private(set) var reason: Unasked?

    init(_ sentence: Sentence, _ lexemes: [Lexeme], _ first: NumberReading, at index: Int) {
        self.sentence = sentence
        self.lexemes = lexemes
        reading = first
        start = index
        lower = index
        upper = index + first.count
        unitRange = upper..<upper
        readFront()
        readUnit()
        readRange()
        readTolerance()
        judge()
    }

    /// The figure's lexemes: sign, currency, number, percent sign; both ends of a range.
    var range: Range<Int> { lower..<upper }

    // MARK: Parts

    private mutating func readFront() {
        if let mark = UnitReader.currency(lexemes, before: start) {
            unit = mark.unit
            lower -= mark.count
            hasMark = true
        }
        if lower > 0, isMinus(lower - 1) {
            lower -= 1
            reading = reading.negated
        }
    }

    /// "−5": a minus sign glued to the number and not to what stands before it.
    private func isMinus(_ index: Int) -> Bool {
        guard lexemes[index].text == "−" || lexemes[index].text == "-" || lexemes[index].text == "–",
            !lexemes[index + 1].isSpaced
        else { return false }
        return index == 0 || lexemes[index].isSpaced || lexemes[index - 1].isSymbol("(")
    }

    private mutating func readUnit() {
        if let share = UnitReader.share(lexemes, at: upper) {
            unit = share.unit
            isPercent = share.unit.singular == "percent"
            unitRange = upper..<(upper + share.count)
            if isPercent {
                upper += share.count
                unitRange = upper..<upper
            }
            return
        }
        guard !hasMark, reading.fraction == nil else { return }
        if let found = UnitReader.read(lexemes, at: upper), isUnit(found) {
            unit = found.unit
            unitRange = upper..<(upper + found.count)
        }
    }

    /// Symbols of one letter and words that are also nouns count as units only in digits: "two seconds", "12 marks".
    private func isUnit(_ found: UnitReading) -> Bool {
        guard upper + found.count <= sentence.bodyEnd else { return false }
        if found.isInWords { return true }
        return !reading.isInWords
    }

    // MARK: Ranges

    private mutating func readRange() {
        let isBetween = lower > 0 && lexemes[lower - 1].folded == "between"
        let sign = max(upper, unitRange.upperBound)
        guard sign + 1 < sentence.bodyEnd, joins(sign, isBetween) else {
            return
        }
        var place = sign + 1
        var mark: UnitReading?
        if case .symbol = lexemes[place].kind, place + 1 < lexemes.count,
            let found = UnitReader.currency(lexemes, before: place + 1)
        {
            mark = found
            place += 1
        }
        guard let second = NumberReader.read(lexemes, at: place) else { return }
        let behind = place + second.count
        let share = UnitReader.share(lexemes, at: behind)
        // "5 percent to 12 million": two figures.
        if isPercent, share == nil { return }
        if mark != nil, mark?.unit != unit { return }
        var low = reading
        // "2 to 3 million": the scale word counts for both.
        if second.hasScaleWord, !low.hasScaleWord, let scaled = low.scaled(like: second), scaled.value < second.value {
            low = scaled
        }
        guard low.value < second.value else {
            if isBetween { return }
            // "52 to 48", "3–1".
            reason = .ratio
            upper = behind
            return
        }
        if isChange { return }
        reading = low
        upperEnd = second
        upper = behind
        if let share {
            unit = share.unit
            isPercent = share.unit.singular == "percent"
            if isPercent { upper += share.count }
        }
        unitRange = upper..<upper
        if !isPercent, !hasMark, let found = UnitReader.read(lexemes, at: upper), isUnit(found) {
            unit = found.unit
            unitRange = upper..<(upper + found.count)
        }
        if isBetween || (lower > 0 && lexemes[lower - 1].folded == "from") { lower -= 1 }
    }

    /// Whether what stands at `sign` joins two ends of a range.
    private func joins(_ sign: Int, _ isBetween: Bool) -> Bool {
        if lexemes[sign].isDash { return lexemes[sign].isSpaced == lexemes[sign + 1].isSpaced }
        switch lexemes[sign].folded {
        case "to": return true
        case "and": return isBetween
        default: return false
        }
    }

    /// "rose from 12 to 15": two values at two times, no range.
    private var isChange: Bool {
        let lowest = max(0, lower - 8)
        return (lowest..<lower).contains { Self.changes.contains(lexemes[$0].folded) }
    }

    private static let changes: Set<String> = [
        "rise", "rises", "rose", "risen", "rising", "fall", "falls", "fell", "fallen", "falling", "grow", "grows",
        "grew",
        "grown", "growing", "increase", "increases", "increased", "increasing", "decrease", "decreases", "decreased",
        "decreasing", "drop", "drops", "dropped", "dropping", "decline", "declines", "declined", "declining", "reduce",
        "reduced", "reducing", "expand", "expanded", "expanding", "shrink", "shrank", "shrunk", "cut", "climb",
        "climbed",
        "jump", "jumped", "raise", "raised", "raising", "lower", "lowered", "sink", "sank", "sunk", "surged", "soared",
        "slumped", "went", "gone", "came", "doubled", "tripled", "improved", "improving", "moved", "changed",
    ]

    private mutating func readTolerance() {
        guard upperEnd == nil, upper + 1 < sentence.bodyEnd, lexemes[upper].isSymbol("±"),
            let other = NumberReader.read(lexemes, at: upper + 1)
        else { return }
        tolerance = other.value
        upper += 1 + other.count
        unitRange = upper..<upper
        if let share = UnitReader.share(lexemes, at: upper) {
            unit = share.unit
            isPercent = true
            upper += share.count
            unitRange = upper..<upper
        } else if let found = UnitReader.read(lexemes, at: upper), isUnit(found) {
            unit = found.unit
            unitRange = upper..<(upper + found.count)
        }
    }

    // MARK: Judgement

    private mutating func judge() {
        guard reason == nil else { return }
        if isRelativeTime {
            reason = .relativeTime
        } else if isAttributive {
            reason = .attributive
        }
    }

    /// "the first six months", "two days later": says when, not how long.
    private var isRelativeTime: Bool {
        guard case .time = unit?.dimension ?? .share, !unitRange.isEmpty else {
            return upper < lexemes.count && ["decades", "centuries", "generations"].contains(lexemes[upper].folded)
                && isRelative(behind: upper + 1)
        }
        return isRelative(behind: unitRange.upperBound)
    }

    private func isRelative(behind index: Int) -> Bool {
        if lower > 0 {
            let before = lexemes[lower - 1].folded
            if [
                "first", "last", "next", "past", "following", "within", "previous", "after", "every", "each", "these",
                "those",
            ]
            .contains(before) {
                return true
            }
            // "for the first time in 40 years"
            if before == "in", lower > 1, lexemes[lower - 2].folded == "time" { return true }
        }
        return index < lexemes.count
            && ["later", "earlier", "ago", "before", "after", "old", "previously", "afterwards", "from"]
                .contains(lexemes[index].folded)
    }

    /// "a 61 m dam": the unit's noun follows. Adjectives of measure ("61 m high") are none.
    private var isAttributive: Bool {
        guard !unitRange.isEmpty, let unit, unitRange.upperBound < sentence.bodyEnd else { return false }
        if case .share = unit.dimension { return false }
        let next = unitRange.upperBound
        guard [.noun, .adjective].contains(sentence.tags[next]) else { return false }
        let isInWords = unitRange.count == 1 && lexemes[unitRange.lowerBound].folded == unit.plural
        return !isInWords
            && !["high", "long", "deep", "wide", "tall", "thick", "broad", "away", "across", "apart"]
                .contains(lexemes[next].folded)
    }

    // MARK: Results

    /// The lexemes of the value that this one repeats in another unit: "5 km (3.1 miles)".
    func conversion(of last: FigureMention) -> Range<Int>? {
        guard case .quantity(let other) = last.value, let unit, let otherUnit = other.unit else { return nil }
        let between = max(last.range.upperBound, other.noun.upperBound)
        guard between < lower, lower - between <= 3 else { return nil }
        let opens = (between..<lower).contains { index in
            ["(", "[", "/", "or", "=", ";"].contains(lexemes[index].folded)
        }
        guard opens, unit != otherUnit else { return nil }
        if case .money = unit.dimension, case .money = otherUnit.dimension {
            return lexemes[between].isSymbol("(") ? last.range : nil
        }
        return otherUnit.isConversion(other.reading.value, of: reading.value, in: unit) ? last.range : nil
    }

    /// The mention.
    var mention: QuantityMention {
        var style = NumberStyle(lexemes, at: start, reading: original)
        if isPercent {
            let sign = shareText
            style?.suffix = sign
        }
        if hasMark {
            let mark = start - (UnitReader.currency(lexemes, before: start)?.count ?? 0)
            style?.prefix = sentence.text(mark..<start) + (lexemes[start].isSpaced ? " " : "")
        }
        if upperEnd != nil { style = nil }
        return QuantityMention(
            reading: reading, upper: upperEnd, tolerance: tolerance, style: tolerance == nil ? style : nil,
            isPercent: isPercent, unit: unit, hedge: HedgeReader.hedge(sentence, before: lower), noun: noun)
    }

    /// The reading as it stands, without sign.
    private var original: NumberReading { NumberReader.read(lexemes, at: start) ?? reading }

    private var shareText: String {
        let from = start + original.count
        guard from < upper else { return "" }
        return (lexemes[from].isSpaced ? " " : "") + sentence.text(from..<upper)
    }

    private var noun: Range<Int> {
        if isPercent { return upper..<upper }
        if !unitRange.isEmpty { return unitRange }
        if hasMark { return upper..<upper }
        let phrase = Self.nounPhrase(sentence, from: upper)
        return phrase.isEmpty ? phrase : phrase.lowerBound..<Self.rateEnd(sentence, phrase.upperBound)
    }

    /// "children per woman", "deaths per 1,000 people", "people per km²": what stands below the stroke belongs to the noun.
    private static func rateEnd(_ sentence: Sentence, _ index: Int) -> Int {
        let lexemes = sentence.lexemes
        guard index + 1 < sentence.bodyEnd,
            lexemes[index].folded == "per" || (lexemes[index].isSymbol("/") && !lexemes[index].isSpaced)
        else { return index }
        var next = index + 1
        if let number = NumberReader.read(lexemes, at: next) { next += number.count }
        if let unit = UnitReader.read(lexemes, at: next) { return next + unit.count }
        let phrase = nounPhrase(sentence, from: next)
        return phrase.isEmpty ? index : phrase.upperBound
    }

    /// The modifiers and the noun behind a number.
    static func nounPhrase(_ sentence: Sentence, from start: Int) -> Range<Int> {
        var index = start
        var lastNoun = start
        let end = sentence.bodyEnd
        while index < end {
            switch sentence.tags[index] {
            case .noun, .name: lastNoun = index + 1
            case .adjective: break
            case .verb(.participle), .verb(.gerund):
                // "12 captured ships": a participle counts only when a noun follows it.
                guard index + 1 < end, [.noun, .adjective].contains(sentence.tags[index + 1]) else {
                    return start..<lastNoun
                }
            case .sign where ["\"", "“", "”"].contains(sentence.lexemes[index].text) && index + 1 < end: break
            default: return start..<lastNoun
            }
            index += 1
        }
        return start..<lastNoun
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds the figures of a sentence: those that a question could ask for, and the others with the reason why not.
struct MentionFinder {
    let sentence: Sentence
    let lexemes: [Lexeme]
    let end: Int
    private(set) var mentions: [FigureMention] = []
    private(set) var unasked: [UnaskedFigure] = []

    /// The figures that a question could ask for, in order.
    static func mentions(in sentence: Sentence) -> [FigureMention] { read(sentence).mentions }

    /// All figures of a sentence, in order.
    static func read(_ sentence: Sentence) -> MentionFinder {
        var finder = MentionFinder(sentence)
        finder.run()
        return finder
    }

    private init(_ sentence: Sentence) {
        self.sentence = sentence
        lexemes = sentence.lexemes
        end = sentence.bodyEnd
    }

    private mutating func run() {
        var index = 0
        while index < end {
            index = canOpen(lexemes[index]) ? step(index) : index + 1
        }
    }

    /// Whether a figure can begin here: most words cannot, and are passed over at once.
    private func canOpen(_ lexeme: Lexeme) -> Bool {
        switch lexeme.kind {
        case .number, .ordinal, .decade, .code: return true
        case .symbol: return false
        case .word: break
        }
        if lexeme.sense != .none { return true }
        let bytes = lexeme.text.utf8.count
        return bytes <= 2 && ["a", "an", "ad", "ce"].contains(lexeme.folded)
    }

    /// Reads the figure that begins at `index`, if one does, and returns where to go on.
    private mutating func step(_ index: Int) -> Int {
        if TimeReader.isAmbiguousDate(lexemes, at: index) { return leave(index..<(index + 5), .ambiguousDate) }
        if let reading = TimeReader.read(lexemes, at: index), let next = time(reading, at: index) { return next }
        if let reading = NumberReader.read(lexemes, at: index) { return quantity(reading, at: index) }
        switch lexemes[index].kind {
        case .ordinal(let number): return leave(index..<(index + 1), .ordinal(number))
        case .code: return leave(index..<(index + 1), .inName)
        default: break
        }
        if lexemes[index].sense == .vague {
            var upper = index + 1
            while upper < end, [.hundred, .vague].contains(lexemes[upper].sense) || isScale(upper) { upper += 1 }
            return leave(index..<upper, .vague)
        }
        return index + 1
    }

    private func isScale(_ index: Int) -> Bool {
        if case .scale = lexemes[index].sense { return true }
        return false
    }

    private mutating func leave(_ range: Range<Int>, _ reason: Unasked) -> Int {
        unasked.append(UnaskedFigure(range: range, reason: reason))
        return range.upperBound
    }

    // MARK: Times

    /// Takes a time up, or leaves it with a reason; `nil` where what was read is no time.
    private mutating func time(_ reading: TimeReading, at index: Int) -> Int? {
        let range = index..<(index + reading.count)
        // "in the summer of 1931": the year is asked for, and the season stays in the question.
        if case .season = reading.time, !lexemes[range].contains(where: { $0.isDash || $0.isSymbol("/") }) {
            return nil
        }
        // "1773 or earlier" is not 1773.
        if range.upperBound + 1 < lexemes.count, lexemes[range.upperBound].folded == "or",
            ["earlier", "later", "before", "after", "so"].contains(lexemes[range.upperBound + 1].folded)
        {
            return leave(range, .openTime)
        }
        let phrase = TimePhrase(lexemes, before: index)
        if case .year = reading.time, reading.count == 1 {
            guard isYear(index, phrase) else { return nil }
            if phrase.isBare, index > 1, sentence.tags[index - 1] == .name, lexemes[index - 1].isCapitalised {
                return leave(range, .inName)
            }
        }
        mentions.append(
            FigureMention(
                range: range,
                value: .time(
                    TimeMention(
                        time: reading.time, phrase: phrase.start..<range.upperBound, preposition: phrase.preposition,
                        modifier: phrase.modifier))))
        return range.upperBound
    }

    /// A bare four-digit number is a year behind a preposition of time or a sign, and not before a counted plural.
    private func isYear(_ index: Int, _ phrase: TimePhrase) -> Bool {
        if let preposition = phrase.preposition, preposition != "of" || !phrase.modifier.isEmpty {
            // "by 1900 men": a plural behind it is counted, but for the prepositions that only times have.
            return true
        }
        if !phrase.modifier.isEmpty { return true }
        guard index + 1 < lexemes.count else { return true }
        let next = lexemes[index + 1]
        if case .word = next.kind, !next.isCapitalised, Inflection.isPlural(next.folded),
            sentence.tags[index + 1] == .noun || phrase.preposition != "of"
        {
            return false
        }
        if UnitReader.share(lexemes, at: index + 1) != nil { return false }
        if let unit = UnitReader.read(lexemes, at: index + 1), !(unit.isInWords && unit.count == 1) { return false }
        return true
    }

    // MARK: Quantities

    private mutating func quantity(_ first: NumberReading, at index: Int) -> Int {
        if let reason = reason(first, at: index) {
            return leave(index..<max(index + first.count, reason.upper), reason.why)
        }
        let reader = QuantityReader(sentence, lexemes, first, at: index)
        if let reason = reader.reason { return leave(reader.range, reason) }
        if let last = mentions.last, let converted = reader.conversion(of: last) {
            return leave(reader.range, .conversion(of: converted))
        }
        let mention = reader.mention
        mentions.append(FigureMention(range: reader.range, value: .quantity(mention)))
        return reader.range.upperBound
    }
}

/// Preposition and modifiers in front of a time: "By the end of", "in early".
struct TimePhrase {
    /// Where it begins.
    let start: Int
    /// The preposition in lower case.
    let preposition: String?
    /// What stands between preposition and time, in lower case.
    let modifier: String

    init(_ lexemes: [Lexeme], before index: Int) {
        var start = index
        var words: [String] = []
        while start > 0, words.count < 5 {
            let word = lexemes[start - 1]
            // "c. 1931": the stop of the abbreviation.
            if word.isSymbol("."), !word.isSpaced, start > 1, Self.circa.contains(lexemes[start - 2].folded) {
                start -= 2
                words.insert(lexemes[start].folded + ".", at: 0)
            } else if word.isDash, !word.isSpaced, start > 1, lexemes[start - 2].folded == "mid" {
                start -= 2
                words.insert("mid-", at: 0)
            } else if Self.modifiers.contains(word.folded) {
                start -= 1
                words.insert(word.folded, at: 0)
            } else {
                break
            }
        }
        // "the report of 1931": an "of" alone is the preposition, not a modifier.
        if words == ["of"] {
            self.start = start
            preposition = "of"
            modifier = ""
            return
        }
        if start > 0, Self.prepositions.contains(lexemes[start - 1].folded) {
            start -= 1
            preposition = lexemes[start].folded
        } else {
            preposition = nil
        }
        self.start = start
        modifier = words.joined(separator: " ")
    }

    /// Whether nothing of the kind stands there.
    var isBare: Bool { preposition == nil && modifier.isEmpty }

    private static let circa: Set<String> = ["c", "ca", "circa"]

    private static let prepositions: Set<String> = [
        "in", "on", "by", "since", "until", "till", "from", "after", "before", "during", "of", "between", "to",
        "around", "about", "as",
    ]

    private static let modifiers: Set<String> = [
        "early", "late", "mid", "mid-", "the", "end", "beginning", "start", "middle", "of", "spring", "summer",
        "autumn", "winter", "first", "second", "last", "half", "months", "year", "years", "month", "quarter", "around",
        "circa", "fiscal", "fy", "financial",
    ]
}

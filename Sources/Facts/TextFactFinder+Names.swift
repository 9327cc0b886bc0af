// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

extension TextFactFinder {
    // MARK: Persons

    /// "X maintains that …" where X is a person.
    static func speaker(_ host: FactSentence) -> (Range<Int>, Int)? {
        guard let attribution = host.attribution, case .reporting(let verb) = attribution.shape, !attribution.isResolved
        else { return nil }
        let range = 0..<verb
        let name = trimmedName(host.sentence, range)
        return isPerson(host.sentence, name) ? (name, verb) : nil
    }

    /// A name behind a role word, before "and" or a stop: the two or three capitalised words of it.
    private static func trimmedName(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower < range.upperBound, !sentence.lexemes[lower].isCapitalised { lower += 1 }
        var upper = lower
        while upper < range.upperBound, sentence.lexemes[upper].isCapitalised || isInitialStop(sentence, upper) {
            upper += 1
        }
        return lower..<upper
    }

    private static func isInitialStop(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes[index].isSymbol(".") && index > 0 && sentence.lexemes[index - 1].text.count == 1
    }

    private static func isPerson(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let words = range.filter { sentence.lexemes[$0].isCapitalised }
        return words.count >= range.count - 1 && PersonNames.isPerson(words.map { sentence.lexemes[$0].text })
    }

    /// A person named in the agent phrase "by X" or behind the word of an office.
    static func person(_ sentence: Sentence) -> Range<Int>? {
        for index in sentence.lexemes.indices.dropFirst() {
            guard sentence.lexemes[index].isCapitalised else { continue }
            let before = sentence.lexemes[index - 1]
            guard before.folded == "by" || offices.contains(before.folded) else { continue }
            // "by President Anton Brell": the office is no part of the name.
            if offices.contains(sentence.lexemes[index].folded) { continue }
            var upper = index
            while upper < sentence.bodyEnd, sentence.lexemes[upper].isCapitalised || isInitialStop(sentence, upper) {
                upper += 1
            }
            if isPerson(sentence, index..<upper) { return index..<upper }
        }
        return nil
    }

    private static let offices: Set<String> = [
        "chancellor", "president", "historian", "minister", "general", "marshal", "king", "queen", "emperor",
        "engineer",
        "professor", "governor", "commander", "author", "economist", "writer", "architect", "admiral", "colonel",
        "doctor",
        "secretary", "scientist", "chemist", "explorer", "bishop", "pope", "mayor", "director", "chairman",
    ]

    // MARK: Organisations

    /// A name in quotation marks of three words or more.
    static func quoted(_ sentence: Sentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var opening: Int?
        for (index, lexeme) in sentence.lexemes.enumerated() where ["\"", "“", "”"].contains(lexeme.text) {
            if let start = opening {
                let range = (start + 1)..<index
                let capitals = range.filter { sentence.lexemes[$0].isCapitalised }
                if (2...8).contains(range.count), capitals.count * 2 >= range.count, capitals.first == range.first {
                    found.append(range)
                }
                opening = nil
            } else {
                opening = index
            }
        }
        return found
    }

    /// A capitalised name that begins with the word of an organisation and goes on with a small word: "League of …".
    static func organisations(_ sentence: Sentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in sentence.lexemes.indices.dropFirst() where isHead(sentence, index) {
            var lower = index
            while lower > 1, sentence.lexemes[lower - 1].isCapitalised { lower -= 1 }
            var upper = index + 1
            while upper < sentence.bodyEnd, isNamePart(sentence, upper) { upper += 1 }
            while upper > index + 1, !sentence.lexemes[upper - 1].isCapitalised { upper -= 1 }
            let range = lower..<upper
            if range.count >= 3, !found.contains(where: { $0.overlaps(range) }) { found.append(range) }
        }
        return found
    }

    private static func isHead(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes[index].isCapitalised
            && ["committee", "league", "society", "association", "council", "party", "movement", "fund", "institute"]
                .contains(sentence.lexemes[index].folded)
    }

    private static func isNamePart(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.lexemes[index].isCapitalised || ["of", "for", "the", "a"].contains(sentence.lexemes[index].folded)
    }

    // MARK: Places

    /// Places behind "in" at the end of a clause: one name or two joined by "and".
    static func place(_ sentence: Sentence) -> Range<Int>? {
        let end = sentence.bodyEnd
        for index in (1..<max(1, end - 1)).reversed() where sentence.lexemes[index].folded == "in" {
            var upper = index + 1
            while upper < end, sentence.lexemes[upper].isCapitalised { upper += 1 }
            guard upper > index + 1, upper - index <= 3 else { continue }
            if upper + 1 < end, sentence.lexemes[upper].folded == "and", sentence.lexemes[upper + 1].isCapitalised {
                upper += 2
                while upper < end, sentence.lexemes[upper].isCapitalised { upper += 1 }
            }
            let range = (index + 1)..<upper
            guard
                upper == end || [",", "."].contains(sentence.lexemes[upper].text)
                    || sentence.lexemes[upper].folded == "and",
                !range.contains(where: { TimeReader.read(sentence.lexemes, at: $0) != nil })
            else { continue }
            return range
        }
        return nil
    }
}

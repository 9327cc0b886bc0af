// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds who a sentence attributes its claim to.
struct AttributionReader {
    /// The claimants of the sentences before in the same section, the latest last: what *he* and *they* can mean.
    private(set) var earlier: [String] = []

    mutating func attribution(of sentence: Sentence) -> Attribution? {
        let found = accordingTo(sentence) ?? trailing(sentence) ?? reporting(sentence) ?? relative(sentence)
        if let found, !found.isResolved { earlier.append(contentsOf: found.claimants.prefix(1)) }
        if found == nil, earlier.isEmpty, let body = introduced(sentence) { earlier.append(body) }
        return found
    }

    mutating func forget() { earlier = [] }

    // MARK: According to

    private func accordingTo(_ sentence: Sentence) -> Attribution? {
        let lexemes = sentence.lexemes
        let end = sentence.bodyEnd
        let start = Connectives.body(of: sentence).lowerBound
        guard start + 2 < end, lexemes[start].folded == "according", lexemes[start + 1].folded == "to" else {
            return nil
        }
        let nameStart = start + 2
        guard let nameEnd = claimantEnd(sentence, from: nameStart, to: end), nameEnd > nameStart else { return nil }
        var body = nameEnd
        if body < end, lexemes[body].isSymbol(",") { body += 1 }
        guard body < end else { return nil }
        let found = Attribution(
            claimants: levels(sentence, nameStart..<nameEnd), shape: .accordingTo, body: body..<end, isResolved: false)
        return withRecords(found, sentence)
    }

    /// Where the claimant's name ends: at the comma that opens the clause, or, without one, where a noun phrase ends.
    private func claimantEnd(_ sentence: Sentence, from start: Int, to end: Int) -> Int? {
        var index = start
        var seenNoun = false
        while index < end {
            let lexeme = sentence.lexemes[index]
            if lexeme.isSymbol(",") {
                let next = index + 1 < end ? sentence.lexemes[index + 1].folded : ""
                guard ["citing", "quoting", "based", "drawing"].contains(next), seenNoun else { return index }
                index += 2
                while index < end, !sentence.lexemes[index].isSymbol(",") { index += 1 }
                return index
            }
            switch sentence.tags[index] {
            case .number where seenNoun && !isDated(sentence, index): return index
            case .pronoun where seenNoun: return index
            case .determiner where seenNoun && !joins(sentence, index - 1): return index
            // "according to church records 40 died": a noun that could be a verb.
            case .verb(.present) where seenNoun && Self.records.contains(lexeme.folded): break
            case .verb(.past), .verb(.present), .modal: return nil
            case .noun, .name:
                if seenNoun, ["thousands", "hundreds", "millions", "dozens", "tens"].contains(lexeme.folded) {
                    return index
                }
                seenNoun = true
            default: break
            }
            if seenNoun, ["ca", "about", "approximately", "some", "nearly", "around"].contains(lexeme.folded) {
                return index
            }
            index += 1
        }
        return nil
    }

    private func isDated(_ sentence: Sentence, _ index: Int) -> Bool {
        index > 0 && ["of", "from", "in"].contains(sentence.lexemes[index - 1].folded)
            && TimeReader.read(sentence.lexemes, at: index) != nil
    }

    private func joins(_ sentence: Sentence, _ index: Int) -> Bool {
        index >= 0 && [.preposition, .conjunction].contains(sentence.tags[index])
    }

    /// "Richard Overy, citing Russian sources" has two levels.
    private func levels(_ sentence: Sentence, _ range: Range<Int>) -> [String] {
        guard let comma = range.first(where: { sentence.lexemes[$0].isSymbol(",") }), comma + 2 < range.upperBound,
            ["citing", "quoting"].contains(sentence.lexemes[comma + 1].folded)
        else { return [sentence.text(range)] }
        return [sentence.text(range.lowerBound..<comma), sentence.text((comma + 2)..<range.upperBound)]
    }

    /// "set up a Commission headed by X": a body introduced by a sentence, which *they* in the next one can mean.
    private func introduced(_ sentence: Sentence) -> String? {
        for index in sentence.lexemes.indices.dropFirst()
        where ["commission", "committee", "council", "inquiry", "bureau"].contains(sentence.lexemes[index].folded)
            && ["a", "an"].contains(sentence.lexemes[index - 1].folded)
        {
            var upper = index + 1
            if upper + 1 < sentence.bodyEnd, ["headed", "chaired", "led"].contains(sentence.lexemes[upper].folded),
                sentence.lexemes[upper + 1].folded == "by"
            {
                upper += 2
                while upper < sentence.bodyEnd, sentence.lexemes[upper].isCapitalised { upper += 1 }
            }
            return "the " + sentence.text(index..<upper)
        }
        return nil
    }

    // MARK: Behind the claim

    private func trailing(_ sentence: Sentence) -> Attribution? {
        let end = sentence.bodyEnd
        for index in stride(from: end - 3, to: 2, by: -1)
        where sentence.lexemes[index].folded == "according" && sentence.lexemes[index + 1].folded == "to"
            && sentence.lexemes[index - 1].isSymbol(",")
        {
            let name = (index + 2)..<end
            guard !name.contains(where: { sentence.tags[$0] == .verb(.past) || sentence.lexemes[$0].isSymbol(",") })
            else {
                return nil
            }
            return Attribution(
                claimants: [sentence.text(name)], shape: .accordingTo,
                body: Connectives.body(of: sentence).lowerBound..<(index - 1),
                isResolved: false)
        }
        return nil
    }

    // MARK: Reporting verbs

    private func reporting(_ sentence: Sentence) -> Attribution? {
        let start = Connectives.body(of: sentence).lowerBound
        let end = sentence.bodyEnd
        let groups = Clause.finiteGroups(sentence, in: start..<end)
        guard let group = groups.first else { return nil }
        let verb = sentence.lexemes[group.main].folded
        let lemma = VerbTable.lemma(verb)
        guard VerbTable.reporting.contains(lemma), !isPassive(sentence, group) else { return nil }
        let subject = claimantBefore(sentence, group.range.lowerBound, from: start)
        guard !subject.isEmpty, subject.count <= 16 else { return nil }
        guard let (names, isResolved) = names(sentence, subject) else { return nil }
        let next = group.range.upperBound
        if next < end, sentence.lexemes[next].folded == "that" {
            let found = Attribution(
                claimants: names, shape: .reporting(verb: group.main), body: (next + 1)..<end, isResolved: isResolved)
            return withRecords(found, sentence)
        }
        let givesFigure = (next..<end).contains {
            sentence.tags[$0] == .number && TimeReader.read(sentence.lexemes, at: $0) == nil
        }
        if givesFigure, ["put", "estimate", "count", "list", "give", "record", "report", "find"].contains(lemma) {
            guard isNamed(sentence, subject) || isRecord(sentence, subject) || isResolved else { return nil }
            return Attribution(claimants: names, shape: .inClause, body: start..<end, isResolved: isResolved)
        }
        return nil
    }

    /// "… disputed by historians in the West, who estimate …": the noun phrase before the relative clause.
    private func relative(_ sentence: Sentence) -> Attribution? {
        let end = sentence.bodyEnd
        for comma in sentence.lexemes.indices.dropLast(3)
        where sentence.lexemes[comma].isSymbol(",") && sentence.lexemes[comma + 1].folded == "who" {
            let verb = comma + 2
            guard VerbTable.reporting.contains(VerbTable.lemma(sentence.lexemes[verb].folded)), verb + 1 < end,
                let by = (0..<comma).last(where: { sentence.lexemes[$0].folded == "by" }), comma - by <= 10
            else { continue }
            let hasThat = sentence.lexemes[verb + 1].folded == "that"
            return Attribution(
                claimants: [sentence.text((by + 1)..<comma)], shape: .reporting(verb: verb),
                body: (hasThat ? verb + 2 : verb + 1)..<end, isResolved: false)
        }
        return nil
    }

    /// The claimant: what stands before the verb, an opening adjunct with its comma left out.
    private func claimantBefore(_ sentence: Sentence, _ verb: Int, from start: Int) -> Range<Int> {
        guard
            sentence.tags[start] == .preposition || sentence.tags[start] == .verb(.participle)
                || sentence.tags[start] == .verb(.past),
            let comma = (start..<verb).last(where: { sentence.lexemes[$0].isSymbol(",") })
        else {
            // "In its report of 1931 they found": no comma parts the adjunct from the pronoun.
            let last = trimmed(sentence, start..<verb)
            guard let pronoun = last.last, pronoun > start, sentence.tags[pronoun] == .pronoun else { return last }
            return pronoun..<(pronoun + 1)
        }
        return trimmed(sentence, (comma + 1)..<verb)
    }

    private func trimmed(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, sentence.tags[last] == .adverb || sentence.tags[last] == .conjunction {
            range = range.lowerBound..<last
        }
        while let last = range.last, sentence.lexemes[last].isSymbol(",") { range = range.lowerBound..<last }
        return range
    }

    private func names(_ sentence: Sentence, _ subject: Range<Int>) -> ([String], Bool)? {
        if subject.count == 1, sentence.tags[subject.lowerBound] == .pronoun {
            guard let only = antecedent(of: sentence.lexemes[subject.lowerBound].folded) else { return nil }
            return ([only], true)
        }
        // "documents released in 1990" are the documents.
        let participle = subject.dropFirst().first {
            sentence.tags[$0] == .verb(.participle) && sentence.tags[$0 - 1] == .noun
        }
        let isDated = subject.contains { sentence.tags[$0] == .number }
        let name =
            isRecord(sentence, subject) && isDated ? subject.lowerBound..<(participle ?? subject.upperBound) : subject
        guard !name.contains(where: { [.pronoun, .demonstrative, .number].contains(sentence.tags[$0]) }) else {
            return nil
        }
        return ([sentence.text(name)], false)
    }

    /// The one claimant of the section that a pronoun can mean: a person for *he* and *she*, anybody for *they*.
    private func antecedent(of pronoun: String) -> String? {
        switch pronoun {
        case "he", "she":
            let persons = earlier.filter { name in
                let words = name.split(separator: " ")
                return words.contains { $0.first?.isUppercase == true }
                    && !words.contains { Self.records.contains($0.lowercased()) }
            }
            guard let last = persons.last, persons.allSatisfy({ $0.hasSuffix(Self.surname(last)) }) else { return nil }
            return last
        case "they", "it":
            guard Set(earlier).count == 1 else { return nil }
            return earlier.last
        default: return nil
        }
    }

    private static func surname(_ name: String) -> String { name.split(separator: " ").last.map(String.init) ?? name }

    private func isPassive(_ sentence: Sentence, _ group: VerbGroup) -> Bool {
        group.main > group.range.lowerBound
            && sentence.lexemes[group.range].contains {
                ["was", "were", "is", "are", "been", "be"].contains($0.folded)
            }
    }

    private func isNamed(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains { sentence.tags[$0] == .name }
    }

    private static let records: Set<String> = [
        "records", "sources", "figures", "documents", "statistics", "files", "report", "reports", "census", "survey",
        "data",
        "archives", "estimates", "historians", "commission", "authorities", "lists", "books", "study", "studies",
    ]

    private func isRecord(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains { Self.records.contains(sentence.lexemes[$0].folded) }
    }

    /// "According to A, B's records state that …": the second level stands in the claim.
    private func withRecords(_ outer: Attribution, _ sentence: Sentence) -> Attribution {
        guard let inner = recordsClaim(sentence, in: outer.body) else { return outer }
        var both = Attribution(
            claimants: outer.claimants + inner.claimants, shape: outer.shape, body: inner.body,
            isResolved: outer.isResolved)
        // Without "that" the records stay the subject of the claim.
        if inner.body.lowerBound == outer.body.lowerBound { both.levelsToName = outer.claimants.count }
        return both
    }

    /// "Russian sources state that …", "NKVD figures list …" as the clause of a claim.
    private func recordsClaim(_ sentence: Sentence, in range: Range<Int>) -> Attribution? {
        guard let group = Clause.finiteGroups(sentence, in: range).first else { return nil }
        let subject = range.lowerBound..<group.range.lowerBound
        guard isRecord(sentence, subject), subject.count <= 6,
            VerbTable.reporting.contains(VerbTable.lemma(sentence.lexemes[group.main].folded)),
            !subject.contains(where: { sentence.tags[$0] == .number })
        else { return nil }
        let next = group.range.upperBound
        let hasThat = next < range.upperBound && sentence.lexemes[next].folded == "that"
        return Attribution(
            claimants: [sentence.text(subject)], shape: .reporting(verb: group.main),
            body: (hasThat ? next + 1 : range.lowerBound)..<range.upperBound, isResolved: false)
    }
}

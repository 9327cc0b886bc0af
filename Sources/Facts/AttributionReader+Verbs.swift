// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

extension AttributionReader {
    // MARK: "X states that …", "X put the cost at …"

    func reporting(_ sentence: Sentence, _ range: Range<Int>) -> Found? {
        let verbs = ClauseVerb.all(sentence, in: range)
        // "In Orsk, where the mill burned, a study found that …": a verb inside the lead is none of the clause.
        guard let number = verbs.indices.first(where: { verbs[$0].lemma != nil && !verbs[$0].isPassive }),
            number <= 1, let lemma = verbs[number].lemma, !verbs[number].isNegated
        else { return nil }
        let group = verbs[number]
        guard let place = subject(of: group, in: sentence, from: range.lowerBound),
            number == 0
                || verbs[number - 1].range.upperBound < place.lead.upperBound
                    && sentence.lexemes[place.lead.upperBound - 1].isSymbol(",")
                    && sentence.tags[range.lowerBound] == .preposition,
            let who = claimant(sentence, place.subject)
        else { return nil }
        let next = afterAdjunct(sentence, group.range.upperBound, range.upperBound)
        let end = range.upperBound
        guard next < end else { return nil }
        if lemma == "quote", let quoted = quoted(sentence, who, next, range) { return quoted }
        let manner = ReportingVerbs.manner(lemma)
        var body: Int?
        if sentence.lexemes[next].folded == "that", ReportingVerbs.withThat.contains(lemma) {
            body = next + 1
        } else if ReportingVerbs.withoutThat.contains(lemma), who.kind != nil,
            opensClause(sentence, next..<end, isCertain: !["report", "suggest", "claim", "admit"].contains(lemma))
        {
            body = next
        }
        if let body, body < end {
            guard let setting = setting(sentence, place.lead) else {
                // What stands in front belongs to the claim: it all stays together.
                return found(sentence, who, .inClause, range, manner)
            }
            var found = found(sentence, who, .reporting(verb: group.main), body..<end, manner)
            if !setting.isEmpty {
                found.attribution.setting = setting
                // The year of a report is told with the report.
                if isAboutSource(sentence, place.lead) { found.attribution.scope = range }
            }
            if next > group.range.upperBound {
                let adjunct = sentence.text(group.range.upperBound..<next)
                found.attribution.setting = [found.attribution.setting, adjunct].compactMap { $0 }.joined(
                    separator: " ")
            }
            found.attribution = withInner(found.attribution, sentence)
            found.attribution = withCited(found.attribution, sentence)
            return found
        }
        return inClause(sentence, who, lemma, next, range)
    }

    /// "X quoted Y as saying that …": two levels.
    private func quoted(_ sentence: Sentence, _ who: Claimant, _ next: Int, _ range: Range<Int>) -> Found? {
        guard let saying = (next..<range.upperBound).first(where: { sentence.lexemes[$0].folded == "saying" }),
            saying > next + 1, sentence.lexemes[saying - 1].folded == "as", saying + 1 < range.upperBound,
            let inner = claimant(sentence, next..<(saying - 1))
        else { return nil }
        let hasThat = sentence.lexemes[saying + 1].folded == "that"
        let lower = saying + (hasThat ? 2 : 1)
        guard lower < range.upperBound else { return nil }
        return made(
            sentence, who.names + inner.names, .reporting(verb: saying), lower..<range.upperBound, .plain,
            who.kind ?? .name, isResolved: who.isResolved)
    }

    /// "X put the number at 40", "records list 40", "Morn's estimate was 40": claimant and claim in one clause.
    private func inClause(
        _ sentence: Sentence, _ who: Claimant, _ lemma: String, _ next: Int, _ range: Range<Int>
    ) -> Found? {
        let givesFigure = (next..<range.upperBound).contains {
            sentence.tags[$0] == .number && TimeReader.read(sentence.lexemes, at: $0) == nil
        }
        guard givesFigure, let kind = who.kind else { return nil }
        if ReportingVerbs.giving.contains(lemma) {
            return found(sentence, who, .inClause, range, ReportingVerbs.manner(lemma))
        }
        guard ReportingVerbs.listing.contains(lemma) else { return nil }
        switch kind {
        case .record: break
        // A body counts too, but what it records or finds may be anything.
        case .body: guard !["find", "record", "show", "register", "indicate"].contains(lemma) else { return nil }
        // A person counts and lists; whoever "finds 40 barns" says nothing about a figure.
        case .person: guard !["find", "record", "show", "register"].contains(lemma) else { return nil }
        case .name:
            guard
                who.isResolved || ["count", "list", "cite", "claim", "give"].contains(lemma)
                    || isGivenAt(sentence, next..<range.upperBound)
            else { return nil }
        }
        return found(sentence, who, .inClause, range, .plain)
    }

    /// "confirms the length at 1,232", "states the cost as 40": a figure behind *at*, *as* or *to be*.
    private func isGivenAt(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.dropFirst().contains {
            sentence.tags[$0] == .number && ["at", "as", "be"].contains(sentence.lexemes[$0 - 1].folded)
        }
    }

    /// Who speaks, as found in a subject.
    struct Claimant {
        var names: [String]
        var kind: ClaimantPhrase.Kind?
        var isResolved: Bool
    }

    private func found(
        _ sentence: Sentence, _ who: Claimant, _ shape: Attribution.Shape, _ body: Range<Int>,
        _ manner: Attribution.Manner
    ) -> Found {
        made(sentence, who.names, shape, body, manner, who.kind ?? .name, isResolved: who.isResolved)
    }

    func claimant(_ sentence: Sentence, _ subject: Range<Int>) -> Claimant? {
        guard !subject.isEmpty, subject.count <= 16 else { return nil }
        if subject.count == 1, sentence.tags[subject.lowerBound] == .pronoun {
            guard let only = memory.antecedent(of: sentence.lexemes[subject.lowerBound].folded) else { return nil }
            return Claimant(names: [only], kind: .name, isResolved: true)
        }
        if let full = resolvedShortForm(sentence, subject) {
            return Claimant(names: [full], kind: ClaimantPhrase.kind(sentence, subject) ?? .record, isResolved: true)
        }
        var name = subject
        // "Norman Brell (2001)": the year of the work stays out of the name.
        if let open = name.first(where: { sentence.lexemes[$0].isSymbol("(") }) { name = name.lowerBound..<open }
        // "documents released in 1990" are the documents.
        let participle = name.dropFirst().first {
            sentence.tags[$0] == .verb(.participle) && sentence.tags[$0 - 1] == .noun
        }
        let isDated = name.contains { sentence.tags[$0] == .number }
        if isDated, let participle, ClaimantPhrase.isRecord(Inflection.stem(sentence.lexemes[participle - 1].folded)) {
            name = name.lowerBound..<participle
        }
        guard !name.isEmpty else { return nil }
        let kind = ClaimantPhrase.kind(sentence, name)
        let isFree = !name.contains {
            switch sentence.tags[$0] {
            case .pronoun, .demonstrative, .possessive: true
            case .number: TimeReader.read(sentence.lexemes, at: $0) == nil || kind != .record
            default: false
            }
        }
        guard isFree, kind != nil || name.contains(where: { [.noun, .name].contains(sentence.tags[$0]) }) else {
            return nil
        }
        var names = levels(sentence, name)
        if names.count == 1, let comma = name.first(where: { sentence.lexemes[$0].isSymbol(",") }) {
            names = [sentence.text(name.lowerBound..<comma)]
        }
        names[0] = memory.fullName(names[0])
        return Claimant(names: names, kind: kind, isResolved: false)
    }

    // MARK: The subject

    /// The subject of a verb group, and what stands before it in the stretch.
    func subject(
        of group: ClauseVerb, in sentence: Sentence, from start: Int
    ) -> (subject: Range<Int>, lead: Range<Int>)? {
        var lower = group.range.lowerBound
        var depth = 0
        walk: while lower > start {
            let lexeme = sentence.lexemes[lower - 1]
            if lexeme.isSymbol(")") { depth += 1 }
            if lexeme.isSymbol("(") { depth -= 1 }
            if depth <= 0 {
                if lexeme.isSymbol(",") {
                    // "Morn, a historian at Orsk, states", "Morn, citing town records, states": paired commas.
                    guard lower == group.range.lowerBound || isAside(sentence, lower, group.range.lowerBound),
                        let open = openingComma(sentence, before: lower - 1, from: start)
                    else { break walk }
                    lower = open
                    continue
                }
                if lexeme.isSymbol(":") || sentence.tags[lower - 1] == .subordinator { break walk }
                // Quoted words end where the speaker begins.
                if ["\"", "“", "”"].contains(lexeme.text) { break walk }
            }
            lower -= 1
        }
        var subject = trimmed(sentence, lower..<group.range.lowerBound)
        guard let first = subject.first else { return nil }
        var lead = start..<lower
        if sentence.tags[first] == .preposition || sentence.tags[first] == .verb(.gerund)
            || sentence.tags[first] == .verb(.participle)
        {
            guard let split = split(sentence, subject) else { return nil }
            lead = start..<split
            subject = split..<subject.upperBound
        }
        return subject.isEmpty ? nil : (subject, lead)
    }

    /// Whether only adverbs stand between an aside's closing comma and the verb.
    private func isAside(_ sentence: Sentence, _ lower: Int, _ verb: Int) -> Bool {
        (lower..<verb).allSatisfy { sentence.tags[$0] == .adverb }
    }

    /// The comma that opens the aside that closes at `close`: an apposition or "citing …".
    private func openingComma(_ sentence: Sentence, before close: Int, from start: Int) -> Int? {
        guard let open = (start..<close).last(where: { sentence.lexemes[$0].isSymbol(",") }), open > start,
            close - open <= 12
        else { return nil }
        let word = sentence.lexemes[open + 1].folded
        guard
            ["a", "an", "the", "citing", "quoting", "writing", "of", "who", "then", "himself"].contains(word)
                || sentence.tags[open + 1] == .adjective
        else { return nil }
        // "In 1931, the commission, …" is no aside of the adjunct.
        guard
            sentence.tags[start] != .preposition
                || (start..<open).contains(where: { sentence.lexemes[$0].isSymbol(",") })
        else { return nil }
        return open
    }

    private func trimmed(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last,
            sentence.tags[last] == .adverb || sentence.tags[last] == .conjunction
                || sentence.lexemes[last].isSymbol(",")
        {
            range = range.lowerBound..<last
        }
        while let first = range.first,
            sentence.tags[first] == .adverb || sentence.tags[first] == .conjunction
                || sentence.lexemes[first].isSymbol(",")
        {
            range = (first + 1)..<range.upperBound
        }
        return range
    }

    /// "In 1931 Morn", "In a report of 1931 they": where the subject begins behind an adjunct without a comma.
    private func split(_ sentence: Sentence, _ range: Range<Int>) -> Int? {
        if let last = range.last, last > range.lowerBound, sentence.tags[last] == .pronoun { return last }
        if let time = TimeReader.read(sentence.lexemes, at: range.lowerBound + 1) {
            let end = range.lowerBound + 1 + time.count
            return end < range.upperBound ? end : nil
        }
        return range.dropFirst(2).last { index in
            let isAfterNoun = [.noun, .number].contains(sentence.tags[index - 1])
            return isAfterNoun && (sentence.tags[index] == .name || sentence.lexemes[index].folded == "the")
        }
    }

    /// What a lead says of the claim's making: nothing for none, "in 1931"; `nil` where it belongs to the claim itself.
    private func setting(_ sentence: Sentence, _ lead: Range<Int>) -> String? {
        var lead = lead
        while let last = lead.last, sentence.lexemes[last].isSymbol(",") { lead = lead.lowerBound..<last }
        guard let first = lead.first else { return "" }
        let isPreposition = sentence.tags[first] == .preposition
        let hasNumber = lead.contains { sentence.tags[$0] == .number }
        let isAboutSource = isAboutSource(sentence, lead)
        if isPreposition, isAboutSource, hasNumber, lead.count <= 8 {
            return Self.withoutPossessive(sentence, lead)
        }
        if isAboutSource, !hasNumber { return "" }
        if isPreposition, let time = TimeReader.read(sentence.lexemes, at: first + 1), lead.count == 1 + time.count,
            sentence.lexemes[first].folded != "by"
        {
            return sentence.text(lead).loweringFirstLetter
        }
        return nil
    }

    private func isAboutSource(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        range.contains { ClaimantPhrase.isRecord(Inflection.stem(sentence.lexemes[$0].folded)) }
    }

    /// "In its report of 1974" is "in the report of 1974" behind the claimant's name.
    private static func withoutPossessive(_ sentence: Sentence, _ range: Range<Int>) -> String {
        var words: [String] = []
        for index in range {
            let text = sentence.tags[index] == .possessive ? "the" : sentence.lexemes[index].text
            words.append((sentence.lexemes[index].isSpaced && !words.isEmpty ? " " : "") + text)
        }
        return words.joined().loweringFirstLetter
    }

    /// Behind the time or place of the saying: "reported in 1931 that".
    private func afterAdjunct(_ sentence: Sentence, _ start: Int, _ end: Int) -> Int {
        guard start < end, sentence.tags[start] == .preposition,
            let that = (start..<min(end, start + 9)).first(where: { sentence.lexemes[$0].folded == "that" }),
            that > start + 1, !(start..<that).contains(where: { sentence.lexemes[$0].isSymbol(",") }),
            Clause.finiteGroups(sentence, in: start..<that).isEmpty
        else { return start }
        return that
    }

    /// Whether a clause of its own begins here: a subject, nothing that would make it part of another phrase, a verb.
    ///
    /// - Parameter isCertain: whether the verb before governs clauses only; else "reported 40 barns burned" stays as it is.
    private func opensClause(_ sentence: Sentence, _ range: Range<Int>, isCertain: Bool) -> Bool {
        guard let first = range.first, let group = ClauseVerb.all(sentence, in: range).first,
            group.range.lowerBound > first, group.range.lowerBound - first <= 14
        else { return false }
        let forms = VerbTable.entry(sentence.lexemes[group.main].folded)?.forms ?? []
        guard isCertain || group.range.count > 1 || !forms.contains(.participle) else { return false }
        let subject = first..<group.range.lowerBound
        for index in subject {
            if sentence.tags[index] == .subordinator || sentence.lexemes[index].isSymbol(",")
                || sentence.lexemes[index].isSymbol(":")
            {
                return false
            }
        }
        guard let last = subject.last else { return false }
        switch sentence.tags[last] {
        case .noun, .name, .number, .pronoun, .adverb: break
        default: return sentence.lexemes[last].isSymbol(")")
        }
        return [.determiner, .noun, .name, .number, .pronoun, .adjective, .adverb, .possessive, .demonstrative]
            .contains(sentence.tags[first])
    }

    // MARK: "…, and additionally maintains that …"

    /// A second verb of saying that shares the subject of the first.
    func shared(_ sentence: Sentence, _ range: Range<Int>, with last: Attribution) -> Attribution? {
        guard
            let verb = ClauseVerb.all(sentence, in: range.lowerBound..<min(range.lowerBound + 5, range.upperBound))
                .first
                ?? ClauseVerb.all(sentence, in: range).first, let lemma = verb.lemma, !verb.isPassive, !verb.isNegated,
            (range.lowerBound..<verb.range.lowerBound).allSatisfy({ sentence.tags[$0] == .adverb }),
            verb.range.upperBound + 1 < range.upperBound, sentence.lexemes[verb.range.upperBound].folded == "that"
        else { return nil }
        return Attribution(
            claimants: last.claimants, shape: .reporting(verb: verb.main),
            body: (verb.range.upperBound + 1)..<range.upperBound, isResolved: last.isResolved,
            manner: ReportingVerbs.manner(lemma))
    }

    // MARK: Two levels

    /// "According to A, B's records state that …": the second level stands in the claim.
    func withInner(_ outer: Attribution, _ sentence: Sentence) -> Attribution {
        guard let group = ClauseVerb.all(sentence, in: outer.body).first, let lemma = group.lemma, !group.isPassive,
            let place = subject(of: group, in: sentence, from: outer.body.lowerBound), place.lead.isEmpty,
            place.subject.count <= 6, let who = claimant(sentence, place.subject), who.kind != nil, !who.isResolved,
            !place.subject.contains(where: { sentence.tags[$0] == .number })
        else { return outer }
        let next = group.range.upperBound
        let hasThat = next < outer.body.upperBound && sentence.lexemes[next].folded == "that"
        guard hasThat || who.kind == .record && ReportingVerbs.listing.contains(lemma) else { return outer }
        var both = Attribution(
            claimants: outer.claimants + who.names, shape: outer.shape,
            body: (hasThat ? next + 1 : outer.body.lowerBound)..<outer.body.upperBound, isResolved: outer.isResolved,
            manner: outer.manner)
        both.setting = outer.setting
        // Without "that" the records stay the subject of the claim.
        if !hasThat { both.levelsToName = outer.claimants.count }
        return both
    }

    /// "Morn said 40 barns fell, citing town records": the second level behind the claim.
    private func withCited(_ outer: Attribution, _ sentence: Sentence) -> Attribution {
        guard outer.claimants.count == 1,
            let citing = outer.body.last(where: { ["citing", "quoting"].contains(sentence.lexemes[$0].folded) }),
            citing > outer.body.lowerBound, sentence.lexemes[citing - 1].isSymbol(","),
            citing + 1 < outer.body.upperBound
        else { return outer }
        let name = (citing + 1)..<outer.body.upperBound
        guard name.count <= 8, ClaimantPhrase.kind(sentence, name) != nil else { return outer }
        var both = Attribution(
            claimants: outer.claimants + [sentence.text(name)], shape: outer.shape,
            body: outer.body.lowerBound..<(citing - 1), isResolved: outer.isResolved, manner: outer.manner)
        both.setting = outer.setting
        return both
    }
}

extension String {
    /// The text with its first letter in lower case.
    var loweringFirstLetter: String {
        guard let first else { return self }
        return first.lowercased() + dropFirst()
    }
}

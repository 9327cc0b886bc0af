// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Divides a sentence into its clauses.
///
/// Each finite verb is led back to what opens its clause: a relative word, a subordinating word, *and* or a semicolon, a
/// comma, or the sentence's beginning. A verb whose opening is not plain makes the sentence unreadable from there on:
/// it is better to read no clause than a wrong one.
public struct ClauseReader {
    private let sentence: Sentence
    private let body: Range<Int>
    private let groups: [VerbGroup]
    private let depths: [Bool]
    private var clauses: [Clause] = []
    private var open: Opened?
    private var insertions: [Range<Int>] = []

    /// A clause whose end is not known yet.
    private struct Opened {
        var kind: Clause.Kind
        var start: Int
        var lead: Range<Int>
        var subject: Range<Int>
        var verb: VerbGroup?
    }

    /// The clauses of a stretch of a sentence, in the order of their verbs; none where the stretch cannot be divided.
    public static func clauses(of sentence: Sentence, in body: Range<Int>) -> [Clause] {
        var reader = ClauseReader(sentence, body)
        return reader.read() ? reader.clauses : []
    }

    private init(_ sentence: Sentence, _ body: Range<Int>) {
        self.sentence = sentence
        self.body = body
        groups = Self.withShared(Clause.finiteGroups(sentence, in: body), sentence, body)
        var depth = 0
        depths = sentence.lexemes.map { lexeme in
            guard case .symbol = lexeme.kind else { return depth > 0 }
            if ["(", "["].contains(lexeme.text) { depth += 1 }
            let inside = depth > 0
            if [")", "]"].contains(lexeme.text) { depth = max(0, depth - 1) }
            return inside
        }
    }

    /// The finite groups, and the participles that share the auxiliary of one of them: "was opened and later closed".
    private static func withShared(_ groups: [VerbGroup], _ sentence: Sentence, _ body: Range<Int>) -> [VerbGroup] {
        var all: [VerbGroup] = []
        for (place, group) in groups.enumerated() {
            all.append(group)
            guard group.hasAuxiliary, !group.isModal, sentence.tags[group.main] == .verb(.participle) else { continue }
            let end = place + 1 < groups.count ? groups[place + 1].range.lowerBound : body.upperBound
            var depth = 0
            for index in group.range.upperBound..<max(end, group.range.upperBound) {
                if ["(", "["].contains(sentence.lexemes[index].text) { depth += 1 }
                if [")", "]"].contains(sentence.lexemes[index].text) { depth -= 1 }
                guard depth == 0, ["and", "but"].contains(sentence.lexemes[index].folded) else { continue }
                var verb = index + 1
                while verb < end, sentence.tags[verb] == .adverb { verb += 1 }
                guard verb + 1 < end, sentence.tags[verb] == .verb(.participle),
                    [.preposition, .adverb, .sign].contains(sentence.tags[verb + 1])
                else { continue }
                all.append(
                    VerbGroup(
                        range: verb..<(verb + 1), main: verb, hasAuxiliary: true, isNegated: group.isNegated,
                        isModal: false, shared: group.range.lowerBound))
            }
        }
        return all
    }

    private mutating func read() -> Bool {
        guard !groups.isEmpty else { return false }
        var previousEnd = body.lowerBound
        for (place, group) in groups.enumerated() {
            let gap = previousEnd..<group.range.lowerBound
            let next = place + 1 < groups.count ? groups[place + 1].range.lowerBound : body.upperBound
            guard take(group, gap, before: next) else { return false }
            previousEnd = group.range.upperBound
        }
        close(at: body.upperBound)
        return true
    }

    // MARK: One verb

    private mutating func take(_ group: VerbGroup, _ gap: Range<Int>, before next: Int) -> Bool {
        if let wh = relativeWord(before: group.range.lowerBound, gap) {
            return relative(group, wh, before: next)
        }
        if let opener = subordinator(gap) { return subordinate(group, opener, before: next) }
        if open == nil || open?.verb == nil { return main(group, gap) }
        return joined(group, gap)
    }

    /// The sentence's first clause, or the one that a relative or a subordinate clause kept waiting.
    private mutating func main(_ group: VerbGroup, _ gap: Range<Int>) -> Bool {
        let start = open?.start ?? body.lowerBound
        let stretch = start..<group.range.lowerBound
        let split = Lead.end(sentence, stretch, skipping: insertions, depths)
        guard isSubject(split..<group.range.lowerBound) else { return false }
        open = Opened(
            kind: .main, start: start, lead: start..<split, subject: split..<group.range.lowerBound, verb: group)
        return true
    }

    /// A clause that *and*, *but*, a semicolon or a dash adds, with a subject of its own or the one before.
    private mutating func joined(_ group: VerbGroup, _ gap: Range<Int>) -> Bool {
        guard let before = open else { return false }
        for index in gap.reversed() where !depths[index] && isJoint(index) {
            let own = (index + 1)..<group.range.lowerBound
            let isShared = own.allSatisfy { sentence.tags[$0] == .adverb || sentence.lexemes[$0].folded == "then" }
            if !isShared {
                let split = Lead.end(sentence, own, skipping: [], depths)
                guard isSubject(split..<own.upperBound), isFreshSubject(split, after: index) else {
                    if sentence.lexemes[index].isSymbol(",") { continue }
                    return false
                }
                close(at: cutBefore(index))
                open = Opened(
                    kind: .joined, start: index + 1, lead: (index + 1)..<split, subject: split..<own.upperBound,
                    verb: group)
                return true
            }
            guard !sentence.lexemes[index].isSymbol(","), before.kind != .relative else { return false }
            close(at: cutBefore(index))
            open = Opened(
                kind: .joined, start: index + 1, lead: (index + 1)..<(index + 1), subject: before.subject, verb: group)
            return true
        }
        return false
    }

    private mutating func relative(_ group: VerbGroup, _ wh: Int, before next: Int) -> Bool {
        // "of whom", "in which": what stands before the word belongs to the clause.
        guard wh > body.lowerBound else { return false }
        let isApart = sentence.lexemes[wh - 1].isSymbol(",")
        guard isApart else { return true }  // a restrictive clause stays a part of its noun phrase
        let isInSubject = open?.verb == nil
        let end = closingComma(after: group.range.upperBound, before: next, isInSubject: isInSubject)
        guard !isInSubject || end < next else { return false }
        if open == nil {
            open = Opened(
                kind: .main, start: body.lowerBound, lead: body.lowerBound..<body.lowerBound,
                subject: body.lowerBound..<body.lowerBound, verb: nil)
        }
        let closing = end < body.upperBound && sentence.lexemes[end].isSymbol(",") ? end + 1 : end
        insertions.append((wh - 1)..<closing)
        if let antecedent = Phrases.base(sentence, endingAt: wh - 1), sentence.lexemes[wh].folded != "that" {
            clauses.append(
                Clause(
                    kind: .relative, lead: antecedent.lowerBound..<antecedent.lowerBound, subject: antecedent,
                    verb: group,
                    rest: group.range.upperBound..<end, insertions: []))
        }
        return true
    }

    private mutating func subordinate(_ group: VerbGroup, _ opener: Int, before next: Int) -> Bool {
        let subject = (opener + 1)..<group.range.lowerBound
        let split = Lead.end(sentence, subject, skipping: [], depths)
        let isOpening = open == nil && opener == body.lowerBound
        if isOpening {
            // "When the mill burned, the town paid": the main clause begins behind the comma.
            guard
                let comma = (group.range.upperBound..<next).first(where: {
                    sentence.lexemes[$0].isSymbol(",") && !depths[$0]
                })
            else { return false }
            append(
                .subordinate, lead: (opener + 1)..<split, subject: split..<subject.upperBound, group,
                rest: group.range.upperBound..<comma)
            open = Opened(
                kind: .main, start: body.lowerBound, lead: body.lowerBound..<(comma + 1),
                subject: (comma + 1)..<(comma + 1), verb: nil)
            return true
        }
        guard open?.verb != nil else { return false }
        // A clause of content or a restrictive one stays where it is; one that a comma parts can be left out.
        guard sentence.lexemes[opener - 1].isSymbol(",") else { return true }
        let end = next == body.upperBound ? body.upperBound : joint(in: group.range.upperBound..<next) ?? next
        insertions.append((opener - 1)..<end)
        append(
            .subordinate, lead: (opener + 1)..<split, subject: split..<subject.upperBound, group,
            rest: group.range.upperBound..<end)
        return true
    }

    private mutating func append(
        _ kind: Clause.Kind, lead: Range<Int>, subject: Range<Int>, _ verb: VerbGroup, rest: Range<Int>
    ) {
        guard isSubject(subject) else { return }
        clauses.append(Clause(kind: kind, lead: lead, subject: subject, verb: verb, rest: rest, insertions: []))
    }

    private mutating func close(at end: Int) {
        guard let done = open, let verb = done.verb else { return }
        clauses.append(
            Clause(
                kind: done.kind, lead: done.lead, subject: done.subject, verb: verb,
                rest: verb.range.upperBound..<max(end, verb.range.upperBound), insertions: insertions))
        insertions = []
    }

    // MARK: Openings

    private func relativeWord(before verb: Int, _ gap: Range<Int>) -> Int? {
        var index = verb - 1
        while index >= gap.lowerBound, sentence.tags[index] == .adverb { index -= 1 }
        guard index >= gap.lowerBound, ["which", "who", "that"].contains(sentence.lexemes[index].folded),
            sentence.tags[index] == .subordinator
        else { return nil }
        return index
    }

    /// The subordinating word that opens the clause of the verb behind the gap.
    private func subordinator(_ gap: Range<Int>) -> Int? {
        for index in gap.reversed() where !depths[index] {
            let word = sentence.lexemes[index].folded
            if isJoint(index), word == "that" { return nil }
            if sentence.tags[index] == .subordinator {
                // "in 1931, when the mill burned": the word's own clause is the verb's.
                return isSubject((index + 1)..<gap.upperBound)
                    || Lead.end(sentence, (index + 1)..<gap.upperBound, skipping: [], depths) > index + 1
                    ? index : nil
            }
            if Self.timeWords.contains(word), index == body.lowerBound || index > gap.lowerBound,
                isPlainSubject((index + 1)..<gap.upperBound)
            {
                return index
            }
            if isJoint(index), index + 1 < gap.upperBound { return nil }
        }
        return nil
    }

    private static let timeWords: Set<String> = ["after", "before", "since", "until", "till", "as"]

    private func isJoint(_ index: Int) -> Bool {
        let lexeme = sentence.lexemes[index]
        // "found that … and that …"
        if lexeme.folded == "that", index > body.lowerBound {
            return ["and", "but"].contains(sentence.lexemes[index - 1].folded)
        }
        return ["and", "but", "or", "nor", "yet", "while", "whereas"].contains(lexeme.folded)
            || [",", ";", ":", "–", "—"].contains(lexeme.text)
    }

    private func joint(in range: Range<Int>) -> Int? {
        range.last { !depths[$0] && ["and", "but"].contains(sentence.lexemes[$0].folded) }
            .map { cutBefore($0) }
    }

    /// Where the clause before a joint ends: a comma before *and* is no part of it.
    private func cutBefore(_ index: Int) -> Int {
        if sentence.lexemes[index].folded == "that" { return cutBefore(index - 1) }
        return index > body.lowerBound && sentence.lexemes[index - 1].isSymbol(",") ? index - 1 : index
    }

    private func closingComma(after start: Int, before next: Int, isInSubject: Bool) -> Int {
        let commas = (start..<next).filter { !depths[$0] && sentence.lexemes[$0].isSymbol(",") }
        if isInSubject { return commas.last ?? next }
        if next < body.upperBound { return joint(in: start..<next) ?? commas.last ?? next }
        return body.upperBound
    }

    // MARK: Subjects

    /// Whether a stretch can be a subject: it holds a noun, opens as a noun phrase, and has no comma of a list outside
    /// the insertions.
    private func isSubject(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        guard Phrases.opensNoun(sentence, first) else { return false }
        // "based on the survey": a participle opens a subject only before its noun.
        if sentence.tags[first] == .verb(.participle) || sentence.tags[first] == .verb(.gerund), range.count > 1,
            [.preposition, .adverb, .determiner].contains(sentence.tags[first + 1]),
            sentence.lexemes[first + 1].folded != "of"
        {
            return false
        }
        // "raiders captured the town of Orsk, burned": two verbs, not one subject.
        let holdsVerb = range.dropFirst().dropLast().contains {
            (sentence.tags[$0] == .verb(.participle) || sentence.tags[$0] == .verb(.past))
                && Phrases.isNominal(sentence.tags[$0 - 1])
                && [.determiner, .possessive].contains(sentence.tags[$0 + 1])
        }
        if holdsVerb { return false }
        // "due to the width they": a personal pronoun is a subject by itself.
        if range.dropFirst().contains(where: { ["they", "he", "she", "we"].contains(sentence.lexemes[$0].folded) }) {
            return false
        }
        return range.contains { Phrases.isNominal(sentence.tags[$0]) || sentence.lexemes[$0].folded == "there" }
    }

    private func isPlainSubject(_ range: Range<Int>) -> Bool {
        guard isSubject(range), range.count <= 12 else { return false }
        // One phrase, with what prepositions add: "the war the mill" is two.
        var end = Phrases.end(sentence, from: range.lowerBound, before: range.upperBound)
        while end < range.upperBound, sentence.tags[end] == .preposition {
            let next = Phrases.end(sentence, from: end + 1, before: range.upperBound)
            guard next > end + 1 else { return false }
            end = next
        }
        return end == range.upperBound
    }

    /// A subject behind a bare *and* must show that it is one: an article, a name, a number or a pronoun opens it.
    private func isFreshSubject(_ start: Int, after joint: Int) -> Bool {
        let lexeme = sentence.lexemes[joint]
        if [";", ":", "–", "—"].contains(lexeme.text) { return true }
        if lexeme.isSymbol(",") { return sentence.tags[start] == .number || sentence.tags[start] == .pronoun }
        if lexeme.folded == "that" || sentence.lexemes[joint - 1].isSymbol(",")
            || !["and", "or"].contains(lexeme.folded)
        {
            return true
        }
        switch sentence.tags[start] {
        case .determiner, .possessive, .demonstrative, .pronoun, .number: return true
        default: return false
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Finds to whom a sentence attributes its claims.
///
/// Read are "according to X", "in the view of X", "by X's count", verbs of saying with and without *that*, verbs that give
/// a figure in their own clause ("put the cost at"), passives with *by*, what stands behind the claim ("…, X said"),
/// relative clauses ("X, who estimates"), and the impersonal "it is estimated that". Where a verb has a subject that
/// cannot say anything, nothing is read.
struct AttributionReader {
    /// What pronouns and short forms can mean.
    var memory = ClaimantMemory()

    /// The attributions of a sentence in order; their scopes do not overlap.
    mutating func attributions(of sentence: Sentence) -> [Attribution] {
        defer { memory.read(sentence) }
        guard sentence.lexemes.contains(where: { Self.isTrigger($0.folded) }) else { return [] }
        var found: [Attribution] = []
        for (stretch, isJoined) in Self.stretches(of: sentence) {
            if let attribution = attribution(of: sentence, in: stretch) {
                if !attribution.isResolved, let name = attribution.claimants.first {
                    memory.add(name, attribution.kind)
                }
                found.append(attribution.attribution)
            } else if let last = found.last, let shared = shared(sentence, stretch, with: last) {
                found.append(shared)
            } else if let last = found.last, !isJoined {
                // "According to X, 40 fell; 12 were rebuilt": the claimant goes on.
                found[found.count - 1].scope = last.scope.lowerBound..<stretch.upperBound
            }
        }
        return found
    }

    /// An attribution, and what its outermost claimant is.
    struct Found {
        var attribution: Attribution
        let kind: ClaimantPhrase.Kind
        var isResolved: Bool { attribution.isResolved }
        var claimants: [String] { attribution.claimants }
    }

    mutating func endSection() { memory.endSection() }

    private static func isTrigger(_ word: String) -> Bool {
        triggers.contains(word) || ReportingVerbs.lemma(word) != nil
    }

    private static let triggers: Set<String> = [
        "according", "view", "opinion", "count", "estimate", "estimates", "estimation", "reckoning", "account", "words",
        "citing", "quoting",
    ]

    /// The stretches of a sentence that can have claimants of their own: cut at semicolons, and where *but*, *while*,
    /// *whereas* and *however* join a clause with a verb of saying.
    private static func stretches(of sentence: Sentence) -> [(range: Range<Int>, isJoined: Bool)] {
        var result: [(range: Range<Int>, isJoined: Bool)] = []
        var isJoined = false
        var start = Connectives.body(of: sentence).lowerBound
        let end = sentence.bodyEnd
        var depth = 0
        var index = start
        while index < end {
            let lexeme = sentence.lexemes[index]
            if lexeme.isSymbol("(") { depth += 1 }
            if lexeme.isSymbol(")") { depth -= 1 }
            var next: Int?
            if depth <= 0, lexeme.isSymbol(";") {
                next = index + 1
            } else if depth <= 0, joiners.contains(lexeme.folded), index > start, isOwnReport(sentence, index + 1, end),
                lexeme.folded != "and" || !ClauseVerb.all(sentence, in: start..<index).isEmpty
            {
                next = index + 1
            }
            if let next {
                let isComma = index > start && sentence.lexemes[index - 1].isSymbol(",")
                let upper = isComma ? index - 1 : index
                if upper > start { result.append((start..<upper, isJoined)) }
                isJoined = !lexeme.isSymbol(";")
                start = next
                // "; however, X states"
                while start < end,
                    Connectives.opens(sentence.lexemes[start].folded) || sentence.lexemes[start].isSymbol(",")
                {
                    start += 1
                }
                index = max(index + 1, start)
                continue
            }
            index += 1
        }
        if start < end { result.append((start..<end, isJoined)) }
        return result
    }

    private static let joiners: Set<String> = ["but", "while", "whereas", "however", "although", "though", "and"]

    /// Whether a subject and a verb of saying, "according to" or "by X's count" begin here.
    private static func isOwnReport(_ sentence: Sentence, _ start: Int, _ end: Int) -> Bool {
        guard start + 1 < end else { return false }
        let first = sentence.lexemes[start].folded
        if first == "according" { return true }
        if first == "based", sentence.lexemes[start + 1].folded == "on" { return true }
        guard let group = ClauseVerb.all(sentence, in: start..<min(end, start + 14)).first,
            group.range.lowerBound > start, group.lemma != nil
        else { return false }
        let subject = start..<group.range.lowerBound
        return !subject.contains { sentence.lexemes[$0].isSymbol(",") || sentence.tags[$0] == .subordinator }
            && subject.contains { [.noun, .name, .pronoun].contains(sentence.tags[$0]) || $0 == start }
    }

    private func attribution(of sentence: Sentence, in range: Range<Int>) -> Found? {
        opening(sentence, range) ?? impersonal(sentence, range) ?? behind(sentence, range)
            ?? reporting(sentence, range) ?? passive(sentence, range) ?? relative(sentence, range)
            ?? inside(sentence, range)
    }
}

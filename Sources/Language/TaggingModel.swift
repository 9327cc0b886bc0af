// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Tags a sentence with frequencies: of all ways to tag it, the likeliest.
struct TaggingModel {
    let data: TaggingData

    /// One tag for each lexeme of a sentence.
    ///
    /// - Parameter names: words in lower case that the document writes with a capital inside sentences.
    func tags(_ lexemes: [Lexeme], names: Set<String>) -> [PennTag] {
        let count = Self.tagCount
        let transitions = data.transitions
        // All steps stand behind each other: each option's tag, its best score, and the option before it on the best way.
        var options = [TaggingData.Candidate(tag: .pp, weight: 0)]
        options.reserveCapacity(lexemes.count * 3 + 1)
        var scores: [Float] = [0]
        scores.reserveCapacity(lexemes.count * 3 + 1)
        var origins = [0]
        origins.reserveCapacity(lexemes.count * 3 + 1)
        var before = 0..<1
        for (index, lexeme) in lexemes.enumerated() {
            options += candidates(lexeme, opens: index == 0, names)
            let step = before.upperBound..<options.count
            for place in step {
                let option = options[place]
                var best = -Float.infinity
                var origin = before.lowerBound
                for earlier in before {
                    let pair = options[earlier].tag.rawValue * count + option.tag.rawValue
                    let score = scores[earlier] + transitions[pair]
                    if score > best { (best, origin) = (score, earlier) }
                }
                scores.append(best + option.weight)
                origins.append(origin)
            }
            before = step
        }
        guard var place = before.max(by: { scores[$0] < scores[$1] }) else { return [] }
        var result = [PennTag](repeating: .nn, count: lexemes.count)
        for index in lexemes.indices.reversed() {
            result[index] = options[place].tag
            place = origins[place]
        }
        return result
    }

    private static let tagCount = PennTag.allCases.count

    private func candidates(
        _ lexeme: Lexeme, opens: Bool, _ names: Set<String>
    ) -> ArraySlice<TaggingData.Candidate> {
        switch lexeme.kind {
        case .number, .decade: return Self.number
        case .ordinal: return Self.ordinal
        case .code: return Self.name
        case .symbol: return Self.sign(lexeme.text)
        case .word: break
        }
        // At the start of a sentence a capital says little: the word in lower case comes first, unless the document
        // writes it with a capital elsewhere.
        if opens, lexeme.isCapitalised, !names.contains(lexeme.folded), let found = data.tags(of: lexeme.folded) {
            return found
        }
        if let found = data.tags(of: lexeme.text) { return found }
        if !lexeme.isCapitalised || opens, let found = data.tags(of: lexeme.folded) { return found }
        if !lexeme.isCapitalised || opens {
            let derived = derived(lexeme.folded)
            if !derived.isEmpty { return derived[...] }
        }
        return data.tags(of: unknownClass(lexeme)) ?? Self.noun
    }

    /// The tags of a regular form whose dictionary form the data knows: "transmits", "quarried".
    private func derived(_ word: String) -> [TaggingData.Candidate] {
        var found: [TaggingData.Candidate] = []
        func add(_ tag: PennTag, _ weight: Float) { found.append(TaggingData.Candidate(tag: tag, weight: weight)) }
        let stems = LanguageData.stems(word)
        if word.hasSuffix("ed"), stems.contains(where: data.isVerb) {
            add(.vbd, -11)
            add(.vbn, -11)
        } else if word.hasSuffix("s"), !word.hasSuffix("ss") {
            if stems.contains(where: data.isVerb) { add(.vbz, -11) }
            if stems.contains(where: data.isNoun) { add(.nns, -10.5) }
        } else if word.hasSuffix("ing"), word.utf8.count > 5 {
            let stem = String(word.dropLast(3))
            if [stem, stem + "e", String(stem.dropLast())].contains(where: data.isVerb) { add(.vbg, -10) }
        }
        return found
    }

    /// The class that the data has for a word it does not know, by its spelling.
    private func unknownClass(_ lexeme: Lexeme) -> String {
        let word = lexeme.text
        if word.utf8.count > 1, word.utf8.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x2E || $0 == 0x2D }) {
            return "-abr-"
        }
        if lexeme.isCapitalised { return "-cap-" }
        if let hyphen = word.utf8.lastIndex(of: 0x2D) {
            let last = String(word[word.index(after: hyphen)...])
            return data.tags(of: last)?.contains { $0.tag == .jj || $0.tag == .vbn || $0.tag == .vbg } == true
                ? "-hyp-adj-" : "-hyp-"
        }
        if word.hasSuffix("ing") { return "-ing-" }
        if word.hasSuffix("s") { return "-s-" }
        if word.hasSuffix("tion") { return "-tion-" }
        if word.hasSuffix("ly") { return "-ly-" }
        if word.hasSuffix("ed") { return "-ed-" }
        return "-unknown-"
    }

    private static func sign(_ text: String) -> ArraySlice<TaggingData.Candidate> {
        switch text {
        case ",": one(.ppc)
        case ".", "!", "?": one(.pp)
        case "(", "[", "{": one(.lrb)
        case ")", "]", "}": one(.rrb)
        case "“", "‘", "«": one(.ppl)
        case "”", "»", "\"": one(.ppr)
        case "$", "£", "€": one(.ppd)
        case "%": one(.nn)
        case "&": one(.cc)
        default: one(.pps)
        }
    }

    private static func one(_ tag: PennTag) -> ArraySlice<TaggingData.Candidate> {
        [TaggingData.Candidate(tag: tag, weight: 0)]
    }
    private static let number = one(.cd)
    private static let ordinal = one(.jj)
    private static let name = one(.nnp)
    private static let noun = one(.nn)
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A verb group: auxiliaries, adverbs and main verb, as lexeme indices of its sentence.
public struct VerbGroup: Hashable, Sendable {
    /// From the first auxiliary to the main verb.
    public let range: Range<Int>
    /// The main verb.
    public let main: Int
    /// Whether it begins with a form of *be*, *have* or a modal that can stand before the subject in a question.
    public let hasAuxiliary: Bool
    /// Whether *not* or *never* is in it.
    public let isNegated: Bool
    /// Whether a modal is in it.
    public let isModal: Bool
}

/// A plain clause with one finite verb: what stands before the subject, the subject, the verb, the rest.
public struct Clause: Hashable, Sendable {
    /// Adjuncts before the subject, the closing comma included; may be empty.
    public let lead: Range<Int>
    /// The subject.
    public let subject: Range<Int>
    /// The finite verb group.
    public let verb: VerbGroup
    /// What follows the verb, without the final stop.
    public let rest: Range<Int>

    /// The clause in `range` of a sentence, or `nil` when it has no finite verb, more than one, a subordinate clause,
    /// or no subject.
    ///
    /// - Parameter leadEnd: where the lead ends if the caller knows it, for example behind a time phrase.
    public init?(_ sentence: Sentence, in range: Range<Int>, leadEnd: Int? = nil) {
        let groups = Self.finiteGroups(sentence, in: range)
        guard groups.count == 1, let verb = groups.first else { return nil }
        let tags = sentence.tags
        guard !range.contains(where: { tags[$0] == .subordinator && !Self.isHarmless(sentence, $0) }) else {
            return nil
        }
        let start = leadEnd ?? Self.leadEnd(sentence, range, verb)
        guard start < verb.range.lowerBound else { return nil }
        lead = range.lowerBound..<start
        subject = start..<verb.range.lowerBound
        self.verb = verb
        rest = verb.range.upperBound..<range.upperBound
        guard subject.contains(where: { Self.isNominal(tags[$0]) }) else { return nil }
    }

    /// Every finite verb group in `range`, in order; groups inside brackets and quotation marks are left out.
    public static func finiteGroups(_ sentence: Sentence, in range: Range<Int>) -> [VerbGroup] {
        var groups: [VerbGroup] = []
        var index = range.lowerBound
        var depth = 0
        while index < range.upperBound {
            if ["(", "["].contains(sentence.lexemes[index].text) { depth += 1 }
            if [")", "]"].contains(sentence.lexemes[index].text) { depth -= 1 }
            if depth <= 0, let group = group(sentence, at: index, before: range.upperBound) {
                groups.append(group)
                index = group.range.upperBound
            } else {
                index += 1
            }
        }
        return groups
    }

    private static func group(_ sentence: Sentence, at start: Int, before end: Int) -> VerbGroup? {
        let tags = sentence.tags
        switch tags[start] {
        case .modal, .verb(.past), .verb(.present): break
        case .verb(.base) where start > 0 && sentence.tags[start - 1] != .modal: break
        default: return nil
        }
        var index = start + 1
        var main = start
        let opensWithAuxiliary = isAuxiliary(sentence.lexemes[start].folded) || tags[start] == .modal
        var isNegated = false
        if opensWithAuxiliary {
            scan: while index < end {
                switch tags[index] {
                case .adverb: break
                case .negation: isNegated = true
                case .verb(.participle), .verb(.base):
                    main = index
                    // "had been released": go on; "were captured": done.
                    if !isAuxiliary(sentence.lexemes[index].folded) { index += 1; break scan }
                case .verb(.gerund) where main == start || isAuxiliary(sentence.lexemes[main].folded):
                    main = index
                    index += 1
                    break scan
                default: break scan
                }
                index += 1
            }
        }
        return VerbGroup(
            range: start..<max(main + 1, start + 1), main: main,
            hasAuxiliary: opensWithAuxiliary && canInvert(sentence, start, main),
            isNegated: isNegated, isModal: tags[start] == .modal)
    }

    /// *be* always inverts; *have* only as an auxiliary; a modal always; *do* as an auxiliary.
    private static func canInvert(_ sentence: Sentence, _ start: Int, _ main: Int) -> Bool {
        let word = sentence.lexemes[start].folded
        if ClosedClasses.beForms[word] != nil || sentence.tags[start] == .modal { return true }
        return main > start
    }

    private static func isAuxiliary(_ word: String) -> Bool {
        ClosedClasses.beForms[word] != nil || ClosedClasses.haveForms[word] != nil || ClosedClasses.doForms[word] != nil
    }

    private static func isNominal(_ tag: WordTag) -> Bool {
        switch tag {
        case .noun, .name, .number, .pronoun, .determiner, .demonstrative: true
        default: false
        }
    }

    /// "so that"-like uses aside, a subordinator inside brackets does not make the clause complex.
    private static func isHarmless(_ sentence: Sentence, _ index: Int) -> Bool {
        var depth = 0
        for lexeme in sentence.lexemes[..<index] {
            if ["(", "["].contains(lexeme.text) { depth += 1 }
            if [")", "]"].contains(lexeme.text) { depth -= 1 }
        }
        return depth > 0
    }

    /// Behind the last comma before the verb, when the sentence opens with a preposition or an adverb and what stands
    /// between the commas is of that kind too.
    private static func leadEnd(_ sentence: Sentence, _ range: Range<Int>, _ verb: VerbGroup) -> Int {
        guard let first = range.first, opensLead(sentence.tags[first], sentence.lexemes[first]) else {
            return range.lowerBound
        }
        var end = range.lowerBound
        var depth = 0
        for index in range.lowerBound..<verb.range.lowerBound {
            let lexeme = sentence.lexemes[index]
            if lexeme.text == "(" { depth += 1 }
            if lexeme.text == ")" { depth -= 1 }
            if depth == 0, lexeme.isSymbol(",") { end = index + 1 }
        }
        if end > range.lowerBound, end < verb.range.lowerBound { return end }
        // "In 1931 the dam was closed": a short time phrase without a comma.
        if sentence.tags[first] == .preposition, let time = TimeReader.read(sentence.lexemes, at: first + 1) {
            return first + 1 + time.count
        }
        return range.lowerBound
    }

    private static func opensLead(_ tag: WordTag, _ lexeme: Lexeme) -> Bool {
        switch tag {
        case .preposition, .adverb: true
        case .verb(.gerund): true
        default: false
        }
    }
}

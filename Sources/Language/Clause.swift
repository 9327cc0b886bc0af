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
    /// The auxiliary of the verb before that this one shares: *was* of "was opened in 1931 and closed in 1940".
    public var shared: Int?
}

/// A clause with one finite verb: what stands before the subject, the subject, the verb, the rest.
public struct Clause: Hashable, Sendable {
    /// How a clause stands in its sentence.
    public enum Kind: Hashable, Sendable {
        /// It is, or begins, the sentence.
        case main
        /// It follows another with *and*, *but* or a semicolon; its subject may be the other's.
        case joined
        /// ", which …": its subject is the noun phrase before the comma.
        case relative
        /// "when …", "because …".
        case subordinate
    }

    /// How it stands in its sentence.
    public let kind: Kind
    /// Adjuncts before the subject, the closing comma included; may be empty.
    public let lead: Range<Int>
    /// The subject; of a joined or a relative clause it can stand earlier in the sentence.
    public let subject: Range<Int>
    /// The finite verb group.
    public let verb: VerbGroup
    /// What follows the verb, without the final stop and without a trailing clause that a comma parts.
    public let rest: Range<Int>
    /// Stretches inside that can be left out: ", which …," and the like, both commas included.
    public let insertions: [Range<Int>]

    /// Whether a figure stands in the clause's own words, outside its insertions.
    public func holds(_ figure: Range<Int>) -> Bool {
        guard !insertions.contains(where: { $0.contains(figure.lowerBound) }) else { return false }
        return [lead, subject, rest].contains { $0.contains(figure.lowerBound) }
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
        case .verb(.base) where start > 0: break
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
                case .verb(.participle), .verb(.base), .verb(.infinitive):
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
}

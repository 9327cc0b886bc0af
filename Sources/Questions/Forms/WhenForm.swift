// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// An event and its time: "The bridge was opened in 1931" → "In which year was the bridge opened?"
///
/// A state has no moment ("was poor in 1931"), a count is dated by its year and asks for itself, and a second time in the
/// clause would stay behind.
enum WhenForm {
    /// With the adjuncts in front, and without them where the stem would not stand alone otherwise.
    static func wordings(of asked: Asked, _ time: TimeMention) -> [Wording] {
        guard let whole = wording(of: asked, time, keepsLead: true) else { return [] }
        guard let bare = wording(of: asked, time, keepsLead: false), bare.stem != whole.stem else { return [whole] }
        return [whole, bare]
    }

    private static func wording(of asked: Asked, _ time: TimeMention, keepsLead: Bool) -> Wording? {
        guard let clause = asked.parsed, !clause.verb.isNegated, !clause.verb.isModal,
            time.preposition != "since" || !Self.isOnly(asked.sentence, clause),
            isEvent(asked.sentence, clause, time), let phrase = phrase(time), !hasOtherFigure(asked, clause),
            !isStock(asked.sentence, clause) || isThere(clause, asked.sentence),
            !Lists.isMember(asked.sentence, asked.mention.range),
            clause.lead.contains(time.phrase.lowerBound) || clause.rest.contains(time.phrase.lowerBound),
            !isInsideNounPhrase(asked.sentence, time), let inverted = Inverted(clause, in: asked)
        else { return nil }
        let lead =
            !keepsLead
            ? ""
            : Stem.words(asked, Tail.lead(of: clause, in: asked.sentence), clause) { $0.remove(time.phrase) }
                .trimmingCommas
        // "In 1931 and 1934": what stays of the lead must stand by itself.
        guard lead.isEmpty || !["and", "or", "but", "to"].contains(lead.split(separator: " ").first ?? "") else {
            return nil
        }
        let end = asked.end(of: clause)
        // "composed of 10 leaders, and 10 members": what is cut off belongs to what stays.
        guard !cutsList(asked.sentence, clause, end) else { return nil }
        let rest = Stem.words(asked, clause.rest.lowerBound..<end, clause) { $0.remove(time.phrase) }.trimmingCommas
        guard !endsOpen(rest), !isBare(rest, asked.sentence, clause),
            !isThere(clause, asked.sentence) || rest.split(separator: " ").count > 2
        else {
            return nil
        }
        return Wording(
            form: "when",
            stem: Stem.question(
                asked,
                [lead.isEmpty ? "" : lead + ",", phrase, inverted.auxiliary, inverted.subject, inverted.verb, rest]),
            fit: keepsLead ? 0.88 : 0.8)
    }

    private static func cutsList(_ sentence: Sentence, _ clause: Clause, _ end: Int) -> Bool {
        guard end < clause.rest.upperBound else { return false }
        var next = end
        while next < clause.rest.upperBound,
            sentence.lexemes[next].isSymbol(",") || sentence.tags[next] == .conjunction
        {
            next += 1
        }
        guard next > end, next < clause.rest.upperBound else { return false }
        return sentence.tags[next] == .number && TimeReader.read(sentence.lexemes, at: next) == nil
    }

    /// "Morn described himself in 1931": too little is said. An active verb without anything behind it must be one that
    /// needs nothing.
    private static func isBare(_ rest: String, _ sentence: Sentence, _ clause: Clause) -> Bool {
        guard clause.verb.range.count == 1, clause.verb.shared == nil else { return false }
        let lemma = sentence.language.lemma(ofVerb: sentence.lexemes[clause.verb.main].folded) ?? ""
        if ["do", "describe", "call", "say"].contains(lemma), rest.split(separator: " ").count <= 1 { return true }
        return rest.isEmpty && !complete.contains(lemma)
    }

    private static let complete: Set<String> = [
        "begin", "start", "end", "die", "open", "close", "arrive", "retire", "return", "resign", "collapse", "burn",
        "sink", "fail", "emerge", "land", "launch", "ease", "subside", "disappear", "cease", "dissolve", "emigrate",
        "surrender", "explode", "split", "merge", "leave", "marry", "erupt", "finish", "expire", "reopen", "crash",
        "recover", "convene", "abdicate", "debut", "premiere", "perish", "drown", "cease", "stop", "resume",
    ]

    /// "has only been taken once since 1931": the time bounds a count of times.
    private static func isOnly(_ sentence: Sentence, _ clause: Clause) -> Bool {
        (clause.verb.range.lowerBound..<clause.rest.upperBound).contains {
            ["only", "once", "twice", "never", "ever", "just"].contains(sentence.lexemes[$0].folded)
        }
    }

    private static func hasOtherFigure(_ asked: Asked, _ clause: Clause) -> Bool {
        // A time that is no claim ("1773 or earlier") is a second time all the same.
        let unread = asked.fact.host.unasked.contains { figure in
            clause.holds(figure.range) && TimeReader.read(asked.sentence.lexemes, at: figure.range.lowerBound) != nil
        }
        if unread { return true }
        let end = asked.end(of: clause)
        return asked.fact.host.mentions.contains { mention in
            guard mention.range != asked.mention.range, clause.holds(mention.range), mention.range.lowerBound < end
            else {
                return false
            }
            // A small number of things leaves the event one event, and so does one that stands in an adjunct of it.
            guard case .quantity(let quantity) = mention.value else { return true }
            return quantity.reading.value > DecimalNumber(10) && !isInAdjunct(asked.sentence, clause, mention.range)
        }
    }

    /// "collided with a barge at 40 km/h": behind a preposition and not before the verb.
    private static func isInAdjunct(_ sentence: Sentence, _ clause: Clause, _ figure: Range<Int>) -> Bool {
        guard clause.rest.contains(figure.lowerBound), figure.lowerBound > clause.rest.lowerBound else {
            return false
        }
        return ["at", "with", "for", "over", "under", "near", "within", "of"].contains(
            sentence.lexemes[figure.lowerBound - 1].folded)
    }

    /// "there was a riot in 1857": something that happened, once.
    private static func isThere(_ clause: Clause, _ sentence: Sentence) -> Bool {
        clause.subject.count == 1 && sentence.lexemes[clause.subject.lowerBound].folded == "there"
            && sentence.lexemes[clause.verb.main].folded == "was"
            && clause.rest.first.map { ["a", "an"].contains(sentence.lexemes[$0].folded) } == true
    }

    private static func endsOpen(_ rest: String) -> Bool {
        guard let last = rest.split(separator: " ").last?.lowercased() else { return false }
        return [
            "of", "in", "on", "at", "by", "from", "to", "and", "or", "until", "since", "with", "the", "between", "as",
        ].contains(last)
    }

    /// "the survey of 1931 found", "until the building of the bridge in 1931": the time belongs to a noun, not to the
    /// clause.
    private static func isInsideNounPhrase(_ sentence: Sentence, _ time: TimeMention) -> Bool {
        if time.preposition == "of" && time.modifier.isEmpty { return true }
        if isHedged(sentence, time) { return true }
        var index = time.phrase.lowerBound - 1
        var steps = 0
        while index > 0, steps < 9 {
            switch sentence.tags[index] {
            case .noun, .name, .adjective, .determiner, .number: break
            case .preposition:
                if ["until", "till", "before", "after", "since", "following", "during", "between"].contains(
                    sentence.lexemes[index].folded)
                {
                    return true
                }
                guard sentence.lexemes[index].folded == "of" else { return false }
            default: return false
            }
            index -= 1
            steps += 1
        }
        return false
    }

    /// "roughly in 1931", "only in 1931": the word of degree would be left behind.
    static func isHedged(_ sentence: Sentence, _ time: TimeMention) -> Bool {
        let words: Set<String> = [
            "roughly", "about", "approximately", "around", "circa", "probably", "perhaps", "possibly", "only", "just",
            "again", "early", "late", "finally",
        ]
        let before = time.phrase.lowerBound > 0 ? sentence.lexemes[time.phrase.lowerBound - 1].folded : ""
        let after =
            time.phrase.upperBound < sentence.lexemes.count ? sentence.lexemes[time.phrase.upperBound].folded : ""
        return words.contains(before) || ["roughly", "approximately"].contains(after)
    }

    /// A time dates an event only in the past, or since it in the perfect.
    private static func isEvent(_ sentence: Sentence, _ clause: Clause, _ time: TimeMention) -> Bool {
        let first = clause.verb.shared ?? clause.verb.range.lowerBound
        switch sentence.tags[first] {
        case .verb(.past): return time.preposition != "since" || clause.verb.range.count > 1
        case .verb(.present), .verb(.base):
            return time.preposition == "since" && ["has", "have"].contains(sentence.lexemes[first].folded)
                && clause.verb.range.count > 1
        default: return false
        }
    }

    /// A state that has no moment: *be* without a participle, *have*, and verbs of being somewhere.
    private static func isStock(_ sentence: Sentence, _ clause: Clause) -> Bool {
        let main = sentence.lexemes[clause.verb.main].folded
        if ["is", "was", "are", "were", "be", "been", "has", "have", "had"].contains(main) { return true }
        guard let lemma = sentence.language.lemma(ofVerb: main) else { return false }
        return [
            "stand", "lie", "live", "remain", "contain", "include", "cover", "total", "average", "exceed", "account",
            "consist", "exist", "represent", "comprise", "constitute", "number", "belong", "seem", "appear", "occur",
            "happen",
        ].contains(lemma)
    }

    /// "in which year", "by the end of which year", "on what date".
    static func phrase(_ time: TimeMention) -> String? {
        let preposition = time.preposition ?? ""
        let modifier = time.modifier
        switch time.time {
        case .year:
            guard ["in", "by", "since", "until", "till", "after", "before", "from", "during"].contains(preposition)
            else { return nil }
            if ["early", "late", "mid", "mid-", "", "the year", "year"].contains(modifier) {
                return "\(preposition) which year"
            }
            guard modifier.hasSuffix("of"), !modifier.contains("months") else { return nil }
            return "\(preposition) \(modifier) which year"
        case .month:
            guard ["in", "by", "since", "until", "after", "before", "from", "during"].contains(preposition),
                modifier.isEmpty || modifier.hasSuffix("of") || ["early", "late", "mid"].contains(modifier)
            else { return nil }
            return "\(preposition) \(modifier.hasSuffix("of") ? modifier + " " : "")which month and year"
        case .day:
            guard ["on", "by", "since", "until", "after", "before", "from"].contains(preposition), modifier.isEmpty
            else { return nil }
            return "\(preposition) what date"
        default: return nil
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Phrases with "the" that only a reader of the document can resolve: "the city", "the accident".
///
/// What the document is about replaces or completes them where it fits; otherwise the stem stays open.
struct Definites {
    let topic: Topic?
    /// A clause that will stand before the stem and can name what a phrase means.
    let context: String?
    /// Whether the stem has the topic's name.
    var namesTopic = false
    /// Whether the stem has another name.
    var isLocated = false

    /// The text with its definite phrases closed, and whether the context has to stand before it; `nil` where a phrase
    /// stays open.
    func closed(_ text: String, _ read: Sentence) -> (text: String, needsContext: Bool)? {
        var needsContext = false
        var edits: [(span: ByteSpan, text: String)] = []
        var index = 0
        while index < read.lexemes.count {
            guard read.lexemes[index].folded == "the" else {
                index += 1
                continue
            }
            let end = Phrases.end(read, from: index, before: read.lexemes.count)
            guard end > index + 1 else {
                index += 1
                continue
            }
            switch judge(read, index..<end) {
            case .closed: break
            case .open:
                // What stands before in the same sentence says which ones are meant.
                guard context != nil else { return nil }
                needsContext = true
            case .means(let name): edits.append((read.span(index..<end), name))
            case .owns(let name, let own): edits.append((read.span(own), name))
            case .belongsTo(let place):
                let span = read.span(index..<end)
                edits.append((ByteSpan(span.upper, span.upper), " of " + place))
            }
            index = end
        }
        var bytes = Array(text.utf8)
        for edit in edits.reversed() {
            bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
        }
        return (String(decoding: bytes, as: UTF8.self), needsContext)
    }

    private enum Judgement {
        case closed
        case open
        /// It is the document's subject.
        case means(String)
        /// Only its beginning is the document's subject: "the city's" mayor.
        case owns(String, Range<Int>)
        /// It is one of the document's place: "the government" of X.
        case belongsTo(String)
    }

    private func judge(_ read: Sentence, _ phrase: Range<Int>) -> Judgement {
        let words = phrase.dropFirst()
        guard let last = words.last else { return .closed }
        // "the state's lowest temperature": whose it is has to be known.
        if let owner = words.dropLast().first(where: { isPossessive(read, $0) }),
            !words.prefix(while: { $0 <= owner }).contains(where: { isName(read, $0) })
        {
            let own = phrase.lowerBound..<(owner + 1)
            let head = String(read.lexemes[owner].folded.dropLast(2))
            switch judgeHead(head, read, own, isPossessive: true) {
            case .means(let name): return .owns(name, own)
            case .open where Self.kinds.contains(head) || Self.vague.contains(head): return .open
            default: break
            }
        }
        if words.contains(where: { isName(read, $0) || isNumber(read, $0) }) { return .closed }
        let head = read.lexemes[last].folded
        let next = phrase.upperBound < read.lexemes.count ? read.lexemes[phrase.upperBound].folded : ""
        if read.lexemes[last].text.hasSuffix("'s") || read.lexemes[last].text.hasSuffix("’s") {
            return judgeHead(String(head.dropLast(2)), read, phrase, isPossessive: true)
        }
        // "the system in Orsk" is one that was spoken of before; "the system of locks" is not.
        let isVague = Self.vague.contains(head) && phrase.count == 2 && next != "of"
        if !isVague, hasTail(read, phrase.upperBound, next, from: phrase.lowerBound) { return .closed }
        if words.contains(where: { Self.statistics.contains(read.lexemes[$0].folded) }) || phrase.count > 4 {
            return .closed
        }
        if words.contains(where: { isSuperlative(read.lexemes[$0].folded) }), phrase.count > 3 { return .closed }
        return judgeHead(head, read, phrase, isPossessive: false)
    }

    private func judgeHead(
        _ head: String, _ read: Sentence, _ phrase: Range<Int>, isPossessive: Bool
    ) -> Judgement {
        let stem = Inflection.stem(head)
        if Self.unique.contains(head) || Self.generic.contains(head) { return .closed }
        // Named before in the same stem: "a fort … the fort".
        if read.lexemes[..<phrase.lowerBound].contains(where: { Inflection.stem($0.folded) == stem }) { return .closed }
        // "In _____, the plague reached Selm": which one is plain from where and when.
        if isLocated, Self.events.contains(head) { return .closed }
        // "the Arven … the river"
        if namesTopic, Self.kinds.contains(head) { return .closed }
        guard let topic else { return .open }
        if phrase.count == 2, topic.kinds.contains(stem), !Inflection.isPlural(head) {
            return .means(topic.name + (isPossessive ? "'s" : ""))
        }
        if topic.stems.contains(stem) { return named(head, topic).map { .means($0) } ?? .closed }
        if let place = topic.place, Self.ofPlaces.contains(stem), !isPossessive { return .belongsTo(place) }
        return .open
    }

    /// "the reservoir" in a document on the Arven reservoir: its name ends with the very word.
    private func named(_ head: String, _ topic: Topic) -> String? {
        guard let last = Lexer.lexemes(of: topic.name).last, last.folded == head, topic.name.contains(" ") else {
            return nil
        }
        return topic.name
    }

    private func isPossessive(_ read: Sentence, _ index: Int) -> Bool {
        read.lexemes[index].text.hasSuffix("'s") || read.lexemes[index].text.hasSuffix("’s")
    }

    private func isName(_ read: Sentence, _ index: Int) -> Bool {
        read.lexemes[index].isCapitalised || read.lexemes[index].kind == .code
    }

    private func isNumber(_ read: Sentence, _ index: Int) -> Bool {
        switch read.lexemes[index].kind {
        case .number, .decade, .ordinal: true
        default: read.tags[index] == .number
        }
    }

    private func isSuperlative(_ word: String) -> Bool {
        word.hasSuffix("est") && word.utf8.count > 4
            || ["first", "last", "only", "most", "second", "third"].contains(word)
    }

    /// What is said behind the noun tells which one is meant: "the men of Orsk", "the road to Selm", "the law that …".
    private func hasTail(_ read: Sentence, _ index: Int, _ next: String, from start: Int) -> Bool {
        guard index < read.lexemes.count else { return false }
        if [
            "of", "that", "who", "which", "whose", "between", "where", "for", "to", "in", "from", "at", "on", "by",
            "under", "near", "along", "with", "over", "against", "within", "around",
        ].contains(next) {
            // "in which year", "in 1931": a time is no tail.
            let after = index + 1 < read.lexemes.count ? read.lexemes[index + 1].folded : ""
            if ["which", "what", "how"].contains(after) { return false }
            if next == "to", index + 1 < read.tags.count, read.tags[index + 1] == .verb(.infinitive) { return false }
            if ["in", "on", "by", "from", "for", "at"].contains(next) {
                guard TimeReader.read(read.lexemes, at: index + 1) == nil else { return false }
                if next == "for" { return true }
                return next == "in" || next == "from" || next == "at" || next == "on" || next == "by"
                    ? hasNameNear(read, index + 1) : false
            }
            return true
        }
        // "was the conviction set aside": the verb, not what is said of the noun.
        let before = start > 0 ? read.lexemes[start - 1].folded : ""
        if ["was", "were", "is", "are", "had", "has", "have", "did", "does", "do"].contains(before) { return false }
        return read.tags[index] == .verb(.participle) || read.tags[index] == .verb(.gerund)
    }

    private func hasNameNear(_ read: Sentence, _ start: Int) -> Bool {
        (start..<min(start + 5, read.lexemes.count)).contains { isName(read, $0) }
    }

    /// A measure over a whole: the whole is named by the place in front.
    private static let statistics: Set<String> = [
        "average", "median", "mean", "maximum", "minimum", "total", "overall", "annual",
    ]

    /// Words for something that was named before.
    private static let vague: Set<String> = [
        "system", "project", "company", "programme", "program", "plan", "study", "initiative", "facility", "scheme",
        "team", "firm", "organisation", "organization", "agency", "device", "method", "technique", "process",
    ]

    /// What happens at a place and a time.
    private static let events: Set<String> = [
        "plague", "famine", "flood", "drought", "earthquake", "eruption", "census", "revolution", "uprising",
    ]

    /// General words for what a document can be about.
    private static let kinds: Set<String> = [
        "city", "town", "village", "river", "lake", "mountain", "country", "state", "region", "province", "island",
        "disease", "plague", "war", "battle", "company", "system", "element", "gas", "metal", "bridge", "building",
        "ship", "species", "substance", "compound", "language", "religion", "organization", "organisation", "party",
        "university", "club", "team", "film", "novel", "album", "line", "railway", "canal", "dam", "mine", "continent",
        "nation",
    ]

    /// There is one of it.
    private static let unique: Set<String> = [
        "sun", "world", "sea", "earth", "moon", "ocean", "sky", "equator", "universe", "internet", "west", "east",
        "north",
        "south", "atmosphere", "surface", "ground", "air", "environment", "future", "past", "middle", "centre",
        "center",
        "public", "poor", "rich", "army", "navy", "press", "law", "euro", "dollar", "coast", "interior",
        "northeast", "northwest", "southeast", "southwest", "sciences", "arts",
    ]

    /// Kinds and parts that are meant in general: "the heart", "the horse"; times of life and of the year.
    private static let generic: Set<String> = [
        "heart", "brain", "blood", "body", "skin", "summer", "winter", "spring", "autumn", "morning", "evening",
        "night",
        "rest", "mines", "camps", "fields", "streets", "mountains", "schools", "courts", "markets", "war",
        "majority", "number", "end", "year", "beginning", "start", "average", "total", "rate", "percentage", "share",
        "value",
    ]

    /// Each place has one.
    private static let ofPlaces: Set<String> = [
        "government", "population", "president", "parliament", "economy", "constitution", "capital", "electorate",
        "legislature",
    ]
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// What a document is about, from its title: used to close a stem whose subject the reader of the document knew.
public struct Topic: Sendable {
    /// The title as written, without brackets.
    public let title: String
    /// The title's words as lexemes.
    public let words: [Lexeme]
    /// The title's noun phrase up to its first preposition of place: "German prisoners of war".
    public let head: String

    /// The title where it names a group of people by a plural and a place: "German prisoners of war in Soviet hands".
    public var group: String? {
        guard let link = words.firstIndex(where: { ["in", "of", "at"].contains($0.folded) }), link > 0,
            words.contains(where: { ["in", "at", "under"].contains($0.folded) })
        else { return nil }
        let people: Set<String> = [
            "prisoners", "people", "soldiers", "workers", "miners", "settlers", "refugees", "immigrants", "women",
            "men",
            "children", "students", "slaves", "pilgrims", "sailors", "weavers", "farmers",
        ]
        return people.contains(words[link - 1].folded) ? title : nil
    }

    /// The place or body whose subject the document treats: X of "Economy of X", "Religion in X", or the title itself
    /// where the document says that it is a town, a state, a river; `nil` otherwise.
    public private(set) var place: String?
    /// The subject as the document says it inside a sentence: "the Arven dam", "oxygen".
    public private(set) var name: String
    /// What the document's first sentences say that the subject is: "city", "element"; in lower case.
    public private(set) var kinds: Set<String> = []
    /// The noun that the document uses most, where it stands in one sentence of eight and ten times: "plague".
    public private(set) var commonNoun: String?
    /// The stems of the title's words.
    public let stems: Set<String>

    /// The topic of a document, or `nil` when it has no title.
    public init?(_ document: Document) {
        guard let title = document.title, !title.isEmpty else { return nil }
        let clean = title.split(separator: "(").first.map { String($0) } ?? title
        self.title = clean.split(separator: " ").joined(separator: " ")
        words = Lexer.lexemes(of: self.title)
        place = Self.place(words)
        name = self.title
        stems = Set(words.map { Inflection.stem($0.folded) })
        let stop = words.firstIndex { ["in", "at", "during", "under", "on", "by", "from"].contains($0.folded) }
        let head = words[..<(stop ?? words.count)]
        self.head = head.map { ($0.isSpaced && $0.span.lower > 0 ? " " : "") + $0.text }.joined()
    }

    /// Learns from the document's sentences how it names its subject and what kind of thing that is.
    mutating func learn(from sentences: [FactSentence]) {
        let short = place ?? subject
        name = Self.spelling(of: short, in: sentences)
        if place != nil { place = name }
        for host in sentences.prefix(4) where kinds.isEmpty { kinds = Self.kinds(of: short, host.sentence) }
        if place == nil, !kinds.isDisjoint(with: Self.placeKinds) || Self.isPlace(name, in: sentences) { place = name }
        if place != nil, kinds.isEmpty { kinds = Self.usedKind(in: sentences) }
        commonNoun = Self.commonNoun(in: sentences)
    }

    private static func commonNoun(in sentences: [FactSentence]) -> String? {
        var counts: [String: Int] = [:]
        for host in sentences.prefix(2000) {
            var seen: Set<String> = []
            for (index, lexeme) in host.sentence.lexemes.enumerated() where host.sentence.tags[index] == .noun {
                let stem = Inflection.stem(lexeme.folded)
                guard stem.utf8.count > 4, seen.insert(stem).inserted else { continue }
                counts[stem, default: 0] += 1
            }
        }
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 10,
            best.value * 8 >= min(sentences.count, 2000)
        else { return nil }
        return best.key
    }

    /// The title without "List of", and without the larger place behind a comma.
    private var subject: String {
        var text = title
        for opening in ["List of ", "Lists of ", "Outline of ", "Timeline of "] where text.hasPrefix(opening) {
            text = String(text.dropFirst(opening.count))
        }
        return text.split(separator: ",").first.map(String.init) ?? text
    }

    /// The way a name is mostly written inside sentences: with or without article, with or without its capital.
    private static func spelling(of name: String, in sentences: [FactSentence]) -> String {
        let words = Lexer.lexemes(of: name).map(\.folded)
        guard let first = words.first else { return name }
        if first == "the" { return "the " + name.dropFirst(4) }
        var counts: [String: Int] = [:]
        for host in sentences.prefix(400) {
            let lexemes = host.sentence.lexemes
            for index in lexemes.indices.dropFirst() where lexemes[index].folded == first {
                guard index + words.count <= lexemes.count,
                    zip(words, lexemes[index...]).allSatisfy({ $0 == $1.folded })
                else { continue }
                let hasArticle = lexemes[index - 1].folded == "the"
                // "the Arven valley" names something else.
                let next = index + words.count
                if hasArticle, next < lexemes.count, [.noun, .name].contains(host.sentence.tags[next]) { continue }
                counts[(hasArticle ? "the " : "") + host.sentence.text(index..<next), default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? name
    }

    /// Where no sentence says what the place is: the word for a kind of place that the document uses most with "the".
    private static func usedKind(in sentences: [FactSentence]) -> Set<String> {
        var counts: [String: Int] = [:]
        for host in sentences {
            let lexemes = host.sentence.lexemes
            for index in lexemes.indices.dropFirst() where lexemes[index - 1].folded == "the" {
                let word = lexemes[index].folded
                let bare = word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
                if placeKinds.contains(bare) { counts[bare, default: 0] += 1 }
            }
        }
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 3 else { return [] }
        return [best.key]
    }

    /// Whether the document says "in NAME" often: then it is a place.
    private static func isPlace(_ name: String, in sentences: [FactSentence]) -> Bool {
        let words = Lexer.lexemes(of: name)
        guard let first = words.first, first.isCapitalised else { return false }
        var all = 0
        var inside = 0
        for host in sentences.prefix(400) {
            let lexemes = host.sentence.lexemes
            for index in lexemes.indices.dropFirst() where lexemes[index].text == first.text {
                let next = index + words.count
                guard next <= lexemes.count, zip(words, lexemes[index...]).allSatisfy({ $0.text == $1.text }) else {
                    continue
                }
                all += 1
                let goesOn = next < lexemes.count && [.noun, .name].contains(host.sentence.tags[next])
                if ["in", "throughout", "across"].contains(lexemes[index - 1].folded), !goesOn { inside += 1 }
            }
        }
        return inside >= 3 && inside * 12 >= all
    }

    /// The nouns behind "NAME is a …".
    private static func kinds(of name: String, _ sentence: Sentence) -> Set<String> {
        guard let first = Lexer.lexemes(of: name).first(where: { $0.folded != "the" })?.folded,
            let verb = Clause.finiteGroups(sentence, in: 0..<sentence.bodyEnd).first,
            ["is", "was", "are", "were"].contains(sentence.lexemes[verb.main].folded),
            sentence.lexemes[..<verb.range.lowerBound].contains(where: { $0.folded == first })
        else { return [] }
        let start = verb.range.upperBound
        var end = Phrases.end(sentence, from: start, before: sentence.bodyEnd)
        // "one of the largest rivers of"
        if end + 1 < sentence.bodyEnd, sentence.lexemes[end].folded == "of" {
            end = max(end, Phrases.end(sentence, from: end + 1, before: sentence.bodyEnd))
        }
        var found: Set<String> = []
        for index in start..<end where sentence.tags[index] == .noun {
            found.insert(Inflection.stem(sentence.lexemes[index].folded))
        }
        return found
    }

    private static let placeKinds: Set<String> = [
        "city", "town", "village", "municipality", "state", "country", "province", "region", "county", "district",
        "island",
        "republic", "kingdom", "continent", "territory", "canton", "department", "prefecture", "nation", "port",
        "capital",
    ]

    private static func place(_ words: [Lexeme]) -> String? {
        let fields: Set<String> = [
            "demographics", "demography", "economy", "religion", "history", "politics", "geography", "culture",
            "education",
            "rights", "health", "agriculture", "tourism", "transport", "climate", "population", "energy",
        ]
        guard let link = words.firstIndex(where: { ["of", "in"].contains($0.folded) }), link > 0,
            link + 1 < words.count,
            fields.contains(words[link - 1].folded), words[link + 1].isCapitalised || words[link + 1].folded == "the"
        else { return nil }
        return words[(link + 1)...].map { ($0.isSpaced ? " " : "") + $0.text }.joined().trimmingSpaces
    }

    /// Whether `word` is an acronym, plural s allowed, of consecutive words of the title: "POWs" for prisoners of war.
    public func isAcronym(_ word: String) -> Bool {
        var letters = word
        if letters.hasSuffix("s") { letters.removeLast() }
        guard letters.count >= 2, letters.allSatisfy(\.isUppercase) else { return false }
        let initials = words.map { $0.folded.prefix(1).uppercased() }.joined()
        return initials.contains(letters)
    }

    /// The words of the head that `word` stands for: the acronym's expansion, or the head noun itself.
    public func names(_ word: String) -> Bool {
        if isAcronym(word) { return true }
        let stem = Inflection.stem(word.lowercased())
        return words.contains { Inflection.stem($0.folded) == stem && !$0.folded.isEmpty && stem.count > 3 }
    }
}

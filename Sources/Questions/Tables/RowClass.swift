// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A row's label as it stands in a stem.
enum RowPhrase: Hashable {
    /// No label besides a time.
    case none
    /// Before the counted noun: "Austrian prisoners".
    case adjective(String)
    /// A group of people behind "of": "the Hindu group".
    case group(String)
    /// "in Selm", "of Selm".
    case place(String)
    /// "of the ship Adela", "did the Red Party have".
    case owner(String)
    /// "of barley", "for barley".
    case matter(String)

    /// The words without a preposition.
    var text: String {
        switch self {
        case .none: ""
        case .adjective(let text), .group(let text), .place(let text), .owner(let text), .matter(let text): text
        }
    }
}

/// What the rows of a table are: the noun of their class and how their labels read.
struct RowClass {
    enum Kind: Hashable {
        case time, people, place, person, body, thing, matter, unknown
    }

    /// What the labels are.
    let kind: Kind
    /// The noun, singular and in lower case: "nationality"; empty where none was found.
    let noun: String
    /// The noun in the plural.
    var plural: String { TableNouns.plural(noun) }
    private let counted: Bool
    private let words: DocumentWords

    init(header: String, caption: String, hasLabels: Bool, isCounted: Bool, words: DocumentWords) {
        self.words = words
        counted = isCounted
        guard hasLabels else {
            (kind, noun) = (.time, "")
            return
        }
        let found = Self.noun(header) ?? Self.noun(caption: caption)
        noun = found ?? ""
        kind = found.map(Self.kind) ?? .unknown
    }

    private static let generic: Set<String> = [
        "name", "names", "item", "items", "category", "type", "title", "description", "kind", "label", "rank", "no",
        "no.",
        "", "class", "variable", "indicator", "property", "measure", "characteristic", "statistic", "group",
        "parameter",
    ]

    private static func noun(_ header: String) -> String? {
        var text = CountedSubject.withoutBrackets(header.replacingStrokes).lowercased()
        for opener in ["name of the ", "name of ", "names of "] where text.hasPrefix(opener) {
            text = String(text.dropFirst(opener.count))
        }
        let words = text.split(separator: " ").map(String.init)
        guard !words.isEmpty, words.count <= 3, !generic.contains(text),
            words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } }),
            !words.contains(where: { ["of", "and", "or", "by"].contains($0) })
        else { return nil }
        var singular = words
        singular[singular.count - 1] = TableNouns.singular(words[words.count - 1])
        return singular.joined(separator: " ")
    }

    /// "Population by district", "Largest lakes of Kordal".
    private static func noun(caption: String) -> String? {
        let words = CountedSubject.withoutBrackets(caption).split(separator: " ").map { $0.lowercased().trimmingCommas }
        if let by = words.lastIndex(of: "by"), by + 1 < words.count {
            let noun = words[by + 1]
            if isKnown(TableNouns.singular(noun)) { return TableNouns.singular(noun) }
        }
        let stop = words.firstIndex { ["of", "in", "by", "for", "and", "on"].contains($0) } ?? words.count
        guard stop > 0 else { return nil }
        let head = words[stop - 1]
        let single = TableNouns.singular(head)
        if Inflection.isPlural(head), isKnown(single) { return single }
        return nil
    }

    /// Whether a header names a class of things, persons or places.
    static func isNamed(_ header: String) -> Bool { noun(header).map { kind($0) != .unknown } ?? false }

    private static func isKnown(_ noun: String) -> Bool { kind(noun) != .unknown }

    private static func kind(_ noun: String) -> Kind {
        let last = noun.split(separator: " ").last.map(String.init) ?? noun
        if TableNouns.peoples.contains(where: noun.contains) || last == "language" { return .people }
        if TableNouns.places.contains(last) { return .place }
        if TableNouns.persons.contains(last) { return .person }
        if TableNouns.bodies.contains(last) { return .body }
        if TableNouns.things.contains(last) || TableNouns.events.contains(last) { return .thing }
        if TableNouns.matters.contains(last) { return .matter }
        return .unknown
    }

    /// A label as an option or a key: without code, remark and quotation marks; `nil` for one that reads like no name.
    func shown(_ label: String) -> String? {
        var text = CountedSubject.withoutBrackets(label)
        if let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 3 {
            text = String(text[text.index(after: colon)...]).trimmingCommas
        }
        text = text.filter { !"\"“”'‘’*†‡".contains($0) || $0 == "'" || $0 == "’" }.trimmingCommas
        let words = text.split(separator: " ")
        guard let first = text.first, first.isLetter || first.isNumber, words.count <= 15,
            text.contains(where: \.isLetter), !text.contains(where: { "/?;=<>|".contains($0) }), text.count >= 2,
            words.count <= 8 || kind == .thing || kind == .body, !CellTimes.isTime(text)
        else { return nil }
        // "Eq.Guinea", "Sth Africa": shortened beyond what an option may show.
        if words.contains(where: { $0.dropLast().contains(".") && $0.count > 4 }) { return nil }
        return text
    }

    /// A label inside a stem.
    func phrase(_ label: String) -> RowPhrase {
        switch kind {
        case .time: return .none
        case .people:
            if counted { return .adjective(label) }
            let isAdjective = !Inflection.isPlural(label.lowercased())
            let noun = self.noun.split(separator: " ").last.map(String.init) ?? "group"
            return .group(
                isAdjective
                    ? "the \(label) \(noun == "nationality" || noun == "religion" ? "group" : noun)"
                    : label.loweringUnless(words.isName))
        case .place: return .place(Self.articled(label, direction: noun))
        case .person: return .owner(label)
        case .body: return .owner(Self.articled(label, direction: nil))
        case .thing:
            let folded = label.lowercased()
            let hasNoun = folded.split(separator: " ").contains { $0 == noun.split(separator: " ").last ?? "" }
            if hasNoun || label.hasPrefix("The ") {
                return .owner(Self.articled(label.loweringArticle, direction: nil))
            }
            if folded.split(separator: " ").contains(where: { Self.titled.contains(String($0)) }) {
                return .owner(Self.articled(label, direction: nil, isTitle: true))
            }
            if label.split(separator: " ").count > 5 {
                return .owner("the " + label.loweringArticle.replacingFirst("the ", with: ""))
            }
            return .owner("the \(noun) \(label)")
        case .matter: return .matter(label.loweringUnless(words.isName))
        case .unknown:
            let isName =
                label.split(separator: " ").allSatisfy { $0.first?.isUppercase == true } && label.contains(" ")
                || words.isName(label)
            if isName, !noun.isEmpty, !label.lowercased().contains(noun) { return .owner("the \(label) \(noun)") }
            return isName ? .owner(Self.articled(label, direction: nil)) : .matter(label.loweringUnless(words.isName))
        }
    }

    private static let articledEnds: Set<String> = [
        "party", "union", "league", "alliance", "republic", "islands", "kingdom", "states", "emirates", "federation",
        "community", "movement", "front", "coalition", "democrats", "greens", "liberals", "socialists", "company",
        "bank",
        "association", "organisation", "organization", "convention", "treaty", "agreement", "protocol", "covenant",
        "commission", "authority", "empire", "mountains", "sea", "ocean", "bridge", "tunnel", "desert", "market",
    ]
    /// Words that make a name of several words one with an article.
    private static let titled: Set<String> = [
        "community", "market", "authority", "covenant", "convention", "protocol", "treaty", "agreement", "pact", "act",
        "charter", "declaration", "union", "league", "association", "organisation", "organization", "ministry",
        "committee", "council", "commission", "bank", "fund", "battle", "siege", "war",
    ]
    private static let articledNames: Set<String> = [
        "netherlands", "gambia", "philippines", "bahamas", "maldives", "seychelles", "comoros", "vatican",
    ]

    /// A name with the article that it takes inside a sentence.
    static func articled(_ name: String, direction: String?, isTitle: Bool = false) -> String {
        let folded = name.lowercased()
        if folded.hasPrefix("the ") { return name.loweringArticle }
        if ["US", "USA", "UK", "USSR", "UAE", "EU", "UN", "GDR", "FRG"].contains(name) { return "the " + name }
        let last = folded.split(separator: " ").last.map(String.init) ?? folded
        let words = folded.split(separator: " ").map(String.init)
        if let direction, !direction.isEmpty,
            [
                "north", "south", "east", "west", "centre", "center", "upper", "lower", "central", "northern",
                "southern",
                "eastern", "western",
            ].contains(folded)
        {
            return "the \(name) \(direction)"
        }
        let needs =
            isTitle || articledEnds.contains(last) || (words.count == 1 && articledNames.contains(folded))
            || folded.contains("republic of") || folded.contains("kingdom of") || folded.contains("states of")
            || words.count > 2 && words.contains(where: titled.contains) || words.count > 1 && words[0] == "united"
        return needs ? "the " + name : name
    }
}

extension String {
    /// Strokes between blanks as blanks.
    var replacingStrokes: String {
        split(separator: " ").filter { $0 != "/" }.joined(separator: " ")
    }

    /// The words in lower case, but for names and acronyms.
    func loweringUnless(_ isName: (String) -> Bool) -> String {
        split(separator: " ").map { word in
            let word = String(word)
            guard word.first?.isUppercase == true,
                word.dropFirst().allSatisfy({ !$0.isUppercase && !$0.isNumber }) || word.count == 1, word.count > 1
            else { return word }
            return isName(word) ? word : word.lowercased()
        }.joined(separator: " ")
    }
}

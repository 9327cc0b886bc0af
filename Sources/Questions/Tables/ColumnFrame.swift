// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// A column's header as English: what its figures count or measure.
struct ColumnFrame {
    enum Kind: Hashable {
        /// Things or people counted; what happened to them behind the noun: "lives", "lost".
        case count(noun: String, participle: String)
        /// What a team, a party or a person does: "goals", "score", "scored".
        case deed(noun: String, verb: String, participle: String)
        /// "total number of accounted prisoners": a count of the caption's noun with words of its own.
        case total(modifier: String, noun: String)
        /// The caption's noun and what happened to it, the verb in full: "prisoners of war", "were released".
        case event(noun: String, verb: String)
        /// The share of the caption's noun to which it happened.
        case eventShare(noun: String, verb: String)
        /// The share of a place's population that belongs to the row.
        case populationShare
        /// A measure noun: "literacy rate".
        case measure(String, isPlural: Bool)
    }

    let kind: Kind
    /// The unit behind the question: "in thousands".
    let unit: String?
    let isPercent: Bool
    /// Whether figures of different rows can be added up.
    let isAdditive: Bool
    /// Whether the figures of equal periods can be added up and averaged.
    let isFlow: Bool
    /// Whether a figure holds only for a time.
    let varies: Bool

    init?(
        _ column: FactTable.Column, cells: [CellFact], subject: CountedSubject, topic: Topic?, caption: String,
        rowClass: RowClass, words: DocumentWords
    ) {
        let parts = column.parts
        guard parts.words.count <= 9,
            !parts.words.contains(where: { $0.contains("/") || $0.contains("?") || $0 == "&" })
        else { return nil }
        var header = parts.words.flatMap { CountedSubject.expansion(of: $0, topic) }
        header = words.lowered(header)
        // Where all is the same there is nothing to know.
        if cells.count >= 3, Set(cells.map(\.value)).count == 1 { return nil }
        // A column that is headed by a name belongs to a table with two axes.
        if parts.words.count <= 2, parts.words.allSatisfy({ words.isName($0) }), !parts.words.isEmpty { return nil }
        let isPercent = parts.isPercent || cells.contains(where: \.isPercent)
        let hasDecimals = cells.contains { $0.value.exponent < 0 }
        self.isPercent = isPercent
        let inCells = cells.compactMap(\.unit)
        let cellUnit = inCells.count * 2 > cells.count ? inCells.first : nil
        unit = isPercent ? nil : Self.shown(parts.unit ?? cellUnit.map { "in " + $0 }, of: header)
        let isMoney =
            unit.map { $0.split(separator: " ").contains { Units.isMoney(String($0)) } } ?? false
            || cells.contains { ["$", "€", "£"].contains($0.style?.prefix ?? "") }
        if header.isEmpty, parts.isUnitOnly, let noun = Self.measure(ofCaption: caption, words) {
            kind = .measure(noun, isPlural: false)
        } else if !isPercent, !hasDecimals, unit == nil, rowClass.kind == .body || rowClass.kind == .person,
            let deed = Self.deed(header)
        {
            kind = deed
        } else if let found = Self.kind(
            header, parts.qualifiers, subject: subject, isPercent: isPercent, hasDecimals: hasDecimals,
            isMeasured: isMoney || unit != nil)
        {
            kind = found
        } else {
            return nil
        }
        let head = Self.head(kind)
        switch kind {
        case .deed: (isAdditive, isFlow, varies) = (true, false, true)
        case .count(let noun, _):
            isAdditive = !hasDecimals
            isFlow = noun.split(separator: " ").contains { TableNouns.flows.contains(String($0)) }
            varies = true
        case .event, .total:
            isAdditive = true
            isFlow = false
            varies = subject.event == nil || !subject.noun.isEmpty
        case .eventShare, .populationShare:
            (isAdditive, isFlow, varies) = (false, false, true)
        case .measure:
            isAdditive =
                !isPercent
                && (isMoney
                    && !["price", "income", "wage", "salary", "capita"].contains(where: { header.contains($0) })
                    || ["population", "area", "production", "output", "harvest", "yield", "exports", "imports"]
                        .contains(head))
                && !header.contains("per") && !header.contains("average") && !header.contains("mean")
            isFlow = false
            varies =
                !header.contains { TableNouns.lasting.contains($0) } || isPercent
                || header.contains { VerbTable.entry($0)?.forms.contains(.participle) == true }
                || header.contains("density") && (unit?.contains("km") ?? true)
        }
    }

    /// A frame of another kind with the unit and the time of `frame`.
    init(kind: Kind, like frame: ColumnFrame) {
        self.kind = kind
        (unit, isPercent, varies) = (frame.unit, frame.isPercent, frame.varies)
        (isAdditive, isFlow) = (false, false)
    }

    private static func kind(
        _ header: [String], _ qualifiers: [String], subject: CountedSubject, isPercent: Bool, hasDecimals: Bool,
        isMeasured: Bool
    ) -> Kind? {
        var words = header
        let lowerWords = words.map { $0.lowercased() }
        if isPercent {
            if [
                "population", "of population", "of the population", "of total population", "share of population",
                "population share", "percentage of population", "share of the population", "of the total population",
            ]
            .contains(lowerWords.joined(separator: " ")) {
                return .populationShare
            }
            while let first = words.first?.lowercased(),
                ["share", "percentage", "proportion", "percent", "of", "who", "that", "which", "the"].contains(first),
                words.count > 1
            {
                words.removeFirst()
            }
            if let verb = event(words), !subject.noun.isEmpty { return .eventShare(noun: subject.noun, verb: verb) }
            words = header
        }
        guard !words.isEmpty else { return nil }
        if let verb = event(words) {
            guard !isMeasured || isPercent else { return nil }
            if isPercent { return nil }
            guard !subject.noun.isEmpty, !hasDecimals else {
                return words.count == 1 && !hasDecimals ? .count(noun: "people", participle: words[0]).barePeople : nil
            }
            return .event(noun: subject.noun, verb: verb)
        }
        var isNumbered = false
        while let first = words.first?.lowercased(), ["number", "no.", "numbers", "no", "#", "count"].contains(first) {
            isNumbered = true
            words.removeFirst()
            if let next = words.first?.lowercased(), ["of", "the"].contains(next) { words.removeFirst() }
        }
        if words.isEmpty
            || ["total", "figure", "value", "amount", "total number", "people", "persons", "men"].contains(
                words.joined(separator: " ").lowercased())
        {
            guard !isPercent, !hasDecimals, !subject.noun.isEmpty else {
                let isPeople = ["people", "persons", "men"].contains(words.joined(separator: " ").lowercased())
                return isPeople && !isPercent
                    ? .count(noun: words.joined(separator: " ").lowercased(), participle: "") : nil
            }
            return subject.event.map { .event(noun: subject.noun, verb: $0) }
                ?? .count(noun: subject.noun, participle: "")
        }
        if !isPercent, !hasDecimals, !subject.noun.isEmpty {
            if let found = counted(words, subject) { return found }
        }
        let text = words.joined(separator: " ")
        let stop = words.firstIndex {
            ["of", "per", "by", "in", "for", "from", "at", "to", "on", "with", "among"].contains($0.lowercased())
        }
        let head = words[..<(stop ?? words.count)]
        guard let last = head.last?.lowercased() else { return nil }
        // "lives lost", "houses destroyed": a plural and what happened to it.
        if head.count >= 2, VerbTable.entry(last)?.forms.contains(.participle) == true, !isPercent, !hasDecimals,
            stop == nil
        {
            let noun = head.dropLast().joined(separator: " ")
            guard Inflection.isPlural(head[head.count - 2].lowercased()) else { return nil }
            return .count(noun: noun, participle: last)
        }
        let isPlural = Inflection.isPlural(last) && !singularPlurals.contains(last)
        if isNumbered || isPlural && !hasDecimals && !isPercent && !isMeasured && !measuredPlurals.contains(last) {
            guard isPlural || isNumbered else { return nil }
            return .count(noun: isNumbered && !isPlural ? TableNouns.plural(text) : text, participle: "")
        }
        // A lone adjective or code is no measure.
        if words.count == 1,
            ["male", "female", "urban", "rural", "other", "others", "both", "men", "women", "first", "second"].contains(
                last)
        {
            return nil
        }
        if words.count == 1, isAdjectival(last) { return nil }
        if isPercent, ["share", "percentage", "proportion", "%", "percent"].contains(text.lowercased()) { return nil }
        let adjectives = qualifiers.filter { !$0.hasPrefix("(") }
        let others = qualifiers.filter { $0.hasPrefix("(") }
        var noun = (adjectives + [rateNames[text] ?? text]).joined(separator: " ")
        if !others.isEmpty { noun += " " + others.joined(separator: " ") }
        return .measure(noun, isPlural: isPlural)
    }

    /// What those who play, stand for election or fight do: "Won", "Goals against", "Votes".
    private static func deed(_ header: [String]) -> Kind? {
        switch header.joined(separator: " ").lowercased() {
        case "won", "wins": .deed(noun: "matches", verb: "win", participle: "won")
        case "lost", "losses": .deed(noun: "matches", verb: "lose", participle: "lost")
        case "drawn", "draws": .deed(noun: "matches", verb: "draw", participle: "drawn")
        case "played", "matches", "matches played": .deed(noun: "matches", verb: "play", participle: "played")
        case "goals", "goals for", "goals scored": .deed(noun: "goals", verb: "score", participle: "scored")
        case "goals against", "goals conceded": .deed(noun: "goals", verb: "concede", participle: "conceded")
        case "points", "pts": .deed(noun: "points", verb: "score", participle: "scored")
        case "runs": .deed(noun: "runs", verb: "score", participle: "scored")
        case "votes", "votes cast", "popular vote": .deed(noun: "votes", verb: "receive", participle: "received")
        case "seats", "seats won": .deed(noun: "seats", verb: "win", participle: "won")
        case "medals", "gold medals", "gold":
            .deed(
                noun: header.count > 1 || header[0].lowercased() == "medals"
                    ? header.joined(separator: " ").lowercased() : "gold medals", verb: "win", participle: "won")
        case "silver": .deed(noun: "silver medals", verb: "win", participle: "won")
        case "bronze": .deed(noun: "bronze medals", verb: "win", participle: "won")
        default: nil
        }
    }

    /// "Number of looms" under a caption about looms: the caption's noun, with what happened to it.
    private static func counted(_ words: [String], _ subject: CountedSubject) -> Kind? {
        let nounWords = subject.noun.split(separator: " ").map { $0.lowercased() }
        guard let base = nounWords.first(where: Inflection.isPlural),
            let place = words.firstIndex(where: { $0.lowercased() == base })
        else { return nil }
        let rest = words[(place + 1)...].drop { nounWords.contains($0.lowercased()) }
        let before = words[..<place].map { $0.lowercased() }.filter { !nounWords.contains($0) }
        if before.isEmpty, rest.isEmpty || rest.joined(separator: " ").lowercased() == "in total" {
            return subject.event.map { .event(noun: subject.noun, verb: $0) }
                ?? .count(noun: subject.noun, participle: "")
        }
        if before.first == "total", rest.isEmpty {
            let modifier = before.dropFirst().filter { $0 != "number" && $0 != "of" }.joined(separator: " ")
            return .total(modifier: modifier, noun: subject.noun)
        }
        if before.isEmpty, let verb = event(Array(rest)) { return .event(noun: subject.noun, verb: verb) }
        return nil
    }

    /// "Released and repatriated" → "were released and repatriated"; verbs that take no object stay active.
    private static func event(_ words: [String]) -> String? {
        guard let first = words.first?.lowercased() else { return nil }
        if words.count == 1, first == "missing" || first == "dead" { return first == "dead" ? "died" : "went missing" }
        guard !nounLike.contains(first), let entry = VerbTable.entry(first),
            entry.forms.contains(.participle) || entry.forms.contains(.past)
        else { return nil }
        if words.count > 1 {
            let next = words[1].lowercased()
            let goesOn = [
                "in", "on", "at", "by", "to", "from", "and", "or", "as", "of", "during", "after", "with", "into", "out",
                "home", "for", "without", "before", "under", "per", "a", "the", "both",
            ]
            guard goesOn.contains(next) || VerbTable.entry(next)?.forms.contains(.participle) == true else {
                return nil
            }
        }
        let text = words.joined(separator: " ").loweringFirst
        return active.contains(entry.lemma) ? text : "were " + text
    }

    private static func measure(ofCaption caption: String, _ words: DocumentWords) -> String? {
        let text = CountedSubject.withoutBrackets(caption).split(separator: " ").map(String.init)
        guard let by = text.firstIndex(where: { $0.lowercased() == "by" }), by > 0, by <= 4 else { return nil }
        return words.lowered(Array(text[..<by])).joined(separator: " ").loweringFirst
    }

    private static func head(_ kind: Kind) -> String {
        guard case .measure(let noun, _) = kind else { return "" }
        let words = noun.lowercased().split(separator: " ").map(String.init)
        let stop = words.firstIndex {
            ["of", "per", "by", "in", "for", "from", "at", "to", "on"].contains($0) || $0.hasPrefix("(")
        }
        return words[..<(stop ?? words.count)].last ?? ""
    }

    /// "per 1,000 people" for rates of birth and death, which are counted among people.
    private static func shown(_ unit: String?, of header: [String]) -> String? {
        guard var unit else { return nil }
        if unit.hasPrefix("in ") { unit = "in " + Units.spelled(String(unit.dropFirst(3))) }
        let isVital =
            header.contains {
                ["birth", "death", "natural", "marriage", "divorce", "mortality"].contains($0.lowercased())
            }
            && !header.contains { ["infant", "child", "maternal"].contains($0.lowercased()) }
        if isVital, ["per 1,000", "per 100,000", "per 10,000"].contains(unit) { return unit + " people" }
        return unit
    }

    /// "literate", "employed": what some are, not what is measured.
    private static func isAdjectival(_ word: String) -> Bool {
        VerbTable.entry(word)?.forms.contains(.participle) == true
            && !["cost", "spread", "cut", "output", "input"].contains(word)
            || [
                "literate", "illiterate", "urban", "rural", "male", "female", "married", "single", "foreign", "native",
                "poor", "rich",
            ].contains(word)
            || word.hasSuffix("ous") || word.hasSuffix("ive")
    }

    static let rateNames: [String: String] = [
        "literacy": "literacy rate", "unemployment": "unemployment rate", "inflation": "inflation rate",
        "mortality": "mortality rate", "fertility": "fertility rate", "turnout": "turnout",
        "fertility rates": "fertility rate",
        "growth": "growth rate",
    ]
    private static let active: Set<String> = [
        "die", "survive", "escape", "return", "drown", "desert", "emigrate", "starve", "perish", "arrive", "remain",
        "live", "flee", "migrate", "immigrate", "vote", "work", "serve", "participate", "speak", "surrender", "depart",
        "disappear",
    ]
    /// Participles that head a column as nouns or adjectives.
    private static let nounLike: Set<String> = [
        "cost", "set", "spread", "cut", "hit", "run", "read", "split", "bid", "estimated", "left", "won", "lost",
        "drawn",
        "played", "built", "founded", "established", "opened", "completed", "launched", "signed", "ratified",
        "introduced",
        "born", "used", "increased", "combined", "fixed", "united", "adjusted", "weighted", "mixed", "created", "saw",
        "found", "lay", "rose", "fell", "felt", "wound", "spoke", "bore",
    ]
    private static let singularPlurals: Set<String> = [
        "gdp", "gnp", "gross", "mass", "loss", "access", "index", "status", "series", "news", "rates",
    ]
    /// Plurals that are sums of money or amounts, not counts.
    private static let measuredPlurals: Set<String> = [
        "exports", "imports", "sales", "revenues", "earnings", "expenses", "expenditures", "reserves", "assets",
        "costs",
        "wages", "profits", "losses", "proceeds", "savings", "taxes", "funds", "emissions", "rates", "liabilities",
        "debts",
    ]
}

extension ColumnFrame.Kind {
    /// "Killed" over rows without a counted noun asks for people only where it can be nothing else.
    fileprivate var barePeople: Self? {
        guard case .count(_, let word) = self else { return nil }
        switch word.lowercased() {
        case "killed", "wounded", "injured", "captured", "drowned", "executed", "imprisoned", "arrested", "displaced",
            "evacuated":
            return .count(noun: "people", participle: word.lowercased())
        default: return nil
        }
    }
}

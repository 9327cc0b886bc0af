// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language

extension ColumnFrame {
    /// Whether a figure of the row can be asked for at all.
    func fits(_ row: RowPhrase, _ context: TableContext) -> Bool {
        switch kind {
        case .populationShare:
            if case .group = row { return context.place != nil }
            if case .adjective = row { return context.place != nil }
            return false
        case .count, .deed, .total, .event, .eventShare, .measure: return true
        }
    }

    /// The look-up of a row's figure, without opening, unit and question mark: "how many Kordish settlers died".
    func question(_ row: RowPhrase, _ context: TableContext, time: String, isPast: Bool) -> String {
        let be = isPast ? ("was", "were") : ("is", "are")
        let event = Self.space(context.event.map { "in " + $0 })
        switch kind {
        case .deed(let noun, let verb, _):
            return "how many \(noun) did \(row.text) \(verb)\(event)\(time)"
        case .count(let noun, let participle):
            let place = Self.space(place(of: row, context))
            if !participle.isEmpty {
                return "how many \(Self.led(row, noun)) were \(participle)\(place)\(event)\(time)"
            }
            if case .owner(let owner) = row {
                return "how many \(noun) \(isPast ? "did" : "does") \(owner) have\(event)\(time)"
            }
            if row == .none, context.place == nil, let owner = context.owner {
                return "how many \(noun) \(isPast ? "did" : "does") \(owner) have\(event)\(time)"
            }
            return "how many \(Self.led(row, noun)) \(be.1) there\(place)\(event)\(time)"
        case .total(let modifier, let noun):
            return
                "what \(be.0) the total number of \(Self.joined(modifier, Self.led(row, noun)))\(Self.space(place(of: row, context)))\(event)\(time)"
        case .event(let noun, let verb):
            return
                "how many \(Self.led(row, noun))\(Self.space(place(of: row, context, isTold: true))) \(verb)\(event)\(time)"
        case .eventShare(let noun, let verb):
            return
                "what percentage of the \(Self.led(row, noun))\(Self.space(place(of: row, context, isTold: true))) \(verb)\(event)\(time)"
        case .populationShare:
            return "what percentage of the population of \(context.place ?? "") \(be.0) \(row.bareGroup)\(time)"
        case .measure(_, let isPlural):
            return "what \(isPlural ? be.1 : be.0) \(name(row, context))\(event)\(time)"
        }
    }

    /// The measure as a noun phrase with its article: "the number of Kordish settlers who died", "the literacy rate of
    /// Orsk"; without a row, of the context's place.
    func name(_ row: RowPhrase, _ context: TableContext, isNamed: Bool = true) -> String {
        "the " + bareName(row, context, isNamed: isNamed)
    }

    /// The same without its article.
    func bareName(_ row: RowPhrase, _ context: TableContext, isNamed: Bool = true) -> String {
        let place = Self.space(isNamed ? place(of: row, context) : nil)
        switch kind {
        case .deed(let noun, _, let participle):
            return "number of \(noun) \(participle)" + (row == .none ? "" : " by \(row.text)")
        case .count(let noun, let participle):
            if case .owner(let owner) = row { return "number of \(noun)\(Self.space(participle)) of \(owner)" }
            return "number of \(Self.led(row, noun))\(Self.space(participle))\(place)"
        case .total(let modifier, let noun):
            return "total number of \(Self.joined(modifier, Self.led(row, noun)))\(place)"
        case .event(let noun, let verb):
            return
                "number of \(Self.led(row, noun))\(Self.space(isNamed ? self.place(of: row, context, isTold: true) : nil)) \(Self.relative(verb, of: noun))"
        case .eventShare(let noun, let verb):
            return
                "percentage of \(Self.led(row, noun))\(Self.space(isNamed ? self.place(of: row, context, isTold: true) : nil)) \(Self.relative(verb, of: noun))"
        case .populationShare:
            if row == .none { return "share of the population of \(context.place ?? "")" }
            let group = " that was " + row.bareGroup
            return "percentage of the population of \(context.place ?? "")\(group)"
        case .measure(let noun, _):
            guard isNamed else { return noun }
            switch row {
            case .none:
                if let place = context.place, Self.happensIn(noun) { return noun + " in " + place }
                return noun + Self.space((context.place ?? context.owner).map { "of " + $0 })
            case .group(let text):
                return "\(noun) of \(text)" + Self.space(context.place.map { "in " + $0 })
            case .adjective(let text):
                return "\(noun) of the \(text) group" + Self.space(context.place.map { "in " + $0 })
            case .place(let text), .owner(let text): return "\(noun) of \(text)"
            case .matter(let text): return "\(noun) of \(text)" + Self.space(context.place.map { "in " + $0 })
            }
        }
    }

    /// " (per 1,000 people)": a rate is another measure than its numbers, and says so wherever it is named.
    var rate: String { unit.map { $0.hasPrefix("per ") ? " (\($0))" : "" } ?? "" }

    /// A value with its unit inside a stem: "29,800 tonnes", "579 million US dollars", "136 per km²".
    func shown(_ figure: String) -> String {
        guard var unit else { return figure }
        if unit.hasPrefix("per ") { return figure }
        if unit.hasPrefix("in ") { unit = String(unit.dropFirst(3)) }
        for scale in ["thousand", "million", "billion", "trillion", "hundred"] where unit.hasPrefix(scale + "s") {
            unit = scale + String(unit.dropFirst(scale.count + 1)).replacingFirst(" of ", with: " ")
        }
        return figure + " " + unit
    }

    /// What a set has so many of: "Wehrmacht prisoners of war who died"; `nil` where the column counts nothing.
    func countedNoun(_ context: TableContext) -> String? {
        guard isCount else { return nil }
        let name = bareName(.none, context, isNamed: false)
        for opener in ["total number of ", "number of "] where name.hasPrefix(opener) {
            return String(name.dropFirst(opener.count))
        }
        return nil
    }

    /// Whether a measure is of something that happens in a place rather than of the place: "natural change in Spain".
    private static func happensIn(_ noun: String) -> Bool {
        let words = noun.split(separator: " ").map { $0.lowercased() }
        return words.last.map(inward.contains) ?? false
    }

    private static let inward: Set<String> = [
        "change", "increase", "growth", "decrease", "migration", "immigration", "emigration", "inflation", "harvest",
        "production", "consumption", "temperature", "rainfall", "crime", "employment", "unemployment", "price", "wage",
        "prices", "wages", "output", "turnout",
    ]

    /// Whether the figures can be called higher and lower, larger and smaller, or greater.
    var degree: (most: String, least: String, more: String, less: String) {
        guard case .measure(let noun, _) = kind else {
            if kind == .populationShare { return ("largest", "smallest", "larger", "smaller") }
            return ("highest", "lowest", "higher", "lower")
        }
        let words = Set(noun.lowercased().split(separator: " ").map(String.init))
        if !words.isDisjoint(with: [
            "area", "population", "share", "volume", "size", "output", "production", "harvest", "capacity", "workforce",
            "staff", "membership", "fleet", "army", "garrison", "budget", "crew",
        ]),
            !words.contains("density"), !words.contains("growth"), !words.contains("rate")
        {
            return ("largest", "smallest", "larger", "smaller")
        }
        if !words.isDisjoint(with: ["length", "width", "depth", "distance", "height", "weight", "mass", "diameter"]) {
            return ("greatest", "smallest", "greater", "smaller")
        }
        return ("highest", "lowest", "higher", "lower")
    }

    /// "in Selm" for a count; a row without a place has the context's.
    private func place(of row: RowPhrase, _ context: TableContext, isTold: Bool = false) -> String? {
        switch row {
        case .place(let place): return (isSide(context) ? "on the side of " : "in ") + place
        case .owner(let owner):
            if isSide(context), !isTold { return "on the side of " + owner }
            return (isTold ? "of " : participleOn) + owner
        case .group, .adjective, .none:
            // A caption that names its people says where they were.
            if isTold || context.place == nil {
                return isTold || row != .none ? nil : context.owner.map { "of " + $0 }
            }
            return context.place.map { "in " + $0 }
        case .matter(let matter): return "for " + matter + Self.space(context.place.map { "in " + $0 })
        }
    }

    /// Whether people killed or captured are counted by the sides of a battle.
    private func isSide(_ context: TableContext) -> Bool {
        guard case .count("people", let participle) = kind, !participle.isEmpty, let event = context.event else {
            return false
        }
        return [
            "battle", "siege", "war", "campaign", "offensive", "raid", "invasion", "operation", "rebellion", "uprising",
        ]
        .contains { event.lowercased().contains($0) }
    }

    private var participleOn: String {
        if case .count(_, let participle) = kind, !participle.isEmpty { return "on " }
        return "of "
    }

    /// The row's adjective before the noun it belongs to.
    private static func led(_ row: RowPhrase, _ noun: String) -> String {
        guard case .adjective(let adjective) = row else { return noun }
        // "prisoners of German nationality" in a text about German prisoners.
        return adjective.hasPrefix("of ") ? noun + " " + adjective : adjective + " " + noun
    }

    private static func joined(_ modifier: String, _ noun: String) -> String {
        modifier.isEmpty ? noun : modifier + " " + noun
    }

    private static func relative(_ verb: String, of noun: String) -> String {
        if verb.hasPrefix("were ") { return String(verb.dropFirst(5)) }
        let head =
            noun.split(separator: " ").prefix { !["of", "in", "from"].contains($0) }.last.map { $0.lowercased() } ?? ""
        let isPeople =
            ["ers", "ors", "men", "ists", "ants", "ians", "ees", "ves"].contains(where: head.hasSuffix)
            || [
                "people", "children", "troops", "civilians", "refugees", "pows", "members", "nuns", "inmates", "slaves",
                "students", "pupils", "recruits", "convicts", "serfs", "monks",
            ].contains(head)
        return (isPeople ? "who " : "that ") + verb
    }

    static func space(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return " " + text
    }
}

extension RowPhrase {
    /// "Hindu" of "the Hindu group".
    var bareGroup: String {
        var text = self.text
        if text.hasPrefix("the ") { text = String(text.dropFirst(4)) }
        for end in [" group", " community", " people"] where text.hasSuffix(end) {
            text = String(text.dropLast(end.count))
        }
        return text
    }
}

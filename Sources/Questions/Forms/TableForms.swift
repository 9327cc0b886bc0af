// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The look-up of a table cell, worded from caption, header and labels.
struct TableForms {
    private let table: FactTable
    private let subject: CountedSubject
    private let topic: Topic?

    /// The wordings of a table's cells.
    init(_ table: FactTable, topic: Topic?) {
        self.table = table
        self.topic = topic
        subject = CountedSubject(table.name, topic: topic)
    }

    /// "According to X, how many Austrian prisoners of war died in captivity?", or `nil` where no frame fits.
    func wording(of cell: CellFact) -> Wording? {
        let column = table.columns[cell.column]
        guard let question = question(cell, column) else { return nil }
        let source = table.claimant.map { "According to \(Claimants.said($0))" + asOf(cell) + "," }
        let stem = source.map { $0 + " " + question } ?? (asOfOpening(cell) + question).raisingFirst
        return Wording(form: "lookup", stem: stem.tidied + "?", fit: 0.8)
    }

    /// A table without a time column holds for the date its caption gives.
    private func asOf(_ cell: CellFact) -> String {
        guard cell.time == nil, let asOf = table.asOf, table.claimant?.contains(asOf.phrase) != true else { return "" }
        return " " + asOf.phrase
    }

    private func asOfOpening(_ cell: CellFact) -> String {
        guard cell.time == nil, let asOf = table.asOf else { return "" }
        return asOf.phrase + ", "
    }

    private func question(_ cell: CellFact, _ column: FactTable.Column) -> String? {
        let header = Header(column.words, counted: subject, topic: topic)
        let who = group(cell)
        let time = cell.time.map { " " + Self.phrase($0) } ?? ""
        switch header.kind {
        case .count(let tail):
            if cell.isPercent { return nil }
            if tail.isEmpty, let event = subject.event { return "how many \(who) \(event)\(time)" }
            // "of all nationalities together" already says that it is the total.
            let tail = cell.rowKind == .total && tail == "in total" ? "" : tail
            return "how many \(who) were there\(tail.isEmpty ? "" : " " + tail)\(time)"
        case .total(let words):
            return "what was the total number of \(words)\(who)\(time)"
        case .event(let event):
            return (cell.isPercent ? "what percentage of the \(who) " : "how many \(who) ") + event + time
        case .measure(let words):
            return measure(cell, words, time)
        }
    }

    /// "what was the literacy rate of Orsk in 1931".
    private func measure(_ cell: CellFact, _ words: String, _ time: String) -> String? {
        // A stroke joins two headers or two units: no noun to ask for.
        guard !words.isEmpty, !words.contains("/") else { return nil }
        let words = words.split(separator: " ").joined(separator: " ").replacingFirst(", (", with: " (").trimmingCommas
        let labels = cell.labels.filter { label in !isTimeLabel(label) }
        let owner = cell.rowKind == .member ? labels.last : nil
        let of = owner.map { " of \($0)" } ?? (cell.rowKind == .total ? " in total" : "")
        let head = words.split(whereSeparator: { "([".contains($0) }).first.map { $0.split(separator: " ") } ?? []
        let last = head.prefix { !["of", "per", "by", "in", "for"].contains($0) }.last.map { $0.lowercased() } ?? ""
        let verb = Inflection.isPlural(last) ? "were" : "was"
        return "what \(verb) the \(words)\(of)\(topic?.place == nil ? time : place(owner) + time)"
            + (topic?.place == nil ? place(owner) : "")
    }

    /// Where a measure without an owner was measured: the place that the title names, or the article's topic.
    private func place(_ owner: String?) -> String {
        let kind = table.columns.first { $0.role == .label }?.header.lowercased() ?? ""
        // A place as owner says where; a group ("of Muslims") does not.
        let isPlace = ["countr", "nation", "state", "city", "region", "place", "area"].contains(where: kind.contains)
        guard let topic, owner == nil || (topic.place != nil && !isPlace) else { return "" }
        return topic.place.map { " in \($0)" } ?? ", in the article on \(topic.title.loweringArticle)"
    }

    private func isTimeLabel(_ label: String) -> Bool { Int(label) != nil || TimeReader.roman(label) != nil }

    /// The counted noun with the row's label in front: "Austrian prisoners of war".
    private func group(_ cell: CellFact) -> String {
        let labels = cell.labels.filter { !isTimeLabel($0) }
        guard let label = labels.last else { return subject.noun }
        let kind = table.columns.first { $0.role == .label }?.header.lowercased() ?? ""
        switch cell.rowKind {
        case .total: return subject.noun + (kind.isEmpty ? " in all" : " of all \(Self.plural(kind)) together")
        case .residual:
            let together = kind.isEmpty ? "" : " of \(Self.plural(kind))"
            return subject.noun + together + " counted together as \"\(label.loweringFirst)\""
        case .member: break
        }
        let isAdjective = Self.adjectiveKinds.contains(where: kind.contains)
        // "German prisoners" would be everybody in a document about German prisoners.
        if isAdjective, topic?.names(label) == true { return "\(subject.noun) of \(label) \(kind)" }
        if isAdjective { return label + " " + subject.noun }
        return subject.noun.isEmpty ? label : "\(subject.noun) (\(label))"
    }

    private static let adjectiveKinds = ["national", "ethnic", "religio", "language", "citizenship", "origin"]

    private static func plural(_ noun: String) -> String {
        noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
    }

    /// "in the second quarter of 1945", "in 1931".
    static func phrase(_ time: CalendarTime) -> String {
        switch time {
        case .year(let year): "in \(year)"
        case .quarter(let year, let quarter):
            "in the \(["first", "second", "third", "fourth"][min(max(quarter, 1), 4) - 1]) quarter of \(year)"
        case .span(.year(let from), .year(let to)): "from \(from) to \(to)"
        case .decade(let year): "in the \(year)s"
        case .season(let year, let season):
            "in the \(["spring", "summer", "autumn", "winter"][season.rawValue - 1]) of \(year)"
        case .century, .month, .day, .span: "in \(time.iso)"
        }
    }
}

/// What a table counts, read from its caption: noun, and what happened to it.
struct CountedSubject {
    /// "prisoners of war"; empty where the caption names no plural noun.
    let noun: String
    /// "were held by the union", where the caption says "prisoners held by the union".
    let event: String?

    init(_ caption: String, topic: Topic?) {
        var words = caption.split(separator: " ").map(String.init)
        if let by = words.lastIndex(where: { $0.lowercased() == "by" }), by > 0,
            ["quarter", "year", "month", "country", "nationality", "state", "region", "type", "age", "sex", "century"]
                .contains(words.dropFirst(by + 1).first?.lowercased().trimmingCommas ?? "")
        {
            words = Array(words[..<by])
        }
        while let last = words.last, last.hasSuffix(",") {
            words[words.count - 1] = String(last.dropLast())
            if words.last?.isEmpty == true { words.removeLast() }
        }
        var opener = 0
        let lead = ["figures", "statistics", "number", "numbers", "table", "list", "data", "estimates", "total"]
        while opener < words.count,
            lead.contains(words[opener].lowercased())
                || (opener > 0 && ["of", "for", "on", "the"].contains(words[opener].lowercased()))
        {
            opener += 1
        }
        let rest = words[opener...].map { $0.filter { !"\"“”*".contains($0) } }
        let cut = rest.indices.first { index in
            index > 0 && VerbTable.entry(rest[index].lowercased())?.forms.contains(.participle) == true
        }
        var noun = (cut.map { rest[..<$0] } ?? rest[...]).joined(separator: " ")
        noun = noun.split(separator: " ").flatMap { Self.expansion(of: String($0), topic) }.joined(separator: " ")
        let nouns = noun.split(separator: " ").map { $0.lowercased() }
        // A plural that opens a caption has its capital from the caption: "Prisoners of war by nationality".
        if let first = nouns.first, Inflection.isPlural(first), !noun.dropFirst().prefix(1).allSatisfy(\.isUppercase) {
            noun = noun.loweringFirst
        }
        self.noun = nouns.contains(where: Inflection.isPlural) ? noun : ""
        event = cut.map { "were " + rest[$0...].joined(separator: " ") }
    }

    /// The title's words for an acronym of them ("POWs" → "prisoners of war"); any other word as it is.
    static func expansion(of word: String, _ topic: Topic?) -> [String] {
        guard let topic, topic.isAcronym(word) else { return [word] }
        let letters = word.hasSuffix("s") ? String(word.dropLast()) : word
        let words = topic.words
        for start in words.indices where start + letters.count <= words.count {
            let slice = words[start..<(start + letters.count)]
            if slice.map({ $0.folded.prefix(1).uppercased() }).joined() == letters { return slice.map(\.text) }
        }
        return [word]
    }
}

/// What a column's header asks.
struct Header {
    let kind: Kind

    enum Kind {
        /// The counted noun itself, with what stands beside it: "Prisoners of war in total".
        case count(String)
        /// "Total accounted prisoners of war": a sum with its modifiers.
        case total(String)
        /// A predicate: "were released and repatriated", "died in captivity".
        case event(String)
        /// A measure noun: "literacy rate".
        case measure(String)
    }

    init(_ header: String, counted: CountedSubject, topic: Topic?) {
        var words = header.split(separator: " ").filter { $0 != "/" }
            .flatMap { CountedSubject.expansion(of: String($0), topic) }.filter {
                $0 != "%" && $0 != "(%)"
            }
        if let first = words.first?.lowercased(), ["share", "percentage", "proportion"].contains(first), words.count > 1
        {
            words.removeFirst()
            while let next = words.first?.lowercased(), ["who", "that", "of", "which"].contains(next) {
                words.removeFirst()
            }
        }
        let text = words.joined(separator: " ")
        let first = words.first?.lowercased() ?? ""
        let base = Self.head(counted.noun)
        if ["total", "number"].contains(first), let place = words.firstIndex(where: { $0.lowercased() == base }) {
            let between = words[1..<place].filter { !["number", "of", "total"].contains($0.lowercased()) }
            let isPlain =
                between.isEmpty || counted.noun.lowercased().contains(between.joined(separator: " ").lowercased())
            kind = isPlain ? .count(first == "total" ? "in total" : "") : .total(between.joined(separator: " ") + " ")
        } else if !base.isEmpty, let place = words.firstIndex(where: { $0.lowercased() == base }), place <= 1 {
            let nounWords = counted.noun.split(separator: " ").map { $0.lowercased() }
            let tail = words[place...].drop { nounWords.contains($0.lowercased()) }
            kind = .count(tail.joined(separator: " ").trimmingCommas)
        } else if let event = Self.event(words) {
            kind = .event(event)
        } else {
            let isAcronym = words.first.map { $0.count > 1 && $0.allSatisfy(\.isUppercase) } ?? false
            kind = .measure(isAcronym ? text : text.loweringFirst)
        }
    }

    private static func head(_ noun: String) -> String {
        noun.split(separator: " ").map { $0.lowercased() }.first { Inflection.isPlural($0) } ?? ""
    }

    /// "Released and repatriated" → "were released and repatriated"; verbs that take no object stay active.
    private static func event(_ words: [String]) -> String? {
        guard let first = words.first?.lowercased(), let entry = VerbTable.entry(first),
            entry.forms.contains(.participle) || entry.forms.contains(.past)
        else { return nil }
        let text = words.joined(separator: " ").loweringFirst
        return active.contains(entry.lemma) ? text : "were " + text
    }

    private static let active: Set<String> = [
        "die", "survive", "escape", "return", "drown", "desert", "emigrate", "starve", "perish", "arrive", "remain",
        "live",
        "flee", "migrate", "immigrate", "vote", "voted", "work", "serve", "participate", "speak",
    ]
}

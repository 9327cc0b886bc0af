// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The stems of `label: value` lines.
struct FieldForms {
    let facts: DocumentFacts
    let words: DocumentWords
    private let owners: [String: String]

    init(_ facts: DocumentFacts, words: DocumentWords) {
        self.facts = facts
        self.words = words
        owners = Self.owners(facts)
    }

    /// The heading that owns the fields of a section, where several sections repeat the same labels; otherwise the
    /// document's title does.
    private static func owners(_ facts: DocumentFacts) -> [String: String] {
        var sections: [String: Set<[String]>] = [:]
        for field in facts.fields {
            sections[field.labels.joined(separator: ": ").lowercased(), default: []].insert(field.section)
        }
        var found: [String: String] = [:]
        var shared: [[String]: (all: Int, repeated: Int)] = [:]
        for field in facts.fields {
            let isRepeated = (sections[field.labels.joined(separator: ": ").lowercased()]?.count ?? 0) >= 2
            shared[field.section, default: (0, 0)].all += 1
            if isRepeated { shared[field.section, default: (0, 0)].repeated += 1 }
        }
        for (section, counts) in shared where counts.repeated * 2 >= counts.all && counts.repeated > 0 {
            if let heading = section.last { found[section.joined(separator: "\u{1F}")] = heading }
        }
        return found
    }

    /// Whose fields they are: "Belgium", "the Marn Line".
    func owner(_ field: FieldFact) -> String? {
        let name = owners[field.section.joined(separator: "\u{1F}")] ?? facts.topic?.title
        guard var name else { return nil }
        name = CountedSubject.withoutBrackets(name).trimmingCommas
        let count = name.split(separator: " ").count
        guard count >= 1, count <= 6, name.first?.isUppercase == true || name.first?.isNumber == true,
            !name.contains(":")
        else { return nil }
        if let place = facts.topic?.place, owners[field.section.joined(separator: "\u{1F}")] == nil { name = place }
        return RowClass.articled(name, direction: nil)
    }

    /// The stem of a field, or `nil` where its labels make no question.
    func stem(_ field: FieldFact) -> String? {
        guard let owner = owner(field), !field.labels.contains(where: { $0.lowercased().contains("other ") }) else {
            return nil
        }
        let time = field.time.map { " " + CellTimes.phrase($0) } ?? ""
        switch field.value {
        case .time(let value, _): return dated(field, value, owner)
        case .parts: return nil
        case .figure(let figure):
            guard let unit = unit(field, figure) else { return nil }
            guard
                let name = FieldName(
                    field.labels, isPercent: figure.isPercent && field.base == nil, unit: field.unit,
                    hasUnit: !field.unit.isEmpty || figure.style?.prefix.isEmpty == false,
                    value: figure.value, words: words), figure.value != .zero
            else { return nil }
            guard field.time != nil || isLasting(name, field) else { return nil }
            let isPast = field.time != nil
            if name.isCount, field.base == nil {
                if field.isEstimate {
                    return "how many \(name.noun) was \(owner) estimated to have\(time)"
                }
                return "how many \(name.noun) \(isPast ? "did" : "does") \(owner) have\(time)"
            }
            let be = name.isPlural ? (isPast ? "were" : "are") : isPast ? "was" : "is"
            let base = field.base.flatMap(self.base)
            if field.base != nil, base == nil { return nil }
            let noun = whose(name, owner)
            if let base {
                return field.isEstimate
                    ? "at what percentage of \(base) \(be) \(noun) estimated\(time)"
                    : "what percentage of \(base) \(be) \(noun)\(time)"
            }
            let question = field.isEstimate ? "what \(be) \(noun) estimated at\(time)" : "what \(be) \(noun)\(time)"
            return question + unit
        }
    }

    /// "the total area of Kordal", "the median age of males in Kordal", "Kordal's production of electricity".
    private func whose(_ name: FieldName, _ owner: String) -> String {
        if name.noun.contains(" of "), !name.isInOwner, !name.noun.hasPrefix("share "),
            !name.noun.contains("length of the"),
            !name.noun.contains("area of"), !name.noun.contains("extent of")
        {
            return owner + (owner.hasSuffix("s") ? "' " : "'s ") + name.noun
        }
        return "the \(name.noun)" + (name.isInOwner ? " in " : " of ") + owner + name.tail
    }

    /// "GDP", "the total population".
    private func base(_ text: String) -> String? {
        let count = text.split(separator: " ").count
        guard count <= 4, !text.contains(where: { "/;:()".contains($0) }) else { return nil }
        let head = text.split(separator: " ").last.map(String.init) ?? text
        return head.allSatisfy(\.isUppercase) || Inflection.isPlural(head) || text.hasPrefix("the ")
            ? text : "the " + text
    }

    /// The unit behind a stem, with its space: " (in sq km)"; `nil` for one that no stem can show.
    private func unit(_ field: FieldFact, _ figure: FieldFigure) -> String? {
        if figure.isPercent { return field.unit.isEmpty || field.unit.hasPrefix("annual rate") ? "" : nil }
        var unit = field.unit
        // "134.7 million Mt": tons or megatons?
        if unit.hasPrefix("Mt"), figure.style?.scale != nil { return nil }
        if unit.isEmpty { return Money.named(figure.style?.prefix ?? "").map { " (in \($0))" } ?? "" }
        // "births/1,000 population", "children born/woman".
        if let stroke = unit.firstIndex(of: "/") {
            let parts = [String(unit[..<stroke]), String(unit[unit.index(after: stroke)...])]
            guard parts.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else { return nil }
            let isWords =
                parts[0].count > 3 && !Units.isUnit(parts[0]) && parts[0].allSatisfy { $0.isLetter || $0 == " " }
            unit = isWords ? parts[0] + " per " + parts[1] : unit
        }
        let words = unit.split(separator: " ")
        guard words.count <= 6, !unit.contains(where: { "();:?".contains($0) }),
            Units.phrase(unit) != nil || unit.contains(" per ")
                || words.contains(where: { Units.isUnit(String($0)) || Units.isMoney(String($0)) })
        else { return nil }
        return
            " (in \(Units.spelled(unit, isAtSea: field.labels.contains { $0.lowercased().contains("sea") || $0.lowercased().contains("zone") })))"
    }

    /// Whether a figure needs no time: lengths, areas, heights and other properties that stay.
    private func isLasting(_ name: FieldName, _ field: FieldFact) -> Bool {
        let unit = field.unit.lowercased()
        if [
            "km", "m", "sq km", "km²", "ha", "nm", "mi", "cm", "mm", "°c", "k", "sq mi", "ft", "metres", "kilometres",
            "miles",
        ].contains(unit) {
            return true
        }
        let words = name.noun.split(separator: " ").map(String.init)
        return words.contains {
            TableNouns.lasting.contains($0) || ["coastline", "boundaries", "boundary", "elevation"].contains($0)
        }
            && !words.contains("population")
    }

    /// "In which year was X founded?"
    private func dated(_ field: FieldFact, _ time: CalendarTime, _ owner: String) -> String? {
        guard field.labels.count == 1, let label = field.labels.first?.lowercased() else { return nil }
        let asked: String
        switch time {
        case .day: asked = "on what date"
        case .month: asked = "in which month and year"
        case .year: asked = "in which year"
        default: return nil
        }
        switch label {
        case "born", "date of birth", "birth date", "birth": return "\(asked) was \(owner) born"
        case "died", "date of death", "death": return "\(asked) did \(owner) die"
        case "independence": return "\(asked) did \(owner) become independent"
        default:
            var word = label
            for opener in ["date of ", "year of ", "date ", "year "] where word.hasPrefix(opener) {
                word = String(word.dropFirst(opener.count))
            }
            let nouns = [
                "foundation": "founded", "opening": "opened", "completion": "completed", "establishment": "established",
            ]
            word = nouns[word] ?? word
            guard Self.events.contains(word) else { return nil }
            return "\(asked) was \(owner) \(word)"
        }
    }

    private static let events: Set<String> = [
        "founded", "established", "opened", "built", "completed", "dissolved", "closed", "launched", "inaugurated",
        "incorporated", "commissioned", "discovered", "created", "abolished", "demolished", "released", "published",
        "formed", "constructed", "signed", "ratified", "adopted", "rebuilt", "restored",
    ]

    // MARK: Parts

    /// The look-ups of named shares and which of them is the largest.
    func parts(_ field: FieldFact, _ parts: [FieldPart]) -> [(part: Int, stem: String)] {
        guard let noun = partsNoun(field), let owner = owner(field),
            let time = field.time.map({ " " + CellTimes.phrase($0) })
        else {
            return []
        }
        return parts.indices.compactMap { index in
            let label = parts[index].label
            let folded = label.lowercased()
            guard !["other", "others", "none", "unspecified", "unknown"].contains(folded), !folded.contains("other"),
                parts.count(where: { $0.label == label }) == 1, label.split(separator: " ").count <= 4
            else { return nil }
            let named: String
            if noun.hasSuffix("groups") {
                named = "the \(label) group"
            } else if noun.hasSuffix("partners") {
                named = RowClass.articled(label, direction: nil)
            } else {
                let estimate = field.isEstimate ? ", by estimate," : ""
                return (index, "among the \(noun) of \(owner), what share was\(estimate) listed as \(label)\(time)")
            }
            let estimate = field.isEstimate ? " by estimate" : ""
            return (index, "among the \(noun) of \(owner), what share did \(named) have\(estimate)\(time)")
        }
    }

    /// The stem that asks which part is the largest or the second.
    func extreme(_ field: FieldFact, rank: String) -> String? {
        guard let noun = partsNoun(field), let owner = owner(field),
            let time = field.time.map({ " " + CellTimes.phrase($0) })
        else {
            return nil
        }
        let estimate = field.isEstimate ? ", by estimate," : ""
        return "which of the \(noun) of \(owner)\(estimate) had the \(rank) share\(time)"
    }

    private func partsNoun(_ field: FieldFact) -> String? {
        guard field.labels.count == 1, let label = field.labels.first else { return nil }
        var text = label.loweringFirst
        if let dash = text.firstRange(of: " - ") {
            let (a, b) = (String(text[..<dash.lowerBound]), String(text[dash.upperBound...]))
            guard b.split(separator: " ").count == 1 else { return nil }
            text = TableNouns.singular(a) + " " + b
        }
        let head = text.split(separator: " ").last.map(String.init) ?? ""
        return Inflection.isPlural(head) && text.split(separator: " ").count <= 3 ? text : nil
    }
}

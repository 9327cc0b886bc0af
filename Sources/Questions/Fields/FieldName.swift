// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The noun phrase that the labels of a field make: "total area", "median age of males"; `nil` where they make none.
struct FieldName {
    /// The phrase without article and owner.
    let noun: String
    /// Whether it is in the plural.
    let isPlural: Bool
    /// Whether it counts things: "airports".
    let isCount: Bool
    /// What stands behind the owner: "at birth".
    var tail = ""

    /// Whether the owner is the place where it is counted: "median age of males in Kordal".
    var isInOwner = false

    init?(_ labels: [String], isPercent: Bool, unit: String, hasUnit: Bool, value: DecimalNumber, words: DocumentWords)
    {
        let isWhole = value.whole != nil
        var labels = labels.map { Self.cleaned($0, words) }.filter { !$0.isEmpty }
        guard !labels.isEmpty else { return nil }
        // Repetitions: "exports: exports", "elevation: mean elevation".
        var kept: [String] = []
        for label in labels where kept.last != label { kept.append(label) }
        labels = kept
        while labels.count >= 2, let joined = Self.absorbed(labels[labels.count - 2], labels[labels.count - 1]) {
            labels.removeLast(2)
            labels.append(joined)
        }
        guard labels.count <= 2, let inner = labels.last else { return nil }
        if labels.count == 1 {
            guard var (noun, isPlural) = Self.single(inner), !noun.contains("exchange rate") else { return nil }
            isCount = isPlural && !hasUnit && !isPercent && isWhole && !Self.isSum(noun)
            if isCount, value <= DecimalNumber(1) { return nil }
            // An amount of money whose currency is not printed.
            if isPlural, !isCount, !hasUnit, !isPercent { return nil }
            if isPercent {
                guard let share = Self.shared(noun) else { return nil }
                (noun, isPlural) = (share, isPlural && share == noun)
            }
            if Self.isLength(unit), isPlural || noun == "coastline" {
                (noun, isPlural) = ("length of the " + noun, false)
            }
            if Self.isArea(unit), !noun.contains("area") { (noun, isPlural) = ("area of " + noun, false) }
            if unit == "nm" { (noun, isPlural) = ("extent of the " + noun, false) }
            noun = ColumnFrame.rateNames[noun] ?? noun
            isInOwner = noun.contains("'s ")
            self.noun = noun
            self.isPlural = isPlural
            return
        }
        let outer = labels[0]
        guard let (name, isPlural) = Self.single(outer), !Self.isOther(inner) else { return nil }
        if inner == "total" || inner == "total population" {
            if isPlural, !hasUnit, !isPercent, isWhole {
                guard value > DecimalNumber(1), !Self.isSum(name) else { return nil }
                (noun, self.isPlural, isCount) = (name, true, true)
                return
            }
            if isPlural, Self.isLength(unit) {
                (noun, self.isPlural, isCount) = ("total length of the " + name, false, false)
                return
            }
            if Self.isRate(name) {
                (noun, self.isPlural, isCount, isInOwner) = (name + " of the total population", isPlural, false, true)
                return
            }
            guard !isPercent else { return nil }
            noun = Self.totalled(name)
            self.isPlural = isPlural
            isCount = false
            return
        }
        isCount = false
        let isRate = Self.isRate(name)
        if ["male", "female", "men", "women", "males", "females"].contains(inner) {
            guard isRate else { return nil }
            noun = name + " of " + (["male", "female"].contains(inner) ? inner + "s" : inner)
            (self.isPlural, isInOwner) = (isPlural, true)
            return
        }
        if inner.hasPrefix("at ") || inner.hasPrefix("in ") || inner.hasPrefix("under ") || inner.hasPrefix("over ") {
            guard isRate, inner.hasPrefix("at ") || inner.hasPrefix("in ") else { return nil }
            noun = name + " " + inner
            (self.isPlural, isInOwner) = (isPlural, true)
            return
        }
        if Self.isAge(inner) {
            guard isRate || name.contains("age structure") else { return nil }
            if name.contains("structure") {
                guard isPercent else { return nil }
                noun = "share of the population"
                tail = " in the age group " + inner
            } else {
                noun = name + " in the age group " + inner
                isInOwner = true
            }
            self.isPlural = false
            return
        }
        guard !inner.contains(" - "), !inner.contains("percent") else { return nil }
        if isPercent, !isRate, !isPlural || name.hasPrefix("land use") || Self.isGrouping(outer) {
            noun = "share of \(inner) in the \(name)"
            self.isPlural = false
            return
        }
        guard let (innerName, innerPlural) = Self.single(inner), !name.contains(" of "), !name.contains(" with "),
            innerName.split(separator: " ").count <= 2, name.split(separator: " ").count <= 2, !isPercent
        else { return nil }
        if Self.simple.contains(name) {
            if name == "budget", !hasUnit { return nil }
            noun = innerPlural ? "\(name) \(innerName)" : "\(innerName) \(name)"
            self.isPlural = innerPlural || isPlural
            return
        }
        if !isPercent, !hasUnit, name == "budget" { return nil }
        if Self.standing.contains(innerName.split(separator: " ").last.map(String.init) ?? "") {
            noun = unit == "nm" ? "extent of the " + innerName : innerName
            self.isPlural = innerPlural
            return
        }
        return nil
    }

    /// The words of a label as they stand inside a sentence, without the time that it names.
    private static func cleaned(_ label: String, _ words: DocumentWords) -> String {
        var parts = label.split(separator: " ").map(String.init)
        var index = 0
        while index < parts.count {
            let upper = min(parts.count, index + 3)
            if let end = stride(from: upper, to: index, by: -1).first(where: {
                CellTimes.isTime(parts[index..<$0].joined(separator: " ").filter { !"()".contains($0) })
            }) {
                parts.removeSubrange(index..<end)
            } else {
                index += 1
            }
        }
        parts = parts.filter { !$0.isEmpty && $0 != "()" }
        let lowered = parts.map { word -> String in
            guard word.first?.isUppercase == true, word.dropFirst().allSatisfy({ !$0.isUppercase }), word.count > 1
            else {
                return word
            }
            return Nationalities.contains(word.lowercased()) || words.isName(word)
                || keptNames.contains(word.lowercased())
                ? word : word.lowercased()
        }
        return lowered.joined(separator: " ").trimmingCommas
    }

    private static let keptNames: Set<String> = ["gini", "internet", "richter", "celsius"]

    /// One label out of two, where one of them already says what the other says.
    private static func absorbed(_ outer: String, _ inner: String) -> String? {
        if inner == outer || inner.hasPrefix(outer + " ") { return inner }
        let head = outer.split(separator: " ").last.map(String.init) ?? outer
        let single = TableNouns.singular(head)
        let words = inner.split(separator: " ").map(String.init)
        guard words.count > 1, let last = words.last, last == head || last == single else { return nil }
        return outer.split(separator: " ").count <= 2 ? inner : nil
    }

    /// A label by itself as a noun phrase: "electricity - production" → "production of electricity".
    private static func single(_ label: String) -> (String, Bool)? {
        var text = label
        let sides = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        if text.contains(" - "), sides.count == 2 {
            let parts = text.replacingFirst(" - ", with: "|").split(separator: "|").map { String($0) }
            guard parts.count == 2, !parts[1].contains(" - ") else { return nil }
            let (a, b) = (parts[0], parts[1])
            let first = b.split(separator: " ").first.map(String.init) ?? b
            if ["with", "by", "from", "in", "to", "for", "at", "per"].contains(first) {
                text = a + " " + b
            } else if ["external", "comparative", "domestic", "foreign", "internal", "total"].contains(b) {
                text = b + " " + a
            } else if amounts.contains(b.split(separator: " ").last.map(String.init) ?? "") {
                text = b + " of " + a
            } else {
                return nil
            }
        }
        guard text.split(separator: " ").count <= 9, !text.contains(where: { "/:;=<>+&".contains($0) || $0 == "|" }),
            text.first?.isLetter == true
        else { return nil }
        let words = CountedSubject.withoutBrackets(text).split(separator: " ").map(String.init)
        let stop =
            words.firstIndex { ["of", "per", "by", "in", "for", "from", "at", "to", "on", "with"].contains($0) }
            ?? words.count
        guard stop > 0, let head = words[..<stop].last, head.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" })
        else { return nil }
        guard !adjectives.contains(head), !VerbLike.isParticiple(head) else { return nil }
        return (text, Inflection.isPlural(head.lowercased()) && head.lowercased() != "gdp")
    }

    /// A share under a label that names no rate: "population below the line" → "share of the population below the line".
    private static func shared(_ noun: String) -> String? {
        let words = noun.split(separator: " ").map(String.init)
        if words.first == "population", words.count > 1, !words.contains(where: rates.contains) {
            return "share of the " + noun
        }
        let hasRate = words.contains { rates.contains($0) }
        return hasRate ? noun : nil
    }

    private static let rates: Set<String> = [
        "rate", "rates", "growth", "share", "percentage", "literacy", "inflation", "unemployment", "debt", "saving",
        "savings", "turnout", "prevalence", "coverage", "access", "revenues", "deficit",
        "surplus", "electricity", "concentration", "efficiency", "yield", "content", "abundance", "humidity",
        "salinity",
        "margin", "interest", "tax",
    ]

    static func isArea(_ unit: String) -> Bool {
        ["sq km", "km²", "sq mi", "ha", "hectares", "square kilometres", "acres"].contains(unit.lowercased())
    }

    static func isLength(_ unit: String) -> Bool {
        ["km", "kilometres", "kilometers", "mi", "miles", "m"].contains(unit.lowercased())
    }

    private static func totalled(_ name: String) -> String {
        name.hasPrefix("total ") ? name : "total " + name
    }

    private static func isOther(_ inner: String) -> Bool {
        ["other", "others", "note", "none", "total other", "rank", "unknown", "definition"].contains(inner)
    }

    private static func isAge(_ text: String) -> Bool {
        text.contains("year") && text.first?.isNumber == true
    }

    /// A measure of each group alike: a rate, an age, a ratio.
    private static func isRate(_ name: String) -> Bool {
        let words = Set(name.split(separator: " ").map(String.init))
        return !words.isDisjoint(with: [
            "rate", "age", "ratio", "expectancy", "unemployment", "literacy", "height", "weight", "income", "wage",
        ])
    }

    /// A label under which parts of a whole stand.
    private static func isGrouping(_ outer: String) -> Bool {
        ["composition", "occupation", "groups", "share", "distribution", "structure", "use"].contains {
            outer.contains($0)
        }
    }

    private static func isSum(_ noun: String) -> Bool {
        let words = noun.split(separator: " ").map(String.init)
        return words.contains {
            [
                "exports", "imports", "sales", "revenues", "expenditures", "reserves", "assets", "costs", "emissions",
                "boundaries", "rates", "subscriptions", "coordinates", "results",
            ].contains($0)
        }
    }

    private static let simple: Set<String> = [
        "area", "population", "budget", "length", "capacity", "height", "width", "depth", "weight",
    ]
    private static let standing: Set<String> = ["elevation", "sea", "zone", "shelf", "ratio", "population"]
    private static let amounts: Set<String> = [
        "production", "consumption", "exports", "imports", "reserves", "output", "generation",
    ]
    private static let adjectives: Set<String> = [
        "total", "male", "female", "urban", "rural", "improved", "unimproved", "paved", "domestic", "international",
        "general", "comparative", "other",
    ]
}

/// Words that look like verbs.
enum VerbLike {
    static func isParticiple(_ word: String) -> Bool {
        VerbTable.entry(word)?.forms.contains(.participle) == true
            && VerbTable.entry(word)?.forms.contains(.base) != true
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Makes a stem stand alone: names what the document's reader knew from the title, and refuses what stays open.
struct Closing {
    /// What the document is about.
    let topic: Topic?
    /// The words that the document writes with a capital inside sentences.
    let names: Set<String>
    /// The words that it writes in lower case.
    let common: Set<String>
    /// What is known of English words.
    let language: LanguageData

    init(
        topic: Topic?, names: Set<String> = [], common: Set<String> = [], language: LanguageData = .builtin
    ) {
        self.topic = topic
        self.names = names
        self.common = common
        self.language = language
    }

    /// What closes the stems of one document.
    init(_ facts: DocumentFacts) {
        self.init(
            topic: facts.topic, names: facts.names, common: facts.common, language: facts.language)
    }

    /// What is known of the place that a stem comes from.
    struct Place {
        /// The sentence's first piece, which names what the asked piece refers to.
        var context: String?
        /// Who the figures of the section's only table come from: what "these figures" are.
        var figures: String?
        /// "as of 2010", where the paragraph has said so and named no other time since.
        var asOf: String?
        /// Whether the question asks for a number of something rather than for a time or a name.
        var isQuantity = false
        /// Whether the clause says what was so rather than what happened.
        var isState = false
        /// Whether it says so in the past.
        var isPastState = false
        /// Whether the sentence before speaks of a part of the document's subject only.
        var isNarrowed = false
        /// Whether the clause's subject has no name of its own; `nil` where no clause was read.
        var isSubjectBare: Bool?
        /// The heading above, where there is one.
        var heading: String?
        /// The place that the paragraph opens with, where it is not the document's: "In England, …".
        var scope: String?
    }

    /// The stem with its open places filled from the title, or `nil` where something stays open.
    func closed(_ stem: String, at place: Place = Place()) -> String? {
        let text = withoutDemonstratives(withAcronyms(stem), place)
        guard !OpenWords.hasOpenPronoun(text, names: names), let read = sentence(text) else { return nil }
        let definites = Definites(
            topic: topic, context: place.context, namesTopic: mentionsTopic(read), isLocated: hasName(read))
        guard let (closed, needsContext) = definites.closed(text, read) else { return nil }
        guard let dated = dated(closed, read, place) else { return nil }
        // Most texts stay as they are, and need not be read again.
        guard let final = dated == text ? read : sentence(dated) else { return nil }
        return named(dated, final, place, needsContext)
    }

    private func sentence(_ text: String) -> Sentence? {
        let all = Sentence.sentences(of: Array(text.utf8), names: names, language: language)
        return all.count == 1 ? all[0] : all.last
    }

    // MARK: Substitutions

    /// "the POWs" of a document on certain prisoners of war.
    private func withAcronyms(_ stem: String) -> String {
        guard let topic else { return stem }
        var words = stem.split(separator: " ").map(String.init)
        for index in words.indices {
            let bare = Self.bare(words[index])
            if bare.hasSuffix("s") || Self.isCounted(words, index), Self.isDefinite(words, index),
                topic.isAcronym(bare)
            {
                words[index] = words[index].replacingFirst(bare, with: topic.head)
            }
        }
        return words.joined(separator: " ")
    }

    /// "these figures" are those of the section's table; "these" before a name becomes "the".
    private func withoutDemonstratives(_ stem: String, _ place: Place) -> String {
        var stem = Self.withoutQuotedName(stem)
        if let figures = place.figures {
            let whole =
                figures.lowercased().hasSuffix("figures")
                ? "the \(figures)" : "the figures of \(Claimants.said(figures))"
            for form in ["these figures", "These figures"] {
                stem = stem.replacingFirst(form, with: form.first == "T" ? whole.raisingFirst : whole)
            }
        }
        var words = stem.split(separator: " ").map(String.init)
        for index in words.indices.dropLast()
        where words[index] == "these" && words[index + 1].first?.isUppercase == true {
            words[index] = "the"
        }
        // "those as listed as missing": a slip that a stem does not carry on.
        for index in words.indices.dropFirst().dropLast().reversed()
        where words[index] == "as" && words[index - 1] == "those"
            && VerbTable.entry(words[index + 1])?.forms.contains(.participle) == true
        {
            words.remove(at: index)
        }
        // "following their capture": the event is what counts, whose it was stands before.
        for index in words.indices.dropFirst().dropLast()
        where words[index] == "their" && ["following", "after", "before", "since"].contains(words[index - 1]) {
            words[index] = "the"
        }
        return words.joined(separator: " ")
    }

    /// German "Wehrmacht" prisoners: quotation marks around one capitalised word inside a phrase say nothing in a stem.
    private static func withoutQuotedName(_ stem: String) -> String {
        stem.split(separator: " ").map { word -> String in
            guard word.count > 3, word.first == "\"", word.last == "\"", word.dropFirst().first?.isUppercase == true
            else {
                return String(word)
            }
            return String(word.dropFirst().dropLast())
        }.joined(separator: " ")
    }

    // MARK: When

    /// A measure that changes from year to year needs its year: the one that the paragraph has named, or none is known.
    private func dated(_ text: String, _ read: Sentence, _ place: Place) -> String? {
        guard place.isQuantity else { return text }
        let lexemes = Lexer.lexemes(of: text)
        let isElsewhere = topic.map {
            $0.place != nil || $0.title.hasPrefix("List") || $0.group == nil && !mentionsTopic(read)
        }
        let isDead = isElsewhere ?? true && lexemes.contains { Self.casualties.contains($0.folded) }
        let isPast = place.isPastState && topic?.place != nil
        guard isDead || isPast || (place.isState && (asksForChanging(lexemes) || place.asOf != nil)) else {
            return text
        }
        let hasTime = lexemes.indices.contains { index in
            TimeReader.read(lexemes, at: index) != nil || Self.isTimeWord(lexemes, index)
        }
        if hasTime { return text }
        guard let phrase = place.asOf else { return nil }
        return phrase.raisingFirst + ", " + lowered(text)
    }

    /// The text with its first word in lower case where the document writes it so elsewhere.
    private func lowered(_ text: String, _ read: Sentence? = nil) -> String {
        if let read, !read.lexemes.isEmpty, Inverted.canLower(read, 0) { return text.loweringFirst }
        let first = text.split(separator: " ").first.map { $0.lowercased() } ?? ""
        return common.contains(first) ? text.loweringFirst : text.loweringFirstWord
    }

    /// Whether what is asked for is a measure of that kind: "what was the population", "how many households"; a share of
    /// trade or income is one too.
    private func asksForChanging(_ lexemes: [Lexeme]) -> Bool {
        guard let phrase = lexemes.firstIndex(where: { ["what", "many", "much", "percentage"].contains($0.folded) })
        else {
            // Of a sentence with a blank: what stands close to it.
            guard let blank = lexemes.firstIndex(where: { $0.text.hasPrefix("_") }) else { return false }
            return lexemes[max(0, blank - 8)..<min(lexemes.count, blank + 4)].contains {
                Self.changing.contains($0.folded)
            }
        }
        let isShare = lexemes.contains { $0.folded == "percentage" }
        for (index, lexeme) in lexemes.enumerated().dropFirst(phrase) where Self.changing.contains(lexeme.folded) {
            if isShare {
                return [
                    "exports", "imports", "gdp", "revenue", "budget", "income", "households", "residents",
                    "inhabitants",
                    "employees", "members",
                ].contains(lexeme.folded)
            }
            if index - phrase <= 7 { return true }
        }
        return false
    }

    private static func isTimeWord(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        if case .decade = lexemes[index].kind { return true }
        if case .ordinal = lexemes[index].kind, index + 1 < lexemes.count,
            ["century", "centuries"].contains(lexemes[index + 1].folded)
        {
            return true
        }
        return ["war", "census", "century", "election", "elections", "peak", "during"].contains(lexemes[index].folded)
    }

    private static let conflicts: Set<String> = [
        "Battle", "Siege", "Raid", "Expedition", "Campaign", "Treaty", "Massacre",
    ]
    private static let noNames: Set<String> = [
        "II", "III", "IV", "VI", "Celsius", "Fahrenheit", "Kelvin", "BP", "BC", "BCE", "CE", "AD",
    ]
    private static let outbreaks: Set<String> = ["epidemic", "outbreak", "pandemic", "infection", "disease"]

    /// What happens more than once in a place: the dead of which year?
    private static let casualties: Set<String> = [
        "die", "died", "killed", "kill", "deaths", "dead", "lives", "perished", "drowned", "injured", "wounded",
        "arrested", "casualties", "victims", "fatalities", "executed", "detained",
    ]

    private static let changing: Set<String> = [
        "population", "gdp", "income", "unemployment", "inflation", "exports", "imports", "revenue", "revenues", "debt",
        "budget", "households", "residents", "inhabitants", "enrolment", "enrollment", "literacy", "expectancy",
        "turnover", "employees", "wages", "wage", "salary", "median", "density", "poverty", "emissions", "passengers",
        "subscribers", "users", "members", "membership", "students", "pupils", "teachers", "enrolled",
    ]

    // MARK: The topic

    /// A stem without any name gets in front what its sentence opens with, or the document's topic.
    private func named(_ text: String, _ read: Sentence, _ place: Place, _ needsContext: Bool) -> String? {
        if let scope = place.scope, !text.holds(scope) { return nil }
        if !needsContext, mentionsTopic(read) || hasTerm(read) { return text }
        if let topic, topic.place == nil, topic.group == nil {
            let stems = read.lexemes.map { Inflection.stem($0.folded) }
            if topic.commonNoun.map(stems.contains) != true {
                // "Europe's last epidemic": of what?
                if stems.contains(where: Self.outbreaks.contains) { return nil }
                // In a text about one thing a sentence about something without a name needs that thing beside it.
                if place.isSubjectBare == true, place.context == nil { return nil }
            }
        }
        if !needsContext, hasName(read), !isNamedVaguely(read) {
            // "two journalists were imprisoned for helping the Torvish revolt": in which country?
            if let heading = place.heading, topic == nil || topic?.title.hasPrefix("List") == true {
                return isDated(read) || names(read, headedBy: heading) ? text : nil
            }
            guard place.isSubjectBare == true, let where_ = topic?.place, !names(read, where_), !startsWithPlace(read)
            else { return text }
            // Where a battle was fought the document's title does not say.
            guard !place.isNarrowed, !read.lexemes.contains(where: { Self.conflicts.contains($0.text) }) else {
                return nil
            }
            return "In \(where_), \(lowered(text, read))"
        }
        if let context = place.context, !OpenWords.hasOpenPronoun(context), Self.hasName(context),
            read.lexemes.count > 1,
            !read.lexemes[1].isSymbol(","),
            !read.lexemes.contains(where: { ["its", "their", "his", "her"].contains($0.folded) })
        {
            return context.raisingFirst + ": " + text.loweringFirstWord
        }
        guard let topic else { return nil }
        if let where_ = topic.place {
            if names(read, where_) { return text }
            guard !place.isNarrowed else { return nil }
            return "In \(where_), \(lowered(text, read))"
        }
        // "Among German prisoners of war in Soviet hands": a title that names a group says whom the stem is about. "In the
        // article on …" would point at a text that the learner does not have.
        guard let group = topic.group, text.contains("those") || text.contains("prisoners") || place.isQuantity else {
            return nil
        }
        return "Among \(group), \(lowered(text))"
    }

    /// Whether the stem has the words of the topic's name: its capitalised ones where there are any.
    private func mentionsTopic(_ read: Sentence) -> Bool {
        guard let topic else { return false }
        let all = Lexer.lexemes(of: topic.head).filter { $0.folded.utf8.count > 3 }
        let capitals = all.filter(\.isCapitalised)
        let words = (capitals.isEmpty ? all : capitals).map { Inflection.stem($0.folded) }
        return !words.isEmpty
            && words.allSatisfy { word in read.lexemes.contains { Inflection.stem($0.folded) == word } }
    }

    /// Whether the only name is a body's or a group's behind "the": "the Greens", "the Legislative Council" are many.
    private func isNamedVaguely(_ read: Sentence) -> Bool {
        let names = read.lexemes.indices.dropFirst().filter {
            read.lexemes[$0].isCapitalised && !read.lexemes[$0].isMonth && read.lexemes[$0].text.count > 1
        }
        guard let first = names.first, let last = names.last, last - first == names.count - 1 else { return false }
        guard topic?.place != nil, names.count <= 2, read.lexemes[first - 1].folded == "the" else { return false }
        // "the Arven mill" is one.
        return last + 1 >= read.tags.count || read.tags[last + 1] != .noun
    }

    /// Whether a stem says the place by its adjective: "African" for Africa.
    private func names(_ read: Sentence, _ place: String) -> Bool {
        guard let last = place.split(separator: " ").last, last.count > 4 else { return false }
        let root = last.lowercased().prefix(max(4, last.count - 2))
        return read.lexemes.contains { $0.isCapitalised && $0.folded.hasPrefix(root) }
    }

    private func isDated(_ read: Sentence) -> Bool {
        read.lexemes.indices.contains { TimeReader.read(read.lexemes, at: $0) != nil }
    }

    /// Whether the stem has a name of its section's heading: in a list each section has its own subject.
    private func names(_ read: Sentence, headedBy heading: String) -> Bool {
        let words = Lexer.lexemes(of: heading).filter { $0.isCapitalised && !$0.isMonth && $0.folded.utf8.count > 3 }
        return words.contains { word in read.lexemes.contains { $0.text == word.text } }
    }

    /// "In Orsk, …", "At Selm …": the stem says where itself.
    private func startsWithPlace(_ read: Sentence) -> Bool {
        read.lexemes.indices.dropFirst().contains { index in
            ["in", "at", "near", "from", "to", "on"].contains(read.lexemes[index - 1].folded)
                && read.lexemes[index].isCapitalised && !read.lexemes[index].isMonth
        }
    }

    /// Whether it has a technical term, a long word that the language data does not know: "tetraoxygen".
    private func hasTerm(_ read: Sentence) -> Bool {
        guard topic?.place == nil, let tagging = language.tagging else { return false }
        return read.lexemes.indices.contains { index in
            let word = read.lexemes[index]
            guard case .word = word.kind, !word.isCapitalised, word.text.utf8.count >= 7, read.tags[index] == .noun,
                !Inflection.isPlural(word.folded)
            else { return false }
            return !tagging.knows(word.folded) && !tagging.knows(Inflection.stem(word.folded))
        }
    }

    /// Whether the stem names somebody or something: months and the first word apart.
    private func hasName(_ read: Sentence) -> Bool {
        read.lexemes.indices.dropFirst().contains { index in
            let lexeme = read.lexemes[index]
            guard lexeme.isCapitalised, lexeme.text.count > 1 else { return false }
            if Self.noNames.contains(lexeme.text) || lexeme.isMonth {
                return false
            }
            // In a document on one country its nationality names no one: "American officers".
            if topic?.place != nil, Nationalities.looksLike(lexeme) { return false }
            let before = read.lexemes[index - 1]
            return !(before.isSymbol(":") || before.isSymbol("\"") || before.isSymbol("“"))
        }
    }

    /// Whether a clause names something behind its first word: "the Arven flood came".
    private static func hasName(_ text: String) -> Bool {
        Lexer.lexemes(of: text).dropFirst().contains { $0.isCapitalised && !$0.isMonth && $0.text.utf8.count > 1 }
    }

    private static func isDefinite(_ words: [String], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = words[index - 1].lowercased()
        return ["the", "many", "of", "all", "surviving"].contains(before)
    }

    /// "many POW" is a plural, whatever its spelling.
    private static func isCounted(_ words: [String], _ index: Int) -> Bool {
        index > 0 && words[index - 1].lowercased() == "many"
    }

    static func bare(_ word: String) -> String {
        var slice = word[...]
        while let last = slice.last, !last.isLetter, !last.isNumber { slice.removeLast() }
        while let first = slice.first, !first.isLetter, !first.isNumber { slice.removeFirst() }
        return String(slice)
    }
}

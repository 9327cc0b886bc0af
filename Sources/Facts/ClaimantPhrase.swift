// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Tells noun phrases that can say something from those that cannot: persons, bodies and records from rivers and ships.
enum ClaimantPhrase {
    /// What a claimant is.
    enum Kind {
        /// A person by name, or one person by role.
        case person
        /// A body, or people by role: the commission, historians.
        case body
        /// Something written: records, a census, a study.
        case record
        /// A name that does not tell what it is of.
        case name
    }

    /// What the noun phrase names, or `nil` where it cannot say anything.
    static func kind(_ sentence: Sentence, _ range: Range<Int>) -> Kind? {
        let core = core(sentence, range)
        guard !core.isEmpty else { return nil }
        var head = core.upperBound - 1
        // "the council's records", "Morn's estimate": the last noun is the head.
        while head > core.lowerBound, ![.noun, .name].contains(sentence.tags[head]), !isWordOfClaimant(sentence, head) {
            head -= 1
        }
        let word = Inflection.stem(sentence.lexemes[head].folded)
        if records.contains(word) { return .record }
        if bodies.contains(word) { return .body }
        if people.contains(word) { return sentence.lexemes[head].folded == word ? .person : .body }
        let vague: Set<String> = ["some", "others", "many", "most", "several", "critics"]
        if core.count == 1, vague.contains(sentence.lexemes[head].folded) { return .body }
        guard sentence.lexemes[head].isCapitalised else { return nil }
        if isAcronym(sentence.lexemes[head].text) { return .body }
        let run = capitals(sentence, endingAt: head, from: core.lowerBound)
        let words = run.map { sentence.lexemes[$0].text }
        if words.contains(where: { bodies.contains(Inflection.stem($0.lowercased())) }) { return .body }
        if PersonNames.isPerson(words) || core.contains(where: { isRole(sentence, $0) }) { return .person }
        return .name
    }

    /// The noun phrase up to its first preposition, participle, bracket or comma.
    static func core(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
        var upper = range.lowerBound
        while upper < range.upperBound {
            let lexeme = sentence.lexemes[upper]
            if lexeme.isSymbol("(") || lexeme.isSymbol(",") || lexeme.isSymbol("[") { break }
            if upper > range.lowerBound, sentence.tags[upper] == .preposition { break }
            if upper > range.lowerBound, [.verb(.participle), .subordinator].contains(sentence.tags[upper]),
                [.noun, .name].contains(sentence.tags[upper - 1])
            {
                break
            }
            upper += 1
        }
        return range.lowerBound..<upper
    }

    /// Whether a word alone is a role, a body or a record, however it is tagged.
    private static func isWordOfClaimant(_ sentence: Sentence, _ index: Int) -> Bool {
        let word = Inflection.stem(sentence.lexemes[index].folded)
        return records.contains(word) || bodies.contains(word) || people.contains(word)
    }

    private static func isRole(_ sentence: Sentence, _ index: Int) -> Bool {
        people.contains(Inflection.stem(sentence.lexemes[index].folded))
    }

    private static func isAcronym(_ text: String) -> Bool {
        let letters = text.filter { $0 != "." }
        return letters.count >= 2 && letters.count <= 6 && letters.allSatisfy(\.isUppercase)
    }

    private static func capitals(_ sentence: Sentence, endingAt head: Int, from start: Int) -> Range<Int> {
        var lower = head
        while lower > start, sentence.lexemes[lower - 1].isCapitalised { lower -= 1 }
        return lower..<(head + 1)
    }

    /// Whether the words name a record.
    static func isRecord(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        kind(sentence, range) == .record
    }

    /// Whether a word, reduced, is of something written.
    static func isRecord(_ word: String) -> Bool { records.contains(word) }

    /// Whether a word, reduced, says what a person is.
    static func isPersonRole(_ word: String) -> Bool { people.contains(word) }

    /// Whether a word, reduced, is of a body or of people by role.
    static func isBody(_ word: String) -> Bool { bodies.contains(word) || people.contains(word) }

    /// Words of things that are written, counted or published.
    private static let records: Set<String> = [
        "record", "source", "figure", "document", "statistic", "file", "report", "census", "survey", "data", "archive",
        "estimate", "list", "book", "study", "account", "chronicle", "article", "paper", "poll", "register", "research",
        "analysis", "yearbook", "almanac", "calculation", "return", "memoir", "letter", "diary", "biography",
        "estimation",
        "inscription", "review", "assessment", "projection", "evidence", "tradition", "legend", "statement", "database",
        "bulletin", "table", "audit", "inventory", "count", "tally", "model", "paper", "entry", "ledger",
        "constitution",
        "newspaper", "magazine", "journal", "dispatch", "telegram", "encyclopedia", "finding", "result", "press",
        "media",
        "observation", "history", "investigation", "factbook",
    ]

    /// Words of bodies.
    private static let bodies: Set<String> = [
        "commission", "committee", "council", "inquiry", "bureau", "government", "ministry", "office", "agency",
        "department", "organisation", "organization", "institute", "institution", "university", "authority",
        "association", "society", "company", "bank", "police", "party", "court", "board", "team", "group", "union",
        "federation", "academy", "administration", "centre", "center", "service", "foundation", "embassy", "parliament",
        "congress", "senate", "court", "tribunal", "panel", "league", "church", "museum", "library", "army", "command",
        "club", "firm", "corporation", "operator", "staff", "fund", "observatory", "ngo",
    ]

    /// Words of people who say things because of what they are.
    private static let people: Set<String> = [
        "historian", "economist", "author", "scholar", "writer", "journalist", "expert", "researcher", "scientist",
        "official", "critic", "observer", "analyst", "witness", "spokesman", "spokeswoman", "spokesperson", "geologist",
        "archaeologist", "geneticist", "biologist", "astronomer", "physicist", "chemist", "statistician", "demographer",
        "geographer", "biographer", "chronicler", "engineer", "minister", "president", "secretary", "director",
        "general", "commander", "editor", "professor", "survivor", "supporter", "opponent", "proponent", "activist",
        "commentator", "correspondent", "reporter", "physician", "doctor", "epidemiologist", "linguist",
        "anthropologist", "sociologist", "meteorologist", "biographer", "philosopher", "theologian", "lawyer",
        "prosecutor",
        "defender", "investigator", "specialist", "leader", "campaigner", "resident", "captain", "steward", "mayor",
        "governor", "chancellor", "king", "ambassador", "planner", "surveyor",
    ]
}

/// What a claimant's words tell, for whoever words a question.
public enum ClaimantNames {
    /// Whether a word, in lower case, is what a person can be called before the name: "historian".
    public static func isRole(_ word: String) -> Bool { ClaimantPhrase.isPersonRole(word) }
}

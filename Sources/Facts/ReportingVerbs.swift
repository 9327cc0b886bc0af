// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language

/// The verbs by which a source says something, by what they can govern.
enum ReportingVerbs {
    /// The dictionary form of a verb of saying, whatever its form; `nil` for every other word.
    static func lemma(_ word: String) -> String? { forms[word] }

    /// Verbs that govern a clause with *that*.
    static let withThat: Set<String> = [
        "state", "say", "maintain", "estimate", "claim", "believe", "argue", "report", "write", "suggest", "note",
        "find", "conclude", "record", "assert", "hold", "contend", "indicate", "show", "calculate", "reckon", "think",
        "assume", "declare", "announce", "reveal", "confirm", "document", "mention", "judge", "acknowledge", "admit",
        "allege", "propose", "insist", "observe", "explain", "predict", "project", "forecast", "warn", "stress",
        "remark", "testify", "affirm", "add", "estimate", "speculate", "surmise", "hypothesise", "hypothesize",
        "demonstrate", "establish",
    ]

    /// Verbs behind which *that* may be left out.
    static let withoutThat: Set<String> = [
        "say", "estimate", "believe", "claim", "think", "report", "suggest", "argue", "state", "write", "announce",
        "reckon", "allege", "admit", "insist", "calculate", "maintain", "confirm", "predict", "note", "warn",
    ]

    /// Verbs that give a figure in their own clause, whoever the subject is: "put the cost at".
    static let giving: Set<String> = ["put", "estimate", "calculate", "reckon", "place", "project", "forecast"]

    /// Verbs that give a figure in their own clause where the subject is a record, a body or a person who counts.
    static let listing: Set<String> = [
        "count", "list", "give", "record", "report", "show", "claim", "cite", "quote", "state", "register", "document",
        "find", "indicate", "suggest", "confirm", "admit", "allege", "propose",
    ]

    /// What a verb commits its subject to.
    static func manner(_ lemma: String) -> Attribution.Manner {
        switch lemma {
        case "estimate", "calculate", "reckon": .estimate
        case "believe", "think", "assume", "suggest", "speculate", "surmise", "hypothesise", "hypothesize", "propose":
            .view
        case "predict", "project", "forecast": .forecast
        default: .plain
        }
    }

    private static let irregular: [String: [String]] = [
        "say": ["say", "says", "said", "saying"], "write": ["write", "writes", "wrote", "written"],
        "find": ["find", "finds", "found"], "hold": ["hold", "holds", "held"],
        "show": ["show", "shows", "showed", "shown"], "think": ["think", "thinks", "thought"],
        "put": ["put", "puts"], "give": ["give", "gives", "gave", "given"],
        "forecast": ["forecast", "forecasts"],
    ]

    private static let forms: [String: String] = {
        var table: [String: String] = [:]
        for lemma in withThat.union(withoutThat).union(giving).union(listing).sorted() {
            let words =
                irregular[lemma] ?? [lemma, Inflection.present(of: lemma), Inflection.past(of: lemma)]
            for word in words { table[word] = lemma }
        }
        return table
    }()
}

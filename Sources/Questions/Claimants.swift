// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Language

/// Names of claimants as they are said inside a stem.
enum Claimants {
    /// "According to X, citing Y,"; an estimate, a view and a forecast stay what they are.
    static func opening(_ attribution: Attribution, in sentence: Sentence) -> String {
        guard let outer = attribution.claimants.first else {
            return attribution.manner == .report ? "According to reports," : "According to an estimate,"
        }
        var name = said(outer)
        if attribution.levelsToName > 1 { name += ", citing " + said(attribution.claimants[1]) }
        if let setting = attribution.setting { name += " " + setting }
        return switch attribution.manner {
        case .estimate: namesEstimate(outer) ? "According to \(name)," : "According to an estimate by \(name),"
        case .view: "In the view of \(name),"
        case .forecast: "According to a forecast by \(name),"
        case .plain, .report: "According to \(name),"
        }
    }

    /// "official estimates" are no claimants of an estimate.
    private static func namesEstimate(_ claimant: String) -> Bool {
        ["estimate", "figures", "data", "records", "report", "study", "survey"].contains {
            claimant.lowercased().contains($0)
        }
    }

    /// A claimant inside a sentence: an article in lower case, the rest as the document has it.
    static func said(_ claimant: String) -> String {
        let words = claimant.split(separator: " ").map(String.init)
        let first = words.first ?? ""
        // "Austrian historian maintains" lacks its article.
        if let last = words.last, words.count > 1, roles.contains(last), !articles.contains(first.lowercased()) {
            return ("AEIOU".contains(first.prefix(1)) ? "an " : "a ") + claimant
        }
        // "Archaeologist Barney Sloane" opens a sentence, and lacks its article inside one.
        if words.count > 1, ClaimantNames.isRole(first.lowercased()), words[1].first?.isUppercase == true,
            first.first?.isUppercase == true
        {
            return "the " + claimant.loweringFirst
        }
        let lowers = [
            "The", "A", "An", "Most", "Some", "Historians", "Estimates", "Records", "Sources", "Documents", "Official",
            "Many", "Several", "Critics", "Others", "Figures", "Statistics", "Another", "One", "Scholars", "Scientists",
            "Researchers", "Experts", "Human", "Modern", "Recent", "Data", "Surveys", "Studies",
        ]
        return lowers.contains(first) ? claimant.loweringFirst : claimant
    }

    private static let roles: Set<String> = [
        "historian", "economist", "author", "scholar", "writer", "journalist", "expert",
    ]
    private static let articles: Set<String> = ["a", "an", "the", "one", "another"]

    /// A claimant as a name by itself: without its article.
    static func named(_ claimant: String) -> String {
        for article in ["The ", "the ", "A ", "a ", "An ", "an "] where claimant.hasPrefix(article) {
            return String(claimant.dropFirst(article.count)).raisingFirst
        }
        return claimant
    }

    /// A claimant with the article that an office takes: "the Statistical Office of Kordal".
    static func articled(_ claimant: String) -> String {
        let name = said(claimant)
        let words = claimant.split(separator: " ").map { $0.lowercased() }
        guard name == claimant, let first = words.first, !["the", "a", "an"].contains(first), words.count > 1,
            words.contains(where: offices.contains), !first.hasSuffix("'s")
        else { return name }
        return "the " + name
    }

    private static let offices: Set<String> = [
        "office", "commission", "ministry", "bureau", "institute", "agency", "department", "board", "council", "census",
        "survey", "society", "authority", "archives", "archive", "committee", "university", "service", "bank",
        "administration", "association", "union", "federation", "organisation", "organization", "fund", "registry",
        "register", "academy", "foundation", "factbook", "observatory", "museum", "inspectorate", "directorate",
    ]
}

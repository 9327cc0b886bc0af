// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language

/// Tells the names of persons from those of bodies, places and times, as far as their words do.
public enum PersonNames {
    /// Whether capitalised words are a person's name: two to four of them, none the word of an office, a body, a place or a
    /// month, none a nationality, none in capitals throughout.
    public static func isPerson(_ words: [String]) -> Bool {
        guard (2...4).contains(words.count) else { return false }
        return words.allSatisfy { word in
            let folded = word.lowercased()
            return word.first?.isUppercase == true && !others.contains(folded) && !Nationalities.contains(folded)
                && !Connectives.opens(folded) && !isAllCapitals(word)
        }
    }

    private static func isAllCapitals(_ word: String) -> Bool {
        word.count > 2 && word.allSatisfy { $0.isUppercase || $0 == "." }
    }

    private static let others: Set<String> = [
        "academy", "act", "agency", "april", "archives", "army", "association", "august", "authority", "bank", "battle",
        "board", "bureau", "camp", "census", "center", "centre", "city", "college", "commission", "committee",
        "company",
        "congress", "constitution", "council", "court", "december", "department", "east", "february", "federation",
        "foundation", "front", "government", "historians", "house", "institute", "interior", "island", "islands",
        "january",
        "journal", "july", "june", "kingdom", "lake", "law", "league", "library", "march", "may", "ministry", "mount",
        "movement", "museum", "national", "news", "north", "november", "ocean", "october", "office", "operation",
        "organisation", "organization", "parliament", "party", "post", "program", "programme", "records", "report",
        "republic", "river", "sea", "senate", "september", "service", "society", "sources", "south", "state", "states",
        "survey", "the", "times", "treaty", "union", "university", "war", "west", "world",
    ]
}

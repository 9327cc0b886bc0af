// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Words that point outside a stem (check K1).
enum OpenWords {
    /// A pronoun, a demonstrative or another word that leans on a sentence before. A possessive behind its noun is free.
    ///
    /// - Parameter names: words, in lower case, that are names although they open the text.
    static func hasOpenPronoun(_ text: String, names: Set<String> = []) -> Bool {
        let lexemes = Lexer.lexemes(of: text)
        let opensWithName = lexemes.first.map { names.contains($0.folded) } ?? false
        return lexemes.indices.contains { isOpen(lexemes, $0) && !isMeantInside(lexemes, $0, opensWithName) }
    }

    /// Whether what a pronoun stands for is named in the same sentence: "the carriages are wide, so that they …", "the
    /// peak that the growth had in its second year", "as it nears the border, the Arven …".
    private static func isMeantInside(_ lexemes: [Lexeme], _ index: Int, _ opensWithName: Bool) -> Bool {
        guard index > 0,
            ![
                "did", "does", "do", "was", "were", "is", "are", "had", "has", "have", "will", "would", "could", "can",
            ].contains(lexemes[index - 1].folded)
        else { return false }
        let before = lexemes[..<index]
        let hasName =
            opensWithName
            || before.contains { $0.isCapitalised && $0.span.lower > 0 && !$0.isMonth && $0.text.utf8.count > 1 }
        let word = lexemes[index].folded
        if index <= 2, ["it", "its", "his", "her", "he", "she"].contains(word) {
            // In an adjunct in front: the name follows behind the comma.
            guard let comma = lexemes.firstIndex(where: { $0.isSymbol(",") }), comma > index + 1 else { return false }
            return lexemes.dropFirst(comma + 1).prefix(3).contains { $0.isCapitalised && !$0.isMonth }
        }
        switch word {
        case "they", "them", "their", "themselves": return before.contains { isSubjectNoun($0) }
        case "it", "its":
            return index > 4 && (hasName || lexemes[index].folded == "its")
        case "he", "his", "him", "she", "her":
            return before.count { $0.isCapitalised && !$0.isMonth && $0.text.utf8.count > 1 } >= 2 && index > 4
        default: return false
        }
    }

    private static func isOpen(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        let lexeme = lexemes[index]
        let next = index + 1 < lexemes.count ? lexemes[index + 1].folded : ""
        let before = index > 0 ? lexemes[index - 1].folded : ""
        switch lexeme.folded {
        case "i": return lexeme.text != "I"
        case "he", "she", "they", "him", "them", "these", "those", "this", "theirs", "himself", "themselves", "former",
            "latter", "we", "our", "us", "you", "your", "itself", "hers", "ours":
            if lexeme.folded == "those",
                ["who", "of", "that", "still", "in", "with", "from", "on", "under", "over", "aged"].contains(next)
                    || VerbTable.entry(next)?.forms.contains(.participle) == true
            {
                return false
            }
            // "the former mine", "a former soldier"
            if lexeme.folded == "former", ["a", "the", "of"].contains(before), !next.isEmpty {
                return before == "the" && next == ""
            }
            if lexeme.text == "US" { return false }
            if isInContent(lexemes, index) { return false }
            if ["himself", "themselves", "itself"].contains(lexeme.folded) { return index < 3 }
            return true
        case "it":
            // "it is clear that", "it was not until": the empty subject.
            let isEmpty =
                ["is", "was", "seems", "appears"].contains(next)
                && lexemes[index..<min(index + 9, lexemes.count)].contains { ["that", "to"].contains($0.folded) }
            return !isEmpty && !isInContent(lexemes, index)
        case "his", "her", "its", "their":
            return !lexemes[..<index].contains { $0.isCapitalised && $0.span.lower > 0 }
                && !lexemes[..<index].contains { isSubjectNoun($0) }
        case "above", "below": return before == "the"
        case "here", "nowadays", "today", "currently", "recently", "aforementioned", "thereof", "therein", "hence",
            "thus",
            "therefore", "thereby", "so-called", "now", "respectively", "presently":
            return true
        case "there":
            return !["is", "was", "are", "were", "have", "has", "had"].contains(before)
                && !["is", "was", "are", "were", "to"].contains(next)
        case "one":
            // "one judge": which one?
            return index > 0 && ["did", "does", "do", "was", "were", "is"].contains(before) && !next.isEmpty
                && next != "of"
        case "last", "next", "past", "previous", "recent", "coming", "current":
            // "last year", "the most recent census": seen from when?
            return [
                "year", "years", "month", "week", "decade", "decades", "century", "census", "election", "season",
                "report", "survey",
            ]
            .contains(next)
        case "so": return next == "far"
        case "half":
            return index + 1 < lexemes.count && { if case .number = lexemes[index + 1].kind { true } else { false } }()
        case "further" where before == "a": return true
        // "A third ship", "More settlers came": beside those named before.
        case "more" where index == 0: return next != "than"
        case "second", "third", "fourth", "fifth", "sixth":
            return index == 1 && before == "a" && lexemes[1].span.lower < 3
        case "more", "further", "additional":
            // "did more settlers come": more than before.
            return ["did", "were", "was", "do", "does"].contains(before) && !["than", "of"].contains(next)
                && !lexemes[index...].contains { $0.folded == "than" }
        case "such": return next != "as"
        case "_____":
            // "a further _____": beyond what?
            return ["further", "additional", "another", "remaining", "other"].contains(before)
        case "that":
            return [
                "year", "time", "period", "day", "date", "month", "decade", "point", "number", "figure", "night",
                "morning", "evening", "afternoon", "week", "summer", "winter", "spring", "autumn", "season", "storm",
            ].contains(next)
        case "same": return ["year", "time", "day", "period", "month"].contains(next)
        case "another", "other", "others":
            if lexeme.folded == "others", before == "\"" { return false }
            // "among other things", "other nations" without what they are other than.
            return lexeme.folded != "other"
                || ["the", "two", "three", "many", "did", "do", "does", "were", "was", "which"].contains(before)
        case "following": return ["the"].contains(before) && ["year", "day", "month", "years"].contains(next)
        case "later", "earlier":
            return index + 1 == lexemes.count || ["years", "days", "months", "year", "day"].contains(before)
        default: return false
        }
    }

    /// "Did the Arven Company announce that it would …": the pronoun means who is named before.
    private static func isInContent(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        guard index > 3, ["it", "they", "he", "she"].contains(lexemes[index].folded),
            ["that", "because", "when", "after", "before", "until", "while", "if"].contains(lexemes[index - 1].folded)
        else { return false }
        return lexemes[2..<(index - 1)].contains { $0.isCapitalised && !$0.isMonth }
    }

    /// A plural noun that "their" can mean.
    private static func isSubjectNoun(_ lexeme: Lexeme) -> Bool {
        guard case .word = lexeme.kind else { return false }
        return Inflection.isPlural(lexeme.folded) && lexeme.folded.utf8.count > 4
            && !lexeme.folded.contains("'") && !lexeme.folded.contains("’")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Study

/// The answer with its claimant, date and place.
enum SourceWords {
    /// What is shown after the verdict.
    static func reveal(_ question: Question, _ given: GivenAnswer? = nil, draws: Bool = true) -> [Line] {
        var lines = [answer(question)]
        let claims = ClaimWords.lines(question, given, draws: draws)
        if !claims.isEmpty {
            lines += claims
        } else if !question.rivals.isEmpty {
            lines.append(rivals(question.rivals))
        }
        if let first = question.citations.first {
            lines += [cited(first), Line(verbatim: place(first), .dim, indent: 2)]
        }
        let more = question.citations.count - 1
        if more > 0 {
            lines.append(
                more == 1
                    ? Line("and one more place: /source", .dim) : Line("and \(more) more places: /source", .dim))
        }
        return lines
    }

    /// Every cited place with its surroundings in the document, else with what the bank keeps.
    static func source(
        _ question: Question, isPrevious: Bool, surroundings: (Citation) -> Surroundings?
    ) -> [Line] {
        var lines: [Line] =
            isPrevious ? ["The source of the question before:", Line(verbatim: question.stem, .dim, indent: 2)] : []
        var isComplete = true
        for citation in question.citations {
            lines += [cited(citation), Line(verbatim: place(citation), indent: 2)]
            if citation.quote != citation.sentence {
                lines.append(citedWords(citation))
            }
            if let found = surroundings(citation) {
                lines += document(found)
            } else {
                isComplete = false
            }
        }
        if !isComplete { lines.append(Line("The document is not at hand; this is what the bank keeps of it.", .dim)) }
        return lines
    }

    /// The lines of the document; the cited one is marked in words by its number.
    private static func document(_ found: Surroundings) -> [Line] {
        [Line("In the document, line \(found.citedLine):", .dim)]
            + found.lines.enumerated().map { index, text in
                Line(verbatim: "  " + text, index == found.citedIndex ? .strong : .plain, indent: 4)
            }
    }

    /// "about 3,000,000 (April 1945); claimant: Overy, citing Russian sources." A claimant is named as the bank names
    /// it, so no sentence is built around the name.
    private static func answer(_ question: Question) -> Line {
        var line = Line(verbatim: hedged(question), .strong, indent: 2)
        if case .quantity(let quantity) = question.answer.meaning, let time = quantity.time {
            line = line.adding(verbatim: " (\(FigureWords.time(time)))")
        }
        if question.claimants.isEmpty { return line.adding("; stated by the document itself.") }
        return line.adding("; claimant: \(question.claimants.joined(separator: say(", citing "))).")
    }

    private static func hedged(_ question: Question) -> String {
        let text = question.answer.text
        guard let hedge = question.hedge, !hedge.isEmpty, !text.lowercased().hasPrefix(hedge.lowercased())
        else { return text }
        return "\(hedge) \(text)"
    }

    private static func rivals(_ rivals: [Rival]) -> Line {
        let claims = rivals.map { rival in
            rival.claimant.isEmpty ? rival.text : "\(rival.text) (\(rival.claimant))"
        }
        return Line("Disputed", .strong, indent: 2).adding(verbatim: ": \(claims.joined(separator: "; ")).")
    }

    private static func cited(_ citation: Citation) -> Line {
        if let cell = citation.cell {
            let row = cell.row.joined(separator: " ")
            return Line("Table “\(cell.table)”, row \(row), column \(cell.column): \(citation.quote)", indent: 2)
        }
        return Line(verbatim: say("“\(citation.sentence)”", in: "quoted"), indent: 2)
    }

    /// "the-war.md, The camps, Releases"; a title that only repeats the document's name is left out.
    private static func place(_ citation: Citation) -> String {
        let section = citation.section.first == citation.document ? citation.section.dropFirst() : citation.section[...]
        return ([citation.document] + section).joined(separator: ", ")
    }

    private static func citedWords(_ citation: Citation) -> Line {
        let (quote, occurrence) = (citation.quote, citation.occurrence)
        return occurrence > 1
            ? Line("Cited words: “\(quote)”, occurrence \(occurrence) in this section", indent: 2)
            : Line("Cited words: “\(quote)”", indent: 2)
    }
}

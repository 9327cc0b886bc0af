// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Marking
import Words

/// What is printed on papers, keys and slips beside the questions.
public enum PaperWords {
    /// The field for the name.
    public static let name = "Name"
    /// The field for the class.
    public static let classLabel = "Class"
    /// The field for the date.
    public static let date = "Date"
    /// The label before the line for a written answer.
    public static let answer = "Answer"
    /// The title of the page with circles.
    public static let answerSheet = "Answer sheet"
    /// The heading of the part of the key with sources.
    public static let sources = "Answers and sources"

    /// "Variant A"; nothing for a quiz without variants.
    public static func variant(_ name: String) -> String { name.isEmpty ? "" : "Variant \(name)" }

    /// "Points: ____ of 20".
    public static func points(of total: DecimalNumber) -> (label: String, behind: String) {
        ("Points", "of \(FigureWords.number(total))")
    }

    /// "1 point", "2 points".
    public static func points(_ points: DecimalNumber) -> String {
        "\(FigureWords.number(points)) \(points == DecimalNumber(1) ? "point" : "points")"
    }

    /// What students are told before the first question.
    public static func instruction(hasChoices: Bool, hasTyped: Bool, hasSheet: Bool) -> String {
        var sentences: [String] = []
        if hasChoices {
            sentences.append(
                hasSheet
                    ? "One option of each question is right: fill in its circle on the answer sheet, the last page."
                    : "One option of each question is right: circle its letter.")
        }
        if hasTyped { sentences.append("Where no options are given, write the figure or the words.") }
        return sentences.joined(separator: " ")
    }

    /// What stands at the foot of each page of a paper.
    public static func foot(_ quiz: Quiz, _ variant: String) -> String {
        ([quiz.id, "seed \(quiz.seed)"] + [self.variant(variant)].filter { !$0.isEmpty }).joined(separator: " · ")
    }

    /// "page 1 of 3".
    public static func page(_ page: Int, of count: Int) -> String { "page \(page) of \(count)" }

    /// The title of the key.
    public static func key(_ title: String) -> String { "Key: \(title)" }

    /// The heads of the columns of a variant's key.
    public static let keyColumns = ["No.", "Key", "Answer", "Points"]

    /// What stands above the sources.
    public static let sourcesNote =
        "Each question with its number and letter in each variant, who says so, and the place in the document."

    /// "A 3 C, B 7 D": number and letter of a question in each variant.
    public static func places(_ places: [(variant: String, number: Int, letter: String)]) -> String {
        places.map { [$0.variant, String($0.number), $0.letter].filter { !$0.isEmpty }.joined(separator: " ") }
            .joined(separator: ", ")
    }

    /// Who says so, what else is claimed, and the cited places.
    public static func evidence(_ question: Question) -> [String] {
        var lines: [String] = []
        let accepted = accepts(question)
        if !accepted.isEmpty { lines.append(accepted) }
        if !question.claimants.isEmpty {
            lines.append("Claimant: \(question.claimants.joined(separator: ", citing ")).")
        }
        if !question.rivals.isEmpty {
            let claims = question.rivals.map { $0.claimant.isEmpty ? $0.text : "\($0.text) (\($0.claimant))" }
            lines.append("Disputed: \(claims.joined(separator: "; ")).")
        }
        return lines + citations(question.citations)
    }

    private static func accepts(_ question: Question) -> String {
        guard question.choice == nil, case .quantity(let quantity) = question.answer.meaning,
            quantity.accept.from < quantity.accept.to
        else { return "" }
        return "Accepted: \(FigureWords.number(quantity.accept.from)) to \(FigureWords.number(quantity.accept.to))."
    }

    /// The cited places, each a line; cells of one column of one table in one line.
    private static func citations(_ citations: [Citation]) -> [String] {
        var lines: [String] = []
        var columns: [String: Int] = [:]
        for citation in citations {
            guard let cell = citation.cell else {
                lines.append(cited(citation))
                continue
            }
            let head = place(citation) + ": table “\(cell.table)”, column \(cell.column): "
            let value = "\(cell.row.joined(separator: " ")) \(citation.quote)"
            if let line = columns[head] {
                lines[line] += "; " + value
            } else {
                columns[head] = lines.count
                lines.append(head + value)
            }
        }
        return lines
    }

    private static func place(_ citation: Citation) -> String {
        let section = citation.section.first == citation.document ? citation.section.dropFirst() : citation.section[...]
        return ([citation.document] + section).joined(separator: ", ")
    }

    /// A cited place with its words.
    private static func cited(_ citation: Citation) -> String {
        citation.sentence.isEmpty ? place(citation) : "\(place(citation)): “\(citation.sentence)”"
    }

    /// The unit that is printed behind the line for a typed answer: none where the question names it.
    public static func unit(_ question: Question) -> String {
        guard case .quantity(let quantity) = question.answer.meaning, let unit = quantity.unit else { return "" }
        if unit == "percent" { return "%" }
        return PlainText(question.stem).containsWords(of: PlainText(unit)) || unit.count > 24 ? "" : unit
    }
}

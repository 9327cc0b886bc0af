// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Words

/// What is written beside the questions of an export, in English.
public struct EnglishWording: Wording {
    /// English.
    public let language = "en"

    /// The wording.
    public init() {}

    /// The answer, the dispute and the sources, a line each.
    public func explanation(_ question: Question) -> [String] {
        var lines: [String] = []
        lines.reserveCapacity(2 + 2 * question.citations.count)
        lines.append(answer(question))
        if !question.rivals.isEmpty { lines.append("Disputed: \(claims(question.rivals)).") }
        if let general = question.feedback?.general, !general.isEmpty {
            lines += general.split(separator: "\n").map(String.init)
        }
        for citation in question.citations {
            // An imported question cites its own file, which says nothing more.
            if question.origin != .imported {
                let cited = cited(citation)
                if !cited.isEmpty { lines.append(cited) }
            }
            lines.append(place(citation))
        }
        return lines
    }

    /// " (According to …; disputed: …)"
    public func disputeInStem(_ question: Question) -> String {
        let who = question.claimants.isEmpty ? "" : "claimed by \(question.claimants.joined(separator: ", citing "))"
        let others = question.rivals.map(\.claimant).filter { !$0.isEmpty }
        let rivals = others.isEmpty ? "" : "others disagree: \(others.joined(separator: ", "))"
        let parts = [who, rivals].filter { !$0.isEmpty }
        return parts.isEmpty ? " (disputed)" : " (disputed; \(parts.joined(separator: "; ")))"
    }

    /// A word or short phrase.
    public func label(_ label: Label) -> String {
        switch label {
        case .answer: "Answer"
        case .source: "Source"
        case .unit: "Unit"
        case .question: "Question"
        case .options: "Options"
        case .explanation: "Explanation"
        case .key: "Key"
        case .right: "Right."
        case .wrong: "Wrong."
        case .check: "Check"
        case .next: "Next"
        case .score: "Score"
        case .restart: "Start again"
        case .typeNumber: "Type a number, such as 1,234 or 0.5."
        case .typeText: "Type the answer."
        case .skip: "Skip"
        case .finish: "Finish"
        case .true_: "True"
        case .false_: "False"
        case .noScript: "Scripts are switched off; the answers can be unfolded."
        case .name: "Name and surname:"
        case .date: "Date"
        case .showAnswer: "Show the answer"
        case .of: "of"
        case .answered: "answered"
        case .start: "Start"
        }
    }

    /// "Accepted: 2 to 3."
    public func accepted(_ from: String, _ to: String) -> String { "Accepted: \(from) to \(to)." }

    /// "Question 3 of 20"
    public func progress(_ number: Int, _ count: Int) -> String { "Question \(number) of \(count)" }

    private func answer(_ question: Question) -> String {
        var text = "Answer: "
        let shown = question.answer.text
        if let hedge = question.hedge, !hedge.isEmpty, !shown.lowercased().hasPrefix(hedge.lowercased()) {
            text += hedge
            text += " "
        }
        text += shown
        if case .quantity(let quantity) = question.answer.meaning {
            if let unit = quantity.unit, !unit.isEmpty, !shown.holds(unit) {
                text += " "
                text += unit
            }
            if let time = quantity.time {
                // An export is English whatever the person speaks who makes it.
                text += " (" + Language.$current.withValue(.english) { FigureWords.time(time) } + ")"
            }
        }
        if !question.claimants.isEmpty {
            text += "; claimant: "
            text += question.claimants.joined(separator: ", citing ")
        }
        if text.utf8.last != UInt8(ascii: ".") { text += "." }
        return text
    }

    private func claims(_ rivals: [Rival]) -> String {
        rivals.map { $0.claimant.isEmpty ? $0.text : "\($0.text) (\($0.claimant))" }.joined(separator: "; ")
    }

    private func cited(_ citation: Citation) -> String {
        guard let cell = citation.cell else { return citation.sentence.isEmpty ? "" : "“\(citation.sentence)”" }
        return "Table “\(cell.table)”, row \(cell.row.joined(separator: " ")), column \(cell.column): \(citation.quote)"
    }

    private func place(_ citation: Citation) -> String {
        var text = "Source: "
        text += citation.document
        for (index, heading) in citation.section.enumerated() where index > 0 || heading != citation.document {
            text += ", "
            text += heading
        }
        text += "."
        return text
    }
}

extension String {
    /// Whether the bytes of `part` stand in it.
    fileprivate func holds(_ part: String) -> Bool {
        let part = Array(part.utf8)
        var rest = utf8[...]
        while let first = part.first, let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: part) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return part.isEmpty
    }
}

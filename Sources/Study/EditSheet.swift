// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress

/// A question as the learner edits it: a text of two fields, `stem:` and, once the answer was shown, `figure:`.
///
/// Lines that begin with `#` are for the reader. A field goes on over the following lines.
public struct EditSheet: Hashable, Sendable {
    /// The question.
    public let question: Question
    /// Whether the figure is shown; before an answer it would give it away.
    public let showsFigure: Bool

    /// A sheet for `question`.
    public init(_ question: Question, showsFigure: Bool) {
        self.question = question
        self.showsFigure = showsFigure
    }

    /// The text to be edited, with `comments` above it.
    public func text(comments: [String]) -> String {
        var lines = comments.map { $0.isEmpty ? "#" : "# " + $0 }
        lines.append("stem: " + question.stem)
        if showsFigure { lines.append("figure: " + question.answer.text) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What of an edited text differs; `nil` for both where nothing does.
    func changes(in text: String) -> (stem: String?, figure: String?) {
        var fields: [String: String] = [:]
        var current: String?
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            if let name = ["stem", "figure"].first(where: { line.lowercased().hasPrefix($0 + ":") }) {
                current = name
                fields[name] = String(line.dropFirst(name.count + 1))
            } else if let name = current {
                fields[name, default: ""] += " " + line
            }
        }
        let clean = { (text: String?, old: String) -> String? in
            guard let text = text?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !text.isEmpty else {
                return nil
            }
            return text == old ? nil : text
        }
        return (clean(fields["stem"], question.stem), showsFigure ? clean(fields["figure"], question.answer.text) : nil)
    }
}

extension StudySession {
    /// Opens the question in the learner's editor: the open one, else the one last marked.
    mutating func edit() -> [SessionEffect] {
        let open = openQuestion
        guard let question = open?.question ?? lastMarked else { return [.show(.noQuestionYet)] + promptAgain() }
        let sheet = EditSheet(question, showsFigure: open == nil)
        phase = .editing(sheet, open: open)
        return [.edit(sheet)]
    }

    /// Takes what the learner made of the question.
    mutating func edited(_ text: String?, _ now: ZonedInstant) -> [SessionEffect] {
        guard case .editing(let sheet, let open) = phase else { return [] }
        phase = open.map(Phase.asking) ?? .pausing
        guard let text else { return [.show(.editorFailed)] + promptAgain() }
        let (stem, figure) = sheet.changes(in: text)
        if stem == nil, figure == nil { return [.show(.editUnchanged)] + promptAgain() }
        if let figure, ownClaim(figure, of: sheet.question) == nil {
            return [.show(.editUnreadable(figure: figure))] + promptAgain()
        }
        let edit = QuestionEdit(
            item: sheet.question.item, question: sheet.question.id, stem: stem, figure: figure)
        return store(.edit(edit), for: .deed(.edit, sheet.question, open: open))
    }

    /// A question as this learner sees it: in their words, with their figures among the claims.
    func shown(_ question: Question) -> Question {
        let edits = learner.edits(of: question.id)
        if edits.isEmpty { return question }
        var question = question
        for edit in edits {
            if let stem = edit.stem { question.stem = stem }
            guard let figure = edit.figure, let claim = ownClaim(figure, of: question) else { continue }
            question.rivals.removeAll { $0.claimant == Self.curator }
            question.rivals.append(claim)
            question.isDisputed = true
            if case .quantity(let key) = question.answer.meaning {
                let accept = AcceptRule.interval(
                    value: key.value, precision: key.precision, rivals: question.rivals.map(\.value))
                question.answer = Answer(
                    text: question.answer.text,
                    meaning: .quantity(
                        MarkedQuantity(
                            value: key.value, unit: key.unit, precision: key.precision, accept: accept, time: key.time))
                )
            }
        }
        return question
    }

    /// The learner's own figure as a claim beside the source's; `nil` where it cannot be read, or means two things.
    private func ownClaim(_ figure: String, of question: Question) -> Rival? {
        var asked = question
        asked.choice = nil
        guard let given = try? AnswerReader.read(figure, for: asked, convention) else { return nil }
        let value: DecimalNumber
        switch given {
        case .number(let number): value = number
        case .time(let time): value = DecimalNumber(time.year)
        case .text: value = .zero
        case .option, .range, .unknown: return nil
        }
        return Rival(claimant: Self.curator, text: figure, value: value, item: nil)
    }

    /// The claimant of figures that a learner adds.
    public static let curator = "curator"
}

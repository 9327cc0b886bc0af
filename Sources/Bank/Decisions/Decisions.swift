// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A curator's decisions on the questions of a bank, in the order in which they were taken.
public struct Decisions: Sendable {
    /// One record of the file: a decision, or that the last one on a question is taken back.
    public enum Record: Hashable, Sendable {
        /// A decision.
        case decided(Decision)
        /// The last decision on this question that still holds is taken back.
        case undone(QuestionID)
    }

    /// The decisions that hold, in their order; a later one on the same question replaces an earlier one.
    public private(set) var standing: [Decision] = []

    /// No decision.
    public init() {}

    /// What the records come to.
    public init(_ records: some Sequence<Record>) {
        for record in records { apply(record) }
    }

    /// Adds a record.
    public mutating func apply(_ record: Record) {
        switch record {
        case .decided(let decision): standing.append(decision)
        case .undone(let question):
            if let index = standing.lastIndex(where: { $0.question == question }) { standing.remove(at: index) }
        }
    }

    /// The decision that holds for each question that has one.
    public var byQuestion: [QuestionID: Decision.Verdict] {
        Dictionary(standing.map { ($0.question, $0.verdict) }, uniquingKeysWith: { _, last in last })
    }

    /// The questions that were dropped, as they were, each once, in the order of the decisions.
    var dropped: [Question] {
        let holding = byQuestion
        var seen: Set<QuestionID> = []
        return standing.compactMap { decision in
            guard case .drop(let shown) = holding[decision.question], seen.insert(decision.question).inserted else {
                return nil
            }
            return shown
        }
    }

    /// `questions` and those of the dropped ones that are not among them, beside the others of their item or at the end.
    public func withDropped(_ questions: [Question]) -> [Question] {
        var all = questions
        let present = Set(questions.map(\.id))
        for question in dropped where !present.contains(question.id) {
            let isOfItem = { (other: Question) in other.item == question.item }
            // The choice stands first.
            let place =
                question.choice != nil
                ? all.firstIndex(where: isOfItem) : all.lastIndex(where: isOfItem).map { $0 + 1 }
            all.insert(question, at: place ?? all.count)
        }
        return all
    }
}

extension Decisions {
    /// Where a question of a bank stands with its curator.
    public enum Standing: Hashable, Sendable {
        /// Nothing was decided.
        case open
        /// It was decided and is as it was then.
        case decided
        /// It was decided on other words or another figure; asked again.
        case changed(figure: Bool)
    }

    /// Where `question` stands, as the bank has it now.
    public static func standing(of question: Question, _ verdict: Decision.Verdict?) -> Standing {
        switch verdict {
        case nil: .open
        case .drop: .decided
        case .keep(let shown):
            question.hasWording(of: shown) ? .decided : .changed(figure: !question.hasFigure(of: shown))
        case .edit(let made, let edited):
            question.hasWording(of: edited) || question.hasFigure(of: made) ? .decided : .changed(figure: true)
        }
    }
}

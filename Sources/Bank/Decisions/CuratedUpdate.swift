// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A bank made anew from its documents, on which the curator's decisions hold as before.
///
/// What was dropped stays dropped, wherever the matching finds it again. An edited wording stays as long as the figure is
/// the same; with another figure the generator's own wording comes back, for the curator to decide anew.
public struct CuratedUpdate: Sendable {
    /// The questions of the updated bank.
    public private(set) var questions: [Question] = []
    /// What happened to each item; items of which everything is dropped are left out.
    public private(set) var changes: [ItemChange] = []
    /// How many questions were made and dropped.
    public private(set) var droppedCount = 0
    /// How many questions have an edited wording.
    public private(set) var editedCount = 0
    /// The questions whose edited wording was set aside because the figure has changed.
    public private(set) var setAside: [QuestionID] = []

    /// Matches `new`, made from the documents as they are now, with `old`, the questions of the bank.
    public init(old: [Question], new: [Question], decisions: Decisions) {
        let verdicts = decisions.byQuestion
        if verdicts.isEmpty {
            let update = BankUpdate(old: old, new: new)
            (questions, changes) = (update.questions, update.changes)
            return
        }
        // The bank as the generator made it: matched with what the generator makes now.
        let made = old.map { question in
            guard case .edit(let made, let edited) = verdicts[question.id], question.hasWording(of: edited) else {
                return question
            }
            var plain = question
            plain.stem = made.stem
            plain.choice = made.choice
            plain.answer = made.answer
            return plain
        }
        let before = decisions.withDropped(made)
        let update = BankUpdate(old: before, new: new)
        let inBank = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for question in update.questions {
            if let kept = decided(question, verdicts[question.id], inBank[question.id]) { questions.append(kept) }
        }
        changes = changes(of: update, before: before, old: old, verdicts)
    }

    /// The question as the decision on it has it; `nil` where it is dropped.
    private mutating func decided(
        _ question: Question, _ verdict: Decision.Verdict?, _ inBank: Question?
    ) -> Question? {
        switch verdict {
        case nil, .keep: return question
        case .drop:
            droppedCount += 1
            return nil
        case .edit(let made, let edited):
            guard question.hasFigure(of: made) else {
                setAside.append(question.id)
                return question
            }
            editedCount += 1
            var result = question.edited(from: made, to: edited)
            if let inBank { result.revision = inBank.revision + (inBank.looks(like: result) ? 0 : 1) }
            return result
        }
    }

    private func changes(
        of update: BankUpdate, before: [Question], old: [Question], _ verdicts: [QuestionID: Decision.Verdict]
    ) -> [ItemChange] {
        func isDropped(_ question: Question) -> Bool {
            if case .drop = verdicts[question.id] { return true }
            return false
        }
        let wasThere = Set(before.filter { !isDropped($0) }.map(\.item))
        let isThere = Set(questions.map(\.item))
        let oldQuestions = Dictionary(grouping: old, by: \.item)
        let newQuestions = Dictionary(grouping: questions, by: \.item)
        return update.changes.compactMap { change in
            switch change.kind {
            case .gone, .replaced: return wasThere.contains(change.item) ? change : nil
            case .reworded where newQuestions[change.item] == oldQuestions[change.item]:
                // In the curator's words nothing has changed.
                return isThere.contains(change.item) ? ItemChange(item: change.item, kind: .kept) : nil
            case .kept, .new, .reworded, .figureChanged: return isThere.contains(change.item) ? change : nil
            }
        }
    }
}

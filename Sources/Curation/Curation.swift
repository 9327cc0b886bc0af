// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// A walk through the questions of a bank, as a pure state machine: an event in, effects out.
///
/// A decision counts once its record is stored. What is open is asked in the order of the bank; the walk can be ended at
/// any time and goes on where it was left, because only the decisions say what is open.
public struct Curation: Sendable {
    /// The questions in the order of the bank, each as the generator made it where its edit was taken back.
    public private(set) var questions: [Question]
    /// The decisions, those of this session included.
    public private(set) var decisions: Decisions
    /// Whether a record could not be written.
    public private(set) var leftUnstored = false

    /// The question that is shown.
    private var current: Int?
    /// Records still to be stored; the first is being stored.
    private var waiting: [Decisions.Record] = []
    /// Questions passed over in this session.
    private var passed: Set<QuestionID> = []
    /// What was decided in this session, per question.
    private var decidedNow: [QuestionID: Decision.Verdict] = [:]

    /// A walk through the questions of a bank.
    public init(bank: [Question], decisions: Decisions) {
        questions = decisions.withDropped(bank)
        self.decisions = decisions
    }

    /// Goes on with an event.
    public mutating func handle(_ event: CurationEvent) -> [CurationEffect] {
        switch event {
        case .started:
            let open = openCount
            return [.show(.opening(open: open, decided: questions.count - open))] + showNext(from: 0)
        case .line(let line): return command(line)
        case .endOfInput, .interrupt: return end()
        case .edited(let text): return edited(text)
        case .stored: return stored()
        case .storingFailed:
            waiting = []
            leftUnstored = true
            return [.show(.notStored)] + end()
        }
    }

    // MARK: Commands

    private mutating func command(_ line: String) -> [CurationEffect] {
        guard let command = CurationCommand(line) else {
            return [.show(line.allSatisfy(\.isWhitespace) ? .help : .unknown(line)), .prompt]
        }
        switch command {
        case .help: return [.show(.help), .prompt]
        case .quit: return end()
        case .undo: return undo()
        case .keep, .edit, .drop, .all, .next, .source: break
        }
        guard let current else { return [.show(.nothingLeft(passed: openCount)), .prompt] }
        let question = questions[current]
        switch command {
        case .keep: return store([.decided(Decision(question.id, .keep(shown: question)))])
        case .drop: return store([drop(question)])
        case .all: return store(questions.filter { $0.item == question.item && !isDropped($0) }.map(drop))
        case .edit: return [.edit(question)]
        case .source: return [.show(.source(question)), .prompt]
        default:
            passed.insert(question.id)
            return showNext(from: current + 1)
        }
    }

    private func drop(_ question: Question) -> Decisions.Record {
        .decided(Decision(question.id, .drop(shown: question)))
    }

    private func isDropped(_ question: Question) -> Bool {
        if case .drop? = decisions.byQuestion[question.id] { return true }
        return false
    }

    private mutating func edited(_ text: String?) -> [CurationEffect] {
        guard let current else { return end() }
        let question = questions[current]
        guard let text else { return [.show(.editorFailed), .prompt] }
        do throws(EditFault) {
            let edited = try EditedText.read(text, of: question)
            guard edited != question else { return [.show(.unchanged), .prompt] }
            // What the generator made of it stays known through a second edit.
            var made = question
            if case .edit(let before, let words)? = decisions.byQuestion[question.id], question.hasWording(of: words) {
                made = before
            }
            return store([.decided(Decision(question.id, .edit(made: made, edited: edited)))])
        } catch {
            return [.show(.refused(error)), .prompt]
        }
    }

    private mutating func undo() -> [CurationEffect] {
        guard
            let last = decisions.standing.last(where: { decision in questions.contains { $0.id == decision.question } })
        else { return [.show(.nothingToUndo), .prompt] }
        return store([.undone(last.question)])
    }

    // MARK: Storing

    private mutating func store(_ records: [Decisions.Record]) -> [CurationEffect] {
        waiting = records
        return waiting.first.map { [.store($0)] } ?? [.prompt]
    }

    private mutating func stored() -> [CurationEffect] {
        guard !waiting.isEmpty else { return [] }
        let record = waiting.removeFirst()
        let taken = decisions.byQuestion
        decisions.apply(record)
        var effects: [CurationEffect] = []
        var next = current ?? 0
        switch record {
        case .decided(let decision):
            decidedNow[decision.question] = decision.verdict
            effects.append(.show(.decided(decision)))
            next += 1
        case .undone(let id):
            decidedNow[id] = nil
            guard let index = questions.firstIndex(where: { $0.id == id }) else { break }
            restore(index, taken[id])
            passed.remove(id)
            effects.append(.show(.undone(questions[index])))
            next = index
        }
        if let more = waiting.first { return effects + [.store(more)] }
        return effects + showNext(from: next)
    }

    /// Gives a question the words that it had before an edit that is taken back.
    private mutating func restore(_ index: Int, _ verdict: Decision.Verdict?) {
        guard case .edit(let made, let edited)? = verdict, questions[index].hasWording(of: edited) else { return }
        questions[index].stem = made.stem
        questions[index].choice = made.choice
        questions[index].answer = made.answer
    }

    // MARK: What comes next

    private func standing(_ question: Question, _ verdicts: [QuestionID: Decision.Verdict]) -> Decisions.Standing {
        Decisions.standing(of: question, verdicts[question.id])
    }

    private var openCount: Int {
        let verdicts = decisions.byQuestion
        return questions.count { standing($0, verdicts) != .decided }
    }

    /// Shows the next open question from a place on, then from the beginning.
    private mutating func showNext(from start: Int) -> [CurationEffect] {
        let verdicts = decisions.byQuestion
        let order = Array(questions.indices.dropFirst(start)) + Array(questions.indices.prefix(start))
        for index in order where !passed.contains(questions[index].id) {
            let standing = standing(questions[index], verdicts)
            guard standing != .decided else { continue }
            current = index
            return [
                .show(.question(questions[index], number: index + 1, count: questions.count, standing)), .prompt,
            ]
        }
        current = nil
        return [.show(.nothingLeft(passed: openCount)), .prompt]
    }

    private func end() -> [CurationEffect] {
        var kept = 0
        var edited = 0
        var dropped = 0
        for verdict in decidedNow.values {
            switch verdict {
            case .keep: kept += 1
            case .edit: edited += 1
            case .drop: dropped += 1
            }
        }
        return [.show(.summary(kept: kept, edited: edited, dropped: dropped, open: openCount)), .finish]
    }
}

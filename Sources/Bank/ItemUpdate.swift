// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One item of an updated bank: made anew, with what it keeps of the item it was.
struct ItemUpdate {
    let item: BankItem
    let name: ItemID
    let before: BankItem?
    let change: ItemChange.Kind
    let names: UpdatedNames
    /// The names that the item had before.
    var was: [ItemID]

    init(item: BankItem, name: ItemID, before: BankItem?, change: ItemChange.Kind, names: UpdatedNames) {
        self.item = item
        self.name = name
        self.before = before
        self.change = change
        self.names = names
        was = before?.questions[0].was ?? []
    }

    /// The item's questions as they stand in the updated bank.
    var questions: [Question] {
        let olds = oldQuestions
        var register = NameRegister()
        return zip(item.questions, olds).map { made, old in
            var question = made
            question.item = name
            question.measure = names.measure(made.measure)
            question.id = old?.id ?? register.question(of: name, suffix: suffix(of: made))
            question.was = was
            question.rivals = made.rivals.map { rival in
                Rival(
                    claimant: rival.claimant, text: rival.text, value: rival.value, item: rival.item.map(names.item))
            }
            if let old {
                question.revision = old.revision + (Visible(old) == Visible(question) ? 0 : 1)
                question.figureChange = old.figureChange
            }
            if case .figureChanged(let figure, _) = change {
                question.figureChange = FigureChange(revision: question.revision, old: figure)
            }
            return question
        }
    }

    /// For each question the one it was: of the same suffix, else the next of the same kind and form.
    private var oldQuestions: [Question?] {
        guard let before else { return item.questions.map { _ in nil } }
        var left = before.questions
        var olds: [Question?] = item.questions.map { made in
            guard let index = left.firstIndex(where: { suffix(of: $0) == suffix(of: made) }) else { return nil }
            return left.remove(at: index)
        }
        for (index, made) in item.questions.enumerated() where olds[index] == nil {
            guard let match = left.firstIndex(where: { $0.kind == made.kind && $0.form == made.form }) else { continue }
            olds[index] = left.remove(at: match)
        }
        return olds
    }

    /// What stands behind the item's name in the question's: "number", "choice".
    private func suffix(of question: Question) -> String {
        guard let slash = question.id.rawValue.lastIndex(of: "/") else { return question.id.rawValue }
        return String(question.id.rawValue[question.id.rawValue.index(after: slash)...])
    }

    /// What a learner sees of a question.
    struct Visible: Hashable {
        let stem: String
        let options: [String]
        let made: [String]
        let answer: Answer
        let claimants: [String]
        let hedge: String?
        let rivals: [[String]]
        let sources: [[String]]

        init(_ question: Question) {
            stem = question.stem
            // The pool is not shown.
            options = question.choice?.options ?? []
            made = question.choice.map { choice in choice.made.filter(choice.options.contains) } ?? []
            answer = question.answer
            claimants = question.claimants
            hedge = question.hedge
            rivals = question.rivals.map { [$0.claimant, $0.text] }
            sources = question.citations.map { citation in
                guard let cell = citation.cell else { return [citation.quote, citation.sentence] }
                return [citation.quote, cell.table, cell.column] + cell.row
            }
        }
    }
}

extension Question {
    /// Whether a learner sees the same in both.
    func looks(like other: Question) -> Bool { ItemUpdate.Visible(self) == ItemUpdate.Visible(other) }
}

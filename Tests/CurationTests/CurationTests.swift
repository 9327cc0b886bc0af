// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Curation
import Testing

/// The walk through a bank, every event in order.
@Suite struct CurationTests {
    /// Runs a walk on lines; what the editor gives is the text with `edit` done to it.
    private func walk(
        _ lines: [String], bank: [Question] = Material.bank, decisions: Decisions = Decisions(),
        edit: (String) -> String? = { $0 }, failsToStore: Bool = false
    ) -> (notices: [CurationNotice], records: [Decisions.Record], curation: Curation) {
        var curation = Curation(bank: bank, decisions: decisions)
        var lines = lines[...]
        var notices: [CurationNotice] = []
        var records: [Decisions.Record] = []
        var pending = curation.handle(.started)[...]
        while let effect = pending.popFirst() {
            switch effect {
            case .show(let notice): notices.append(notice)
            case .prompt: pending += curation.handle(lines.popFirst().map { .line($0) } ?? .endOfInput)
            case .edit(let question):
                pending += curation.handle(.edited(edit(EditedText.text(of: question, notes: []))))
            case .store(let record):
                // Nothing is said to be decided before it is stored.
                #expect(!curation.decisions.standing.contains { .decided($0) == record })
                if failsToStore {
                    pending += curation.handle(.storingFailed)
                } else {
                    records.append(record)
                    pending += curation.handle(.stored)
                }
            case .finish: return (notices, records, curation)
            }
        }
        Issue.record("the walk did not end")
        return (notices, records, curation)
    }

    private func asked(_ notices: [CurationNotice]) -> [String] {
        notices.compactMap {
            guard case .question(let question, _, _, _) = $0 else { return nil }
            return question.id.rawValue
        }
    }

    @Test func eachQuestionIsDecidedOnce() {
        let (notices, records, curation) = walk(["k", "drop", "keep"])
        #expect(asked(notices) == ["workers/choice", "workers/numeric", "closed/date"])
        #expect(notices.first == .opening(open: 3, decided: 0))
        #expect(notices.last == .summary(kept: 2, edited: 0, dropped: 1, open: 0))
        #expect(records.count == 3)
        let again = walk([], decisions: curation.decisions)
        #expect(again.notices.first == .opening(open: 0, decided: 3))
        #expect(asked(again.notices).isEmpty)
    }

    @Test func aWalkGoesOnWhereItWasLeft() {
        let first = walk(["k", "q"])
        #expect(asked(first.notices) == ["workers/choice", "workers/numeric"])
        let second = walk(["k"], decisions: first.curation.decisions)
        #expect(asked(second.notices) == ["workers/numeric", "closed/date"])
    }

    @Test func whatIsPassedOverComesAgainNextTime() {
        let first = walk(["n", "n", "n"])
        #expect(first.records.isEmpty)
        #expect(first.notices.contains(.nothingLeft(passed: 3)))
        #expect(first.notices.last == .summary(kept: 0, edited: 0, dropped: 0, open: 3))
    }

    @Test func dropAllTakesTheWholeItem() {
        let (notices, records, curation) = walk(["drop all"])
        #expect(records.count == 2)
        #expect(asked(notices) == ["workers/choice", "closed/date"])
        #expect(curation.decisions.standing.map(\.question.rawValue) == ["workers/choice", "workers/numeric"])
    }

    @Test func undoTakesBackOneDecisionAfterTheOther() {
        let (notices, records, curation) = walk(["k", "d", "u", "u", "u", "q"])
        #expect(
            records.suffix(2) == [
                .undone(QuestionID(rawValue: "workers/numeric")), .undone(QuestionID(rawValue: "workers/choice")),
            ])
        #expect(curation.decisions.standing.isEmpty)
        #expect(notices.contains(.nothingToUndo))
        #expect(asked(notices).last == "workers/choice")
    }

    @Test func aDropOfAnEarlierSessionIsTakenBackThoughTheBankHasLostIt() {
        let first = walk(["drop all", "q"])
        let second = walk(["u", "q"], bank: [Material.closed], decisions: first.curation.decisions)
        #expect(asked(second.notices) == ["closed/date", "workers/numeric"])
    }

    @Test func anEditIsStoredWithWhatTheGeneratorMade() {
        let (_, records, _) = walk(["e", "q"], edit: { $0.replacing("How many", with: "Of how many") })
        guard case .decided(let decision)? = records.first, case .edit(let made, let edited) = decision.verdict else {
            Issue.record("no edit: \(records)")
            return
        }
        #expect(made == Material.bank[0])
        #expect(edited.stem == "Of how many workers built the Arven dam?")
    }

    @Test func aRefusedEditAndAnUnchangedOneDecideNothing() {
        let refused = walk(["e", "q"], edit: { $0.replacing("* 1,836", with: "* 1,837") })
        #expect(refused.records.isEmpty && refused.notices.contains(.refused(.keyNotInSource("1,837"))))
        let unchanged = walk(["e", "q"])
        #expect(unchanged.records.isEmpty && unchanged.notices.contains(.unchanged))
        let failed = walk(["e", "q"], edit: { _ in nil })
        #expect(failed.records.isEmpty && failed.notices.contains(.editorFailed))
    }

    @Test func anUndoneEditGivesBackTheGeneratorsWords() {
        let first = walk(["e", "q"], edit: { $0.replacing("How many", with: "Of how many") })
        var bank = Material.bank
        bank[0].stem = "Of how many workers built the Arven dam?"
        let second = walk(["u", "q"], bank: bank, decisions: first.curation.decisions)
        #expect(second.curation.questions[0].stem == Material.bank[0].stem)
    }

    @Test func aKeptQuestionWithAnotherFigureOrOtherWordsIsAskedAgain() {
        let first = walk(["k", "k", "k"])
        var bank = Material.bank
        bank[0].stem = "How many workers built the dam at Arven?"
        let second = walk([], bank: bank, decisions: first.curation.decisions)
        #expect(asked(second.notices) == ["workers/choice"])
    }

    @Test func whatCannotBeStoredIsNotDecided() {
        let (notices, _, curation) = walk(["k"], failsToStore: true)
        #expect(curation.leftUnstored && curation.decisions.standing.isEmpty)
        #expect(notices.suffix(2) == [.notStored, .summary(kept: 0, edited: 0, dropped: 0, open: 3)])
    }

    @Test(arguments: ["", "  ", "?", "help", "what", "keep it"])
    func whatIsNoDecisionDecidesNothing(line: String) {
        #expect(walk([line]).records.isEmpty)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Memory
import Progress

extension StudySession {
    /// Does what a command says.
    mutating func obey(_ command: SessionCommand, _ now: ZonedInstant) -> [SessionEffect] {
        switch command {
        case .undo(let count): return undo(count)
        case .overrule: return overrule()
        case .skip: return skip(now)
        case .source: return [.show(sourceNotice)] + promptAgain()
        case .help: return currentPrompt.map { [.show(.help($0)), .prompt($0)] } ?? []
        case .end: return finish(now)
        case .wait: return wait(now)
        case .takeNow:
            earlySteps = queue.left.steps
            return advance(now)
        }
    }

    /// Leaves the open question for another session.
    private mutating func skip(_ now: ZonedInstant) -> [SessionEffect] {
        guard case .asking(let open) = phase else { return promptAgain() }
        queue.skip(open.question.item)
        skipped.insert(open.question.item)
        return [.show(.skipped)] + advance(now)
    }

    /// Before an answer the source would give it away: then it is the source of the question before.
    private var sourceNotice: SessionNotice {
        guard let lastMarked else { return .noSourceYet }
        return .source(lastMarked, isPrevious: openQuestion != nil)
    }

    /// Waits until the next learning step comes.
    private mutating func wait(_ now: ZonedInstant) -> [SessionEffect] {
        guard case .steps(let until) = phase else { return promptAgain() }
        phase = .waiting(until: until)
        return [.show(.waiting(next: DueTime(step: until, from: now))), .wait(until: until)]
    }

    private var openQuestion: OpenQuestion? {
        if case .asking(let open) = phase { return open }
        return nil
    }

    // MARK: Undo

    /// Takes back the last `count` answers of this session, or as many as there are; where there is none, the last
    /// answer of an earlier session to an item on the shelf.
    private mutating func undo(_ count: Int) -> [SessionEffect] {
        guard let last = taken.last else {
            guard let earlier = learner.lastAnswer(where: { shelf.place(of: $0) != nil }) else {
                return [.show(.nothingToUndo)] + promptAgain()
            }
            return store(.undo(earlier.event), for: .undoEarlier(earlier.item))
        }
        let all = min(count, taken.count)
        return store(.undo(last.event), for: .undo(more: all - 1, count: all, open: openQuestion))
    }

    /// One answer is taken back: the next one follows, or the earliest question is asked again.
    mutating func undone(more: Int, count: Int, open: OpenQuestion?, _ now: ZonedInstant) -> [SessionEffect] {
        let answer = taken.removeLast()
        update(answer.item, now)
        if more > 0, let last = taken.last {
            return store(.undo(last.event), for: .undo(more: more - 1, count: count, open: open))
        }
        lastMarked = nil
        let effects: [SessionEffect] = [.show(.undone(count: count))]
        guard let place = shelf.place(of: answer.item) else { return effects + advance(now) }
        do throws(BankError) {
            return effects + ask(try shelf.question(answer.question, at: place), now)
        } catch {
            return effects + advance(now)
        }
    }

    /// An answer of an earlier session is taken back: its item is asked again.
    mutating func undoneEarlier(_ item: ItemID, _ now: ZonedInstant) -> [SessionEffect] {
        update(item, now)
        let effects: [SessionEffect] = [.show(.undoneEarlier)]
        guard let place = shelf.place(of: item) else { return effects + advance(now) }
        do throws(BankError) {
            return effects + ask(try shelf.question(of: place, for: learner[item]?.card ?? .new), now)
        } catch {
            return effects + advance(now)
        }
    }

    // MARK: Overrule

    /// Turns the mark of the last answer round.
    private mutating func overrule() -> [SessionEffect] {
        guard let last = taken.last else { return [.show(.nothingToOverrule)] + promptAgain() }
        let grade: Grade = last.grade == .right ? .wrong : .right
        return store(.overrule(last.event, grade.rating), for: .overrule(grade, open: openQuestion))
    }

    /// The mark is turned round; the session goes on where it was.
    mutating func overruled(_ grade: Grade, open: OpenQuestion?, _ now: ZonedInstant) -> [SessionEffect] {
        let last = taken.count - 1
        taken[last].grade = grade
        let item = taken[last].item
        update(item, now)
        let effects: [SessionEffect] = [.show(.overruled(grade, dueTime(of: item, now)))]
        if let open, open.question.item != item {
            phase = .asking(open)
            return effects + promptAgain()
        }
        return effects + pause(now)
    }
}

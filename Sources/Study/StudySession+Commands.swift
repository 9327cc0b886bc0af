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
        case .undo(let count): return undo(count, now)
        case .redo(let count): return redo(count, now)
        case .overrule: return overrule()
        case .skip: return skip(now)
        case .bury, .suspend, .flag: return set(command, now)
        case .edit: return edit()
        case .hint: return hint()
        case .pause: return rest(now)
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
        let question = open.question
        queue.skip(question.item)
        skipped.insert(question.item)
        note(Action(deed: .skip, item: question.item, question: question.id, at: now, body: nil))
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

    // MARK: The clock

    /// Stops the clock.
    private mutating func rest(_ now: ZonedInstant) -> [SessionEffect] {
        let open = openQuestion
        phase = .resting(since: now.instant, open: open)
        return [.show(.resting)] + promptAgain()
    }

    /// Lets the clock go on; the open question is shown again.
    mutating func goOn(since: Instant, open: OpenQuestion?, _ now: ZonedInstant) -> [SessionEffect] {
        let stood = max(0, now.instant.milliseconds - since.milliseconds)
        pace.stood(milliseconds: stood)
        began = began.map { Instant(milliseconds: $0.milliseconds + stood) }
        let effects: [SessionEffect] = [.show(.goingOn(seconds: stood / 1000))]
        guard var open else {
            phase = .pausing
            return effects + promptAgain()
        }
        open.since = Instant(milliseconds: open.since.milliseconds + stood)
        phase = .asking(open)
        return effects + [.show(.question(open.question, number: taken.count + 1))] + promptAgain()
    }

    // MARK: What is done to an item

    /// Buries, suspends or flags the open question, else the one last marked.
    private mutating func set(_ command: SessionCommand, _ now: ZonedInstant) -> [SessionEffect] {
        let open = openQuestion
        guard let question = open?.question ?? lastMarked else { return [.show(.noQuestionYet)] + promptAgain() }
        switch command {
        case .bury:
            return store(.move(learner.burying(question.item, now: now)), for: .deed(.bury, question, open: open))
        case .suspend: return store(.suspend(question.item), for: .deed(.suspend, question, open: open))
        case .flag(let note):
            let flag = QuestionFlag(item: question.item, question: question.id, note: note)
            return store(.flag(flag), for: .deed(.flag, question, open: open))
        default: return promptAgain()
        }
    }

    /// It is on the disk.
    mutating func done(
        _ deed: Deed, _ question: Question, open: OpenQuestion?, _ body: Event.Body, _ event: Event,
        _ now: ZonedInstant
    ) -> [SessionEffect] {
        note(
            Action(
                deed: deed, item: question.item, question: question.id, at: event.at, body: event.body,
                event: event.id))
        update(question.item, now)
        let notice: SessionNotice
        switch body {
        case .move: notice = .buried
        case .suspend(let item): notice = .suspended(item)
        case .flag(let flag): notice = .flagged(note: flag.note)
        case .edit(let edit): notice = .edited(stem: edit.stem != nil, figure: edit.figure)
        default: return promptAgain()
        }
        let effects: [SessionEffect] = [.show(notice)]
        if deed == .bury || deed == .suspend, open != nil { return effects + advance(now) }
        guard var open else { return effects + pause(now) }
        guard deed == .edit else {
            phase = .asking(open)
            return effects + promptAgain()
        }
        open.question = place(of: question).map(shown) ?? open.question
        phase = .asking(open)
        return effects + [.show(.question(open.question, number: taken.count + 1))] + promptAgain()
    }

    /// The question as the bank has it.
    private func place(of question: Question) -> Question? {
        shelf.place(of: question.item).flatMap { try? shelf.question(question.id, at: $0) }
    }

    /// An answer of an earlier session is taken back: its item is asked again.
    mutating func undoneEarlier(_ item: ItemID, _ now: ZonedInstant) -> [SessionEffect] {
        update(item, now)
        let effects: [SessionEffect] = [.show(.undoneEarlier)]
        guard let place = shelf.place(of: item) else { return effects + advance(now) }
        do throws(BankError) {
            return effects + ask(shown(try shelf.question(of: place, for: learner[item]?.card ?? .new)), now)
        } catch {
            return effects + advance(now)
        }
    }

    // MARK: Overrule

    /// Turns the mark of the last answer round. A typed name that is right after all is right from now on.
    private mutating func overrule() -> [SessionEffect] {
        guard let last = taken.last else { return [.show(.nothingToOverrule)] + promptAgain() }
        let grade: Grade = last.grade == .right ? .wrong : .right
        let event = current(last.event)
        if grade == .right, last.kind == .text, !PlainText(last.typed).words.isEmpty {
            let form = AcceptedForm(item: last.item, form: last.typed)
            return store(
                .accept(event, grade.rating, form),
                for: .overrule(grade, open: openQuestion, accepted: last.typed))
        }
        return store(.overrule(event, grade.rating), for: .overrule(grade, open: openQuestion, accepted: nil))
    }

    /// The mark is turned round; the session goes on where it was.
    mutating func overruled(
        _ grade: Grade, open: OpenQuestion?, accepted: String?, _ body: Event.Body, _ event: Event,
        _ now: ZonedInstant
    ) -> [SessionEffect] {
        let last = taken.count - 1
        let answer = taken[last]
        note(
            Action(
                deed: .overrule, item: answer.item, question: answer.question, at: event.at, body: event.body,
                event: event.id, grades: (before: answer.grade, after: grade)))
        taken[last].grade = grade
        update(answer.item, now)
        let effects: [SessionEffect] = [.show(.overruled(grade, dueTime(of: answer.item, now), accepted: accepted))]
        if let open, open.question.item != answer.item {
            phase = .asking(open)
            return effects + promptAgain()
        }
        return effects + pause(now)
    }
}

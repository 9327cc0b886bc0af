// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Memory
import Progress

extension StudySession {
    /// Goes on to what comes next.
    mutating func advance(_ now: ZonedInstant) -> [SessionEffect] {
        queue.refresh(state: learner, now: now)
        var effects: [SessionEffect] = []
        while true {
            switch queue.next(now: now, early: earlySteps > 0) {
            case .item(let item, let reason):
                if reason == .earlyStep { earlySteps -= 1 }
                guard let place = shelf.place(of: item) else {
                    queue.skip(item)
                    continue
                }
                do throws(BankError) {
                    let question = try shelf.question(of: place, for: learner[item]?.card ?? .new)
                    return effects + ask(question, now)
                } catch {
                    queue.skip(item)
                    effects.append(.show(.unreadableQuestion(error, bank: shelf.bankName(at: place))))
                }
            case .wait(let until, let count):
                earlySteps = 0
                phase = .steps(until: until)
                return effects + [.show(.onlySteps(count: count, next: DueTime(step: until, from: now)))]
                    + promptAgain()
            case .finished: return effects + finish(now)
            }
        }
    }

    /// Shows a question and waits for its answer.
    mutating func ask(_ question: Question, _ now: ZonedInstant) -> [SessionEffect] {
        queue.asked(question.item)
        skipped.remove(question.item)
        phase = .asking(OpenQuestion(question: question, since: now.instant))
        return [.show(.question(question, number: taken.count + 1))] + promptAgain()
    }

    /// Reads a typed answer; one that cannot be read is not marked.
    mutating func takeAnswer(_ typed: String, _ open: OpenQuestion, _ now: ZonedInstant) -> [SessionEffect] {
        do throws(Unreadable) {
            return answer(try AnswerReader.read(typed, for: open.question), typed: typed, open, now)
        } catch {
            return [.show(.unreadable(error, open.question))] + promptAgain()
        }
    }

    /// Says how an answer was read and sends it to the log; the verdict waits for that.
    mutating func answer(
        _ given: GivenAnswer, typed: String, _ open: OpenQuestion, _ now: ZonedInstant
    ) -> [SessionEffect] {
        let question = open.question
        let verdict = marker.mark(given, to: question)
        let answered = Answered(
            item: question.item, question: question.id, kind: .known(question.kind), form: question.form, typed: typed,
            verdict: verdict.logged, rating: verdict.grade.rating,
            milliseconds: now.instant.milliseconds - open.since.milliseconds, session: options.id,
            options: question.choice?.options.count,
            interval: interval(after: verdict.grade.rating, to: question, now), practice: options.plan.mode.practice)
        return [.show(.readAs(given, question))] + store(.answer(answered), for: .answer(question, verdict))
    }

    // MARK: Storing

    /// Sends something to the log; `stored` and `storingFailed` say what came of it.
    mutating func store(_ body: Event.Body, for purpose: PendingStore.Purpose) -> [SessionEffect] {
        phase = .storing(PendingStore(body: body, purpose: purpose))
        return [.store(body)]
    }

    /// What was sent to the log is on the disk: only now it counts and is shown.
    mutating func stored(_ event: Event, _ now: ZonedInstant) -> [SessionEffect] {
        guard case .storing(let pending) = phase else { return [] }
        learner.apply(event)
        switch pending.purpose {
        case .beginning:
            return [.show(.opening(queue.left))] + advance(now)
        case .answer(let question, let verdict):
            if options.plan.mode.practice != nil {
                queue.practised(question.item, isRight: verdict.grade == .right)
            } else {
                update(question.item, now)
            }
            taken.append(
                TakenAnswer(event: event.id, item: question.item, question: question.id, grade: verdict.grade))
            lastMarked = question
            let shown: [SessionEffect] = [
                .show(.verdict(verdict, question)), .show(.reveal(question)),
                .show(.comesNext(dueTime(of: question.item, now))),
            ]
            return shown + pause(now)
        case .undo(let more, let count, let open):
            return undone(more: more, count: count, open: open, now)
        case .undoEarlier(let item): return undoneEarlier(item, now)
        case .overrule(let grade, let open):
            return overruled(grade, open: open, now)
        }
    }

    /// What was sent to the log is not on the disk: nothing is shown of it, and Enter tries again.
    mutating func storingFailed() -> [SessionEffect] {
        guard case .storing(let pending) = phase else { return [] }
        phase = .unstored(pending)
        let unstored: SessionNotice.Unstored =
            switch pending.purpose {
            case .beginning: .beginning
            case .answer: .answer
            case .undo, .undoEarlier: .undo
            case .overrule: .overrule
            }
        return [.show(.notStored(unstored))] + promptAgain()
    }

    /// Waits for Enter where the session pauses after a verdict, otherwise goes on.
    mutating func pause(_ now: ZonedInstant) -> [SessionEffect] {
        guard options.pauses else { return advance(now) }
        phase = .pausing
        return promptAgain()
    }

    /// When the item comes next.
    func dueTime(of item: ItemID, _ now: ZonedInstant) -> DueTime {
        DueTime(of: learner[item], from: now, rollOverHour: learner.settings.rollOverHour)
    }
}

extension Grade {
    /// The rating for the memory model: right is Good, anything else Again.
    var rating: Rating { self == .right ? .good : .again }
}

extension Verdict {
    /// The verdict as the log keeps it.
    var logged: LoggedVerdict {
        switch self {
        case .right, .rightMisspelt: .right
        case .rightRounded: .rightRounded
        case .rivalsFigure(let rival): .rival(claimant: rival.claimant)
        case .near: .near(distance: distance?.share)
        case .wrong(let distance): .wrong(distance: distance?.share)
        case .unknown: .notKnown
        }
    }
}

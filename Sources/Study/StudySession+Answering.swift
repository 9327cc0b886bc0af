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
        if let limit = options.minutes, let began, !taken.isEmpty,
            now.instant.milliseconds - began.milliseconds >= limit * 60_000
        {
            return finish(now)
        }
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
                    return effects + ask(shown(question), now)
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
        pace.show(at: now.instant)
        phase = .asking(OpenQuestion(question: question, since: now.instant))
        return [.show(.question(question, number: taken.count + 1))] + promptAgain()
    }

    /// Reads a typed answer; one that cannot be read, or means several things, is not marked.
    mutating func takeAnswer(_ typed: String, _ open: OpenQuestion, _ now: ZonedInstant) -> [SessionEffect] {
        var open = open
        if let meaning = chosenMeaning(typed, open) {
            return answer(AnswerReading(meaning), typed: open.ambiguousLine, open, now)
        }
        open.meanings = []
        phase = .asking(open)
        do throws(Unreadable) {
            let reading = try AnswerReader.reading(typed, for: open.question, convention)
            return answer(reading, typed: typed, open, now)
        } catch {
            if case .ambiguous(let meanings) = error {
                open.meanings = meanings
                open.ambiguousLine = typed
                phase = .asking(open)
            }
            return [.show(.unreadable(error, open.question))] + promptAgain()
        }
    }

    /// The meaning that a letter picks, after a line that may mean several things.
    private func chosenMeaning(_ typed: String, _ open: OpenQuestion) -> GivenAnswer? {
        let letter = typed.lowercased().filter { $0.isLetter || $0.isNumber }
        return open.meanings.indices.first { AnswerReader.letter(ofOption: $0).lowercased() == letter }
            .map { open.meanings[$0] }
    }

    /// Says how an answer was read; then asks how sure the learner is, where that is wanted, or marks it.
    mutating func answer(
        _ reading: AnswerReading, typed: String, _ open: OpenQuestion, _ now: ZonedInstant
    ) -> [SessionEffect] {
        let echo: [SessionEffect] = [.show(.readAs(reading, open.question))]
        if reading.given != .unknown, let ask = confidenceAsk(for: open.question) {
            phase = .confiding(
                HeldAnswer(open: open, given: reading.given, typed: typed, ask: ask, at: now.instant))
            return echo + promptAgain()
        }
        return echo + mark(reading.given, typed: typed, open, .unsaid, at: now.instant, now)
    }

    /// Marks an answer and sends it to the log; the verdict waits for that.
    mutating func mark(
        _ given: GivenAnswer, typed: String, _ open: OpenQuestion, _ confidence: Confidence, at: Instant,
        _ now: ZonedInstant
    ) -> [SessionEffect] {
        let question = open.question
        let verdict = verdict(on: given, to: question)
        // Right with a hint is recalled with effort.
        let rating: Rating = verdict.grade == .right && !open.hints.isEmpty ? .hard : verdict.grade.rating
        let struck = question.choice == nil ? 0 : open.hints.count
        let range = statedRange(confidence, question)
        var probability: Double?
        if case .level(let level) = confidence { probability = level.probability }
        let answered = Answered(
            item: question.item, question: question.id, kind: .known(question.kind), form: question.form, typed: typed,
            verdict: verdict.logged, rating: rating, milliseconds: at.milliseconds - open.since.milliseconds,
            session: options.id, options: question.choice.map { $0.options.count - struck },
            interval: interval(after: rating, to: question, now), practice: options.plan.mode.practice,
            confidence: probability, range: range, hints: open.hints.count)
        return store(.answer(answered), for: .answer(question, verdict, given, range: range))
    }

    /// The marking's verdict; a form that the learner had accepted before is right.
    private func verdict(on given: GivenAnswer, to question: Question) -> Verdict {
        let verdict = marker.mark(given, to: question)
        guard verdict.grade == .wrong, case .text(let typed) = given else { return verdict }
        let plain = PlainText(typed).joined
        return learner.acceptedForms(of: question.item).contains { PlainText($0).joined == plain } ? .right : verdict
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
            let resumed: [SessionEffect] =
                options.interrupted.map {
                    [.show(.resumed(answers: $0.answers, since: $0.since))]
                } ?? []
            return resumed + [.show(.opening(queue.left))] + advance(now)
        case .answer(let question, let verdict, let given, let range):
            return pending.body.answered.map { answered in
                self.answered(answered, question, verdict, given, range, event, now)
            } ?? []
        case .overrule(let grade, let open, let accepted):
            return overruled(grade, open: open, accepted: accepted, pending.body, event, now)
        case .deed(let deed, let question, let open):
            return done(deed, question, open: open, pending.body, event, now)
        case .undo(let chain): return undoneOne(chain, now)
        case .undoEarlier(let item): return undoneEarlier(item, now)
        case .redo(let chain): return redoneOne(event.id, chain, now)
        }
    }

    /// An answer is on the disk: the verdict is shown.
    private mutating func answered(
        _ answered: Answered, _ question: Question, _ verdict: Verdict, _ given: GivenAnswer, _ range: StatedRange?,
        _ event: Event, _ now: ZonedInstant
    ) -> [SessionEffect] {
        if options.plan.mode.practice != nil {
            queue.practised(question.item, isRight: verdict.grade == .right)
        } else {
            update(question.item, now)
        }
        let answer = TakenAnswer(
            event: event.id, item: question.item, question: question.id, kind: question.kind, typed: answered.typed,
            grade: verdict.grade)
        taken.append(answer)
        note(
            Action(
                deed: .answer, item: question.item, question: question.id, at: event.at, body: event.body,
                event: event.id, taken: answer))
        lastMarked = question
        var shown: [SessionEffect] = [.show(.verdict(verdict, question, given))]
        if let range { shown.append(.show(.rangeStated(range))) }
        shown += [.show(.reveal(question, given)), .show(.comesNext(dueTime(of: question.item, now)))]
        return shown + progress(now) + pause(now)
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
            case .deed(let deed, _, _): .deed(deed)
            case .redo: .redo
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

extension Event.Body {
    /// The answer, where it is one.
    fileprivate var answered: Answered? {
        if case .answer(let answered) = self { return answered }
        return nil
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

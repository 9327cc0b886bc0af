// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress

extension StudySession {
    /// Takes in one event and says what is to be done, in this order.
    public mutating func handle(_ event: SessionEvent) -> [SessionEffect] {
        let now = event.at
        let interruptedBefore = wasInterrupted
        wasInterrupted = false
        switch event.what {
        case .started:
            began = now.instant
            return begin()
        case .line(let line): return take(line, now)
        case .lineTooLong(let limit): return [.show(.lineTooLong(limit: limit))] + promptAgain()
        case .endOfInput: return finish(now)
        case .interrupt: return interrupt(again: interruptedBefore, now)
        case .stored(let event): return stored(event, now)
        case .storingFailed: return storingFailed()
        case .edited(let text): return edited(text, now)
        case .waited:
            guard case .waiting = phase else { return [] }
            return advance(now)
        case .waitCut:
            guard case .waiting(let until) = phase else { return [] }
            phase = .steps(until: until)
            return promptAgain()
        }
    }

    private mutating func begin() -> [SessionEffect] {
        guard case .beginning = phase else { return [] }
        let session = Session(id: options.id, banks: options.banks)
        return store(.began(session), for: .beginning)
    }

    /// Reads a typed line by what is awaited.
    private mutating func take(_ line: String, _ now: ZonedInstant) -> [SessionEffect] {
        guard let prompt = currentPrompt else { return [] }
        if case .confiding(let held) = phase, !line.drop(while: \.isWhitespace).hasPrefix("/"), line != "?" {
            return takeConfidence(line, held, now)
        }
        switch LineReading(line, at: prompt) {
        case .command(let command): return obey(command, now)
        case .noCommand(let problem): return [.show(.noCommand(problem))] + promptAgain()
        case .empty: return takeEmptyLine(now)
        case .unknown:
            guard case .asking(let open) = phase else { return promptAgain() }
            return answer(AnswerReading(.unknown), typed: line, open, now)
        case .text(let text):
            guard case .asking(let open) = phase else { return [.show(.noAnswerAwaited)] + promptAgain() }
            return takeAnswer(text, open, now)
        }
    }

    /// What an empty line means: the next question, the answer "I don't know" when it comes twice, another try.
    private mutating func takeEmptyLine(_ now: ZonedInstant) -> [SessionEffect] {
        switch phase {
        case .asking(var open):
            if !open.meanings.isEmpty { return promptAgain() }
            if open.emptyOnce { return answer(AnswerReading(.unknown), typed: "", open, now) }
            open.emptyOnce = true
            phase = .asking(open)
            return promptAgain()
        case .pausing: return advance(now)
        case .steps, .waiting: return obey(.takeNow, now)
        case .resting(let since, let open): return goOn(since: since, open: open, now)
        case .confiding: return promptAgain()
        case .unstored(let pending):
            guard let at = pending.at else { return store(pending.body, for: pending.purpose) }
            phase = .storing(pending)
            return [.restore(pending.body, at: at)]
        case .beginning, .storing, .editing, .over: return []
        }
    }

    /// Ctrl-C drops the line being typed and nothing else; the second one in a row ends the session.
    private mutating func interrupt(again: Bool, _ now: ZonedInstant) -> [SessionEffect] {
        if again { return finish(now) }
        wasInterrupted = true
        if case .waiting(let until) = phase { phase = .steps(until: until) }
        return [.show(.lineDropped)] + promptAgain()
    }

    /// What the session waits for; `nil` where no line is awaited.
    var currentPrompt: SessionPrompt? {
        switch phase {
        case .asking(let open):
            let answer = AnswerPrompt(open.question)
            if !open.meanings.isEmpty { return .meaning(answer, count: open.meanings.count) }
            return open.emptyOnce ? .answerOrEmpty(answer) : .answer(answer)
        case .confiding(let held): return .confidence(held.ask)
        case .resting: return .resting
        case .pausing: return .next
        case .steps, .waiting: return .steps
        case .unstored: return .retry
        case .beginning, .storing, .editing, .over: return nil
        }
    }

    func promptAgain() -> [SessionEffect] {
        currentPrompt.map { [.prompt($0)] } ?? []
    }

    /// Ends the session with its summary.
    mutating func finish(_ now: ZonedInstant) -> [SessionEffect] {
        if case .over = phase { return [] }
        if case .unstored = phase { leftUnstored = true }
        phase = .over
        return [.show(.summary(summary(now))), .finish]
    }

    private func summary(_ now: ZonedInstant) -> SessionSummary {
        let today = now.studyDay(rollOverHour: learner.settings.rollOverHour)
        let days = learner.dueByDay(shelf.places.lazy.map { shelf.item(at: $0).id }, now: now)
        var withheld = 0
        if case .finished(let count) = queue.next(now: now) { withheld = count }
        return SessionSummary(
            answered: score.answered, right: score.right, skipped: skipped.count, left: queue.left, withheld: withheld,
            later: days.filter { $0.day > today }.map { due in
                SessionSummary.DueOnLaterDay(when: DueTime(day: due.day, from: today), count: due.count)
            })
    }
}

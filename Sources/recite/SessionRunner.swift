// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Figures
import Progress
import Study
import Terminal
import Words

/// Carries a session's effects to the terminal and the log, and what comes of them back.
struct SessionRunner {
    let lines: any LineSource
    let output: Output
    let store: any EventLog
    let documents: DocumentsAtHand?
    /// Whether a person sits at a terminal.
    let isInteractive: Bool
    /// Whether number lines are drawn.
    var draws = true
    var clock: SystemClock
    /// What is said before a prompt, and who is told of what is shown: for the tutorial.
    var comment: (SessionPrompt) -> [Line] = { _ in [] }
    var watch: (SessionNotice) -> Void = { _ in }

    /// Runs `session` to its end.
    mutating func run(_ session: inout StudySession) throws(TerminalError) {
        var pending = session.handle(SessionEvent(.started, at: clock.now))[...]
        while let effect = pending.popFirst() {
            switch effect {
            case .show(let notice):
                let lines = SessionWords.lines(notice, draws: draws) { documents?.surroundings(of: $0) }
                try output.write(lines.map(\.styled))
                watch(notice)
            case .prompt(let prompt):
                let words = comment(prompt)
                if !words.isEmpty { try output.write(words.map(\.styled)) }
                let event = try ask(prompt)
                pending += session.handle(SessionEvent(event, at: clock.now))
            case .store(let body):
                let now = clock.now
                pending += session.handle(SessionEvent(try put(body, now), at: now))
            case .restore(let body, let at):
                let event = try put(body, at)
                pending += session.handle(SessionEvent(event, at: clock.now))
            case .edit(let sheet):
                let text = TextEditor.edit(SessionWords.editText(sheet), isInteractive: isInteractive)
                pending += session.handle(SessionEvent(.edited(text), at: clock.now))
            case .wait(let until):
                let end = clock.wait(until: until, watchingKeys: isInteractive)
                pending += session.handle(SessionEvent(end == .reached ? .waited : .waitCut, at: clock.now))
            case .finish: return
            }
        }
    }

    private func ask(_ prompt: SessionPrompt) throws(TerminalError) -> SessionEvent.What {
        lines.completeLines { Completion.candidates(for: $0, at: prompt) }
        switch try lines.readLine(prompt: PromptWords.line(prompt).styled) {
        case .line(let line):
            lines.remember(line)
            return .line(line)
        case .tooLong(let limit): return .lineTooLong(limit: limit)
        case .end: return .endOfInput
        case .interrupted: return .interrupt
        }
    }

    /// Puts an event on the disk; why it could not be is said on standard error.
    private func put(_ body: Event.Body, _ now: ZonedInstant) throws(TerminalError) -> SessionEvent.What {
        do throws(AppendLogError) {
            return .stored(try store.append(body, at: now))
        } catch {
            try StandardStreams.errors.write(FaultWords.log(error))
            return .storingFailed
        }
    }
}

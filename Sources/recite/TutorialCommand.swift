// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import Figures
import Progress
import Study
import Terminal
import Words

/// `recite tutorial`: a session on invented questions, with a word before and after each; it opens no profile.
struct TutorialCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tutorial",
        abstract: "Learn the program in five minutes, by using it.",
        discussion: """
            Nothing that is typed is recorded.

            Example: recite tutorial
            """)

    @Flag(help: "Words alone: no colour and no number lines. So too where TERM is dumb.")
    var plain = false

    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let clock = try repeatable.clock()
        let isPlain = plain || Environment["TERM"] == "dumb"
        let output = isPlain ? StandardStreams.plainOutput : StandardStreams.output
        let lines = LineEditor.standardInput(name: "recite", output: output)
        let header = BankHeader(generator: "", language: .none, documents: [])
        let file = try BankFile(BankWriter.bytes(header: header, questions: TutorialWords.questions()))
        let shelf = Shelf([Shelf.NamedBank(name: "tutorial", file: file)])
        var options = StudySession.Options(
            id: SessionID(rawValue: "tutorial"), banks: [], pauses: lines is LineEditor)
        options.language = Language.current.typed
        var session = StudySession(shelf: shelf, learner: LearnerState(), options: options, now: clock.now)
        var guide = TutorialGuide()
        var runner = SessionRunner(
            lines: lines, output: output, store: ForgetfulLog(), documents: nil,
            isInteractive: lines is LineEditor, draws: !isPlain, clock: clock)
        runner.comment = { guide.lines(for: $0) }
        runner.watch = { guide.see($0) }
        try output.write(TutorialWords.opening().map(\.styled))
        try runner.run(&session)
        try output.write(TutorialWords.closing().map(\.styled))
    }
}

/// What is said when: each word once, at the first prompt for its question.
private struct TutorialGuide {
    private var item: ItemID?
    private var said: Set<String> = []

    /// Notes which question is on the screen.
    mutating func see(_ notice: SessionNotice) {
        if case .question(let question, _) = notice { item = question.item }
    }

    /// What is said before a prompt.
    mutating func lines(for prompt: SessionPrompt) -> [Line] {
        switch prompt {
        case .answer:
            guard let item, said.insert("before " + item.rawValue).inserted else { return [] }
            return TutorialWords.before(item)
        case .next:
            guard let item, said.insert("after " + item.rawValue).inserted else { return [] }
            return TutorialWords.after(item)
        case .steps: return said.insert("steps").inserted ? TutorialWords.steps() : []
        case .answerOrEmpty, .meaning, .confidence, .resting, .retry: return []
        }
    }
}

/// Where a session's events go.
protocol EventLog: AnyObject {
    /// Adds an event; when this returns, it counts.
    @discardableResult
    func append(_ body: Event.Body, at: ZonedInstant) throws(AppendLogError) -> Event
}

extension ProfileStore: EventLog {}

/// A log that forgets: it gives events their numbers and nothing else.
final class ForgetfulLog: EventLog {
    private let device = DeviceID(rawValue: "tutorial")
    private var counter: UInt32 = 0

    func append(_ body: Event.Body, at: ZonedInstant) throws(AppendLogError) -> Event {
        guard let device else { preconditionFailure("a legal name") }
        counter += 1
        return Event(id: EventID(device: device, counter: counter), at: at, body: body)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import Progress
import Study
import Testing
import Words

/// Runs a session against its own transcript: what stands behind a prompt in the expected text is what is typed.
///
/// `^C`, `^D` and `^M` (Enter alone) behind a prompt are keys. The clock stands still but for five seconds before each
/// line and for what the session waits. The text the session makes must be the transcript, character for character.
struct Transcript {
    /// Everything that reached the store, over all sessions.
    private(set) var log: [Event] = []
    /// What the session asked for, in order, as short words: to show that no verdict precedes its store.
    private(set) var order: [String] = []
    /// What `play` showed, all sessions together.
    private(set) var text = ""
    /// Numbers of the stores (from 1, over all sessions) that fail.
    var failing: Set<Int> = []
    /// Whether the session awaits Enter after a verdict.
    var pauses = true
    /// How the learner is asked how sure they are.
    var confidence: ConfidenceAsk?
    /// The language of words that are typed.
    var language = TypedLanguage.english
    /// After how many minutes the session ends.
    var minutes: Int?
    /// What the editor makes of each question that is edited, one after the other.
    var edits: [(EditSheet) -> String] = []
    /// The state in the last session that came to its end.
    private(set) var lastLearner: LearnerState?
    /// The clock.
    var now: ZonedInstant

    private let shelf: Shelf
    private let device = DeviceID(rawValue: "device01")!
    private var stores = 0
    private var sessions = 0

    init(_ items: [ItemID]? = nil, now: String = "2026-11-21T09:00:00.000+01:00") throws {
        shelf = try TestBank.shelf(items)
        self.now = ZonedInstant(iso: now)!
    }

    /// The learner as the log says.
    var learner: LearnerState {
        var state = LearnerState()
        state.apply(contentsOf: log)
        return state
    }

    /// Runs one session and compares.
    mutating func expect(_ transcript: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let shown = run(transcript)
        if shown != transcript, let folder = ProcessInfo.processInfo.environment["RECITE_RECORD"] {
            let name = "\(folder)/\(transcript.hashValue)"
            try? transcript.write(toFile: name + ".old", atomically: true, encoding: .utf8)
            try? shown.write(toFile: name + ".new", atomically: true, encoding: .utf8)
        }
        let difference = Self.firstDifference(shown, transcript)
        #expect(shown == transcript, "\(difference)", sourceLocation: sourceLocation)
    }

    /// Runs one session that is typed `lines`; what it shows is added to `text`.
    mutating func play(_ lines: [String]) {
        var rest = lines[...]
        text += run { _, _ in rest.popFirst() } + "\n"
    }

    /// The text of one session that is typed what `transcript` has behind its prompts.
    private mutating func run(_ transcript: String) -> String {
        let expected = transcript.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if ProcessInfo.processInfo.environment["RECITE_RECORD"] != nil {
            // To write the sessions anew after a change of words: lines are typed in their order, wherever they stand.
            var typed = expected.compactMap { line in
                Self.prompts.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) }
            }[...]
            return run { _, _ in typed.popFirst() }
        }
        return run { prompt, line in
            guard expected.indices.contains(line), expected[line].hasPrefix(prompt) else { return nil }
            return String(expected[line].dropFirst(prompt.count))
        }
    }

    private static let prompts = [
        "Letter or value: ", "Number: ", "Date: ", "Answer: ", "Enter for the next question: ", "A or B: ",
        "Enter again if you don't know: ", "Enter takes them now, w waits, e ends: ", "Enter goes on: ",
        "Enter tries again, /end ends: ", "How sure? 1 guess, 2 fairly, 3 sure: ", "90 % sure it lies from … to …: ",
    ]

    /// The text of one session; `typed` gives what is typed at a prompt, which is on the line with that index, or
    /// `nil` to leave the session as a kill does.
    private mutating func run(typed: (_ prompt: String, _ line: Int) -> String?) -> String {
        sessions += 1
        var options = StudySession.Options(
            id: SessionID(rawValue: "s\(sessions)"), banks: [.init(name: "dam", version: "1")], pauses: pauses)
        options.confidence = confidence
        options.language = language
        options.minutes = minutes
        var session = StudySession(shelf: shelf, learner: learner, options: options, now: now)
        var shown: [String] = []
        var pending = session.handle(SessionEvent(.started, at: now))
        while !pending.isEmpty {
            let effect = pending.removeFirst()
            order.append(Self.name(effect))
            switch effect {
            case .show(let notice): shown += SessionWords.lines(notice).map(\.text)
            case .store(let body): pending += session.handle(SessionEvent(store(body), at: now))
            case .restore(let body, let at):
                pending += session.handle(SessionEvent(store(body, at: at), at: now))
            case .edit(let sheet):
                pending += session.handle(
                    SessionEvent(.edited(edits.isEmpty ? nil : edits.removeFirst()(sheet)), at: now))
            case .wait(let until):
                now = now.at(until)
                pending += session.handle(SessionEvent(.waited, at: now))
            case .finish: break
            case .prompt(let prompt):
                lastLearner = session.learner
                let words = PromptWords.line(prompt).text
                let line = typed(words, shown.count)
                shown.append(words + (line ?? ""))
                guard let line else { return shown.joined(separator: "\n") }
                now = now.at(now.instant.adding(seconds: 5))
                pending += session.handle(SessionEvent(Self.event(line), at: now))
            }
        }
        lastLearner = session.learner
        return shown.joined(separator: "\n")
    }

    private mutating func store(_ body: Event.Body, at: ZonedInstant? = nil) -> SessionEvent.What {
        stores += 1
        if failing.contains(stores) { return .storingFailed }
        let event = Event(id: EventID(device: device, counter: UInt32(log.count + 1)), at: at ?? now, body: body)
        log.append(event)
        return .stored(event)
    }

    private static func event(_ typed: String) -> SessionEvent.What {
        switch typed {
        case "^C": .interrupt
        case "^D": .endOfInput
        case "^M": .line("")
        default: .line(typed)
        }
    }

    private static func name(_ effect: SessionEffect) -> String {
        switch effect {
        case .show(.verdict): "verdict"
        case .show: "show"
        case .prompt: "prompt"
        case .store(.answer): "store answer"
        case .restore: "store again"
        case .edit: "edit"
        case .store: "store"
        case .wait: "wait"
        case .finish: "finish"
        }
    }

    private static func firstDifference(_ shown: String, _ expected: String) -> String {
        let left = shown.split(separator: "\n", omittingEmptySubsequences: false)
        let right = expected.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(left.count, right.count) {
            let a = index < left.count ? String(left[index]) : "(end)"
            let b = index < right.count ? String(right[index]) : "(end)"
            if a != b { return "line \(index + 1)\n  shown:    \(a)\n  expected: \(b)\nwhole session:\n\(shown)" }
        }
        return ""
    }
}

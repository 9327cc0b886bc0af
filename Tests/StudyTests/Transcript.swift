// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
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
        return run { prompt, line in
            guard expected.indices.contains(line), expected[line].hasPrefix(prompt) else { return nil }
            return String(expected[line].dropFirst(prompt.count))
        }
    }

    /// The text of one session; `typed` gives what is typed at a prompt, which is on the line with that index, or
    /// `nil` to leave the session as a kill does.
    private mutating func run(typed: (_ prompt: String, _ line: Int) -> String?) -> String {
        sessions += 1
        let options = StudySession.Options(
            id: SessionID(rawValue: "s\(sessions)"), banks: [.init(name: "dam", version: "1")], pauses: pauses)
        var session = StudySession(shelf: shelf, learner: learner, options: options, now: now)
        var shown: [String] = []
        var pending = session.handle(SessionEvent(.started, at: now))
        while !pending.isEmpty {
            let effect = pending.removeFirst()
            order.append(Self.name(effect))
            switch effect {
            case .show(let notice): shown += SessionWords.lines(notice).map(\.text)
            case .store(let body): pending += session.handle(SessionEvent(store(body), at: now))
            case .wait(let until):
                now = now.at(until)
                pending += session.handle(SessionEvent(.waited, at: now))
            case .finish: break
            case .prompt(let prompt):
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

    private mutating func store(_ body: Event.Body) -> SessionEvent.What {
        stores += 1
        if failing.contains(stores) { return .storingFailed }
        let event = Event(id: EventID(device: device, counter: UInt32(log.count + 1)), at: now, body: body)
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

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress

/// How far a session is.
public struct SessionProgress: Hashable, Sendable {
    /// Answers given.
    public let done: Int
    /// Answers given and those to come, as far as that is known: an item in learning steps comes once more.
    public let total: Int
    /// How long the rest takes at this learner's pace, in seconds; `nil` before there is a pace.
    public let secondsLeft: Int?
}

/// How long a learner takes for a question, from when it is shown until the next one is, pauses apart.
struct Pace: Hashable, Sendable {
    private var spent = 0
    private var questions = 0
    private var shown: Instant?

    /// A question is shown.
    mutating func show(at now: Instant) {
        end(at: now)
        shown = now
    }

    /// The clock stood for so many milliseconds.
    mutating func stood(milliseconds: Int) {
        shown = shown.map { Instant(milliseconds: $0.milliseconds + milliseconds) }
    }

    /// The question was answered and read.
    private mutating func end(at now: Instant) {
        guard let shown else { return }
        // Who leaves the terminal without a pause does not take that long for a question.
        spent += min(max(0, now.milliseconds - shown.milliseconds), 300_000)
        questions += 1
    }

    /// How long `count` questions take, in seconds; `nil` before two were seen.
    func seconds(for count: Int, now: Instant) -> Int? {
        var pace = self
        pace.end(at: now)
        guard pace.questions >= 2 else { return nil }
        return pace.spent / 1000 * count / pace.questions
    }
}

extension StudySession {
    /// The line on how far the session is, where it is wanted.
    func progress(_ now: ZonedInstant) -> [SessionEffect] {
        guard options.showsProgress else { return [] }
        let left = queue.left.steps + queue.left.reviews + queue.left.new
        let progress = SessionProgress(
            done: taken.count, total: taken.count + left,
            secondsLeft: left > 0 ? pace.seconds(for: left, now: now.instant) : nil)
        return [.show(.progress(progress))]
    }
}

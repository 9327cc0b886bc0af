// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// How a round goes on, and what counts in it. Set once, before anybody joins.
public struct RoundSettings: Hashable, Sendable {
    /// Who decides when the next question comes.
    public var pace: Pace
    /// How long a question stays open, in seconds; `nil` until the teacher closes it. Only at the teacher's pace.
    public var secondsPerQuestion: Int?
    /// What an answer is worth.
    public var scoring: Scoring
    /// When players at their own pace see what was right.
    public var reveal: OwnReveal
    /// Whether players are asked for their real names.
    public var asksForRealNames: Bool
    /// How many players may be in the round at once.
    public var playerLimit: Int

    /// Settings; a teacher's round without a clock unless told otherwise.
    public init(
        pace: Pace = .teacher, secondsPerQuestion: Int? = nil, scoring: Scoring = .right, reveal: OwnReveal? = nil,
        asksForRealNames: Bool = false, playerLimit: Int = 600
    ) {
        self.pace = pace
        self.secondsPerQuestion = secondsPerQuestion
        self.scoring = scoring
        self.asksForRealNames = asksForRealNames
        self.playerLimit = playerLimit
        if case .homework = pace { self.reveal = reveal ?? .atTheEnd } else { self.reveal = reveal ?? .afterEachAnswer }
    }

    /// Who decides when the next question comes.
    public enum Pace: Hashable, Sendable {
        /// The teacher: all players have the same question.
        case teacher
        /// Each player, once the teacher has started the round.
        case own
        /// Each player, from the beginning until this moment, at which the round ends by itself.
        case homework(until: Instant)
    }

    /// What a right answer is worth.
    public enum Scoring: String, Hashable, Sendable {
        /// The question's points.
        case right
        /// The question's points, and up to as many more by the share of the question's time that was left.
        case rightAndFast = "right-and-fast"
    }

    /// When players at their own pace see what was right.
    public enum OwnReveal: String, Hashable, Sendable {
        /// After each of their answers.
        case afterEachAnswer = "each"
        /// When the round has ended.
        case atTheEnd = "end"
    }
}

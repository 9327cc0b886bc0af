// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A player's number in a round, from 1, never given twice.
public struct PlayerID: Hashable, Comparable, Sendable {
    /// The number.
    public let number: Int

    /// The player with this number.
    public init(_ number: Int) { self.number = number }

    /// Orders by joining.
    public static func < (left: PlayerID, right: PlayerID) -> Bool { left.number < right.number }
}

/// What a player sent as an answer.
public enum SentAnswer: Hashable, Sendable {
    /// The option at this index of the question's options.
    case option(Int)
    /// A line as typed.
    case typed(String)
    /// The player does not know.
    case unknown
}

/// Something that has happened in a round: one line of its log. The log alone makes the round again.
public struct RoundEvent: Hashable, Sendable {
    /// When, by the server's clock.
    public let at: Instant
    /// What.
    public let kind: Kind

    /// An event.
    public init(_ kind: Kind, at: Instant) {
        self.at = at
        self.kind = kind
    }

    /// What can happen. Questions are indices of the quiz, from 0.
    public enum Kind: Hashable, Sendable {
        /// Somebody joined; `token` is the digest of what proves that a later message is theirs.
        case joined(PlayerID, name: String, token: String)
        /// The teacher removed a player.
        case removed(PlayerID)
        /// A question was opened to all.
        case opened(Int)
        /// The open question was closed.
        case closed
        /// The closed question's answer was shown.
        case revealed
        /// Players may answer at their own pace from now on.
        case started
        /// A player's one answer to a question.
        case answered(PlayerID, question: Int, SentAnswer)
        /// The round is over.
        case ended
    }
}

/// What the teacher asks for.
public enum TeacherCommand: Hashable, Sendable {
    /// The step that comes next: open, close, reveal, end.
    case next
    /// Close the open question.
    case close
    /// Show the answer, closing the question first where it is open.
    case reveal
    /// Remove the player of this name.
    case remove(name: String)
    /// End the round.
    case end
}

/// Why something asked for does not happen.
public enum RoundRefusal: Error, Hashable, Sendable {
    /// The name cannot be used.
    case name(PlayerName.Fault)
    /// Another player has the name.
    case nameTaken
    /// The round has as many players as it may have.
    case full(limit: Int)
    /// The round is over.
    case ended
    /// No such player, or removed.
    case notInRound
    /// The question is not open to this player now.
    case notOpen
    /// The question's time was over.
    case tooLate
    /// The player joined while the question was open, and takes part from the next one on.
    case joinedDuringQuestion
    /// The player's one answer is in already.
    case alreadyAnswered
    /// More bytes than an answer may have.
    case answerTooLong(limit: Int)
    /// The answer cannot be read; it does not count and may be sent again.
    case unreadable(UnreadableAnswer)
    /// The teacher's page was behind: another step came first.
    case otherStep
    /// There is nothing to close or to reveal now.
    case nothingToDo
    /// No player has the name.
    case noSuchPlayer(String)
}

/// Why a typed answer cannot be read.
public enum UnreadableAnswer: String, Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// A number was asked for.
    case notANumber = "number"
    /// One number was asked for, not a range.
    case range
    /// A year or a date was asked for.
    case notATime = "time"
    /// Another unit than asked for.
    case otherUnit = "unit"
    /// It may mean two things: "6.650" is a count or a decimal number, "3/4/1945" one of two days.
    case ambiguous
    /// There is no such option.
    case noSuchOption = "option"
}

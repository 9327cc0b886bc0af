// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress

/// A fact for the learner's screen. `Words` makes sentences of it.
public enum SessionNotice: Hashable, Sendable {
    /// What waits at the start.
    case opening(Queue.Left)
    /// A question; `number` counts the questions of this session from 1.
    case question(Question, number: Int)
    /// How the typed answer was read.
    case readAs(GivenAnswer, Question)
    /// The typed answer could not be read, and is not marked.
    case unreadable(Unreadable, Question)
    /// What the marking says.
    case verdict(Verdict, Question)
    /// The answer, who gives it, and where it stands.
    case reveal(Question)
    /// When the item just answered comes next.
    case comesNext(DueTime)
    /// The cited places with what the bank keeps around them; `isPrevious` where another question is open.
    case source(Question, isPrevious: Bool)
    /// There is no answered question whose source could be shown.
    case noSourceYet
    /// What can be typed at this prompt.
    case help(SessionPrompt)
    /// A line looked like a command and is none.
    case noCommand(LineReading.CommandProblem)
    /// A line was typed where only Enter or a command is awaited.
    case noAnswerAwaited
    /// So many answers were taken back.
    case undone(count: Int)
    /// The last answer of an earlier session was taken back.
    case undoneEarlier
    /// There is no answer to take back.
    case nothingToUndo
    /// The last answer counts as this now, and comes next at this time.
    case overruled(Grade, DueTime)
    /// There is no answer to overrule.
    case nothingToOverrule
    /// The question was left for another session.
    case skipped
    /// Only items in learning steps are left; the first comes at `next`.
    case onlySteps(count: Int, next: DueTime)
    /// The session waits until `next`.
    case waiting(next: DueTime)
    /// Ctrl-C dropped the typed line.
    case lineDropped
    /// The line is longer than `limit` bytes.
    case lineTooLong(limit: Int)
    /// What was to be stored is not stored.
    case notStored(Unstored)
    /// A question of the bank cannot be read and is passed over.
    case unreadableQuestion(BankError, bank: String)
    /// The end.
    case summary(SessionSummary)

    /// What is not on the disk.
    public enum Unstored: Hashable, Sendable {
        /// The beginning of the session.
        case beginning
        /// An answer.
        case answer
        /// The taking back of an answer.
        case undo
        /// The overruling of a mark.
        case overrule
    }
}

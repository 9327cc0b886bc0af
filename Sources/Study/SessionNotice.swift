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
    /// The last session was interrupted after so many answers, which are kept; it goes on.
    case resumed(answers: Int, since: ZonedInstant)
    /// How the typed answer was read.
    case readAs(AnswerReading, Question)
    /// A hint, the so-manyth for this question.
    case hint(Hint, Question)
    /// There is no further hint.
    case noHint
    /// How sure one is was not said in a form that could be read.
    case unreadableConfidence(ConfidenceAsk)
    /// Whether the figure lies in the range that was stated.
    case rangeStated(StatedRange)
    /// How far the session is.
    case progress(SessionProgress)
    /// The clock stands; `answered` answers so far.
    case resting
    /// The clock goes on after so many seconds.
    case goingOn(seconds: Int)
    /// The typed answer could not be read, and is not marked.
    case unreadable(Unreadable, Question)
    /// What the marking says.
    case verdict(Verdict, Question, GivenAnswer)
    /// The answer, who gives it, the other claims and where it stands; and the learner's answer among them.
    case reveal(Question, GivenAnswer)
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
    /// These were taken back, the last first.
    case undone([Deed])
    /// These were done again, in this order.
    case redone([Deed])
    /// There is nothing to do again.
    case nothingToRedo
    /// The last answer of an earlier session was taken back.
    case undoneEarlier
    /// There is no answer to take back.
    case nothingToUndo
    /// The last answer counts as this now, and comes next at this time.
    case overruled(Grade, DueTime, accepted: String?)
    /// There is no answer to overrule.
    case nothingToOverrule
    /// The question was left for another session.
    case skipped
    /// The item is left until tomorrow.
    case buried
    /// The item is asked no more until it is resumed.
    case suspended(ItemID)
    /// The question is marked for a later look.
    case flagged(note: String)
    /// The question was changed: its wording, and a figure of the learner's own.
    case edited(stem: Bool, figure: String?)
    /// Nothing was changed.
    case editUnchanged
    /// What was written as a figure cannot be read as one.
    case editUnreadable(figure: String)
    /// The editor could not be started, or failed.
    case editorFailed
    /// There is no question that could be changed, left or marked.
    case noQuestionYet
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
        /// Anything else that was done.
        case deed(Deed)
        /// What was to be done again.
        case redo
    }
}

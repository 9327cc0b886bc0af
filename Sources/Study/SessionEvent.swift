// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress

/// What happens to a session from outside, with the moment it happened.
public struct SessionEvent: Sendable {
    /// When.
    public let at: ZonedInstant
    /// What.
    public let what: What

    /// `what` happened at `at`.
    public init(_ what: What, at: ZonedInstant) {
        self.what = what
        self.at = at
    }

    /// What can happen.
    public enum What: Sendable {
        /// The session starts.
        case started
        /// A line was typed.
        case line(String)
        /// A line was typed that is too long to be taken.
        case lineTooLong(limit: Int)
        /// No more lines will come.
        case endOfInput
        /// The learner pressed Ctrl-C; the line being typed is gone.
        case interrupt
        /// What the session asked to store is on the disk, as this event.
        case stored(Event)
        /// What the session asked to store is not on the disk.
        case storingFailed
        /// The learner left the editor, with this text; `nil` where it could not be started or failed.
        case edited(String?)
        /// The moment the session asked to wait for has come.
        case waited
        /// The wait was cut short by a key.
        case waitCut
    }
}

/// What a session asks of the world around it.
public enum SessionEffect: Hashable, Sendable {
    /// Show this.
    case show(SessionNotice)
    /// Ask for a line.
    case prompt(SessionPrompt)
    /// Put this into the log and flush it to the disk; the answer is `stored` or `storingFailed`.
    case store(Event.Body)
    /// Put this into the log as an event of that moment: it is done again. The answer is `stored` or `storingFailed`.
    case restore(Event.Body, at: ZonedInstant)
    /// Have the learner edit this; the answer is `edited`.
    case edit(EditSheet)
    /// Come back with `waited` at this moment, or with any other event before.
    case wait(until: Instant)
    /// The session is over.
    case finish
}

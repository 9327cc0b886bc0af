// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// What happens to a curation.
public enum CurationEvent: Hashable, Sendable {
    /// It begins.
    case started
    /// A line was typed.
    case line(String)
    /// There are no more lines.
    case endOfInput
    /// Ctrl-C.
    case interrupt
    /// The editor was left; the text as it is then, `nil` where the editor failed.
    case edited(String?)
    /// The record is on the disk.
    case stored
    /// The record could not be written.
    case storingFailed
}

/// What a curation has done about an event.
public enum CurationEffect: Hashable, Sendable {
    /// Says something.
    case show(CurationNotice)
    /// Asks for a decision.
    case prompt
    /// Has the text of a question edited.
    case edit(Question)
    /// Puts a record on the disk.
    case store(Decisions.Record)
    /// Ends.
    case finish
}

/// What a curation says.
public enum CurationNotice: Hashable, Sendable {
    /// How many questions are to be decided, and how many are.
    case opening(open: Int, decided: Int)
    /// A question with its source; its number among `count`, and whether it was decided in other words or on another figure.
    case question(Question, number: Int, count: Int, Decisions.Standing)
    /// The places of a question in their documents.
    case source(Question)
    /// A decision is on the disk.
    case decided(Decision)
    /// A decision was taken back.
    case undone(Question)
    /// There is nothing to take back.
    case nothingToUndo
    /// An edit was refused; the question is as it was.
    case refused(EditFault)
    /// The editor left the text as it was.
    case unchanged
    /// The editor failed.
    case editorFailed
    /// What can be typed.
    case help
    /// What was typed means nothing here.
    case unknown(String)
    /// A record could not be written.
    case notStored
    /// No question is left to ask in this session; so many were passed over.
    case nothingLeft(passed: Int)
    /// The end: what was decided in this session, and how many questions are still open.
    case summary(kept: Int, edited: Int, dropped: Int, open: Int)
}

/// What can be typed at the prompt; a word may be shortened to its first letters.
public enum CurationCommand: String, CaseIterable, Sendable {
    case keep, edit, drop, all, next, undo, source, quit, help

    /// The command meant by `line`; `nil` where none is.
    public init?(_ line: String) {
        let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        if typed.isEmpty { return nil }
        if typed == "?" {
            self = .help
            return
        }
        if typed == "drop all" {
            self = .all
            return
        }
        guard let found = Self.allCases.first(where: { $0.rawValue.hasPrefix(typed) }) else { return nil }
        self = found
    }
}

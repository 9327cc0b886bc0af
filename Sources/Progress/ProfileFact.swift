// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// Something about a profile's files that a person should be told.
public enum ProfileFact: Hashable, Sendable {
    /// There was no profile; an empty one was made in the folder.
    case created(folder: String)
    /// A file could not be read and was renamed; `why` is the first thing wrong with it.
    case setAside(path: String, newPath: String, why: LineProblem)
    /// The last line of this device's log had not been written to the end, was never confirmed, and was cut.
    case cutTornLine(path: String, bytes: Int)
    /// What stood at the end of this device's log is no event of ours: it was moved to a file of its own.
    case movedTornLine(path: String, newPath: String, bytes: Int)
    /// The last line of a log that is only read is not whole, and was passed over.
    case passedOverTornLine(path: String, bytes: Int)
    /// Lines of a log are no events: they were passed over and stay where they are.
    case passedOverLines(path: String, count: Int, first: MalformedLine)
    /// A `profile.json` that is only read is damaged, and was passed over.
    case passedOverProfile(path: String, why: LineProblem)
    /// A file among the logs has no device's name, and was passed over.
    case passedOverFile(path: String)
    /// The snapshot could not be written; nothing is lost, the next start takes longer.
    case snapshotNotWritten(FileError)
}

/// Why a profile cannot be opened.
public enum ProfileError: Error, Hashable, Sendable {
    /// A newer version of the program wrote it; nothing in it was touched.
    case newerVersion(path: String, found: Int, supported: Int)
    /// Another session has it open: the process with the id, as far as that can be read.
    case inUse(path: String, processID: Int32?)
    /// A call on the file system failed.
    case file(FileError)
    /// This device's log failed.
    case log(AppendLogError)
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a record could not be added to a log.
public enum AppendLogError: Error, Hashable, Sendable {
    /// A call failed. The record is not in the log, and the next one may be tried.
    case file(FileError)
    /// A call failed, now or at an earlier record, and the log could not be brought back to its last good length.
    ///
    /// Whether the record whose append failed is in the log shows when the log is opened anew.
    case broken(FileError)
    /// The log ends in a record that is not whole, of `length` bytes, which was not cut yet.
    case tornTail(path: String, length: Int)
    /// The file was changed, replaced or removed by another program since it was opened; `found` is its length now, nil when
    /// the path names another file or none.
    case changedElsewhere(path: String, expected: Int, found: Int?)
}

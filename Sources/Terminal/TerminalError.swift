// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why reading from or writing to a descriptor ended.
public enum TerminalError: Error, Hashable, Sendable {
    /// The reader of the pipe has gone (EPIPE): the program ends quietly.
    case closedPipe
    /// The disk or the quota is full (ENOSPC, EDQUOT): what was written is not complete.
    case noSpace
    /// Writing failed for another reason, with the system's error number.
    case cannotWrite(errno: Int32)
    /// Reading failed, with the system's error number.
    case cannotRead(errno: Int32)
}

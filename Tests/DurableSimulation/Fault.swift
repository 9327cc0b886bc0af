// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// What goes wrong at a call.
public enum Fault: Hashable, Sendable {
    /// The call fails and has no effect. A synchronization of a file that fails in any other way than by a signal puts some of
    /// the bytes on the device and forgets that the others are missing, as Linux does.
    case fails(FileError.Kind)
    /// The call has its effect and reports a failure all the same.
    case failsAfterEffect(FileError.Kind)
    /// As `fails(.io)`; a synchronization of a file moreover leaves rubbish on the device in every page it was to write, also where
    /// older bytes stood. Until it is written again, such a page is right in the page cache alone.
    case damages
    /// A read or write does at most so many bytes; any other call is not affected.
    case short(Int)
}

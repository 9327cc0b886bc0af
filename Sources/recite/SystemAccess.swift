// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system says about paths and descriptors, for `recite doctor`.
enum SystemAccess {
    /// Whether this user may write in a folder.
    static func canWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The server's clock; players' clocks count for nothing.
enum Clock {
    static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    }

    /// Local time less UTC, now.
    static var offsetMinutes: Int {
        var seconds = now.seconds
        var local = tm()
        return localtime_r(&seconds, &local) == nil ? 0 : local.tm_gmtoff / 60
    }
}

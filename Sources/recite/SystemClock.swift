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

/// The clock that a session reads.
///
/// The day's boundary follows the C library's `localtime_r`, which knows the time zone in every build.
struct SystemClock {
    /// The moment at which the clock stands still; `nil` for a clock that runs.
    private var standing: ZonedInstant?

    /// The machine's clock, or one that stands at `standing` and moves only when a session waits.
    init(standing: ZonedInstant? = nil) { self.standing = standing }

    /// The moment now, and what the clock on the wall shows.
    var now: ZonedInstant {
        if let standing { return standing }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let instant = Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
        return ZonedInstant(instant, offsetMinutes: Self.offsetMinutes(at: time.tv_sec))
    }

    /// Why a wait ended.
    enum WaitEnd {
        /// The moment has come.
        case reached
        /// A key was pressed, or a signal came.
        case cut
    }

    /// Waits until `moment`; with `watchingKeys`, a line on standard input or a signal ends the wait.
    ///
    /// The clock is read again every half minute, because a machine may sleep or its clock be set.
    mutating func wait(until moment: Instant, watchingKeys: Bool) -> WaitEnd {
        if let standing {
            self.standing = standing.at(max(moment, standing.instant))
            return .reached
        }
        while true {
            let left = moment.milliseconds - now.instant.milliseconds
            if left <= 0 { return .reached }
            var keys = pollfd(fd: watchingKeys ? 0 : -1, events: Int16(POLLIN), revents: 0)
            if poll(&keys, 1, Int32(clamping: min(left, 30_000))) != 0, watchingKeys { return .cut }
        }
    }

    /// Local time less UTC at a moment.
    private static func offsetMinutes(at seconds: Int) -> Int {
        var seconds = time_t(seconds)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return 0 }
        return local.tm_gmtoff / 60
    }
}

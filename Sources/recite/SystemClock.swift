// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress

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

    /// The moment at which a clock on the wall of this machine shows what `wall` shows in its own offset.
    ///
    /// Of a time that summer time shows twice or never, the C library's choice; `nil` for none at all.
    static func local(_ wall: ZonedInstant) -> ZonedInstant? {
        let (year, month, day) = wall.day.date
        let time = wall.millisecondsOfDay
        var local = tm()
        local.tm_year = Int32(year - 1900)
        local.tm_mon = Int32(month - 1)
        local.tm_mday = Int32(day)
        local.tm_hour = Int32(time / 3_600_000)
        local.tm_min = Int32(time / 60_000 % 60)
        local.tm_sec = Int32(time / 1000 % 60)
        local.tm_isdst = -1
        // On success `mktime` works out the day of the week, so that -1 is told from the moment before 1970.
        local.tm_wday = -1
        let seconds = mktime(&local)
        guard local.tm_wday >= 0 else { return nil }
        let instant = Instant(milliseconds: seconds * 1000 + time % 1000)
        return ZonedInstant(instant, offsetMinutes: offsetMinutes(at: seconds))
    }

    /// Lets the clock on the wall show the time of a learner's own zone from now on.
    ///
    /// What the machine is set to stays where the learner has chosen none.
    static func use(_ zone: TimeZoneChoice) {
        guard case .named(let name) = zone, isZone(name) else { return }
        setenv("TZ", name, 1)
        tzset()
    }

    /// Whether the zone database has `name`.
    static func isZone(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.hasPrefix("."), !name.contains("..") else { return false }
        return access("/usr/share/zoneinfo/" + name, R_OK) == 0
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

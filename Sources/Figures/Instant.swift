// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A moment, in milliseconds since 1970-01-01T00:00:00 UTC, without leap seconds.
///
/// Moments outside the years 1 to 9998 are moved to the nearest one inside, so that each can be written with a
/// four-digit year under every offset from UTC, and no arithmetic on one overflows.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00 UTC; negative before.
    public let milliseconds: Int

    /// The moment `milliseconds` after the beginning of 1970.
    public init(milliseconds: Int) {
        self.milliseconds = min(max(milliseconds, Self.lowest), Self.highest)
    }

    /// The moment `seconds` after the beginning of 1970.
    public init(seconds: Int) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        self.init(milliseconds: overflow ? (seconds < 0 ? Int.min : Int.max) : product)
    }

    /// Whole seconds since the beginning of 1970, rounded down.
    public var seconds: Int { milliseconds.floored(by: 1000) }

    /// The moment `seconds` later, or earlier when negative.
    public func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + Instant(seconds: seconds).milliseconds)
    }

    /// Orders by time.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    private static let lowest = CivilDay(year: 1, month: 1, day: 1).number * Self.day
    private static let highest = (CivilDay(year: 9998, month: 12, day: 31).number + 1) * Self.day - 1
    static let day = 86_400_000
}

/// A moment together with the clock on the wall: how far the local time was from UTC.
public struct ZonedInstant: Hashable, Sendable {
    /// The moment.
    public let instant: Instant
    /// Local time minus UTC, in minutes; between -1439 and 1439.
    public let offsetMinutes: Int

    /// The moment `instant` where local time is `offsetMinutes` ahead of UTC; offsets of a day or more are cut.
    public init(_ instant: Instant, offsetMinutes: Int) {
        self.instant = instant
        self.offsetMinutes = min(max(offsetMinutes, -1439), 1439)
    }

    /// The day on the local calendar.
    public var day: CivilDay { CivilDay(number: local.floored(by: Instant.day)) }

    /// The day that a learner would call today: it begins at `rollOverHour` o'clock, so that studying past midnight
    /// still belongs to the evening before.
    public func studyDay(rollOverHour: Int) -> CivilDay {
        CivilDay(number: (local - rollOverHour * 3_600_000).floored(by: Instant.day))
    }

    /// Milliseconds since local midnight.
    public var millisecondsOfDay: Int { local - day.number * Instant.day }

    /// The same clock on the wall at another moment.
    public func at(_ other: Instant) -> ZonedInstant { ZonedInstant(other, offsetMinutes: offsetMinutes) }

    private var local: Int { instant.milliseconds + offsetMinutes * 60_000 }
}

/// A day of the Gregorian calendar, extended backwards and forwards without limit.
public struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day `number` days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day of a date; a month or day outside the calendar counts on into the next or previous one.
    ///
    /// Years are counted from March, so that the leap day is the last of the year; 400 years are 146,097 days.
    public init(year: Int, month: Int, day: Int) {
        let months = year * 12 + (month - 1) - 2
        let shifted = months.floored(by: 12)
        let inYear = months - shifted * 12
        let cycle = shifted.floored(by: 400)
        let yearOfCycle = shifted - cycle * 400
        let dayOfYear = (153 * inYear + 2) / 5 + day - 1
        number = cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
    }

    /// Year, month (1 to 12) and day of the month.
    public var date: (year: Int, month: Int, day: Int) {
        let fromMarch = number + 719_468
        let cycle = fromMarch.floored(by: 146_097)
        let dayOfCycle = fromMarch - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let inYear = (5 * dayOfYear + 2) / 153
        let month = inYear < 10 ? inYear + 3 : inYear - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * inYear + 2) / 5 + 1)
    }

    /// The moment this study day begins where local time is `offsetMinutes` ahead of UTC.
    public func start(rollOverHour: Int, offsetMinutes: Int) -> Instant {
        Instant(milliseconds: number * Instant.day + rollOverHour * 3_600_000 - offsetMinutes * 60_000)
    }

    /// The day `days` later, or earlier when negative.
    public func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    /// The date as ISO 8601 writes it: `2026-11-21`.
    public var iso: String {
        let (year, month, day) = date
        return CalendarTime.day(year: year, month: month, day).iso
    }

    /// Orders by date.
    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}

extension Int {
    /// The quotient rounded towards negative infinity; `divisor` is positive.
    func floored(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension ZonedInstant {
    /// The moment as ISO 8601 writes it, always with milliseconds and offset: `2026-11-21T09:03:11.123+01:00`.
    public var iso: String {
        let (year, month, dayOfMonth) = day.date
        let time = millisecondsOfDay
        var bytes: [UInt8] = []
        bytes.reserveCapacity(29)
        Self.append(year, width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(month, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(dayOfMonth, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        Self.append(time / 3_600_000, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Self.append(time / 60_000 % 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Self.append(time / 1000 % 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        Self.append(time % 1000, width: 3, to: &bytes)
        bytes.append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
        Self.append(abs(offsetMinutes) / 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Self.append(abs(offsetMinutes) % 60, width: 2, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads a date, a time and an offset as ISO 8601 writes them.
    ///
    /// Seconds and their fraction may be missing, digits beyond the millisecond are cut, the offset is `Z` or
    /// `±hh:mm`. Anything else is `nil`: a date that does not exist, a year before 1 or after 9998.
    public init?(iso: String) {
        var text = iso
        let read: ZonedInstant? = text.withUTF8 { ZonedInstant(isoBytes: $0) }
        guard let read else { return nil }
        self = read
    }

    /// Reads what ``init(iso:)`` reads, from bytes.
    public init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        var reader = DigitReader(bytes: bytes)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), hour < 24, minute < 60, (1...12).contains(month)
        else { return nil }
        let date = CivilDay(year: year, month: month, day: day)
        guard day >= 1, date < CivilDay(year: year, month: month + 1, day: 1) else { return nil }
        var second = 0
        var fraction = 0
        if reader.take(":") {
            guard let read = reader.number(2), read < 60 else { return nil }
            second = read
            if reader.take(".") {
                guard let read = reader.thousandths() else { return nil }
                fraction = read
            }
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        let time = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
        let milliseconds = date.number * Instant.day + time - offset * 60_000
        let instant = Instant(milliseconds: milliseconds)
        guard instant.milliseconds == milliseconds else { return nil }
        self.init(instant, offsetMinutes: offset)
    }

    private static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

/// Reads numbers of a fixed width one after the other.
private struct DigitReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    mutating func digit() -> Int? {
        guard place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else { return nil }
        place += 1
        return Int(bytes[place - 1] - UInt8(ascii: "0"))
    }

    mutating func number(_ width: Int) -> Int? {
        var result = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            result = result * 10 + digit
        }
        return result
    }

    /// One digit or more after the point, as thousandths.
    mutating func thousandths() -> Int? {
        guard let first = digit() else { return nil }
        var result = first * 100
        var unit = 10
        while let digit = digit() {
            result += digit * unit
            unit /= 10
        }
        return result
    }

    /// `Z` or `±hh:mm`, in minutes.
    mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60
        else { return nil }
        return sign * (hours * 60 + minutes)
    }
}

extension CivilDay {
    /// Reads a date as ``iso`` writes it; `nil` for anything else.
    public init?(iso: String) {
        guard let moment = ZonedInstant(iso: iso + "T00:00Z") else { return nil }
        self = moment.day
    }
}

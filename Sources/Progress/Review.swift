// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Memory

/// An event's name with the device as an index, so that a million of them stay small.
struct EventKey: Hashable, Sendable {
    let device: UInt32
    let counter: UInt32
}

/// One answer in an item's history: 24 bytes.
public struct Review: Hashable, Sendable {
    /// When it was given.
    public let instant: Instant
    let key: EventKey
    /// The grade that the marking gave.
    public let marked: Rating
    /// The grade that counts: the marking's, or the learner's own.
    public internal(set) var rating: Rating
    /// How it was asked and how near it was.
    let asked: Asked
    /// The interval that was chosen and shown, in days; 0 where none was: it follows from the model then.
    let interval: UInt16
    /// Local time less UTC when it was given, in minutes.
    let offset: Int16

    /// What an answer's line says beside its grade.
    struct Asked: Hashable, Sendable {
        /// The number of options, 0 for a typed answer; bit 7: the answer was near.
        let code: UInt8

        init(code: UInt8) { self.code = code }

        init(options: Int, isNear: Bool) {
            code = UInt8(min(max(options, 0), 127)) | (isNear ? 128 : 0)
        }

        var options: Int { Int(code & 127) }
        var isNear: Bool { code & 128 != 0 }

        static let plain = Asked(code: 0)
    }

    init(
        instant: Instant, key: EventKey, marked: Rating, rating: Rating? = nil, asked: Asked = .plain,
        interval: Int = 0, offset: Int = 0
    ) {
        self.instant = instant
        self.key = key
        self.marked = marked
        self.rating = rating ?? marked
        self.asked = asked
        self.interval = UInt16(min(max(interval, 0), 36_500))
        self.offset = Int16(min(max(offset, -1439), 1439))
    }

    /// The chance of a right answer without knowing: 1 over the number of options, 0 for a typed answer.
    public var guess: Double { asked.options > 1 ? 1 / Double(asked.options) : 0 }

    /// The study day on which it was given.
    public func studyDay(rollOverHour: Int) -> CivilDay {
        ZonedInstant(instant, offsetMinutes: Int(offset)).studyDay(rollOverHour: rollOverHour)
    }
}

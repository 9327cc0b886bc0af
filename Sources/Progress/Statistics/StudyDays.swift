// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// What was done on one study day, or on several.
public struct DayTotal: Hashable, Sendable {
    /// Answers given, those for practice too.
    public var answers = 0
    /// How many of them were right.
    public var right = 0
    /// Time from question to answer, in milliseconds.
    public var milliseconds = 0

    /// Nothing yet.
    public init() {}

    mutating func add(_ answer: PastAnswer) {
        answers += 1
        right += answer.isRight ? 1 : 0
        milliseconds += answer.milliseconds
    }

    mutating func add(_ other: DayTotal) {
        answers += other.answers
        right += other.right
        milliseconds += other.milliseconds
    }
}

/// The study days of a learner.
public struct StudyDays: Hashable, Sendable {
    /// What was done on each day that has an answer.
    public let days: [CivilDay: DayTotal]

    /// The days of `answers`; a day begins at the hour `rollOverHour`, 0 to 23, where each answer was given.
    public init(_ answers: some Sequence<PastAnswer>, rollOverHour: Int) {
        var days: [CivilDay: DayTotal] = [:]
        for answer in answers { days[answer.at.studyDay(rollOverHour: rollOverHour), default: DayTotal()].add(answer) }
        self.days = days
    }

    /// The first day; `nil` before the first answer.
    public var first: CivilDay? { days.keys.min() }

    /// What was done in all.
    public var total: DayTotal {
        days.values.reduce(into: DayTotal()) { $0.add($1) }
    }

    /// Days in a row with an answer, up to `today`.
    ///
    /// A missed day is forgiven where the six days after it in the row had none: one in a week. Today counts once it has an
    /// answer and breaks nothing before. Forgiven days are not counted.
    public func streak(today: CivilDay) -> Int {
        var length = 0
        var day = days[today] == nil ? today.adding(days: -1) : today
        var forgiven: CivilDay?
        while true {
            if days[day] != nil {
                length += 1
            } else {
                let isForgiven = forgiven.map { $0.number - day.number >= 7 } ?? true
                guard isForgiven, days[day.adding(days: -1)] != nil, length > 0 else { return length }
                forgiven = day
            }
            day = day.adding(days: -1)
        }
    }

    /// Weeks from Monday to Sunday, so many, the last of them with `today`; days to come are `nil`.
    public func weeks(_ count: Int, today: CivilDay) -> [[Int?]] {
        let monday = today.adding(days: -today.weekday - 7 * (count - 1))
        return (0..<count).map { week in
            (0..<7).map { weekday in
                let day = monday.adding(days: week * 7 + weekday)
                return day > today ? nil : days[day]?.answers ?? 0
            }
        }
    }

    /// The Monday of the first of so many weeks.
    public static func firstMonday(_ count: Int, today: CivilDay) -> CivilDay {
        today.adding(days: -today.weekday - 7 * (count - 1))
    }
}

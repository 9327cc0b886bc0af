// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Memory

/// One changed setting.
public enum SettingChange: Hashable, Sendable {
    /// The probability of recall at which items come back, 0.70 to 0.99.
    case desiredRetention(Double)
    /// The same for the items of one bank, by its name; `nil` lets it follow the profile again.
    case retentionOfBank(String, Double?)
    /// The same for the questions that bear a tag; `nil` lets them follow their bank again.
    case retentionOfTag(String, Double?)
    /// Which memory model; `nil` leaves that to the fit.
    case model(ModelVersion?)
    /// The numbers of a memory model, 21 or 34; they hold for the reviews before the change too.
    case weights([Double])
    /// How many answers there were when the numbers were last fitted.
    case fitted(Int)
    /// Waiting times in seconds while an item is learnt.
    case learningSteps([Int])
    /// Waiting times in seconds after an item was forgotten.
    case relearningSteps([Int])
    /// The longest interval in days.
    case maximumInterval(Int)
    /// New items a study day, 0 to 9,999.
    case newItemsPerDay(Int)
    /// Reviews a study day, 0 to 9,999; `nil` for no limit.
    case reviewsPerDay(Int?)
    /// In which order reviews come.
    case reviewOrder(ReviewOrder)
    /// Whether intervals vary a little, so that items begun together part.
    case fuzz(Bool)
    /// Whether a day with few reviews is preferred within that variation.
    case balance(Bool)
    /// The number from which all that looks like chance is computed.
    case seed(Int)
    /// How much of the usual load each weekday takes, in percent, from Monday on; seven numbers of 0 to 100.
    case easyDays([Int])
    /// How much certain dates take.
    case easyDates([EasyDates])
    /// The day on which the most is to be known; `nil` for none.
    case exam(CivilDay?)
    /// Whether a rounded key counts as right.
    case acceptsRounded(Bool)
    /// What stop and comma mean in typed digits; `nil` leaves that to the language of the interface.
    case digits(DigitStyle?)
    /// Whether what was wrong although the learner was sure comes before all else.
    case sureFirst(Bool)
    /// The hour at which the study day begins, 0 to 23.
    case rollOverHour(Int)
    /// The time zone that decides when a day begins.
    case timeZone(TimeZoneChoice)
}

/// In which order the reviews of a day come.
public enum ReviewOrder: String, Hashable, Sendable, CaseIterable {
    /// The longest due first, then by importance.
    case due
    /// The most retrievable first: of a backlog this saves the most.
    case retrievability
    /// The most overdue first, in relation to the interval.
    case overdueness
    /// In an order that the seed fixes.
    case random
}

/// Dates that take less than the usual load.
public struct EasyDates: Hashable, Sendable {
    /// The first day.
    public let from: CivilDay
    /// The last day.
    public let to: CivilDay
    /// How much of the usual load they take, 0 to 100 percent.
    public let percent: Int

    /// The days `from` to `to`, both included.
    public init(from: CivilDay, to: CivilDay, percent: Int) {
        self.from = from
        self.to = to
        self.percent = percent
    }
}

/// Which time zone decides when a day begins.
public enum TimeZoneChoice: Hashable, Sendable {
    /// The one the machine is set to.
    case system
    /// A zone by its name in the zone database: "Europe/Berlin".
    case named(String)
}

/// Why a setting cannot be changed to a value.
public enum SettingError: Error, Hashable, Sendable {
    /// Not within 0.70 to 0.99.
    case desiredRetention(Double)
    /// Not the numbers of a model within their ranges.
    case weights(ParametersError)
    /// A step or the longest interval is outside its range.
    case scheduler(SchedulerError)
    /// More than 32 steps.
    case tooManySteps(Int)
    /// Not within 0 to 9,999.
    case newItemsPerDay(Int)
    /// Not within 0 to 9,999.
    case reviewsPerDay(Int)
    /// Not seven numbers within 0 to 100.
    case easyDays([Int])
    /// A percentage outside 0 to 100, or a last day before the first.
    case easyDates(EasyDates)
    /// Not within 0 to 23.
    case rollOverHour(Int)
}

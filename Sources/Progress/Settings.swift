// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// What a learner can set, and how it stands after all changes so far.
public struct Settings: Hashable, Sendable {
    /// The scheduler that these settings make.
    public private(set) var scheduler = Scheduler.standard
    /// How many new items are begun on one study day; 0 to 9,999.
    public private(set) var newItemsPerDay = 20
    /// Whether a key rounded to two or more significant digits counts as right.
    public private(set) var acceptsRounded = true
    /// The hour at which the study day begins, 0 to 23.
    public private(set) var rollOverHour = 4
    /// The time zone that decides when a day begins.
    public private(set) var timeZone = TimeZoneChoice.system

    /// The settings of a learner who has changed none.
    public init() {}

    /// Makes one change.
    ///
    /// - Throws: ``SettingError`` where the value is outside its range; nothing is changed then.
    public mutating func apply(_ change: SettingChange) throws(SettingError) {
        switch change {
        case .desiredRetention(let retention):
            guard (0.7...0.99).contains(retention) else { throw .desiredRetention(retention) }
            scheduler = try scheduler(retention: retention)
        case .weights(let weights):
            do throws(ParametersError) {
                scheduler = scheduler.with(try Parameters(weights))
            } catch {
                throw .weights(error)
            }
        case .learningSteps(let steps): scheduler = try scheduler(learningSteps: steps)
        case .relearningSteps(let steps): scheduler = try scheduler(relearningSteps: steps)
        case .maximumInterval(let days): scheduler = try scheduler(maximumInterval: days)
        case .newItemsPerDay(let count):
            guard (0...9999).contains(count) else { throw .newItemsPerDay(count) }
            newItemsPerDay = count
        case .acceptsRounded(let flag): acceptsRounded = flag
        case .rollOverHour(let hour):
            guard (0...23).contains(hour) else { throw .rollOverHour(hour) }
            rollOverHour = hour
        case .timeZone(let choice): timeZone = choice
        }
    }

    private func scheduler(
        retention: Double? = nil, learningSteps: [Int]? = nil, relearningSteps: [Int]? = nil,
        maximumInterval: Int? = nil
    ) throws(SettingError) -> Scheduler {
        for steps in [learningSteps, relearningSteps] {
            if let steps, steps.count > Self.mostSteps { throw .tooManySteps(steps.count) }
        }
        do throws(SchedulerError) {
            return try Scheduler(
                parameters: scheduler.parameters, desiredRetention: retention ?? scheduler.desiredRetention,
                learningSteps: learningSteps ?? scheduler.learningSteps,
                relearningSteps: relearningSteps ?? scheduler.relearningSteps,
                maximumInterval: maximumInterval ?? scheduler.maximumInterval)
        } catch {
            throw .scheduler(error)
        }
    }

    private static let mostSteps = 32
}

/// One changed setting.
public enum SettingChange: Hashable, Sendable {
    /// The probability of recall at which items come back, 0.70 to 0.99.
    case desiredRetention(Double)
    /// The 21 numbers of the memory model; they hold for the reviews before the change too.
    case weights([Double])
    /// Waiting times in seconds while an item is learnt.
    case learningSteps([Int])
    /// Waiting times in seconds after an item was forgotten.
    case relearningSteps([Int])
    /// The longest interval in days.
    case maximumInterval(Int)
    /// New items a study day, 0 to 9,999.
    case newItemsPerDay(Int)
    /// Whether a rounded key counts as right.
    case acceptsRounded(Bool)
    /// The hour at which the study day begins, 0 to 23.
    case rollOverHour(Int)
    /// The time zone that decides when a day begins.
    case timeZone(TimeZoneChoice)
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
    /// Not 21 numbers within their ranges.
    case weights(ParametersError)
    /// A step or the longest interval is outside its range.
    case scheduler(SchedulerError)
    /// More than 32 steps.
    case tooManySteps(Int)
    /// Not within 0 to 9,999.
    case newItemsPerDay(Int)
    /// Not within 0 to 23.
    case rollOverHour(Int)
}

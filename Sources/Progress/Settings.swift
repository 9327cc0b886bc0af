// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Memory

/// What a learner can set, and how it stands after all changes so far.
public struct Settings: Hashable, Sendable {
    /// The scheduler that these settings make.
    public private(set) var scheduler = Scheduler.standard
    /// The model that the learner chose; `nil` leaves that to the fit.
    public private(set) var chosenModel: ModelVersion?
    /// Desired retention by the name of a bank, where it differs from the profile's.
    public private(set) var bankRetentions: [String: Double] = [:]
    /// Desired retention by a tag of questions, where it differs from the bank's and the profile's.
    public private(set) var tagRetentions: [String: Double] = [:]
    /// How many answers there were when the numbers were last fitted.
    public private(set) var fitted = 0
    /// How many new items are begun on one study day; 0 to 9,999.
    public private(set) var newItemsPerDay = 20
    /// How many reviews are asked on one study day; `nil` for no limit.
    public private(set) var reviewsPerDay: Int?
    /// In which order reviews come.
    public private(set) var reviewOrder = ReviewOrder.due
    /// Whether intervals vary a little.
    public private(set) var fuzz = true
    /// Whether a day with few reviews is preferred.
    public private(set) var balance = true
    /// The number from which all that looks like chance is computed.
    public private(set) var seed = 0
    /// How much of the usual load each weekday takes, in percent, from Monday on.
    public private(set) var easyDays = [Int](repeating: 100, count: 7)
    /// How much certain dates take.
    public private(set) var easyDates: [EasyDates] = []
    /// The day on which the most is to be known.
    public private(set) var exam: CivilDay?
    /// Whether a key rounded to two or more significant digits counts as right.
    public private(set) var acceptsRounded = true
    /// What stop and comma mean in typed digits; `nil` leaves that to the language of the interface.
    public private(set) var digits: DigitStyle?
    /// Whether what was wrong although the learner was sure comes before all else.
    public private(set) var sureFirst = true
    /// The hour at which the study day begins, 0 to 23.
    public private(set) var rollOverHour = 4
    /// The time zone that decides when a day begins.
    public private(set) var timeZone = TimeZoneChoice.system

    private var parameters: [ModelVersion: Parameters] = [:]
    private var fittedModel = ModelVersion.fsrs6

    /// The settings of a learner who has changed none.
    public init() {}

    /// The numbers of a model: the learner's own, or the defaults.
    public func parameters(of version: ModelVersion) -> Parameters {
        parameters[version] ?? .standard(for: version)
    }

    /// Makes one change.
    ///
    /// - Throws: ``SettingError`` where the value is outside its range; nothing is changed then.
    public mutating func apply(_ change: SettingChange) throws(SettingError) {
        switch change {
        case .desiredRetention(let retention):
            scheduler = try scheduler(retention: checked(retention))
        case .retentionOfBank(let bank, let retention):
            if let retention { bankRetentions[bank] = try checked(retention) } else { bankRetentions[bank] = nil }
        case .retentionOfTag(let tag, let retention):
            if let retention { tagRetentions[tag] = try checked(retention) } else { tagRetentions[tag] = nil }
        case .model(let version):
            chosenModel = version
            useModel()
        case .weights(let weights):
            do throws(ParametersError) {
                let new = try Parameters(weights)
                parameters[new.version] = new
                fittedModel = new.version
            } catch {
                throw .weights(error)
            }
            useModel()
        case .fitted(let count): fitted = max(0, count)
        case .learningSteps(let steps): scheduler = try scheduler(learningSteps: steps)
        case .relearningSteps(let steps): scheduler = try scheduler(relearningSteps: steps)
        case .maximumInterval(let days): scheduler = try scheduler(maximumInterval: days)
        case .newItemsPerDay(let count):
            guard (0...9999).contains(count) else { throw .newItemsPerDay(count) }
            newItemsPerDay = count
        case .reviewsPerDay(let count):
            if let count, !(0...9999).contains(count) { throw .reviewsPerDay(count) }
            reviewsPerDay = count
        case .reviewOrder(let order): reviewOrder = order
        case .fuzz(let flag): fuzz = flag
        case .balance(let flag): balance = flag
        case .seed(let seed): self.seed = seed
        case .easyDays(let percents):
            guard percents.count == 7, percents.allSatisfy({ (0...100).contains($0) }) else {
                throw .easyDays(percents)
            }
            easyDays = percents
        case .easyDates(let dates):
            if let wrong = dates.first(where: { !(0...100).contains($0.percent) || $0.to < $0.from }) {
                throw .easyDates(wrong)
            }
            easyDates = dates
        case .exam(let day): exam = day
        case .acceptsRounded(let flag): acceptsRounded = flag
        case .digits(let style): digits = style
        case .sureFirst(let flag): sureFirst = flag
        case .rollOverHour(let hour):
            guard (0...23).contains(hour) else { throw .rollOverHour(hour) }
            rollOverHour = hour
        case .timeZone(let choice): timeZone = choice
        }
    }

    /// How much of the usual load a day takes, 0 to 1.
    public func share(of day: CivilDay) -> Double {
        let dates = easyDates.last { $0.from <= day && day <= $0.to }
        return Double(dates?.percent ?? easyDays[day.weekday]) / 100
    }

    /// The scheduler for a question: of its tags the one with the highest retention decides, else its bank, else the profile.
    public func scheduler(ofBank bank: String, tags: [String] = []) -> Scheduler {
        let retention = tags.compactMap { tagRetentions[$0] }.max() ?? bankRetentions[bank]
        return retention.map { scheduler.with(desiredRetention: $0) } ?? scheduler
    }

    private mutating func useModel() {
        scheduler = scheduler.with(parameters(of: chosenModel ?? fittedModel))
    }

    private func checked(_ retention: Double) throws(SettingError) -> Double {
        guard (0.7...0.99).contains(retention) else { throw .desiredRetention(retention) }
        return retention
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

extension CivilDay {
    /// The day of the week: 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 }
}

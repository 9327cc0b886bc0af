// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// What fitting a learner's memory comes to, and the settings to change for it.
public struct Optimization: Hashable, Sendable {
    /// How the fit of each model ended, FSRS-6 first; empty where there are too few answers.
    public let outcomes: [Model]
    /// The model to use.
    public let version: ModelVersion
    /// The settings to change, the mark that a fit was tried among them.
    public let changes: [SettingChange]
    /// How many answers the learner has given.
    public let answers: Int

    /// One model's fit.
    public struct Model: Hashable, Sendable {
        /// The model.
        public let version: ModelVersion
        /// How its fit ended.
        public let outcome: Fitter.Outcome

        /// Log loss on the held-back reviews of what would be used.
        public var loss: Double { min(outcome.before, outcome.after) }
    }

    /// By how much, in parts of its log loss, FSRS-7 must be the better before it takes FSRS-6's place.
    static let margin = 0.002
    /// The fewest held-back reviews on which the two models are compared.
    static let fewestCompared = 300

    /// Fits the models that the learner may use.
    ///
    /// Both where the choice is left to the fit, otherwise the chosen one. Nothing is changed that does not predict a later,
    /// held-back part of the learner's reviews better.
    ///
    /// - Parameter priors: What is known before the first review, by model; the published priors where none is given.
    public init(_ state: LearnerState, workers: Workers, priors: [ModelVersion: Prior] = [:]) {
        let log = state.fitLog()
        let settings = state.settings
        let versions = settings.chosenModel.map { [$0] } ?? ModelVersion.allCases
        var outcomes: [Model] = []
        for version in versions {
            let fitter = Fitter(prior: priors[version] ?? .published(version), workers: workers)
            guard let outcome = fitter.fit(log, current: settings.parameters(of: version)) else { continue }
            outcomes.append(Model(version: version, outcome: outcome))
        }
        let before = settings.scheduler.parameters.version
        var version = settings.chosenModel ?? before
        if settings.chosenModel == nil, let six = outcomes.first(where: { $0.version == .fsrs6 }),
            let seven = outcomes.first(where: { $0.version == .fsrs7 }),
            six.outcome.heldBack >= Self.fewestCompared
        {
            version = seven.loss < six.loss * (1 - Self.margin) ? .fsrs7 : .fsrs6
        }
        var changes: [SettingChange] = []
        if let chosen = outcomes.first(where: { $0.version == version }),
            chosen.outcome.isBetter || version != before
        {
            changes.append(.weights(chosen.outcome.parameters.weights))
        }
        answers = state.answerCount
        changes.append(.fitted(answers))
        self.outcomes = outcomes
        self.version = version
        self.changes = changes
    }

    /// The priors of a class: each learner fitted alone, and then pooled.
    public static func priors(ofClass learners: [LearnerState], workers: Workers) -> [ModelVersion: Prior] {
        var priors: [ModelVersion: Prior] = [:]
        for version in ModelVersion.allCases {
            let published = Prior.published(version)
            let fitter = Fitter(prior: published, workers: workers)
            let fitted = learners.compactMap { learner in
                fitter.fit(learner.fitLog(), current: .standard(for: version))?.parameters
            }
            priors[version] = published.pooled(fitted)
        }
        return priors
    }

    /// Whether enough answers have come since the last fit for another one.
    public static func isTime(_ state: LearnerState) -> Bool {
        let new = state.answerCount - state.settings.fitted
        return new >= max(100, state.settings.fitted / 10)
    }
}

extension LearnerState {
    /// How the model in force has predicted the learner's reviews; `nil` without a review on a later day.
    public func health() -> Health? {
        Health(Prediction.all(fitLog(), settings.scheduler.parameters))
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// `simulate`: fits learners of a second population; with `--choices SHARE`, learners who guess at choices, and what a
/// right choice taken for knowledge costs.
struct SimulateCommand {
    let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func run() throws {
        let count = arguments.int("learners") ?? 100
        let reviews = arguments.int("reviews") ?? 1000
        let days = arguments.int("days") ?? 200
        let choices = arguments.double("choices") ?? 0
        var random = LabRandom(seed: UInt64(arguments.int("seed") ?? 1))
        var learners: [FitReport.Learner] = []
        for _ in 0..<count {
            let learner = SimulatedLearner(choices: choices, &random)
            let (studied, times) = learner.study(reviews, days: days, &random)
            learners.append(FitReport.Learner(reviews: studied, times: times, truth: learner.parameters))
        }
        print("\(count) simulated learners, \(reviews) reviews each, seed \(arguments.int("seed") ?? 1)")
        if choices == 0 {
            FitReport(learners, FitReport.fitter(arguments), repeats: 1).print()
        } else {
            compareRules(learners)
        }
    }

    /// Log loss on typed answers after the cut, where a right choice is evidence, and where it is Good.
    private func compareRules(_ learners: [FitReport.Learner]) {
        let fitter = FitReport.fitter(arguments)
        var sums: [String: Double] = [:]
        var counted = 0.0
        for learner in learners {
            let naive = learner.reviews.map { review in
                var review = review
                review.guess = 0
                return review
            }
            let typed = learner.reviews[learner.cut...].filter { $0.days >= 1 }.map { $0.guess == 0 }
            guard typed.contains(true) else { continue }
            counted += 1
            for (name, reviews) in [("evidence", learner.reviews), ("Good", naive)] {
                let fitted = fitter.fit(FitLog(Array(reviews[..<learner.cut])), current: .standard)?.parameters
                for (way, parameters) in [("default", Parameters.standard), ("fitted", fitted ?? .standard)] {
                    let predictions = Prediction.all(FitLog(reviews), parameters, from: learner.cut)
                    let numbers = zip(predictions, typed).filter { $0.1 }.map { $0.0 }
                    sums[name + " " + way, default: 0] += Health(numbers)?.logLoss ?? 0
                }
            }
        }
        for way in ["default", "fitted"] {
            for name in ["evidence", "Good"] {
                let loss = (sums[name + " " + way] ?? 0) / max(counted, 1)
                print("  \(way) numbers, a right choice is \(name): log loss on typed answers \(FitReport.fixed(loss))")
            }
        }
    }
}

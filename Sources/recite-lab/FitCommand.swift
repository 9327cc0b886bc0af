// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import Memory

/// `fit CSV --truth JSON`: the default, the fitted and the hidden numbers on the later fifth of each learner's time.
struct FitCommand {
    let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func run() throws {
        guard let path = arguments.words.first else { throw LabError.usage }
        let table = try ReviewTable(Lab.bytes(path))
        let truth = try arguments["truth"].map { try JSONReader.read(String(decoding: Lab.bytes($0), as: UTF8.self)) }
        let version = ModelVersion(rawValue: arguments["model"] ?? "") ?? .fsrs6
        var fitter = Fitter(prior: .published(version), workers: Lab.workers)
        if let value = arguments.double("strength") { fitter.strength = value }
        if let value = arguments.double("oldest") { fitter.oldest = value }
        if let value = arguments.double("held") { fitter.heldBack = value }
        if let value = arguments.int("slices") { fitter.slices = value }
        let repeats = arguments.int("repeat") ?? 1
        var results: [String: [Health]] = [:]
        var seconds = 0.0
        var kept = 0
        for learner in table.learners {
            let start = Int(Double(learner.reviews.count) * 0.8)
            let cut = learner.times.firstIndex(of: learner.times[start]) ?? start
            let early = Array(learner.reviews[..<cut])
            var outcome: Fitter.Outcome?
            var best = Double.infinity
            for _ in 0..<repeats {
                best = min(best, Lab.seconds { outcome = fitter.fit(FitLog(early), current: .standard(for: version)) })
            }
            seconds += best
            let fitted = outcome?.parameters ?? .standard(for: version)
            if outcome?.isBetter ?? false { kept += 1 }
            if arguments["verbose"] != nil { print(learner.number, fitted.weights) }
            let log = FitLog(learner.reviews)
            var candidates = [("default", Parameters.standard(for: version)), ("fitted", fitted)]
            if let weights = truth?[String(learner.number)]?["w"]?.array?.compactMap(\.double),
                let hidden = try? Parameters(weights)
            {
                candidates.append(("hidden truth", hidden))
            }
            for (name, parameters) in candidates {
                if let health = Health(Prediction.all(log, parameters, from: cut)) {
                    results[name, default: []].append(health)
                }
            }
        }
        print("\(path): \(table.learners.count) learners, fit \(seconds) s, new numbers kept for \(kept)")
        let defaults = results["default"] ?? []
        for name in ["default", "fitted", "hidden truth"] {
            guard let healths = results[name] else { continue }
            let mean = { (value: (Health) -> Double?) in
                let values = healths.compactMap(value)
                return values.reduce(0, +) / Double(max(values.count, 1))
            }
            let worse = zip(healths, defaults).count { $0.logLoss > $1.logLoss }
            print(
                "  \(name): log loss \(fixed(mean(\.logLoss))), RMSE(bins) \(fixed(mean(\.rmse))), "
                    + "AUC \(fixed(mean(\.auc))), worse than the default \(worse)")
        }
    }

    private func fixed(_ value: Double) -> String { String((value * 100_000).rounded() / 100_000) }
}

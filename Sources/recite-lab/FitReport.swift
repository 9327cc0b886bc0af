// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// How fits do on the later fifth of learners' time, beside the default numbers and the hidden ones.
struct FitReport {
    /// One learner's reviews, their times, and the hidden numbers where they are known.
    struct Learner {
        var reviews: [FitReview]
        var times: [Int]
        var truth: Parameters?

        /// The place of the first review of the last fifth; reviews of one moment stay together.
        var cut: Int {
            let start = Int(Double(reviews.count) * 0.8)
            return times.firstIndex(of: times[start]) ?? start
        }
    }

    private var healths: [String: [Health]] = [:]
    private var seconds = 0.0
    private var kept = 0
    private let count: Int

    init(_ learners: [Learner], _ fitter: Fitter, repeats: Int) {
        count = learners.count
        let standard = Parameters.standard(for: fitter.prior.version)
        for learner in learners where learner.reviews.count > 1 {
            let early = Array(learner.reviews[..<learner.cut])
            var outcome: Fitter.Outcome?
            var best = Double.infinity
            for _ in 0..<repeats {
                best = min(best, Lab.seconds { outcome = fitter.fit(FitLog(early), current: standard) })
            }
            seconds += best
            if outcome?.isBetter ?? false { kept += 1 }
            let log = FitLog(learner.reviews)
            var candidates = [("default", standard), ("fitted", outcome?.parameters ?? standard)]
            if let truth = learner.truth { candidates.append(("hidden truth", truth)) }
            for (name, parameters) in candidates {
                if let health = Health(Prediction.all(log, parameters, from: learner.cut)) {
                    healths[name, default: []].append(health)
                }
            }
        }
    }

    /// The fitter that the arguments describe.
    static func fitter(_ arguments: Arguments) -> Fitter {
        let version = ModelVersion(rawValue: arguments["model"] ?? "") ?? .fsrs6
        var fitter = Fitter(prior: .published(version), workers: Lab.workers)
        if let value = arguments.double("strength") { fitter.strength = value }
        if let value = arguments.double("oldest") { fitter.oldest = value }
        if let value = arguments.double("held") { fitter.heldBack = value }
        if let value = arguments.int("slices") { fitter.slices = value }
        return fitter
    }

    func print() {
        Swift.print("  \(count) learners, all fits \(Self.fixed(seconds)) s, new numbers kept for \(kept)")
        let defaults = healths["default"] ?? []
        for name in ["default", "fitted", "hidden truth"] {
            guard let healths = healths[name] else { continue }
            let mean = { (value: (Health) -> Double?) in
                let values = healths.compactMap(value)
                return Self.fixed(values.reduce(0, +) / Double(max(values.count, 1)))
            }
            let worse = zip(healths, defaults).count { $0.logLoss > $1.logLoss }
            Swift.print(
                "  \(name): log loss \(mean(\.logLoss)), RMSE(bins) \(mean(\.rmse)), AUC \(mean(\.auc)),"
                    + " worse than the default \(worse)")
        }
    }

    static func fixed(_ value: Double) -> String { String((value * 100_000).rounded() / 100_000) }
}

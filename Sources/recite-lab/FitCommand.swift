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
        let learners = table.learners.map { learner in
            let weights = truth?[String(learner.number)]?["w"]?.array?.compactMap(\.double)
            return FitReport.Learner(
                reviews: learner.reviews, times: learner.times, truth: weights.flatMap { try? Parameters($0) })
        }
        print(path)
        FitReport(learners, FitReport.fitter(arguments), repeats: arguments.int("repeat") ?? 1).print()
    }
}

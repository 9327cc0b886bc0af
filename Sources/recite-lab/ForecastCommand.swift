// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// `forecast`: the time that a year of 10,000 items takes to play, and what each retention asks for.
struct ForecastCommand {
    let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func run() throws {
        let items = arguments.int("items") ?? 10_000
        let days = arguments.int("days") ?? 365
        var plan = Forecast.Plan(
            scheduler: .standard.with(.standard(for: ModelVersion(rawValue: arguments["model"] ?? "") ?? .fsrs6)),
            days: days, newItems: items, newPerDay: 20, reviewsPerDay: 200)
        var best = Double.infinity
        var reviews = 0
        for _ in 0..<5 {
            best = min(
                best,
                Lab.seconds {
                    reviews = Forecast([], plan).days.reduce(0) { $0 + $1.answers }
                })
        }
        print(
            "\(items) items, \(days) days, 20 new and 200 reviews a day: \(reviews) answers, \(FitReport.fixed(best * 1000)) ms"
        )
        plan.newPerDay = items / days + 1
        plan.reviewsPerDay = nil
        for percent in stride(from: 70, through: 97, by: 3) {
            plan.scheduler = plan.scheduler.with(desiredRetention: Double(percent) / 100)
            let played = Forecast([], plan).days
            let late = played.suffix(90).reduce(0) { $0 + $1.reviews } / 90
            print(
                "  retention 0.\(percent): \(late) reviews a day in the last 90, \(Int(played.last?.known ?? 0)) known")
        }
    }
}

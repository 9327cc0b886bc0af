// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import Memory

/// `vectors FILE`: every row of a table of reference reviews against the scheduler.
struct VectorsCommand {
    let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    private struct Errors {
        var stability = 0.0
        var difficulty = 0.0
        var recall = 0.0
        var reviews = 0
        var mismatches = 0
    }

    /// Whether every row is within its tolerance.
    func run() throws -> Bool {
        guard let path = arguments.words.first else { throw LabError.usage }
        let file = try JSONReader.read(String(decoding: Lab.bytes(path), as: UTF8.self))
        guard file["schema"]?.string == "fsrs-vectors/1" else { throw LabError.json("schema") }
        let tolerance = { (name: String) in file["tolerance"]?[name]?.double ?? 1e-9 }
        var sets: [String: Parameters] = [:]
        for member in file["parameter_sets"]?.object?.members ?? [] {
            sets[member.name] = try Parameters((member.value.array ?? []).compactMap(\.double))
        }
        var errors = Errors()
        let sequences = file["sequences"]?.array ?? []
        for sequence in sequences { try check(sequence, sets, &errors) }
        print(
            "\(sequences.count) sequences, \(errors.reviews) reviews; largest error: stability \(errors.stability)"
                + " (relative), difficulty \(errors.difficulty), retrievability \(errors.recall);"
                + " state, step or due other than expected: \(errors.mismatches)")
        return errors.reviews > 0 && errors.mismatches == 0 && errors.stability <= tolerance("s_rel")
            && errors.difficulty <= tolerance("d_abs") && errors.recall <= tolerance("r_abs")
    }

    private func check(_ sequence: JSONValue, _ sets: [String: Parameters], _ errors: inout Errors) throws {
        let schedulers = try (sequence["configs"]?.array ?? []).map { config in
            guard let parameters = sets[config["params"]?.string ?? ""] else { throw LabError.json("params") }
            return try Scheduler(
                parameters: parameters, desiredRetention: config["desired_retention"]?.double ?? 0,
                learningSteps: steps(config["learning_steps"]), relearningSteps: steps(config["relearning_steps"]),
                maximumInterval: config["maximum_interval"]?.int ?? 0)
        }
        var card = Card.new
        for row in sequence["reviews"]?.array ?? [] {
            guard let now = row["t"]?.int, let rating = row["rating"]?.int.flatMap(Rating.init),
                schedulers.indices.contains(row["config"]?.int ?? 0)
            else { throw LabError.json("reviews") }
            let scheduler = schedulers[row["config"]?.int ?? 0]
            compare(scheduler.retrievability(card, at: now), row["r_before"]?.double, &errors.recall)
            for (index, outcome) in scheduler.preview(card, at: now).enumerated() {
                guard let preview = row["preview"]?[String(index + 1)] else { continue }
                compare(outcome, preview, now, &errors)
            }
            card = scheduler.review(card, rating, at: now)
            compare(card, row, now, &errors)
            guard let due = card.trace?.due else { continue }
            compare(scheduler.retrievability(card, at: due), row["r_due"]?.double, &errors.recall)
            compare(scheduler.retrievability(card, at: now + 864_000), row["r_10d"]?.double, &errors.recall)
            compare(scheduler.retrievability(card, at: now + 8_640_000), row["r_100d"]?.double, &errors.recall)
            errors.reviews += 1
        }
    }

    private func compare(_ card: Card, _ row: JSONValue, _ now: Int, _ errors: inout Errors) {
        guard let trace = card.trace else { return }
        let (state, step): (String, Int?) =
            switch card {
            case .new: ("new", nil)
            case .learning(let step, _): ("learning", step)
            case .review: ("review", nil)
            case .relearning(let step, _): ("relearning", step)
            }
        let names = [
            row["state"]?.string?.lowercased(),
            row["state"]?.int.map { ["learning", "review", "relearning"][($0 - 1) % 3] },
        ]
        let isSame =
            names.contains(state) && row["step"]?.int == step && row["due"]?.int == trace.due
            && (row["ivl"]?.int.map { $0 == trace.due - now } ?? true)
        if !isSame { errors.mismatches += 1 }
        if let wanted = row["s"]?.double {
            errors.stability = max(errors.stability, abs(trace.stability - wanted) / wanted)
        }
        compare(trace.difficulty, row["d"]?.double, &errors.difficulty)
    }

    private func compare(_ value: Double?, _ wanted: Double?, _ largest: inout Double) {
        if let value, let wanted { largest = max(largest, abs(value - wanted)) }
    }

    private func steps(_ value: JSONValue?) -> [Int] {
        (value?.array ?? []).compactMap { $0.int ?? $0.double.map { Int($0) } }
    }
}

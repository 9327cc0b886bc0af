// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import Memory

/// The reference rows of `Vectors/fsrs6.jsonl`: review sequences and what py-fsrs 6.3.2 makes of them.
///
/// Its first line names the parameter sets and the columns; each further line is one card's life.
struct FSRSVectors {
    let parameters: [String: Parameters]
    let sequences: [Sequence]

    struct Sequence {
        let id: String
        let family: String
        let schedulers: [Scheduler]
        let rows: [Row]
    }

    struct Row {
        let time: Int
        let rating: Rating
        let config: Int
        let before: Double?
        let after: Outcome
        let atDue: Double
        let after10Days: Double
        let after100Days: Double
        let preview: [Outcome]
    }

    struct Outcome {
        let state: String
        let step: Int?
        let stability: Double
        let difficulty: Double
        let due: Int
    }

    enum Problem: Error { case malformed(line: Int) }

    static func load(file: String = #filePath) throws -> FSRSVectors {
        let place = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Vectors/fsrs6.jsonl")
        let lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n")
        var sets: [String: Parameters] = [:]
        for member in try JSONReader.read(String(lines[0]))["parameters"]?.object?.members ?? [] {
            sets[member.name] = try Parameters((member.value.array ?? []).compactMap(\.double))
        }
        var sequences: [Sequence] = []
        for (number, line) in lines.enumerated().dropFirst() {
            guard let sequence = try Sequence(JSONReader.read(String(line)), sets) else {
                throw Problem.malformed(line: number + 1)
            }
            sequences.append(sequence)
        }
        return FSRSVectors(parameters: sets, sequences: sequences)
    }
}

extension FSRSVectors.Sequence {
    fileprivate init?(_ json: JSONValue, _ sets: [String: Parameters]) throws {
        guard let id = json["id"]?.string, let family = json["family"]?.string, let configs = json["configs"]?.array,
            let reviews = json["reviews"]?.array
        else { return nil }
        var schedulers: [Scheduler] = []
        for config in configs {
            guard let parameters = sets[config["params"]?.string ?? ""],
                let retention = config["desired_retention"]?.double, let maximum = config["maximum_interval"]?.int
            else { return nil }
            schedulers.append(
                try Scheduler(
                    parameters: parameters, desiredRetention: retention,
                    learningSteps: (config["learning_steps"]?.array ?? []).compactMap(\.int),
                    relearningSteps: (config["relearning_steps"]?.array ?? []).compactMap(\.int),
                    maximumInterval: maximum))
        }
        let rows = reviews.compactMap(FSRSVectors.Row.init)
        guard rows.count == reviews.count else { return nil }
        self.init(id: id, family: family, schedulers: schedulers, rows: rows)
    }
}

extension FSRSVectors.Row {
    fileprivate init?(_ json: JSONValue) {
        guard let row = json.array, row.count >= 12, let time = row[0].int,
            let rating = row[1].int.flatMap(Rating.init),
            let config = row[2].int, let after = FSRSVectors.Outcome(Array(row[4...8])), let atDue = row[9].double,
            let after10Days = row[10].double, let after100Days = row[11].double
        else { return nil }
        let preview =
            row.count > 12 ? (row[12].array ?? []).compactMap { $0.array.flatMap(FSRSVectors.Outcome.init) } : []
        self.init(
            time: time, rating: rating, config: config, before: row[3].double, after: after, atDue: atDue,
            after10Days: after10Days, after100Days: after100Days, preview: preview)
    }
}

extension FSRSVectors.Outcome {
    fileprivate init?(_ row: [JSONValue]) {
        guard row.count == 5, let state = row[0].string, let stability = row[2].double, let difficulty = row[3].double,
            let due = row[4].int
        else { return nil }
        self.init(state: state, step: row[1].int, stability: stability, difficulty: difficulty, due: due)
    }
}

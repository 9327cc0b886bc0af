// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import Testing

@testable import Memory

struct FSRS7Tests {
    /// The published check values: the state after each review of 1 3 3 3 3 3 after 0 0 1 3 8 21 days, to the digits given.
    @Test func thePublishedCheckValuesAreReproduced() {
        let model = FSRS7(.standard7)
        let reviews: [(Double, Rating)] = [(0, .again), (0, .good), (1, .good), (3, .good), (8, .good), (21, .good)]
        let expected: [[Double]] = [
            [0.1104, 0.0883, 6.1686], [0.1104, 0.0883, 6.1092], [0.9169, 44.4442, 6.0504], [3.5338, 193.5973, 5.9922],
            [10.186, 407.6265, 5.9346], [25.9857, 700.5589, 5.8775],
        ]
        let intervals: [Int: [Double]] = [
            2: [0.2076, 2.0716, 0.0294], 3: [2.7671, 18.7822, 0.5214], 4: [12.5299, 77.3876, 3.0295],
            5: [40.6433, 240.9309, 11.1713],
        ]
        var state: MemoryState?
        for (index, review) in reviews.enumerated() {
            let next = state.map { model.next($0, review.1, days: review.0) } ?? model.first(review.1)
            let found = [next.stability, next.fast, next.difficulty]
            for (value, wanted) in zip(found, expected[index]) {
                #expect(abs(value - wanted) <= 0.00005001, "review \(index + 1)")
            }
            for (retention, wanted) in zip([0.9, 0.8, 0.95], intervals[index] ?? []) {
                #expect(abs(model.interval(next, retention: retention) - wanted) <= 0.00005001, "review \(index + 1)")
            }
            state = next
        }
    }

    /// `Vectors/fsrs7.jsonl`, made by `Vectors/fsrs7.py`.
    @Test func everyRowOfTheSecondImplementationIsReproduced() throws {
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Vectors/fsrs7.jsonl")
        let lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n")
        let sets = try JSONReader.read(String(lines[0]))["parameters"]
        var rows = 0
        for line in lines.dropFirst() {
            let card = try JSONReader.read(String(line))
            let name = card["set"]?.string ?? ""
            let model = FSRS7(try Parameters((sets?[name]?.array ?? []).compactMap(\.double)))
            var state: MemoryState?
            for row in card["reviews"]?.array ?? [] {
                let values = (row.array ?? []).map(\.double)
                let days = try #require(values[0])
                let rating = try #require(values[1].flatMap { Rating(rawValue: Int($0)) })
                if let state, let before = values[2] {
                    #expect(abs(model.retrievability(state, days: days) - before) < 1e-9, "\(name)")
                }
                let next = state.map { model.next($0, rating, days: days) } ?? model.first(rating)
                let found = [
                    next.stability, next.fast, next.difficulty, model.retrievability(next, days: 1),
                    model.retrievability(next, days: 30), model.interval(next, retention: 0.9),
                    model.interval(next, retention: 0.7),
                ]
                for (value, wanted) in zip(found, values[3...]) {
                    let wanted = try #require(wanted)
                    #expect(abs(value - wanted) <= 1e-9 + 1e-8 * abs(wanted), "\(name), row \(rows)")
                }
                state = next
                rows += 1
            }
        }
        #expect(rows > 500)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import TestSupport

/// A random life of a learner on three devices, with everything that can happen, clocks put back included.
struct RandomLife {
    private(set) var events: [Event] = []

    init(seed: UInt64, count: Int) throws {
        var random = SeededGenerator(seed: seed)
        var makers = try ["desk", "phone", "tablet"].map { try EventMaker($0) }
        var now = moment(9)
        for _ in 0..<count {
            let step = [0, 1, 30, 700, 90_000, 400_000, -5000].randomElement(using: &random) ?? 0
            now = now.at(now.instant.adding(seconds: step))
            let item = "item \(Int.random(in: 0..<12, using: &random))"
            let rating = Rating.allCases.randomElement(using: &random) ?? .good
            let earlier = events.randomElement(using: &random)?.id
            let body: Event.Body =
                switch (Int.random(in: 0..<20, using: &random), earlier) {
                case (0...1, let earlier?): .undo(earlier)
                case (2...3, let earlier?): .overrule(earlier, rating)
                case (4, _): .suspend(ItemID(item))
                case (5, _): .resume(ItemID(item))
                case (6, _): .settings([Self.setting(&random)])
                case (7, _): .unknown(type: "later")
                case (8, _): .move(Self.movement(now, &random))
                case (9...12, _): .answer(Self.answer(item, rating, &random))
                default: .answer(.sample(item, rating))
                }
            let device = Int.random(in: makers.indices, using: &random)
            events.append(makers[device].event(now, body))
        }
    }

    private static func movement(_ now: ZonedInstant, _ random: inout SeededGenerator) -> Movement {
        let items = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            Movement.Moved(
                item: ItemID("item \(Int.random(in: 0..<12, using: &random))"),
                day: now.day.adding(days: Int.random(in: 0...9, using: &random)))
        }
        return Movement(reason: .spread, items: items)
    }

    /// A choice, a near answer, one for practice, one whose interval was chosen.
    private static func answer(
        _ item: String, _ rating: Rating, _ random: inout SeededGenerator
    ) -> Answered {
        let isChoice = Bool.random(using: &random)
        return Answered(
            item: ItemID(item), question: QuestionID(rawValue: item + "/2"),
            kind: .known(isChoice ? .choice : .numeric),
            form: "lookup", typed: "A",
            verdict: rating == .again && !isChoice ? .near(distance: 0.01) : .right, rating: rating, milliseconds: 900,
            session: SessionID(rawValue: "s2"), options: isChoice ? Int.random(in: 2...5, using: &random) : nil,
            interval: Bool.random(using: &random) ? Int.random(in: 1...400, using: &random) : nil,
            practice: Int.random(in: 0..<4, using: &random) == 0 ? .cram : nil,
            confidence: Bool.random(using: &random) ? 0.75 : nil)
    }

    private static func setting(_ random: inout SeededGenerator) -> SettingChange {
        switch Int.random(in: 0..<10, using: &random) {
        case 6: return .model(ModelVersion.allCases.randomElement(using: &random))
        case 7: return .weights(Parameters.standard7.weights)
        case 8: return .reviewOrder(ReviewOrder.allCases.randomElement(using: &random) ?? .due)
        case 9:
            let retention = Bool.random(using: &random) ? 0.8 : nil
            return Bool.random(using: &random) ? .retentionOfBank("bank", retention) : .retentionOfTag("tag", retention)
        case 0: return .desiredRetention(Double(Int.random(in: 60...99, using: &random)) / 100)
        case 1: return .learningSteps(Array([60, 600, 3600].prefix(Int.random(in: 0...3, using: &random))))
        case 2: return .maximumInterval(Int.random(in: 1...100, using: &random))
        case 3: return .rollOverHour(Int.random(in: 0...25, using: &random))
        default:
            var weights = Parameters.standard.weights
            weights[2] = Double(Int.random(in: 1...10, using: &random))
            return .weights(weights)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import TestSupport
import Testing

@testable import Progress

/// What an exam date does, played with a learner whose memory is as the model says.
struct ExamTests {
    private static let items = (0..<120).map {
        QueueItem(item: ItemID("i\($0)"), measure: MeasureID(rawValue: "m\($0)"), importance: 0.5)
    }
    /// The first day of study, and the exam as its day.
    private static let first = CivilDay(year: 2026, month: 9, day: 1)
    private static let exam = 60

    private struct Days {
        /// Mean recall of what was begun, at six in the evening before that day's session.
        var recall: [Double] = []
        /// Reviews of items learnt before.
        var reviews: [Int] = []
    }

    /// Ten new items a day, then reviews; each day at six everything that is due.
    private func play(seed: UInt64, exam: CivilDay?) throws -> Days {
        var random = SeededGenerator(seed: seed)
        var maker = try EventMaker()
        var state = LearnerState()
        let start = ZonedInstant(Self.first.start(rollOverHour: 18, offsetMinutes: 60), offsetMinutes: 60)
        state.apply(maker.event(start, .settings([.newItemsPerDay(10), .seed(Int(seed)), .exam(exam)])))
        var days = Days()
        var loads = DueLoads(state)
        for day in 0..<(Self.exam + 40) {
            var now = ZonedInstant(start.instant.adding(seconds: day * 86_400), offsetMinutes: 60)
            let recalls = state.records.compactMap { state.scheduler.retrievability($0.card, at: now.instant.seconds) }
            days.recall.append(recalls.reduce(0, +) / Double(max(recalls.count, 1)))
            days.reviews.append(0)
            var queue = Queue(items: Self.items, state: state, now: now)
            while case .item(let item, let reason) = queue.next(now: now, early: true) {
                now = ZonedInstant(now.instant.adding(seconds: 10), offsetMinutes: 60)
                let card = state[item]?.card ?? .new
                let recall = state.scheduler.retrievability(card, at: now.instant.seconds) ?? 0.5
                let isRight = Double.random(in: 0..<1, using: &random) < recall
                if reason == .review { days.reviews[day] += 1 }
                state.apply(maker.event(now, .answer(answer(item, isRight ? .good : .again, card, state, loads, now))))
                loads.update(item, state)
                queue.update(item, state: state, now: now)
            }
        }
        return days
    }

    private func answer(
        _ item: ItemID, _ rating: Rating, _ card: Card, _ state: LearnerState, _ loads: DueLoads, _ now: ZonedInstant
    ) -> Answered {
        var interval: Int?
        if case .review(let trace) = state.scheduler.review(card, rating, at: now.instant.seconds) {
            interval = Placement(settings: state.settings, loads: loads).interval(
                state.scheduler.unrounded(trace.memory), item: item, reviews: state[item]?.reviewCount ?? 0,
                previous: 0, today: now.studyDay(rollOverHour: 4), siblings: [])
        }
        return Answered(
            item: item, question: QuestionID(rawValue: "q"), kind: .known(.numeric), form: "lookup", typed: "1",
            verdict: .right, rating: rating, milliseconds: 0, session: SessionID(rawValue: "s"), interval: interval)
    }

    /// More is known on the day of the exam than on any day around it, and than without an exam date.
    @Test(arguments: [UInt64(1), 2, 3])
    func theMostIsKnownOnTheDayOfTheExam(seed: UInt64) throws {
        let with = try play(seed: seed, exam: Self.first.adding(days: Self.exam))
        let without = try play(seed: seed, exam: nil)
        // From a month after the last new item was begun.
        let others = (40..<with.recall.count).filter { $0 != Self.exam }.map { with.recall[$0] }
        let best = try #require(others.max())
        #expect(with.recall[Self.exam] > best, "seed \(seed)")
        #expect(with.recall[Self.exam] > without.recall[Self.exam] + 0.02, "seed \(seed)")
        // The looks are spread: no day of the week before takes much more than its part.
        let week = with.reviews[(Self.exam - ExamPlan.window)..<Self.exam]
        #expect((week.max() ?? 0) * ExamPlan.window <= week.reduce(0, +) * 3 / 2, "seed \(seed): \(week)")
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress

extension StudySession {
    /// What is around an item: how full the days are, and the items of its measure.
    struct Neighbours: Sendable {
        var loads: DueLoads
        let siblings: [MeasureID: [ItemID]]

        init(_ shelf: Shelf, _ learner: LearnerState) {
            loads = DueLoads(learner)
            var siblings: [MeasureID: [ItemID]] = [:]
            for place in shelf.places {
                let item = shelf.item(at: place)
                siblings[item.measure, default: []].append(item.id)
            }
            self.siblings = siblings.filter { $0.value.count > 1 }
        }
    }

    /// The interval in days that an answer leads to; `nil` where it leads to a step, or the answer is for practice.
    ///
    /// It is chosen now and stands in the log, so that what is shown is what is applied.
    mutating func interval(after rating: Rating, to question: Question, _ now: ZonedInstant) -> Int? {
        guard options.plan.mode.practice == nil else { return nil }
        let record = learner[question.item]
        let guess = question.choice.map { 1 / Double(max($0.options.count, 1)) } ?? 0
        let place = shelf.place(of: question.item)
        let scheduler =
            place.map { learner.settings.scheduler(ofBank: shelf.bankName(at: $0), tags: question.tags) }
            ?? learner.scheduler
        let card = scheduler.review(record?.card ?? .new, rating, at: now.instant.seconds, guess: guess)
        guard case .review(let trace) = card else { return nil }
        let around = neighbours ?? Neighbours(shelf, learner)
        neighbours = around
        var previous = 0
        if case .review(let before)? = record?.card { previous = (before.due - before.lastReview) / 86_400 }
        let siblings = (around.siblings[question.measure] ?? []).filter { $0 != question.item }
        return Placement(settings: learner.settings, loads: around.loads).interval(
            scheduler.unrounded(trace.memory), item: question.item, reviews: record?.reviewCount ?? 0,
            previous: previous, today: now.studyDay(rollOverHour: learner.settings.rollOverHour), siblings: siblings)
    }

    /// Puts an item where it belongs after an event changed it.
    mutating func update(_ item: ItemID, _ now: ZonedInstant) {
        queue.update(item, state: learner, now: now)
        neighbours?.loads.update(item, learner)
    }
}

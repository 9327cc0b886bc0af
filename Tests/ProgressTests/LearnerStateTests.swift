// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Testing

@testable import Progress

struct LearnerStateTests {
    /// What the scheduler alone makes of ratings at moments.
    private func card(_ reviews: [(Rating, ZonedInstant)], _ scheduler: Scheduler = .standard) -> Card {
        reviews.reduce(Card.new) { scheduler.review($0, $1.0, at: $1.1.instant.seconds) }
    }

    @Test func answersBuildTheItemsMemory() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        state.apply(maker.answer("a", .good, moment(9)))
        state.apply(maker.answer("b", .again, moment(9, 1)))
        state.apply(maker.answer("a", .good, moment(9, 10)))
        let a = try #require(state[ItemID("a")])
        #expect(a.card == card([(.good, moment(9)), (.good, moment(9, 10))]))
        #expect(a.firstAnswered == moment(9).instant)
        #expect(a.lastAnswered == moment(9, 10).instant)
        #expect(a.due == moment(9, 10).instant.adding(seconds: 2 * 86_400))
        #expect(state[ItemID("b")]?.card == card([(.again, moment(9, 1))]))
        #expect(state[ItemID("c")] == nil)
        #expect(state.nextCounter(of: maker.device) == 4)
        #expect(state.latest == moment(9, 10).instant)
    }

    @Test func aLapseIsCountedOnlyForWhatHadBeenLearnt() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        state.apply(maker.answer("a", .again, moment(9)))
        #expect(state[ItemID("a")]?.lapses == 0)
        state.apply(maker.answer("a", .easy, moment(9, 5)))
        state.apply(maker.answer("a", .again, moment(9, day: 25)))
        state.apply(maker.answer("a", .again, moment(9, 10, day: 25)))
        #expect(state[ItemID("a")]?.lapses == 1)
    }

    /// Each answer of four is taken back in turn, and then all of them, newest first.
    @Test func undoLeavesTheHistoryThatRemains() throws {
        let ratings: [Rating] = [.good, .good, .again, .good]
        let times = [moment(9), moment(9, 10), moment(9, day: 24), moment(9, 10, day: 24)]
        for gone in ratings.indices {
            var maker = try EventMaker()
            var state = LearnerState()
            let events = ratings.indices.map { maker.answer("a", ratings[$0], times[$0]) }
            for event in events { state.apply(event) }
            state.apply(maker.event(moment(10, day: 24), .undo(events[gone].id)))
            let rest = ratings.indices.filter { $0 != gone }.map { (ratings[$0], times[$0]) }
            #expect(state[ItemID("a")]?.card == card(rest), "without answer \(gone + 1)")
            #expect(state[ItemID("a")]?.reviews.count == 3)
        }
        var maker = try EventMaker()
        var state = LearnerState()
        let events = ratings.indices.map { maker.answer("a", ratings[$0], times[$0]) }
        state.apply(contentsOf: events)
        for depth in 1...4 {
            state.apply(maker.event(moment(10, depth, day: 24), .undo(events[4 - depth].id)))
            let rest = ratings.indices.prefix(4 - depth).map { (ratings[$0], times[$0]) }
            #expect(state[ItemID("a")]?.card == card(rest))
        }
        #expect(state[ItemID("a")]?.card == .new)
        #expect(state[ItemID("a")]?.lapses == 0)
        #expect(state[ItemID("a")]?.firstAnswered == nil)
    }

    @Test func anOverruledAnswerCountsWithTheLearnersGradeUntilThatIsTakenBack() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        let first = maker.answer("a", .again, moment(9))
        state.apply(first)
        state.apply(maker.answer("a", .good, moment(9, 10)))
        let overrule = maker.event(moment(9, 11), .overrule(first.id, .good))
        let again = maker.event(moment(9, 12), .overrule(first.id, .easy))
        state.apply(overrule)
        #expect(state[ItemID("a")]?.card == card([(.good, moment(9)), (.good, moment(9, 10))]))
        #expect(state[ItemID("a")]?.reviews.first?.marked == .again)
        state.apply(again)
        #expect(state[ItemID("a")]?.card == card([(.easy, moment(9)), (.good, moment(9, 10))]))
        state.apply(maker.event(moment(9, 13), .undo(again.id)))
        #expect(state[ItemID("a")]?.card == card([(.good, moment(9)), (.good, moment(9, 10))]))
        state.apply(maker.event(moment(9, 14), .undo(overrule.id)))
        #expect(state[ItemID("a")]?.card == card([(.again, moment(9)), (.good, moment(9, 10))]))
        state.apply(maker.event(moment(9, 15), .undo(first.id)))
        #expect(state[ItemID("a")]?.card == card([(.good, moment(9, 10))]))
    }

    @Test func suspensionEndsWithResumeOrUndo() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        let item = ItemID("a")
        state.apply(maker.event(moment(9), .suspend(item)))
        #expect(state[item]?.isSuspended == true)
        state.apply(maker.event(moment(9, 1), .resume(item)))
        #expect(state[item]?.isSuspended == false)
        let second = maker.event(moment(9, 2), .suspend(item))
        state.apply(second)
        #expect(state[item]?.isSuspended == true)
        state.apply(maker.event(moment(9, 3), .undo(second.id)))
        #expect(state[item]?.isSuspended == false)
    }

    /// Two devices that were apart: whoever's log is read first, the answers count in the order of their moments.
    @Test func logsOfTwoDevicesAreReplayedByMomentDeviceAndNumber() throws {
        var desk = try EventMaker("desk")
        var phone = try EventMaker("phone")
        let onDesk = [
            desk.answer("a", .good, moment(9)), desk.answer("a", .again, moment(9, day: 24)),
            desk.answer("b", .good, moment(12, day: 24)),
        ]
        let onPhone = [
            phone.answer("a", .good, moment(9, 10)), phone.answer("b", .again, moment(12, day: 24)),
            phone.event(moment(13, day: 24), .undo(onDesk[1].id)),
        ]
        var one = LearnerState()
        one.apply(contentsOf: onDesk + onPhone)
        var other = LearnerState()
        other.apply(contentsOf: onPhone)
        other.apply(contentsOf: onDesk)
        other.apply(contentsOf: onDesk)
        #expect(StateView(one) == StateView(other))
        #expect(one[ItemID("a")]?.card == card([(.good, moment(9)), (.good, moment(9, 10))]))
        #expect(one[ItemID("b")]?.card == card([(.good, moment(12, day: 24)), (.again, moment(12, day: 24))]))
    }

    @Test func settingsHoldFromTheirMomentOnButWeightsForTheWholeHistory() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        state.apply(maker.answer("a", .easy, moment(9)))
        let retention = maker.event(moment(10), .settings([.desiredRetention(0.8), .newItemsPerDay(5)]))
        state.apply(retention)
        state.apply(maker.answer("b", .easy, moment(11)))
        let eight = try Scheduler(desiredRetention: 0.8)
        #expect(state[ItemID("a")]?.card == card([(.easy, moment(9))]))
        #expect(state[ItemID("b")]?.card == card([(.easy, moment(11))], eight))
        #expect(state.settings.newItemsPerDay == 5)

        var weights = Parameters.standard.weights
        weights[3] = 20
        state.apply(maker.event(moment(12), .settings([.weights(weights)])))
        let parameters = try Parameters(weights)
        #expect(state[ItemID("a")]?.card == card([(.easy, moment(9))], Scheduler.standard.with(parameters)))
        #expect(state[ItemID("b")]?.card == card([(.easy, moment(11))], eight.with(parameters)))

        state.apply(maker.event(moment(13), .undo(retention.id)))
        #expect(state[ItemID("b")]?.card == card([(.easy, moment(11))], Scheduler.standard.with(parameters)))
        #expect(state.settings.newItemsPerDay == 20)
    }

    @Test func aSettingOutsideItsRangeHasNoEffect() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        let changes: [SettingChange] = [
            .desiredRetention(2), .rollOverHour(24), .weights([1]), .newItemsPerDay(-1), .rollOverHour(3),
        ]
        state.apply(maker.event(moment(9), .settings(changes)))
        var expected = Settings()
        try expected.apply(.rollOverHour(3))
        #expect(state.settings == expected)
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import TestSupport
import Testing

@testable import Progress

/// Where the next review lands near the day that the model asks for.
struct PlacementTests {
    private static let today = CivilDay(year: 2026, month: 11, day: 23)

    private func settings(_ changes: [SettingChange]) throws -> Settings {
        var settings = Settings()
        for change in changes { try settings.apply(change) }
        return settings
    }

    private func placement(_ changes: [SettingChange] = [], state: LearnerState = LearnerState()) throws -> Placement {
        Placement(settings: try settings(changes), loads: DueLoads(state))
    }

    private func days(_ placement: Placement, _ interval: Double, previous: Int = 1, count: Int = 400) -> [Int] {
        (0..<count).map {
            placement.interval(
                interval, item: ItemID("i\($0)"), reviews: 3, previous: previous, today: Self.today, siblings: [])
        }
    }

    @Test func shortIntervalsAndThoseWithoutFuzzAreExact() throws {
        #expect(Set(days(try placement(), 2.4)) == [2])
        #expect(Set(days(try placement([.fuzz(false)]), 16.5)) == [16])
    }

    /// Ten days: 1 + 0.15 × 4.5 + 0.1 × 3 days either way.
    @Test func intervalsVaryOverTheWholeRangeAndNoFurther() throws {
        #expect(Placement.range(10, most: 36_500) == 8...12)
        #expect(Set(days(try placement(), 10)) == Set(8...12))
        #expect(days(try placement(), 10) == days(try placement(), 10))
        #expect(days(try placement(), 10) != days(try placement([.seed(1)]), 10))
    }

    @Test func anIntervalThatGrewIsLongerThanTheOneBefore() throws {
        #expect((days(try placement(), 10, previous: 9).min() ?? 0) > 9)
        #expect(Set(days(try placement(), 10, previous: 12)) == [12])
    }

    /// Monday the 23rd plus 8 to 12 days: Tuesday to Saturday.
    @Test func aClosedDayTakesNothingEvenWhereItIsEmpty() throws {
        let closed = try placement([.easyDays([100, 0, 100, 100, 0, 100, 100])])
        #expect(Set(days(closed, 10)) == [9, 10, 12])
        let dates = try placement([
            .easyDates([EasyDates(from: Self.today.adding(days: 8), to: Self.today.adding(days: 11), percent: 0)])
        ])
        #expect(Set(days(dates, 10)) == [12])
    }

    @Test func aFullDayTakesLessThanAnEmptyOne() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        for index in 0..<40 {
            let at = ZonedInstant(
                Self.today.start(rollOverHour: 9, offsetMinutes: 60), offsetMinutes: 60)
            let answered = Answered(
                item: ItemID("full \(index)"), question: QuestionID(rawValue: "q"), kind: .known(.numeric),
                form: "lookup", typed: "1", verdict: .right, rating: .easy, milliseconds: 0,
                session: SessionID(rawValue: "s"), interval: 10)
            state.apply(maker.event(at, .answer(answered)))
        }
        let balanced = days(try placement(state: state), 10)
        #expect(balanced.count { $0 == 10 } < 4)
        let careless = days(try placement([.balance(false)], state: state), 10)
        #expect(careless.count { $0 == 10 } > 40)
    }

    @Test func siblingsPart() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        let at = ZonedInstant(Self.today.start(rollOverHour: 9, offsetMinutes: 60), offsetMinutes: 60)
        let answered = Answered(
            item: ItemID("sibling"), question: QuestionID(rawValue: "q"), kind: .known(.numeric), form: "lookup",
            typed: "1", verdict: .right, rating: .easy, milliseconds: 0, session: SessionID(rawValue: "s"), interval: 10
        )
        state.apply(maker.event(at, .answer(answered)))
        let placement = try placement(state: state)
        let found = (0..<300).map {
            placement.interval(
                10, item: ItemID("i\($0)"), reviews: 1, previous: 1, today: Self.today, siblings: [ItemID("sibling")])
        }
        #expect(!found.contains(10))
    }

    @Test(arguments: SeededGenerator.seeds(1...20))
    func theDayIsAlwaysInsideTheRange(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let placement = try placement([.maximumInterval(Int.random(in: 1...400, using: &random))])
        for _ in 0..<50 {
            let interval = Double.random(in: 0.01...500, using: &random)
            let previous = Int.random(in: 0...500, using: &random)
            let days = placement.interval(
                interval, item: ItemID("x"), reviews: 1, previous: previous, today: Self.today, siblings: [])
            #expect(days >= 1 && days <= placement.settings.scheduler.maximumInterval, "seed \(seed)")
            if let range = Placement.range(interval, most: placement.settings.scheduler.maximumInterval) {
                #expect(range.contains(days), "seed \(seed)")
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import TestSupport
import Testing

@testable import Progress

struct StatisticsTests {
    private static let today = CivilDay(year: 2026, month: 11, day: 25)

    /// The days of answers so many days ago.
    private static func days(_ ago: [Int]) -> StudyDays {
        StudyDays(
            ago.map { days in
                PastAnswer(
                    at: ZonedInstant(moment(12, day: 25).instant.adding(seconds: -86_400 * days), offsetMinutes: 60),
                    item: ItemID("a"), isRight: days % 2 == 0, milliseconds: 1500, isPractice: false)
            }, rollOverHour: 4)
    }

    @Test(
        arguments: [
            ([], 0), ([0], 1), ([1], 1), ([0, 1, 2], 3), ([1, 2, 3], 3), ([2, 3], 0),
            // One missed day is forgiven, two in a row are not, nor two within a week; a week apart they are.
            ([0, 1, 3, 4], 4), ([0, 3, 4], 1), ([0, 2, 4, 5], 2), ([0, 2, 3, 4, 5, 6, 7, 9], 8),
            ([0, 2, 3, 4, 5, 6, 8], 6),
            // A forgiven day does not begin a row.
            ([0, 0, 0], 1),
        ] as [([Int], Int)])
    func aStreakForgivesOneDayAWeek(_ ago: [Int], _ length: Int) {
        #expect(Self.days(ago).streak(today: Self.today) == length)
    }

    @Test func daysAddUp() {
        let days = Self.days([0, 0, 1, 40])
        #expect(days.days.count == 3)
        #expect(days.total.answers == 4 && days.total.right == 3 && days.total.milliseconds == 6000)
        #expect(days.first == Self.today.adding(days: -40))
    }

    @Test func weeksEndWithToday() {
        // 2026-11-25 is a Wednesday.
        let weeks = Self.days([0, 2, 3]).weeks(2, today: Self.today)
        #expect(weeks == [[0, 0, 0, 0, 0, 0, 1], [1, 0, 1, nil, nil, nil, nil]])
        #expect(StudyDays.firstMonday(2, today: Self.today) == CivilDay(year: 2026, month: 11, day: 16))
    }

    @Test func anAnswerAfterMidnightBelongsToTheDayBefore() throws {
        let late = PastAnswer(
            at: moment(2, day: 25), item: ItemID("a"), isRight: true, milliseconds: 0, isPractice: false)
        #expect(StudyDays([late], rollOverHour: 4).first == CivilDay(year: 2026, month: 11, day: 24))
    }

    @Test func theOverviewCountsWhatIsRememberedLater() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        // Begun on the 1st; remembered on the 3rd, forgotten on the 5th, remembered the same day and on the 30th.
        let script: [(Int, Int)] = [(1, 3), (3, 3), (5, 1), (5, 3), (30, 3)]
        var answers: [PastAnswer] = []
        for (index, (day, rating)) in script.enumerated() {
            let at = moment(9 + index, day: day)
            let event = maker.answer("hard", rating == 1 ? .again : .good, at)
            state.apply(event)
            answers.append(
                PastAnswer(
                    at: at, item: ItemID("hard"), isRight: rating != 1, milliseconds: 1000, isPractice: false))
        }
        let overview = Overview(
            LearnerHistory(state: state, answers: answers), items: ["hard", "new"].map { ItemID($0) },
            disputed: [ItemID("hard"), ItemID("new")], now: moment(20, day: 30))
        #expect(overview.begun == 1 && overview.items == 2)
        let ever = try #require(overview.retention.last?.share)
        #expect(ever.young == TrueRetention.Share(of: 2, right: 1))
        #expect(ever.mature == TrueRetention.Share(of: 1, right: 1))
        #expect(overview.retention[0].share.all.of == 1)
        #expect(overview.hardest.map(\.forgotten) == [1])
        #expect(overview.hardest.map(\.reviews) == [3])
        #expect(overview.disputed.items == 2 && overview.disputed.begun == 1)
        #expect(overview.stability.counts.reduce(0, +) == 1)
        #expect(overview.retrievability.counts.last == 1)
        #expect(overview.load.days.count == 14)
        #expect(overview.doneToday.answers == 1)
    }

    /// What was taken back is in no statistic, and an overruled answer counts as the learner says.
    @Test func takenBackAnswersAreLeftOut() throws {
        var maker = try EventMaker()
        let events = [
            maker.answer("a", .again, moment(9)), maker.answer("b", .good, moment(10)),
            maker.answer("c", .again, moment(11)),
        ]
        let more = [
            maker.event(moment(12), .undo(events[1].id)), maker.event(moment(12), .overrule(events[2].id, .good)),
        ]
        var state = LearnerState()
        state.apply(contentsOf: events + more)
        let log = (events + more).flatMap(\.line)
        let answers = LearnerHistory.answers(log[...], of: maker.device, state)
        #expect(answers.map(\.item.rawValue) == ["a", "c"])
        #expect(answers.map(\.isRight) == [false, true])
        #expect(answers.map(\.milliseconds) == [4250, 4250])
    }
}

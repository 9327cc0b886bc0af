// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Testing

@testable import Progress

/// Filters and orders of the queue, and that each is one step to take back.
struct QueuePlanTests {
    private struct Life {
        var maker: EventMaker
        var state = LearnerState()
        let items: [QueueItem]

        init(_ names: [String]) throws {
            maker = try EventMaker()
            items = names.map {
                QueueItem(item: ItemID($0), measure: MeasureID(rawValue: $0), importance: 0.5)
            }
        }

        mutating func learn(_ name: String, interval: Int, _ at: ZonedInstant) {
            let answered = Answered(
                item: ItemID(name), question: QuestionID(rawValue: "q"), kind: .known(.numeric), form: "lookup",
                typed: "1", verdict: .right, rating: .easy, milliseconds: 0, session: SessionID(rawValue: "s"),
                interval: interval)
            state.apply(maker.event(at, .answer(answered)))
        }

        @discardableResult
        mutating func set(_ changes: SettingChange..., at: ZonedInstant = moment(5)) -> Event {
            let event = maker.event(at, .settings(changes))
            state.apply(event)
            return event
        }

        /// The names in the order in which they come, each dropped after it came.
        func names(_ now: ZonedInstant, _ plan: QueuePlan = QueuePlan()) -> [String] {
            var queue = Queue(items: items, state: state, now: now, plan: plan)
            var names: [String] = []
            while case .item(let item, _) = queue.next(now: now), names.count < 99 {
                names.append(item.rawValue)
                queue.skip(item)
            }
            return names
        }
    }

    /// `a` has 1 day, `b` 20, `c` 5; all were learnt so that they fell due on the 19th, 20th and 21st.
    private func backlog() throws -> Life {
        var life = try Life(["a", "b", "c", "n"])
        life.learn("a", interval: 1, moment(9, day: 18))
        life.learn("b", interval: 18, moment(9, day: 2))
        life.learn("c", interval: 5, moment(9, day: 16))
        life.set(.newItemsPerDay(0), at: moment(3, day: 1))
        return life
    }

    @Test func aBacklogComesInTheOrderThatIsSet() throws {
        var life = try backlog()
        #expect(life.names(moment(9)) == ["a", "b", "c"])
        life.set(.reviewOrder(.overdueness))
        #expect(life.names(moment(9)) == ["a", "b", "c"])
        let event = life.set(.reviewOrder(.retrievability))
        #expect(life.names(moment(9)) == ["a", "c", "b"])
        life.state.apply(life.maker.event(moment(6), .undo(event.id)))
        #expect(life.state.settings.reviewOrder == .overdueness)
        life.set(.reviewOrder(.random), .seed(3))
        let random = life.names(moment(9))
        #expect(random == life.names(moment(11)))
        #expect(
            Set(
                (0..<9).map { seed in
                    life.set(.seed(seed))
                    return life.names(moment(9)).joined()
                }
            ).count > 2)
    }

    @Test func theDailyLimitOfReviewsCountsWhatWasReviewedToday() throws {
        var life = try backlog()
        life.set(.reviewsPerDay(2))
        #expect(Queue(items: life.items, state: life.state, now: moment(9)).left.reviews == 2)
        life.learn("a", interval: 3, moment(8))
        let queue = Queue(items: life.items, state: life.state, now: moment(9))
        #expect(queue.left.reviews == 1)
        #expect(queue.next(now: moment(9)) == .item(ItemID("b"), .review))
        life.learn("b", interval: 3, moment(8, 5))
        #expect(life.names(moment(9)) == [])
        #expect(life.names(moment(9, day: 22)) == ["c"])
    }

    @Test func aBacklogIsSpreadAndOneUndoBringsItBack() throws {
        var life = try backlog()
        let movement = try #require(
            life.state.spreading(life.items.map(\.item), over: 3, now: moment(9)))
        let event = life.maker.event(moment(9), .move(movement))
        life.state.apply(event)
        #expect(life.names(moment(9)).count == 1)
        #expect(life.names(moment(9, day: 22)).count == 2)
        #expect(life.names(moment(9, day: 23)).count == 3)
        #expect(life.state.lastChange?.what == .moved(count: 3))
        life.state.apply(life.maker.event(moment(9, 1), .undo(event.id)))
        #expect(life.names(moment(9)) == ["a", "b", "c"])
        #expect(life.state.lastChange?.what == .settings([.newItemsPerDay(0)]))
    }

    @Test func aBuriedItemComesTomorrowAndAnAnswerEndsAMovement() throws {
        var life = try backlog()
        life.state.apply(life.maker.event(moment(9), .move(life.state.burying(ItemID("a"), now: moment(9)))))
        #expect(life.names(moment(10)) == ["b", "c"])
        #expect(life.names(moment(9, day: 22)).contains("a"))
        life.learn("a", interval: 9, moment(9, day: 22))
        #expect(life.state[ItemID("a")]?.dueDay(rollOverHour: 4) == CivilDay(year: 2026, month: 12, day: 1))
        var fresh = try Life(["n"])
        fresh.state.apply(fresh.maker.event(moment(9), .move(fresh.state.burying(ItemID("n"), now: moment(9)))))
        #expect(fresh.names(moment(10)) == [])
        #expect(fresh.names(moment(10, day: 22)) == ["n"])
    }

    @Test func whatFallsIntoAHolidayIsBroughtForward() throws {
        var life = try Life(["a", "b", "c"])
        for (name, days) in [("a", 10), ("b", 12), ("c", 30)] { life.learn(name, interval: days, moment(9, day: 14)) }
        let first = CivilDay(year: 2026, month: 11, day: 24)
        let last = CivilDay(year: 2026, month: 11, day: 27)
        let movement = try #require(
            life.state.advancing(life.items.map(\.item), holiday: first, to: last, now: moment(9)))
        #expect(movement.items.map(\.item.rawValue) == ["a", "b"])
        #expect(movement.items.allSatisfy { $0.day < first })
    }

    @Test func practiceLeavesTheScheduleAlone() throws {
        var life = try Life(["a", "b"])
        life.learn("a", interval: 3, moment(9, day: 20))
        life.learn("b", interval: 30, moment(9, day: 20))
        #expect(life.names(moment(9)) == [])
        #expect(life.names(moment(9), QueuePlan(mode: .ahead(days: 2))) == ["a"])
        #expect(Set(life.names(moment(9), QueuePlan(mode: .cram))) == ["a", "b"])
        let before = StateView(life.state).lines
        let practised = Answered(
            item: ItemID("a"), question: QuestionID(rawValue: "q"), kind: .known(.numeric), form: "lookup", typed: "1",
            verdict: .notKnown, rating: .again, milliseconds: 0, session: SessionID(rawValue: "s"), practice: .cram)
        life.state.apply(life.maker.event(moment(9), .answer(practised)))
        #expect(StateView(life.state).lines == before)
        var queue = Queue(items: life.items, state: life.state, now: moment(9), plan: QueuePlan(mode: .cram))
        guard case .item(let first, _) = queue.next(now: moment(9)) else {
            Issue.record("nothing to cram")
            return
        }
        queue.practised(first, isRight: false)
        #expect(queue.next(now: moment(9)) != .item(first, .review))
        queue.practised(first, isRight: true)
        #expect(queue.left.reviews == 1)
    }

    /// Everything that would come only after the exam is looked at in the week before it, and only once.
    @Test func beforeAnExamEverythingIsSeenOnceMore() throws {
        let names = (0..<40).map { "i\($0)" }
        var life = try Life(names)
        for name in names { life.learn(name, interval: 90, moment(9, day: 1)) }
        let exam = CivilDay(year: 2026, month: 12, day: 1)
        life.set(.exam(exam))
        #expect(life.names(moment(9, day: 23)) == [])
        var seen: [String] = []
        for day in 24...30 {
            let now = moment(9, day: day)
            let today = life.names(now)
            #expect(today.count < 20)
            for name in today { life.learn(name, interval: 120, now) }
            seen += today
        }
        #expect(seen.sorted() == names.sorted())
        life.set(.exam(nil))
        #expect(life.names(moment(9, day: 30)) == [])
    }

    /// Summer time ended on 25 October 2026 in Berlin: an item learnt half an hour after the day began is not due a day early.
    @Test func anIntervalIsCountedInStudyDaysAcrossSummerTime() throws {
        var life = try Life(["a"])
        let learnt = try #require(ZonedInstant(iso: "2026-10-20T04:30:00+02:00"))
        life.learn("a", interval: 10, learnt)
        #expect(life.state[ItemID("a")]?.dueDay(rollOverHour: 4) == CivilDay(year: 2026, month: 10, day: 30))
        #expect(life.names(try #require(ZonedInstant(iso: "2026-10-30T03:59:00+01:00"))) == [])
        #expect(life.names(try #require(ZonedInstant(iso: "2026-10-30T04:00:00+01:00"))) == ["a"])
    }

    /// Summer time begins on 28 March 2027 in Berlin, and a learner flies from Berlin to Tokyo: the days count as lived.
    @Test(arguments: [
        ("2027-03-25T04:30:00+01:00", 5, "2027-03-30T03:59:00+02:00", "2027-03-30T04:00:00+02:00"),
        ("2027-03-27T23:30:00+01:00", 1, "2027-03-28T03:59:00+02:00", "2027-03-28T04:00:00+02:00"),
        ("2027-01-10T22:00:00+01:00", 2, "2027-01-12T03:59:00+09:00", "2027-01-12T04:00:00+09:00"),
        ("2027-01-10T22:00:00+09:00", 2, "2027-01-12T03:59:00+01:00", "2027-01-12T04:00:00+01:00"),
    ])
    func anItemIsDueWhenItsStudyDayBegins(learnt: String, days: Int, before: String, due: String) throws {
        var life = try Life(["a"])
        life.learn("a", interval: days, try #require(ZonedInstant(iso: learnt)))
        #expect(life.names(try #require(ZonedInstant(iso: before))) == [])
        #expect(life.names(try #require(ZonedInstant(iso: due))) == ["a"])
    }

    /// What was moved before a holiday is one step to take back, as everything is.
    @Test func whatWasBroughtForwardGoesBackInOneStep() throws {
        var life = try Life(["a", "b"])
        for (name, days) in [("a", 10), ("b", 12)] { life.learn(name, interval: days, moment(9, day: 14)) }
        let movement = try #require(
            life.state.advancing(
                life.items.map(\.item), holiday: CivilDay(year: 2026, month: 11, day: 24),
                to: CivilDay(year: 2026, month: 11, day: 27), now: moment(9)))
        let event = life.maker.event(moment(9), .move(movement))
        life.state.apply(event)
        #expect(Set(life.names(moment(9, day: 23))) == ["a", "b"])
        life.state.apply(life.maker.event(moment(9, 1), .undo(event.id)))
        #expect(life.names(moment(9, day: 23)) == [])
        #expect(life.names(moment(9, day: 26)) == ["a", "b"])
    }

    @Test func aNearAnswerComesBackSooner() throws {
        var life = try Life(["a", "b"])
        for (name, verdict) in [("a", LoggedVerdict.near(distance: 0.05)), ("b", .wrong(distance: 0.5))] {
            let answered = Answered(
                item: ItemID(name), question: QuestionID(rawValue: "q"), kind: .known(.numeric), form: "lookup",
                typed: "1", verdict: verdict, rating: .again, milliseconds: 0, session: SessionID(rawValue: "s"))
            life.state.apply(life.maker.event(moment(9), .answer(answered)))
        }
        #expect(life.state[ItemID("a")]?.due == moment(9, 0, 30).instant)
        #expect(life.state[ItemID("b")]?.due == moment(9, 1).instant)
    }

    /// A tag goes before the bank, and of several tags the one that asks for the most.
    @Test func aTagsRetentionIsItsOwn() throws {
        var life = try Life([])
        let event = life.set(
            .retentionOfBank("dates", 0.8), .retentionOfTag("exam", 0.95), .retentionOfTag("rivers", 0.85))
        let retention = { (tags: [String], state: LearnerState) in
            state.settings.scheduler(ofBank: "dates", tags: tags).desiredRetention
        }
        #expect(retention(["rivers"], life.state) == 0.85)
        #expect(retention(["rivers", "exam"], life.state) == 0.95)
        #expect(retention(["others"], life.state) == 0.8)
        life.set(.retentionOfTag("exam", nil))
        #expect(retention(["rivers", "exam"], life.state) == 0.85)
        life.state.apply(life.maker.event(moment(6), .undo(event.id)))
        #expect(retention(["rivers", "exam"], life.state) == 0.9)
        var settings = Settings()
        #expect(throws: SettingError.desiredRetention(0.5)) { try settings.apply(.retentionOfTag("exam", 0.5)) }
    }

    @Test func aBanksRetentionIsItsOwn() throws {
        var settings = Settings()
        try settings.apply(.retentionOfBank("dates", 0.8))
        #expect(settings.scheduler(ofBank: "dates").desiredRetention == 0.8)
        #expect(settings.scheduler(ofBank: "others").desiredRetention == 0.9)
        #expect(throws: SettingError.desiredRetention(2)) { try settings.apply(.retentionOfBank("dates", 2)) }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Testing

@testable import Progress

/// A session played against the queue: asks what comes, answers it, and notes the names.
private struct Play {
    var maker: EventMaker
    var state = LearnerState()
    var queue: Queue
    var now: ZonedInstant

    init(
        _ items: [QueueItem], at now: ZonedInstant = moment(9), before events: [(String, Rating, ZonedInstant)] = [],
        settings: [SettingChange] = []
    ) throws {
        maker = try EventMaker()
        state.apply(maker.event(moment(0, day: 1), .settings(settings)))
        for (item, rating, at) in events { state.apply(maker.answer(item, rating, at)) }
        queue = Queue(items: items, state: state, now: now)
        self.now = now
    }

    mutating func answer(_ rating: Rating, _ item: ItemID) -> Event {
        queue.asked(item)
        let event = maker.answer(item.rawValue, rating, now)
        state.apply(event)
        queue.update(item, state: state, now: now)
        return event
    }

    /// Answers up to `count` items, one every `seconds`; gives their names.
    mutating func run(_ count: Int, _ rating: Rating = .easy, every seconds: Int = 10) -> [String] {
        var names: [String] = []
        while names.count < count, case .item(let item, _) = queue.next(now: now) {
            names.append(item.rawValue)
            _ = answer(rating, item)
            now = now.at(now.instant.adding(seconds: seconds))
        }
        return names
    }

    mutating func undo(_ event: Event) {
        guard case .answer(let answered) = event.body else { return }
        state.apply(maker.event(now, .undo(event.id)))
        queue.update(answered.item, state: state, now: now)
    }
}

/// Items named by their letters; siblings share the first letter.
private func items(_ names: String, importance: [Double] = []) -> [QueueItem] {
    names.split(separator: " ").enumerated().map { index, name in
        QueueItem(
            item: ItemID(String(name)), measure: MeasureID(rawValue: String(name.prefix(1))),
            importance: index < importance.count ? importance[index] : 0.5)
    }
}

struct QueueTests {
    @Test func newItemsComeByImportanceAndThenInTheBanksOrder() throws {
        var play = try Play(items("a b c d e", importance: [0.2, 0.9, 0.5, 0.9, 0.5]))
        #expect(play.run(9) == ["b", "d", "c", "e", "a"])
        #expect(play.queue.next(now: play.now) == .finished(withheld: 0))
    }

    @Test func theDailyLimitCountsWhatWasBegunOnThisStudyDay() throws {
        let begun: [(String, Rating, ZonedInstant)] = [
            ("x", .easy, moment(3, 59)), ("y", .easy, moment(4)), ("z", .easy, moment(8)),
        ]
        var play = try Play(items("a b c d"), before: begun, settings: [.newItemsPerDay(4)])
        #expect(play.queue.left == Queue.Left(steps: 0, reviews: 0, new: 2))
        #expect(play.run(9) == ["a", "b"])
        #expect(play.queue.next(now: play.now) == .finished(withheld: 2))
        #expect(play.queue.next(now: moment(3, 59, day: 22)) == .finished(withheld: 2))
        play.queue.refresh(state: play.state, now: moment(4, day: 22))
        #expect(play.queue.next(now: moment(4, day: 22)) == .item(ItemID("c"), .new))
        #expect(play.queue.left.new == 2)
    }

    @Test func twentyNewItemsADayUnlessSetOtherwise() throws {
        let many = (0..<30).map {
            QueueItem(item: ItemID("i\($0)"), measure: MeasureID(rawValue: "m\($0)"), importance: 1)
        }
        #expect(try Play(many).queue.left.new == 20)
        var none = try Play(many, settings: [.newItemsPerDay(0)])
        #expect(none.run(1) == [])
        #expect(none.queue.next(now: none.now) == .finished(withheld: 30))
    }

    /// `a` fell due two days ago, `b` and `c` today, `d` tomorrow.
    @Test func reviewsComeBeforeNewItemsTheLongestDueFirst() throws {
        let learnt: [(String, Rating, ZonedInstant)] = [
            ("c", .easy, moment(20, day: 13)), ("b", .easy, moment(21, day: 13)), ("a", .easy, moment(20, day: 11)),
            ("d", .easy, moment(20, day: 14)),
        ]
        var play = try Play(items("d n b c a", importance: [1, 1, 0.1, 0.9, 0]), before: learnt)
        #expect(play.queue.left == Queue.Left(steps: 0, reviews: 3, new: 1))
        #expect(play.queue.next(now: play.now) == .item(ItemID("a"), .review))
        #expect(play.run(9) == ["a", "c", "b", "n"])
        #expect(play.queue.left == Queue.Left(steps: 0, reviews: 0, new: 0))
    }

    /// Learnt at 20:00 on the 13th with eight days to go, the item falls due at 20:00 on the 21st of November.
    @Test(arguments: [
        // From the start of the study day on which it falls due, however early in the day.
        (60, 4, "2026-11-21T03:59:59+01:00", false),
        (60, 4, "2026-11-21T04:00:00+01:00", true),
        (60, 0, "2026-11-20T23:59:59+01:00", false),
        (60, 0, "2026-11-21T00:00:00+01:00", true),
        // Eight study days are eight study days, wherever the learner has travelled meanwhile.
        (60, 4, "2026-11-21T03:59:59+09:00", false),
        (60, 4, "2026-11-21T04:00:00+09:00", true),
        (60, 5, "2026-11-21T05:00:00+09:00", true),
        // In Los Angeles it is 11:00 on the 21st.
        (60, 4, "2026-11-21T03:59:59-08:00", false),
        (60, 4, "2026-11-21T04:00:00-08:00", true),
    ])
    func aReviewIsDueFromTheStartOfItsStudyDay(offset: Int, rollOver: Int, now: String, isDue: Bool) throws {
        let learnt = moment(20, day: 13, offset: offset)
        let play = try Play(
            items("a"), at: try #require(ZonedInstant(iso: now)), before: [("a", .easy, learnt)],
            settings: [.rollOverHour(rollOver)])
        #expect(play.state[ItemID("a")]?.due == moment(20, day: 21).instant)
        let expected: Queue.Next = isDue ? .item(ItemID("a"), .review) : .finished(withheld: 0)
        #expect(play.queue.next(now: play.now) == expected)
    }

    @Test func siblingsAreNeverAdjacentAndOnlyOneIsBegunWhereOthersExist() throws {
        var play = try Play(items("a1 a2 a3 b1 c1 c2 d1", importance: [0.9, 0.9, 0.9, 0.1, 0.8, 0.8, 0.2]))
        #expect(play.run(9) == ["a1", "c1", "d1", "b1", "a2", "c2", "a3"])
    }

    @Test func siblingsFollowEachOtherOnlyWhenNothingElseIsLeft() throws {
        var play = try Play(items("a1 a2"))
        #expect(play.run(9) == ["a1", "a2"])
        let learnt: [(String, Rating, ZonedInstant)] = ["a1", "a2", "b1"].map { ($0, .easy, moment(9, day: 12)) }
        var reviews = try Play(items("a1 a2 b1 n1"), before: learnt)
        #expect(reviews.run(9) == ["a1", "b1", "a2", "n1"])
        var mixed = try Play(items("a1 a2 a3 n1"), before: [learnt[0], learnt[1]])
        #expect(mixed.run(9) == ["a1", "n1", "a2", "a3"])
    }

    @Test func aLearningStepComesAtItsMomentAndBeforeAnythingElse() throws {
        var play = try Play(items("a b c"))
        _ = play.answer(.again, ItemID("a"))
        #expect(play.queue.left == Queue.Left(steps: 1, reviews: 0, new: 2))
        #expect(play.queue.next(now: moment(9, 0, 59)) == .item(ItemID("b"), .new))
        play.queue.asked(ItemID("b"))
        #expect(play.queue.next(now: moment(9, 1)) == .item(ItemID("a"), .step))
    }

    @Test func withOnlyStepsLeftTheQueueWaitsOrTakesThemEarly() throws {
        var play = try Play(items("a b"))
        _ = play.answer(.good, ItemID("a"))
        play.now = moment(9, 0, 30)
        _ = play.answer(.again, ItemID("b"))
        play.now = moment(9, 1)
        #expect(play.queue.next(now: play.now) == .wait(until: moment(9, 1, 30).instant, count: 2))
        #expect(play.queue.next(now: play.now, early: true) == .item(ItemID("a"), .earlyStep))
        #expect(play.queue.next(now: moment(9, 1, 30)) == .item(ItemID("b"), .step))
        _ = play.answer(.good, ItemID("a"))
        #expect(play.queue.next(now: play.now) == .wait(until: moment(9, 1, 30).instant, count: 1))
        #expect(play.queue.next(now: play.now, early: true) == .item(ItemID("b"), .earlyStep))
        _ = play.answer(.easy, ItemID("b"))
        #expect(play.queue.next(now: play.now) == .finished(withheld: 0))
    }

    @Test func aStepBeyondTheStudyDayIsNotWaitedFor() throws {
        var play = try Play(items("a"), settings: [.learningSteps([86_400])])
        _ = play.answer(.again, ItemID("a"))
        #expect(play.queue.next(now: play.now) == .finished(withheld: 0))
        play.queue.refresh(state: play.state, now: moment(4, day: 22))
        #expect(play.queue.next(now: moment(4, day: 22)) == .wait(until: moment(9, day: 22).instant, count: 1))
    }

    @Test func anUndoneFirstAnswerMakesTheItemNewAgain() throws {
        var play = try Play(items("a1 a2 b1"), settings: [.newItemsPerDay(2)])
        let answered = play.answer(.good, ItemID("a1"))
        #expect(play.queue.left == Queue.Left(steps: 1, reviews: 0, new: 1))
        play.undo(answered)
        #expect(play.queue.left == Queue.Left(steps: 0, reviews: 0, new: 2))
        #expect(play.run(9) == ["b1", "a1"])
    }

    @Test func suspendedAndSkippedItemsStayAway() throws {
        var play = try Play(items("a b c"), before: [("b", .easy, moment(9, day: 12))])
        play.state.apply(play.maker.event(play.now, .suspend(ItemID("b"))))
        play.queue.update(ItemID("b"), state: play.state, now: play.now)
        play.queue.skip(ItemID("a"))
        #expect(play.run(9) == ["c"])
        play.state.apply(play.maker.event(play.now, .resume(ItemID("b"))))
        play.queue.update(ItemID("b"), state: play.state, now: play.now)
        #expect(play.run(9) == ["b"])
    }

    @Test func anItemListedTwiceIsAskedOnceAndAnUnknownOneIsIgnored() throws {
        var play = try Play(items("a b a"))
        play.queue.asked(ItemID("other"))
        play.queue.skip(ItemID("other"))
        play.queue.update(ItemID("other"), state: play.state, now: play.now)
        #expect(play.run(9) == ["a", "b"])
    }

    @Test func aLongerLimitSetDuringTheSessionCountsAtOnce() throws {
        var play = try Play(items("a b c"), settings: [.newItemsPerDay(1)])
        #expect(play.run(9) == ["a"])
        play.state.apply(play.maker.event(play.now, .settings([.newItemsPerDay(2)])))
        let isNew = play.queue.refresh(state: play.state, now: play.now)
        #expect(isNew)
        #expect(play.run(9) == ["b"])
    }

    @Test func whatFallsDueIsCountedByStudyDay() throws {
        var play = try Play(
            items("a b c d e"), before: [("a", .easy, moment(9, day: 10)), ("b", .easy, moment(2, day: 15))])
        _ = play.answer(.good, ItemID("c"))
        _ = play.answer(.easy, ItemID("d"))
        let due = play.state.dueByDay(["a", "b", "c", "d", "e"].map { ItemID($0) }, now: play.now)
        #expect(due.map { "\($0.day.iso) \($0.count)" } == ["2026-11-21 2", "2026-11-22 1", "2026-11-29 1"])
    }
}
